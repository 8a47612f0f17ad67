import type { Scan } from './match.ts';

const FUTURE = new Set([
  'will',
  'shall',
  'would',
  'due',
  'deadline',
  'upcoming',
  'plans',
  'planned',
  'expected',
  'expects',
  'scheduled',
  'intends',
  'until',
  'hopes',
  'set',
  'next',
  'aims',
  'ahead',
  'by',
]);
const PAST = new Set([
  'was',
  'were',
  'had',
  'did',
  'has',
  'have',
  'said',
  'began',
  'came',
  'went',
  'took',
  'fell',
  'rose',
  'saw',
  'made',
  'told',
  'left',
  'held',
  'met',
  'won',
  'lost',
  'led',
  'grew',
  'hit',
  'gave',
  'got',
  'sent',
  'cut',
  'struck',
  'broke',
  'been',
  'since',
  'shot',
  'became',
  'ran',
  'spoke',
  'wrote',
  'found',
  'last',
  'brought',
  'sold',
  'bought',
  'paid',
  'ago',
]);
/** Words looked at on each side of a date. */
const REACH = 14;

/** Whether the words around a date look back or ahead; `null` where they do neither. The nearest word before it decides. */
export function tenseAt(scan: Scan, at: number): 'past' | 'future' | null {
  const verdict = (index: number) => {
    const token = scan.tokens[index]!;
    if (token.kind !== 'word') return null;
    if (FUTURE.has(token.lower)) return 'future' as const;
    if (PAST.has(token.lower) || (token.lower.length > 4 && token.lower.endsWith('ed'))) return 'past' as const;
    return null;
  };
  const stops = (index: number) => /^[.!?]$/.test(scan.tokens[index]!.text);
  for (let i = at - 1; i >= Math.max(0, at - REACH) && !stops(i); i--) {
    const found = verdict(i);
    if (found !== null) return found;
  }
  for (let i = at + 1; i < Math.min(scan.tokens.length, at + REACH) && !stops(i); i++) {
    const found = verdict(i);
    if (found !== null) return found;
  }
  return null;
}
