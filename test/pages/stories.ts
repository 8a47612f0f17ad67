import type { SamplePage } from './sample-page.ts';
import { samplePages } from './sample-pages.ts';

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
