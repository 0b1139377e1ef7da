import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';
import { RawSocket } from './guarded-city.ts';

const clock = heldClock();
let city: TestApi;
let owner: pg.Client;

beforeAll(async () => {
  city = await startApi({ clock });
  owner = new pg.Client({ connectionString: city.database.url });
  owner.on('error', () => undefined);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await city.close();
});

const STATE = `facility calculatedLevel tableVersion serverTime clockRate
  declared { id level calculatedLevel reason since by byRole restored }
  card { id version draft openedAt items { code ownerRole minutes dueAt state overdue changedAt changedBy changedByRole textEn textHi } }`;
const ESCALATION = `query($f: ID!) { escalation(facility: $f) { ${STATE} } }`;
const DECLARE = `mutation($r: ID!, $f: ID!, $l: Int!, $why: String!) {
  declareEscalation(requestId: $r, facility: $f, level: $l, reason: $why) { ${STATE} } }`;
const UNDO = `mutation($r: ID!, $f: ID!) { undoEscalation(requestId: $r, facility: $f) { ${STATE} } }`;
const TICK = `mutation($r: ID!, $f: ID!, $c: ID!, $a: ID!) {
  tickAction(requestId: $r, facility: $f, card: $c, action: $a) { ${STATE} } }`;
const UNTICK = TICK.replace('tickAction', 'undoAction');

// biome-ignore lint/suspicious/noExplicitAny: each test reads its own answer.
type Data = any;
let requests = 0;
const next = () => `request-${++requests}`;

async function ok(account: string, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await city.ask(account, query, variables);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return Object.values(data)[0] as Data;
}
async function refusal(account: string, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await city.ask(account, query, variables);
  expect(data ?? null, JSON.stringify(data)).toBeNull();
  return { code: errors![0]!.extensions.code, message: errors![0]!.message };
}
const declare = (f: string, l: number, account = 'superintendent', r = next()) =>
  ok(account, DECLARE, { r, f, l, why: 'Ward 5 is full and six wait on trolleys' });

describe('a superintendent declares a level', () => {
  test('the declared level is kept beside the calculated one, and its card has owners, clocks and both languages', async () => {
    const before = await ok('superintendent', ESCALATION, { f: 'LNH' });
    expect(before).toMatchObject({ calculatedLevel: null, tableVersion: 1, declared: null, card: null });
    const state = await declare('LNH', 3);
    expect(state).toMatchObject({
      calculatedLevel: null,
      declared: { level: 3, since: clock.at(), byRole: 'SUPERINTENDENT', restored: false },
      card: { draft: true, version: 1, openedAt: clock.at() },
    });
    expect(state.card.items.length).toBeGreaterThan(2);
    for (const item of state.card.items) {
      expect(item).toMatchObject({ state: 'OPEN', overdue: false, changedAt: null, changedBy: null });
      expect(item.textHi).toMatch(/[ऀ-ॿ]/);
      expect(Date.parse(item.dueAt)).toBe(Date.parse(clock.at()) + item.minutes * 60_000);
    }
  });

  test('the same level again is refused and says since when it is declared', async () => {
    const { code, message } = await refusal('superintendent', DECLARE, { r: next(), f: 'LNH', l: 3, why: 'again' });
    expect(code).toBe('ALREADY_DECLARED');
    expect(message).toContain('level 3 is declared for LNH since');
  });

  test('sent twice under one request id it is declared once, and the copy gets the same answer', async () => {
    const r = next();
    const first = await declare('LNH', 4, 'superintendent', r);
    clock.pass(60);
    const copy = await declare('LNH', 4, 'superintendent', r);
    expect(copy).toEqual(first);
    const { rows } = await owner.query(
      "select count(*)::int as n from escalation where facility_code = 'LNH' and level = 4",
    );
    expect(rows[0].n).toBe(1);
  });

  test('taken back, the level before is in force again with its own card and clock; both stay in the record', async () => {
    const state = await ok('superintendent', UNDO, { r: next(), f: 'LNH' });
    expect(state.declared).toMatchObject({ level: 3, restored: true });
    expect(state.card.openedAt).not.toBe(state.declared.since);
    const { rows } = await owner.query("select level, ending from escalation where facility_code = 'LNH' order by id");
    expect(rows).toEqual([
      { level: 3, ending: 'SUPERSEDED' },
      { level: 4, ending: 'UNDONE' },
      { level: 3, ending: null },
    ]);
    const none = await ok('superintendent', UNDO, { r: next(), f: 'LNH' });
    expect(none.declared).toBeNull();
    expect((await refusal('superintendent', UNDO, { r: next(), f: 'LNH' })).code).toBe('NOTHING_DECLARED');
  });

  test('ten who declare at once for one hospital leave one level in force', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        city.ask('official', DECLARE, { r: next(), f: 'DDUH', l: 1 + (i % 4), why: 'all at once' }),
      ),
    );
    const { rows } = await owner.query(
      "select count(*)::int as n from escalation where facility_code = 'DDUH' and ended_at is null",
    );
    expect(rows[0].n).toBe(1);
  });

  test('another hospital is not theirs, and a level that does not exist is refused', async () => {
    expect((await refusal('superintendent', DECLARE, { r: next(), f: 'GTBH', l: 2, why: 'x' })).code).toBe('FORBIDDEN');
    expect((await refusal('superintendent', ESCALATION, { f: 'GTBH' })).code).toBe('FORBIDDEN');
    expect((await refusal('official', DECLARE, { r: next(), f: 'GTBH', l: 5, why: 'x' })).code).toBe('BAD_LEVEL');
    expect((await refusal('official', DECLARE, { r: next(), f: 'GTBH', l: 2, why: ' ' })).code).toBe('REASON_MISSING');
    expect((await refusal('official', DECLARE, { r: next(), f: 'NOWHERE', l: 2, why: 'x' })).code).toBe(
      'UNKNOWN_HOSPITAL',
    );
    expect((await refusal('doctor', DECLARE, { r: next(), f: 'LNH', l: 2, why: 'x' })).code).toBe('FORBIDDEN');
  });
});

