import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const HALL = `{ opdHall(facility: "LNH", queue: "EYE") { day simulated queues { queue { nameEn nameHi } waiting
  rooms { room state open presence nowServing { number room repeats } } lastCalls { number series room calledAt repeats }
  next { number estimate { unknown } } delays { room reason expectedReturn } } } }`;

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

const console_ = async (queue: string) => {
  const answer = await api.ask(
    'clerk',
    `query($q: ID!) { opdQueue(facility: "LNH", queue: $q) {
       day serverTime clockRate revision simulated queue { kind nameHi }
       counts { issued booked waiting called inConsultation held absent done left cancelled }
       sessions { session { id room presence } nowServing { number } calledToday servedToday calledLastHour medianMinutes }
       lanes { lane waiting }
       waiting { id number series initials age sex lane priorityClass state waitedMinutes flags overtaken estimate { unknown medianMinutes } }
       held { number heldBecause } absent { number returnsAfterCalls } booked { number } lastCalls { number room calledAt repeats } } }`,
    { q: queue },
  );
  expect(answer.errors ?? []).toEqual([]);
  return answer.data.opdQueue;
};
const figures = async (department: string) => {
  await api.live.settle();
  const answer = await api.ask(
    'official',
    '{ board(filter: { facilities: ["LNH"] }) { cells { queues { department source sourceKind observedAt figures { issued waiting called servedLastHour roomsOpen } } } } }',
  );
  expect(answer.errors ?? []).toEqual([]);
  return answer.data.board.cells[0]?.queues.find((queue: { department: string }) => queue.department === department);
};

describe('a morning at one hospital', () => {
  test('somebody registers, is called, seen, sent to the laboratory and on, with one number', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('MEDICINE', '12', clock.at());
    const laboratory = await desk.openRoom('LABORATORY', 'L1', clock.at());
    const first = await desk.issue('MEDICINE');
    const second = await desk.issue('MEDICINE', { initials: 'SD', age: 71, sex: 'FEMALE', lane: 'SCAN_AND_SHARE' });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(second.expiresAt).toBe('2026-11-22T18:30:00.000Z');
    clock.pass(600);
    let seen = await console_('MEDICINE');
    expect(seen.counts).toMatchObject({ issued: 2, waiting: 2, called: 0 });
    expect(seen.waiting.map((token: { number: number }) => token.number)).toEqual([2, 1]);
    expect(seen.waiting[0]).toMatchObject({
      initials: 'SD',
      priorityClass: 'SENIOR',
      waitedMinutes: 10,
      lane: 'SCAN_AND_SHARE',
    });

    const called = await desk.give('callNext', { session: room.id });
    expect(called).toMatchObject({ number: 2, state: 'CALLED', room: '12' });
    expect(await figures('MEDICINE')).toMatchObject({
      source: 'HIMS-OPD',
      sourceKind: 'FEED',
      figures: { issued: 2, waiting: 1, called: 1, servedLastHour: 0, roomsOpen: 1 },
    });
    await desk.give('startConsultation', { token: called.id });
    clock.pass(300);
    const sent = await desk.give('finishConsultation', { token: called.id, sendTo: 'LABORATORY' });
    expect(sent).toMatchObject({ number: 2, series: 'MEDICINE', queue: 'LABORATORY', state: 'WAITING' });
    expect(await desk.give('callNext', { session: laboratory.id })).toMatchObject({
      number: 2,
      series: 'MEDICINE',
      room: 'L1',
    });
    await desk.give('finishConsultation', { token: called.id });

    const next = await desk.give('callNext', { session: room.id });
    expect(next.number).toBe(1);
    expect(await desk.refused('callNext', { session: room.id })).toBe('ALREADY_CALLED');
    expect(await desk.refused('callNext', { session: room.id, serving: next.id })).toBe('NOTHING_WAITING');
    await desk.give('finishConsultation', { token: next.id });
    seen = await console_('MEDICINE');
    expect(seen.counts).toMatchObject({ issued: 2, waiting: 0, done: 2 });
    expect(seen.sessions[0]).toMatchObject({ calledToday: 2, servedToday: 2, nowServing: null });
    expect(await figures('MEDICINE')).toMatchObject({
      figures: { issued: 2, waiting: 0, called: 2, servedLastHour: 2 },
    });
  });

  test('who does not come comes back after three further calls, five places behind the head', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('SURGERY', '3', clock.at());
    for (let i = 0; i < 12; i++) await desk.issue('SURGERY');
    const called = await desk.give('callNext', { session: room.id });
    await desk.give('markTokenAbsent', { token: called.id });
    expect((await console_('SURGERY')).absent).toEqual([{ number: 1, returnsAfterCalls: 3 }]);
    let serving: string | undefined;
    for (const number of [2, 3, 4]) {
      const token = await desk.give('callNext', { session: room.id, serving });
      expect(token.number).toBe(number);
      serving = token.id;
    }
    const numbers = (await console_('SURGERY')).waiting.map((token: { number: number }) => token.number);
    expect(numbers).toEqual([5, 6, 7, 8, 9, 1, 10, 11, 12]);
    const marked = await desk.give('markTokenAbsent', { token: serving });
    expect(marked.state).toBe('ABSENT');
    const back = await desk.give('undoTokenStep', { token: serving });
    expect(back).toMatchObject({ state: 'CALLED', room: '3' });
    expect(await desk.refused('undoTokenStep', { token: serving })).toBe('NOTHING_TO_UNDO');
  });

  test('the hall shows numbers and rooms, to anybody, and why it takes longer', async () => {
    const desk = opdMorning(api, 'doctor');
    const room = await desk.openRoom('EYE', '7', clock.at());
    await desk.issue('EYE', { initials: 'ZZ' });
    await desk.issue('EYE', { initials: 'ZZ' });
    const called = await desk.give('callNext', { session: room.id });
    await desk.give('recallToken', { token: called.id });
    const back = clock.at(-1800);
    await desk.give('setDoctorPresence', {
      session: room.id,
      presence: 'AWAY',
      reason: 'EMERGENCY',
      expectedReturn: back,
    });
    // What the hall shows follows the command by a moment.
    const answer = await vi.waitFor(
      async () => {
        const hall = await api.ask(null, HALL);
        expect(hall.errors ?? []).toEqual([]);
        expect(hall.data.opdHall.queues).toMatchObject([
          {
            waiting: 1,
            rooms: [
              { room: '7', state: 'CALLED', open: true, presence: 'AWAY', nowServing: { number: 1, repeats: 1 } },
            ],
            lastCalls: [{ number: 1, series: 'EYE', room: '7', repeats: 1 }],
            next: [{ number: 2 }],
            delays: [{ room: '7', reason: 'EMERGENCY', expectedReturn: back }],
          },
        ]);
        return hall;
      },
      { timeout: 5_000 },
    );
    expect(JSON.stringify(answer)).not.toContain('ZZ');
    expect(await desk.refused('callNext', { session: room.id, serving: called.id })).toBe('DOCTOR_AWAY');
  });
});
