import { dayOf, minuteOfDay, minutesPerDay } from './calendar.ts';
import { type Dice, rollDice } from './dice.ts';
import type { BedClass, WardSite } from './registry.ts';
import type { BedCounts } from './reports.ts';

/** What a ward is like. Fixed for a run. */
export interface WardPlan {
  code: string;
  bedClasses: readonly BedClass[];
  /** Beds open with staff. */
  staffed: number;
  /** Patients over staffed beds that the ward settles around. */
  occupancy: number;
  /** Median length of stay, days; the spread is log-normal. */
  medianStayDays: number;
  /** Share of its patients that come through the emergency department. */
  emergencyShare: number;
  /** Patients a day that keep the ward at its occupancy. */
  admissionsPerDay: number;
  /** No emergency patient is taken above this number. */
  mostPatients: number;
}

export interface WardState {
  /** Minute at which each patient leaves, earliest first. Its length is the number of patients. */
  leavesAt: readonly number[];
  /** Minute at which each bed under cleaning is ready. */
  cleanAt: readonly number[];
  admitted: number;
  discharged: number;
  /** Patients the ward began with; admitted + before = discharged + present, always. */
  before: number;
}

const stayOf: Readonly<Record<BedClass, { days: number; emergencyShare: number }>> = {
  COVID: { days: 7, emergencyShare: 0.8 },
  GENERAL: { days: 3, emergencyShare: 0.6 },
  ICU: { days: 4, emergencyShare: 0.75 },
  ISOLATION: { days: 5, emergencyShare: 0.7 },
  MATERNITY: { days: 2, emergencyShare: 0.3 },
  NEONATAL: { days: 6, emergencyShare: 0.3 },
  OXYGEN: { days: 4, emergencyShare: 0.75 },
  PAEDIATRIC: { days: 2.5, emergencyShare: 0.6 },
  VENTILATOR: { days: 5, emergencyShare: 0.8 },
};
const staySigma = 0.75;
/** A ventilator or an oxygen point is a part of a ward that has other beds too. */
const shareOfWard: Partial<Readonly<Record<BedClass, number>>> = { VENTILATOR: 0.5, OXYGEN: 0.4, ISOLATION: 0.2 };

export function planWard(site: WardSite, beds: number, occupancy: number, hospital: string): WardPlan {
  const mainClass = site.bedClasses[0] ?? 'GENERAL';
  const kind = stayOf[mainClass];
  const staffed = Math.max(1, Math.round(beds));
  const critical = mainClass === 'ICU' || mainClass === 'VENTILATOR';
  const spread = 0.94 + rollDice('ward', hospital, site.code).next() * 0.12;
  // Two patients do not share a ventilator: an ICU fills up to its beds and then patients board elsewhere.
  const target = critical ? Math.min(1, Math.max(0.8, occupancy * spread * 0.97)) : occupancy * spread;
  return {
    code: site.code,
    bedClasses: site.bedClasses,
    staffed,
    occupancy: target,
    medianStayDays: kind.days,
    emergencyShare: kind.emergencyShare,
    admissionsPerDay: (target * staffed) / meanStayDays(kind.days),
    mostPatients: critical ? staffed : Math.max(staffed, Math.ceil(staffed * target * 1.04)),
  };
}

/** Mean of a log-normal stay: median × e^(σ²/2). */
const meanStayDays = (medianDays: number): number => medianDays * Math.exp((staySigma * staySigma) / 2);

/**
 * A ward as it would be found after years of running: patients are met in proportion to how long they stay, somewhere
 * in the middle of their stay. Starting with fresh stays would empty no bed for two days.
 */
export function wardInTheMiddle(plan: WardPlan, minute: number, dice: Dice): WardState {
  const count = Math.round(plan.occupancy * plan.staffed * (0.96 + dice.next() * 0.08));
  const leavesAt: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const metStay = plan.medianStayDays * Math.exp(staySigma * staySigma + staySigma * dice.normal());
    leavesAt.push(leavingMinute(minute, metStay * dice.next(), dice));
  }
  return { leavesAt: leavesAt.sort((a, b) => a - b), cleanAt: [], admitted: 0, discharged: 0, before: count };
}

