import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** What the board shows of a department of Lok Nayak. */
async function shown(department: string): Promise<object> {
  await api.live.settle();
  const { data } = await api.ask(
    'official',
    `{ board(filter: { facilities: ["LNH"] }) { cells { queues {
      department quality figures { issued waiting called servedLastHour roomsOpen } } } } }`,
  );
  const queues = data.board.cells[0].queues as { department: string }[];
  return queues.find(queue => queue.department === department)!;
}

describe('figures of a queue on the board', () => {
  test('planning tomorrow leaves today as it is: five wait, and the board still says five', async () => {
    const desk = opdMorning(api, 'clerk');
    for (let i = 0; i < 5; i++) await desk.issue('MEDICINE');
    const today = { quality: 'GOOD', figures: { issued: 5, waiting: 5 } };
    expect(await shown('MEDICINE')).toMatchObject(today);
    const tomorrow = new Date(clock.now() + 86_400_000).toISOString();
    await desk.give('openOpdSession', { facility: 'LNH', queue: 'MEDICINE', room: '7', plannedStart: tomorrow });
    expect(await shown('MEDICINE')).toMatchObject(today);
  });

  test('people are counted, not calls: absent and called again, called by mistake, sent on from registration', async () => {
    const desk = opdMorning(api, 'clerk');
    const counter = await desk.openRoom('REGISTRATION', 'C1', clock.at());
    const room = await desk.openRoom('ENT', '1', clock.at());
    const own = await desk.issue('ENT');
    // Called, absent, back because nobody else waits, and called again: one who was called.
    await desk.give('callNext', { session: room.id });
    await desk.give('markTokenAbsent', { token: own.id });
    expect((await desk.give('callNext', { session: room.id })).id).toBe(own.id);
    expect(await shown('ENT')).toMatchObject({ figures: { issued: 1, called: 1 } });

    for (let i = 0; i < 2; i++) {
      const token = await desk.issue('REGISTRATION');
      await desk.give('callNext', { session: counter.id });
      await desk.give('finishConsultation', { token: token.id, sendTo: 'ENT' });
    }
    expect(await shown('ENT')).toMatchObject({ figures: { issued: 3, called: 1, waiting: 2 } });
    const called = await desk.give('callNext', { session: room.id, serving: own.id });
    expect(await shown('ENT')).toMatchObject({ figures: { issued: 3, called: 2, waiting: 1 } });
    await desk.give('undoTokenStep', { token: called.id });
    expect(await shown('ENT')).toMatchObject({ figures: { issued: 3, called: 1, waiting: 2 } });
  });
});
