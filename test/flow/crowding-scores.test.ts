import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

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

const SCORES = `query($f: ID!, $at: DateTime) { crowdingScores(facility: $f, asOf: $at) {
  facility at agreement { compared spread disagree lowest highest }
  indices { index value raw band level levelUpTo missing simulated assumed remarks tableVersion knownShare atLeast atMost
    inputs { code value unit origin observedAt expiresAt sourceKind source points } } } }`;
const SAY = `mutation($r: ID!, $f: ID!, $i: StatedInputCode!, $v: Float!, $s: String!) {
  setCrowdingInput(requestId: $r, facility: $f, input: $i, value: $v, source: $s) { input value sourceKind statedAt expiresAt } }`;
const TABLES = `{ escalationTables { version name effectiveFrom minimumKnownShare reason bands { level upTo }
  parameters { code unit worse cutOffs points basis } } }`;
const PUBLISH = `mutation($r: ID!, $t: EscalationTableInput!, $why: String!, $from: DateTime) {
  publishEscalationTable(requestId: $r, table: $t, reason: $why, effectiveFrom: $from) { version effectiveFrom } }`;
const REPORT = 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason message } }';

// biome-ignore lint/suspicious/noExplicitAny: each test reads its own answer.
type Data = any;
let requests = 0;
const next = () => `request-${++requests}`;

async function ok(account: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await city.ask(account, query, variables);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return Object.values(data)[0];
}
async function refusal(account: string, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await city.ask(account, query, variables);
  expect(Object.values(data ?? {}).filter(Boolean), JSON.stringify(data)).toEqual([]);
  return { code: errors![0]!.extensions.code, message: errors![0]!.message };
}
const say = (f: string, i: string, v: number, account = 'superintendent') =>
  ok(account, SAY, { r: next(), f, i, v, s: 'Shift register' });
const indexOf = async (f: string, index: string, at: string | null = null, account = 'official') =>
  (await ok(account, SCORES, { f, at })).indices.find((each: Data) => each.index === index);

async function report(facility: string, boarders: number, occupied: number): Promise<void> {
  const source = facility === 'LNH' ? 'LNH-HIS' : 'SIM-HOSPITALS';
  const { wards } = (
    await city.ask(null, 'query($f: ID!) { facility(code: $f) { wards { code bedClasses } } }', { f: facility })
  ).data.facility;
  const ward = wards.find((each: Data) => each.bedClasses.includes('GENERAL')).code;
  const triage = { immediate: 1, veryUrgent: 1, urgent: 1, standard: 1, nonUrgent: 1 };
  const emergency = { present: 40, waitingByTriage: triage, boarders, longestWaitMinutes: 50, ventilated: 2 };
  const sent = { source, facility, observedAt: clock.at() };
  const receipts = await ok(facility === 'LNH' ? 'source-lnh' : 'sim-hospitals', REPORT, {
    r: [
      { ...sent, messageId: next(), emergency },
      { ...sent, messageId: next(), beds: { ward, bedClass: 'GENERAL', staffed: 100, occupied } },
    ],
  });
  expect(receipts.map((each: Data) => each.outcome)).toEqual(['APPLIED', 'APPLIED']);
  await city.live.settle();
}

