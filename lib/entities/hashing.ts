/** One hash from two, order counting. Multiplications and shifts of MurmurHash3 (https://github.com/aappleby/smhasher). */
export function combine(a: number, b: number): number {
  let h = (Math.imul(a, 0x9e3779b1) + b) | 0;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
