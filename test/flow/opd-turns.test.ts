import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { type GraphqlAnswer, startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
let owner: pg.Pool;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
  owner = new pg.Pool({ connectionString: api.database.url, max: 3 });
  await owner.query(
    `insert into opd_queue (facility_code, code, kind, name_en, name_hi)
     select 'LNH', kind, kind, kind, kind from unnest(array['LABORATORY', 'PHARMACY']) as kind`,
  );
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

const batch = (commands: object[]): Promise<GraphqlAnswer> =>
  api.ask(
    'source-lnh',
    `mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { requestId token { number queue } refusal { code } } }`,
    { c: commands },
  );
const issue = (queue: string, requestId: string = randomUUID()) => ({
  requestId,
  issueToken: { facility: 'LNH', queue, lane: 'COUNTER', initials: 'AK', age: 30, sex: 'MALE' },
});
/** Somebody else's transaction, that holds what it takes until it is told to end. */
async function another(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await owner.connect();
  try {
    // It waits as long as it must: of two that wait for each other it is never the one that is undone.
    await client.query(`set deadlock_timeout = '60s'`);
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    await client.query('rollback');
    client.release(true);
  }
}
const take = (client: pg.PoolClient, queue: string) =>
  client.query(
    `insert into opd_queue_day as day (facility_code, queue_code, ist_day, changed_at) values ('LNH', $1, '2026-11-22', $2)
     on conflict (facility_code, queue_code, ist_day) do update set revision = day.revision + 1`,
    [queue, clock.at()],
  );
/** Until somebody waits for a lock. */
const untilOneWaits = () =>
  vi.waitFor(
    async () => {
      const { rows } = await owner.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    },
    { timeout: 45_000, interval: 20 },
  );

describe('whoever takes several queues takes them in one order', () => {
  test('a batch that issues the first number of the laboratory waits for it before it holds an earlier queue', async () => {
    const desk = opdMorning(api, 'clerk');
    await desk.issue('MEDICINE');
    let answer: Promise<GraphqlAnswer> | undefined;
    await another(async client => {
      await take(client, 'LABORATORY');
      answer = batch([issue('MEDICINE'), issue('LABORATORY')]);
      await untilOneWaits();
      // Had the batch MEDICINE already, neither could go on.
      await client.query(`set local lock_timeout = '300ms'`);
      await take(client, 'MEDICINE');
    });
    const { data, errors } = await answer!;
    expect(errors ?? []).toEqual([]);
    expect(data.runOpdCommands).toMatchObject([
      { token: { queue: 'MEDICINE', number: 2 } },
      { token: { queue: 'LABORATORY' } },
    ]);
  });

  test('a command that stood in the way of another one is undone and done once more, without a word', async () => {
    const desk = opdMorning(api, 'clerk');
    const room = await desk.openRoom('SURGERY', '3', clock.at());
    const { id: token } = await desk.issue('SURGERY');
    await desk.give('callNext', { session: room.id });
    let answer: Promise<unknown> | undefined;
    await another(async client => {
      await take(client, 'SURGERY');
      answer = desk.give('finishConsultation', { token, sendTo: 'PHARMACY' });
      await untilOneWaits();
      await take(client, 'PHARMACY');
    });
    expect(await answer).toMatchObject({ queue: 'PHARMACY', state: 'WAITING' });
  });

  test('a batch holds the queues that it names, and no others', async () => {
    const desk = opdMorning(api, 'clerk');
    await desk.issue('ENT');
    await another(async client => {
      await take(client, 'ENT');
      expect((await batch([issue('EYE')])).data.runOpdCommands).toMatchObject([{ token: { queue: 'EYE', number: 1 } }]);
    });
  });

  test('who waits in vain for a queue is told to try again, and the same command is done then, once', async () => {
    const desk = opdMorning(api, 'clerk');
    await desk.issue('DENTAL');
    const requestId = randomUUID();
    const person = { facility: 'LNH', queue: 'DENTAL', lane: 'COUNTER', initials: 'SD', age: 40, sex: 'FEMALE' };
    const machine = issue('DENTAL');
    await another(async client => {
      await take(client, 'DENTAL');
      const [one, many] = await Promise.all([desk.send('issueToken', person, requestId), batch([machine])]);
      expect(one.errors?.[0]?.extensions.code).toBe('BUSY_TRY_AGAIN');
      expect(many.data.runOpdCommands).toMatchObject([{ refusal: { code: 'BUSY_TRY_AGAIN' }, token: null }]);
    });
    const first = await desk.give('issueToken', person, requestId);
    expect(first.number).toBe(2);
    expect((await desk.give('issueToken', person, requestId)).id).toBe(first.id);
    expect((await batch([machine])).data.runOpdCommands).toMatchObject([{ token: { number: 3 } }]);
  });

  test('two hundred commands of a machine are all done, in order', async () => {
    const { data } = await batch(Array.from({ length: 200 }, () => issue('SKIN')));
    expect(data.runOpdCommands.map((outcome: { token: { number: number } }) => outcome.token.number)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  });
});
