import { openLibrary } from '../../lib/store/library.ts';

/** The page's own connection to the reader's library: same origin as the background's, opened on its first query. */
export const library = openLibrary();
