import type { PageState, RelatedArticle } from '../../lib/messages/protocol.ts';
import type { Reason } from '../../lib/related/rank.ts';
import { layOut } from '../../lib/text/layout.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import type { ArticleEntity, ArticleId, EntityKey, Mention, TextOffset } from '../../lib/types.ts';
import { people, publishers, storylines } from './news.ts';

const story = storylines[0]!;
const article = layOut(
  story.headlines[5]!,
  story.sentences.map((text) => ({ kind: 'paragraph' as const, text })),
);
const sentences = article.passages
  .filter(({ kind }) => kind !== 'title')
  .flatMap((p) => splitSentences(article.text, p));

const entities = people.map(
  ([type, name, role], i): ArticleEntity => ({
    key: `${type}:${name.toLowerCase()}` as EntityKey,
    type,
    name,
    aliases: [],
    roles: role ? [role] : [],
    count: 6 - Math.floor(i / 3),
  }),
);

/** Every place where one of the people's names or a sum stands. */
function mentions(): Mention[] {
  const found: Mention[] = [];
  for (const { key, type, name } of entities)
    for (let at = article.text.indexOf(name); at >= 0; at = article.text.indexOf(name, at + 1)) {
      found.push({
        kind: 'entity',
        type,
        text: name,
        entity: key,
        start: at as TextOffset,
        end: (at + name.length) as TextOffset,
      });
    }
  for (const match of article.text.matchAll(/€\d+ million|two thirds/g)) {
    const start = match.index as TextOffset;
    const plain = {
      min: null,
      max: null,
      unit: null,
      currency: 'EUR',
      modifier: null,
      counted: null,
      approximate: false,
    };
    const end = (start + match[0].length) as TextOffset;
    found.push({ kind: 'figure', type: 'money', text: match[0], value: 480e6, salient: true, start, end, ...plain });
  }
  return found.sort((a, b) => a.start - b.start);
}

const reasons: readonly Reason[] = [
  { kind: 'entities', text: 'Verbova, Bolhrad' },
  { kind: 'figures', text: '€465 million' },
  { kind: 'linked', text: '' },
  { kind: 'entities', text: 'Bolhrad, Reni' },
  { kind: 'terms', text: 'steel, piers, bid' },
];
const related = story.headlines.slice(0, 5).map(
  (title, i): RelatedArticle => ({
    id: `s0a${i}`.padEnd(14, '0') as ArticleId,
    url: `https://courier.example/s0a${i}`,
    title,
    publisher: publishers[i % 4]!,
    publishedAt: new Date(Date.parse('2026-11-23T09:00:00Z') - (5 - i) * 12 * 86_400_000).toISOString(),
    score: 1 - i / 10,
    reasons: [reasons[i]!],
    sameText: [],
    read: i !== 1,
  }),
);

/** What the reader script of the picture's tab answers, by message. */
export function pageAnswers(situation: string): Readonly<Record<string, unknown>> {
  const status =
    ['not-article', 'not-this-language', 'no-highlights', 'outdated', 'reading'].find((s) => s === situation) ??
    'ready';
  const read = status !== 'not-article' && status !== 'reading';
  const first = situation === 'first';
  const state = {
    status,
    url: 'https://courier.example/danube-rail-link',
    reasons: [],
    current: 0,
    articles: read
      ? (situation === 'several' ? story.headlines.toReversed() : [story.headlines[5]!]).map((title, i) => ({
          title,
          url: `https://courier.example/danube-rail-link-${i}`,
          publisher: publishers[0],
          publishedAt: '2026-11-23T07:00:00Z',
          language: 'en',
          opened: {
            id: 's0a5'.padEnd(14, '0') as ArticleId,
            kept: situation !== 'private',
            analysis: { mentions: mentions(), entities: first ? entities.slice(0, 3) : entities, engineVersion: 1 },
            related: first ? [] : related,
            known: sentences.slice(1, 5).map((span) => ({ span, source: related[0]!.id })),
            sentences: sentences.length,
            figuresWithHistory: [],
            clippings: [],
          },
        }))
      : [],
  };
  return { pageState: state as unknown as PageState, articleText: article };
}