describe('the card is worked down', () => {
  test('an action is ticked, taken back and ticked again, with who and when', async () => {
    const { card } = await declare('LNH', 2);
    const action = { f: 'LNH', c: card.id, a: 'DISCHARGE-ROUND' };
    const find = (state: Data) => state.card.items.find((item: Data) => item.code === 'DISCHARGE-ROUND');
    clock.pass(3_599);
    expect(find(await ok('doctor', ESCALATION, { f: 'LNH' })).overdue).toBe(false);
    clock.pass(1);
    expect(find(await ok('doctor', ESCALATION, { f: 'LNH' })).overdue).toBe(true);
    expect(find(await ok('doctor', TICK, { r: next(), ...action }))).toMatchObject({
      state: 'DONE',
      overdue: false,
      changedAt: clock.at(),
      changedByRole: 'DOCTOR',
    });
    expect((await refusal('doctor', TICK, { r: next(), ...action })).code).toBe('ACTION_DONE_ALREADY');
    expect(find(await ok('superintendent', UNTICK, { r: next(), ...action }))).toMatchObject({
      state: 'UNDONE',
      overdue: true,
      changedByRole: 'SUPERINTENDENT',
    });
    expect((await refusal('superintendent', UNTICK, { r: next(), ...action })).code).toBe('ACTION_NOT_DONE');
    expect(find(await ok('superintendent', TICK, { r: next(), ...action })).state).toBe('DONE');
  });

  test("a clerk may not tick a doctor's action, and nobody an action that is not on the card", async () => {
    const { card } = await ok('clerk', ESCALATION, { f: 'LNH' });
    const tick = { r: next(), f: 'LNH', c: card.id };
    expect((await refusal('clerk', TICK, { ...tick, a: 'DISCHARGE-ROUND' })).code).toBe('NOT_YOUR_ACTION');
    expect((await ok('clerk', TICK, { ...tick, r: next(), a: 'CLEAN-BEDS-FIRST' })).card.id).toBe(card.id);
    const { code, message } = await refusal('official', TICK, { ...tick, r: next(), a: 'PRAY' });
    expect(code).toBe('UNKNOWN_ACTION');
    expect(message).toContain('DISCHARGE-ROUND');
  });

  test('the card of a level that is over cannot be ticked, and comes back as it was when the next one is undone', async () => {
    const { card } = await ok('official', ESCALATION, { f: 'LNH' });
    await declare('LNH', 4);
    const old = { r: next(), f: 'LNH', c: card.id, a: 'EXTRA-OPD-ROOM' };
    expect((await refusal('official', TICK, old)).code).toBe('CARD_NOT_IN_FORCE');
    const back = await ok('superintendent', UNDO, { r: next(), f: 'LNH' });
    expect(back.card).toMatchObject({ id: card.id, openedAt: card.openedAt });
    expect(back.card.items.map((item: Data) => item.state)).toEqual(card.items.map((item: Data) => item.state));
    expect((await ok('official', TICK, { ...old, r: next() })).card.id).toBe(card.id);
  });

  test('a screen that follows the hospital is told of a declaration and of a tick, with the whole state', async () => {
    const screen = await new RawSocket(city.url).introduced(await city.signIn('superintendent'));
    const query = `subscription($f: ID!) { escalationUpdates(facility: $f) { ${STATE} } }`;
    screen.send({ id: 's', type: 'subscribe', payload: { query, variables: { f: 'LNH' } } });
    const told = (fits: (state: Data) => boolean) =>
      screen.next(({ id, type, payload }) => {
        const state = (payload as Data)?.data?.escalationUpdates;
        return id === 's' && type === 'next' && state && fits(state);
      });
    await told(state => state.declared.level === 2);
    const { card } = await declare('LNH', 3);
    await told(state => state.declared.level === 3);
    await ok('superintendent', TICK, { r: next(), f: 'LNH', c: card.id, a: 'OPEN-SURGE-BEDS' });
    await told(state =>
      state.card.items.some((item: Data) => item.code === 'OPEN-SURGE-BEDS' && item.state === 'DONE'),
    );
    screen.end();
  });
});

