/**
 * Linear regression that forgets: least squares with weights that halve every `halfLife` observations, coefficients drawn towards
 * zero by `penalty` (as if that many observations had said zero). Hoerl and Kennard 1970, doi 10.1080/00401706.1970.10488634.
 */
export class FadingRidge {
  readonly #size: number;
  readonly #keep: number;
  readonly #penalty: number;
  readonly #products: Float64Array;
  readonly #targets: Float64Array;
  #coefficients: Float64Array | null = null;

  constructor(size: number, halfLife: number, penalty: number) {
    this.#size = size;
    this.#keep = 0.5 ** (1 / halfLife);
    this.#penalty = penalty;
    this.#products = new Float64Array(size * size);
    this.#targets = new Float64Array(size);
  }

  learn(features: Float64Array, target: number): void {
    const n = this.#size;
    for (let i = 0; i < n; i += 1) {
      const x = features[i] as number;
      for (let j = 0; j <= i; j += 1) {
        const at = i * n + j;
        this.#products[at] = (this.#products[at] as number) * this.#keep + x * (features[j] as number);
      }
      this.#targets[i] = (this.#targets[i] as number) * this.#keep + x * target;
    }
    this.#coefficients = null;
  }

  predict(features: Float64Array): number {
    this.#coefficients ??= this.#solve();
    let sum = 0;
    for (let i = 0; i < this.#size; i += 1) sum += (this.#coefficients[i] as number) * (features[i] as number);
    return sum;
  }

  // Cholesky; the penalty keeps the matrix positive definite whatever was seen.
  #solve(): Float64Array {
    const n = this.#size;
    const lower = new Float64Array(n * n);
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        let sum = (this.#products[i * n + j] as number) + (i === j ? this.#penalty : 0);
        for (let k = 0; k < j; k += 1) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
        lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (lower[j * n + j] as number);
      }
    }
    const solution = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      let sum = this.#targets[i] as number;
      for (let k = 0; k < i; k += 1) sum -= (lower[i * n + k] as number) * (solution[k] as number);
      solution[i] = sum / (lower[i * n + i] as number);
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      let sum = solution[i] as number;
      for (let k = i + 1; k < n; k += 1) sum -= (lower[k * n + i] as number) * (solution[k] as number);
      solution[i] = sum / (lower[i * n + i] as number);
    }
    return solution;
  }
}
