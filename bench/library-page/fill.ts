import { type FigureReport, ledgerKey, reportFigures } from '../../lib/figures/ledger.ts';
import type { RankedArticle } from '../../lib/related/rank.ts';
import { storyIdFor } from '../../lib/related/stories.ts';
import type { Library } from '../../lib/store/library.ts';
import { nameUses } from '../../lib/store/names.ts';
import type { ArticleRow, FigureGroupRow, FigureUseRow, NameRow, NameUseRow } from '../../lib/store/rows.ts';
import { packText } from '../../lib/store/texts.ts';
import type { ArticleId, FigureGroupId } from '../../lib/types.ts';
import { type Invented, inventArticle, timeOf, WORDS } from './invented.ts';
import { amountOf, inventText, nounOf } from './invented-text.ts';

const BATCH = 500;
/** Texts and analyses of other articles have the same size: making each anew would only make the filling slow. */
const TEMPLATES = 50;
/** Names and figures are rows by the dozen: an archive has them of so many of its newest articles, and saves meet those. */
const WITH_NAMES = 10_000;

interface Template {
  readonly deflated: Uint8Array<ArrayBuffer>;
  readonly text: ReturnType<typeof inventText>;
  readonly uses: readonly NameUseRow[];
  readonly reports: readonly FigureReport[];
}

async function template(n: number): Promise<Template> {
  const invented = inventArticle(n);
  const text = inventText(invented);
  const { deflated } = await packText(invented.id, text.article);
  const stored = { ...text.article, id: invented.id };
  const reports = reportFigures(stored, text.analysis);
  return { deflated, text, uses: nameUses(text.article, text.analysis, invented.id, timeOf(n)), reports };
}

function articleRow({ n, id, print, story }: Invented): ArticleRow {
  const url = `https://news.example/2026/${id}/a-headline-in-the-address`;
  const time = timeOf(n);
  return {
    id,
    url,
    urls: [url],
    readAtUrl: null,
    origin: 'read',
    title: print.words.split(' ').slice(0, 9).join(' '),
    byline: ['A. Writer'],
    publishedAt: time,
    modifiedAt: null,
    publisher: 'News Example',
    section: 'World',
    language: 'en',
    keptAt: time,
    openedAt: time,
    words: WORDS,
    earlier: [],
    storyId: storyIdFor(`article${story}` as ArticleId),
    fresh: null,
  };
}

/** Earlier articles of the story, as they are kept with an article. */
function rankedRows({ n, print }: Invented): RankedArticle[] {
  const earlier = Array.from({ length: 8 }, (_, i) => n - 5 * (i + 1)).filter((other) => other >= 0);
  const text = print.entities
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  return earlier.map((other, i) => {
    const score = 0.8 - i / 20;
    const id = `article${other}` as ArticleId;
    return { id, score, closeness: score, reasons: [{ kind: 'entities', text }], sameText: [] };
  });
}

function nameRows({ n, print }: Invented): NameRow[] {
  return print.entities.map(({ key, name }) => {
    const seen = { firstSeenAt: timeOf(0), lastSeenAt: timeOf(n) };
    return { key, type: 'person', name, aliases: [], roles: [], articles: 4, ...seen };
  });
}

function useRows({ n, id, print }: Invented, { uses }: Template): NameUseRow[] {
  return print.entities.map(({ key }, i) => {
    return { key, articleId: id, publishedAt: timeOf(n), count: 4, sentence: uses[i % uses.length]!.sentence };
  });
}

function figureRows({ n, id, story }: Invented, { reports }: Template): { use: FigureUseRow; group: FigureGroupRow }[] {
  return reports.map((one, i) => {
    const noun = nounOf(story, i * 6);
    const value = amountOf(n, i * 6) * 1e6;
    const report = { ...one, articleId: id, publishedAt: timeOf(n), counted: noun, concepts: [noun], value };
    const groupId = `group${story}n${noun}` as FigureGroupId;
    const row = { id: groupId, ledgerKey: ledgerKey(report), measure: noun, renamed: false, valueKeys: [] } as const;
    return {
      use: { articleId: id, start: report.start, groupId, report },
      group: { ...row, verdict: 'changed', reports: 8, updatedAt: timeOf(n) },
    };
  });
}

/** Every row of an article, by table. */
function rowsOf(invented: Invented, made: Template, withNames: boolean): Record<string, readonly object[]> {
  const { id, print, story } = invented;
  const ranked = rankedRows(invented);
  const figures = withNames ? figureRows(invented, made) : [];
  const storyId = storyIdFor(`article${story}` as ArticleId);
  const links = ranked.map(({ id: other, closeness }) => ({ id: other, score: closeness }));
  const dates = { startedAt: print.publishedAt, updatedAt: print.publishedAt };
  return {
    articles: [articleRow(invented)],
    texts: [{ articleId: id, deflated: made.deflated, passages: made.text.article.passages }],
    analyses: [{ articleId: id, ...made.text.analysis }],
    related: [{ articleId: id, ranked, computedAt: print.publishedAt, engineVersion: print.engineVersion }],
    fingerprints: [print],
    storyNodes: [{ id, publishedAt: print.publishedAt, story: storyId, pinned: false, links }],
    stories: [{ id: storyId, name: 'A story', renamed: false, followed: false, articles: 12, ...dates }],
    names: withNames ? nameRows(invented) : [],
    nameUses: withNames ? useRows(invented, made) : [],
    figureUses: figures.map(({ use }) => use),
    figureGroups: figures.map(({ group }) => group),
  };
}

/** Writes rows as they are, by the browser's own interface: what is measured comes afterwards. */
function write(database: IDBDatabase, batch: readonly Record<string, readonly object[]>[]): Promise<void> {
  const tables = Object.keys(batch[0]!);
  const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
  for (const table of tables) {
    const store = transaction.objectStore(table);
    for (const rows of batch) for (const row of rows[table]!) store.put(row);
  }
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Fills the library up to so many articles; the index is built from them afterwards. */
export async function fill(library: Library, articles: number): Promise<void> {
  await library.open();
  const made = await Promise.all(Array.from({ length: TEMPLATES }, (_, n) => template(n)));
  for (let from = await library.fingerprints.count(); from < articles; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, articles - from) }, (_, i) => from + i);
    const batch = numbers.map((n) => rowsOf(inventArticle(n), made[n % TEMPLATES]!, n >= articles - WITH_NAMES));
    await write(library.backendDB(), batch);
  }
}
