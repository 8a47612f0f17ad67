import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import { VirtualList } from '../../components/VirtualList.tsx';

export interface WindowedProps<K extends string, T> {
  readonly label: string;
  readonly keys: readonly K[];
  /** Height of an item before it is measured, in pixels. */
  readonly estimate: number;
  /** Rows of a stretch of the keys; `null` for those gone meanwhile. */
  readonly load: (keys: readonly K[]) => Promise<readonly (T | null)[]>;
  readonly children: (row: T) => ComponentChild;
}

/** A list whose rows are read from the library only as they come into sight. */
export function Windowed<K extends string, T>({ label, keys, estimate, load, children }: WindowedProps<K, T>) {
  const [[start, end], setRange] = useState<readonly [number, number]>([0, 0]);
  const onRange = useRef((from: number, to: number) => setRange([from, to])).current;
  const rows = useRef(new Map<K, T | null>());
  const window = keys.slice(start, end);
  const live = useLive(
    async () => (await load(window)).map((row, i) => [window[i]!, row] as const),
    [window.join('\n')],
  );
  if (live.status === 'ready') for (const [key, row] of live.value) rows.current.set(key, row);
  return (
    <VirtualList
      label={label}
      keys={keys}
      estimate={estimate}
      onRange={onRange}
      item={(index) => {
        const row = rows.current.get(keys[index]!);
        return row === undefined || row === null ? <div style={{ blockSize: `${estimate}px` }} /> : children(row);
      }}
    />
  );
}
