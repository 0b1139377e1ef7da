import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LearnedQueue } from '../../packages/api/src/city/queues/opd/learn-waits.ts';
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

const consoleOf = async (queue: string) => {
  const answer = await api.ask(
    'clerk',
    `query($q: ID!) { opdQueue(facility: "LNH", queue: $q) {
       counts { waiting done } sessions { servedToday nowServing { id } } waiting { id number overtaken } } }`,
    { q: queue },
  );
  expect(answer.errors ?? []).toEqual([]);
  return answer.data.opdQueue;
};
const servedLastHour = async (department: string) => {
  await api.live.settle();
  const answer = await api.ask(
    'official',
    '{ board(filter: { facilities: ["LNH"] }) { cells { queues { department figures { servedLastHour } } } } }',
  );
  return answer.data.board.cells[0].queues.find((queue: { department: string }) => queue.department === department)
    .figures.servedLastHour;
};

describe('a step that is taken back', () => {
  test('who was sent to the laboratory by mistake is in the chair again, can be sent elsewhere, and is counted once', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('MEDICINE', '12', clock.at());
    const { id: token } = await desk.issue('MEDICINE');
    await desk.give('callNext', { session: room.id });
    clock.pass(60);
    await desk.give('finishConsultation', { token, sendTo: 'LABORATORY' });
    expect(await desk.give('undoTokenStep', { token })).toMatchObject({
      state: 'IN_CONSULTATION',
      queue: 'MEDICINE',
      room: '12',
    });
    expect(await consoleOf('MEDICINE')).toMatchObject({
      counts: { done: 0 },
      sessions: [{ servedToday: 0, nowServing: { id: token } }],
    });
    expect((await consoleOf('LABORATORY')).counts.waiting).toBe(0);
    clock.pass(60);
    expect(await desk.give('finishConsultation', { token, sendTo: 'PHARMACY' })).toMatchObject({
      state: 'WAITING',
      queue: 'PHARMACY',
    });
    expect(await consoleOf('MEDICINE')).toMatchObject({ counts: { done: 1 }, sessions: [{ servedToday: 1 }] });
    expect(await servedLastHour('MEDICINE')).toBe(1);
  });

  test('sending on is not taken back when the room serves another by now', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('SKIN', '2', clock.at());
    const { id: token } = await desk.issue('SKIN');
    await desk.issue('SKIN');
    await desk.give('callNext', { session: room.id });
    await desk.give('finishConsultation', { token, sendTo: 'LABORATORY' });
    await desk.give('callNext', { session: room.id });
    expect(await desk.refused('undoTokenStep', { token })).toBe('ROOM_NOT_FREE');
  });

  test('who was overtaken while bound to one room stays overtaken when the move is taken back', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('EYE', '7', clock.at());
    const moved = await desk.issue('EYE');
    await desk.give('moveToken', { token: moved.id, session: room.id });
    const seniors: string[] = [];
    for (const age of [70, 71, 72]) seniors.push((await desk.issue('EYE', { age })).id);
    clock.pass(600);
    let serving: string | undefined;
    for (const senior of seniors) {
      const called = await desk.give('callNext', { session: room.id, serving });
      expect(called.id).toBe(senior);
      serving = called.id;
    }
    expect((await consoleOf('EYE')).waiting).toMatchObject([{ id: moved.id, overtaken: 3 }]);
    await desk.give('undoTokenStep', { token: moved.id });
    expect((await consoleOf('EYE')).waiting).toMatchObject([{ id: moved.id, overtaken: 3 }]);
  });

  test('a call that is taken back takes one from those whom it had overtaken, and from nobody else', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('ENT', '4', clock.at());
    const other = await desk.openRoom('ENT', '5', clock.at());
    const counted = await desk.issue('ENT');
    const aside = await desk.issue('ENT');
    const held = await desk.issue('ENT');
    const seniors = [await desk.issue('ENT', { age: 70 }), await desk.issue('ENT', { age: 71 })];
    clock.pass(600);
    expect((await desk.give('callNext', { session: other.id })).id).toBe(seniors[0].id);
    await desk.give('holdToken', { token: aside.id, reason: 'OTHER' });
    expect((await desk.give('callNext', { session: room.id })).id).toBe(seniors[1].id);
    await desk.give('resumeToken', { token: aside.id });
    await desk.give('holdToken', { token: held.id, reason: 'OTHER' });
    await desk.give('undoTokenStep', { token: seniors[1].id });
    await desk.give('resumeToken', { token: held.id });
    const overtaken = new Map(
      (await consoleOf('ENT')).waiting.map((each: { id: string; overtaken: number }) => [each.id, each.overtaken]),
    );
    expect([counted, aside, held].map(({ id }) => overtaken.get(id))).toEqual([1, 1, 1]);
  });

  test('a call that is taken back after three seconds is not learned as a consultation of three seconds', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('DENTAL', '6', clock.at());
    const { id: token } = await desk.issue('DENTAL');
    const owner = new pg.Pool({ connectionString: api.database.url, max: 1 });
    const day = '2026-11-22';
    const seenBy = async (learned: LearnedQueue) => {
      await learned.readOn(owner);
      const line = { sitting: learned.sittingOf(day), line: 'LNH/DENTAL', positions: 1, rooms: [], plannedStart: null };
      return learned.model.predict(line, clock.now());
    };
    try {
      const atOnce = new LearnedQueue('LNH', 'DENTAL', day);
      await desk.give('callNext', { session: room.id });
      await seenBy(atOnce);
      clock.pass(3);
      await desk.give('undoTokenStep', { token });
      for (const learned of [atOnce, new LearnedQueue('LNH', 'DENTAL', day)]) {
        expect(await seenBy(learned)).toMatchObject({ consultationsSeen: 0 });
      }
      await desk.give('callNext', { session: room.id });
      clock.pass(300);
      await desk.give('finishConsultation', { token });
      for (const learned of [atOnce, new LearnedQueue('LNH', 'DENTAL', day)]) {
        expect(await seenBy(learned)).toMatchObject({ consultationsSeen: 1 });
      }
    } finally {
      await owner.end();
    }
  });
});
