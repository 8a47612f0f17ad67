/**
 * Does work on the index as a whole after any such work that is under way, in whatever context: the background merges
 * while the library page may rebuild. Saves and queries need no turn. Where a context dies, its turn ends.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('backstory-index', work) as Promise<T>;
}
