import { passageText } from '../text/layout.ts';
import type { ArticleId, ArticleText } from '../types.ts';
import type { ChangeRow, Timestamp } from './rows.ts';

function bodyPassages(article: ArticleText): string[] {
  return article.passages.filter(({ kind }) => kind !== 'title').map((passage) => passageText(article, passage));
}

/** The items of `a` that `b` lacks, counting repeats. */
function missingFrom(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1);
  return a.filter((item) => {
    const n = left.get(item) ?? 0;
    left.set(item, n - 1);
    return n <= 0;
  });
}

/** What the newsroom changed between two readings of an article; `null` when nothing. Passages that only moved count as unchanged. */
export function changeBetween(
  articleId: ArticleId,
  before: { readonly title: string | null; readonly text: ArticleText },
  after: { readonly title: string | null; readonly text: ArticleText },
  seenAt: Timestamp,
): ChangeRow | null {
  if (before.text.text === after.text.text && before.title === after.title) return null;
  const old = bodyPassages(before.text);
  const fresh = bodyPassages(after.text);
  const removed = missingFrom(old, fresh);
  const added = missingFrom(fresh, old);
  const title = before.title === after.title ? null : { before: before.title, after: after.title };
  return title || removed.length || added.length ? { articleId, seenAt, title, removed, added } : null;
}
