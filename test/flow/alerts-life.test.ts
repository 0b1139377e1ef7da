import 'reflect-metadata';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acknowledgeAlerts } from '../../packages/api/src/city/alerts/acknowledge-alerts.ts';
import { type AlertState, after, TRANSITIONS } from '../../packages/api/src/city/alerts/alert-life.ts';
import { rulesInForce } from '../../packages/api/src/city/alerts/alert-rules.ts';
import { alertEvents } from '../../packages/api/src/city/alerts/alerts.queries.ts';
import { placeKey, type Spot } from '../../packages/api/src/city/alerts/find-alerts.ts';
import { FIRST_ALERT_RULES } from '../../packages/api/src/city/alerts/first-alert-rules.ts';
import { FIRST_CHAIN } from '../../packages/api/src/city/alerts/first-seats.ts';
import { moveOne } from '../../packages/api/src/city/alerts/move-alert.ts';
import { shelveAlert } from '../../packages/api/src/city/alerts/shelve-alert.ts';
import { moveBySystem, openAlertRows } from '../../packages/api/src/city/alerts/stored-alerts.ts';
import { movesOf } from '../../packages/api/src/city/alerts/system-moves.ts';
import { unshelveAlert } from '../../packages/api/src/city/alerts/unshelve-alert.ts';
import { entities } from '../../packages/api/src/city/entities.ts';
import { type Actor, ANONYMOUS, SYSTEM } from '../../packages/api/src/kernel/actor.ts';
import { Refusal } from '../../packages/api/src/kernel/refusals.ts';
import { type Database, openDatabase, type Sql } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

const STATES: readonly AlertState[] = [
  'ACTIVE_UNACKED',
  'ACTIVE_ACKED',
  'RETURNED_UNACKED',
  'SHELVED',
  'SUPPRESSED',
  'NOTED',
  'CLOSED',
];
const VERBS = [...new Set(TRANSITIONS.map(([verb]) => verb))];
const OFFICIAL: Actor = {
  ...ANONYMOUS,
  subject: 'test|official',
  name: 'Official',
  role: 'OFFICIAL',
  facilities: null,
};
const SUPERINTENDENT: Actor = {
  ...OFFICIAL,
  subject: 'test|superintendent',
  role: 'SUPERINTENDENT',
  facilities: new Set(['LNH']),
};
const DISPATCHER: Actor = { ...OFFICIAL, subject: 'test|dispatcher', role: 'DISPATCHER' };
const T0 = Date.UTC(2026, 10, 22, 3, 30);
const at = (minute: number) => new Date(T0 + minute * 60_000).toISOString();

let fresh: FreshDatabase;
let owner: pg.Client;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ connectionString: fresh.url });
  owner.on('error', () => undefined);
  await owner.connect();
  database = await openDatabase({ url: fresh.url, entities, connections: 4, onError: () => undefined });
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await fresh.drop();
});
beforeEach(() => owner.query('truncate alert_effect, alert_action, alert_outbox, alert_event, alert cascade'));

async function raise(place: { rule?: string; facility?: string; kind?: string; part?: string } = {}): Promise<string> {
  const { rule = 'ICU_FULL', facility = 'LNH', kind = 'ALARM', part = '*' } = place;
  const fleet = facility === 'CATS' ? 'AMBULANCE_CONTROL' : 'HOSPITAL';
  return database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query<{ id: string }>(
      `insert into alert (rule_code, rule_version, facility_code, facility_kind, part, kind, priority, cause, state, verb,
                          changed_at, condition_since, raised_at, act_by, readings, simulated)
       values ($1, 1, $2, $3, $4, $5, 'P2', 'BEDS', $6, 'RAISE', $7, $7, $7, $8, '[]', false) returning id::text as id`,
      [rule, facility, fleet, part, kind, kind === 'NOTICE' ? 'NOTED' : 'ACTIVE_UNACKED', at(0), at(30)],
    );
    return rows[0]!.id;
  });
}
async function stateOf(id: string): Promise<AlertState> {
  const { rows } = await owner.query('select state from alert where id = $1', [id]);
  return rows[0].state;
}

