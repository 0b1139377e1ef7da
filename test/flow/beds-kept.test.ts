import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forecastInputs } from '../../packages/api/src/city/beds/forecast-inputs.queries.ts';
import { bedConsole } from '../support/bed-console.ts';
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

describe('two who share a bed on purpose', () => {
  test('whoever was moved from it comes back when the move is taken back, unless somebody came in since', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', codes: ['Q-1', 'Q-2', 'Q-3'] });
    await clerk.done('admitPatient', { visit: 'Q-A', ward: 'MED-M', bed: 'Q-1' });
    await clerk.done('admitPatient', { visit: 'Q-B', ward: 'MED-M', bed: 'Q-1', share: true });
    const inTheBed = async () =>
      (await clerk.bed('MED-M', 'Q-1')).stays.map((stay: { visit: string }) => stay.visit).sort();
    clock.pass(60);
    await clerk.done('transferPatient', { visit: 'Q-B', ward: 'MED-M', bed: 'Q-2' });
    await clerk.done('cancelTransfer', { visit: 'Q-B' });
    expect(await inTheBed()).toEqual(['Q-A', 'Q-B']);
    const moved = await clerk.done('transferPatient', { visit: 'Q-B', ward: 'MED-M', bed: 'Q-2' });
    await clerk.done('undoBedCommand', moved.requestId);
    expect(await inTheBed()).toEqual(['Q-A', 'Q-B']);
    await clerk.done('transferPatient', { visit: 'Q-B', ward: 'MED-M', bed: 'Q-2' });
    clock.pass(60);
    await clerk.done('admitPatient', { visit: 'Q-C', ward: 'MED-M', bed: 'Q-1', share: true });
    expect((await clerk.order('cancelTransfer', { visit: 'Q-B' })).refusal).toBe('BED_TAKEN');
    expect(await inTheBed()).toEqual(['Q-A', 'Q-C']);
  });

  test('when the holder has left, who came next holds the bed, and no longer shares it', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', codes: ['Q-4'] });
    const bed = { ward: 'MED-M', bed: 'Q-4' };
    await clerk.done('admitPatient', { visit: 'Q-D', ...bed });
    clock.pass(60);
    await clerk.done('admitPatient', { visit: 'Q-E', ...bed, share: true });
    clock.pass(60);
    await clerk.done('admitPatient', { visit: 'Q-F', ...bed, share: true });
    const sharing = async () =>
      (await clerk.bed('MED-M', 'Q-4')).stays.map((stay: { visit: string; shares: boolean }) => [
        stay.visit,
        stay.shares,
      ]);
    expect(await sharing()).toEqual([
      ['Q-D', false],
      ['Q-E', true],
      ['Q-F', true],
    ]);
    clock.pass(60);
    await clerk.done('dischargePatient', { visit: 'Q-D' });
    expect(await sharing()).toEqual([
      ['Q-E', false],
      ['Q-F', true],
    ]);
    clock.pass(60);
    await clerk.done('cancelDischarge', { visit: 'Q-D' });
    expect(await sharing()).toEqual([
      ['Q-D', false],
      ['Q-E', true],
      ['Q-F', true],
    ]);
    await clerk.done('dischargePatient', { visit: 'Q-E' });
    await clerk.done('dischargePatient', { visit: 'Q-D' });
    expect(await sharing()).toEqual([['Q-F', false]]);
    // Held and not shared, so the constraint guards it: nobody else can be written into it as its holder.
    await expect(
      owner.query(
        `insert into stay (facility_code, visit_id, ward, bed_id, during, holds_from)
         select s.facility_code, (select id from visit where number = 'Q-A'), s.ward, s.bed_id,
                tstzrange('2026-11-01', '2026-11-22T23:00:00Z'), '2026-11-22T05:00:00Z'
         from stay s join visit v on v.id = s.visit_id where v.number = 'Q-F'`,
      ),
    ).rejects.toThrow(/one_bed_one_patient|one_patient_one_place/);
  });
});

describe('a census of beds that are promised', () => {
  test('leaves a kept bed to whom it is kept for, and a bed for women to women', async () => {
    const clerk = bedConsole(api, 'clerk');
    const bed = { ward: 'SUR-F', bed: 'R-1' };
    await clerk.done('defineBeds', { ward: 'SUR-F', bedClass: 'GENERAL', codes: ['R-1'] });
    await clerk.done('defineBeds', { ward: 'SUR-F', bedClass: 'GENERAL', codes: ['R-2'], onlyFor: 'F' });
    await clerk.done('requestBed', { visit: 'R-A', kind: 'ELECTIVE', bedClass: 'GENERAL' });
    await clerk.done('reserveBed', { ...bed, visit: 'R-A', minutes: 60 });
    const count = async (visit: string, place: object, sex: string) =>
      (await clerk.order('takeCensus', [{ visit, ...place, patient: { initials: 'RK', age: 40, sex } }])).refusal;
    expect(await count('R-B', bed, 'F')).toBe('BED_RESERVED');
    expect(await count('R-B', { ...bed, bed: 'R-2' }, 'M')).toBe('BED_FOR_OTHERS');
    expect((await clerk.bed('SUR-F', 'R-1')).state).toBe('UNOCCUPIED');
    expect(await count('R-B', { ...bed, bed: 'R-2' }, 'F')).toBeNull();
    expect(await count('R-A', bed, 'F')).toBeNull();
    expect(await clerk.bed('SUR-F', 'R-1')).toMatchObject({ state: 'OCCUPIED', reservation: null });
  });
});

