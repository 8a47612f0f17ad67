import type { Anchored, ChangeKind } from '../../../lib/anchoring/anchor.ts';
import type { Span, TextOffset } from '../../../lib/types.ts';

/** One clipped passage and what became of it. `[[` and `]]` stand round the passage, before and after. */
export interface EditedArticle {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly state: Anchored['state'];
  /** Kinds of the changes, in order, where they matter. */
  readonly kinds?: readonly ChangeKind[];
}

/** A marked text without its marks, and the stretch they stood round; `null` where there are none. */
export function unmark(marked: string): { text: string; span: Span | null } {
  const start = marked.indexOf('[[');
  if (start < 0) return { text: marked, span: null };
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  return { text, span: { start: start as TextOffset, end: end as TextOffset } };
}

/** Paragraphs of a made-up story. */
export const LEAD =
  'A ferry carrying 140 passengers ran aground near the port of Lindholm early on Thursday, the coast guard said.';
export const DEPTH =
  'Divers found no damage below the waterline, but the harbour stays closed to ships of more than 60 metres.';
export const OWNER =
  'Northline, which owns the vessel, said it would refund every ticket and pay for hotel rooms in the town.';
export const QUOTE =
  '"Nobody was in danger at any time," said Captain Henrik Aalto, who has sailed the route since 2009.';
export const INQUIRY =
  'The maritime safety board opened an inquiry and expects to publish its first findings by 14 March.';
export const WEATHER = 'Winds of up to 80 km/h were recorded at the lighthouse shortly before the ship left its lane.';

/** Paragraphs as an article's text. */
export const article = (...paragraphs: readonly string[]) => paragraphs.join('\n\n');
export const mark = (text: string) => `[[${text}]]`;
/** A paragraph with some of its words marked. */
export const markIn = (paragraph: string, words: string) => paragraph.replace(words, mark(words));

export const story = (quote: string, middle: readonly string[] = [LEAD, DEPTH, OWNER]) =>
  article(...middle.map((p) => (p.includes(quote) ? markIn(p, quote) : p)), QUOTE, INQUIRY);