/** What a change needs beside its state, so that only the change itself can be what is refused. */
const beside = (to: AlertState, minute: number): Record<string, unknown> => ({
  changed_at: at(minute),
  acked_at: to === 'ACTIVE_ACKED' ? at(minute) : null,
  closed_at: to === 'CLOSED' ? at(minute) : null,
  shelved_at: to === 'SHELVED' ? at(minute) : null,
  shelved_until: to === 'SHELVED' ? at(minute + 10) : null,
  why: 'because',
});
async function force(sql: Sql, id: string, verb: string, to: AlertState, minute: number): Promise<void> {
  const set = { verb, state: to, ...beside(to, minute) };
  const columns = Object.keys(set);
  await sql.query(
    `update alert set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} where id = $1`,
    [id, ...Object.values(set)],
  );
}

describe('the life of an alert', () => {
  test('whatever is tried by SQL, only a listed change happens, by whom it is listed for, and each has its event', async () => {
    const tried = fc.record({
      verb: fc.constantFrom(...VERBS),
      to: fc.constantFrom(...STATES),
      actor: fc.constantFrom(SYSTEM, OFFICIAL),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ALARM', 'NOTICE'),
        fc.array(tried, { minLength: 1, maxLength: 25 }),
        async (kind, steps) => {
          await owner.query('truncate alert_event, alert cascade');
          const id = await raise({ kind });
          let state: AlertState = kind === 'NOTICE' ? 'NOTED' : 'ACTIVE_UNACKED';
          let events = 1;
          for (const [minute, { verb, to, actor }] of steps.entries()) {
            const doer = actor === SYSTEM ? 'SYSTEM' : 'PERSON';
            const listed = TRANSITIONS.some(([v, f, t, d]) => v === verb && f === state && t === to && d === doer);
            // A notice is never an alarm, and the other way round, whatever the list says of the verb.
            const ofKind = kind === 'NOTICE' ? ['NOTED', 'CLOSED'].includes(to) : to !== 'NOTED';
            const done = await database
              .sql(actor, sql => force(sql, id, verb, to, minute + 1))
              .then(
                () => true,
                () => false,
              );
            expect(done, `${verb} ${state} to ${to} by ${doer}`).toBe(listed && ofKind);
            if (!done) continue;
            state = to;
            events++;
          }
          expect(await stateOf(id)).toBe(state);
          const { rows } = await owner.query(
            'select from_state, to_state from alert_event where alert_id = $1 order by id',
            [id],
          );
          expect(rows).toHaveLength(events);
          for (const [index, row] of rows.entries()) {
            expect(row.from_state).toBe(index === 0 ? 'NONE' : rows[index - 1].to_state);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('random commands of persons follow the list, and what is not on it is refused with a sentence', async () => {
    const command = fc.constantFrom(
      'ACK',
      'CLOSE',
      'SHELVE',
      'UNSHELVE',
      'OWN',
      'COMMENT',
      'JUDGE',
      'RETURN',
      'SUPPRESS',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async commands => {
        await owner.query('truncate alert_event, alert cascade');
        const id = await raise();
        let state: AlertState = 'ACTIVE_UNACKED';
        for (const [minute, verb] of commands.entries()) {
          const now = T0 + (minute + 1) * 60_000;
          const expected = after(verb, state);
          if (verb === 'RETURN' || verb === 'SUPPRESS') {
            if (expected) await database.sql(SYSTEM, sql => force(sql, id, verb, expected, minute + 1));
          } else {
            const answer = await database
              .sql(SUPERINTENDENT, async sql => {
                if (verb === 'ACK') return acknowledgeAlerts(sql, now, SUPERINTENDENT, [id]);
                if (verb === 'SHELVE')
                  return shelveAlert(sql, now, SUPERINTENDENT, { alert: id, minutes: 60, reason: 'repair' });
                if (verb === 'UNSHELVE') return unshelveAlert(sql, now, SUPERINTENDENT, id);
                return moveOne(sql, now, SUPERINTENDENT, id, verb, {}, verb === 'COMMENT' ? 'seen' : null);
              })
              .catch((error: unknown) => error);
            // Acknowledging what is acknowledged already is no error: two people may press at once.
            if (expected === null && verb !== 'ACK') {
              expect(answer).toBeInstanceOf(Refusal);
              expect((answer as Refusal).code).toBe('ALERT_STATE');
            } else expect(answer, `${verb} in ${state}`).not.toBeInstanceOf(Error);
          }
          state = expected ?? state;
          expect(await stateOf(id)).toBe(state);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('back from the shelf, by itself or by hand, an alarm has its time to act anew and its chain from the first step', async () => {
    const rules = rulesInForce(
      FIRST_ALERT_RULES.map(rule => ({ ...rule, version: 1, effectiveFrom: 0, enabled: true })),
      1,
    );
    const id = await raise();
    const spot: Spot = {
      rule: 'ICU_FULL',
      facility: 'LNH',
      facilityKind: 'HOSPITAL',
      part: '*',
      watch: { raised: true, since: null },
      conditionSince: T0,
      readings: [],
      inputsKnown: true,
      suppressed: false,
    };
    const spots = new Map([[placeKey(spot), spot]]);
    /** One round of the city at this minute. */
    const round = (minute: number) =>
      database.sql(SYSTEM, async sql => {
        const now = T0 + minute * 60_000;
        const open = await openAlertRows(sql);
        await moveBySystem(sql, now, movesOf({ spots, open, rules, chain: FIRST_CHAIN, now }));
      });
    const now = async () => {
      const { rows } = await owner.query(
        'select verb, escalations, escalated_to as "to", act_by as "actBy", escalates_at as "escalatesAt" from alert where id = $1',
        [id],
      );
      return rows[0];
    };
    const shelve = (minute: number) =>
      database.sql(SUPERINTENDENT, sql =>
        shelveAlert(sql, T0 + minute * 60_000, SUPERINTENDENT, { alert: id, minutes: 60, reason: 'repair' }),
      );
    await database.sql(SYSTEM, sql =>
      sql.query('update alert set escalates_at = $2, verb = $3 where id = $1', [id, at(30), 'INPUT_BACK']),
    );
    for (const minute of [30, 40]) await round(minute);
    expect(await now()).toMatchObject({ verb: 'ESCALATE', escalations: 2, to: 'OFFICIAL', escalatesAt: null });

    // The shelf ends at 120: half an hour to act, and ten minutes more until the next role.
    await shelve(60);
    await round(120);
    const back = { escalations: 0, to: null, actBy: new Date(at(150)), escalatesAt: new Date(at(150)) };
    expect(await now()).toMatchObject({ verb: 'SHELF_ENDED', ...back });
    await round(149);
    expect(await now()).toMatchObject({ escalations: 0 });
    await round(150);
    expect(await now()).toMatchObject({ escalations: 1, to: 'SUPERINTENDENT', escalatesAt: new Date(at(160)) });

    await shelve(155);
    await database.sql(SUPERINTENDENT, sql => unshelveAlert(sql, T0 + 170 * 60_000, SUPERINTENDENT, id));
    expect(await now()).toMatchObject({ verb: 'UNSHELVE', escalations: 0, to: null, escalatesAt: new Date(at(200)) });
    for (const minute of [200, 210]) await round(minute);
    expect(await now()).toMatchObject({ escalations: 2, to: 'OFFICIAL' });
    const { rows } = await owner.query('select round, step from alert_outbox where alert_id = $1 order by id', [id]);
    expect(rows.map(({ round, step }) => [round, step])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [3, 1],
      [3, 2],
    ]);
  });

  test('is told in the order in which it happened, and page by page leaves nothing out', async () => {
    // So that the numbers of its events have one digit at first and two later.
    await owner.query('alter table alert_event alter column id restart with 7');
    const id = await raise();
    for (let minute = 1; minute <= 6; minute++) {
      await database.sql(OFFICIAL, sql => moveOne(sql, T0 + minute * 60_000, OFFICIAL, id, 'COMMENT', {}, `${minute}`));
    }
    const told: (string | null)[] = [];
    for (let after: string | null = null; ; ) {
      const page = await database.sql(OFFICIAL, sql => alertEvents(sql, id, 2, after));
      if (page.length === 0) break;
      told.push(...page.map(event => event.why));
      after = page.at(-1)!.id;
    }
    expect(told).toEqual([null, '1', '2', '3', '4', '5', '6']);
  });

  test('one open alert for a rule, a facility and a part; the next one only after it is closed', async () => {
    const id = await raise();
    await expect(raise()).rejects.toThrow(/alert_one_open/);
    await raise({ facility: 'GTBH' });
    await raise({ part: 'MED-M' });
    await database.sql(SYSTEM, sql => force(sql, id, 'RETIRE', 'CLOSED', 1));
    await raise();
  });

  test('no shelf is longer than eight hours or without a reason, by SQL either', async () => {
    const id = await raise();
    const shelve = (until: string, why: string) =>
      database.sql(OFFICIAL, sql =>
        sql.query(
          `update alert set verb = 'SHELVE', state = 'SHELVED', changed_at = $2, shelved_at = $2, shelved_until = $3, why = $4 where id = $1`,
          [id, at(1), until, why],
        ),
      );
    await expect(shelve(at(1 + 8 * 60 + 1), 'repair')).rejects.toThrow(/check/);
    await expect(shelve(at(60), '')).rejects.toThrow(/check/);
    await shelve(at(1 + 8 * 60), 'repair');
  });

  test('what it was raised for cannot be changed, nor its events, nor can anybody but the city raise one', async () => {
    const id = await raise();
    const attempt = (actor: Actor, text: string) => database.sql(actor, sql => sql.query(text, [id]));
    await expect(
      attempt(SYSTEM, `update alert set verb = 'INPUT_LOST', priority = 'P3' where id = $1`),
    ).rejects.toThrow(/cannot be changed/);
    await expect(
      attempt(OFFICIAL, `update alert set verb = 'COMMENT', changed_at = '2020-01-01' where id = $1`),
    ).rejects.toThrow(/before its last change/);
    await expect(attempt(SYSTEM, 'delete from alert where id = $1')).rejects.toThrow(/permission denied/);
    await expect(attempt(SYSTEM, 'delete from alert_event where alert_id = $1')).rejects.toThrow(/permission denied/);
    await expect(attempt(SYSTEM, `update alert_event set why = 'x' where alert_id = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      attempt(
        OFFICIAL,
        `insert into alert (rule_code, rule_version, facility_code, facility_kind, part, kind, priority, cause, state, verb,
                            changed_at, condition_since, raised_at, act_by, readings, simulated)
         select rule_code, rule_version, 'GTBH', facility_kind, part, kind, priority, cause, 'ACTIVE_UNACKED', 'RAISE',
                changed_at, condition_since, raised_at, act_by, readings, simulated from alert where id = $1`,
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('whose alerts', () => {
  const seen = (actor: Actor, table = 'alert') =>
    database.sql(actor, async sql =>
      (await sql.query<{ facility: string }>(`select facility_code as facility from ${table} order by 1`)).rows.map(
        row => row.facility,
      ),
    );

  test('a superintendent has those of the own hospital, the dispatcher those of the fleet, the city all, others none', async () => {
    await raise();
    await raise({ facility: 'GTBH' });
    await raise({ facility: 'CATS', rule: 'VEHICLE_LOST' });
    for (const table of ['alert', 'alert_event']) {
      expect(await seen(SUPERINTENDENT, table)).toEqual(['LNH']);
      expect(await seen(DISPATCHER, table)).toEqual(['CATS']);
      expect(await seen(OFFICIAL, table)).toEqual(['CATS', 'GTBH', 'LNH']);
      for (const role of ['CLERK', 'DOCTOR', 'ANALYST', 'CREW', 'PATIENT', 'SOURCE', 'ANONYMOUS'] as const) {
        expect(await seen({ ...SUPERINTENDENT, role }, table), role).toEqual([]);
      }
    }
  });

  test('nobody moves an alert of another hospital', async () => {
    const id = await raise({ facility: 'GTBH' });
    await expect(
      database.sql(SUPERINTENDENT, sql => moveOne(sql, T0 + 60_000, SUPERINTENDENT, id, 'OWN')),
    ).rejects.toMatchObject({ code: 'UNKNOWN_ALERT' });
    await database.sql(SUPERINTENDENT, sql => force(sql, id, 'ACK', 'ACTIVE_ACKED', 1));
    expect(await stateOf(id)).toBe('ACTIVE_UNACKED');
  });
});
