import 'reflect-metadata';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AdtEvent, AdtKind, BedState, BedStatusEvent } from '../../packages/api/src/city/beds/adt-event-rules.ts';
import { foldBed, foldVisit, holdingOf } from '../../packages/api/src/city/beds/adt-event-rules.ts';
import { takeAdtEvents } from '../../packages/api/src/city/beds/take-adt-events.ts';
import { entities } from '../../packages/api/src/city/entities.ts';
import { type Actor, ANONYMOUS } from '../../packages/api/src/kernel/actor.ts';
import { type Database, openDatabase } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const START = NOW - 24 * 3_600_000;
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const machine: Actor = {
  ...ANONYMOUS,
  subject: 'test|his',
  role: 'SOURCE',
  facilities: new Set(['LNH']),
  sources: new Set(['LNH-HIS']),
};
const clerk: Actor = { ...ANONYMOUS, subject: 'test|clerk', role: 'CLERK', facilities: new Set(['LNH']) };

let fresh: FreshDatabase;
let owner: pg.Client;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
  await owner.query(`insert into source values ('LNH-HIS', 'FEED', 'HIS', 'HIS')`);
  await owner.query(`insert into source_facility values ('LNH-HIS', 'LNH')`);
  database = await openDatabase({ url: fresh.url, entities, connections: 8, onError: () => undefined });
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await fresh.drop();
});

/** Two wards with two beds each, and nobody in them. */
async function emptyHospital(): Promise<void> {
  await owner.query(
    'truncate adt_event, bed_status_event, stay, visit_mark, visit, bed, bed_change, bed_task, cell, change_log, ward_watch cascade',
  );
  await owner.query(
    `insert into bed (facility_code, ward, code, bed_class, simulated)
     values ('LNH', 'MED-M', '1', 'GENERAL', false), ('LNH', 'MED-M', '2', 'GENERAL', false),
            ('LNH', 'ICU', '1', 'ICU', false), ('LNH', 'ICU', '2', 'ICU', false)`,
  );
}
beforeEach(emptyHospital);

type Word = AdtEvent | BedStatusEvent;
const KINDS: AdtKind[] = [
  'ADMIT',
  'ADMIT',
  'TRANSFER',
  'TRANSFER',
  'DISCHARGE',
  'UPDATE',
  'CANCEL_ADMIT',
  'CANCEL_TRANSFER',
  'CANCEL_DISCHARGE',
];
const STATES: BedState[] = ['C', 'H', 'O', 'U', 'K', 'I'];

