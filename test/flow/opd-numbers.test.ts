import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOfIstDay, istDayOf } from '../../packages/api/src/city/queues/ist-day-rules.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let database: FreshDatabase;
let clock: HeldClock;
let apis: [TestApi, TestApi];
let owner: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  clock = heldClock();
  apis = [await startApi({ database, clock }), await startApi({ database, clock })];
  owner = new pg.Pool({ connectionString: database.url, max: 8 });
});
afterAll(async () => {
  await owner.end();
  for (const api of apis) await api.close();
  await database.drop();
});

async function numbersOf(series: string): Promise<number[]> {
  const { rows } = await owner.query<{ number: number }>(
    `select number from opd_token where facility_code = 'LNH' and series = $1 order by number`,
    [series],
  );
  return rows.map(row => row.number);
}
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

/** Runs `count` times, from so many lines at once. */
async function inLines<T>(count: number, lines: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const line = async () => {
    while (next < count) {
      const index = next++;
      done[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: lines }, line));
  return done;
}

/** What OpenMRS and CARE do: as many as there are, and one. It fails the same check. */
async function countAndAddOne(): Promise<void> {
  await owner.query('create table twin_token (number integer not null)');
  await inLines(200, 8, async () => {
    await owner.query('insert into twin_token select count(*) + 1 from twin_token');
  });
}

describe('numbers of a queue and day', () => {
  test('a thousand issued at once through two API processes, with failures in between, are 1 to n: no gap, no collision', async () => {
    const desks = apis.map(api => opdMorning(api, 'clerk'));
    const answers = await inLines(1_250, 32, async index => {
      const desk = desks[index % 2]!;
      // Every fifth fails after its number was counted: initials that the database refuses, not the door.
      if (index % 5 !== 4) return (await desk.issue('MEDICINE')).number as number;
      const broken = pg.escapeLiteral(randomUUID());
      const client = await owner.connect();
      try {
        await client.query('begin');
        await client.query(
          `update opd_queue_day set last_number = last_number + 1, revision = revision + 1
           where facility_code = 'LNH' and queue_code = 'MEDICINE'`,
        );
        await client.query(`select ${broken}::integer`);
      } catch {
        await client.query('rollback');
      } finally {
        client.release();
      }
      return null;
    });
    const given = answers.filter(number => number !== null).sort((a, b) => a - b);
    expect(given).toEqual(oneTo(1_000));
    expect(await numbersOf('MEDICINE')).toEqual(oneTo(1_000));
  }, 120_000);

  test('a broken twin that counts what is there and adds one collides', async () => {
    await countAndAddOne();
    const { rows } = await owner.query<{ number: number }>('select number from twin_token order by number');
    expect(rows.map(row => row.number)).not.toEqual(oneTo(200));
  });

  test('a shared profile that is sent again gets the number it had: a thousand, three in ten of them repeated', async () => {
    const desks = apis.map(api => opdMorning(api, 'source-lnh'));
    const ids: string[] = [];
    const answers = await inLines(1_000, 32, async index => {
      const again = index % 10 < 3 && ids.length > 0;
      const id = again ? ids[(index * 7) % ids.length]! : randomUUID();
      if (!again) ids.push(id);
      const token = await desks[index % 2]!.issue('OBG', { lane: 'SCAN_AND_SHARE' }, id);
      return { id, number: token.number as number };
    });
    const byId = Map.groupBy(answers, ({ id }) => id);
    expect(byId.size).toBe(ids.length);
    expect(ids.length).toBeLessThan(750);
    for (const copies of byId.values()) expect(new Set(copies.map(({ number }) => number)).size).toBe(1);
    expect(await numbersOf('OBG')).toEqual(oneTo(ids.length));
  }, 120_000);

  test('the same request id with another content is refused', async () => {
    const desk = opdMorning(apis[0], 'clerk');
    await desk.issue('ENT', {}, 'scan-1');
    const other = { facility: 'LNH', queue: 'ENT', lane: 'KIOSK', initials: 'BB' };
    const answer = await desk.send('issueToken', other, 'scan-1');
    expect(answer.errors?.[0]?.extensions.code).toBe('REQUEST_ID_REUSED');
    expect(await numbersOf('ENT')).toEqual([1]);
  });

  test('a day begins at midnight in Delhi, which is 18:30 of the day before in UTC: numbers begin with 1 there', async () => {
    const desk = opdMorning(apis[1], 'clerk');
    // Half a second before midnight in Delhi.
    clock.pass((Date.UTC(2026, 10, 22, 18, 30) - clock.now() - 500) / 1000);
    expect(await desk.issue('SKIN')).toMatchObject({
      number: 1,
      day: '2026-11-22',
      expiresAt: '2026-11-22T18:30:00.000Z',
    });
    const yesterday = await desk.issue('SKIN');
    expect(yesterday.number).toBe(2);
    clock.pass(0.5);
    expect(await desk.issue('SKIN')).toMatchObject({
      number: 1,
      day: '2026-11-23',
      expiresAt: '2026-11-23T18:30:00.000Z',
    });
    expect(await desk.refused('holdToken', { token: yesterday.id, reason: 'OTHER' })).toBe('DAY_IS_OVER');
  });

  test('the day in Delhi is the one that an independent calendar gives, at any instant', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) }), at => {
        expect(istDayOf(at)).toBe(calendar.format(at));
        const end = endOfIstDay(at);
        expect(istDayOf(end - 1)).toBe(istDayOf(at));
        expect(istDayOf(end)).not.toBe(istDayOf(at));
      }),
      { numRuns: 2_000 },
    );
  });
});
