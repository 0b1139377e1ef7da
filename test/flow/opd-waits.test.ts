import 'reflect-metadata';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';
import { RawSocket } from './guarded-city.ts';

let api: TestApi;
let clock: HeldClock;
let owner: pg.Pool;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
  owner = new pg.Pool({ connectionString: api.database.url, max: 2 });
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and assert them.
type Data = any;
async function read(account: string, query: string): Promise<Data> {
  const answer = await api.ask(account, query);
  expect(answer.errors ?? []).toEqual([]);
  return answer.data;
}
const ESTIMATE = 'estimate { lowMinutes medianMinutes highMinutes method unknown reasons record { forecasts inside } }';

describe('what people are told about their wait', () => {
  test('a queue without a history says so; after a morning it tells ranges, and they are held against what came', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('ORTHO', '1', clock.at());
    const told = await desk.issue('ORTHO');
    expect(told.estimate).toEqual({ unknown: 'NO_HISTORY', medianMinutes: null });
    for (let i = 0; i < 55; i++) await desk.issue('ORTHO', { age: i % 5 === 0 ? 70 : 30 });
    // Five minutes each, give or take one.
    let serving: string | undefined;
    for (let i = 0; i < 42; i++) {
      serving = (await desk.give('callNext', { session: room.id, ...(serving ? { serving } : {}) })).id;
      clock.pass(240 + ((i * 37) % 120));
    }
    const waiting = await vi.waitFor(
      async () => {
        // The next call, or the next look at the hall, makes what was learnt known.
        const { id, ...estimate } = await desk.issue('ORTHO').then(token => ({ id: token.id, ...token.estimate }));
        await desk.give('cancelToken', { token: id, reason: 'BY_MISTAKE' });
        expect(estimate.unknown).toBeNull();
        const { opdQueue } = await read(
          'clerk',
          `{ opdQueue(facility: "LNH", queue: "ORTHO") { waiting { number priorityClass ${ESTIMATE} } } }`,
        );
        return opdQueue.waiting;
      },
      { timeout: 45_000, interval: 300 },
    );
    expect(waiting.length).toBe(14);
    const first = waiting[0].estimate;
    expect(first.method).not.toBeNull();
    const medians = waiting.map((token: Data) => token.estimate.medianMinutes);
    for (const { estimate } of waiting) {
      expect(estimate.lowMinutes).toBeLessThanOrEqual(estimate.medianMinutes);
      expect(estimate.medianMinutes).toBeLessThanOrEqual(estimate.highMinutes);
    }
    // Fourteen people of five minutes each: the last of them in about an hour.
    expect(Math.max(...medians)).toBeGreaterThan(40);
    expect(Math.max(...medians)).toBeLessThan(100);
    const { opdHall } = await read(
      'patient',
      `{ opdHall(facility: "LNH", queue: "ORTHO") { queues { next { number ${ESTIMATE} } } } }`,
    );
    expect(opdHall.queues[0].next.length).toBe(10);
    expect(opdHall.queues[0].next[3].estimate.medianMinutes).toBeGreaterThan(5);

    const { waitingCalibration } = await read(
      'official',
      '{ waitingCalibration(facility: "LNH") { queue day issued toldUnknown known inside tooEarly tooLate overdue meanWidthMinutes } }',
    );
    const ortho = waitingCalibration.find(({ queue }: Data) => queue === 'ORTHO');
    expect(ortho.toldUnknown).toBeGreaterThanOrEqual(56);
    expect(ortho.known).toBe(ortho.inside + ortho.tooEarly + ortho.tooLate);
  }, 120_000);

  test('a doctor who leaves with a reason and a time gives everybody who waits a new range, and says why, on consoles and in the hall', async () => {
    const desk = opdMorning(api, 'clerk');
    const { opdSessions } = await read('clerk', '{ opdSessions(facility: "LNH") { id queue } }');
    const session = opdSessions.find(({ queue }: Data) => queue === 'ORTHO').id;
    const told: Data[] = [];
    for (let i = 0; i < 3; i++) told.push(await desk.issue('ORTHO'));
    expect(told.map(({ estimate }) => estimate.unknown)).toEqual([null, null, null]);

    const socket = new RawSocket(api.url);
    await socket.introduced(await api.signIn('doctor'));
    const query = `subscription { queueConsole(facility: "LNH", queue: "ORTHO") { sessions { session { presence awayReason expectedReturn } }
      waiting { id estimate { medianMinutes reasons changedBecause } } } }`;
    socket.send({ type: 'subscribe', id: 's', payload: { query, variables: {} } });
    const state = (): Data => {
      const last = socket.of('s').findLast(({ type }) => type === 'next') as Data;
      return last.payload.data.queueConsole;
    };
    const hall = async (): Promise<Data> =>
      (
        await read(
          'patient',
          `{ opdHall(facility: "LNH", queue: "ORTHO") { queues { delays { reason expectedReturn }
             next { number estimate { medianMinutes reasons changedBecause } } } } }`,
        )
      ).opdHall.queues[0];
    const rings = async (): Promise<number> =>
      (await owner.query(`select count(*)::int as n from change_log where signal = 'OPD_LINE' and facts ? 'ORTHO'`))
        .rows[0].n;
    const mediansOf = (tokens: Data[]): number[] => tokens.map(({ estimate }) => estimate.medianMinutes);
    const eventually = { timeout: 45_000, interval: 50 };
    await vi.waitFor(() => expect(state().waiting.length).toBe(17), eventually);
    const before = mediansOf(state().waiting);
    const shown = mediansOf((await hall()).next);

    const expectedReturn = clock.at(-5_400);
    // The hall has just been shown, so it is not shown anew at once: the console must not stay with what was foreseen before.
    await desk.issue('ORTHO');
    const rung = await rings();
    await desk.give('setDoctorPresence', { session, presence: 'AWAY', reason: 'ROUND', expectedReturn });
    // Nothing else happens in the queue, and nobody asks again: it comes by itself.
    await vi.waitFor(() => {
      const { sessions, waiting } = state();
      expect(sessions[0].session).toEqual({ presence: 'AWAY', awayReason: 'ROUND', expectedReturn });
      for (const [i, median] of before.entries()) expect(mediansOf(waiting)[i]).toBeGreaterThan(median + 30);
      for (const { id } of told) {
        expect(waiting.find((token: Data) => token.id === id).estimate).toMatchObject({
          changedBecause: 'SOME_AWAY',
          reasons: expect.arrayContaining(['ALL_AWAY']),
        });
      }
    }, eventually);
    await vi.waitFor(async () => {
      const { delays, next } = await hall();
      expect(delays).toEqual([{ reason: 'ROUND', expectedReturn }]);
      for (const [i, median] of mediansOf(next).entries()) expect(median).toBeGreaterThan(shown[i]! + 30);
    }, eventually);

    // Told by the command, and again when the new ranges were there: nobody waits for the console to look by itself.
    expect(await rings()).toBeGreaterThanOrEqual(rung + 2);

    await desk.give('setDoctorPresence', { session, presence: 'PRESENT' });
    await vi.waitFor(() => {
      for (const [i, median] of before.entries()) expect(mediansOf(state().waiting)[i]).toBeLessThan(median + 30);
    }, eventually);
    socket.end();
  });

  test('waiting statistics count those who still wait: the median of nine waiting and one called is not the wait of the one', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('OBG', '1', clock.at());
    const queue = room.queue as string;
    for (let i = 0; i < 10; i++) await desk.issue(queue, { age: 40 });
    clock.pass(60);
    await desk.give('callNext', { session: room.id });
    clock.pass(3_600);
    const { waitingStatistics } = await read(
      'superintendent',
      '{ waitingStatistics(facility: "LNH") { queue priorityClass people notCalled medianMinutes p90Minutes } }',
    );
    expect(waitingStatistics.filter((each: Data) => each.queue === queue)).toEqual([
      { queue, priorityClass: null, people: 10, notCalled: 9, medianMinutes: null, p90Minutes: null },
      { queue, priorityClass: 'NORMAL', people: 10, notCalled: 9, medianMinutes: null, p90Minutes: null },
    ]);
  });

  test('somebody sent to the laboratory and back to the doctor waits a second time: promised anew, not overdue, and counted', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('EYE', '1', clock.at());
    const laboratory = await desk.openRoom('LABORATORY', 'L1', clock.at());
    const known = await desk.issue('EYE');
    // What was told the first time, as if there had been a history: called within minutes.
    await owner.query(
      `update wait_promise set unknown = null, method = 'TEST', low = at, median = at, high = at + interval '5 minutes'
       where token_id = $1`,
      [known.id],
    );
    clock.pass(120);
    await desk.give('callNext', { session: room.id });
    await desk.give('finishConsultation', { token: known.id, sendTo: 'LABORATORY' });
    clock.pass(1_800);
    await desk.give('callNext', { session: laboratory.id });
    await desk.give('finishConsultation', { token: known.id, sendTo: 'EYE' });
    clock.pass(600);
    const { opdQueue, waitingCalibration, waitingStatistics } = await read(
      'clerk',
      `{ opdQueue(facility: "LNH", queue: "EYE") { waiting { id flags estimate { changedBecause } } }
         waitingCalibration(facility: "LNH") { queue issued toldUnknown known inside overdue }
         waitingStatistics(facility: "LNH") { queue priorityClass people notCalled } }`,
    );
    expect(opdQueue.waiting).toEqual([{ id: known.id, flags: [], estimate: { changedBecause: null } }]);
    const ofEye = ({ queue }: Data) => queue === 'EYE';
    expect(waitingCalibration.find(ofEye)).toMatchObject({
      issued: 2,
      toldUnknown: 1,
      known: 1,
      inside: 1,
      overdue: 0,
    });
    expect(waitingStatistics.find(ofEye)).toMatchObject({ people: 2, notCalled: 1 });
  });

  test('the fairness report counts who was passed over, and what the law asks for', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('ENT', '1', clock.at());
    const normal = await desk.issue('ENT');
    clock.pass(60);
    const senior = await desk.issue('ENT', { age: 66 });
    clock.pass(600);
    expect((await desk.give('callNext', { session: room.id })).number).toBe(senior.number);
    expect((await desk.give('callNext', { session: room.id, serving: senior.id })).number).toBe(normal.number);
    const declared = await desk.issue('ENT');
    await desk.give('setTokenPriority', {
      token: declared.id,
      priorityClass: 'EMERGENCY',
      reason: 'DECLARED_BY_DOCTOR',
    });
    const { fairnessReport } = await read(
      'official',
      `{ fairnessReport(facility: "LNH") { overtakingCap overtakings emergencies protectedNotOvertaken priorityChanges simulated
         rows { queue priorityClass people called mostOvertaken longestMinutes } } }`,
    );
    expect(fairnessReport).toMatchObject({ overtakingCap: 10, emergencies: 1, priorityChanges: 1, simulated: false });
    expect(fairnessReport.overtakings).toBeGreaterThanOrEqual(1);
    const { ent, surgery } = await read(
      'official',
      `{ ent: fairnessReport(facility: "LNH", queue: "ENT") { emergencies priorityChanges overtakings rows { queue } }
         surgery: fairnessReport(facility: "LNH", queue: "SURGERY") { emergencies priorityChanges rows { queue } } }`,
    );
    // Of one queue, nothing of its neighbours is counted.
    expect(ent).toMatchObject({ emergencies: 1, priorityChanges: 1, overtakings: 1 });
    expect(new Set(ent.rows.map((row: Data) => row.queue))).toEqual(new Set(['ENT']));
    expect(surgery).toMatchObject({ emergencies: 0, priorityChanges: 0 });
    const rows = fairnessReport.rows.filter((row: Data) => row.queue === 'ENT');
    expect(rows).toMatchObject([
      { priorityClass: 'EMERGENCY', people: 1, called: 0 },
      { priorityClass: 'SENIOR', people: 1, called: 1, mostOvertaken: 0, longestMinutes: 10 },
      { priorityClass: 'NORMAL', people: 1, called: 1, mostOvertaken: 1, longestMinutes: 11 },
    ]);
  });
});

