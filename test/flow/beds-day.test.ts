import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bedConsole } from '../support/bed-console.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

/** Counts of a ward and class as the live board of the city shows them. */
async function onTheCityBoard(ward: string, bedClass: string) {
  await api.live.settle();
  const { data, errors } = await api.ask(
    'official',
    `{ board(filter: { facilities: ["LNH"] }) { cells { beds { ward bedClass source sourceKind observedAt
        counts { staffed occupied cleaning reserved blocked free } } } } }`,
  );
  expect(errors ?? []).toEqual([]);
  return data.board.cells[0]?.beds.find(
    (each: { ward: string; bedClass: string }) => each.ward === ward && each.bedClass === bedClass,
  );
}

describe('a day on a ward', () => {
  test('a patient is admitted, moved and discharged, the beds are cleaned, and the city sees the counts', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', prefix: 'M-', count: 4 });
    expect((await onTheCityBoard('MED-M', 'GENERAL')).counts).toEqual({
      staffed: 4,
      occupied: 0,
      cleaning: 0,
      reserved: 0,
      blocked: 0,
      free: 4,
    });
    clock.pass(60);
    await clerk.done('admitPatient', {
      visit: 'V1',
      ward: 'MED-M',
      bed: 'M-01',
      patient: { initials: 'RK', age: 54, sex: 'M' },
    });
    expect(await clerk.bed('MED-M', 'M-01')).toMatchObject({
      state: 'OCCUPIED',
      since: clock.at(),
      stays: [{ visit: 'V1', initials: 'RK', age: 54, sex: 'M', shares: false, admittedAt: clock.at() }],
    });
    expect(await onTheCityBoard('MED-M', 'GENERAL')).toMatchObject({
      source: 'HIMS-BEDS',
      sourceKind: 'FEED',
      observedAt: clock.at(),
      counts: { occupied: 1, free: 3 },
    });
    clock.pass(60);
    await clerk.done('transferPatient', { visit: 'V1', ward: 'MED-M', bed: 'M-02' });
    expect((await clerk.bed('MED-M', 'M-01')).state).toBe('CONTAMINATED');
    expect((await onTheCityBoard('MED-M', 'GENERAL')).counts).toMatchObject({ occupied: 1, cleaning: 1, free: 2 });
    clock.pass(60);
    await clerk.done('dischargePatient', { visit: 'V1' });
    await clerk.done('changeBed', { ward: 'MED-M', bed: 'M-02', order: 'START_CLEANING' });
    expect((await clerk.bed('MED-M', 'M-02')).state).toBe('HOUSEKEEPING');
    expect((await clerk.bed('MED-M', 'M-02')).cleaningOverdue).toBe(false);
    clock.pass(46 * 60);
    expect((await clerk.bed('MED-M', 'M-02')).cleaningOverdue).toBe(true);
    await clerk.done('changeBed', { ward: 'MED-M', bed: 'M-02', order: 'FINISH_CLEANING' });
    await clerk.done('changeBed', { ward: 'MED-M', bed: 'M-01', order: 'FINISH_CLEANING' });
    expect((await onTheCityBoard('MED-M', 'GENERAL')).counts).toMatchObject({ occupied: 0, cleaning: 0, free: 4 });
  });
});
