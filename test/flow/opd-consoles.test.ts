import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

/** PATIENTS=2500 is a whole morning of a large hospital; `pnpm bench call-next` times one. */
const PATIENTS = Number(process.env.PATIENTS ?? 500);
const CONSOLES = 10;

let database: FreshDatabase;
let apis: [TestApi, TestApi];
let owner: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  apis = [await startApi({ database }), await startApi({ database })];
  owner = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterAll(async () => {
  await owner.end();
  for (const api of apis) await api.close();
  await database.drop();
});

const BATCH = `mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { requestId token { number } refusal { code message } } }`;
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and assert them.
type Data = any;

async function batch(commands: object[]): Promise<Data[]> {
  const c = commands.map(command => ({ requestId: randomUUID(), ...command }));
  const answer = await apis[0].ask('source-lnh', BATCH, { c });
  expect(answer.errors ?? []).toEqual([]);
  return answer.data.runOpdCommands;
}
const person = (i: number) => ({
  issueToken: { facility: 'LNH', queue: 'MEDICINE', lane: 'KIOSK', initials: 'AB', age: 20 + (i % 30), sex: 'FEMALE' },
});

describe('ten consoles in two API processes, calling at once', () => {
  test('a batch does each command for itself: one that is refused does not touch the others', async () => {
    const outcomes = await batch([
      person(0),
      { ...person(1), checkIn: { token: '1' } },
      { issueToken: { ...person(2).issueToken, queue: 'NO_SUCH' } },
      { cancel: { token: '999999999', reason: 'OTHER' } },
      person(3),
    ]);
    expect(outcomes.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      null,
      'ONE_BODY',
      'UNKNOWN_QUEUE',
      'UNKNOWN_TOKEN',
      null,
    ]);
    expect(outcomes.flatMap(({ token }) => token?.number ?? [])).toEqual([1, 2]);
  });

  test(`a crowd of ${PATIENTS}: each token is called once, in order of arrival, and none is lost`, async () => {
    for (let done = 2; done < PATIENTS; done += 200) {
      const some = Array.from({ length: Math.min(200, PATIENTS - done) }, (_, i) => person(done + i));
      expect((await batch(some)).filter(({ refusal }) => refusal)).toEqual([]);
    }
    const desks = apis.map(api => opdMorning(api, 'clerk'));
    const rooms = await Promise.all(
      Array.from({ length: CONSOLES }, (_, i) =>
        desks[i % 2]!.openRoom('MEDICINE', `${i + 1}`, new Date().toISOString()),
      ),
    );
    const called = await Promise.all(
      rooms.map(async (room, i) => {
        const desk = desks[i % 2]!;
        const own: { id: string; number: number }[] = [];
        for (;;) {
          const serving = own.at(-1)?.id;
          const answer = await desk.send('callNext', { session: room.id, ...(serving ? { serving } : {}) });
          if (answer.errors) {
            expect(answer.errors[0]!.extensions.code).toBe('NOTHING_WAITING');
            if (serving) await desk.give('finishConsultation', { token: serving });
            return own;
          }
          own.push(answer.data.callNext);
        }
      }),
    );
    const all = called.flat().map(({ number }) => number);
    expect(all.length).toBe(PATIENTS);
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: PATIENTS }, (_, i) => i + 1));
    // Each room got its own in order, and so did all of them together.
    for (const own of called)
      expect(own.map(({ number }) => number)).toEqual(own.map(({ number }) => number).toSorted((a, b) => a - b));
    const { rows } = await owner.query<{ number: number }>(
      `select t.number from queue_entry e join opd_token t on t.id = e.token_id where e.state = 'CALLED' order by e.call_no`,
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: PATIENTS }, (_, i) => i + 1));
    const { rows: states } = await owner.query(
      'select state, count(*)::int as count from queue_entry where ended_at is null group by state',
    );
    expect(states).toEqual([{ state: 'DONE', count: PATIENTS }]);
  }, 600_000);

  test('a broken twin that reads who is next and calls them afterwards calls some twice', async () => {
    await owner.query('create table twin (number int, called int default 0)');
    await owner.query('insert into twin select generate_series(1, 200)');
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (;;) {
          const { rows } = await owner.query('select number from twin where called = 0 order by number limit 1');
          if (!rows[0]) return;
          await owner.query('update twin set called = called + 1 where number = $1', [rows[0].number]);
        }
      }),
    );
    const { rows } = await owner.query('select count(*)::int as count from twin where called > 1');
    expect(rows[0].count).toBeGreaterThan(0);
  });

  test('two at the same room: one calls, the other is told who did, and when', async () => {
    const [clerk, doctor] = [opdMorning(apis[0], 'clerk'), opdMorning(apis[1], 'doctor')];
    const room = await clerk.openRoom('ENT', '1', new Date().toISOString());
    await clerk.issue('ENT');
    await clerk.issue('ENT');
    const answers = await Promise.all([
      clerk.send('callNext', { session: room.id }),
      doctor.send('callNext', { session: room.id }),
    ]);
    expect(answers.filter(({ errors }) => !errors).length).toBe(1);
    const refused = answers.find(({ errors }) => errors)!.errors![0]!;
    expect(refused.extensions.code).toBe('ALREADY_CALLED');
    expect(refused.message).toMatch(/^Token 1 of ENT was called to room 1 at 20.*Z by development\|(clerk|doctor)\.$/);
  });
});