const words: fc.Arbitrary<Word[]> = fc
  .array(
    fc.record({
      status: fc.option(fc.constantFrom(...STATES), { freq: 4 }),
      kind: fc.constantFrom(...KINDS),
      visit: fc.constantFrom('V1', 'V2', 'V3', 'V4'),
      place: fc.constantFrom(['MED-M', '1'], ['MED-M', '2'], ['ICU', '1'], ['MED-M', null]) as fc.Arbitrary<
        [string, string | null]
      >,
      minutes: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map(list =>
    list.map(({ status, kind, visit, place: [ward, bed], minutes }, index): Word => {
      const common = { facility: 'LNH', source: 'LNH-HIS', eventId: `e${index}`, occurredAt: START + minutes * 60_000 };
      return status !== null && bed !== null
        ? { ...common, ward, bed, status }
        : { ...common, visit, kind, ward, bed, patient: { initials: 'AB', age: minutes, sex: 'U' } };
    }),
  );
const deliveries = words.chain(list =>
  fc.record({
    list: fc.constant(list),
    delivered: fc
      .tuple(
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      )
      .map(([order, copies]) => {
        const delivered = [...order];
        for (const [which, where] of copies)
          delivered.splice(where % (delivered.length + 1), 0, list[which % list.length]!);
        return delivered;
      }),
    packets: fc.integer({ min: 1, max: 5 }),
  }),
);

/** Hands the words over, so many in one transaction. */
async function take(delivered: readonly Word[], packets: number): Promise<void> {
  for (let at = 0; at < delivered.length; at += packets) {
    await database.sql(machine, sql => takeAdtEvents(sql, machine, delivered.slice(at, at + packets), NOW));
  }
}

/** Who has been where, what state each bed is in, as it stands in the database. Everything but when it was told. */
async function stands(): Promise<string> {
  const { rows: stays } = await owner.query(
    `select v.number, v.state, s.ward, b.code, lower(s.during) as begins, upper(s.during) as ends, s.holds_from as holds
     from visit v left join stay s on s.visit_id = v.id left join bed b on b.id = s.bed_id order by 1, 5, 3, 4`,
  );
  const { rows: beds } = await owner.query('select ward, code, state, since from bed order by 1, 2');
  return JSON.stringify([stays.filter(stay => stay.ward !== null || stay.state !== 'NONE'), beds]);
}

/** The same from the pure rules: the model. */
function model(list: readonly Word[]): string {
  const events = list.filter((word): word is AdtEvent => !('status' in word));
  const numbers = [...new Set(events.map(event => event.visit))].sort();
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const stays = numbers.flatMap(number => {
    const visit = foldVisit(events.filter(event => event.visit === number));
    return visit.stays.map(stay => ({ number, state: visit.state, ...stay, visit: number }));
  });
  const holding = new Map<object, number | null>();
  for (const key of ['MED-M/1', 'MED-M/2', 'ICU/1', 'ICU/2']) {
    for (const [stay, holds] of holdingOf(stays.filter(each => `${each.ward}/${each.bed}` === key)))
      holding.set(stay, holds);
  }
  const rows: object[] = [];
  for (const number of numbers) {
    const { state } = foldVisit(events.filter(event => event.visit === number));
    const own = stays.filter(stay => stay.number === number);
    if (own.length === 0 && state !== 'NONE')
      rows.push({ number, state, ward: null, code: null, begins: null, ends: null, holds: null });
    for (const stay of own) {
      rows.push({
        number,
        state,
        ward: stay.ward,
        code: stay.bed,
        begins: iso(stay.from),
        ends: iso(stay.to),
        holds: iso(stay.bed === null ? stay.from : (holding.get(stay) ?? null)),
      });
    }
  }
  const beds = [
    ['ICU', '1'],
    ['ICU', '2'],
    ['MED-M', '1'],
    ['MED-M', '2'],
  ].map(([ward, code]) => {
    const said = list.filter(
      (word): word is BedStatusEvent => 'status' in word && word.ward === ward && word.bed === code,
    );
    const { state, since } = foldBed(
      stays.filter(stay => stay.ward === ward && stay.bed === code),
      said,
    );
    return { ward, code, state, since: iso(since) };
  });
  return JSON.stringify([rows, beds]);
}

/** I07: instants at which two visits hold one bed. Reckoned from the rows, not from the constraint. */
async function doublyHeld(): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as n from stay a join stay b on a.bed_id = b.bed_id and a.id < b.id
       and tstzrange(a.holds_from, upper(a.during)) && tstzrange(b.holds_from, upper(b.during))
     where a.holds_from is not null and b.holds_from is not null`,
  );
  return rows[0].n;
}

/** I12: the last counts on the board of every ward, from the rows of the change log. */
async function boardsThatDoNotAddUp(): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as n from change_log l cross join lateral jsonb_each(l.facts) as f(part, fact)
     where l.signal = 'BEDS'
       and (fact->'counts'->>'free')::int + (fact->'counts'->>'occupied')::int + (fact->'counts'->>'cleaning')::int
         + (fact->'counts'->>'reserved')::int + (fact->'counts'->>'blocked')::int <> (fact->'counts'->>'staffed')::int`,
  );
  return rows[0].n;
}

describe('messages of a hospital in any order, any number of times', () => {
  test(`end in what the rules make of all of them together (seed ${SEED})`, { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ list, delivered, packets }) => {
        await emptyHospital();
        await take(delivered, packets);
        expect(await stands()).toBe(model(list));
        expect(await doublyHeld()).toBe(0);
        expect(await boardsThatDoNotAddUp()).toBe(0);
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test(`broken twin: taking only what is newer than the last word depends on the order (seed ${SEED})`, async () => {
    const outcome = await fc.check(
      fc.asyncProperty(deliveries, async ({ list, delivered, packets }) => {
        await emptyHospital();
        let newest = 0;
        const believed = delivered.filter(word => {
          const newer = word.occurredAt >= newest;
          if (newer) newest = word.occurredAt;
          return newer;
        });
        await take(believed, packets);
        return (await stands()) === model(list);
      }),
      { numRuns: 60, seed: SEED },
    );
    expect(outcome.failed).toBe(true);
  });

  test('two who lie in one bed are both counted, and a person is asked', async () => {
    const said = (visit: string, minutes: number): AdtEvent => ({
      facility: 'LNH',
      visit,
      eventId: visit,
      source: 'LNH-HIS',
      kind: 'ADMIT',
      occurredAt: START + minutes * 60_000,
      ward: 'MED-M',
      bed: '1',
    });
    await take([said('V2', 20), said('V1', 10)], 1);
    const { rows } = await owner.query(
      'select v.number, s.holds_from is null as shares from stay s join visit v on v.id = s.visit_id order by 1',
    );
    expect(rows).toEqual([
      { number: 'V1', shares: false },
      { number: 'V2', shares: true },
    ]);
    const tasks = async () =>
      (await owner.query('select kind, resolution from bed_task order by id')).rows as {
        kind: string;
        resolution: string;
      }[];
    expect(await tasks()).toEqual([{ kind: 'SHARED_BED', resolution: null }]);
    await take([{ ...said('V2', 30), eventId: 'moved', kind: 'TRANSFER', bed: '2' }], 1);
    expect(await tasks()).toEqual([{ kind: 'SHARED_BED', resolution: 'AGREES_AGAIN' }]);
  });

  test('an id that comes with another content is refused, and nothing of that call is kept', async () => {
    const event: AdtEvent = {
      facility: 'LNH',
      visit: 'V1',
      eventId: 'one',
      source: 'LNH-HIS',
      kind: 'ADMIT',
      occurredAt: START,
      ward: 'MED-M',
      bed: null,
    };
    await take([event], 1);
    await expect(
      take(
        [
          { ...event, visit: 'V9', eventId: 'two' },
          { ...event, ward: 'ICU' },
        ],
        2,
      ),
    ).rejects.toMatchObject({
      code: 'EVENT_ID_REUSED',
    });
    const { rows } = await owner.query('select number from visit');
    expect(rows).toEqual([{ number: 'V1' }]);
  });
});

describe('what the database itself refuses, whoever writes', () => {
  const asClerk = (text: string) => database.sql(clerk, sql => sql.query(text));
  const bed = `(select id from bed where ward = 'MED-M' and code = '1')`;
  const visit = (number: string) => `(select id from visit where number = '${number}')`;
  const stayOf = (number: string, during: string, shares = false) =>
    `insert into stay (facility_code, visit_id, ward, bed_id, during, holds_from)
     values ('LNH', ${visit(number)}, 'MED-M', ${bed}, ${during}, ${shares ? 'null' : `lower(${during})`})`;

  beforeEach(async () => {
    const admit = (n: string, occurredAt: number, place: [string, string | null]): AdtEvent => ({
      facility: 'LNH',
      visit: n,
      eventId: n,
      source: 'LNH-HIS',
      kind: 'ADMIT',
      occurredAt,
      ward: place[0],
      bed: place[1],
    });
    await take([admit('V1', START, ['MED-M', '1']), admit('V2', START, ['ICU', null])], 2);
    await take([{ ...admit('V3', START, ['ICU', '2']) }], 1);
    await take([{ ...admit('V3', START + 60_000, ['ICU', '2']), eventId: 'out', kind: 'DISCHARGE' }], 1);
  });

  test('a second patient in a bed that is not shared', async () => {
    await owner.query(`delete from stay where visit_id = ${visit('V2')}`);
    const now = `tstzrange('${new Date(START + 1).toISOString()}', null)`;
    await expect(asClerk(stayOf('V2', now))).rejects.toThrow(/one_bed_one_patient/);
    await expect(asClerk(stayOf('V2', now, true))).resolves.toBeDefined();
  });

  test('one patient in two places', async () => {
    await expect(asClerk(stayOf('V2', `tstzrange('${new Date(START).toISOString()}', null)`, true))).rejects.toThrow(
      /one_patient_one_place/,
    );
  });

  test('whoever was discharged, in a bed again: by a stay, or by the state of the visit', async () => {
    await expect(asClerk(stayOf('V3', `tstzrange(now(), null)`, true))).rejects.toThrow(/foreign key/);
    await expect(
      asClerk(`update visit set state = 'ADMITTED', state_cause = 'ADMIT' where number = 'V3'`),
    ).rejects.toThrow(/foreign key/);
    await expect(
      asClerk(`update visit set state = 'ADMITTED', state_cause = 'CANCEL_DISCHARGE' where number = 'V3'`),
    ).resolves.toBeDefined();
  });

  test('a patient who has left and whose stay goes on', async () => {
    await expect(
      asClerk(`update visit set state = 'DISCHARGED', state_cause = 'DISCHARGE' where number = 'V1'`),
    ).rejects.toThrow(/foreign key/);
  });

  test('a dirty bed that becomes occupied by hand, and a lie about what it was before', async () => {
    const dirty = `ward = 'ICU' and code = '2'`;
    const { rows } = await owner.query(`select state from bed where ${dirty}`);
    expect(rows).toEqual([{ state: 'K' }]);
    await expect(asClerk(`update bed set state = 'O', state_cause = 'OCCUPIED' where ${dirty}`)).rejects.toThrow(
      /foreign key/,
    );
    await expect(
      asClerk(`update bed set state = 'O', state_cause = 'OCCUPIED', previous_state = 'U' where ${dirty}`),
    ).rejects.toThrow(/foreign key/);
    await expect(
      asClerk(`update bed set state = 'H', state_cause = 'CLEANING_STARTED' where ${dirty}`),
    ).resolves.toBeDefined();
  });

  test('history that is changed or forgotten', async () => {
    for (const text of [
      'delete from adt_event',
      `update adt_event set kind = 'DISCHARGE'`,
      'delete from bed_change',
      `update bed_change set actor = 'nobody'`,
    ]) {
      await expect(asClerk(text)).rejects.toThrow(/permission denied/);
    }
  });

  test('one person who confirms what they kept themselves, and two reservations of one bed', async () => {
    const keep = (by: string) =>
      `insert into bed_reservation (facility_code, ward, bed_id, made_at, expires_at, wanted_until, made_by, needs_second, confirmed_by)
       values ('LNH', 'MED-M', ${bed}, '2026-11-22T10:00Z', '2026-11-22T11:00Z', '2026-11-22T11:00Z', 'a', true, ${by})`;
    await expect(asClerk(keep(`'a'`))).rejects.toThrow(/two_persons/);
    await expect(asClerk(keep(`'b'`))).resolves.toBeDefined();
    await expect(asClerk(keep('null'))).rejects.toThrow(/one_reservation_a_bed/);
  });

  test('anything of another hospital', async () => {
    const elsewhere: Actor = { ...clerk, facilities: new Set(['GTBH']) };
    const seen = await database.sql(elsewhere, async sql => {
      const tables = ['bed', 'visit', 'visit_mark', 'adt_event', 'stay', 'bed_change', 'bed_request'];
      const counts = [];
      for (const table of tables) counts.push((await sql.query(`select 1 from ${table}`)).rows.length);
      return counts;
    });
    expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0]);
    await expect(
      database.sql(elsewhere, sql =>
        sql.query(
          `insert into bed (facility_code, ward, code, bed_class, simulated) values ('LNH', 'ICU', '9', 'ICU', false)`,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('who a patient is, for whoever runs the city', async () => {
    const official: Actor = { ...ANONYMOUS, subject: 'test|official', role: 'OFFICIAL', facilities: null };
    const seen = await database.sql(official, async sql => ({
      beds: (await sql.query('select 1 from bed')).rows.length,
      marks: (await sql.query('select 1 from visit_mark')).rows.length,
      events: (await sql.query('select 1 from adt_event')).rows.length,
      changes: (await sql.query('select 1 from bed_change')).rows.length,
    }));
    expect(seen).toEqual({ beds: 4, marks: 0, events: 0, changes: 0 });
  });
});