describe('what comes from the simulated city', () => {
  test('stays marked: the session, the token, the figures of the department, the hall', async () => {
    const machine = opdMorning(api, 'sim-hospitals', 'GTBH');
    const room = await machine.openRoom('MEDICINE', '1', clock.at());
    expect(room.simulated).toBe(true);
    expect(await machine.issue('MEDICINE')).toMatchObject({ simulated: true, number: 1 });
    await api.live.settle();
    const { board } = await read(
      'official',
      '{ board(filter: { facilities: ["GTBH"] }) { cells { queues { department source sourceKind } } } }',
    );
    expect(board.cells[0].queues).toEqual([
      { department: 'MEDICINE', source: 'SIM-HOSPITALS', sourceKind: 'SIMULATED' },
    ]);
    await vi.waitFor(async () => {
      const { opdHall } = await read(
        'patient',
        '{ opdHall(facility: "GTBH") { simulated queues { simulated waiting } } }',
      );
      expect(opdHall).toMatchObject({ simulated: true, queues: [{ simulated: true, waiting: 1 }] });
    });
    const reports = 'waitingStatistics(facility: $f) { simulated } waitingCalibration(facility: $f) { simulated }';
    const ofFacility = async (f: string) =>
      (await api.ask('official', `query($f: ID!) { ${reports} }`, { f })).data as Record<string, Data[]>;
    const simulated = await ofFacility('GTBH');
    expect(simulated.waitingStatistics).toEqual([{ simulated: true }, { simulated: true }]);
    expect(simulated.waitingCalibration).toEqual([{ simulated: true }]);
    for (const rows of Object.values(await ofFacility('LNH'))) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(row => row.simulated === false)).toBe(true);
    }
  });
});

