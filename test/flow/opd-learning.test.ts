import { randomUUID } from 'node:crypto';
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

/** So many people come to a queue, by one machine at once. */
async function come(queue: string, people: number): Promise<void> {
  const person = { facility: 'LNH', queue, lane: 'KIOSK', initials: 'AB', age: 30, sex: 'FEMALE' };
  const answer = await api.ask(
    'source-lnh',
    'mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { refusal { code } } }',
    { c: Array.from({ length: people }, () => ({ requestId: randomUUID(), issueToken: person })) },
  );
  expect(answer.errors ?? []).toEqual([]);
}

/** Somebody who comes now is told a wait: thirty consultations of the queue were learned. */
async function isToldAWait(desk: ReturnType<typeof opdMorning>, queue: string): Promise<void> {
  await vi.waitFor(async () => expect((await desk.issue(queue)).estimate.unknown).toBeNull(), {
    timeout: 45_000,
    interval: 300,
  });
}

test('waits are learned on after somebody was called and sent to a queue in which more has happened', async () => {
  const desk = opdMorning(api, 'clerk');
  const room = await desk.openRoom('ENT', '1', clock.at());
  await come('MEDICINE', 150);
  await come('ENT', 36);
  const called = await desk.give('callNext', { session: room.id });
  clock.pass(60);
  await desk.give('moveToken', { token: called.id, queue: 'MEDICINE' });
  // What happened so far is learned before anything else does.
  await new Promise(resolve => setTimeout(resolve, 1_500));
  let serving: string | undefined;
  for (let i = 0; i < 33; i++) {
    serving = (await desk.give('callNext', { session: room.id, ...(serving ? { serving } : {}) })).id;
    clock.pass(240);
  }
  await isToldAWait(desk, 'ENT');
});

test('a room is free for what is learned once its patient was sent to a queue in which less has happened', async () => {
  const desk = opdMorning(api, 'clerk');
  const room = await desk.openRoom('ORTHO', '1', clock.at());
  await come('ORTHO', 36);
  for (let i = 0; i < 33; i++) {
    const called = await desk.give('callNext', { session: room.id });
    clock.pass(240);
    // A visit that always ends in the laboratory: the patient waits for the doctor no more.
    await desk.give('moveToken', { token: called.id, queue: 'LABORATORY' });
  }
  await isToldAWait(desk, 'ORTHO');
});
