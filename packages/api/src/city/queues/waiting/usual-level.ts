import { FadingMean } from './fading-mean.ts';

/**
 * How far back one opinion looks: half-lives in consultations of the whole queue, of this line, of this sitting; `pseudo` consultations
 * at the wider level's value stand against the narrower one's own. 0 half-life: the narrower level is not looked at.
 */
type Opinion = { queue: number; line: number; sitting: number; pseudo: number };

const QUEUES = [60, 400];
const LINES = [0, 50];
const SITTINGS: { sitting: number; pseudo: number }[] = [
  { sitting: 0, pseudo: 0 },
  { sitting: 200, pseudo: 20 },
  { sitting: 25, pseudo: 8 },
  { sitting: 8, pseudo: 4 },
];
const OPINIONS: Opinion[] = QUEUES.flatMap(queue =>
  LINES.flatMap(line => SITTINGS.map(sitting => ({ queue, line, ...sitting }))),
);
/** Consultations over which opinions are compared. */
const COMPARED = 300;
/**
 * What speaks for each before anything was seen: each step towards a shorter memory or a narrower circle is believed half as much as
 * staying with what everybody's long past says, because following a few patients is the costlier mistake.
 */
const BELIEVED = OPINIONS.map(({ queue, line, sitting }) => {
  const steps =
    QUEUES.toReversed().indexOf(queue) + LINES.indexOf(line) + SITTINGS.findIndex(s => s.sitting === sitting);
  return 0.5 ** steps;
});

/** What is kept of a line, and of a sitting: one mean for each opinion, of differences from the wider level. */
export type OwnLevel = FadingMean[];

export function newLineLevel(): OwnLevel {
  return OPINIONS.map(({ line }) => new FadingMean(line || 1, 6));
}

export function newSittingLevel(): OwnLevel {
  return OPINIONS.map(({ sitting, pseudo }) => new FadingMean(sitting || 1, pseudo));
}

/**
 * The level of log service times to expect next. Whether doctors differ, whether a day has a mood, whether times drift: sixteen
 * opinions on that foresee each consultation, and weigh as much as their errors allow (Bayesian model averaging with normal errors).
 * So a clinic where nothing changes is not made restless by looking at its last three patients, and one that changes is followed.
 */
export class UsualLevel {
  readonly #queue = OPINIONS.map(({ queue }) => new FadingMean(queue));
  readonly #errors = OPINIONS.map(() => new FadingMean(COMPARED));
  #weights: number[] | null = null;
  #seen = 0;

  expect(line: OwnLevel, sitting: OwnLevel): number {
    this.#weights ??= this.#weigh();
    let level = 0;
    for (let i = 0; i < OPINIONS.length; i += 1)
      level += (this.#weights[i] as number) * this.#opinion(i, line, sitting);
    return level;
  }

  learn(log: number, line: OwnLevel, sitting: OwnLevel): void {
    for (let i = 0; i < OPINIONS.length; i += 1) {
      const opinion = OPINIONS[i] as Opinion;
      if (this.#seen > 0)
        (this.#errors[i] as FadingMean).add(Math.min(9, (log - this.#opinion(i, line, sitting)) ** 2));
      const queue = this.#queue[i] as FadingMean;
      queue.add(log);
      let rest = log - queue.value;
      if (opinion.line > 0) {
        (line[i] as FadingMean).add(rest);
        rest -= (line[i] as FadingMean).value;
      }
      if (opinion.sitting > 0) (sitting[i] as FadingMean).add(rest);
    }
    this.#seen += 1;
    this.#weights = null;
  }

  #opinion(i: number, line: OwnLevel, sitting: OwnLevel): number {
    return (this.#queue[i] as FadingMean).value + (line[i] as FadingMean).value + (sitting[i] as FadingMean).value;
  }

  #weigh(): number[] {
    const errors = this.#errors.map(error => error.value);
    const best = Math.min(...errors);
    const evidence = Math.min(this.#seen, COMPARED * 1.44) / 2;
    const weights = errors.map(
      (error, i) => (BELIEVED[i] as number) * Math.exp((-evidence * (error - best)) / Math.max(best, 1e-9)),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map(weight => weight / sum);
  }
}
