import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  /** What fills this place, in a sentence. */
  readonly children?: ComponentChildren;
}

/** Says that there is nothing here yet, and what will put something here. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="headline">{title}</p>
      {children && <div class="meta">{children}</div>}
    </div>
  );
}
