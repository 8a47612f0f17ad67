import type { FigureReport } from './report.ts';

/** Characters from an amount to the end of its conversion. */
export const LONGEST_CONVERSION = 60;

/** A report's amount as the article has it, its own conversion included: "35 billion euros ($40.6 billion)" is one amount. */
export function asWritten({
  text,
  sentence,
  conversion,
}: Pick<FigureReport, 'text' | 'sentence' | 'conversion'>): string {
  if (!conversion) return text;
  const end = sentence.indexOf(text) + text.length;
  const after = sentence.slice(end, end + LONGEST_CONVERSION);
  return text + (/^\s?(?:\([^()]*\)|\[[^[\]]*\])/.exec(after)?.[0] ?? '');
}
