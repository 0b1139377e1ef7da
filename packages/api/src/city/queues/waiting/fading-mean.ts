/** A mean in which what came `halfLife` numbers ago counts half, drawn towards zero by `pseudo` imagined zeros. */
export class FadingMean {
  readonly #keep: number;
  readonly #pseudo: number;
  #weight = 0;
  #sum = 0;

  constructor(halfLife: number, pseudo = 0) {
    this.#keep = 0.5 ** (1 / halfLife);
    this.#pseudo = pseudo;
  }

  add(value: number): void {
    this.#weight = this.#weight * this.#keep + 1;
    this.#sum = this.#sum * this.#keep + value;
  }

  get value(): number {
    const weight = this.#weight + this.#pseudo;
    return weight === 0 ? 0 : this.#sum / weight;
  }
}
