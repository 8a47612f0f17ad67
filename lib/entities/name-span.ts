import type { EntityType } from '../types.ts';

/** A name in its sentence: words `from..to` (exclusive). */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
}
