import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callingOrder,
  classFor,
  creditsOf,
  FIRST_PRIORITY_RULE,
  overtakes,
  PRIORITY_CLASSES,
  type PriorityClass,
  type PriorityRule,
  rankBehind,
  type Waiter,
} from './priority-rules.ts';

const minutes = (at: number) => at * 60_000;
const waiter = (sinceMs: number, priorityClass: PriorityClass = 'NORMAL', overtaken = 0): Waiter => ({
  rank: sinceMs * 1000,
  priorityClass,
  overtaken,
});
const first = (line: Waiter[], now: number, rule: PriorityRule = FIRST_PRIORITY_RULE) =>
  [...line].sort(callingOrder(rule, now))[0];

describe('who goes first', () => {
  test('at minute 60 a senior of minute 40 has 40 credits, another of minute 15 has 45: the other goes first', () => {
    const senior = waiter(minutes(40), 'SENIOR');
    const other = waiter(minutes(15));
    const credits = (each: Waiter) => creditsOf(each, FIRST_PRIORITY_RULE, minutes(60)) / 60_000_000;
    expect([credits(senior), credits(other)]).toEqual([40, 45]);
    expect(first([senior, other], minutes(60))).toBe(other);
    // Five minutes later they are equal, and who came first goes first; after that the senior.
    expect(first([senior, other], minutes(65))).toBe(other);
    expect(first([senior, other], minutes(66))).toBe(senior);
  });

  test('an emergency goes before everybody, however long they have waited, and before whoever has reached the cap', () => {
    const declared = waiter(minutes(59), 'EMERGENCY');
    expect(first([waiter(0, 'SENIOR'), waiter(0, 'NORMAL', 99), declared], minutes(60))).toBe(declared);
  });

  test('whoever has been overtaken as often as anybody may goes before seniors', () => {
    const patient = waiter(minutes(50), 'NORMAL', FIRST_PRIORITY_RULE.overtakingCap);
    expect(first([waiter(0, 'SENIOR'), patient], minutes(60))).toBe(patient);
  });

  test('who is 60 is a senior citizen without saying so; who says more keeps it', () => {
    expect([classFor('NORMAL', 60), classFor('NORMAL', 59), classFor('NORMAL', null)]).toEqual([
      'SENIOR',
      'NORMAL',
      'NORMAL',
    ]);
    expect(classFor('DISABLED', 80)).toBe('DISABLED');
  });

  test('who is put behind somebody stands behind them, and before whoever was next', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000_000 }), fc.constantFrom(...PRIORITY_CLASSES.slice(1))), {
          minLength: 2,
          maxLength: 30,
        }),
        fc.constantFrom(...PRIORITY_CLASSES.slice(1)),
        fc.nat(),
        (people, priorityClass, place) => {
          const now = 3_600_000;
          const line = people.map(([at, each], i) => ({ ...waiter(at, each), rank: at * 1000 + 40 * i }));
          line.sort(callingOrder(FIRST_PRIORITY_RULE, now));
          const index = place % line.length;
          const rank = rankBehind(line[index]!, priorityClass, FIRST_PRIORITY_RULE, now, now * 1000);
          const put = { rank, priorityClass, overtaken: 0 };
          const order = [...line, put].sort(callingOrder(FIRST_PRIORITY_RULE, now));
          expect(order.indexOf(put)).toBeGreaterThan(index);
        },
      ),
    );
  });
});

