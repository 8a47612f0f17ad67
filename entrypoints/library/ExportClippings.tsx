import type { Annotation } from '../../lib/annotations/annotation.ts';

export function ExportClippings({ clippings }: { readonly clippings: readonly Annotation[] }) {
  return clippings.length === 0 ? null : null;
}
