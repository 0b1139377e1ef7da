import { SortedWindow } from './sorted-window.ts';

const KEPT = 500;
/** Share of calls that each end of the range may miss: 10 % before "not before", 10 % after "at the latest". */
export const MISSED = 0.1;
const LEARNING_RATE = 0.004;
/** Outcomes of a near position that weigh as much as the belief that the median needs no correction. */
const UNMOVED = 60;
/**
 * Ten tenths of a normal distribution, in units of its 90th percentile: what is believed before anything was seen, and as firmly as
 * if it had been seen this often. With fewer, the first strange morning widens every range of the week.
 */
const BELIEVED_TIMES = 5;
const BELIEVED = [-1.283, -0.809, -0.526, -0.301, -0.098, 0.098, 0.301, 0.526, 0.809, 1.283];

/**
 * Where truth falls around a forecast, learned from how earlier forecasts of the same kind missed: conformal prediction with the
 * last 500 misses, and each end steered on its own by whether it was missed lately (adaptive conformal inference; Gibbs and Candès
 * 2021, arXiv 2106.00170), so that coverage comes back to 80 % when the clinic is no longer what it was. Misses are told when they
 * are known, which may be many forecasts later. A miss of 1 is what is believed of the 90th
 * percentile before anything was seen.
 */
export class CalibratedRange {
  readonly #misses: SortedWindow;
  #below = MISSED;
  #above = MISSED;
  readonly #unmoved: number;
  readonly #believed: number;
  outcomes = 0;

  /**
   * Forecasts of far positions share most of their truth with their neighbours, so that 500 of them are worth few: from the tenth
   * on more are kept, and what was believed, a quarter wider, weighs longer.
   */
  constructor(position: number) {
    const overlap = Math.min(8, Math.max(1, Math.ceil(position / 10)));
    this.#misses = new SortedWindow(KEPT * overlap);
    this.#believed = BELIEVED_TIMES * overlap * BELIEVED.length;
    this.#unmoved = UNMOVED * (1 + position / 10);
    for (let i = 0; i < BELIEVED_TIMES * overlap; i += 1) {
      for (const miss of BELIEVED) this.#misses.add(overlap > 1 ? 1.25 * miss : miss);
    }
  }

  get lo(): number {
    return this.#misses.quantile(this.#below);
  }

  get median(): number {
    // The middle of a few misses is luck: it moves the forecast only as far as there is evidence.
    return (this.outcomes / (this.outcomes + this.#unmoved)) * this.#misses.quantile(0.5);
  }

  /** How much of what is kept is belief and not evidence: 1 before anything was seen. */
  get ignorance(): number {
    return this.#believed / (this.#believed + this.outcomes);
  }

  get hi(): number {
    return this.#misses.quantile(1 - this.#above);
  }

  learn(miss: number, side: 'BELOW' | 'INSIDE' | 'ABOVE'): void {
    this.#misses.add(miss);
    this.#below = steer(this.#below, side === 'BELOW');
    this.#above = steer(this.#above, side === 'ABOVE');
    this.outcomes += 1;
  }
}

function steer(share: number, missed: boolean): number {
  return Math.min(0.3, Math.max(0.03, share + LEARNING_RATE * (MISSED - (missed ? 1 : 0))));
}