describe('the indices of a hospital', () => {
  test('before anybody says anything every index is unknown and names what is missing', async () => {
    const { indices, agreement } = await ok('official', SCORES, { f: 'LNH' });
    expect(indices.map((each: Data) => [each.index, each.value, each.band])).toEqual(
      ['NEDOCS', 'NEDOCS_POINTS', 'CEDOCS', 'PEDOCS', 'EDWIN', 'OPEL_DELHI'].map(index => [index, null, 'UNKNOWN']),
    );
    expect(indices[0].missing).toContain('ED_PATIENTS');
    expect(agreement).toEqual({ compared: 0, spread: null, disagree: false, lowest: null, highest: null });
  });

  test('with what the board reports and a superintendent states NEDOCS is the published 127 (GDL guideline)', async () => {
    await report('LNH', 35, 93);
    expect((await indexOf('LNH', 'NEDOCS')).missing).toEqual(
      expect.arrayContaining(['LONGEST_ADMIT_WAIT', 'LAST_DOOR_TO_BED']),
    );
    await say('LNH', 'ED_BEDS', 60);
    await say('LNH', 'HOSPITAL_BEDS', 400);
    await say('LNH', 'LONGEST_ADMIT_WAIT', 180);
    await say('LNH', 'LAST_DOOR_TO_BED', 60);
    const points = await indexOf('LNH', 'NEDOCS_POINTS');
    expect(points).toMatchObject({ value: 127, band: 'OVERCROWDED', level: 3, missing: [], simulated: false });
    expect(points.inputs.find((each: Data) => each.code === 'ED_BEDS')).toMatchObject({
      value: 60,
      origin: 'STATED',
      sourceKind: 'MANUAL',
      source: 'Shift register',
      observedAt: clock.at(),
    });
    expect((await indexOf('LNH', 'NEDOCS')).value).toBeCloseTo(124.93, 2);
    expect((await ok('official', SCORES, { f: 'LNH' })).agreement).toMatchObject({ disagree: true });
  });

  test('what was stated about patients is believed for an hour, about the building for longer', async () => {
    const before = clock.at();
    clock.pass(3_600);
    await report('LNH', 35, 93);
    const nedocs = await indexOf('LNH', 'NEDOCS');
    expect(nedocs.missing).toEqual(['LONGEST_ADMIT_WAIT', 'LAST_DOOR_TO_BED']);
    expect(nedocs.inputs.find((each: Data) => each.code === 'ED_BEDS').value).toBe(60);
    expect((await indexOf('LNH', 'NEDOCS', before)).value).toBeCloseTo(124.93, 2);
  });

  test('a report that is too old makes an index unknown, also before anybody marked it', async () => {
    const before = clock.at();
    clock.pass(1_801);
    expect((await indexOf('LNH', 'CEDOCS')).missing).toContain('ED_PATIENTS');
    expect((await indexOf('LNH', 'CEDOCS', before)).missing).not.toContain('ED_PATIENTS');
  });

  test('of a simulated hospital every index is simulated, and so is what a simulated machine states', async () => {
    await report('GTBH', 0, 50);
    expect(await indexOf('GTBH', 'OPEL_DELHI')).toMatchObject({ simulated: true, level: 1 });
    expect(await say('GTBH', 'ED_BEDS', 40, 'sim-hospitals')).toMatchObject({ sourceKind: 'SIMULATED' });
    expect(await say('LNH', 'ED_BEDS', 60, 'source-lnh')).toMatchObject({ sourceKind: 'FEED' });
  });

  test('what is not theirs is null to read and refused to state; a value that cannot be is refused', async () => {
    expect(await ok('superintendent', SCORES, { f: 'GTBH' })).toBeNull();
    expect(await ok('official', SCORES, { f: 'NOWHERE' })).toBeNull();
    const said = { r: next(), f: 'GTBH', i: 'ED_BEDS', v: 5, s: 'x' };
    expect((await refusal('superintendent', SAY, said)).code).toBe('FORBIDDEN');
    expect((await refusal('clerk', SAY, { ...said, f: 'LNH' })).code).toBe('FORBIDDEN');
    const bad = await refusal('official', SAY, { ...said, r: next(), i: 'ATTENDING_DOCTORS', v: 0 });
    expect(bad).toMatchObject({ code: 'BAD_VALUE' });
    expect(bad.message).toContain('from 1 to 500');
    expect((await refusal('official', SAY, { ...said, r: next(), v: 2.5 })).code).toBe('BAD_VALUE');
    expect((await refusal('official', SAY, { ...said, r: next(), s: '  ' })).code).toBe('SOURCE_MISSING');
    expect((await refusal('official', SCORES, { f: 'LNH', at: '2031-01-01T00:00:00Z' })).code).toBe(
      'AS_OF_IN_THE_FUTURE',
    );
  });
});

