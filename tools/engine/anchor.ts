import { describeAnchor, findAnchor } from '../../lib/anchoring/anchor.ts';
import type { Span, TextOffset } from '../../lib/types.ts';
import { type EngineVerb, type Row, stringField } from './verb.ts';

function offsetField(row: Row, name: string): TextOffset {
  const value = row[name];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Error(`needs "${name}", a whole number`);
  return value as TextOffset;
}

/** `anchor`: what became of a clipped passage, one a line. */
export default async function anchor(): Promise<EngineVerb> {
  const answer = (row: Row) => {
    const id = stringField(row, 'id');
    const before = stringField(row, 'before');
    const after = stringField(row, 'after');
    const span: Span = { start: offsetField(row, 'start'), end: offsetField(row, 'end') };
    const kept = describeAnchor(before, span);
    const began = performance.now();
    const found = findAnchor(after, kept);
    const ms = performance.now() - began;
    const { start, end } = found.state === 'orphan' ? { start: null, end: null } : found.span;
    return [{ id, state: found.state, start, end, changes: found.state === 'changed' ? found.changes : [], ms }];
  };
  return { answer, finish: () => [] };
}
