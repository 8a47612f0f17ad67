import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArticlePostings,
  BUCKETS,
  bucketOf,
  checksum,
  decodeBucket,
  encodeBucket,
  findList,
  gatherBuckets,
  mergeBuckets,
  postingBucket,
  withoutArticles,
} from '../../../lib/related/postings.ts';

/** Articles with ascending numbers and a few terms of few buckets, so that lists meet. */
const articles = fc
  .array(
    fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 255 })), {
      selector: ([t]) => t,
      maxLength: 8,
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((terms, i): ArticlePostings => {
      const sorted = [...terms].sort(([a], [b]) => a - b);
      return {
        number: i * 3 + 1,
        terms: Uint32Array.from(sorted, ([t]) => (t % 3) * 2 ** 20 + t),
        weights: Uint8Array.from(sorted, ([, w]) => w),
      };
    }),
  );

/** Buckets of articles, as plain data. */
function plain(buckets: ReturnType<typeof gatherBuckets>) {
  return [...buckets].sort(([a], [b]) => a - b).map(([key, bucket]) => [key, [...bucket].sort(([a], [b]) => a - b)]);
}

/** Buckets of some articles added to those of others. */
function added(a: ReturnType<typeof gatherBuckets>, b: ReturnType<typeof gatherBuckets>) {
  const merged = new Map(a);
  for (const [key, bucket] of b) merged.set(key, mergeBuckets(merged.get(key) ?? new Map(), bucket));
  return merged;
}

describe('a bucket', () => {
  test('is the same after it was written and read', () => {
    fc.assert(
      fc.property(articles, (all) => {
        for (const [key, bucket] of gatherBuckets(all)) expect(decodeBucket(key, encodeBucket(bucket))).toEqual(bucket);
      }),
    );
  });

  test('gives one term as the whole bucket does', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 0, max: 12 }), (all, n) => {
        const term = (n % 3) * 2 ** 20 + n;
        const bucket = gatherBuckets(all).get(bucketOf(term)) ?? new Map();
        expect(findList(encodeBucket(bucket), term)).toEqual(bucket.get(term) ?? { articles: [], weights: [] });
      }),
    );
  });

  test('that ends too soon is not taken for whole', () => {
    const [bucket] = gatherBuckets([{ number: 300, terms: Uint32Array.of(7), weights: Uint8Array.of(9) }]).values();
    const bytes = encodeBucket(bucket!);
    for (let length = 1; length < bytes.length; length++) {
      expect(() => decodeBucket(0, bytes.slice(0, length))).toThrow('ends too soon');
    }
  });

  test('with a bit changed has another checksum', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 6000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (bytes, at, bit) => {
          const other = Uint8Array.from(bytes);
          other[at % bytes.length]! ^= 1 << bit;
          expect(checksum(other)).not.toBe(checksum(bytes));
        },
      ),
    );
  });
});

describe('merging', () => {
  test('comes to the same whichever way articles are gathered', () => {
    fc.assert(
      fc.property(articles, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (all, i, j) => {
        const [from, to] = [Math.min(i, j), Math.max(i, j)];
        const [a, b, c] = [all.slice(0, from), all.slice(from, to), all.slice(to)].map(gatherBuckets);
        const whole = plain(gatherBuckets(all));
        expect(plain(added(added(a!, b!), c!))).toEqual(whole);
        expect(plain(added(a!, added(b!, c!)))).toEqual(whole);
        expect(plain(added(c!, added(a!, b!)))).toEqual(whole);
      }),
    );
  });

  test('and taking articles out leaves what the others hold', () => {
    fc.assert(
      fc.property(articles, fc.uniqueArray(fc.nat({ max: 40 })), (all, gone) => {
        const left = gatherBuckets(all.filter(({ number }) => !gone.includes(number)));
        const swept = new Map(
          [...gatherBuckets(all)].map(([key, bucket]) => [key, withoutArticles(bucket, new Set(gone))]),
        );
        for (const [key, bucket] of swept) expect(bucket).toEqual(left.get(key) ?? new Map());
      }),
    );
  });
});

test('words that an article merely holds stand apart from those that stand for it', () => {
  expect(postingBucket(0xfff00001, 3)).toBe(BUCKETS - 1);
  expect(postingBucket(0xfff00001, 0)).toBe(2 * BUCKETS - 1);
});