describe('what is foreseen', () => {
  test('whoever moves within a class neither leaves it nor arrives', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MAT', bedClass: 'MATERNITY', codes: ['Z-1', 'Z-2', 'Z-3'] });
    await clerk.done('takeCensus', [{ visit: 'Z-A', ward: 'MAT', bed: 'Z-1', at: clock.at(24 * 3600) }]);
    await clerk.done('transferPatient', { visit: 'Z-A', ward: 'MAT', bed: 'Z-2', at: clock.at(18 * 3600) });
    await clerk.done('transferPatient', { visit: 'Z-A', ward: 'MAT', bed: 'Z-3', at: clock.at(12 * 3600) });
    const inputs = await forecastInputs(owner, 'LNH', 'MATERNITY', 12, clock.now());
    expect(inputs.current).toBe(1);
    // One arrival in 24 hours; nobody has left, so a stay is taken to last four days.
    expect(inputs.yetToArrive).toBeCloseTo(0.5, 6);
    expect(inputs.departures).toEqual([1 - Math.exp(-12 / 96)]);
  });

  test('a bed that is said to be occupied by nobody counts neither before nor afterwards', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'NNU', bedClass: 'NEONATAL', codes: ['Y-1', 'Y-2'] });
    await clerk.done('admitPatient', { visit: 'Y-A', ward: 'NNU', bed: 'Y-1' });
    await owner.query(`update bed set state = 'O', state_cause = 'REPORTED' where ward = 'NNU' and code = 'Y-2'`);
    expect((await forecastInputs(owner, 'LNH', 'NEONATAL', 8, clock.now())).current).toBe(2);
    await owner.query('delete from bed_forecast');
    clock.pass(10);
    await api.live.settle();
    clock.pass(9 * 3600 + 10);
    await api.live.settle();
    const { rows } = await owner.query(
      `select current_then as "before", happened from bed_forecast
       where bed_class = 'NEONATAL' and hours = 8 and happened is not null`,
    );
    expect(rows).toEqual([{ before: 1, happened: 1 }]);
  });
});

describe('the link of a hospital that dies', () => {
  /** What the live board of the city says of a ward. */
  const onTheCityBoard = async (ward: string) => {
    await api.live.settle();
    const { data } = await api.ask(
      'official',
      `{ board(filter: { facilities: ["LNH"] }) { cells { beds { ward source sourceKind observedAt counts { occupied reserved free } } } } }`,
    );
    return data.board.cells[0].beds.find((each: { ward: string }) => each.ward === ward);
  };
  const hours = async (count: number) => {
    for (let minutes = 0; minutes < count * 60; minutes += 5) {
      clock.pass(300);
      await api.live.settle();
    }
  };

  const currentOf = async (bedClass: string) => {
    const { totals } = await bedConsole(api, 'clerk').board([]);
    const { wards, wardsCurrent } = totals.find((each: { bedClass: string }) => each.bedClass === bedClass);
    return { wards, wardsCurrent };
  };

  test('leaves its wards as old as its last word and under its own name, until somebody attests them', async () => {
    const [clerk, feed, simulation] = ['clerk', 'source-lnh', 'sim-hospitals'].map(account => bedConsole(api, account));
    await clerk!.done('defineBeds', { ward: 'ORTHO', bedClass: 'GENERAL', codes: ['L-1', 'L-2'] });
    await clerk!.done('defineBeds', { ward: 'PAED', bedClass: 'PAEDIATRIC', codes: ['L-1'] });
    await simulation!.done('defineBeds', { ward: 'MED-F', bedClass: 'GENERAL', codes: ['L-1'] });
    await clerk!.done('reserveBed', { ward: 'ORTHO', bed: 'L-2', minutes: 30 });
    clock.pass(60);
    await feed!.done('admitPatient', { visit: 'L-A', ward: 'ORTHO', bed: 'L-1' });
    const last = clock.at();
    expect(await currentOf('GENERAL')).toEqual({ wards: 4, wardsCurrent: 2 });
    expect(await onTheCityBoard('ORTHO')).toMatchObject({ source: 'LNH-HIS', observedAt: last });
    clock.pass(31 * 60);
    // That a reservation lapses is no word of the hospital's system.
    expect(await onTheCityBoard('ORTHO')).toMatchObject({
      source: 'LNH-HIS',
      observedAt: last,
      counts: { occupied: 1, reserved: 0, free: 1 },
    });
    // The board of the hospital counts the ward as current for as long as the city believes it, and not for a shift.
    expect(await currentOf('GENERAL')).toEqual({ wards: 4, wardsCurrent: 1 });
    await hours(2);
    expect(await onTheCityBoard('ORTHO')).toMatchObject({ source: 'LNH-HIS', observedAt: last, counts: null });
    expect((await onTheCityBoard('PAED')).counts).toMatchObject({ occupied: 0, free: 1 });
    expect(await onTheCityBoard('MED-F')).toMatchObject({ source: 'SIM-HOSPITALS', sourceKind: 'SIMULATED' });
    expect((await onTheCityBoard('MED-F')).counts).toMatchObject({ free: 1 });
    const hour = (new Date(clock.at()).getUTCHours() + 5.5) % 24;
    const shift = hour >= 6 && hour < 14 ? 'MORNING' : hour >= 14 && hour < 22 ? 'EVENING' : 'NIGHT';
    await clerk!.done('attestWard', { ward: 'ORTHO', shift, seen: 1 });
    await hours(2);
    expect(await onTheCityBoard('ORTHO')).toMatchObject({ source: 'HIMS-BEDS', counts: { occupied: 1, free: 1 } });
  });
});
