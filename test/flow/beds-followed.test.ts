import { createClient } from 'graphql-ws';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { BED_BOARD_FIELDS, bedConsole } from '../support/bed-console.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
let owner: pg.Client;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
  owner = new pg.Client({ connectionString: api.database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

// biome-ignore lint/suspicious/noExplicitAny: states of several selections, asserted by tests.
type Board = any;

/** Another screen that follows the beds of LNH; `until` waits for a state in which something is true. */
async function screen(account: string, wards: string[] | null = null) {
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${await api.signIn(account)}` },
    retryAttempts: 0,
  });
  let latest: Board = null;
  let heard: () => void = () => undefined;
  const failures: unknown[] = [];
  const stop = client.subscribe<{ bedBoardUpdates: Board }>(
    {
      query: `subscription($f: ID!, $w: [ID!]) { bedBoardUpdates(facility: $f, wards: $w) { ${BED_BOARD_FIELDS} } }`,
      variables: { f: 'LNH', w: wards },
    },
    {
      next(message) {
        if (message.errors) failures.push(...message.errors);
        else latest = message.data!.bedBoardUpdates;
        heard();
      },
      error: error => {
        failures.push(error);
        heard();
      },
      complete: () => undefined,
    },
  );
  return {
    async until(holds: (board: Board) => boolean): Promise<Board> {
      while (!(latest && holds(latest))) {
        if (failures.length > 0) throw new Error(JSON.stringify(failures));
        await new Promise<void>(resolve => (heard = resolve));
      }
      return latest;
    },
    async refused(): Promise<string> {
      while (failures.length === 0) await new Promise<void>(resolve => (heard = resolve));
      return JSON.stringify(failures);
    },
    async close() {
      stop();
      await client.dispose();
    },
  };
}

const stayIn = (board: Board, ward: string, bed: string) =>
  board.wards
    .find((each: { code: string }) => each.code === ward)
    ?.beds.find((each: { code: string }) => each.code === bed)?.stays[0]?.visit ?? null;

describe('another screen', () => {
  test('shows the patient in the bed without being asked to, and only the wards it wants', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', prefix: 'W-', count: 3 });
    await clerk.done('defineBeds', { ward: 'SUR-M', bedClass: 'GENERAL', prefix: 'W-', count: 3 });
    const [all, oneWard] = [await screen('doctor'), await screen('superintendent', ['SUR-M'])];
    const opened = await all.until(board => board.wards.length > 0);
    await clerk.done('admitPatient', { visit: 'W1', ward: 'MED-M', bed: 'W-02' });
    const seen = await all.until(board => stayIn(board, 'MED-M', 'W-02') === 'W1');
    expect(Number(seen.revision)).toBeGreaterThan(Number(opened.revision));
    const other = await oneWard.until(board => Number(board.revision) >= Number(seen.revision));
    const medical = other.wards.find((ward: { code: string }) => ward.code === 'MED-M');
    expect(medical).toMatchObject({ beds: [], tally: { total: 3, occupied: 1 } });
    expect(other.wards.find((ward: { code: string }) => ward.code === 'SUR-M').beds).toHaveLength(3);
    await all.close();
    await oneWard.close();
  });

  test('of whoever opens it the audit knows, and from outside the hospital nobody can', async () => {
    const { rows } = await owner.query(
      `select actor from audit where action = 'bedBoard' and subject = 'LNH' and actor in ('development|doctor', 'development|superintendent')`,
    );
    expect(new Set(rows.map(row => row.actor))).toEqual(new Set(['development|doctor', 'development|superintendent']));
    const outside = await screen('official');
    expect(await outside.refused()).toContain('FORBIDDEN');
    await outside.close();
  });
});

describe('what a simulation does', () => {
  test('is marked as simulated for ever, also when people go on with it', async () => {
    const machine = bedConsole(api, 'sim-hospitals');
    await machine.done('defineBeds', { ward: 'ORTHO', bedClass: 'GENERAL', prefix: 'X-', count: 2 });
    await machine.done('admitPatient', { visit: 'SIM1', ward: 'ORTHO', bed: 'X-01' });
    await bedConsole(api, 'clerk').done('dischargePatient', { visit: 'SIM1' });
    expect((await bedConsole(api, 'clerk').board([])).simulated).toBe(true);
    await api.live.settle();
    const { data } = await api.ask(
      'official',
      '{ board(filter: { facilities: ["LNH"] }) { cells { beds { ward sourceKind } } } }',
    );
    const kinds = new Map(
      data.board.cells[0].beds.map((each: { ward: string; sourceKind: string }) => [each.ward, each.sourceKind]),
    );
    expect([kinds.get('ORTHO'), kinds.get('SUR-M')]).toEqual(['SIMULATED', 'FEED']);
    // What auditors compare with such a board is no error of a real one.
    clock.pass(1);
    const audit = await api.ask(
      'official',
      `mutation($at: DateTime!) { recordBedAudit(facility: "LNH", requestId: "audit-of-a-simulation", countedAt: $at,
        counts: [{ bedClass: GENERAL, staffed: 8, free: 7 }]) { audits simulated } }`,
      { at: clock.at() },
    );
    expect(audit.data.recordBedAudit).toEqual({ audits: 1, simulated: true });
  });
});

describe('a batch of a machine', () => {
  test('is done or refused one by one, in order, and once', async () => {
    const commands = [
      { requestId: 'batch-1', admit: { visit: 'N1', ward: 'MED-F' } },
      { requestId: 'batch-2', admit: { visit: 'N1', ward: 'MED-F' } },
      { requestId: 'batch-3', discharge: { visit: 'N1' } },
      { requestId: 'batch-4' },
    ];
    const run = async () => {
      const { data, errors } = await api.ask(
        'source-lnh',
        'mutation($c: [BedCommandInput!]!) { runBedCommands(facility: "LNH", commands: $c) { requestId refusal done { visit } } }',
        { c: commands },
      );
      expect(errors ?? []).toEqual([]);
      return data.runBedCommands.map((each: { refusal: string | null }) => each.refusal);
    };
    expect(await run()).toEqual([null, 'ALREADY_ADMITTED', null, 'ONE_ORDER']);
    const before = await owner.query('select count(*)::int as n from adt_event');
    expect(await run()).toEqual([null, 'VISIT_ENDED', null, 'ONE_ORDER']);
    const after = await owner.query('select count(*)::int as n from adt_event');
    expect(after.rows).toEqual(before.rows);
  });
});

describe('the forecast of beds', () => {
  const ask = async (untested: boolean) => {
    const { data, errors } = await api.ask(
      'official',
      `query($u: Boolean!) { bedForecast(facility: "LNH", bedClass: MATERNITY, hours: 8, untested: $u) {
          patientsNow staffed verdict score naiveScore judged simulated
          demand { mean p10 p50 p90 runOut expectedShortage chances { patients chance } } } }`,
      { u: untested },
    );
    expect(errors ?? []).toEqual([]);
    return data.bedForecast;
  };

  test('is reckoned from who is there, who was ordered out and who waits, and is hidden until it has been judged', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MAT', bedClass: 'MATERNITY', prefix: 'M-', count: 3 });
    for (const n of [1, 2]) await clerk.done('admitPatient', { visit: `M${n}`, ward: 'MAT', bed: `M-0${n}` });
    await clerk.done('orderDischarge', { visit: 'M1', expectedAt: clock.at(-3600), chance: 1 });
    for (const n of [3, 4]) {
      await clerk.done('requestBed', { visit: `M${n}`, kind: 'ELECTIVE', bedClass: 'MATERNITY' });
    }
    expect(await ask(false)).toMatchObject({
      demand: null,
      verdict: 'TOO_YOUNG',
      judged: 0,
      patientsNow: 2,
      staffed: 3,
    });
    const { demand } = await ask(true);
    const sum = demand.chances.reduce((total: number, each: { chance: number }) => total + each.chance, 0);
    expect(sum).toBeCloseTo(1, 3);
    // Two there, two who come; one leaves seven hours before the horizon (chance 1 / (1 + 2^-7)), the other as stays end.
    const [ordered, other] = [1 / (1 + 2 ** -7), 1 - Math.exp(-8 / 96)];
    expect(demand.mean).toBeCloseTo(4 - ordered - other, 6);
    expect(demand.runOut).toBeCloseTo((1 - ordered) * (1 - other), 6);
  });

  test('shows itself while it beats "it stays as it is", and hides itself when it loses', async () => {
    const judged = (happened: number) =>
      owner.query(
        `insert into bed_forecast (facility_code, bed_class, hours, made_at, for_instant, starts_with, chances, current_then, happened)
         select 'LNH', 'MATERNITY', 8, at - interval '8 hours', at, 5, array[1.0], 9, $2::int
         from generate_series($1::timestamptz - interval '13 days 12 hours', $1::timestamptz, interval '12 hours') as at
         on conflict (facility_code, bed_class, hours, made_at) do update set happened = excluded.happened`,
        [clock.at(), happened],
      );
    await judged(5);
    expect(await ask(false)).toMatchObject({ verdict: 'SHOWN', score: 0, naiveScore: 4, judged: 28 });
    expect((await ask(false)).demand).not.toBeNull();
    await judged(9);
    expect(await ask(false)).toMatchObject({ verdict: 'LOSES', score: 4, naiveScore: 0, demand: null });
  });

  test('is made and judged by the clock alone', async () => {
    const count = async (condition: string) =>
      (await owner.query(`select count(*)::int as n from bed_forecast where bed_class = 'GENERAL' and ${condition}`))
        .rows[0].n;
    clock.pass(60);
    for (let round = 0; round < 3; round++) {
      clock.pass(11);
      await api.live.settle();
    }
    expect(await count('happened is null')).toBe(2);
    clock.pass(9 * 3600 + 60);
    await api.live.settle();
    expect(await count('happened is not null and hours = 8')).toBe(1);
  });
});