describe('the department publishes cards of its own', () => {
  const SETS = '{ actionCards { version draft effectiveFrom actions { level code ownerRole minutes textEn textHi } } }';
  const PUBLISH = `mutation($r: ID!, $a: [CardActionInput!]!, $d: Boolean!, $from: DateTime) {
    publishActionCards(requestId: $r, actions: $a, draft: $d, effectiveFrom: $from) { version draft actions { code } } }`;

  test('a new set is in force for the next declaration; the card that is open keeps what it was opened with', async () => {
    const [first] = await ok('official', SETS, {});
    expect(first).toMatchObject({ version: 1, draft: true });
    const before = await declare('LNH', 1);
    const a = first.actions.map((action: Data) => ({ ...action, minutes: action.minutes + 5 }));
    const published = await ok('official', PUBLISH, { r: next(), a, d: false });
    expect(published).toMatchObject({ version: 2, draft: false });
    expect(published.actions.map((action: Data) => action.code)).toEqual(
      first.actions.map((action: Data) => action.code),
    );
    expect((await ok('superintendent', ESCALATION, { f: 'LNH' })).card).toEqual(before.card);
    const after = await declare('LNH', 2);
    expect(after.card).toMatchObject({ version: 2, draft: false });
    const minutes = (set: Data, code: string) => set.find((action: Data) => action.code === code).minutes;
    expect(minutes(after.card.items, 'DISCHARGE-ROUND')).toBe(minutes(first.actions, 'DISCHARGE-ROUND') + 5);
  });

  test('a set without Hindi, without a level, or for the past is refused and says what would be accepted', async () => {
    const a = (await ok('official', SETS, {})).at(-1).actions;
    const refuse = (change: object) => refusal('official', PUBLISH, { r: next(), a, d: false, ...change });
    const [first, ...rest] = a;
    expect((await refuse({ a: [{ ...first, textHi: 'English' }, ...rest] })).message).toContain(
      'Devanagari is accepted',
    );
    expect((await refuse({ a: rest.filter((action: Data) => action.level > 1) })).message).toContain(
      'level 1 has no action',
    );
    expect((await refuse({ a: [first, ...a] })).message).toContain('twice');
    expect((await refuse({ a: [{ ...first, ownerRole: 'PATIENT' }, ...rest] })).message).toContain('owned by PATIENT');
    expect((await refuse({ from: clock.at(1) })).code).toBe('IN_THE_PAST');
    expect((await refusal('superintendent', PUBLISH, { r: next(), a, d: false })).code).toBe('FORBIDDEN');
  });

  test('the city sees every declared level, highest first, with how its card stands; a hospital sees its own', async () => {
    const LEVELS = '{ declaredLevels { facility level actions done overdue nextDueAt byRole } }';
    const { card } = await declare('GTBH', 4, 'official');
    await ok('official', TICK, { r: next(), f: 'GTBH', c: card.id, a: 'COMMAND-MEETING' });
    clock.pass(1_000);
    const [top, ...others] = await ok('official', LEVELS, {});
    expect(top).toMatchObject({ facility: 'GTBH', level: 4, actions: 4, done: 1, overdue: 0, byRole: 'OFFICIAL' });
    expect(others.map((each: Data) => each.facility)).toEqual(expect.arrayContaining(['LNH']));
    clock.pass(1_000);
    expect((await ok('official', LEVELS, {}))[0]).toMatchObject({ done: 1, overdue: 2 });
    const own = await ok('superintendent', LEVELS, {});
    expect(own.map((each: Data) => each.facility)).toEqual(['LNH']);
    await ok('official', UNDO, { r: next(), f: 'GTBH' });
  });
});

