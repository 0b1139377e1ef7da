/** The last `size` numbers, always in order: a quantile is one look, a new number two moves in memory. */
export class SortedWindow {
  readonly #inOrder: Float64Array;
  readonly #byAge: Float64Array;
  #seen = 0;
  length = 0;

  constructor(size: number) {
    this.#inOrder = new Float64Array(size);
    this.#byAge = new Float64Array(size);
  }

  add(value: number): void {
    if (!Number.isFinite(value)) throw new RangeError(`value is ${value}; a finite number is accepted`);
    const size = this.#byAge.length;
    if (this.length === size) {
      const leaves = this.#firstNotBelow(this.#byAge[this.#seen % size] as number);
      this.#inOrder.copyWithin(leaves, leaves + 1, this.length);
      this.length -= 1;
    }
    const place = this.#firstNotBelow(value);
    this.#inOrder.copyWithin(place + 1, place, this.length);
    this.#inOrder[place] = value;
    this.length += 1;
    this.#byAge[this.#seen % size] = value;
    this.#seen += 1;
  }

  /** The value at rank p·(n + 1), between the neighbours when that falls between them: what a new number exceeds with 1 − p. */
  quantile(p: number): number {
    const rank = p * (this.length + 1) - 1;
    const low = Math.min(this.length - 1, Math.max(0, Math.floor(rank)));
    const high = Math.min(this.length - 1, low + 1);
    const below = this.#inOrder[low] as number;
    return below + Math.min(1, Math.max(0, rank - low)) * ((this.#inOrder[high] as number) - below);
  }

  /** The k-th smallest. */
  at(k: number): number {
    return this.#inOrder[k] as number;
  }

  /** How many are smaller than `value`. */
  countBelow(value: number): number {
    return this.#firstNotBelow(value);
  }

  #firstNotBelow(value: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
