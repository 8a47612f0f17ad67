import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { FigureReport } from '../../lib/figures/ledger.ts';
import { openLibrary } from '../../lib/store/library.ts';
import type { ArticleRow, FigureGroupRow, FigureUseRow, NameRow, NameUseRow } from '../../lib/store/rows.ts';
import { packText } from '../../lib/store/texts.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { AnnotationId, ArticleId, EntityKey, FigureGroupId, StoryId, TextOffset } from '../../lib/types.ts';
import { others, people, publishers, storylines } from './news.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const DAY = 86_400_000;
const iso = (daysAgo: number) => new Date(NOW - daysAgo * DAY).toISOString();
const idOf = (name: string) =>
  name
    .replace(/[^0-9a-z]/g, '')
    .padEnd(14, '0')
    .slice(0, 14) as ArticleId;

/** The article open in the tab of the pictures: the last one of the first story. */
export const openArticle = idOf('s0a5');

function row(id: ArticleId, title: string, index: number, daysAgo: number, storyId: StoryId | null): ArticleRow {
  const host = ['courier.example', 'blacksea.example', 'carpathian.example', 'visnyk.example'][index % 4]!;
  return {
    id,
    url: `https://${host}/${id}`,
    urls: [`https://${host}/${id}`],
    title,
    byline: ['Ilinca Moraru'],
    publishedAt: iso(daysAgo),
    modifiedAt: null,
    publisher: publishers[index % 4]!,
    section: null,
    language: 'en',
    readAtUrl: null,
    origin: index % 5 === 4 ? 'feed' : 'read',
    keptAt: iso(daysAgo),
    openedAt: iso(daysAgo - 0.1),
    words: 420 + index * 7,
    earlier: [],
    storyId,
    fresh: { passages: 6, of: 14 },
  };
}

function storyArticles(): ArticleRow[] {
  return storylines.flatMap(({ headlines }, s) =>
    headlines.map((title, a) =>
      row(idOf(`s${s}a${a}`), title, a + s, (headlines.length - 1 - a) * 12 + s, `story-${s}` as StoryId),
    ),
  );
}

function otherArticles(count: number): ArticleRow[] {
  return Array.from({ length: count }, (_, i) =>
    row(
      idOf(`x${String(i).padStart(5, '0')}`),
      `${others[i % others.length]}${i < others.length ? '' : ` (${i})`}`,
      i,
      1 + i * 0.7,
      null,
    ),
  );
}

function names(articles: readonly ArticleRow[]): { names: NameRow[]; uses: NameUseRow[] } {
  const rows: NameRow[] = [];
  const uses: NameUseRow[] = [];
  people.forEach(([type, name, role], p) => {
    const key = `${type}:${name.toLowerCase()}` as EntityKey;
    const named = articles.filter((_, i) => i % (p + 1) === 0).slice(0, 60);
    rows.push({
      key,
      type,
      name,
      aliases: name.includes(' ') ? [name.split(' ').at(-1)!] : [],
      roles: role ? [{ text: role, since: iso(90), until: iso(0) }] : [],
      articles: named.length,
      firstSeenAt: iso(200),
      lastSeenAt: iso(p),
    });
    for (const { id, publishedAt } of named)
      uses.push({
        key,
        articleId: id,
        publishedAt: publishedAt!,
        count: 2,
        sentence: `${name} said the work would go on through the winter.`,
      });
  });
  return { names: rows, uses };
}

type Verdict = FigureGroupRow['verdict'];

function figure(
  group: string,
  type: 'money' | 'count' | 'percent',
  measure: string,
  verdict: Verdict,
  texts: readonly (readonly [string, number, ArticleId, string])[],
) {
  // What the ledger itself would make of them, so that pictures and tests can have the reader join and split.
  const concept = `${group} measure`;
  const groups: FigureGroupRow = {
    renamed: false,
    id: group as FigureGroupId,
    measure,
    verdict,
    ledgerKey: `${type === 'percent' ? 'share' : type} · ${concept}`,
    valueKeys: [],
    reports: texts.length,
    updatedAt: iso(0),
  };
  const uses = texts.map(([text, value, articleId, sentence], i): FigureUseRow => {
    const start = (i * 10 + measure.length) as TextOffset;
    const report: FigureReport = {
      articleId,
      start,
      end: (start + text.length) as TextOffset,
      publisher: publishers[i % 4]!,
      publishedAt: iso(30 - i),
      text,
      type,
      value,
      min: null,
      max: null,
      unit: null,
      currency: type === 'money' ? 'EUR' : null,
      counted: null,
      approximate: false,
      conversion: null,
      sentence,
      entities: [`place:${group}` as EntityKey],
      articleEntities: [`place:${group}` as EntityKey],
      concepts: [concept],
      aim: false,
      part: false,
      inTitle: false,
      change: null,
      words: ['rail', 'link', 'cost', 'line', group],
      asOf: null,
    };
    return { articleId, start, groupId: group as FigureGroupId, report };
  });
  return { groups, uses };
}