describe('a shift states everything at once', () => {
  const SAY_ALL = `mutation($r: ID!, $f: ID!, $s: [StatementInput!]!) {
    setCrowdingInputs(requestId: $r, facility: $f, statements: $s, source: "Shift register") { input value expiresAt } }`;
  const EDWIN = ['IMMEDIATE', 'VERY_URGENT', 'URGENT', 'STANDARD', 'NON_URGENT'];

  test('with every input stated EDWIN is the recomputed 1.0556, and all indices are known', async () => {
    await report('LNH', 6, 93);
    const s = [
      ...[2, 4, 8, 10, 6].map((value, i) => ({ input: `TRIAGE_${EDWIN[i]}`, value })),
      { input: 'ATTENDING_DOCTORS', value: 3 },
      { input: 'ED_BEDS', value: 30 },
      { input: 'HOSPITAL_BEDS', value: 400 },
      { input: 'CRITICAL_PATIENTS', value: 4 },
      { input: 'LONGEST_ADMIT_WAIT', value: 120 },
      { input: 'LAST_DOOR_TO_BED', value: 30 },
      { input: 'ANNUAL_VISITS', value: 60_000 },
      { input: 'CHILDREN_WAITING', value: 3 },
      { input: 'CHILDREN_REGISTERED', value: 15 },
      { input: 'SURGE_BEDS_OPEN', value: 5 },
    ];
    expect(await ok('superintendent', SAY_ALL, { r: next(), f: 'LNH', s })).toHaveLength(s.length);
    const { indices } = await ok('official', SCORES, { f: 'LNH' });
    const edwin = indices.find((each: Data) => each.index === 'EDWIN');
    expect(edwin.value).toBeCloseTo(1.0556, 4);
    expect(indices.find((each: Data) => each.index === 'PEDOCS').value).toBeCloseTo(31, 0);
    expect(indices.filter((each: Data) => each.level === null)).toEqual([]);
    const surge = indices.at(-1).inputs.find((each: Data) => each.code === 'SURGE_SHARE');
    expect(surge).toMatchObject({ value: 5, points: 3 });
  });

  test('one value that cannot be, and nothing of the shift is kept', async () => {
    const s = [
      { input: 'LAST_DOOR_TO_BED', value: 99 },
      { input: 'ATTENDING_DOCTORS', value: 0 },
    ];
    expect((await refusal('superintendent', SAY_ALL, { r: next(), f: 'LNH', s })).code).toBe('BAD_VALUE');
    const nedocs = await indexOf('LNH', 'NEDOCS');
    expect(nedocs.inputs.find((each: Data) => each.code === 'LAST_DOOR_TO_BED').value).toBe(30);
    expect((await refusal('superintendent', SAY_ALL, { r: next(), f: 'LNH', s: [] })).code).toBe('NOTHING_STATED');
    const twice = [s[0], s[0]];
    expect((await refusal('superintendent', SAY_ALL, { r: next(), f: 'LNH', s: twice })).code).toBe('STATED_TWICE');
  });
});

describe('a threshold is changed', () => {
  const content = async () => {
    const { version: _, effectiveFrom: __, reason: ___, ...table } = (await ok('official', TABLES)).at(-1);
    return table;
  };

  test('past days keep their old score: the level of yesterday and its history are what they were', async () => {
    await report('LNH', 35, 93);
    const yesterday = clock.at();
    const history = `query($from: DateTime!, $to: DateTime!) {
      crowdingHistory(facilities: ["LNH"], from: $from, to: $to, stepMinutes: 5) { points { at level } } }`;
    const window = { from: new Date(Date.parse(yesterday) - 3_600_000).toISOString(), to: yesterday };
    const scored = await ok('official', SCORES, { f: 'LNH', at: yesterday });
    const drawn = await ok('official', history, window);
    const opel = scored.indices.at(-1);
    expect(opel).toMatchObject({ index: 'OPEL_DELHI', level: 2, tableVersion: 1 });

    clock.pass(24 * 3_600);
    const table = await content();
    const strict = {
      ...table,
      name: 'OPEL-Delhi v2',
      parameters: table.parameters.map((each: Data) =>
        each.worse === 'HIGHER' ? { ...each, cutOffs: each.cutOffs.map((_: number, i: number) => 1 + i) } : each,
      ),
    };
    const published = await ok('official', PUBLISH, { r: next(), t: strict, why: 'Trial of strict cut-offs' });
    expect(published).toEqual({ version: 2, effectiveFrom: clock.at() });
    await report('LNH', 35, 93);
    const now = await indexOf('LNH', 'OPEL_DELHI');
    expect(now.tableVersion).toBe(2);
    expect(now.level).toBeGreaterThan(opel.level);
    expect(await ok('official', SCORES, { f: 'LNH', at: yesterday })).toEqual(scored);
    expect(await ok('official', history, window)).toEqual(drawn);
  });

  test('a version of next week is known today and in force next week', async () => {
    const week = new Date(Date.parse(clock.at()) + 7 * 86_400_000).toISOString();
    const t = { ...(await content()), name: 'OPEL-Delhi v3' };
    expect((await ok('official', PUBLISH, { r: next(), t, why: 'From Monday', from: week })).version).toBe(3);
    expect((await indexOf('LNH', 'OPEL_DELHI')).tableVersion).toBe(2);
    clock.pass(7 * 86_400);
    expect((await indexOf('LNH', 'OPEL_DELHI')).tableVersion).toBe(3);
  });

  test('the past cannot be published into, by the program or past it', async () => {
    const t = await content();
    const past = { r: next(), t, why: 'x', from: clock.at(60) };
    expect((await refusal('official', PUBLISH, past)).code).toBe('IN_THE_PAST');
    await expect(
      owner.query("insert into escalation_table values (99, now() - interval '1 day', '{}', 'x', now(), 'x')"),
    ).rejects.toThrow('check');
  });

  test('a table that makes no sense is refused and says what would be accepted', async () => {
    const t = await content();
    const bad = async (change: object) =>
      (await refusal('official', PUBLISH, { r: next(), t: { ...t, ...change }, why: 'x' })).message;
    const [first, ...rest] = t.parameters;
    expect(await bad({ parameters: [{ ...first, code: 'MOON' }] })).toContain(
      'cannot be measured; accepted: ED_OCCUPANCY',
    );
    expect(await bad({ parameters: [{ ...first, cutOffs: [120, 100, 80] }, ...rest] })).toContain(
      'mildest first, rising',
    );
    expect(await bad({ parameters: [{ ...first, points: [0, 1] }] })).toContain('4 points are accepted');
    expect(await bad({ parameters: [{ ...first, points: [0, 3, 2, 5] }] })).toContain('never fall');
    expect(await bad({ parameters: [first, first] })).toContain('each code once');
    expect(await bad({ bands: [...t.bands].reverse() })).toContain('rising sums');
    expect((await refusal('official', PUBLISH, { r: next(), t, why: ' ' })).code).toBe('REASON_MISSING');
    expect((await refusal('superintendent', PUBLISH, { r: next(), t, why: 'x' })).code).toBe('FORBIDDEN');
  });
});

