import { ENGINE_VERSION } from '../../engine-version.ts';
import { mergeBucket } from '../../related/posting-bytes.ts';
import { Additions, ALL_BUCKETS, checksum, hasWeights, POSTINGS_VERSION } from '../../related/postings.ts';
import type { Library } from '../library.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PendingPostingsRow, PostingsRow } from './rows.ts';
import { keepWords } from './words.ts';

/** Pending articles from which a merge is worth its writes: it touches most buckets however few they are. */
const MERGE_FROM = 256;
/** Buckets a transaction rewrites: some 50 ms of work, so that a reader's save waits no longer. */
const BUCKETS_AT_ONCE = 256;
/** Document frequencies are kept of terms that stand for at least this share of articles; rarer ones count as unheard of,
 * except those asked for, whose lists are read anyway. In a small library all are kept. */
const COMMON_SHARE = 1 / 2500;

const nothing = new Uint8Array();

function readable(row: PostingsRow | undefined): Uint8Array {
  if (!row) return nothing;
  if (checksum(row.bytes) !== row.checksum) throw new DamagedIndex(row.bucket);
  return row.bytes;
}

/** A bucket's bytes are not what was written. The index is rebuilt from the fingerprints. */
export class DamagedIndex extends Error {
  constructor(bucket: number) {
    super(`bucket ${bucket} of the index is damaged`);
    this.name = 'DamagedIndex';
  }
}

/** Common terms and their document frequencies, gathered while buckets are rewritten. */
class FrequencyCount {
  private readonly counts = new Map<number, number>();
  private readonly least: number;

  constructor(documents: number) {
    this.least = documents * COMMON_SHARE;
  }

  add(term: number, articles: number): void {
    if (articles >= this.least) this.counts.set(term, articles);
  }

  get result() {
    const terms = Uint32Array.from(this.counts.keys()).sort();
    return { terms, counts: Uint32Array.from(terms, (term) => this.counts.get(term)!) };
  }
}

/** Rewrites some buckets with what is added and without what is gone. */
async function mergeBucketRange(
  library: Library,
  from: number,
  additions: Additions,
  gone: ReadonlySet<number>,
  upTo: number,
  frequencies: FrequencyCount,
): Promise<void> {
  const keys = Array.from({ length: BUCKETS_AT_ONCE }, (_, i) => from + i);
  await library.transaction('rw', library.postings, async () => {
    const rows = await library.postings.bulkGet(keys);
    const rewritten = keys.map((bucket, i): PostingsRow => {
      const row = rows[i];
      const isWeighted = hasWeights(bucket);
      const added = row && row.upTo >= upTo ? new Map() : additions.of(bucket);
      const onTerm = (term: number, articles: number) => {
        if (isWeighted) frequencies.add(term, articles);
      };
      const bytes = mergeBucket(bucket, readable(row), isWeighted, { added, gone, onTerm });
      return { bucket, upTo: Math.max(upTo, row?.upTo ?? 0), bytes, checksum: checksum(bytes) };
    });
    await library.postings.bulkPut(rewritten);
  });
}

/** Version written while a rebuild is under way: no reader takes the index for whole. */
export const UNFINISHED = 0;

export interface MergeOptions {
  /** More is to come before the index is whole. */
  readonly unfinished?: boolean;
  /** `IndexStateRow.engineVersion` from now on; as it was when left out. */
  readonly engineVersion?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Puts additions into all buckets. May be stopped and begun again at any point: each bucket knows how far it is. */
export async function mergeInto(
  library: Library,
  pending: readonly PendingPostingsRow[],
  { unfinished = false, engineVersion, signal }: MergeOptions,
): Promise<void> {
  const stale = await library.staleNumbers.toCollection().primaryKeys();
  const gone = new Set(stale);
  const upTo = pending.at(-1)?.number ?? 0;
  const documents = await library.indexedArticles.count();
  const frequencies = new FrequencyCount(documents);
  const additions = new Additions(pending.filter(({ number }) => !gone.has(number)));
  for (let from = 0; from < ALL_BUCKETS; from += BUCKETS_AT_ONCE) {
    signal?.throwIfAborted();
    await mergeBucketRange(library, from, additions, gone, upTo, frequencies);
  }
  await keepWords(
    library,
    pending.map(({ words }) => words ?? ''),
  );
  await library.transaction('rw', [library.pendingPostings, library.staleNumbers, library.indexState], async () => {
    await library.pendingPostings.where('number').belowOrEqual(upTo).delete();
    await library.staleNumbers.bulkDelete(stale);
    const version = unfinished ? UNFINISHED : POSTINGS_VERSION;
    const old = await library.indexState.get('state');
    const engine = engineVersion ?? old?.engineVersion ?? ENGINE_VERSION;
    await library.indexState.put({
      key: 'state',
      version,
      engineVersion: engine,
      documents,
      ...frequencies.result,
    });
  });
}

/**
 * Merges saved articles into the buckets once enough wait. For idle time: rewrites the whole index, in steps that a
 * save can come between. Rejects with `DamagedIndex` where a bucket must be rebuilt. Answers whether anything was done.
 */
export async function mergePending(library: Library, signal?: AbortSignal, atLeast = MERGE_FROM): Promise<boolean> {
  if ((await library.pendingPostings.count()) < atLeast) return false;
  return oneAtATime(async () => {
    await mergeInto(library, await library.pendingPostings.orderBy('number').toArray(), { signal });
    return true;
  });
}
