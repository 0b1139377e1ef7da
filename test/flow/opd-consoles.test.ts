import { randomUUID } from 'node:crypto';
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
