import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
let owner: pg.Pool;
beforeAll(async () => {
  // Days that are over are looked for so often of the city's time.
  clock = { ...heldClock(), rate: 40 };
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
const consoleOf = async (queue: string): Promise<Data> =>
  (
    await read(
      'clerk',
      `{ opdQueue(facility: "LNH", queue: "${queue}") { day counts { issued waiting booked left cancelled }
         capacity { places given beyond }
         waiting { id number initials flags beyondCapacity carriedFrom { day number series } }
         booked { id number step priorityClass flags carriedFrom { id day number series } } } }`,
    )
  ).opdQueue;
const reportOf = async (queue: string, day?: string): Promise<Data> =>
  (
    await read(
      'official',
      `{ opdDayReport(facility: "LNH"${day ? `, day: "${day}"` : ''}) { queue day issued carriedIn beyondCapacity places joined
         served moved carriedOver left cancelled notSeen open closedAt simulated } }`,
    )
  ).opdDayReport.find((each: Data) => each.queue === queue);

const eventually = { timeout: 45_000, interval: 100 };

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

describe('places of a day', () => {
  const plan = (queue: string, room: string, capacity: number) => ({
    facility: 'LNH',
    queue,
    room,
    capacity,
    plannedStart: clock.at(),
  });
  const person = { facility: 'LNH', queue: 'ENT', lane: 'COUNTER', initials: 'AK', age: 30 };

  test('when all are given the next token is refused by name, an emergency never, and a doctor may give one more for a reason', async () => {
    const desk = opdMorning(api, 'clerk');
    const doctor = opdMorning(api, 'doctor');
    const room = await desk.give('openOpdSession', plan('ENT', '1', 3));
    // A reason that is not needed is no harm, whoever gives it.
    const third = { beyondCapacity: 'FROM_FAR' };
    const issued = [await desk.issue('ENT'), await desk.issue('ENT', { booked: true }), await desk.issue('ENT', third)];
    const { errors } = await desk.send('issueToken', person);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^ENT takes 3 people on 2026-11-22, and 3 places are given\. Accepted are/),
      extensions: { code: 'CAPACITY_REACHED', capacity: 3, given: 3 },
    });
    // A profile that is shared by scanning the code of the hospital gets the same answer.
    const { runOpdCommands } = (
      await api.ask(
        'source-lnh',
        `mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { token { number } refusal { code } } }`,
        { c: [{ requestId: 'abdm-1', issueToken: { ...person, lane: 'SCAN_AND_SHARE' } }] },
      )
    ).data;
    expect(runOpdCommands).toEqual([{ token: null, refusal: { code: 'CAPACITY_REACHED' } }]);
    expect(await desk.refused('issueToken', { ...person, beyondCapacity: 'FROM_FAR' })).toBe('MAY_NOT_EXCEED');

    expect(await desk.issue('ENT', { priorityClass: 'EMERGENCY' })).toMatchObject({ number: 4 });
    const beyond = await doctor.issue('ENT', { beyondCapacity: 'FROM_FAR' });
    expect(beyond).toMatchObject({ number: 5 });
    const seen = await consoleOf('ENT');
    expect(seen.capacity).toEqual({ places: 3, given: 5, beyond: 1 });
    expect(seen.waiting.find(({ number }: Data) => number === 5)).toMatchObject({
      flags: ['BEYOND_CAPACITY'],
      beyondCapacity: 'FROM_FAR',
    });
    const { rows } = await owner.query(
      `select actor, details from audit where action = 'exceedCapacity' and subject = 'LNH/ENT'`,
    );
    expect(rows).toEqual([
      { actor: 'development|doctor', details: { number: 5, day: '2026-11-22', reason: 'FROM_FAR' } },
    ]);

    // Places that are taken back are given again; a further room has its own, and one that ends keeps whom it served.
    for (const token of issued) await desk.give('cancelToken', { token: token.id, reason: 'DUPLICATE' });
    expect(await desk.issue('ENT')).toMatchObject({ number: 6 });
    expect(await desk.refused('issueToken', person)).toBe('CAPACITY_REACHED');
    const other = await desk.give('openOpdSession', plan('ENT', '2', 2));
    expect(await desk.issue('ENT')).toMatchObject({ number: 7 });
    await desk.give('endOpdSession', { session: room.id });
    expect((await consoleOf('ENT')).capacity).toMatchObject({ places: 2, given: 4 });
    await desk.give('endOpdSession', { session: other.id });
    expect((await consoleOf('ENT')).capacity).toMatchObject({ places: 0, given: 4 });
    await desk.openRoom('ENT', '3', clock.at());
    expect((await consoleOf('ENT')).capacity).toBeNull();
    expect(await reportOf('ENT')).toMatchObject({ issued: 7, beyondCapacity: 1, cancelled: 3, open: 4, places: null });
    // Who was taken back was given none.
    await desk.give('cancelToken', { token: beyond.id, reason: 'OTHER' });
    expect(await reportOf('ENT')).toMatchObject({ issued: 7, beyondCapacity: 0, cancelled: 4, open: 3 });
  });

  test('of twelve who ask at once for the last five places five get one, and no number is missing', async () => {
    const desk = opdMorning(api, 'clerk');
    await desk.give('openOpdSession', plan('ORTHO', '1', 5));
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => desk.send('issueToken', { ...person, queue: 'ORTHO' })),
    );
    const numbers = answers.flatMap(({ data }) => data?.issueToken?.number ?? []);
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5]);
    const codes = answers.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? []);
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'CAPACITY_REACHED'));
  });
});

