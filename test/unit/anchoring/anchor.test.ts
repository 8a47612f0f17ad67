import { expect, test } from 'vitest';
import { describeAnchor, findAnchor } from '../../../lib/anchoring/anchor.ts';
import { editedArticles, unmark } from './edited-articles.ts';

test.each(editedArticles)('$state: $name', ({ before, after, state, kinds }) => {
  const old = unmark(before);
  const now = unmark(after);
  const found = findAnchor(now.text, describeAnchor(old.text, old.span!));
  const words = found.state === 'orphan' ? null : now.text.slice(found.span.start, found.span.end);
  expect({ state: found.state, words }).toEqual({
    state,
    words: now.span && state !== 'orphan' ? now.text.slice(now.span.start, now.span.end) : null,
  });
  if (found.state !== 'orphan') expect(found.span).toEqual(now.span);
  if (kinds) expect(found).toMatchObject({ changes: kinds.map((kind) => ({ kind })) });
});
