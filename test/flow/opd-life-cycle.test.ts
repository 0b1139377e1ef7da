import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpdMutation, opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

/** In which states each command may be given: written down here again, and not read from the code that is tested. */
const ALLOWED = {
  checkInToken: ['BOOKED'],
  recallToken: ['CALLED'],
  startConsultation: ['CALLED'],
  finishConsultation: ['CALLED', 'IN_CONSULTATION'],
  markTokenAbsent: ['CALLED'],
  holdToken: ['WAITING', 'CALLED'],
  resumeToken: ['HELD', 'ABSENT'],
  markTokenLeft: ['BOOKED', 'WAITING', 'CALLED', 'HELD', 'ABSENT'],
  cancelToken: ['BOOKED', 'WAITING', 'HELD', 'ABSENT'],
} as const satisfies Partial<Record<OpdMutation, readonly string[]>>;
type Given = keyof typeof ALLOWED;

/** What may follow what in the history of a token, unless it is taken back. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  BOOKED: ['WAITING', 'LEFT', 'CANCELLED'],
  WAITING: ['CALLED', 'HELD', 'LEFT', 'CANCELLED'],
  CALLED: ['IN_CONSULTATION', 'ABSENT', 'HELD', 'LEFT'],
  IN_CONSULTATION: ['DONE'],
  ABSENT: ['WAITING', 'LEFT', 'CANCELLED'],
  HELD: ['WAITING', 'LEFT', 'CANCELLED'],
  DONE: [],
  LEFT: [],
  CANCELLED: [],
};

let api: TestApi;
let owner: pg.Pool;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Pool({ connectionString: api.database.url, max: 2 });
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

type Step = { token: string; step: number; state: string; kind: string; from: string; gap: boolean };
async function history(tokens: readonly string[]): Promise<Step[]> {
  const { rows } = await owner.query<Step>(
    `select e.token_id::text as token, e.step, e.state, e.kind, e.previous_state as from,
       e.step > 1 and not exists (select from queue_entry p
         where p.token_id = e.token_id and p.step = e.step - 1 and p.ended_at = e.started_at and p.state = e.previous_state) as gap
     from queue_entry e where e.token_id = any ($1::bigint[]) order by e.token_id, e.step`,
    [tokens],
  );
  return rows;
}
async function stateOf(token: string): Promise<string> {
  const { rows } = await owner.query('select state from queue_entry where token_id = $1 and ended_at is null', [token]);
  expect(rows.length).toBe(1);
  return rows[0].state;
}

let runs = 0;

describe('the life of a token', () => {
  test('random commands are taken exactly where they are allowed, and leave no history that is not', async () => {
    const desk = opdMorning(api, 'clerk');
    const command = fc.oneof(
      { weight: 3, arbitrary: fc.record({ name: fc.constant('callNext' as const), which: fc.nat(3) }) },
      { weight: 2, arbitrary: fc.record({ name: fc.constant('undoTokenStep' as const), which: fc.nat(3) }) },
      {
        weight: 8,
        arbitrary: fc.record({ name: fc.constantFrom(...(Object.keys(ALLOWED) as Given[])), which: fc.nat(3) }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 15, maxLength: 30 }), async commands => {
        const room = await desk.openRoom('DENTAL', `R${runs++}`, new Date().toISOString());
        const tokens: string[] = [];
        for (let i = 0; i < 4; i++) tokens.push((await desk.issue('DENTAL', { booked: i === 3 })).id);
        for (const { name, which } of commands) {
          const token = tokens[which]!;
          const before = await stateOf(token);
          if (name === 'callNext') {
            const serving = which === 0 ? undefined : (await served(room.id))?.token;
            const answer = await desk.send('callNext', { session: room.id, ...(serving ? { serving } : {}) });
            const code = answer.errors?.[0]?.extensions.code;
            expect([undefined, 'ALREADY_CALLED', 'NOTHING_WAITING']).toContain(code);
            if (!code) expect(await stateOf(answer.data.callNext.id)).toBe('CALLED');
          } else if (name === 'undoTokenStep') {
            const answer = await desk.send(name, { token });
            const code = answer.errors?.[0]?.extensions.code;
            expect([undefined, 'NOTHING_TO_UNDO', 'ROOM_NOT_FREE']).toContain(code);
          } else {
            const reason =
              name === 'holdToken' || name.startsWith('mark') || name === 'cancelToken' ? { reason: 'OTHER' } : {};
            const answer = await desk.send(name, { token, ...(name === 'markTokenAbsent' ? {} : reason) });
            const allowed = (ALLOWED[name] as readonly string[]).includes(before);
            expect(answer.errors?.[0]?.extensions.code, `${name} of one that is ${before}`).toBe(
              allowed ? undefined : 'NOT_POSSIBLE_NOW',
            );
          }
        }
        for (const { state, kind, from, gap } of await history(tokens)) {
          expect(gap).toBe(false);
          if (kind === 'ISSUE') expect(['BOOKED', 'WAITING']).toContain(state);
          else if (kind === 'UNDO') expect(from).not.toBe('NONE');
          else expect(FOLLOWS[from], `${from} → ${state}`).toContain(state);
        }
        // What is left must not be called in the next run.
        for (const token of tokens) {
          const state = await stateOf(token);
          if (state === 'IN_CONSULTATION') await desk.give('finishConsultation', { token });
          else if (!['DONE', 'LEFT', 'CANCELLED'].includes(state))
            await desk.give('markTokenLeft', { token, reason: 'END_OF_DAY' });
        }
      }),
      { numRuns: 6 },
    );
  }, 300_000);

  test('what the program would never do the database refuses as well, as its owner', async () => {
    const desk = opdMorning(api, 'clerk');
    const token = await desk.issue('SKIN');
    await desk.give('cancelToken', { token: token.id, reason: 'DUPLICATE' });
    const next = (over: Record<string, string>) => {
      const row = {
        step: '3',
        previous_state: `'CANCELLED'`,
        previous_queue: `'SKIN'`,
        state: `'CALLED'`,
        kind: `'STEP'`,
        call_no: '1',
        ...over,
      };
      const names = Object.keys(row);
      return `with ended as (update queue_entry set ended_at = now() + interval '1 hour' where token_id = ${token.id} and step = 2 returning *)
        insert into queue_entry (token_id, facility_code, queue_code, ist_day, started_at, session_id, priority_class, rank,
          joined_at, actor, revision, ${names.join(', ')})
        select token_id, facility_code, queue_code, ist_day, ${over.started_at ?? 'ended_at'},
          (select min(id) from opd_session where queue_code = 'SKIN'), 'NORMAL', 1, joined_at, 'nobody', 1,
          ${names
            .filter(name => name !== 'started_at')
            .map(name => row[name as keyof typeof row])
            .join(', ')} from ended`;
    };
    await desk.openRoom('SKIN', '1', new Date().toISOString());
    /** The constraint that refuses a statement; null: none does. Nothing stays. */
    const refusedBy = async (statement: string, first = 'select 1'): Promise<string | null> => {
      const client = await owner.connect();
      try {
        await client.query('begin');
        await client.query(first);
        await client.query(statement);
        await client.query('set constraints all immediate');
        return null;
      } catch (error) {
        return (error as pg.DatabaseError).constraint ?? (error as Error).message;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await refusedBy(next({}))).toBe('queue_entry_previous_state_state_kind_fkey');
    // Claiming that it had waited does not help, nor does leaving a step out.
    expect(await refusedBy(next({ previous_state: `'WAITING'` }))).toMatch(/^queue_entry_token_id_previous_step/);
    expect(await refusedBy(next({ step: '4', previous_state: `'WAITING'` }))).toMatch(
      /^queue_entry_token_id_previous_step/,
    );
    expect(
      await refusedBy(
        `update queue_entry set ended_at = started_at - interval '1 second' where token_id = ${token.id} and step = 2`,
      ),
    ).toBe('queue_entry_check');
    expect(await refusedBy(`update queue_entry set ended_at = null where token_id = ${token.id} and step = 1`)).toMatch(
      /^queue_entry_(one_open|token_id_previous_step)/,
    );
    expect(
      await refusedBy(`insert into opd_token (facility_code, series, ist_day, number, visit_id, lane, simulated, issued_at)
        select facility_code, series, ist_day, number, visit_id, lane, simulated, issued_at from opd_token where id = ${token.id}`),
    ).toMatch(/^opd_token_/);
    // A broken twin: without the table of steps, the first statement passes.
    expect(
      await refusedBy(next({}), 'alter table queue_entry drop constraint queue_entry_previous_state_state_kind_fkey'),
    ).toBeNull();
  });
});

async function served(session: string): Promise<{ token: string } | undefined> {
  const { rows } = await owner.query(
    `select token_id::text as token from queue_entry where session_id = $1 and ended_at is null and state in ('CALLED', 'IN_CONSULTATION')`,
    [session],
  );
  return rows[0];
}
