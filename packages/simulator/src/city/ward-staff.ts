import { rollDice } from './dice.ts';
import type { HospitalPlan, HospitalState } from './hospital.ts';
import type { BedClass } from './registry.ts';

/**
 * The ward sisters of one hospital, who keep the bed board. Pure: the wards live as the city lives (patients come, leave,
 * beds are cleaned), and this tells what is pressed on the board so that the board knows the same. Who lies where is
 * theirs alone; a bed that somebody else has taken is left to them.
 */
export interface WardStaff {
  readonly hospital: string;
  readonly seed: string;
  /** Begins every visit number, so that none was ever used before. */
  readonly run: string;
  readonly wards: readonly WardAtWork[];
  readonly serial: number;
  /** Minute at which the board is read again, because others work at it too; nothing is pressed after it before that. */
  readonly readAt: number;
  /** Beds that were refused to somebody: not given out again. */
  readonly avoided: ReadonlySet<string>;
}

interface WardAtWork {
  readonly ward: string;
  /** Beds that nobody lies in and that are clean, in the order in which they are given out. */
  readonly free: readonly string[];
  /** Dirty beds and the minute at which each is clean. */
  readonly dirty: readonly { bed: string; cleanAt: number }[];
  /** Patients in the order in which they came; bed null: on a trolley. */
  readonly patients: readonly { visit: string; bed: string | null }[];
  readonly admitted: number;
  readonly discharged: number;
}

interface PatientMark {
  initials: string;
  age: number;
  sex: 'F' | 'M';
}
type BedBody =
  | { admit: { visit: string; ward: string; bed: string | null; patient: PatientMark } }
  | { transfer: { visit: string; ward: string; bed: string } }
  | { discharge: { visit: string } }
  | { changeBed: { ward: string; bed: string; order: 'START_CLEANING' | 'FINISH_CLEANING' } };
export interface BedOrder {
  readonly key: string;
  readonly body: BedBody;
}

/** Beds to put up in a ward, by class, before the first patient. */
export interface BedsToDefine {
  ward: string;
  bedClass: BedClass;
  codes: string[];
}
export interface CensusEntry {
  visit: string;
  ward: string;
  bed: string | null;
  patient: PatientMark;
}
/** What the board of a hospital says of its wards, as far as its staff needs to go on from there. */
export interface BoardOfWards {
  wards: readonly {
    code: string;
    beds: readonly { code: string; state: string; stays: readonly { visit: string }[] }[];
    withoutBed: readonly { visit: string }[];
  }[];
}

/** A ward with fewer patients than this share of those who lie there was left in the middle of its census. */
const CENSUS_TAKEN = 0.8;

/**
 * How a hospital goes onto the board: its beds, and who lies in them now. What the board knows already is left as it is; a
 * census that broke off is finished. `run` makes its visit numbers its own.
 */
export function goLive(
  plan: HospitalPlan,
  life: HospitalState,
  board: BoardOfWards,
  { seed, run }: { seed: string; run: string },
): { beds: BedsToDefine[]; census: CensusEntry[] } {
  const beds: BedsToDefine[] = [];
  const census: CensusEntry[] = [];
  for (const [i, ward] of plan.wards.entries()) {
    const found = board.wards.find(({ code }) => code === ward.code);
    const present = life.wards[i]?.leavesAt.length ?? 0;
    const known = found ? found.withoutBed.length + found.beds.reduce((sum, { stays }) => sum + stays.length, 0) : 0;
    if (found && found.beds.length > 0) {
      if (known >= present * CENSUS_TAKEN) continue;
      const free = found.beds.filter(({ state, stays }) => state === 'UNOCCUPIED' && stays.length === 0);
      const dice = rollDice(seed, 'census goes on', plan.code, ward.code);
      for (let missing = 0; missing < present - known; missing += 1) {
        const visit = `${run}-c${census.length + 1}`;
        census.push({ visit, ward: ward.code, bed: free[missing]?.code ?? null, patient: mark(dice) });
      }
      continue;
    }
    const codes: string[] = [];
    for (const { bedClass, count } of bedsByClass(ward.bedClasses, ward.staffed)) {
      const own = Array.from({ length: count }, (_, place) => bedName(ward.code, codes.length + place + 1));
      codes.push(...own);
      for (let at = 0; at < own.length; at += 500) {
        beds.push({ ward: ward.code, bedClass, codes: own.slice(at, at + 500) });
      }
    }
    const dice = rollDice(seed, 'census', plan.code, ward.code);
    for (const place of (life.wards[i]?.leavesAt ?? []).keys()) {
      const visit = `${run}-c${census.length + 1}`;
      census.push({ visit, ward: ward.code, bed: codes[place] ?? null, patient: mark(dice) });
    }
  }
  return { beds, census };
}

/** The sisters as they come on duty: what the board says is where they go on from. */
export function wardStaff(
  plan: HospitalPlan,
  life: Pick<HospitalState, 'wards'>,
  board: BoardOfWards,
  options: { seed: string; run: string; minute: number },
): WardStaff {
  const wards = plan.wards.map((ward, i): WardAtWork => {
    const found = board.wards.find(({ code }) => code === ward.code);
    const beds = found?.beds ?? [];
    const dice = rollDice(options.seed, 'on duty', plan.code, ward.code);
    return {
      ward: ward.code,
      free: beds.filter(({ state, stays }) => state === 'UNOCCUPIED' && stays.length === 0).map(({ code }) => code),
      dirty: beds
        .filter(({ state }) => state === 'HOUSEKEEPING' || state === 'CONTAMINATED')
        .map(({ code }) => ({ bed: code, cleanAt: options.minute + dice.whole(5, 40) })),
      patients: [
        ...beds.flatMap(({ code, stays }) => stays.map(({ visit }) => ({ visit, bed: code }))),
        ...(found?.withoutBed ?? []).map(({ visit }) => ({ visit, bed: null })),
      ],
      admitted: life.wards[i]?.admitted ?? 0,
      discharged: life.wards[i]?.discharged ?? 0,
    };
  });
  const readAt = options.minute + READ_EVERY;
  const { seed, run } = options;
  return { hospital: plan.code, seed, run, wards, serial: 0, readAt, avoided: new Set() };
}

