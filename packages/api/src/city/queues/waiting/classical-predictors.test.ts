import { describe, expect, test } from 'vitest';
import { queueLengthWait } from './erlang.ts';

// What theory says of the four ways to foresee a wait in a line that is served in order (Ibrahim and Whitt 2009,
// doi 10.1287/msom.1080.0223): with memoryless services, knowing the length of the line is worth a factor of two over knowing the
// last wait, and an average of recent waits is worse than either.

const ARRIVALS = 300_000;
const seed = Number(process.env.SEED ?? 20_261_123);

describe(`waiting foreseen in a simulated line (SEED=${seed})`, () => {
  test.each([
    { servers: 1, load: 0.9, arrivals: 'exponential', ratio: 2.19 },
    { servers: 10, load: 0.95, arrivals: 'exponential', ratio: 2.09 },
    { servers: 10, load: 0.95, arrivals: 'even', ratio: 1.145 },
  ] as const)(
    '$servers doctors at load $load, $arrivals arrivals: the last wait errs $ratio times as much as the length of the line',
    ({ servers, load, arrivals, ratio }) => {
      const errors = squaredErrors(servers, load, arrivals === 'even');
      const found = errors.lastToEnter / errors.queueLength;
      expect(found, `seed ${seed}`).toBeGreaterThan(ratio * 0.93);
      expect(found, `seed ${seed}`).toBeLessThan(ratio * 1.07);
    },
  );

  test('the mean of the last ten waits errs 2.3 to 2.6 times as much as the length of the line', () => {
    const errors = squaredErrors(10, 0.95, false);
    expect(errors.lastTen / errors.queueLength, `seed ${seed}`).toBeGreaterThan(2.2);
    expect(errors.lastTen / errors.queueLength, `seed ${seed}`).toBeLessThan(2.7);
  });

  test('the head of the line tells about as much as the last to enter', () => {
    const errors = squaredErrors(10, 0.95, false);
    expect(errors.headOfLine / errors.lastToEnter, `seed ${seed}`).toBeGreaterThan(0.9);
    expect(errors.headOfLine / errors.lastToEnter, `seed ${seed}`).toBeLessThan(1.1);
  });
});

function squaredErrors(servers: number, load: number, evenArrivals: boolean) {
  const uniform = dice(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  const between = 1 / (servers * load);
  const free = new Float64Array(servers);
  const arrived = new Float64Array(ARRIVALS);
  const started = new Float64Array(ARRIVALS);
  const errors = { queueLength: 0, lastToEnter: 0, headOfLine: 0, lastTen: 0 };
  let now = 0;
  let entered = 0;
  for (let i = 0; i < ARRIVALS; i += 1) {
    now += evenArrivals ? between : exponential(between);
    let first = 0;
    for (let s = 1; s < servers; s += 1) if ((free[s] as number) < (free[first] as number)) first = s;
    arrived[i] = now;
    started[i] = Math.max(now, free[first] as number);
    free[first] = (started[i] as number) + exponential(1);
    while (entered < i && (started[entered] as number) <= now) entered += 1;
    // Only who has to wait asks, and only once the line has a past.
    const wait = (started[i] as number) - now;
    if (wait === 0 || entered < 10 || i < 5_000) continue;
    const waitOf = (person: number) => (started[person] as number) - (arrived[person] as number);
    let lastTen = 0;
    for (let back = 1; back <= 10; back += 1) lastTen += waitOf(entered - back) / 10;
    errors.queueLength += (queueLengthWait(i - entered, servers, 1).mean - wait) ** 2;
    errors.lastToEnter += (waitOf(entered - 1) - wait) ** 2;
    errors.headOfLine += (now - (arrived[entered] as number) - wait) ** 2;
    errors.lastTen += (lastTen - wait) ** 2;
  }
  return errors;
}

// mulberry32: the same line on every machine for one seed.
function dice(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