describe('who is left over at the end of a day', () => {
  const decide = <Over extends object>(queue: string, over: Over) => ({ facility: 'LNH', queue, ...over });

  test('is carried over, moved, gone or taken back, all in one command and once, and it can be taken back', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('DENTAL', '1', clock.at());
    const tokens: Data[] = [];
    for (let i = 0; i < 7; i++) tokens.push(await desk.issue('DENTAL', { age: i === 6 ? 70 : 30, booked: i === 5 }));
    const [served, normal, held, moved, gone, booked, senior] = tokens.map(({ id }) => id);
    clock.pass(3_600);
    expect((await desk.give('callNext', { session: room.id })).id).toBe(senior);
    await desk.give('undoTokenStep', { token: senior });
    await desk.give('moveToken', { token: served, session: room.id });
    await desk.give('setTokenPriority', { token: served, priorityClass: 'EMERGENCY', reason: 'DECLARED_BY_STAFF' });
    expect((await desk.give('callNext', { session: room.id })).id).toBe(served);
    await desk.give('finishConsultation', { token: served });
    await desk.give('holdToken', { token: held, reason: 'OTHER' });
    await desk.give('endOpdSession', { session: room.id });

    const input = decide('DENTAL', {
      decisions: [
        { token: moved, choice: 'MOVE', queue: 'LABORATORY' },
        { token: gone, choice: 'LEFT', reason: 'WENT_AWAY' },
        { token: booked, choice: 'CANCEL' },
      ],
      others: { count: 3, choice: 'CARRY_OVER' },
    });
    // What the clerk did not see is not decided, and then nothing is.
    const others = { count: 2, choice: 'LEFT' };
    expect(await desk.refused('settleLeftOver', { ...input, others })).toBe('LINE_CHANGED');
    const [first] = input.decisions;
    expect(await desk.refused('settleLeftOver', { ...input, decisions: [{ ...first, step: 9 }] })).toBe(
      'TOKEN_MOVED_ON',
    );
    expect(await desk.refused('settleLeftOver', { ...input, decisions: [first, first] })).toBe('NAMED_TWICE');
    for (const [wrong, code] of [
      [{ choice: 'MOVE' }, 'MOVE_NEEDS_QUEUE'],
      [{ choice: 'MOVE', queue: 'DENTAL' }, 'SAME_QUEUE'],
      [{ choice: 'CARRY_OVER', day: '2026-11-22' }, 'DAY_TOO_FAR'],
      [{ choice: 'CARRY_OVER', day: '2026-11-30' }, 'DAY_TOO_FAR'],
    ] as const) {
      expect(await desk.refused('settleLeftOver', decide('DENTAL', { decisions: [{ token: normal, ...wrong }] }))).toBe(
        code,
      );
    }
    expect(await opdMorning(api, 'clerk', 'GTBH').refused('settleLeftOver', { ...input, facility: 'GTBH' })).toBe(
      'FORBIDDEN',
    );

    const settled = await desk.give('settleLeftOver', input, 'end-of-day-1');
    expect(await desk.give('settleLeftOver', input, 'end-of-day-1')).toEqual(settled);
    const told = settled.map(({ token, carriedTo }: Data) => [token.id, token.state, token.queue, carriedTo?.number]);
    expect(told).toEqual([
      [senior, 'LEFT', 'DENTAL', 1],
      [normal, 'LEFT', 'DENTAL', 2],
      [moved, 'WAITING', 'LABORATORY', undefined],
      [gone, 'LEFT', 'DENTAL', undefined],
      [held, 'LEFT', 'DENTAL', 3],
      [booked, 'CANCELLED', 'DENTAL', undefined],
    ]);
    expect(settled[0].carriedTo).toMatchObject({
      series: 'DENTAL',
      state: 'BOOKED',
      day: '2026-11-23',
      expiresAt: '2026-11-23T18:30:00.000Z',
    });
    expect(await reportOf('DENTAL')).toMatchObject({
      joined: 7,
      served: 1,
      moved: 1,
      carriedOver: 3,
      left: 1,
      cancelled: 1,
      notSeen: 0,
      open: 0,
    });
    // Taken back, the person waits again today, and the number of tomorrow is not given to anybody else.
    await desk.give('undoTokenStep', { token: normal });
    expect((await consoleOf('DENTAL')).waiting.map(({ id }: Data) => id)).toEqual([normal]);
    const again = await desk.give('settleLeftOver', decide('DENTAL', { others: { count: 1, choice: 'CARRY_OVER' } }));
    expect(again[0].carriedTo).toMatchObject({ number: 4 });
    const { rows } = await owner.query(
      `select action, count(*)::int as n from audit where subject like 'LNH/DENTAL' and action in ('carryOver', 'markLeft', 'cancel', 'settleLeftOver')
       group by action order by action`,
    );
    expect(rows).toEqual([
      { action: 'cancel', n: 2 },
      { action: 'carryOver', n: 4 },
      { action: 'markLeft', n: 1 },
      { action: 'settleLeftOver', n: 2 },
    ]);
  });

  test('who is simulated stays so wherever they are sent, and so does what is shown of the queue that they join', async () => {
    const machine = opdMorning(api, 'sim-hospitals');
    const desk = opdMorning(api, 'clerk');
    const room = await machine.openRoom('SURGERY', '1', clock.at());
    const [served, sent] = [await machine.issue('SURGERY'), await machine.issue('SURGERY')];
    await machine.issue('SURGERY');
    await machine.give('callNext', { session: room.id });
    await desk.give('finishConsultation', { token: served.id, sendTo: 'PAEDIATRICS' });
    await desk.give('moveToken', { token: sent.id, queue: 'OBG' });
    const last = await machine.issue('SURGERY');
    const decisions = [{ token: last.id, choice: 'MOVE', queue: 'PSYCHIATRY' }];
    const others = { count: 1, choice: 'CARRY_OVER', day: '2026-11-29' };
    await desk.give('settleLeftOver', decide('SURGERY', { decisions, others }));
    const { rows } = await owner.query(
      `select queue_code as queue, simulated_source as source from opd_queue_day where facility_code = 'LNH'
         and (queue_code in ('PAEDIATRICS', 'OBG', 'PSYCHIATRY') or ist_day = '2026-11-29') order by 1`,
    );
    const source = 'SIM-HOSPITALS';
    expect(rows).toEqual(['OBG', 'PAEDIATRICS', 'PSYCHIATRY', 'SURGERY'].map(queue => ({ queue, source })));
    await api.live.settle();
    const { board } = await read(
      'official',
      '{ board(filter: { facilities: ["LNH"] }) { cells { queues { department sourceKind } } } }',
    );
    const kinds = new Map(board.cells[0].queues.map((each: Data) => [each.department, each.sourceKind]));
    for (const department of ['OBG', 'PAEDIATRICS', 'PSYCHIATRY']) expect(kinds.get(department)).toBe('SIMULATED');
  });

  test('those who are moved together stand behind the line in the order they had, each at a place of its own', async () => {
    const desk = opdMorning(api, 'clerk');
    const first = await desk.issue('PMR');
    for (let i = 0; i < 3; i++) await desk.issue('CHEST');
    const others = { count: 3, choice: 'MOVE', queue: 'PMR' };
    const settled = await desk.give('settleLeftOver', decide('CHEST', { others }));
    expect(settled.map(({ token }: Data) => token.estimate)).toEqual([1, 2, 3].map(() => expect.any(Object)));
    const last = await desk.issue('PMR');
    const { rows } = await owner.query(
      `select token_id::text as id, row_number() over (order by rank)::int as place, p.at is not null as told,
         count(*) over (partition by rank)::int as here
       from queue_entry e left join wait_promise p using (token_id, step)
       where e.queue_code = 'PMR' and e.ended_at is null order by rank`,
    );
    const tokens = [first, ...settled.map(({ token }: Data) => token), last];
    expect(rows).toEqual(tokens.map(({ id }, i) => ({ id, place: i + 1, told: true, here: 1 })));
  });
});

