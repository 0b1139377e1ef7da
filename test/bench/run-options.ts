/** How long and how large: `--quick` tells whether everything works, not how fast it is. */
export interface RunOptions {
  rounds: number;
  seconds: number;
  /** Subscriber counts, small first. */
  subscribers: number[];
  quick: boolean;
}

export const runOptions = (quick: boolean): RunOptions =>
  quick
    ? { rounds: 1, seconds: 1, subscribers: [100, 300], quick }
    : { rounds: 3, seconds: 5, subscribers: [1_000, 5_000], quick };
