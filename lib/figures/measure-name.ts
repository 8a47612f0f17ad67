import type { EntityKey } from '../types.ts';
import { conceptNames } from './concepts.ts';
import type { FigureReport } from './report.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The item that occurs most, the first of them where several do. */
function mostFrequent<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | null = null;
  for (const [item, count] of counts) if (best === null || count > counts.get(best)!) best = item;
  return best;
}

/** A name as the sentences write it, from its key. */
function nameOf(key: EntityKey, reports: readonly FigureReport[]): string {
  const folded = key.slice(key.indexOf(':') + 1);
  for (const { sentence } of reports) {
    const at = sentence.toLowerCase().indexOf(folded);
    if (at >= 0) return sentence.slice(at, at + folded.length);
  }
  return folded.split(' ').map(capital).join(' ');
}

const QUALIFIERS = new Set(
  'military defense defence humanitarian financial economic budget public foreign state trade annual reconstruction macro-financial core youth'.split(
    ' ',
  ),
);

/** A measure with the word before its noun that says which: "military aid", "defence spending". */
function qualified(reports: readonly FigureReport[], label: string): string {
  const noun = label.toLowerCase();
  const found = reports.flatMap(({ sentence }) => {
    const words = sentence.toLowerCase().split(/[^\p{L}-]+/u);
    return words.filter((word, i) => words[i + 1] === noun && QUALIFIERS.has(word));
  });
  const word = mostFrequent(found);
  return word === null ? label : capital(`${word} ${noun}`);
}

function subjectOf(reports: readonly FigureReport[]): string | null {
  const key =
    mostFrequent(reports.flatMap(({ entities }) => entities.filter((name) => !name.startsWith('person:')))) ??
    mostFrequent(reports.flatMap(({ articleEntities }) => articleEntities.slice(0, 1)));
  return key === null ? null : nameOf(key, reports);
}

function unitOf(report: FigureReport): string | null {
  switch (report.type) {
    case 'money':
      return report.currency ?? report.unit;
    case 'percent':
    case 'fraction':
      return report.counted !== null && /^[A-Z]{2,}$/.test(report.counted) ? `% of ${report.counted}` : '%';
    case 'percentagePoints':
      return 'percentage points';
    case 'multiple':
      return 'times';
    case 'count':
      return null;
    default:
      return report.unit?.startsWith('/') ? `per ${report.unit.slice(1)}` : report.unit;
  }
}

/** A quantity's name for the reader: what, whose, in which unit ("Defence spending, Poland, % of GDP"). */
export function measureName(reports: readonly FigureReport[]): string {
  const concept = mostFrequent(reports.flatMap(({ concepts }) => concepts.slice(0, 1)));
  const noun = mostFrequent(reports.flatMap(({ counted }) => (counted === null ? [] : [counted])));
  const label = concept === null ? null : (conceptNames.get(concept)?.label ?? capital(noun ?? concept));
  const counts = reports[0]!.type === 'count' || reports[0]!.type === 'rate';
  const what =
    counts && noun !== null
      ? label === null
        ? capital(noun)
        : `${capital(noun)} ${label.toLowerCase()}`
      : label === null
        ? capital(noun ?? reports[0]!.type)
        : qualified(reports, label);
  return [what, subjectOf(reports), unitOf(reports[0]!)].filter((part) => part !== null).join(', ');
}
