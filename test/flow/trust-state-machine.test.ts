import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from '../../packages/api/src/city/entities.ts';
import { closeDispute } from '../../packages/api/src/city/trust/close-dispute.ts';
import type { Closing, StoredState } from '../../packages/api/src/city/trust/dispute-rules.ts';
import { openDispute } from '../../packages/api/src/city/trust/open-dispute.ts';
import { type Actor, ANONYMOUS } from '../../packages/api/src/kernel/actor.ts';
import { Refusal } from '../../packages/api/src/kernel/refusals.ts';
import { type Database, openDatabase } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

let fresh: FreshDatabase;
let owner: pg.Client;
let database: Database;
const START = Date.UTC(2026, 10, 22, 3, 30);

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

const person = (subject: string, role: Actor['role'], facilities: readonly string[] | null): Actor => ({
  ...ANONYMOUS,
  subject,
  role,
  facilities: facilities && new Set(facilities),
});
const PEOPLE = [
  person('official-1', 'OFFICIAL', null),
  person('official-2', 'OFFICIAL', null),
  person('superintendent', 'SUPERINTENDENT', ['LNH']),
  person('superintendent-elsewhere', 'SUPERINTENDENT', ['GTBH']),
  person('clerk', 'CLERK', ['LNH']),
  person('doctor', 'DOCTOR', ['LNH']),
  person('dispatcher', 'DISPATCHER', null),
  person('analyst', 'ANALYST', null),
];
const METRICS = ['BEDS_OCCUPIED', 'EMERGENCY_PRESENT'];
const figure = { value: 40, observedAt: new Date(START).toISOString(), source: 'LNH-HIS', simulated: false };

type Step = { do: 'OPEN'; who: number; metric: number } | { do: Closing; who: number; which: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('OPEN' as const), who: fc.nat(PEOPLE.length - 1), metric: fc.nat(1) }),
  fc.record({
    do: fc.constantFrom<Closing>('UPHELD', 'REJECTED', 'WITHDRAWN'),
    who: fc.nat(PEOPLE.length - 1),
    which: fc.nat(20),
  }),
);

type Case = { id: string; metric: string; openedBy: string; state: StoredState };

/** What the law of disputes allows, said a second time and in other words than the program. */
function allowed(cases: readonly Case[], step: Step, who: Actor): boolean {
  const here = who.facilities === null || who.facilities.has('LNH');
  if (step.do === 'OPEN') {
    const metric = METRICS[step.metric];
    return here && who.role !== 'ANALYST' && !cases.some(each => each.metric === metric && each.state === 'OPEN');
  }
  const found = cases[step.which % Math.max(1, cases.length)];
  if (!found || !here || found.state !== 'OPEN') return false;
  if (step.do === 'WITHDRAWN') return found.openedBy === who.subject;
  return (who.role === 'OFFICIAL' || who.role === 'SUPERINTENDENT') && found.openedBy !== who.subject;
}

