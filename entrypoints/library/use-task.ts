import { useEffect, useRef, useState } from 'preact/hooks';

/** Something long the reader started. */
export type Task<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly done: number; readonly of: number | null }
  | { readonly status: 'done'; readonly value: T }
  /** Stopped by the reader. */
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly reason: string };

/** Gets what it needs to say how far it is, and to stop. */
export type Work<T> = (progress: (done: number, of: number | null) => void, signal: AbortSignal) => Promise<T>;

export interface TaskControl<T> {
  readonly task: Task<T>;
  readonly start: (work: Work<T>) => void;
  readonly stop: () => void;
}

/** Progress is drawn at most so often: a fast task tells of thousands of steps. */
const DRAW_MS = 100;

/** One long task at a time, with its progress; it stops when its page goes. */
export function useTask<T>(): TaskControl<T> {
  const [task, setTask] = useState<Task<T>>({ status: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const start = (work: Work<T>) => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    let drawn = 0;
    setTask({ status: 'running', done: 0, of: null });
    work((done, of) => {
      if (signal.aborted || performance.now() - drawn < DRAW_MS) return;
      drawn = performance.now();
      setTask({ status: 'running', done, of });
    }, signal).then(
      (value) => setTask(signal.aborted ? { status: 'stopped' } : { status: 'done', value }),
      (error: unknown) =>
        setTask(
          signal.aborted
            ? { status: 'stopped' }
            : { status: 'failed', reason: error instanceof Error ? error.message : String(error) },
        ),
    );
  };
  return { task, start, stop: () => controller.current?.abort() };
}
