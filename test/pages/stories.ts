import type { EntityType, FigureType } from '../../lib/types.ts';

/** What a reader would expect of a sample page. Only some of its names and figures: those nobody could dispute. */
export interface SamplePage {
  readonly url: string;
  readonly kind: 'article' | 'articles' | 'live' | 'other';
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly language: string;
  /** The running story it belongs to, or `null`. */
  readonly story: string | null;
  readonly names: readonly { readonly text: string; readonly type: EntityType }[];
  readonly figures: readonly { readonly text: string; readonly type: FigureType }[];
  /** The publisher's own links to earlier coverage inside the article. */
  readonly earlier: readonly string[];
}

export const samplePages: readonly SamplePage[] = [
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
      { text: '310 km/h', type: 'rate' },
      { text: '35%', type: 'percent' },
    ],
    earlier: [
      'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/',
    ],
  },
];
