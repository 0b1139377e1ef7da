import { creditsOf, type PriorityRule, type Waiter } from './priority-rules.ts';

/** How a line is expected to go on. */
export type Course = {
  /** Seconds from now until the k-th call (0: the next), for any k. */
  readonly callAfter: (k: number) => number;
  /** Seconds between two who join with a class that gathers credits faster; null: none are expected. */
  readonly fastEverySeconds: number | null;
};

/**
 * With which call from now (0: the next) each waiter is expected to be called, in the order given. Who stands where at this
 * moment is not enough: those with priority gather credits while they wait and will pass others, and more of them will come.
 * The line is played forward call by call; those to come join at even distances and count as called like everybody else.
 */
export function expectedTurns(line: readonly Waiter[], rule: PriorityRule, now: number, course: Course): number[] {
  const turns = new Array<number>(line.length).fill(0);
  const lane = (fits: (waiter: Waiter) => boolean) =>
    line
      .map((waiter, index) => ({ waiter, index: index as number | null, overtaken: waiter.overtaken }))
      .filter(({ waiter }) => fits(waiter))
      .sort((a, b) => a.waiter.rank - b.waiter.rank);
  const slowest = Math.min(...Object.values(rule.credits));
  const isFast = ({ priorityClass }: Waiter) => priorityClass !== 'EMERGENCY' && rule.credits[priorityClass] > slowest;
  const emergencies = lane(waiter => waiter.priorityClass === 'EMERGENCY');
  const fast = lane(isFast);
  const slow = lane(waiter => waiter.priorityClass !== 'EMERGENCY' && !isFast(waiter));
  let toCome = 1;
  let left = line.length;
  for (let k = 0; left > 0; k++) {
    const at = now + course.callAfter(k) * 1000;
    for (; course.fastEverySeconds !== null && toCome <= line.length; toCome++) {
      const arrival = now + toCome * course.fastEverySeconds * 1000;
      if (arrival > at) break;
      const waiter: Waiter = { rank: arrival * 1000, priorityClass: 'SENIOR', overtaken: 0 };
      fast.push({ waiter, index: null, overtaken: 0 });
    }
    const [f, s] = [fast[0], slow[0]];
    const capped = s !== undefined && s.overtaken >= rule.overtakingCap;
    const fastFirst = f && (!s || (!capped && creditsOf(f.waiter, rule, at) > creditsOf(s.waiter, rule, at)));
    const from = emergencies.length > 0 ? emergencies : fastFirst ? fast : slow;
    const next = from.shift()!;
    // Only the first of the slow can be at the cap before those behind.
    if (from === fast && s && s.waiter.rank < next.waiter.rank) s.overtaken++;
    if (next.index === null) continue;
    turns[next.index] = k;
    left--;
  }
  return turns;
}