/** Most patients leave after the morning round; a quarter leave at any hour. */
function leavingMinute(minute: number, days: number, dice: Dice): number {
  const raw = minute + Math.max(30, Math.round(days * minutesPerDay));
  if (dice.chance(0.25)) return raw;
  const leaving = dayOf(raw) * minutesPerDay + dice.whole(10 * 60, 17 * 60);
  return leaving > minute ? leaving : raw;
}

export const wardHasRoom = (plan: WardPlan, state: WardState): boolean => state.leavesAt.length < plan.mostPatients;

export function admit(plan: WardPlan, state: WardState, minute: number, stay: number, dice: Dice): WardState {
  const leaves = leavingMinute(minute, dice.logNormal(plan.medianStayDays, staySigma) * stay, dice);
  const leavesAt = [...state.leavesAt];
  let place = leavesAt.length;
  while (place > 0 && (leavesAt[place - 1] ?? 0) > leaves) place -= 1;
  leavesAt.splice(place, 0, leaves);
  return { ...state, leavesAt, admitted: state.admitted + 1 };
}

/** One minute of a ward: who leaves, which beds become clean, who comes by appointment. */
export function stepWard(plan: WardPlan, state: WardState, minute: number, stay: number, dice: Dice): WardState {
  let next = state;
  let leaving = 0;
  while ((next.leavesAt[leaving] ?? Number.POSITIVE_INFINITY) <= minute) leaving += 1;
  if (leaving > 0) {
    const cleaning = Array.from({ length: leaving }, () => minute + dice.whole(20, 60));
    next = {
      ...next,
      leavesAt: next.leavesAt.slice(leaving),
      cleanAt: [...next.cleanAt, ...cleaning],
      discharged: next.discharged + leaving,
    };
  }
  if (next.cleanAt.some(at => at <= minute)) next = { ...next, cleanAt: next.cleanAt.filter(at => at > minute) };
  const planned = plannedArrivals(plan, next, minute, dice);
  for (let i = 0; i < planned; i += 1) next = admit(plan, next, minute, stay, dice);
  return next;
}

/** Planned patients come from 09:00 to 15:00, fewer when the ward is above what it usually carries. */
function plannedArrivals(plan: WardPlan, state: WardState, minute: number, dice: Dice): number {
  const time = minuteOfDay(minute);
  if (time < 540 || time >= 900) return 0;
  const fullness = state.leavesAt.length / Math.max(1, plan.occupancy * plan.staffed);
  const welcome = Math.min(2, Math.max(0, 1 + 8 * (1 - fullness)));
  const arriving = dice.poisson((plan.admissionsPerDay * (1 - plan.emergencyShare) * welcome) / 360);
  return Math.min(arriving, Math.max(0, plan.mostPatients - state.leavesAt.length));
}

/** What the sister counts: one line for each class of the ward. */
export function countBeds(plan: WardPlan, state: WardState, minute: number, hospital: string): BedCounts[] {
  const dice = rollDice('beds of the day', hospital, plan.code, dayOf(minute));
  const blockedInWard = dice.poisson(plan.staffed * 0.015);
  const reservedInWard = dice.poisson(plan.staffed * 0.02);
  return plan.bedClasses.map((bedClass, index) => {
    const share = index === 0 ? 1 : (shareOfWard[bedClass] ?? 0.5);
    const staffed = Math.max(1, Math.round(plan.staffed * share));
    const patients = Math.round(state.leavesAt.length * share);
    const occupied = bedClass === 'VENTILATOR' ? Math.min(staffed, patients) : patients;
    // A bed that is broken, held or being cleaned is one nobody lies in, so a full ward has none of them to spare.
    let spare = Math.max(0, staffed - occupied);
    const take = (wanted: number): number => {
      const taken = Math.min(wanted, spare);
      spare -= taken;
      return taken;
    };
    const blocked = take(Math.round(blockedInWard * share));
    const cleaning = take(Math.round(state.cleanAt.length * share));
    const reserved = take(Math.round(reservedInWard * share));
    return { ward: plan.code, bedClass, staffed, occupied, cleaning, reserved, blocked };
  });
}
