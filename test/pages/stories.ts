import type { EntityType, FigureType } from '../../lib/types.ts';

/** What a reader would expect of a sample page. Only some of its names and figures: those nobody could dispute. */
export interface SamplePage {
  readonly url: string;
  /** `articles`: several whole articles on one page; `other`: nothing to read and nothing to mark. */
  readonly kind: 'article' | 'articles' | 'live' | 'other';
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly language: string;
  /** The running story it belongs to, or `null`. */
  readonly story: string | null;
  readonly names: readonly { readonly text: string; readonly type: EntityType }[];
  readonly figures: readonly { readonly text: string; readonly type: FigureType }[];
  /** The publisher's own links to earlier coverage inside the article's text; "read more" boxes below it are not listed. */
  readonly earlier: readonly string[];
}

/** Every whole page, in order of publication; pages that are no article come last. */
export const samplePages: readonly SamplePage[] = [
  {
    url: 'https://kyivindependent.com/parliament-backs-defense-budget-increase-to-4-6-trillion-hryvnias/',
    kind: 'article',
    title: 'Parliament backs increase of 2027 defense budget to 4.6 trillion hryvnias',
    publishedAt: '2026-10-01T11:20:00.000Z',
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: null,
    names: [
      { text: 'Larysa Onyshko', type: 'person' },
      { text: 'Finance Ministry', type: 'organization' },
    ],
    figures: [
      { text: '4.6 trillion hryvnias', type: 'money' },
      { text: '$104 billion', type: 'money' },
      { text: '11%', type: 'percent' },
    ],
    earlier: [],
  },
  {
    url: 'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
    kind: 'article',
    title: 'Ukraine, 9 partners to launch 12-billion-euro Amber Shield drone defense fund at Gdynia summit',
    publishedAt: '2026-10-06T15:42:11.000Z',
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Oleksii Tverdokhlib', type: 'person' },
      { text: 'Małgorzata Wyrwińska', type: 'person' },
      { text: 'Volodymyr Zelensky', type: 'person' },
      { text: 'Gdynia', type: 'place' },
      { text: 'Warsaw', type: 'place' },
      { text: 'NATO', type: 'organization' },
      { text: 'European Commission', type: 'organization' },
    ],
    figures: [
      { text: '12 billion euros', type: 'money' },
      { text: '$14 billion', type: 'money' },
      { text: '3 billion euros', type: 'money' },
      { text: '18 billion kroner', type: 'money' },
      { text: '40%', type: 'percent' },
      { text: '5,638', type: 'count' },
    ],
    earlier: ['https://kyivindependent.com/parliament-backs-defense-budget-increase-to-4-6-trillion-hryvnias/'],
  },
  {
    url: 'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/',
    kind: 'article',
    title: 'Gdynia summit: what is Amber Shield, and who will pay for it?',
    publishedAt: '2026-10-09T09:15:24+00:00',
    publisher: 'Euromaidan Press',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Oleksiy Tverdokhlib', type: 'person' },
      { text: 'Malgorzata Wyrwinska', type: 'person' },
      { text: 'Nadiia Korsun', type: 'person' },
      { text: 'Strilka Dynamics', type: 'organization' },
      { text: 'Gdynia', type: 'place' },
    ],
    figures: [
      { text: '€12 billion', type: 'money' },
      { text: '$14 billion', type: 'money' },
      { text: '€7.8 billion', type: 'money' },
      { text: '35%', type: 'percent' },
    ],
    earlier: [
      'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
      'https://kyivindependent.com/parliament-backs-defense-budget-increase-to-4-6-trillion-hryvnias/',
    ],
  },
  {
    url: 'https://www.pravda.com.ua/eng/news/2026/10/14/7811903/',
    kind: 'article',
    title: 'Russian drones strike substation in Lysohirka: at least seven killed, 31 injured',
    publishedAt: '2026-10-14T07:41:00+03:00',
    publisher: 'Ukrainska Pravda',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Vira Dolyniuk', type: 'person' },
      { text: 'Lysohirka', type: 'place' },
      { text: 'Poltava Oblast', type: 'place' },
      { text: 'State Emergency Service', type: 'organization' },
    ],
    figures: [
      { text: '48,000', type: 'count' },
      { text: '€12 billion', type: 'money' },
    ],
    earlier: [
      'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
    ],
  },
  {
    url: 'https://kyivindependent.com/death-toll-in-lysohirka-attack-rises-to-9-as-town-buries-its-first-victims/',
    kind: 'article',
    title: 'Death toll in Lysohirka attack rises to 9 as town buries first victims',
    publishedAt: '2026-10-15T13:08:54.000Z',
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Hanna Zinchuk', type: 'person' },
      { text: 'Ihor Panchyshyn', type: 'person' },
      { text: 'Lysohirka', type: 'place' },
      { text: 'Ukrenergo', type: 'organization' },
    ],
    figures: [
      { text: '12 billion euros', type: 'money' },
      { text: '$14 billion', type: 'money' },
      { text: '52,000', type: 'count' },
      { text: '45 kilometers', type: 'measure' },
    ],
    earlier: [
      'https://www.pravda.com.ua/eng/news/2026/10/14/7811903/',
      'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
    ],
  },
  {
    url: 'https://www.reuters.com/world/europe/nordic-baltic-states-germany-poland-sign-164-billion-drone-defence-fund-with-2026-10-20/',
    kind: 'article',
    title: 'Germany, Poland, Nordic and Baltic states sign $16.4 billion drone defence fund with Ukraine',
    publishedAt: '2026-10-20T14:12:33.000Z',
    publisher: 'Reuters',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Malgorzata Wyrwinska', type: 'person' },
      { text: 'Oleksiy Tverdohlib', type: 'person' },
      { text: 'Volodymyr Zelenskiy', type: 'person' },
      { text: 'Rasa Kalvenaite', type: 'person' },
      { text: 'NATO', type: 'organization' },
      { text: 'Gdynia', type: 'place' },
    ],
    figures: [
      { text: '14 billion euros', type: 'money' },
      { text: '$16.4 billion', type: 'money' },
      { text: '3.5 billion euros', type: 'money' },
      { text: '38%', type: 'percent' },
      { text: '2.4%', type: 'percent' },
    ],
    earlier: [],
  },
  {
    url: 'https://www.aljazeera.com/news/liveblog/2026/10/20/ten-countries-sign-drone-defence-fund-at-gdynia-summit-live',
    kind: 'live',
    title: 'Gdynia summit live: Ten countries sign 14 billion euro drone defence fund',
    publishedAt: '2026-10-20T07:00:00Z',
    publisher: 'Al Jazeera',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Malgorzata Wyrwinska', type: 'person' },
      { text: 'Volodymyr Zelenskyy', type: 'person' },
      { text: 'Gdynia', type: 'place' },
    ],
    figures: [
      { text: '14 billion euros', type: 'money' },
      { text: '40 percent', type: 'percent' },
    ],
    earlier: [],
  },
  {
    url: 'https://www.pravda.com.ua/news/2026/10/20/7812544/',
    kind: 'article',
    title: 'У Гдині підписали угоду про фонд “Бурштиновий щит” на 14 мільярдів євро',
    publishedAt: '2026-10-20T16:20:00+03:00',
    publisher: 'Українська правда',
    language: 'uk',
    story: 'amber-shield',
    names: [],
    figures: [],
    earlier: ['https://www.pravda.com.ua/eng/news/2026/10/14/7811903/'],
  },
  {
    url: 'https://www.france24.com/fr/europe/20261020-a-gdynia-dix-pays-europeens-signent-un-fonds-de-14-milliards-d-euros-contre-les-drones',
    kind: 'article',
    title: 'À Gdynia, dix pays européens signent un fonds de 14 milliards d’euros contre les drones',
    publishedAt: '2026-10-20T18:31:00+02:00',
    publisher: 'France 24',
    language: 'fr',
    story: 'amber-shield',
    names: [],
    figures: [],
    earlier: [],
  },
  {
    url: 'https://oc-media.org/villagers-in-upper-svaneti-turn-down-compensation-for-planned-mulakhi-dam/',
    kind: 'article',
    title: 'Villagers in Upper Svaneti turn down compensation for planned Mulakhi dam',
    publishedAt: '2026-10-22T06:30:00.000Z',
    publisher: 'OC Media',
    language: 'en',
    story: null,
    names: [
      { text: 'Nestan Japaridze', type: 'person' },
      { text: 'Giorgi Tvaltvadze', type: 'person' },
      { text: 'Georgia', type: 'place' },
    ],
    figures: [
      { text: '185,000 lari', type: 'money' },
      { text: '$68,000', type: 'money' },
      { text: '$420 million', type: 'money' },
      { text: '3.7%', type: 'percent' },
    ],
    earlier: [],
  },
  {
    url: 'https://notesfrompoland.com/2026/10/23/lodz-to-replace-all-old-trams-by-2029-in-1-9-billion-zloty-programme/',
    kind: 'article',
    title: 'Łódź to replace all of its old trams by 2029 in 1.9 billion zloty programme',
    publishedAt: '2026-10-23T12:45:00+02:00',
    publisher: 'Notes from Poland',
    language: 'en',
    story: null,
    names: [
      { text: 'Mariola Szczepaniak', type: 'person' },
      { text: 'European Union', type: 'organization' },
      { text: 'Kraków', type: 'place' },
    ],
    figures: [
      { text: '1.9 billion zloty', type: 'money' },
      { text: '€446 million', type: 'money' },
      { text: '62%', type: 'percent' },
      { text: '110', type: 'count' },
    ],
    earlier: [],
  },
  {
    url: 'https://euromaidanpress.com/2026/10/28/orders-not-pledges-inside-the-workshop-that-amber-shield-is-betting-on/',
    kind: 'article',
    title: 'Orders, not pledges: inside the workshop that Amber Shield is betting on',
    publishedAt: '2026-10-28T08:30:00+00:00',
    publisher: 'Euromaidan Press',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Nadiia Korsun', type: 'person' },
      { text: 'Strilka Dynamics', type: 'organization' },
      { text: 'Tomasz Grzelak', type: 'person' },
      { text: 'Elbląg', type: 'place' },
    ],
    figures: [
      { text: '€14 billion', type: 'money' },
      { text: '€190 million', type: 'money' },
      { text: '$2,300', type: 'money' },
      { text: '600 grams', type: 'measure' },
    ],
    earlier: [
      'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/',
      'https://kyivindependent.com/death-toll-in-lysohirka-attack-rises-to-9-as-town-buries-its-first-victims/',
    ],
  },
  {
    url: 'https://kyivindependent.com/amber-shield-pays-out-first-tranche-but-auditors-count-less-money-than-ministers/',
    kind: 'article',
    title: 'Amber Shield pays out first tranche, but auditors count less money than ministers',
    publishedAt: '2026-11-05T16:55:20.000Z',
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Rasa Kalvėnaitė', type: 'person' },
      { text: 'Oleksii Tverdokhlib', type: 'person' },
      { text: 'Nadiia Korsun', type: 'person' },
      { text: 'Ilse Vanderhaegen', type: 'person' },
      { text: 'Vilnius', type: 'place' },
      { text: 'European Commission', type: 'organization' },
    ],
    figures: [
      { text: '3.5 billion euros', type: 'money' },
      { text: '2.9 billion euros', type: 'money' },
      { text: '$4.1 billion', type: 'money' },
      { text: '14 billion euros', type: 'money' },
      { text: '4,917', type: 'count' },
      { text: '13%', type: 'percent' },
    ],
    earlier: [
      'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
      'https://kyivindependent.com/death-toll-in-lysohirka-attack-rises-to-9-as-town-buries-its-first-victims/',
    ],
  },
  {
    url: 'https://neweasterneurope.eu/2026/11/12/the-amber-road-runs-east-again/',
    kind: 'article',
    title: 'The amber road runs east again',
    publishedAt: '2026-11-12T10:00:00+01:00',
    publisher: 'New Eastern Europe',
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Rasa Kalvėnaitė', type: 'person' },
      { text: 'Henrik Vestergren', type: 'person' },
      { text: 'Małgorzata Wyrwińska', type: 'person' },
      { text: 'Gdynia', type: 'place' },
      { text: 'NATO', type: 'organization' },
    ],
    figures: [
      { text: '14 billion euros', type: 'money' },
      { text: '2.6 billion euros', type: 'money' },
      { text: '89 per cent', type: 'percent' },
    ],
    earlier: [
      'https://kyivindependent.com/amber-shield-pays-out-first-tranche-but-auditors-count-less-money-than-ministers/',
    ],
  },
  {
    url: 'https://rss.example.org/i/?a=reader',
    kind: 'articles',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Nadiia Korsun', type: 'person' },
      { text: 'Larysa Onyshko', type: 'person' },
      { text: 'Rasa Kalvenaite', type: 'person' },
      { text: 'Nestan Japaridze', type: 'person' },
    ],
    figures: [
      { text: '€14 billion', type: 'money' },
      { text: '$16.4 billion', type: 'money' },
      { text: '58.3%', type: 'percent' },
    ],
    earlier: [
      'https://kyivindependent.com/amber-shield-pays-out-first-tranche-but-auditors-count-less-money-than-ministers/',
      'https://euromaidanpress.com/2026/10/28/orders-not-pledges-inside-the-workshop-that-amber-shield-is-betting-on/',
    ],
  },
  {
    url: 'https://rss.example.org/i/?a=normal',
    kind: 'articles',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: 'amber-shield',
    names: [
      { text: 'Nadiia Korsun', type: 'person' },
      { text: 'Larysa Onyshko', type: 'person' },
    ],
    figures: [{ text: '€14 billion', type: 'money' }],
    earlier: [
      'https://kyivindependent.com/amber-shield-pays-out-first-tranche-but-auditors-count-less-money-than-ministers/',
      'https://euromaidanpress.com/2026/10/28/orders-not-pledges-inside-the-workshop-that-amber-shield-is-betting-on/',
    ],
  },
  {
    url: 'https://kyivindependent.com/',
    kind: 'other',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: null,
    names: [],
    figures: [],
    earlier: [],
  },
  {
    url: 'https://kyivindependent.com/tag/war/',
    kind: 'other',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: null,
    names: [],
    figures: [],
    earlier: [],
  },
  {
    url: 'https://kyivindependent.com/search/?q=amber+shield',
    kind: 'other',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: null,
    names: [],
    figures: [],
    earlier: [],
  },
  {
    url: 'https://euromaidanpress.com/?s=summit',
    kind: 'other',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: null,
    names: [],
    figures: [],
    earlier: [],
  },
  {
    url: 'https://shop.example.org/products/field-recorder-mk2',
    kind: 'other',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: null,
    names: [],
    figures: [],
    earlier: [],
  },
  {
    url: 'https://docs.example.org/guides/retries',
    kind: 'other',
    title: null,
    publishedAt: null,
    publisher: null,
    language: 'en',
    story: null,
    names: [],
    figures: [],
    earlier: [],
  },
];

