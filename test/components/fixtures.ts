import type { EntityCard, FigureCard, FigureUse, NameUse, RelatedArticle } from '../../lib/messages/protocol.ts';
import type { Reason } from '../../lib/related/rank.ts';
import type { ArticleId, EntityKey } from '../../lib/types.ts';

/** Invented news for components: people, places' officials and sums of no real story. */

const id = (name: string) => name.padEnd(14, '0') as ArticleId;
const key = (name: string) => name as EntityKey;

/** The article at hand in every fixture. */
export const here = id('here');

const sources = [
  ['reni1', 'Ministers agree €420 million for the Danube rail link', 'Lower Danube Courier', '2026-09-14T08:30:00Z'],
  ['reni2', 'Verbova: rail link “will not wait for winter”', 'Black Sea Wire', '2026-10-02T11:00:00Z'],
  ['reni3', 'Cost of Danube rail link put at €465 million', 'The Carpathian Post', '2026-10-29T06:15:00Z'],
  ['reni4', 'First sleepers laid south of Bolhrad as rail work begins', 'Lower Danube Courier', '2026-11-12T17:40:00Z'],
  ['reni5', 'Auditors question single bid for Danube bridge steel', 'Black Sea Wire', '2026-11-18T05:05:00Z'],
] as const;

function use(index: number, sentence: string): NameUse {
  const [name, title, publisher, publishedAt] = sources[index]!;
  return { articleId: id(name), url: `https://news.example/${name}`, title, publisher, publishedAt, sentence };
}

export const entityCard: EntityCard = {
  key: key('person:halyna verbova'),
  type: 'person',
  name: 'Halyna Verbova',
  aliases: ['Verbova', 'Ms. Verbova'],
  roles: [{ text: 'infrastructure minister', since: '2026-09-14T08:30:00Z', until: '2026-11-18T05:05:00Z' }],
  articles: 14,
  firstSeenAt: '2026-03-03T09:00:00Z',
  uses: [
    use(4, 'Verbova said the ministry would answer the auditors within ten days.'),
    use(
      3,
      'Halyna Verbova watched the first sleepers go down in driving rain and promised trains “before the harvest after next”.',
    ),
    use(
      1,
      '“The line will not wait for winter,” Verbova told deputies, who had asked why only one of four sections has a contractor.',
    ),
    use(
      0,
      'Infrastructure minister Halyna Verbova called the agreement the largest rail investment on the lower Danube in forty years.',
    ),
  ],
};

export const newEntityCard: EntityCard = {
  ...entityCard,
  key: key('organization:danube crossings'),
  type: 'organization',
  name: 'Danube Crossings',
  aliases: [],
  roles: [],
  articles: 1,
  firstSeenAt: null,
  uses: [],
};

/** Long words in Ukrainian, as names of offices have them. */
export const longEntityCard: EntityCard = {
  ...entityCard,
  key: key('organization:довгоназва'),
  type: 'organization',
  name: 'Міжвідомча координаційна рада з питань зовнішньоекономічного співробітництва та електроенергозбереження',
  aliases: ['Рада', 'Координаційна рада'],
  roles: [],
  uses: [
    use(
      4,
      'Рада розглянула питання найнеперспективнішого високоенергозатратного електроустаткування на засіданні у вівторок.',
    ),
  ],
};

function report(index: number, text: string, value: number, sentence: string): FigureUse {
  return { ...use(index, sentence), text, value, min: null, max: null };
}

export const figureCard: FigureCard = {
  text: '€480 million',
  measure: 'Cost of the Danube rail link',
  verdict: 'changed',
  unit: null,
  currency: 'EUR',
  uses: [
    report(0, '€420 million', 420e6, 'The two governments agreed to share the cost of €420 million equally.'),
    report(
      2,
      '€465 million',
      465e6,
      'A revised estimate puts the cost at €465 million, the ministry said, citing the price of steel.',
    ),
    report(3, '€465 million', 465e6, 'The line is to cost €465 million and to open in two years.'),
    {
      articleId: here,
      url: 'https://news.example/here',
      title: 'Danube rail link to cost €480 million, minister says',
      publisher: 'Lower Danube Courier',
      publishedAt: '2026-11-23T07:00:00Z',
      sentence: 'The link will now cost €480 million, Verbova said on Monday.',
      text: '€480 million',
      value: 480e6,
      min: null,
      max: null,
    },
  ],
};

export const conflictCard: FigureCard = {
  ...figureCard,
  text: '12',
  measure: 'Workers injured, Bolhrad section',
  verdict: 'conflicting',
  currency: null,
  uses: [
    report(3, '12', 12, 'Twelve workers were injured when a crane gave way, the region’s governor said.'),
    report(4, 'at least 17', 17, 'At least 17 people were hurt, according to the hospital in Bolhrad.'),
    {
      ...figureCard.uses[3]!,
      text: '12',
      value: 12,
      sentence: 'The ministry repeated that 12 workers had been injured.',
    },
  ],
};

const reasons: readonly Reason[] = [
  { kind: 'entities', text: 'Verbova, Bolhrad' },
  { kind: 'figures', text: '€465 million' },
  { kind: 'linked', text: '' },
  { kind: 'same-text', text: '' },
  { kind: 'terms', text: 'steel, piers, bid' },
];

export const related: RelatedArticle[] = sources
  .map(([name, title, publisher, publishedAt], index) => ({
    id: id(name),
    url: `https://news.example/${name}`,
    title,
    publisher,
    publishedAt,
    score: 1 - index / 10,
    reasons: [reasons[index]!],
    sameText: [],
    read: index !== 4,
  }))
  .reverse();
