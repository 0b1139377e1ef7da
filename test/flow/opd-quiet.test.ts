import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

async function seen(): Promise<{ observedAt: string; quality: string; figures: { waiting: number } | null }> {
  await api.live.settle();
  const answer = await api.ask(
    'official',
    '{ board(filter: { facilities: ["LNH"] }) { cells { queues { observedAt quality figures { waiting } } } } }',
  );
  return answer.data.board.cells[0].queues[0];
}

test('a queue in which nothing happens is said again while its desk is used, and then left to age', async () => {
  const desk = opdMorning(api, 'clerk');
  await desk.issue('MEDICINE');
  const first = await seen();
  clock.pass(120);
  const said = await vi.waitFor(
    async () => {
      const now = await seen();
      expect(now.observedAt > first.observedAt).toBe(true);
      return now;
    },
    { timeout: 25_000, interval: 500 },
  );
  expect(said).toMatchObject({ quality: 'GOOD', figures: { waiting: 1 }, observedAt: clock.at() });
  // A quarter of an hour after the last command nobody says it any more: it ages, and is unknown in the end.
  clock.pass(900);
  expect((await seen()).observedAt).toBe(said.observedAt);
  clock.pass(60);
  await vi.waitFor(async () => expect(await seen()).toMatchObject({ quality: 'EXPIRED', figures: null }), {
    timeout: 10_000,
    interval: 300,
  });
}, 60_000);
