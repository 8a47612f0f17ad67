/** Where the background says, in the browser's session storage, how far a rebuild of the index is; nothing when none is under way. */
export const INDEX_PROGRESS = 'indexProgress';

export interface IndexProgress {
  readonly done: number;
  readonly of: number;
}