function figures() {
  const cost = figure('g0', 'money', 'Cost of the Danube rail link', 'changed', [
    ['€420 million', 420e6, idOf('s0a0'), 'The two governments agreed to share the cost of €420 million equally.'],
    ['€465 million', 465e6, idOf('s0a2'), 'A revised estimate puts the cost at €465 million, the ministry said.'],
    ['€465 million', 465e6, idOf('s0a3'), 'The line is to cost €465 million and to open in two years.'],
    ['€480 million', 480e6, idOf('s0a5'), 'The link will now cost €480 million, Halyna Verbova said on Monday.'],
  ]);
  const hurt = figure('g1', 'count', 'Workers injured, Bolhrad section', 'conflicting', [
    ['12', 12, idOf('s0a3'), 'Twelve workers were injured when a crane gave way, the governor said.'],
    ['at least 17', 17, idOf('s0a4'), 'At least 17 people were hurt, according to the hospital in Bolhrad.'],
    ['12', 12, idOf('s0a5'), 'The ministry repeated that 12 workers had been injured.'],
  ]);
  const share = figure('g2', 'percent', 'Share paid by the European Transport Council', 'same', [
    ['two thirds', 0.667, idOf('s0a0'), 'The council pays two thirds.'],
    ['two thirds', 0.667, idOf('s0a5'), 'The European Transport Council pays two thirds.'],
  ]);
  const price = figure('g3', 'money', 'Price of the line, Bolhrad', 'same', [
    ['€478 million', 478e6, idOf('s0a4'), 'The price of the line stands at €478 million, the council’s paper says.'],
  ]);
  const all = [cost, hurt, share, price];
  return {
    groups: all.map(({ groups }) => groups),
    uses: all.flatMap(({ uses }) => uses),
  };
}

function clippings(articles: readonly ArticleRow[]): Annotation[] {
  const texts = [
    [
      'The link will now cost €480 million, Halyna Verbova said on Monday, €15 million more than in October.',
      'Third estimate this autumn. Compare with the tender.',
      'yellow',
      ['rail', 'costs'],
    ],
    ['Petru Ciobotaru called the new estimate “an arithmetic with one hand behind the back”.', '', 'blue', ['quotes']],
    [
      'Рада розглянула найнеперспективніше високоенергозатратне електроустаткування.',
      'Перевірити зі стенограмою засідання.',
      'green',
      ['енергетика', 'довгострокове-планування'],
    ],
    ['About 400 lorries wait on the Reni side.', '', 'pink', []],
  ] as const;
  return texts.map(([text, note, colour, tags], i): Annotation => {
    const article = articles.find(({ id }) => id === (i < 2 ? openArticle : idOf(`s${i - 1}a0`)))!;
    const { url, title, byline, publisher, publishedAt, modifiedAt, language } = article;
    return {
      id: `urn:uuid:00000000-0000-4000-8000-00000000000${i}` as AnnotationId,
      articleId: article.id,
      kind: 'passage',
      colour,
      note,
      tags: [...tags],
      text,
      anchor: null,
      source: { url, title, byline, publisher, publishedAt, modifiedAt, language },
      figures: [],
      names: [],
      seenAt: iso(i),
      createdAt: iso(i * 2),
      modifiedAt: iso(i),
      earlierTexts: [],
    };
  });
}

/** Fills the library of the pictures. `others` is how many articles besides those of the stories. */
export async function seed(othersCount: number): Promise<void> {
  const library = openLibrary();
  const stories = storyArticles();
  const articles = [...stories, ...otherArticles(othersCount)];
  const named = names(stories);
  const ledger = figures();
  const texts = await Promise.all(
    stories.map(({ id, title }) => {
      const line = storylines[Number(id[1])]!;
      return packText(
        id,
        layOut(
          title,
          line.sentences.map((text) => ({ kind: 'paragraph' as const, text })),
        ),
      );
    }),
  );
  await Promise.all([
    library.articles.bulkPut(articles),
    library.texts.bulkPut(texts),
    library.names.bulkPut(named.names),
    library.nameUses.bulkPut(named.uses),
    library.figureGroups.bulkPut(ledger.groups),
    library.figureUses.bulkPut(ledger.uses),
    library.annotations.bulkPut(clippings(articles)),
    library.stories.bulkPut(
      storylines.map(({ name, headlines }, s) => ({
        id: `story-${s}` as StoryId,
        name,
        renamed: false,
        followed: s === 0,
        articles: headlines.length,
        startedAt: iso(12 * (headlines.length - 1) + s),
        updatedAt: iso(s),
      })),
    ),
    library.changes.bulkPut([
      {
        articleId: openArticle,
        seenAt: iso(0.1),
        title: { before: 'Danube rail link to cost €470 million, minister says', after: storylines[0]!.headlines[5]! },
        removed: ['The link will now cost €470 million, Halyna Verbova said on Monday.'],
        added: [storylines[0]!.sentences[0]!],
      },
    ]),
    library.feeds.bulkPut(
      ['courier.example', 'blacksea.example', 'visnyk.example'].map((host, i) => ({
        url: `https://${host}/feed`,
        host,
        title: [publishers[0], publishers[1], publishers[3]][i]!,
        kind: 'feed' as const,
        on: i !== 2,
        etag: null,
        lastModified: null,
        lastPolledAt: iso(0.05),
        nextPollAt: iso(-0.1),
        failures: i === 1 ? 3 : 0,
        lastError: i === 1 ? 'http-503' : null,
        items: 40 + i * 17,
      })),
    ),
  ]);
}