/** Pages that lack what an article should have, or have it broken. */
export const badPages: readonly SamplePage[] = [
  {
    url: 'https://kyivindependent.com/bad/malformed-json-ld/',
    kind: 'article',
    title: 'Danube ports handle record 3.1 million tons of grain in October',
    publishedAt: '2026-11-03T10:00:00.000Z',
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: null,
    names: [
      { text: 'Stepan Horobets', type: 'person' },
      { text: 'Izmail', type: 'place' },
    ],
    figures: [
      { text: '24%', type: 'percent' },
      { text: '$214', type: 'money' },
    ],
    earlier: [],
  },
  {
    url: 'https://kyivindependent.com/bad/no-title/',
    kind: 'article',
    title: null,
    publishedAt: '2026-11-03T10:00:00.000Z',
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: null,
    names: [
      { text: 'Stepan Horobets', type: 'person' },
      { text: 'Izmail', type: 'place' },
    ],
    figures: [
      { text: '24%', type: 'percent' },
      { text: '$214', type: 'money' },
    ],
    earlier: [],
  },
  {
    url: 'https://kyivindependent.com/bad/no-date/',
    kind: 'article',
    title: 'Danube ports handle record 3.1 million tons of grain in October',
    publishedAt: null,
    publisher: 'The Kyiv Independent',
    language: 'en',
    story: null,
    names: [
      { text: 'Stepan Horobets', type: 'person' },
      { text: 'Izmail', type: 'place' },
    ],
    figures: [
      { text: '24%', type: 'percent' },
      { text: '$214', type: 'money' },
    ],
    earlier: [],
  },
];

