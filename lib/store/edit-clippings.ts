import { type Annotation, type Colour, edit } from '../annotations/annotation.ts';
import type { AnnotationId } from '../types.ts';
import type { Library } from './library.ts';
import type { Timestamp } from './rows.ts';

/** What can be said of many clippings at once. */
export type ClippingsChange =
  | { readonly kind: 'add-tag'; readonly tag: string }
  | { readonly kind: 'remove-tag'; readonly tag: string }
  | { readonly kind: 'colour'; readonly colour: Colour };

/** The clipping with the change, or `null` where it says so already. */
function changed(clipping: Annotation, change: ClippingsChange, at: Timestamp): Annotation | null {
  const { tags, colour } = clipping;
  switch (change.kind) {
    case 'add-tag': {
      const next = edit(clipping, { tags: [...tags, change.tag] }, at);
      return next.tags.length === tags.length ? null : next;
    }
    case 'remove-tag':
      return tags.includes(change.tag) ? edit(clipping, { tags: tags.filter((tag) => tag !== change.tag) }, at) : null;
    case 'colour':
      return colour === change.colour ? null : edit(clipping, { colour: change.colour }, at);
  }
}

/** Changes many clippings in one transaction: all or none. Answers with those that changed as they were before, for `takeBackEdit`. */
export async function editClippings(
  library: Library,
  ids: readonly AnnotationId[],
  change: ClippingsChange,
  at: Timestamp,
): Promise<Annotation[]> {
  return library.transaction('rw', library.annotations, async () => {
    const rows = await library.annotations.bulkGet([...ids]);
    const before: Annotation[] = [];
    const after: Annotation[] = [];
    for (const row of rows) {
      const next = row && changed(row, change, at);
      if (!row || !next) continue;
      before.push(row);
      after.push(next);
    }
    await library.annotations.bulkPut(after);
    return before;
  });
}

/** Gives clippings back the tags and colours they had; those removed meanwhile stay away, notes written meanwhile stay. */
export async function takeBackEdit(library: Library, before: readonly Annotation[], at: Timestamp): Promise<void> {
  await library.transaction('rw', library.annotations, async () => {
    const rows = await library.annotations.bulkGet(before.map(({ id }) => id));
    const after = rows.flatMap((row, i) => {
      const { tags, colour } = before[i]!;
      return row ? [edit(row, { tags, colour }, at)] : [];
    });
    await library.annotations.bulkPut(after);
  });
}

/** Removes many clippings in one transaction and gives them back, for `restoreClippings`. */
export async function removeClippings(library: Library, ids: readonly AnnotationId[]): Promise<Annotation[]> {
  return library.transaction('rw', library.annotations, async () => {
    const rows = await library.annotations.bulkGet([...ids]);
    await library.annotations.bulkDelete([...ids]);
    return rows.filter((row) => row !== undefined);
  });
}

/** Puts removed clippings back as they were. */
export async function restoreClippings(library: Library, clippings: readonly Annotation[]): Promise<void> {
  await library.annotations.bulkPut([...clippings]);
}
