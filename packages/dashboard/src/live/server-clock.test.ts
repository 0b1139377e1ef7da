import { describe, expect, test } from 'vitest';
import { createServerClock } from './server-clock.ts';

const NOON = '2026-11-22T06:30:00.000Z';
const noon = Date.parse(NOON);

/** A PC with the two clocks a browser has, both in milliseconds. */
function pc(wallOffset = 0) {
  const at = { monotonic: 1_000, wall: noon + wallOffset };
  const clock = createServerClock(
    () => at.monotonic,
    () => at.wall,
  );
  return {
    clock,
    pass(ms: number) {
      at.monotonic += ms;
      at.wall += ms;
    },
    /** The machine sleeps: on some systems only the wall clock goes on. */
    sleep(ms: number) {
      at.wall += ms;
    },
    setWall(ms: number) {
      at.wall += ms;
    },
  };
}

const iso = (ms: number) => new Date(ms).toISOString();

describe('the server’s clock', () => {
  test('a PC that is an hour slow shows the server’s time all the same', () => {
    const { clock, pass } = pc(-3_600_000);
    clock.hear(NOON, 1);
    pass(7_000);
    expect(clock.now()).toBe(noon + 7_000);
  });

  test('a person who sets the PC’s clock back does not make data look fresh', () => {
    const { clock, pass, setWall } = pc();
    clock.hear(NOON, 1);
    pass(60_000);
    setWall(-3_600_000);
    expect(clock.now()).toBe(noon + 60_000);
    expect(clock.hasJumped()).toBe(true);
  });

  test('a PC that slept for an hour does not take old data for new', () => {
    const { clock, sleep } = pc();
    clock.hear(NOON, 1);
    sleep(3_600_000);
    expect(clock.now()).toBe(noon + 3_600_000);
    expect(clock.hasJumped()).toBe(true);
    clock.hear(iso(noon + 3_600_500), 1);
    expect(clock.now()).toBe(noon + 3_600_500);
    expect(clock.hasJumped()).toBe(false);
  });

  test('a frame that was held up on its way does not turn the clock back', () => {
    const { clock, pass } = pc();
    clock.hear(NOON, 1);
    pass(20_000);
    clock.hear(iso(noon + 5_000), 1);
    expect(clock.now()).toBe(noon + 20_000);
  });

  test('a PC that runs a little fast is corrected within some minutes', () => {
    const { clock, pass } = pc();
    clock.hear(NOON, 1);
    pass(301_000);
    clock.hear(iso(noon + 300_000), 1);
    expect(clock.now()).toBe(noon + 300_000);
  });

  test('an accelerated city ages sixty times as fast', () => {
    const { clock, pass } = pc();
    clock.hear(NOON, 60);
    pass(1_000);
    expect(clock.now()).toBe(noon + 60_000);
    expect(clock.rate()).toBe(60);
  });

  test('after a restore the server’s clock may be earlier than before', () => {
    const { clock } = pc();
    clock.hear(NOON, 1);
    clock.hear(iso(noon - 600_000), 1, true);
    expect(clock.now()).toBe(noon - 600_000);
  });

  test('refuses what is not an instant', () => {
    expect(() => pc().clock.hear('soon', 1)).toThrow('soon');
  });
});