/** What a screen showed at one look: the line in calling order, after how many changes of the queue. */
type Look = { revision: number; waiting: string[]; classOf: Map<string, string> };
/** A step as it is stored. */
type Taken = { token: string; state: string; kind: string; from: string; revision: number };

/**
 * Whoever stood behind somebody and stands before them at a later look, though nobody said why: neither of them took a step in between,
 * and the one who passed has no class that gathers credits faster.
 */
function unstatedPassings(looks: readonly Look[], steps: readonly Taken[]): string[] {
  const faults: string[] = [];
  for (const [i, now] of looks.entries()) {
    const before = looks[i - 1];
    if (!before) continue;
    if (now.revision < before.revision) faults.push(`revision ${before.revision}, then ${now.revision}`);
    const stepped = new Set(
      steps.filter(({ revision }) => revision > before.revision && revision <= now.revision).map(({ token }) => token),
    );
    for (const [place, token] of now.waiting.entries()) {
      const place0 = before.waiting.indexOf(token);
      if (place0 === -1 || stepped.has(token)) continue;
      const ahead = new Set(before.waiting.slice(0, place0));
      for (const other of now.waiting.slice(0, place)) {
        if (ahead.has(other) || stepped.has(other) || now.classOf.get(other) !== 'NORMAL') continue;
        faults.push(`${other} passed ${token} between ${before.revision} and ${now.revision}`);
      }
    }
  }
  return faults;
}

