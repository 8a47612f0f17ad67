import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface StatusNoticeProps {
  readonly tone: 'plain' | 'warning' | 'good';
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** How things stand, and what the reader can do about it. Announced when it changes. */
export function StatusNotice({ tone, title, children }: StatusNoticeProps) {
  return (
    <section class={`status-notice ${tone}`} role="status">
      {tone !== 'plain' && <Icon name={tone === 'warning' ? 'warning' : 'check'} />}
      <div>
        <p class="title">{title}</p>
        {children}
      </div>
    </section>
  );
}
