/** Numbers features in the order met, by their hash: open addressing in typed arrays, since there are millions. */
export class FeatureTable {
  #keys: Int32Array;
  #numbers: Int32Array;
  #counts: Int32Array;
  #hashes: Int32Array;
  #mask: number;
  size = 0;

  constructor(capacityBits = 22) {
    this.#mask = 2 ** capacityBits - 1;
    this.#keys = new Int32Array(2 ** capacityBits);
    this.#numbers = new Int32Array(2 ** capacityBits).fill(-1);
    this.#counts = new Int32Array(2 ** (capacityBits - 1));
    this.#hashes = new Int32Array(2 ** (capacityBits - 1));
  }

  /** The number of a feature; counts it. */
  add(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#numbers[slot]! >= 0) {
      if (this.#keys[slot] === hash) {
        const number = this.#numbers[slot]!;
        this.#counts[number]!++;
        return number;
      }
      slot = (slot + 1) & this.#mask;
    }
    if (this.size >= this.#counts.length) {
      this.#grow();
      return this.add(hash);
    }
    this.#keys[slot] = hash;
    this.#numbers[slot] = this.size;
    this.#counts[this.size] = 1;
    this.#hashes[this.size] = hash;
    return this.size++;
  }

  hashOf(number: number): number {
    return this.#hashes[number]!;
  }

  countOf(number: number): number {
    return this.#counts[number]!;
  }

  #grow(): void {
    const capacity = (this.#mask + 1) * 2;
    this.#mask = capacity - 1;
    this.#keys = new Int32Array(capacity);
    this.#numbers = new Int32Array(capacity).fill(-1);
    const hashes = new Int32Array(capacity / 2);
    const counts = new Int32Array(capacity / 2);
    hashes.set(this.#hashes);
    counts.set(this.#counts);
    this.#hashes = hashes;
    this.#counts = counts;
    for (let number = 0; number < this.size; number++) {
      const hash = hashes[number]!;
      let slot = (hash ^ (hash >>> 15)) & this.#mask;
      while (this.#numbers[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = hash;
      this.#numbers[slot] = number;
    }
  }
}
