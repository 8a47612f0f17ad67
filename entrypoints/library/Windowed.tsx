import type { ComponentChild } from 'preact';
import { type Inputs, useRef, useState } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import type { Stretch } from '../../lib/store/stretch.ts';
import { Loaded } from '../page-parts/Loaded.tsx';

export interface WindowedProps<T> {
  readonly label: string;
  /** Height of an item before it is measured, in pixels. */
  readonly estimate: number;
  /** Reads a stretch of the list. */
  readonly load: (start: number, end: number) => Promise<Stretch<T>>;
  /** What `load` depends on, besides the library. */
  readonly inputs: Inputs;
  /** Stands above the list, and knows its length. */
  readonly head?: (total: number) => ComponentChild;
  /** Stands in its place where there is nothing. */
  readonly empty: ComponentChild;
  /** Called with the end of what came into sight. */
  readonly onReach?: (end: number) => void;
  readonly children: (row: T) => ComponentChild;
}

/** Items asked for before the window is known: a screenful. */
const FIRST = 24;

/** A list of which only what is in sight is read from the library. */
export function Windowed<T>({ label, estimate, load, inputs, head, empty, onReach, children }: WindowedProps<T>) {
  const [[start, end], setRange] = useState<readonly [number, number]>([0, FIRST]);
  const reach = useRef(onReach);
  reach.current = onReach;
  const onRange = useRef((from: number, to: number) => {
    // A list shorter than the first stretch, or still inside it, needs no other.
    if (to > 0) setRange((before) => (from === 0 && to <= before[1] && before[0] === 0 ? before : [from, to]));
    reach.current?.(to);
  }).current;
  const live = useLive(async () => ({ start, ...(await load(start, end)) }), [start, end, ...inputs]);
  return (
    <Loaded live={live}>
      {({ start: first, total, rows }) =>
        total === 0 ? (
          empty
        ) : (
          <>
            {head?.(total)}
            <VirtualList
              label={label}
              keys={total}
              estimate={estimate}
              onRange={onRange}
              item={(index) => {
                const row = rows[index - first];
                return row === undefined ? <div style={{ blockSize: `${estimate}px` }} /> : children(row);
              }}
            />
          </>
        )
      }
    </Loaded>
  );
}
