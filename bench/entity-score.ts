/** Scores names by the rules of the shared scorer: exact spans; what overlaps an `optional` name neither helps nor hurts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntities } from '../lib/entities/find.ts';
import type { Tagger } from '../lib/entities/tagger.ts';
import { layOut } from '../lib/text/layout.ts';

const KINDS = ['person', 'organization', 'place'] as const;

/** A name by its passage. */
export interface Found {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

export interface TruthRow {
  readonly id: string;
  readonly passages: readonly string[];
  readonly entities: readonly (Found & { readonly optional?: boolean })[];
}

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export type Scored = Readonly<Record<(typeof KINDS)[number] | 'all', Count>>;

const keyOf = ({ passage, start, end, kind }: Found): string => `${passage}:${start}:${end}:${kind}`;
const isScored = ({ kind }: Found): boolean => (KINDS as readonly string[]).includes(kind);
const kindOf = (key: string) => key.slice(key.lastIndexOf(':') + 1) as (typeof KINDS)[number];

function tally(scored: Scored, key: string, what: keyof Count): void {
  scored[kindOf(key)][what]++;
  scored.all[what]++;
}

export function scoreNames(truth: readonly TruthRow[], find: (row: TruthRow) => readonly Found[]): Scored {
  const zero = (): Count => ({ right: 0, wrong: 0, missed: 0 });
  const scored: Scored = { person: zero(), organization: zero(), place: zero(), all: zero() };
  for (const row of truth) {
    const optional = row.entities.filter((entity) => entity.optional);
    const gold = new Set(row.entities.filter((entity) => isScored(entity) && !entity.optional).map(keyOf));
    const excused = (f: Found) => optional.some((o) => o.passage === f.passage && f.start < o.end && o.start < f.end);
    const found = new Set(
      find(row)
        .filter((f) => isScored(f) && (gold.has(keyOf(f)) || !excused(f)))
        .map(keyOf),
    );
    for (const key of found) tally(scored, key, gold.has(key) ? 'right' : 'wrong');
    for (const key of gold) if (!found.has(key)) tally(scored, key, 'missed');
  }
  return scored;
}

export const f1 = ({ right, wrong, missed }: Count): number => (2 * right) / (2 * right + wrong + missed || 1);

/** `F1 .812 (P .80 R .82) person .88 …`. */
export function formatScore(scored: Scored): string {
  const { right, wrong, missed } = scored.all;
  const three = (x: number) => x.toFixed(3).replace(/^0/, '');
  const kinds = KINDS.map((kind) => `${kind} ${three(f1(scored[kind]))}`).join(' ');
  return `F1 ${three(f1(scored.all))} (P ${three(right / (right + wrong || 1))} R ${three(right / (right + missed || 1))}) ${kinds}`;
}

/** The development texts under `DIR/dev`, by file. */
export function readDevelopmentTexts(data: string): { file: string; truth: TruthRow[] }[] {
  const dev = join(data, 'dev');
  return readdirSync(dev)
    .sort()
    .map((file) => ({
      file,
      truth: readFileSync(join(dev, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as TruthRow),
    }));
}

/** The names a tagger finds in a text of several passages. */
export function namesFound(tagger: Tagger, passages: readonly string[]): Found[] {
  const article = layOut(
    null,
    passages.map((text) => ({ kind: 'paragraph', text })),
  );
  // Empty passages have no place in the text.
  const numbers = passages.flatMap((text, i) => (text === '' ? [] : [i]));
  let at = 0;
  return findEntities(article, tagger).mentions.map(({ start, end, type }) => {
    while (article.passages[at]!.end <= start) at++;
    const from = article.passages[at]!.start;
    return { passage: numbers[at]!, start: start - from, end: end - from, kind: type };
  });
}