const sampleAt = (url: string): SamplePage => samplePages.find((page) => page.url === url)!;

/** Two articles of one story by two publishers, in the order they came out: what the demo and the end-to-end tests read. */
export const mainStory: readonly [SamplePage, SamplePage] = [
  sampleAt(
    'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
  ),
  sampleAt('https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/'),
];

/** One article of which the newsroom published two versions. */
export const editedArticle = {
  url: 'https://kyivindependent.com/death-toll-in-lysohirka-attack-rises-to-9-as-town-buries-its-first-victims/',
  /** What it became: a file for `readSample`. A toll, a name, a negation and a wording changed; a paragraph went, one came. */
  editedFile: 'bad/edited.html',
};

/** The articles on both views of the feed reader, in order; `more` come when the page is scrolled to its end. */
export const feedReaderArticles = {
  shown: [
    {
      url: 'https://euromaidanpress.com/2026/11/18/first-amber-shield-interceptors-leave-elblag-plant/',
      title: 'First Amber Shield interceptors leave Elbląg plant four months early',
    },
    {
      url: 'https://kyivindependent.com/parliament-adopts-exemption-for-workers-of-interceptor-drone-makers/',
      title: 'Parliament adopts exemption for workers of interceptor drone makers',
    },
    {
      url: 'https://www.reuters.com/world/europe/norway-transfers-contribution-drone-fund-2026-11-16/',
      title: 'Norway transfers 18 billion crown contribution to drone fund',
    },
    {
      url: 'https://oc-media.org/court-in-kutaisi-to-hear-first-expropriation-case-under-2024-amendment/',
      title: 'Court in Kutaisi to hear first expropriation case under 2024 amendment',
    },
    {
      url: 'https://notesfrompoland.com/2026/11/12/record-turnout-in-elblag-by-election/',
      title: 'Record turnout of 58% in Elbląg by-election',
    },
    {
      url: 'https://neweasterneurope.eu/2026/11/12/the-amber-road-runs-east-again/',
      title: 'The amber road runs east again',
    },
    {
      url: 'https://kyivindependent.com/jet-powered-drones-hit-lozova-depot-injuring-16/',
      title: 'Jet-powered drones hit Lozova depot, injuring 16',
    },
    {
      url: 'https://www.pravda.com.ua/eng/news/2026/11/09/7815020/',
      title: 'Air Force: 131 of 148 drones downed overnight',
    },
  ],
  more: [
    {
      url: 'https://kyivindependent.com/poltava-oblast-to-triple-number-of-interceptor-crews/',
      title: 'Poltava Oblast to triple number of interceptor crews by spring',
    },
    {
      url: 'https://euromaidanpress.com/2026/11/06/what-the-storting-voted-for/',
      title: 'What the Storting voted for, and what it did not',
    },
  ],
};