describe('nobody is overtaken more often than the cap', () => {
  const cap = 4;
  const rule = { ...FIRST_PRIORITY_RULE, overtakingCap: cap };

  /** A line in which people join, are called, set aside and taken up again, at random; answers the most overtakings of one. */
  function play(steps: readonly (readonly [kind: number, which: number])[], order: typeof callingOrder): number {
    const line: (Waiter & { overtaken: number })[] = [];
    const aside: typeof line = [];
    let most = 0;
    let rank = 0;
    steps.forEach(([kind, which], index) => {
      const now = (index + 1) * 10_000;
      if (kind < 5) {
        rank = Math.max(rank + 10, now * 1000);
        line.push({ rank, priorityClass: PRIORITY_CLASSES[1 + (which % 5)]!, overtaken: 0 });
      } else if (kind === 5 && line.length > 0) aside.push(...line.splice(which % line.length, 1));
      else if (kind === 6 && aside.length > 0) line.push(...aside.splice(which % aside.length, 1));
      else if (line.length > 0) {
        line.sort(order(rule, now));
        const called = line.shift()!;
        for (const other of line) if (overtakes(called, other)) other.overtaken++;
        for (const other of line) most = Math.max(most, other.overtaken);
      }
    });
    return most;
  }
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat()), { minLength: 50, maxLength: 400 });

  test('whatever comes', () => {
    fc.assert(fc.property(steps, each => play(each, callingOrder) <= cap));
  });

  test('a broken twin without the cap is caught', () => {
    const withoutCap: typeof callingOrder = (_, now) => callingOrder({ ...rule, overtakingCap: 1_000_000 }, now);
    const found = fc.check(fc.property(steps, each => play(each, withoutCap) <= cap));
    expect(found.failed).toBe(true);
  });
});

describe('one server, Poisson arrivals at 0.2 and 0.6, service 1 on average', () => {
  /** Mean waits of two classes in a long seeded run, in order of service by `order`. Never preempts. */
  function meanWaits(
    order: (now: number) => (a: Waiter, b: Waiter) => number,
    people: number,
    seed: number,
  ): [number, number] {
    let state = seed >>> 0;
    // Mulberry32: the same run for the same seed.
    const uniform = () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
    const after = (rate: number) => -Math.log(1 - uniform()) / rate;
    const SCALE = 1_000;
    const next = [after(0.2), after(0.6)];
    const line: (Waiter & { at: number; group: 0 | 1 })[] = [];
    const sums = [0, 0];
    const counts = [0, 0];
    let free = 0;
    const join = () => {
      const group = next[0]! <= next[1]! ? 0 : 1;
      const at = next[group]!;
      next[group] = at + after(group === 0 ? 0.2 : 0.6);
      line.push({ at, group, rank: at * SCALE * 1000, priorityClass: group === 0 ? 'SENIOR' : 'NORMAL', overtaken: 0 });
    };
    while (counts[0]! + counts[1]! < people) {
      if (line.length === 0) join();
      const now = Math.max(free, line[0]!.at);
      while (Math.min(next[0]!, next[1]!) <= now) join();
      const compare = order(now * SCALE);
      let best = 0;
      for (let i = 1; i < line.length; i++) if (compare(line[i]!, line[best]!) < 0) best = i;
      const [called] = line.splice(best, 1);
      sums[called!.group]! += now - called!.at;
      counts[called!.group]!++;
      free = now + after(1);
    }
    return [sums[0]! / counts[0]!, sums[1]! / counts[1]!];
  }
  const uncapped: PriorityRule = { ...FIRST_PRIORITY_RULE, overtakingCap: Number.MAX_SAFE_INTEGER };
  const PEOPLE = 400_000;
  const SEED = 20_261_123;
  const conserved = ([fast, slow]: [number, number]) => 0.2 * fast + 0.6 * slow;

  test.each([
    ['first come, first served', () => (a: Waiter, b: Waiter) => a.rank - b.rank, 4, 4],
    [
      'static classes',
      () => (a: Waiter, b: Waiter) =>
        Number(a.priorityClass === 'NORMAL') - Number(b.priorityClass === 'NORMAL') || a.rank - b.rank,
      1,
      5,
    ],
    ['accumulating credits, two to one', (now: number) => callingOrder(uncapped, now), 8 / 3, 40 / 9],
  ] as const)(`%s: waits as theory has them, and ρ₁W₁ + ρ₂W₂ is 3.2 (seed ${SEED})`, (_, order, fast, slow) => {
    const waits = meanWaits(order, PEOPLE, SEED);
    expect(Math.abs(waits[0] / fast - 1)).toBeLessThan(0.06);
    expect(Math.abs(waits[1] / slow - 1)).toBeLessThan(0.06);
    expect(Math.abs(conserved(waits) / 3.2 - 1)).toBeLessThan(0.06);
  });
});
