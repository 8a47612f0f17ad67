import type { SamplePage } from './sample-page.ts';

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
