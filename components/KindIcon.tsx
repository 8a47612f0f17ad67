import type { EntityType } from '../lib/types.ts';

/** What a mark can stand for. */
export type Kind = EntityType | 'figure';

/** One sign per kind, drawn in a box of 12, so that kinds differ without colour. */
const signs: Readonly<Record<Kind, string>> = {
  person: 'M6 1.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M1.5 11c.2-2.5 2-4 4.5-4s4.3 1.5 4.5 4z',
  organization: 'M1 11V4.5L6 1l5 3.5V11H8.5V5.5h-1V11h-1V5.5h-1V11h-1V5.5h-1V11z',
  place:
    'M6 .8c2.3 0 4 1.7 4 3.9 0 2.7-2.6 4.9-4 6.7-1.4-1.8-4-4-4-6.7C2 2.5 3.7.8 6 .8m0 2.4a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  group:
    'M4 2a1.9 1.9 0 1 1 0 3.8A1.9 1.9 0 0 1 4 2m4.6 1a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M.4 10.5c.1-2.2 1.6-3.7 3.6-3.7s3.5 1.5 3.6 3.7zm8.2 0c0-1.3-.4-2.5-1.1-3.4 2-.9 4.1.5 4.2 3.4z',
  event: 'M6 .7l1.5 3.5 3.8.3-2.9 2.5.9 3.7L6 8.7l-3.3 2 .9-3.7L.7 4.5l3.8-.3z',
  product: 'M6 .6l4.7 2.7v5.4L6 11.4 1.3 8.7V3.3zm0 1.7L3.5 3.7 6 5.2l2.5-1.5z',
  figure:
    'M3.7.8h1.5l-.4 2.5h2.4l.4-2.5h1.5l-.4 2.5H11v1.5H8.5l-.3 2.4H11v1.5H7.9l-.4 2.5H6l.4-2.5H4l-.4 2.5H2.1l.4-2.5H.8V7.2h1.9L3 4.8H1V3.3h2.3zm.8 4-.3 2.4h2.4l.3-2.4z',
};

export interface KindIconProps {
  readonly kind: Kind;
}

/** The sign of a kind, in its colour. Says nothing to a screen reader: the kind's name stands beside it or follows. */
export function KindIcon({ kind }: KindIconProps) {
  return (
    <svg class={`kind-icon kind-${kind}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={signs[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