describe('what must not be is impossible, also past the program', () => {
  const asSuperintendent = async (statement: string) => {
    await owner.query('begin');
    try {
      await owner.query('set local role hims_app');
      await owner.query(`select set_config('hims.role', 'SUPERINTENDENT', true), set_config('hims.subject', 'x', true),
                                set_config('hims.facilities', 'LNH', true), set_config('hims.sources', '', true)`);
      return await owner.query(statement);
    } finally {
      await owner.query('rollback');
    }
  };
  const insert = (facility: string, level: number, more = '') =>
    `insert into escalation (facility_code, level, table_version, card_version, reason, since, by_subject, by_name, by_role${more && ', previous_id'})
     values ('${facility}', ${level}, 1, 1, 'x', now(), 'x', 'x', 'SUPERINTENDENT'${more})`;

  test.each([
    ['two levels in force', () => insert('LNH', 2), 'escalation_one_in_force'],
    ['a level for another hospital', () => insert('GTBH', 2), 'row-level security'],
    ['a level 5', () => insert('LNH', 5), 'escalation_level_check'],
    [
      'a changed level',
      () => "update escalation set level = 1 where facility_code = 'LNH' and ended_at is null",
      'can only be ended',
    ],
    [
      'a declaration that ended and begins again',
      () => "update escalation set ended_at = null, ending = null, ended_by = null where facility_code = 'LNH'",
      'has ended',
    ],
    ['a declaration that vanishes', () => "delete from escalation where facility_code = 'LNH'", 'permission denied'],
    [
      'an action undone before it was done',
      () => "update action_card_item set state = 'UNDONE', changed_at = now(), changed_by = 'x' where state = 'OPEN'",
      'goes from OPEN to UNDONE',
    ],
    [
      'an action that is due later than it was',
      () =>
        "update action_card_item set state = 'DONE', changed_at = now(), changed_by = 'x', due_at = now() where state = 'OPEN'",
      'only the state',
    ],
    ['a table of the past', () => 'update escalation_table set effective_from = now()', 'permission denied'],
    ['a statement that is changed afterwards', () => 'update crowding_input set value = 0', 'permission denied'],
  ])('%s', async (_, statement, says) => {
    await expect(asSuperintendent(statement())).rejects.toThrow(says);
  });

  test('any order of commands leaves one level in force and every ended one explained', async () => {
    const seed = 1979;
    let state = seed;
    const dice = (sides: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
    let declared: number | null = null;
    const before: (number | null)[] = [];
    for (let step = 0; step < 60; step++) {
      clock.pass(30);
      if (dice(3) > 0) {
        const l = 1 + dice(4);
        const { data } = await city.ask('official', DECLARE, { r: next(), f: 'GTBH', l, why: 'dice' });
        expect(data !== null && data !== undefined, `seed ${seed} step ${step}`).toBe(l !== declared);
        if (l !== declared) {
          before.push(declared);
          declared = l;
        }
      } else {
        const { data } = await city.ask('official', UNDO, { r: next(), f: 'GTBH' });
        expect(data !== null && data !== undefined, `seed ${seed} step ${step}`).toBe(declared !== null);
        if (declared !== null) declared = before.pop() ?? null;
      }
      const now = await ok('official', ESCALATION, { f: 'GTBH' });
      expect(now.declared?.level ?? null, `seed ${seed} step ${step}`).toBe(declared);
    }
    const { rows } = await owner.query(
      "select count(*) filter (where ended_at is null)::int as open, count(*) filter (where ended_at is not null and ending is null)::int as odd from escalation where facility_code = 'GTBH'",
    );
    expect(rows[0]).toEqual({ open: declared === null ? 0 : 1, odd: 0 });
  });

  test('any order of ticks by anybody leaves each action in a state that its history allows', async () => {
    const seed = 2118;
    let state = seed;
    const dice = (sides: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
    const { card } = await declare('LNH', 4);
    const model = new Map<string, string>(card.items.map((item: Data) => [item.code, item.state]));
    const owners = new Map<string, string>(card.items.map((item: Data) => [item.code, item.ownerRole]));
    const codes = [...model.keys()];
    for (let step = 0; step < 80; step++) {
      const account = ['official', 'superintendent', 'clerk', 'doctor', 'dispatcher'][dice(5)]!;
      const a = codes[dice(codes.length)]!;
      const tick = dice(2) === 0;
      const { data } = await city.ask(account, tick ? TICK : UNTICK, { r: next(), f: 'LNH', c: card.id, a });
      const may = ['official', 'superintendent'].includes(account) || owners.get(a) === account.toUpperCase();
      const legal = may && (tick ? model.get(a) !== 'DONE' : model.get(a) === 'DONE');
      expect(Boolean(data), `seed ${seed} step ${step}: ${account} ${tick ? 'ticks' : 'takes back'} ${a}`).toBe(legal);
      if (legal) model.set(a, tick ? 'DONE' : 'UNDONE');
    }
    const now = await ok('official', ESCALATION, { f: 'LNH' });
    expect(new Map(now.card.items.map((item: Data) => [item.code, item.state])), `seed ${seed}`).toEqual(model);
  });
});
