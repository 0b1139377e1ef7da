import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const clock = heldClock();
let city: TestApi;

beforeAll(async () => {
  city = await startApi({ clock });
});
afterAll(() => city.close());

// biome-ignore lint/suspicious/noExplicitAny: each test reads its own answer.
type Data = any;
let sent = 0;

const ADVICE = `query($f: ID!, $c: BedClass!, $n: Int!) { suggestDiversion(facility: $f, bedClass: $c, patients: $n) {
  facility bedClass patients at occupancyLimit tableVersion travelAssumptionEn travelAssumptionHi
  options { facility nameHi phones distanceKm travelMinutes free freeAfter occupancy occupancyAfter level levelAfter
    observedAt sourceKind quality warnings }
  withoutWarning { facility } leftOut { reason facilities } } }`;
const REPORT = 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason } }';

/** Beds of whole hospitals, as the simulated feed of all hospitals sends them. */
async function report(occupied: Record<string, number>): Promise<void> {
  const wards = 'query($f: ID!) { facility(code: $f) { wards { code bedClasses } } }';
  const r: object[] = [];
  for (const [facility, patients] of Object.entries(occupied)) {
    const known = (await city.ask(null, wards, { f: facility })).data.facility.wards;
    const ward = known.find((each: Data) => each.bedClasses.includes('GENERAL')).code;
    r.push({
      source: 'SIM-HOSPITALS',
      messageId: `beds-${++sent}`,
      facility,
      observedAt: clock.at(),
      beds: { ward, bedClass: 'GENERAL', staffed: 100, occupied: patients },
    });
  }
  const { data } = await city.ask('sim-hospitals', REPORT, { r });
  expect(data.submitReports.map((each: Data) => each.outcome)).toEqual(r.map(() => 'APPLIED'));
  await city.live.settle();
}
async function advice(account: string, f = 'LNH', n = 1, c = 'GENERAL'): Promise<Data> {
  const { data, errors } = await city.ask(account, ADVICE, { f, c, n });
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data.suggestDiversion;
}
const refusal = async (account: string, f: string, n = 1) =>
  (await city.ask(account, ADVICE, { f, c: 'GENERAL', n })).errors?.[0]?.extensions.code;

describe('where to divert', () => {
  test('before anybody reports there is no capacity, only hospitals about which nothing is known', async () => {
    const told = await advice('superintendent');
    expect(told.options).toEqual([]);
    const unknown = told.leftOut.find((each: Data) => each.reason === 'UNKNOWN').facilities;
    expect(unknown.length).toBeGreaterThan(30);
    expect(unknown).not.toContain('LNH');
  });

  test('a superintendent is told the nearest with free beds, with distance, minutes, age and what is left after', async () => {
    await report({ GTBH: 60, DDUH: 40, GIPMER: 70, SGMH: 50, BSAH: 100 });
    clock.pass(120);
    const told = await advice('superintendent', 'LNH', 2);
    expect(told.options).toHaveLength(3);
    const km = told.options.map((each: Data) => each.distanceKm);
    expect(km).toEqual([...km].sort((a, b) => a - b));
    for (const option of told.options) {
      expect(option).toMatchObject({ sourceKind: 'SIMULATED', quality: 'GOOD', observedAt: clock.at(120) });
      expect(option.freeAfter).toBe(option.free - 2);
      expect(option.travelMinutes).toBe(Math.ceil(((option.distanceKm * 1.4) / 20) * 60));
      expect(option.nameHi).toMatch(/[\u0900-\u097f]/);
    }
    expect(told.leftOut.find((each: Data) => each.reason === 'FULL').facilities).toEqual(['BSAH']);
    expect(told.travelAssumptionEn).toContain('1.4 ÷ 20 km/h');
    expect(told.travelAssumptionHi).toMatch(/[\u0900-\u097f]/);
    expect(told).toMatchObject({ at: clock.at(), occupancyLimit: 95, tableVersion: 1 });
  });

  test('what they may not see on the board they are told here only of those advised', async () => {
    const board = await city.ask(
      'superintendent',
      '{ board(filter: { facilities: ["GTBH"] }) { cells { facility bedsByClass { bedClass } } } }',
    );
    expect(board.data.board.cells.flatMap((cell: Data) => cell.bedsByClass)).toEqual([]);
  });

  test('a neighbour that two more patients would push over the limit is warned of; one more does not', async () => {
    await report({ GIPMER: 94 });
    const pant = async (n: number) =>
      (await advice('dispatcher', 'LNH', n)).options.find((each: Data) => each.facility === 'GIPMER').warnings;
    expect(await pant(1)).not.toContain('PUSHES_OVER_LIMIT');
    expect(await pant(2)).toContain('PUSHES_OVER_LIMIT');
    expect(await pant(7)).toEqual(expect.arrayContaining(['PUSHES_OVER_LIMIT', 'MORE_THAN_FREE']));
  });

  test('an hour later, with no report since, nobody has capacity any more', async () => {
    clock.pass(3_601);
    const told = await advice('official');
    expect(told.options).toEqual([]);
    expect(told.leftOut.find((each: Data) => each.reason === 'EXPIRED').facilities).toContain('GTBH');
  });

  test('only for their own hospital, for a hospital that exists, and for a number that can be', async () => {
    expect(await refusal('superintendent', 'GTBH')).toBe('FORBIDDEN');
    expect(await refusal('doctor', 'LNH')).toBe('FORBIDDEN');
    expect(await refusal('official', 'NOWHERE')).toBe('UNKNOWN_HOSPITAL');
    expect(await refusal('official', 'LNH', 0)).toBe('BAD_COUNT');
    expect(await refusal('official', 'LNH', 101)).toBe('BAD_COUNT');
  });
});
