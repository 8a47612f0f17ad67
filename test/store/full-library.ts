import type { DBCore, DBCoreMutateRequest } from 'dexie';
import type { Library } from '../../lib/store/library.ts';

/**
 * Lets so many writes through, then fails each as a browser without room does, until `makeRoom`. Tables in `spared` still
 * take rows, as small ones that replace each other do at the quota. Answers with how many writes were asked for.
 */
export async function fillAfter(
  library: Library,
  writes: number,
  spared: readonly string[] = [],
): Promise<() => number> {
  let asked = 0;
  const withRoomFor = (core: DBCore): DBCore => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      if (spared.includes(name)) return table;
      const mutate = (request: DBCoreMutateRequest) =>
        ++asked > writes ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : table.mutate(request);
      return { ...table, mutate };
    },
  });
  library.use({ stack: 'dbcore', name: 'full', create: withRoomFor });
  await reopened(library);
  return () => asked;
}

/** Room again. */
export async function makeRoom(library: Library): Promise<void> {
  library.unuse({ stack: 'dbcore', name: 'full' });
  await reopened(library);
}

/** What was put between library and database takes effect when it is opened next. */
async function reopened(library: Library): Promise<void> {
  library.close();
  await library.open();
}
