import { createRequire } from 'node:module';
import * as chrono from 'chrono-node/en';
import nlp from 'compromise';
import { findFigures } from '../lib/figures/find.ts';
import { layOut } from '../lib/text/layout.ts';

/** A figure in the shape `score.mjs figures` reads. */
export interface ScoredFigure {
  readonly passage: 0;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: number | string | null;
  readonly min: number | string | null;
  readonly max: number | string | null;
}

export type Finder = (text: string, ref: string | null) => ScoredFigure[];

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly value?: string | null; readonly values?: readonly Record<string, string>[] } | null;
}
type Recognize = (text: string, culture: string, options?: number, reference?: Date) => Recognized[];

// A UMD bundle: named imports of it fail under Node's ES modules.
const recognizers = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Record<string, Recognize>;

const referenceDate = (ref: string | null) => (ref === null ? new Date() : new Date(ref));

/** Of overlapping figures the longest, as a reader would be shown. */
function longestFirst(found: readonly ScoredFigure[]): ScoredFigure[] {
  const kept: ScoredFigure[] = [];
  for (const figure of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => figure.end <= other.start || other.end <= figure.start)) kept.push(figure);
  }
  return kept;
}

function fromRecognizers({ start, end, typeName, resolution }: Recognized, kind: string): ScoredFigure {
  const at = { passage: 0, start, end: end + 1, kind } as const;
  const last = resolution?.values?.at(-1);
  if (last === undefined) {
    const number = resolution?.value ? Number(resolution.value.replace('%', '')) : null;
    return { ...at, value: number, min: null, max: null };
  }
  const iso = (text: string | undefined) => text?.replace(' ', 'T') ?? null;
  const lasting = typeName.endsWith('duration');
  return { ...at, value: lasting ? Number(last.value) : iso(last.value), min: iso(last.start), max: iso(last.end) };
}

const MODELS = [
  ['recognizeNumber', 'count'],
  ['recognizeOrdinal', 'ordinal'],
  ['recognizePercentage', 'percent'],
  ['recognizeCurrency', 'money'],
  ['recognizeDimension', 'measure'],
  ['recognizeTemperature', 'measure'],
  ['recognizeAge', 'age'],
] as const;

/** All of Recognizers-Text's models, as an application would run them. */
function recognizersText(text: string, ref: string | null): ScoredFigure[] {
  const numbers = MODELS.flatMap(([name, kind]) =>
    recognizers[name]!(text, 'en-us').map((found) => fromRecognizers(found, kind)),
  );
  const dates = recognizers.recognizeDateTime!(text, 'en-us', 0, referenceDate(ref)).map((found) =>
    fromRecognizers(found, found.typeName.endsWith('duration') ? 'duration' : 'date'),
  );
  return longestFirst([...numbers, ...dates]);
}

interface CompromiseNumber {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: {
    readonly num: number | null;
    readonly prefix: string;
    readonly suffix: string;
    readonly unit: string;
  };
}

/** compromise's numbers; its dates are a plug-in of their own. */
function compromise(text: string): ScoredFigure[] {
  const found = nlp(text).numbers().json({ offset: true }) as CompromiseNumber[];
  return found.map(({ offset, number }) => {
    const money = /[$€£¥₹]/.test(text.slice(offset.start, offset.start + offset.length));
    const kind = money
      ? 'money'
      : number.suffix === '%' || number.unit === 'percent'
        ? 'percent'
        : number.unit
          ? 'measure'
          : 'count';
    return {
      passage: 0,
      start: offset.start,
      end: offset.start + offset.length,
      kind,
      value: number.num,
      min: null,
      max: null,
    };
  });
}

function isoOf(part: chrono.ParsedResult['start']): string {
  const two = (name: 'month' | 'day' | 'hour' | 'minute') => String(part.get(name) ?? 0).padStart(2, '0');
  return `${part.get('year')}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}`;
}

function chronoNode(text: string, ref: string | null): ScoredFigure[] {
  return chrono.casual.parse(text, referenceDate(ref)).map(({ index, text: found, start, end }) => ({
    passage: 0,
    start: index,
    end: index + found.length,
    kind: end ? 'dateRange' : 'date',
    value: end ? null : isoOf(start),
    min: end ? isoOf(start) : null,
    max: end ? isoOf(end) : null,
  }));
}

function backstory(text: string, ref: string | null): ScoredFigure[] {
  const article = layOut(null, [{ kind: 'paragraph', text }]);
  return findFigures(article, { publishedAt: ref, language: null }).map(({ start, end, type, value, min, max }) => ({
    passage: 0,
    start,
    end,
    kind: type,
    value,
    min,
    max,
  }));
}

/** Every system on the same footing: a text and its date in, figures out. */
export const finders: readonly (readonly [name: string, find: Finder])[] = [
  ['Backstory', backstory],
  ['Recognizers-Text', recognizersText],
  ['compromise', compromise],
  ['chrono-node', chronoNode],
];