describe('the next hours of a hospital', () => {
  const NEXT = `query($f: ID!) { nextHours(facility: $f) { facility at neededDays figures { metric part simulated verdict days
    record { judged inside80 inside50 error persistenceError } past { at value } lastWeek { at value }
    ahead { hours at median low50 high50 low80 high80 } } } }`;
  const figureOf = (answer: Data, metric: string, part: string | null = null) =>
    answer.figures.find((each: Data) => each.metric === metric && each.part === part);

  test('are read from figures that are noted every quarter of an hour, and unknown ones leave a gap', async () => {
    const quarter = 15 * 60;
    const toNext = quarter - (Math.floor(clock.now() / 1000) % quarter);
    for (const [pass, occupied] of [
      [toNext + quarter, 62],
      [2 * quarter, 64],
    ] as const) {
      clock.pass(pass - 60);
      await report('GTBH', 5, occupied);
      clock.pass(60);
      await city.live.settle();
    }
    const answer = await ok('official', NEXT, { f: 'GTBH' });
    expect(answer.at).toBe(new Date(clock.now()).toISOString());
    const present = figureOf(answer, 'EMERGENCY_PRESENT');
    expect(present).toMatchObject({ verdict: 'TOO_YOUNG', days: 0, record: null, ahead: [], simulated: true });
    expect(present.past).toHaveLength(97);
    // Nobody noted the quarter between: nothing is drawn there.
    expect(present.past.slice(-3).map((each: Data) => each.value)).toEqual([40, null, 40]);
    expect(figureOf(answer, 'BEDS_OCCUPIED', '*/GENERAL').past.at(-1).value).toBe(64);
  });

  test('are told once there are fourteen days that they were good for, and say how good', async () => {
    const { at } = await ok('official', NEXT, { f: 'GTBH' });
    await owner.query(
      `insert into figure_sample (facility_code, metric, part, at, value, simulated)
       select 'GTBH', 'EMERGENCY_PRESENT', '', $1::timestamptz - slot * interval '15 minutes',
              round(40 + 15 * sin(-2 * pi() * slot / 96) + 3 * sin(slot * slot)), true
       from generate_series(1, 27 * 96) as slot on conflict do nothing`,
      [at],
    );
    const answer = await ok('superintendent', NEXT, { f: 'GTBH' });
    expect(answer).toBeNull();
    const present = figureOf(await ok('official', NEXT, { f: 'GTBH' }), 'EMERGENCY_PRESENT');
    expect(present).toMatchObject({ verdict: 'SHOWN', simulated: true });
    expect(present.ahead.map((each: Data) => each.hours)).toEqual([1, 2, 3, 4]);
    for (const each of present.ahead) {
      expect(Date.parse(each.at) - Date.parse(at)).toBe(each.hours * 3_600_000);
      const inOrder = [each.low80, each.low50, each.median, each.high50, each.high80];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }
    expect(present.record.error).toBeLessThan(present.record.persistenceError);
    expect(present.record.judged).toBeGreaterThan(1000);
    expect(present.lastWeek).toHaveLength(97 + 16);
    expect(present.lastWeek.at(-1).at).toBe(present.ahead[3].at);
  });

  test('belong to who may see the figures', async () => {
    expect((await refusal('patient', NEXT, { f: 'GTBH' })).code).toBe('FORBIDDEN');
    expect(await ok('official', NEXT, { f: 'NOWHERE' })).toBeNull();
  });
});
