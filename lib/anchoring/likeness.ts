import { classOf, LETTER } from './characters.ts';

/** Longest word compared letter by letter. */
const MAX_LETTERS = 32;

/** Fewest letters to insert, delete or replace to make one of the other (Levenshtein), at most 32 letters each. */
function editDistance(a: string, b: string): number {
  const row = Uint8Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const replaced = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above + 1, row[j - 1]! + 1);
      diagonal = above;
    }
  }
  return row[b.length]!;
}

/** How alike two stretches of at most 32 letters are, 0–1: letters kept, of the longer one. */
export function letterLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (longer > MAX_LETTERS) return a === b ? 1 : 0;
  return 1 - editDistance(a, b) / longer;
}

/** Words are nearly the same from here: "Marek" and "Mark", "strike" and "strikes", not "12" and "14" or "Iran" and "Iraq". */
const NEAR = 0.7;

/** How nearly two different words are the same, 0 where they are not near. Numbers never are. */
export function wordLikeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2 || a.length > MAX_LETTERS || b.length > MAX_LETTERS) return 0;
  if (classOf(a.codePointAt(0)!) !== LETTER || classOf(b.codePointAt(0)!) !== LETTER) return 0;
  const lowerA = a.toLowerCase();
  const lowerB = b.toLowerCase();
  if (lowerA === lowerB) return 0.95;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || shorter / Math.max(a.length, b.length) < NEAR) return 0;
  const likeness = letterLikeness(lowerA, lowerB);
  return likeness >= NEAR ? likeness : 0;
}
