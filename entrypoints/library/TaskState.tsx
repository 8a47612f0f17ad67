import type { ComponentChildren } from 'preact';
import { Progress } from '../../components/Progress.tsx';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { t } from '../../lib/i18n/language.ts';
import type { TaskControl } from './use-task.ts';

export interface TaskStateProps<T> {
  readonly control: TaskControl<T>;
  readonly label: string;
  /** What is left of it once the reader stopped it, where that is not plain. */
  readonly stopped?: string;
  /** What was done. */
  readonly children: (value: T) => ComponentChildren;
}

/** How a long task stands: its progress with a way to stop it, then how it ended. */
export function TaskState<T>({ control, label, stopped, children }: TaskStateProps<T>) {
  const { task, stop } = control;
  switch (task.status) {
    case 'idle':
      return null;
    case 'running':
      return <Progress label={label} done={task.done} of={task.of} onCancel={stop} />;
    case 'done':
      return <>{children(task.value)}</>;
    case 'stopped':
      return <StatusNotice tone="plain" title={stopped ?? t('taskStopped')} />;
    case 'failed':
      return (
        <StatusNotice tone="warning" title={t('taskFailed')}>
          <p>{task.reason}</p>
        </StatusNotice>
      );
  }
}
