import { type Annotation, clip } from '../../lib/annotations/annotation.ts';
import type { AnyRow } from '../../lib/store/backup-merge.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import type { ArticleRow, NameRow, NameUseRow } from '../../lib/store/rows.ts';
import { packText } from '../../lib/store/texts.ts';
import { articleId } from '../../lib/text/ids.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { AnnotationId, EntityKey, StoredArticle } from '../../lib/types.ts';

const places = ['Lindholm', 'Aaby', 'Ekenes', 'Bresk', 'Arda'];
const time = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();

/** The n-th of a made-up run of articles: about 1,500 characters. */
export function madeUpArticle(n: number): StoredArticle {
  const place = places[n % places.length]!;
  const url = `https://news.example/${n}`;
  const body = Array.from(
    { length: 10 },
    (_, k) =>
      `Paragraph ${k} of story ${n}: the port of ${place} handled ${n * 7 + k} containers, the harbour master said on day ${k}. “Zażółć” ✓`,
  );
  const blocks = body.map((text) => ({ kind: 'paragraph' as const, text }));
  return {
    id: articleId(url),
    url,
    title: `Story ${n} from ${place}`,
    byline: ['A. Writer'],
    publishedAt: time(n),
    modifiedAt: null,
    publisher: 'News Example',
    section: null,
    language: 'en',
    ...layOut(`Story ${n} from ${place}`, blocks),
  };
}

/** The row of an article. */
export function rowOf({ text, passages, ...article }: StoredArticle, more: Partial<ArticleRow> = {}): ArticleRow {
  const at = article.publishedAt!;
  return {
    ...article,
    urls: [article.url],
    readAtUrl: null,
    origin: 'read',
    keptAt: at,
    openedAt: at,
    words: 150,
    earlier: [],
    storyId: null,
    fresh: { passages: 3, of: passages.length },
    ...more,
  };
}

/** A clipping of a paragraph of an article. */
export function clippingOf(article: StoredArticle, n: number): Annotation {
  const passage = article.passages[1 + (n % 9)]!;
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as AnnotationId;
  const choice = { kind: 'passage', colour: 'blue', note: `Note ${n} “✓”`, tags: ['ports', `t${n % 20}`] } as const;
  return clip(id, article, null, { start: passage.start, end: passage.end }, choice, article.publishedAt!);
}

const keyOf = (place: string) => `place:${place.toLowerCase()}` as EntityKey;

/** Fills a library with so many articles and clippings, with rows in the tables made from them. */
export async function fillLibrary(library: Library, articles: number, clippings: number): Promise<void> {
  const step = 500;
  for (let from = 0; from < articles; from += step) {
    const some = Array.from({ length: Math.min(step, articles - from) }, (_, k) => madeUpArticle(from + k));
    await library.articles.bulkPut(some.map((article) => rowOf(article)));
    await library.texts.bulkPut(await Promise.all(some.map((article) => packText(article.id, article))));
    const uses = some.map((article, k): NameUseRow => {
      const key = keyOf(places[(from + k) % places.length]!);
      return { key, articleId: article.id, publishedAt: article.publishedAt!, count: 10, sentence: article.title! };
    });
    await library.nameUses.bulkPut(uses);
    const prints = some.map((article, k) => ({
      id: article.id,
      publishedAt: article.publishedAt,
      terms: Uint32Array.from([from + k, 2, 0xffffffff]),
      weights: Float32Array.from([0.5, 0.1, 3]),
    }));
    await library.table('fingerprints').bulkPut(prints);
    const clipped = some.slice(0, Math.max(0, clippings - from));
    await library.annotations.bulkPut(clipped.map((article, k) => clippingOf(article, from + k)));
  }
  const names = places.map(
    (name): NameRow => ({
      key: keyOf(name),
      type: 'place',
      name,
      aliases: [],
      roles: [],
      articles: articles / places.length,
      firstSeenAt: time(0),
      lastSeenAt: time(articles),
    }),
  );
  await library.names.bulkPut(names);
}

/** Everything in a library, by table. */
export async function everything(library: Library): Promise<Record<string, AnyRow[]>> {
  const tables: Record<string, AnyRow[]> = {};
  for (const table of library.tables) tables[table.name] = await table.toArray();
  return tables;
}

let opened = 0;

/** A library of its own. */
export function freshLibrary(): Library {
  return openLibrary(`backup-${++opened}`);
}