describe('midnight', () => {
  test('who is in the chair at midnight leaves it after, and the room is closed; a new day begins for everything else', async () => {
    const desk = opdMorning(api, 'clerk');
    clock.pass((Date.UTC(2026, 10, 22, 18, 29) - clock.now()) / 1000);
    const left = await desk.issue('EYE');
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
    // Nobody said what became of the others: they are closed, and counted.
    await vi.waitFor(async () => {
      expect(await reportOf('PHARMACY', '2026-11-22')).toMatchObject({ served: 1, notSeen: 2, open: 0 });
      expect(await reportOf('EYE', '2026-11-22')).toMatchObject({ joined: 1, notSeen: 1, open: 0 });
    }, eventually);
    for (const token of [waiting, other, left]) {
      expect(await desk.refused('markTokenLeft', { token: token.id, reason: 'END_OF_DAY' })).toBe('NOT_POSSIBLE_NOW');
    }
    expect(await desk.give('endOpdSession', { session: room.id })).toMatchObject({ day: '2026-11-22' });
    expect(await desk.issue('PHARMACY')).toMatchObject({ number: 1, day: '2026-11-23' });
  });

  test('who was carried over has a number of the new day, comes before whoever is new, and the day before is closed', async () => {
    const desk = opdMorning(api, 'clerk');
    clock.pass(10 * 3_600);
    const seen = await consoleOf('DENTAL');
    expect(seen.day).toBe('2026-11-23');
    expect(
      seen.booked.map(({ number, flags, carriedFrom }: Data) => [number, flags, carriedFrom.day, carriedFrom.number]),
    ).toEqual([
      [1, ['CARRIED_OVER'], '2026-11-22', 7],
      [3, ['CARRIED_OVER'], '2026-11-22', 3],
      [4, ['CARRIED_OVER'], '2026-11-22', 2],
    ]);
    expect(await desk.issue('DENTAL', { age: 80 })).toMatchObject({ number: 5 });
    clock.pass(3_600);
    for (const { id } of seen.booked.toReversed()) await desk.give('checkInToken', { token: id });
    expect((await consoleOf('DENTAL')).waiting.map(({ number }: Data) => number)).toEqual([1, 4, 3, 5]);
    expect(await reportOf('DENTAL')).toMatchObject({ issued: 5, carriedIn: 3, cancelled: 1, open: 4, closedAt: null });
    await vi.waitFor(async () => {
      expect(await reportOf('DENTAL', '2026-11-22')).toMatchObject({ carriedOver: 3, closedAt: expect.any(String) });
    }, eventually);
  });

  test('an hour later the rooms are closed too, and nothing of the day is open any more', async () => {
    const desk = opdMorning(api, 'clerk');
    const one = await desk.openRoom('SKIN', '21', clock.at());
    const other = await desk.openRoom('SKIN', '22', clock.at());
    const [seated, called] = [await desk.issue('SKIN'), await desk.issue('SKIN')];
    await desk.give('callNext', { session: one.id });
    await desk.give('startConsultation', { token: seated.id });
    await desk.give('callNext', { session: other.id });
    // A day that cannot be closed stops no other.
    const stuck = await desk.issue('PMR');
    await owner.query(`
      create function refuse_closing() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger refuse_closing before insert on queue_entry for each row
        when (new.queue_code = 'PMR' and new.reason = 'NOT_SEEN') execute function refuse_closing()`);
    clock.pass((Date.UTC(2026, 10, 23, 19, 35) - clock.now()) / 1000);
    await vi.waitFor(async () => {
      expect(await reportOf('SKIN', '2026-11-23')).toMatchObject({
        joined: 2,
        served: 1,
        notSeen: 1,
        open: 0,
        closedAt: clock.at(),
      });
    }, eventually);
    const { rows } = await owner.query(
      `select e.state, e.reason, e.actor from queue_entry e where e.token_id = any ($1::bigint[]) and e.ended_at is null order by e.token_id`,
      [[seated.id, called.id]],
    );
    expect(rows).toEqual([
      { state: 'DONE', reason: 'DAY_ENDED', actor: 'system' },
      { state: 'LEFT', reason: 'NOT_SEEN', actor: 'system' },
    ]);
    expect(await reportOf('PMR', '2026-11-23')).toMatchObject({ open: 1, closedAt: null });
    await owner.query('drop function refuse_closing cascade');
    await vi.waitFor(async () => {
      expect(await reportOf('PMR', '2026-11-23')).toMatchObject({ joined: 1, notSeen: 1, open: 0 });
    }, eventually);
    expect(await desk.refused('markTokenLeft', { token: stuck.id, reason: 'END_OF_DAY' })).toBe('NOT_POSSIBLE_NOW');
    // I08 and nobody lost, over everything that happened here.
    const { rows: wrong } = await owner.query(`
      select 'gap' as fault, t.series, t.ist_day from opd_token t join opd_queue_day d
        on d.facility_code = t.facility_code and d.queue_code = t.series and d.ist_day = t.ist_day
      group by t.facility_code, t.series, t.ist_day, d.last_number
      having count(*) <> d.last_number or min(t.number) <> 1 or max(t.number) <> d.last_number
      union all select 'open', e.queue_code, e.ist_day from queue_entry e where e.ist_day < '2026-11-24' and e.ended_at is null
        and e.state not in ('DONE', 'LEFT', 'CANCELLED')
      union all select 'room', s.queue_code, s.ist_day from opd_session s where s.ist_day < '2026-11-24' and s.ended_at is null`);
    expect(wrong).toEqual([]);
    const { rows: closings } = await owner.query(
      `select count(*)::int as n from audit where action = 'closeOpdDay' and subject = 'LNH/SKIN' and actor = 'system'`,
    );
    expect(closings[0].n).toBeGreaterThan(0);
  });

  test('who is carried over twice keeps the place of the first day', async () => {
    const desk = opdMorning(api, 'clerk');
    const settle = (count: number) =>
      desk.give('settleLeftOver', { facility: 'LNH', queue: 'ORTHO', others: { count, choice: 'CARRY_OVER' } });
    await desk.issue('ORTHO');
    await desk.issue('ORTHO', { booked: true });
    await settle(2);
    clock.pass(86_400);
    await desk.issue('ORTHO');
    const settled = await settle(3);
    const ranks = new Map(
      (
        await owner.query<{ id: string; kept: boolean; place: number }>(
          `select token_id::text as id, rank < extract(epoch from timestamptz '2026-11-26 00:00+05:30') * 1e6 as kept,
             row_number() over (order by rank)::int as place
           from queue_entry where ist_day = '2026-11-26' and queue_code = 'ORTHO'`,
        )
      ).rows.map(({ id, ...place }) => [id, place]),
    );
    // In the order in which they were left over: who was there on the second day, who had a place, who had only booked.
    expect(settled.map(({ carriedTo }: Data) => ranks.get(carriedTo.id))).toEqual([
      { kept: true, place: 2 },
      { kept: true, place: 1 },
      { kept: false, place: 3 },
    ]);
  });
});
