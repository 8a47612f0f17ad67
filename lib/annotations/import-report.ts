import type { AnnotationId } from '../types.ts';
import type { Annotation } from './annotation.ts';

/** Something in a file that was not taken. */
export interface Refusal {
  /** Which item of the file, counted from 1; `null` for the file itself. */
  readonly item: number | null;
  readonly why: string;
}

/** What a file holds, checked whole: nothing has been written yet. */
export interface ImportDraft {
  readonly annotations: readonly Annotation[];
  readonly refused: readonly Refusal[];
}

/** What an import would do, and then did. */
export interface ImportPlan {
  /** To be written: new ones and those the file has newer. */
  readonly put: readonly Annotation[];
  readonly report: {
    readonly taken: number;
    readonly merged: number;
    /** Already there, as they are or newer. */
    readonly unchanged: number;
    readonly refused: readonly Refusal[];
  };
}

const timeOf = (iso: string) => {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
};

/** The newer of two versions of a clipping, with the tags and earlier texts of both. */
function mergeTwo(kept: Annotation, read: Annotation): Annotation | null {
  if (timeOf(read.modifiedAt) <= timeOf(kept.modifiedAt)) {
    if (read.articleId === kept.articleId) return null;
    // Its article came to be known under another address: the clipping goes there.
    const { articleId, source, anchor, figures, names } = read;
    return { ...kept, articleId, source, anchor, figures, names };
  }
  return {
    ...read,
    // A file of another program knows neither of these.
    anchor: read.anchor?.position ? read.anchor : (kept.anchor ?? read.anchor),
    figures: read.figures.length > 0 ? read.figures : kept.figures,
    names: read.names.length > 0 ? read.names : kept.names,
    createdAt: timeOf(kept.createdAt) <= timeOf(read.createdAt) ? kept.createdAt : read.createdAt,
    earlierTexts: read.earlierTexts.length >= kept.earlierTexts.length ? read.earlierTexts : kept.earlierTexts,
  };
}

/** A clipping by what it says: the same words of the same article with the same note are the same clipping under any id. */
const sayingOf = ({ articleId, text, note }: Annotation) => [articleId, text.trim(), note.trim()].join('\n');

/**
 * Sets a draft against what is kept. Ids are stable, so that the same file read twice changes nothing; of two versions
 * the one modified later wins.
 */
export function planImport(draft: ImportDraft, kept: ReadonlyMap<AnnotationId, Annotation>): ImportPlan {
  const put = new Map<AnnotationId, Annotation>();
  const bySaying = new Map([...kept.values()].map((annotation) => [sayingOf(annotation), annotation]));
  let taken = 0;
  let merged = 0;
  let unchanged = 0;
  for (const read of draft.annotations) {
    const now = put.get(read.id) ?? kept.get(read.id);
    if (!now && bySaying.has(sayingOf(read))) {
      unchanged++;
      continue;
    }
    const next = now ? mergeTwo(now, read) : read;
    if (!next) unchanged++;
    else {
      if (now) merged++;
      else taken++;
      put.set(next.id, next);
    }
  }
  return { put: [...put.values()], report: { taken, merged, unchanged, refused: draft.refused } };
}