describe('a dispute', () => {
  test('under random commands of everyone never takes a step that is not allowed, and every allowed step succeeds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
        // The owner clears what an earlier run left open; nobody else could.
        await owner.query('truncate dispute');
        const cases: Case[] = [];
        let at = START;
        for (const each of steps) {
          const who = PEOPLE[each.who]!;
          const may = allowed(cases, each, who);
          at += 1_000;
          const before = await owner.query('select id, state from dispute order by id');
          let done = true;
          try {
            await database.sql(who, async sql => {
              if (each.do === 'OPEN') {
                const doubt = {
                  kind: 'DISPUTE',
                  facility: 'LNH',
                  metric: METRICS[each.metric]!,
                  part: null,
                  figure,
                  claimed: 44,
                  reason: 'Counted.',
                  evidence: null,
                  checkId: null,
                } as const;
                const { id } = await openDispute(sql, doubt, who, at);
                cases.push({ id, metric: doubt.metric, openedBy: who.subject, state: 'OPEN' });
              } else {
                const found = cases[each.which % Math.max(1, cases.length)];
                await closeDispute(sql, { id: found?.id ?? '0', closing: each.do, note: 'Looked.' }, who, at);
                found!.state = each.do;
              }
            });
          } catch (error) {
            // A refusal, or the wall of the database behind it. Nothing else.
            if (!(error instanceof Refusal) && !/row-level security/.test(String(error))) throw error;
            done = false;
          }
          expect(done, `${who.subject} ${JSON.stringify(each)}`).toBe(may);
          if (!done) expect((await owner.query('select id, state from dispute order by id')).rows).toEqual(before.rows);
        }
        const stored = await owner.query('select id::text as id, state from dispute order by dispute.id');
        expect(stored.rows).toEqual(cases.map(({ id, state }) => ({ id, state })));
      }),
      { numRuns: 60 },
    );
  });

  describe('is held by the database itself, against whoever forgets the rules', () => {
    const official = PEOPLE[0]!;
    const open = (metric: string, by = official) =>
      database.sql(by, async sql => {
        const doubt = { kind: 'DISPUTE', facility: 'LNH', metric, part: null, figure, claimed: null } as const;
        return openDispute(sql, { ...doubt, reason: 'Counted.', evidence: null, checkId: null }, by, START);
      });
    const set = (id: string, columns: string) => owner.query(`update dispute set ${columns} where id = $1`, [id]);
    const closing = (state: string, by: string, role: string) =>
      `state = '${state}', closed_by = '${by}', closed_by_role = '${role}', closed_at = opened_at + interval '1 hour', closing_note = 'x'`;

    test('every illegal step is refused, even to the owner of the tables', async () => {
      await owner.query('truncate dispute');
      const { id } = await open('BEDS_OCCUPIED');
      const illegal: Record<string, string> = {
        'decided by the person who opened it': closing('UPHELD', 'official-1', 'OFFICIAL'),
        'decided by a clerk': closing('REJECTED', 'clerk', 'CLERK'),
        'withdrawn by somebody else': closing('WITHDRAWN', 'official-2', 'OFFICIAL'),
        'closed without a name': `state = 'UPHELD', closed_at = now()`,
        'closed before it was opened': `${closing('UPHELD', 'official-2', 'OFFICIAL').replace('+ interval', '- interval')}`,
        'in a state that there is not': `state = 'FORGOTTEN'`,
        'with another number than was shown': 'shown = 41',
        'with another clock': `due_at = due_at + interval '1 day'`,
        'of another person': `opened_by = 'official-2'`,
      };
      for (const [name, columns] of Object.entries(illegal)) {
        await expect(set(id, columns), name).rejects.toMatchObject({ code: '23514' });
      }
      await set(id, closing('UPHELD', 'official-2', 'OFFICIAL'));
      for (const columns of [
        `state = 'OPEN', closed_by = null, closed_by_role = null, closed_at = null, closing_note = null`,
        closing('REJECTED', 'superintendent', 'SUPERINTENDENT'),
        `closing_note = 'another reason'`,
      ]) {
        await expect(set(id, columns), columns).rejects.toMatchObject({ code: '23514' });
      }
    });

    test('nobody writes under another name, deletes a dispute, or changes a check', async () => {
      await owner.query('truncate dispute');
      const { id } = await open('BEDS_OCCUPIED', PEOPLE[4]);
      const as = (who: Actor, text: string, parameters: unknown[] = []) =>
        database.sql(who, sql => sql.query(text, parameters));
      await expect(
        as(official, `update dispute set ${closing('UPHELD', 'official-2', 'OFFICIAL')} where id = $1`, [id]),
      ).rejects.toThrow(/row-level security/);
      for (const text of ['delete from dispute', 'delete from board_check', 'update board_check set counted = 1']) {
        await expect(as(official, text), text).rejects.toThrow(/permission denied/);
      }
      const check = `insert into board_check (facility_code, kind, signal, metric, on_board, board_observed_at, board_source,
        simulated, counted, tolerance, checked_by, checked_by_role, at)
        values ('LNH', 'SURPRISE_AUDIT', 'BEDS', 'BEDS_OCCUPIED', 1, now(), 'x', false, 1, 0, $1, $2, now())`;
      // A hospital does not audit itself.
      await expect(as(PEOPLE[2]!, check, ['superintendent', 'SUPERINTENDENT'])).rejects.toThrow(/row-level security/);
      await expect(as(official, check, ['official-1', 'OFFICIAL'])).resolves.toBeDefined();
      expect((await as(PEOPLE[3]!, 'select * from dispute')).rows).toEqual([]);
      expect((await as(PEOPLE[3]!, 'select * from board_check')).rows).toEqual([]);
    });

    test('broken twin: without its trigger a closed dispute is opened again, and the same check sees it', async () => {
      await owner.query('truncate dispute');
      const { id } = await open('BEDS_OCCUPIED');
      await set(id, closing('UPHELD', 'official-2', 'OFFICIAL'));
      const again = `state = 'OPEN', closed_by = null, closed_by_role = null, closed_at = null, closing_note = null`;
      await expect(set(id, again)).rejects.toMatchObject({ code: '23514' });
      await owner.query('alter table dispute disable trigger dispute_closes_once');
      try {
        await expect(set(id, again)).resolves.toBeDefined();
      } finally {
        await owner.query('alter table dispute enable trigger dispute_closes_once');
      }
    });
  });
});
