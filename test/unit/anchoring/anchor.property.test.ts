import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeAnchor, findAnchor, prepareText } from '../../../lib/anchoring/anchor.ts';
import type { Span, TextOffset } from '../../../lib/types.ts';

const spanOf = (start: number, end: number): Span => ({ start: start as TextOffset, end: end as TextOffset });

const anyText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '.', '\n', '’', '-'), maxLength: 300 }),
);

const nouns = 'harbour ferry captain board ticket island engine storm minister budget bridge museum depot strike'.split(
  ' ',
);
const verbs = 'closed opened struck reached left found paid carried warned promised refused counted'.split(' ');
const names = 'Lindholm Aalto Northline Bresk Ekenes Ruiz Oduya Petrov'.split(' ');
const sentence = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...verbs),
    fc.nat({ max: 9999 }),
    fc.constantFrom(...nouns),
    fc.constantFrom(...nouns),
    fc.constantFrom(...names),
    fc.nat({ max: 99 }),
  )
  .map(([a, verb, n, x, y, b, m]) => `${a} ${verb} the ${x} after ${n} of the ${y}s went to ${b} within ${m} days.`);
/** Articles of sentences that are alike, as far as chance will have it, and all different. */
const sentences = fc.uniqueArray(sentence, { minLength: 4, maxLength: 24 });

test('what was described is found where it was, for any text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const anchor = describeAnchor(text, spanOf(start, end));
      expect(findAnchor(text, anchor)).toEqual({ state: 'exact', span: { start, end } });
      expect(findAnchor(prepareText(text), structuredClone(anchor))).toEqual({ state: 'exact', span: { start, end } });
    }),
    { numRuns: 200 },
  );
});

test('for any two texts there is an answer, and what is found lies inside', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), (before, after, a, b) => {
      const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [number, number];
      const found = findAnchor(after, describeAnchor(before, spanOf(start, end)));
      if (found.state === 'orphan') return;
      expect(found.span.start).toBeGreaterThanOrEqual(0);
      expect(found.span.end).toBeGreaterThanOrEqual(found.span.start);
      expect(found.span.end).toBeLessThanOrEqual(after.length);
      if (found.state === 'changed') expect(found.changes.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

/** Sentences joined into paragraphs: two and two. */
const asText = (parts: readonly string[]) => parts.map((s, i) => s + (i % 2 ? '\n\n' : ' ')).join('');

test('with edits outside the passage the state is exact', () => {
  fc.assert(
    fc.property(
      sentences,
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), sentence), { maxLength: 6 }),
      (all, n, edits) => {
        const own = all[n % all.length]!;
        const before = asText(all);
        const start = before.indexOf(own);
        const now = [...all];
        for (const [where, kind, fresh] of edits) {
          const i = where % now.length;
          if (now[i] === own || all.includes(fresh)) continue;
          if (kind === 0) now.splice(i, 1);
          else if (kind === 1) now.splice(i, 0, fresh);
          else now[i] = fresh;
        }
        const after = asText(now);
        const at = after.indexOf(own);
        const found = findAnchor(after, describeAnchor(before, spanOf(start, start + own.length)));
        expect(found).toEqual({ state: 'exact', span: { start: at, end: at + own.length } });
      },
    ),
    { numRuns: 150 },
  );
});

test('with a digit inside it edited the state is never exact', () => {
  fc.assert(
    fc.property(sentences, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (all, n, which, add) => {
      const own = all[n % all.length]!;
      const digits = [...own.matchAll(/\d/g)].map((match) => match.index);
      const at = digits[which % digits.length]!;
      const edited = own.slice(0, at) + ((Number(own[at]) + add) % 10) + own.slice(at + 1);
      fc.pre(!all.includes(edited));
      const before = asText(all);
      const after = asText(all.map((s) => (s === own ? edited : s)));
      const start = before.indexOf(own);
      const found = findAnchor(after, describeAnchor(before, spanOf(start, start + own.length)));
      expect(found.state).not.toBe('exact');
      if (found.state !== 'changed') return;
      expect(found.span).toEqual({ start, end: start + own.length });
      expect(found.changes.map(({ kind }) => kind)).toEqual(['figure']);
    }),
    { numRuns: 150 },
  );
});

test('a deleted passage is never found exact, whatever is like it', () => {
  fc.assert(
    fc.property(sentences, fc.nat(), (all, n) => {
      const own = all[n % all.length]!;
      const before = asText(all);
      const start = before.indexOf(own);
      const after = asText(all.filter((s) => s !== own));
      const found = findAnchor(after, describeAnchor(before, spanOf(start, start + own.length)));
      expect(found.state).not.toBe('exact');
    }),
    { numRuns: 150 },
  );
});

test('of a passage and its twin, word for word, the twin is never taken for the one that was deleted', () => {
  fc.assert(
    fc.property(sentences, fc.nat(), fc.nat(), (all, n, m) => {
      const own = n % all.length;
      const twin = m % all.length;
      fc.pre(Math.abs(own - twin) > 1);
      const withTwin = all.map((s, i) => (i === twin ? `${s} ${all[own]}` : s));
      const before = asText(withTwin);
      const start = asText(withTwin.slice(0, own)).length;
      const anchor = describeAnchor(before, spanOf(start, start + all[own]!.length));
      const after = asText(withTwin.filter((_, i) => i !== own));
      expect(findAnchor(after, anchor)).toEqual({ state: 'orphan' });
    }),
    { numRuns: 100 },
  );
});

test('a text made to be slow takes no longer than another of its length', () => {
  const same = 'ab '.repeat(20_000);
  const anchor = describeAnchor(`${'ab '.repeat(3_000)}cd ${'ab '.repeat(3_000)}`, spanOf(3_000, 15_000));
  const began = performance.now();
  for (let i = 0; i < 5; i++) findAnchor(same, anchor);
  findAnchor('a'.repeat(60_000), describeAnchor('a'.repeat(60_000), spanOf(100, 30_100)));
  findAnchor(`${'a'.repeat(60_000)}b`, describeAnchor('a'.repeat(50_000), spanOf(100, 30_100)));
  // A hundred times what it takes: this is about growth, not about the machine.
  expect(performance.now() - began).toBeLessThan(10_000);
});