/** Minutes between two looks at the board: a person may have moved somebody, or have got a bed ready. */
const READ_EVERY = 30;

/** The sisters looked at the board: where everybody lies is what it says. Who came or left since is still to be pressed. */
export function boardRead(plan: HospitalPlan, staff: WardStaff, board: BoardOfWards, minute: number): WardStaff {
  const found = wardStaff(plan, { wards: [] }, board, { ...staff, minute });
  const wards = found.wards.map((ward, i) => {
    const { admitted = 0, discharged = 0 } = staff.wards[i] ?? {};
    return { ...ward, free: ward.free.filter(bed => !staff.avoided.has(bedIn(ward.ward, bed))), admitted, discharged };
  });
  return { ...staff, wards, readAt: found.readAt };
}

const bedIn = (ward: string, bed: string): string => `${ward}/${bed}`;

/** The main class has the beds; a ventilator or an oxygen point takes its share of the ward, and each bed is counted once. */
function bedsByClass(classes: readonly BedClass[], staffed: number): { bedClass: BedClass; count: number }[] {
  const [main = 'GENERAL', ...others] = classes;
  const shares = others
    .map(bedClass => ({ bedClass, count: Math.floor(staffed * 0.3) }))
    .filter(({ count }) => count > 0);
  const rest = staffed - shares.reduce((sum, { count }) => sum + count, 0);
  return [{ bedClass: main, count: rest }, ...shares];
}

const bedName = (ward: string, number: number): string => `${ward.slice(0, 10)}-${String(number).padStart(2, '0')}`;

/** What the sisters press for what happened in the wards since the last time. */
export function workWards(
  staff: WardStaff,
  life: HospitalState,
  minute: number,
): { staff: WardStaff; orders: BedOrder[] } {
  const orders: BedOrder[] = [];
  let { serial } = staff;
  const press = (body: BedBody): void => {
    serial += 1;
    orders.push({ key: `b${serial}`, body });
  };
  const wards = staff.wards.map((before, i): WardAtWork => {
    const state = life.wards[i];
    if (!state) return before;
    const dice = rollDice(staff.seed, 'sister', staff.hospital, before.ward, minute);
    let { free, dirty, patients } = before;
    for (const { bed } of dirty.filter(({ cleanAt }) => cleanAt <= minute)) {
      press({ changeBed: { ward: before.ward, bed, order: 'FINISH_CLEANING' } });
      free = [...free, bed];
    }
    dirty = dirty.filter(({ cleanAt }) => cleanAt > minute);
    for (let leaving = state.discharged - before.discharged; leaving > 0 && patients.length > 0; leaving -= 1) {
      const leaver = patients[dice.whole(0, Math.min(patients.length, 8) - 1)];
      if (!leaver) break;
      press({ discharge: { visit: leaver.visit } });
      patients = patients.filter(one => one !== leaver);
      if (leaver.bed !== null) {
        press({ changeBed: { ward: before.ward, bed: leaver.bed, order: 'START_CLEANING' } });
        dirty = [...dirty, { bed: leaver.bed, cleanAt: minute + dice.whole(20, 60) }];
      }
    }
    // Whoever lies on a trolley gets the first clean bed, before anybody new.
    for (const onTrolley of patients.filter(({ bed }) => bed === null)) {
      const [bed, ...others] = free;
      if (bed === undefined) break;
      press({ transfer: { visit: onTrolley.visit, ward: before.ward, bed } });
      free = others;
      patients = patients.map(one => (one === onTrolley ? { ...one, bed } : one));
    }
    for (let coming = state.admitted - before.admitted; coming > 0; coming -= 1) {
      const [bed = null, ...others] = free;
      free = others;
      serial += 1;
      const visit = `${staff.run}-${serial}`;
      press({ admit: { visit, ward: before.ward, bed, patient: mark(dice) } });
      patients = [...patients, { visit, bed }];
    }
    return { ward: before.ward, free, dirty, patients, admitted: state.admitted, discharged: state.discharged };
  });
  return { staff: { ...staff, wards, serial }, orders };
}

/**
 * An order was refused: somebody else is at this board too, and it is read in the next minute. Whoever was not admitted is
 * admitted then, under another visit number; the bed is not tried again.
 */
export function bedRefused(staff: WardStaff, { body }: BedOrder, minute: number): WardStaff {
  const readAt = Math.min(staff.readAt, minute + 1);
  const wanted = 'admit' in body ? body.admit : 'transfer' in body ? body.transfer : null;
  const avoided = wanted?.bed ? new Set([...staff.avoided, bedIn(wanted.ward, wanted.bed)]) : staff.avoided;
  const wards = staff.wards.map(ward =>
    'admit' in body && ward.ward === body.admit.ward ? { ...ward, admitted: ward.admitted - 1 } : ward,
  );
  return { ...staff, wards, readAt, avoided };
}

const LETTERS = [...'ABCDGHJKLMNPRSTUVY'];

function mark(dice: ReturnType<typeof rollDice>): PatientMark {
  const age = Math.min(94, Math.max(1, Math.round(42 + 20 * dice.normal())));
  return { initials: `${dice.pick(LETTERS)}${dice.pick(LETTERS)}`, age, sex: dice.chance(0.5) ? 'F' : 'M' };
}
