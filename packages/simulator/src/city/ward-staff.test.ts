import { describe, expect, test } from 'vitest';
import { rollDice } from './dice.ts';
import { type HospitalState, hospitalInTheMiddle, planHospital, stepHospital } from './hospital.ts';
import { nothingSpecial } from './scenario.ts';
import { type BedOrder, type BoardOfWards, bedRefused, boardRead, goLive, wardStaff, workWards } from './ward-staff.ts';

const plan = planHospital({
  code: 'LBSH',
  place: null,
  beds: 160,
  wards: [
    { code: 'MED', beds: 100, bedClasses: ['GENERAL', 'OXYGEN'] },
    { code: 'ICU', beds: 20, bedClasses: ['ICU', 'VENTILATOR'] },
    { code: 'MAT', beds: 40, bedClasses: ['MATERNITY'] },
  ],
  departments: ['MEDICINE'],
});
const scenario = { ...nothingSpecial, name: 'ordinary', about: 'An ordinary day.' };
const nine = 9 * 60;

/** A bed board as it follows from what was pressed: who lies where, which beds are dirty; what it refuses is listed. */
function openBoard() {
  const beds = new Map<string, { state: string; visit: string | null }>();
  const places = new Map<string, { ward: string; bed: string | null }>();
  const wrong: string[] = [];
  const lie = (visit: string, ward: string, bed: string | null): void => {
    const before = places.get(visit);
    if (before?.bed) beds.set(`${before.ward}/${before.bed}`, { state: 'UNOCCUPIED', visit: null });
    if (bed !== null) {
      const place = beds.get(`${ward}/${bed}`);
      if (!place || place.visit !== null || place.state !== 'UNOCCUPIED') wrong.push(`${visit} in ${ward}/${bed}`);
      beds.set(`${ward}/${bed}`, { state: 'OCCUPIED', visit });
    }
    places.set(visit, { ward, bed });
  };
  return {
    beds,
    wrong,
    lie,
    patients: (ward: string): number => [...places.values()].filter(place => place.ward === ward).length,
    press({ body }: BedOrder): void {
      if ('admit' in body) lie(body.admit.visit, body.admit.ward, body.admit.bed);
      else if ('transfer' in body) lie(body.transfer.visit, body.transfer.ward, body.transfer.bed);
      else if ('discharge' in body) {
        const place = places.get(body.discharge.visit);
        if (!place) wrong.push(`${body.discharge.visit} left and was not there`);
        else if (place.bed) beds.set(`${place.ward}/${place.bed}`, { state: 'CONTAMINATED', visit: null });
        places.delete(body.discharge.visit);
      } else {
        const { ward, bed, order } = body.changeBed;
        beds.set(`${ward}/${bed}`, { state: order === 'START_CLEANING' ? 'HOUSEKEEPING' : 'UNOCCUPIED', visit: null });
      }
    },
    read: (): BoardOfWards => ({
      wards: plan.wards.map(({ code }) => ({
        code,
        beds: [...beds]
          .filter(([name]) => name.startsWith(`${code}/`))
          .map(([name, { state, visit }]) => ({
            code: name.slice(code.length + 1),
            state,
            stays: visit === null ? [] : [{ visit }],
          })),
        withoutBed: [...places].filter(([, at]) => at.ward === code && at.bed === null).map(([visit]) => ({ visit })),
      })),
    }),
  };
}

function onTheBoard(seed: string) {
  const life = hospitalInTheMiddle(plan, nine, seed);
  const board = openBoard();
  const { beds, census } = goLive(plan, life, board.read(), { seed, run: 'run' });
  for (const { ward, codes } of beds) {
    for (const code of codes) board.beds.set(`${ward}/${code}`, { state: 'UNOCCUPIED', visit: null });
  }
  for (const { visit, ward, bed } of census) board.lie(visit, ward, bed);
  return { life, board, staff: wardStaff(plan, life, board.read(), { seed, run: 'run', minute: nine }) };
}

const later = (life: HospitalState, minute: number, seed: string): HospitalState =>
  stepHospital(plan, life, minute, scenario, 0, rollDice(seed, 'hospital', plan.code, minute));

describe('the simulated ward sisters', () => {
  test('keep the board at as many patients as lie in each ward, all day, with nobody in a bed that is taken or dirty', () => {
    for (const seed of ['delhi', 'agra']) {
      let { life, staff } = onTheBoard(seed);
      const { board } = onTheBoard(seed);
      for (let minute = nine + 1; minute < nine + 1_440; minute += 1) {
        life = later(life, minute, seed);
        const turn = workWards(staff, life, minute);
        staff = turn.staff;
        for (const order of turn.orders) board.press(order);
        if (minute % 60 !== 0) continue;
        const counts = plan.wards.map((ward, i) => [ward.code, life.wards[i]?.leavesAt.length]);
        expect(
          plan.wards.map(({ code }) => [code, board.patients(code)]),
          `seed ${seed}`,
        ).toEqual(counts);
      }
      expect(board.wrong, `seed ${seed}`).toEqual([]);
    }
  });

  test('admit whoever was refused a bed in the next minute to another one, and never try that bed again', () => {
    let { life, staff, board } = onTheBoard('delhi');
    let refused: { ward: string; bed: string | null } | null = null;
    for (let minute = nine + 1; minute < nine + 1_440; minute += 1) {
      life = later(life, minute, 'delhi');
      if (minute >= staff.readAt) staff = boardRead(plan, staff, board.read(), minute);
      const turn = workWards(staff, life, minute);
      staff = turn.staff;
      for (const order of turn.orders) {
        if (!refused && 'admit' in order.body && order.body.admit.bed !== null) {
          refused = order.body.admit;
          staff = bedRefused(staff, order, minute);
          continue;
        }
        if (refused && ('admit' in order.body || 'transfer' in order.body)) {
          const place = 'admit' in order.body ? order.body.admit : order.body.transfer;
          expect([place.ward, place.bed]).not.toEqual([refused.ward, refused.bed]);
        }
        board.press(order);
      }
    }
    expect(refused).not.toBeNull();
    const present = plan.wards.map((ward, i) => [ward.code, life.wards[i]?.leavesAt.length]);
    expect(plan.wards.map(({ code }) => [code, board.patients(code)])).toEqual(present);
  });

  test('finish a census that broke off, and leave a board alone that is complete', () => {
    const { life, board } = onTheBoard('delhi');
    expect(goLive(plan, life, board.read(), { seed: 'delhi', run: 'again' })).toEqual({ beds: [], census: [] });
    const half = board.read();
    const cut = {
      wards: half.wards.map(ward => ({
        ...ward,
        withoutBed: [],
        beds: ward.beds.map((bed, i) => (i < 10 ? bed : { ...bed, state: 'UNOCCUPIED', stays: [] })),
      })),
    };
    const { beds, census } = goLive(plan, life, cut, { seed: 'delhi', run: 'again' });
    expect(beds).toEqual([]);
    const present = plan.wards.reduce((sum, _, i) => sum + (life.wards[i]?.leavesAt.length ?? 0), 0);
    expect(census.length).toBe(present - 30);
    const given = census.flatMap(({ ward, bed }) => (bed === null ? [] : [`${ward}/${bed}`]));
    expect(new Set(given).size).toBe(given.length);
  });
});
