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

describe('sessions of a room', () => {
  test('a room has an afternoon when its morning has ended, and never two sessions at once', async () => {
    const desk = opdMorning(api, 'clerk');
    const morning = await desk.openRoom('MEDICINE', '5', clock.at());
    const again = { facility: 'LNH', queue: 'MEDICINE', room: '5', plannedStart: clock.at(-14_400) };
    expect(await desk.refused('openOpdSession', again)).toBe('ROOM_TAKEN');
    await desk.give('endOpdSession', { session: morning.id });
    const afternoon = await desk.give('openOpdSession', again);
    expect(await desk.refused('openOpdSession', again)).toBe('ROOM_TAKEN');
    const { id: token } = await desk.issue('MEDICINE');
    await desk.give('startOpdSession', { session: afternoon.id });
    expect(await desk.give('callNext', { session: afternoon.id })).toMatchObject({ id: token, room: '5' });
  });

  test('a session whose doctor never comes is taken back, and cannot be begun or waited for any more', async () => {
    const desk = opdMorning(api, 'clerk');
    const at = { facility: 'LNH', queue: 'SKIN', room: '8', plannedStart: clock.at() };
    const planned = await desk.give('openOpdSession', at);
    const { id: token } = await desk.issue('SKIN');
    await desk.give('moveToken', { token, session: planned.id });
    expect((await desk.give('endOpdSession', { session: planned.id })).endedAt).not.toBeNull();
    expect(await desk.refused('startOpdSession', { session: planned.id })).toBe('SESSION_ENDED');
    expect(await desk.refused('endOpdSession', { session: planned.id })).toBe('SESSION_ENDED');
    // Who was bound to it waits for any room.
    const other = await desk.openRoom('SKIN', '9', clock.at());
    expect((await desk.give('callNext', { session: other.id })).id).toBe(token);
  });
});

describe('midnight', () => {
  test('who is in the chair at midnight leaves it after, and the room is closed; a new day begins for everything else', async () => {
    const desk = opdMorning(api, 'clerk');
    clock.pass((Date.UTC(2026, 10, 22, 18, 29) - clock.now()) / 1000);
    const room = await desk.openRoom('PHARMACY', 'P1', clock.at());
    const [served, waiting, other] = [
      await desk.issue('PHARMACY'),
      await desk.issue('PHARMACY'),
      await desk.issue('PHARMACY'),
    ];
    await desk.give('callNext', { session: room.id });
    await desk.give('startConsultation', { token: served.id });
    clock.pass(120);
    expect(await desk.refused('callNext', { session: room.id, serving: served.id })).toBe('DAY_IS_OVER');
    expect(await desk.refused('finishConsultation', { token: served.id, sendTo: 'LABORATORY' })).toBe('DAY_IS_OVER');
    expect(await desk.give('finishConsultation', { token: served.id })).toMatchObject({ state: 'DONE' });
    expect(await desk.give('markTokenLeft', { token: waiting.id, reason: 'END_OF_DAY' })).toMatchObject({
      state: 'LEFT',
    });
    expect(await desk.give('cancelToken', { token: other.id, reason: 'OTHER' })).toMatchObject({ state: 'CANCELLED' });
    expect(await desk.give('endOpdSession', { session: room.id })).toMatchObject({ day: '2026-11-22' });
    expect(await desk.issue('PHARMACY')).toMatchObject({ number: 1, day: '2026-11-23' });
  });
});
