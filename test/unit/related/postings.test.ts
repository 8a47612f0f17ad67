import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBucket, findList, mergeBucket } from '../../../lib/related/posting-bytes.ts';
import {
  Additions,
  type ArticlePostings,
  BUCKETS,
  bucketOf,
  checksum,
  hasWeights,
  postingBucket,
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

const TERMS = Array.from({ length: 13 }, (_, n) => (n % 3) * 2 ** 20 + n);
const USED = [0, 1, 2].flatMap((bucket) => [bucket, bucket + BUCKETS]);

type Buckets = ReadonlyMap<number, Uint8Array>;
const none: Buckets = new Map();
const empty = new Uint8Array();

/** The buckets with some articles added and some taken out. */
function merged(buckets: Buckets, all: readonly ArticlePostings[], gone: readonly number[] = []): Buckets {
  const additions = new Additions(all);
  return new Map(
    USED.map((bucket) => {
      const change = { added: additions.of(bucket), gone: new Set(gone) };
      return [bucket, mergeBucket(bucket, buckets.get(bucket) ?? empty, hasWeights(bucket), change)];
    }),
  );
}

/** What plain filtering says of a term: numbers and weights of the articles that it stands for, and of those that hold it. */
function plainly(all: readonly ArticlePostings[], term: number, isWeighted: boolean) {
  const found = all.flatMap(({ number, terms, weights }) => {
    const weight = weights[terms.indexOf(term)];
    return weight === undefined || weight > 0 !== isWeighted ? [] : [[number, weight]];
  });
  return { articles: found.map(([number]) => number), weights: found.map(([, weight]) => weight) };
}

const asArrays = ({ articles, weights }: { articles: ArrayLike<number>; weights: ArrayLike<number> }) => ({
  articles: Array.from(articles),
  weights: Array.from(weights),
});

describe('a bucket', () => {
  test('gives of each term what the articles hold', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const buckets = merged(none, all);
        for (const term of TERMS) {
          for (const bucket of [bucketOf(term), bucketOf(term) + BUCKETS]) {
            const expected = plainly(all, term, hasWeights(bucket));
            expect(asArrays(findList(buckets.get(bucket)!, term, hasWeights(bucket)))).toEqual(expected);
            const whole = decodeBucket(bucket, buckets.get(bucket)!, hasWeights(bucket)).get(term);
            expect(whole ? asArrays(whole) : { articles: [], weights: [] }).toEqual(expected);
          }
        }
      }),
    );
  });

  test('that ends too soon is not taken for whole', () => {
    const article = { number: 300, terms: Uint32Array.of(7), weights: Uint8Array.of(9) };
    const bytes = merged(none, [article]).get(0)!;
    for (let length = 1; length < bytes.length; length++) {
      expect(() => decodeBucket(0, bytes.slice(0, length), true)).toThrow('ends too soon');
    }
  });

  test('tells of every term that is left, and how many articles hold it', () => {
    fc.assert(
      fc.property(articles, fc.nat({ max: 12 }), (all, at) => {
        const before = merged(none, all.slice(0, at));
        for (const bucket of USED) {
          const told = new Map<number, number>();
          const added = new Additions(all.slice(at)).of(bucket);
          const onTerm = (term: number, count: number) => told.set(term, count);
          const bytes = mergeBucket(bucket, before.get(bucket)!, hasWeights(bucket), {
            added,
            gone: new Set(),
            onTerm,
          });
          const lists = decodeBucket(bucket, bytes, hasWeights(bucket));
          expect(told).toEqual(new Map([...lists].map(([term, list]) => [term, list.articles.length])));
        }
      }),
    );
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
  test('comes to the same bytes whichever way articles are gathered', () => {
    fc.assert(
      fc.property(articles, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (all, i, j) => {
        const [from, to] = [Math.min(i, j), Math.max(i, j)];
        const [a, b, c] = [all.slice(0, from), all.slice(from, to), all.slice(to)];
        const whole = merged(none, all);
        expect(merged(merged(merged(none, a), b), c)).toEqual(whole);
        expect(merged(merged(none, a), [...b, ...c])).toEqual(whole);
        expect(merged(merged(merged(none, c), b), a)).toEqual(whole);
      }),
    );
  });

  test('and taking articles out leaves what the others hold', () => {
    fc.assert(
      fc.property(articles, fc.uniqueArray(fc.nat({ max: 40 })), (all, gone) => {
        const left = all.filter(({ number }) => !gone.includes(number));
        expect(merged(merged(none, all), [], gone)).toEqual(merged(none, left));
      }),
    );
  });
});

test('words that an article merely holds stand apart from those that stand for it', () => {
  expect(postingBucket(0xfff00001, 3)).toBe(BUCKETS - 1);
  expect(postingBucket(0xfff00001, 0)).toBe(2 * BUCKETS - 1);
});
