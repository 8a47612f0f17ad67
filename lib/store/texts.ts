import type { ArticleId, ArticleText } from '../types.ts';
import type { Library } from './library.ts';
import type { TextRow } from './rows.ts';

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());
}

/** A text as it is kept: UTF-8, deflated to about 45 %. Await it before a transaction begins: streams end transactions. */
export async function packText(articleId: ArticleId, article: ArticleText): Promise<TextRow> {
  const utf8 = new TextEncoder().encode(article.text);
  const deflated = await pipe(utf8, new CompressionStream('deflate-raw'));
  return { articleId, deflated, passages: article.passages };
}

/** The text of a kept row. Rejects when the bytes are damaged. */
export async function unpackText(row: TextRow): Promise<ArticleText> {
  const utf8 = await pipe(row.deflated, new DecompressionStream('deflate-raw'));
  return { text: new TextDecoder().decode(utf8), passages: row.passages };
}

/** An article's text, or `null` where only its headline is known. */
export async function readText(library: Library, id: ArticleId): Promise<ArticleText | null> {
  const row = await library.texts.get(id);
  return row ? unpackText(row) : null;
}