describe('walls of the database', () => {
  test('a person of another hospital, and the people of any for whoever only oversees, cannot be read even by a program that asks', async () => {
    const seenAs = async (role: string, facilities: string) => {
      const client = await owner.connect();
      try {
        await client.query('begin');
        await client.query('set local role hims_app');
        await client.query(
          `select set_config('hims.role', $1, true), set_config('hims.facilities', $2, true), set_config('hims.subject', 'x', true), set_config('hims.sources', '', true)`,
          [role, facilities],
        );
        const counts = [];
        for (const table of ['opd_visit', 'opd_token', 'queue_entry', 'opd_session', 'wait_promise', 'opd_hall']) {
          const { rows } = await client.query(`select facility_code from ${table} group by facility_code order by 1`);
          counts.push(rows.map(row => row.facility_code).join(' '));
        }
        return counts;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await seenAs('CLERK', 'LNH')).toEqual(['LNH', 'LNH', 'LNH', 'LNH', 'LNH', 'GTBH LNH']);
    expect(await seenAs('SOURCE', 'GTBH')).toEqual(['GTBH', 'GTBH', 'GTBH', 'GTBH', 'GTBH', 'GTBH LNH']);
    const both = 'GTBH LNH';
    expect(await seenAs('OFFICIAL', '*')).toEqual(['', both, both, both, both, both]);
    expect(await seenAs('ANALYST', '*')).toEqual(['', '', '', '', '', both]);
    expect(await seenAs('ANONYMOUS', '')).toEqual(['', '', '', '', '', both]);
    expect(await seenAs('', '*')).toEqual(['', '', '', '', '', '']);
  });

  test('opening a console is written down, once for each who opens it', async () => {
    const before = await owner.query(`select count(*)::int as n from audit where action = 'readQueueConsole'`);
    await read('doctor', '{ opdQueue(facility: "LNH", queue: "ENT") { counts { issued } } }');
    const after = await owner.query(`select actor, subject from audit where action = 'readQueueConsole' order by id`);
    expect(after.rows.length).toBe(before.rows[0].n + 1);
    expect(after.rows.at(-1)).toEqual({ actor: 'development|doctor', subject: 'LNH/ENT' });
  });
});