describe('order, whoever looks and whatever is commanded', () => {
  test('numbers and calls are seen without a gap, nobody passes without a word, and a called one comes back only by what is written down', async () => {
    const verb = fc.constantFrom(
      ...([
        'issue',
        'issue',
        'issueSenior',
        'emergency',
        'call',
        'call',
        'call',
        'absent',
        'hold',
        'resume',
        'priority',
      ] as const),
      ...(['move', 'undo', 'undo', 'left', 'cancel'] as const),
    );
    const script = fc.array(fc.record({ verb, which: fc.nat(7) }), { minLength: 20, maxLength: 30 });
    const queues = ['SURGERY', 'ORTHO'];
    await fc.assert(
      fc.asyncProperty(script, script, async (...scripts) => {
        const queue = queues.shift() ?? 'EYE';
        const desks = apis.map(api => opdMorning(api, 'clerk'));
        const rooms = await Promise.all(
          desks.map((desk, i) => desk.openRoom(queue, `${i + 1}`, new Date().toISOString())),
        );
        const tokens: string[] = [];
        for (let i = 0; i < 6; i++) tokens.push((await desks[0]!.issue(queue, { age: i === 5 ? 70 : 30 })).id);
        const looks: Look[] = [];
        const gaps: unknown[] = [];
        let over = false;
        const reader = (async () => {
          // From one process to the other and back, as a screen that loses its connection and finds another.
          for (let turn = 0; !over || turn < 2; turn++) {
            const answer = await apis[turn % 2]!.ask(
              'doctor',
              `{ opdQueue(facility: "LNH", queue: "${queue}") { revision waiting { id priorityClass } } }`,
            );
            const { revision, waiting } = answer.data.opdQueue;
            looks.push({
              revision,
              waiting: waiting.map(({ id }: Data) => id),
              classOf: new Map(waiting.map(({ id, priorityClass }: Data) => [id, priorityClass])),
            });
            const { rows } = await owner.query(
              `select (select max(number) - count(*) from opd_token where series = $1)::int as numbers,
                 (select max(call_no) - count(distinct call_no) from queue_entry where queue_code = $1 and state = 'CALLED')::int as calls`,
              [queue],
            );
            if (rows[0].numbers || rows[0].calls) gaps.push(rows[0]);
          }
        })();
        await Promise.all(
          scripts.map(async (commands, who) => {
            const desk = desks[who]!;
            const session = rooms[who]!.id;
            let serving: string | undefined;
            for (const { verb: name, which } of commands) {
              const token = tokens[Math.max(0, tokens.length - 1 - which)]!;
              const meant = which < 3 && serving ? serving : token;
              const person = {
                facility: 'LNH',
                queue,
                lane: 'COUNTER',
                initials: 'AK',
                age: name === 'issueSenior' ? 65 : 30,
              };
              const answer = await (name === 'issue' || name === 'issueSenior'
                ? desk.send('issueToken', person)
                : name === 'emergency'
                  ? desk.send('issueToken', { ...person, priorityClass: 'EMERGENCY' })
                  : name === 'call'
                    ? desk.send('callNext', { session, ...(serving ? { serving } : {}) })
                    : name === 'absent'
                      ? desk.send('markTokenAbsent', { token: serving ?? token })
                      : name === 'hold'
                        ? desk.send('holdToken', { token: meant, reason: 'OTHER' })
                        : name === 'resume'
                          ? desk.send('resumeToken', { token })
                          : name === 'priority'
                            ? desk.send('setTokenPriority', { token, priorityClass: 'DISABLED', reason: 'CARD_SHOWN' })
                            : name === 'move'
                              ? desk.send('moveToken', { token: meant, session })
                              : name === 'undo'
                                ? desk.send('undoTokenStep', { token: meant })
                                : name === 'left'
                                  ? desk.send('markTokenLeft', { token, reason: 'WENT_AWAY' })
                                  : desk.send('cancelToken', { token, reason: 'OTHER' }));
              const done = answer.data?.issueToken?.id;
              if (done) tokens.push(done);
              serving = (await servedIn(session)) ?? undefined;
            }
          }),
        );
        over = true;
        await reader;
        expect(gaps).toEqual([]);

        const { rows: steps } = await owner.query<Taken>(
          `select token_id::text as token, state, kind, previous_state as from, revision from queue_entry where queue_code = $1`,
          [queue],
        );
        expect(unstatedPassings(looks, steps)).toEqual([]);
        // The check finds a screen that is served by a process which is behind.
        const late = looks.findIndex((look, i) => i > 0 && look.revision > looks[0]!.revision);
        expect(unstatedPassings([...looks, looks[late - 1]!], steps)).not.toEqual([]);
        // And one whose line is ordered by something else than what was said.
        const [last] = looks.filter(
          ({ waiting, classOf }) => waiting.filter(id => classOf.get(id) === 'NORMAL').length > 1,
        );
        const turned = last && { ...last, waiting: last.waiting.toReversed() };
        expect(turned && unstatedPassings([last, turned], steps)).not.toEqual([]);

        // Issued in the order of numbers, called in the order of calls: one order, that of the changes of the queue.
        const { rows: order } = await owner.query<{ wrong: number }>(
          `select count(*)::int as wrong from (
             select revision, t.number, lag(t.number) over (order by e.revision) as before from queue_entry e
             join opd_token t on t.id = e.token_id where e.queue_code = $1 and e.kind = 'ISSUE') as issued where before >= number
           union all select count(*)::int from (
             select call_no, lag(call_no) over (order by revision) as before, started_at, lag(started_at) over (order by revision) as earlier
             from queue_entry where queue_code = $1 and state = 'CALLED' and kind = 'STEP') as calls where before >= call_no or earlier > started_at`,
          [queue],
        );
        expect(order).toEqual([{ wrong: 0 }, { wrong: 0 }]);

        // Who was called waits again by being moved or by an undo; and whatever puts anybody back into the line is in the audit.
        for (const { from, kind } of steps.filter(({ state }) => state === 'WAITING')) {
          if (from === 'CALLED' || from === 'IN_CONSULTATION') expect(['MOVE', 'UNDO']).toContain(kind);
        }
        const { rows: written } = await owner.query<{ action: string; n: number }>(
          `select action, count(*)::int as n from audit
           where subject = any ($1) or (subject = $2 and action = 'returnToken') group by action`,
          [tokens.map(id => `token/${id}`), `LNH/${queue}`],
        );
        const audited = (...actions: string[]) =>
          written.filter(({ action }) => actions.includes(action)).reduce((sum, { n }) => sum + n, 0);
        const taken = (fits: (step: Taken) => boolean) => steps.filter(fits).length;
        expect(taken(({ kind }) => kind === 'UNDO')).toBe(audited('undo'));
        expect(taken(({ kind }) => kind === 'MOVE')).toBe(audited('move'));
        expect(taken(({ kind }) => kind === 'PRIORITY')).toBe(audited('setPriority'));
        expect(
          taken(
            ({ kind, from, state }) => kind === 'RETURN' || (kind === 'STEP' && from === 'HELD' && state === 'WAITING'),
          ),
        ).toBe(audited('resume', 'returnToken'));
      }),
      { numRuns: 2 },
    );
  }, 300_000);

  test('a broken twin that takes its numbers from a sequence shows a later one before the earlier', async () => {
    await owner.query('create table twin_numbers (number int generated always as identity)');
    const [one, other] = [await owner.connect(), await owner.connect()];
    try {
      await one.query('begin');
      await one.query('insert into twin_numbers default values');
      await other.query('insert into twin_numbers default values');
      const { rows } = await owner.query('select max(number) - count(*)::int as gap from twin_numbers');
      expect(rows[0].gap).toBe(1);
    } finally {
      await one.query('rollback');
      one.release();
      other.release();
    }
  });
});

async function servedIn(session: string): Promise<string | null> {
  const { rows } = await owner.query<{ token: string }>(
    `select token_id::text as token from queue_entry
     where session_id = $1 and ended_at is null and state in ('CALLED', 'IN_CONSULTATION')`,
    [session],
  );
  return rows[0]?.token ?? null;
}
