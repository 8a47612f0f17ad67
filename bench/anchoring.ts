/**
 * Anchoring beside its best-known peer: `node bench/anchoring.ts [--data DIRECTORY]`. Edited articles (the tests' own,
 * and `anchoring/cases.dev.jsonl` of the data, where given), then times on one long page.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Anchored, describeAnchor, findAnchor, prepareText } from '../lib/anchoring/anchor.ts';
import type { Span, TextOffset } from '../lib/types.ts';
import { editedArticles, unmark } from '../test/unit/anchoring/edited-articles.ts';
import { readRows } from '../tools/engine/verb.ts';
import { matchQuote } from './anchoring-peer.ts';

interface Case {
  readonly before: string;
  readonly span: Span;
  readonly after: string;
  readonly state: Anchored['state'];
  readonly expected: readonly [number, number] | null;
}

const ownCases = (): Case[] =>
  editedArticles.map(({ before, after, state }) => {
    const [old, now] = [unmark(before), unmark(after)];
    const expected = state === 'orphan' || !now.span ? null : ([now.span.start, now.span.end] as const);
    return { before: old.text, span: old.span!, after: now.text, state, expected };
  });

const casesOf = (file: string): Case[] =>
  readRows(file).map((row) => {
    const { before, start, end, after, state, expect } = row as unknown as Omit<Case, 'span' | 'expected'> & {
      start: TextOffset;
      end: TextOffset;
      expect?: [number, number];
    };
    return { before, span: { start, end }, after, state, expected: expect ?? null };
  });

interface Tally {
  right: number;
  silent: number;
  misplaced: number;
  lost: number;
}

/** Counts one answer. `says` is whether an edit is told. */
function count(
  tally: Tally,
  { state, expected }: Case,
  place: { start: number; end: number } | null,
  says: boolean,
): void {
  const isPlaced = place !== null && (!expected || (place.start === expected[0] && place.end === expected[1]));
  if (place === null) {
    if (state === 'orphan') tally.right++;
    else tally.lost++;
  } else if (state === 'orphan' || (state === 'changed' && !says)) tally.silent++;
  else if (isPlaced && says === (state === 'changed')) tally.right++;
  else tally.misplaced++;
}

function compare(name: string, cases: readonly Case[]): void {
  const ours: Tally = { right: 0, silent: 0, misplaced: 0, lost: 0 };
  const peer: Tally = { right: 0, silent: 0, misplaced: 0, lost: 0 };
  for (const one of cases) {
    const anchor = describeAnchor(one.before, one.span);
    const found = findAnchor(one.after, anchor);
    count(ours, one, found.state === 'orphan' ? null : found.span, found.state === 'changed');
    count(peer, one, matchQuote(one.after, anchor), false);
  }
  console.log(`${name}: ${cases.length} cases`);
  console.table({ ours, 'approx-string-match as Hypothesis wires it': peer });
}

/** A page of so many characters, and clippings of whole sentences spread over it. Always the same. */
function longPage(characters: number, clippings: number) {
  let seed = 7;
  const random = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const syllables = 'ka lo mi ren sta vor del un pra chi tes gar bo lin fa os ter me'.split(' ');
  const word = () => Array.from({ length: 1 + random(3) }, () => syllables[random(syllables.length)]!).join('');
  const words = Array.from({ length: 4_000 }, word);
  const sentences: string[] = [];
  for (let length = 0; length < characters; length += sentences.at(-1)!.length + 1) {
    const some = Array.from({ length: 8 + random(14) }, () => words[Math.floor(random(63) ** 2)]!);
    some[3] = String(random(9_999));
    sentences.push(`${some[0]![0]!.toUpperCase()}${some.join(' ').slice(1)}.`);
  }
  const layOut = (parts: readonly string[]) => parts.map((s, i) => s + (i % 4 === 3 ? '\n\n' : ' ')).join('');
  const text = layOut(sentences);
  const prepared = prepareText(text);
  let at = 0;
  const spans = sentences.map((s) => {
    const start = text.indexOf(s, at);
    at = start + s.length;
    return { start: start as TextOffset, end: at as TextOffset };
  });
  const anchors = Array.from({ length: clippings }, (_, k) =>
    describeAnchor(prepared, spans[Math.floor((k * spans.length) / clippings)]!),
  );
  const edited = layOut(
    sentences.flatMap((s, i) => {
      if (i % 7 === 3) return [s.replace(/\d+/, (n) => String(Number(n) + 1))];
      if (i % 41 === 5) return [];
      return i % 29 === 11 ? [s, 'A sentence that nobody clipped came in here on Friday.'] : [s];
    }),
  );
  return { text, edited, anchors };
}

function timed(run: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.round(times.toSorted((a, b) => a - b)[4]! * 10) / 10;
}

function times(): void {
  const rows: Record<string, Record<string, number>> = {};
  // Five hundred first: the compiler is warm then, as it is in a browser that has read a page before.
  for (const clippings of [500, 30]) {
    const { text, edited, anchors } = longPage(60_000, clippings);
    const all = (page: string) => () => {
      const prepared = prepareText(page);
      for (const anchor of anchors) findAnchor(prepared, anchor);
    };
    const peer = () => {
      for (const anchor of anchors) matchQuote(edited, anchor);
    };
    rows[`${clippings} clippings`] = {
      'page as it was, ms': timed(all(text)),
      'page edited, ms': timed(all(edited)),
      'none of them there, ms': timed(all(longPage(60_000, 1).edited.split('').reverse().join(''))),
      'peer, page edited, ms': clippings > 30 ? Number.NaN : timed(peer),
    };
  }
  const { text } = longPage(60_000, 1);
  const span = { start: 30_000 as TextOffset, end: 30_200 as TextOffset };
  console.log('60,000 characters; median of 9');
  console.table(rows);
  console.log(`describing one passage: ${timed(() => describeAnchor(text, span))} ms`);
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
compare('The tests’ own edited articles', ownCases());
const file = values.data ? `${values.data}/anchoring/cases.dev.jsonl` : '';
if (existsSync(file)) compare('anchoring/cases.dev.jsonl', casesOf(file));
times();
