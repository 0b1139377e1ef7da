import { hourly, minuteOf, minuteOfDay, secondsPerDay } from './calendar.ts';
import { type Dice, rollDice, stableNumber } from './dice.ts';
import { driveTowards, metresBetween, straightSpeed } from './drive.ts';
import type { CityRegistry, Place } from './registry.ts';
import type { AmbulanceFigures, AmbulanceStatus } from './reports.ts';

/** Calls on an ordinary day. Assumed: 2,400–2,800 were published for the wave of April 2021, twice the usual. */
const callsPerDay = 1_200;
const callsByHour = [
  0.75, 0.65, 0.55, 0.5, 0.5, 0.6, 0.75, 0.9, 1.05, 1.15, 1.2, 1.2, 1.15, 1.1, 1.05, 1.05, 1.1, 1.2, 1.3, 1.4, 1.4, 1.3,
  1.15, 0.95,
];
/** One step of the fleet, seconds. */
export const fleetStepSeconds = 10;

export interface FleetPlan {
  vehicles: readonly { code: string; base: Place; nightShift: boolean }[];
  hospitals: readonly { code: string; place: Place; pull: number }[];
  /** Where people live and fall ill. */
  callPlaces: readonly Place[];
}

interface Vehicle {
  at: Place;
  status: AmbulanceStatus;
  /** Where the call is, while there is one. */
  call: Place | null;
  /** Index of the hospital it drives to or stands at. */
  hospital: number | null;
  /** City second at which the present stop ends; 0 while driving. */
  until: number;
}

export interface FleetState {
  vehicles: readonly Vehicle[];
  /** Calls for which no vehicle was free, oldest first. */
  pending: readonly Place[];
  calls: number;
  completed: number;
  /** Took themselves to hospital after an hour without a vehicle, or more calls than anyone can hold. */
  abandoned: number;
}

export function planFleet(registry: CityRegistry, seed: string): FleetPlan {
  const hospitals = registry.hospitals.flatMap(({ code, place, beds }) =>
    place ? [{ code, place, pull: Math.sqrt(beds ?? 100) }] : [],
  );
  const mandirs = registry.mandirs.flatMap(({ place }) => (place ? [place] : []));
  const inhabited = mandirs.length > 0 ? mandirs : hospitals.map(hospital => hospital.place);
  return {
    vehicles: registry.ambulances.map(({ code }) => {
      const dice = rollDice(seed, 'base', code);
      return { code, base: nearby(dice.pick(inhabited), 900, dice), nightShift: stableNumber(code, 10) < 7 };
    }),
    hospitals,
    callPlaces: inhabited,
  };
}

export const parkedFleet = (plan: FleetPlan): FleetState => ({
  vehicles: plan.vehicles.map(({ base }) => ({ at: base, status: 'AVAILABLE', call: null, hospital: null, until: 0 })),
  pending: [],
  calls: 0,
  completed: 0,
  abandoned: 0,
});

/** Ten seconds of the fleet. `callTimes` multiplies the ordinary calls. */
export function stepFleet(
  plan: FleetPlan,
  before: FleetState,
  second: number,
  callTimes: number,
  dice: Dice,
): FleetState {
  const minute = minuteOf(second);
  const rate = (callsPerDay * callTimes * hourly(callsByHour, minute) * fleetStepSeconds) / secondsPerDay;
  const fresh = Array.from({ length: dice.poisson(rate) }, () => nearby(dice.pick(plan.callPlaces), 1_500, dice));
  const waiting = [...before.pending, ...fresh];
  // A call nobody can answer is not kept for ever; the caller finds another way.
  const abandoned = Math.max(0, waiting.length - 400);
  const pending = waiting.slice(abandoned);

  const metres = straightSpeed(minute) * fleetStepSeconds;
  let completed = before.completed;
  const vehicles = before.vehicles.map((vehicle, i) => {
    const next = stepVehicle(plan, i, vehicle, second, metres, dice);
    if (vehicle.call !== null && next.call === null) completed += 1;
    return next;
  });
  const unanswered: Place[] = [];
  for (const call of pending) {
    const chosen = nearestFree(vehicles, call);
    const vehicle = chosen === null ? undefined : vehicles[chosen];
    if (chosen === null || !vehicle) {
      unanswered.push(call);
      continue;
    }
    vehicles[chosen] = { ...vehicle, status: 'ASSIGNED', call, until: second + dice.whole(30, 120) };
  }
  return {
    vehicles,
    pending: unanswered,
    calls: before.calls + fresh.length,
    completed,
    abandoned: before.abandoned + abandoned,
  };
}

function nearestFree(vehicles: readonly Vehicle[], call: Place): number | null {
  let best: number | null = null;
  let bestMetres = Number.POSITIVE_INFINITY;
  for (const [i, vehicle] of vehicles.entries()) {
    if (vehicle.status !== 'AVAILABLE') continue;
    const metres = metresBetween(vehicle.at, call);
    if (metres < bestMetres) {
      best = i;
      bestMetres = metres;
    }
  }
  return best;
}

function stepVehicle(
  plan: FleetPlan,
  index: number,
  vehicle: Vehicle,
  second: number,
  metres: number,
  dice: Dice,
): Vehicle {
  const home = plan.vehicles[index];
  if (!home) return vehicle;
  const stopped = second < vehicle.until;
  switch (vehicle.status) {
    case 'OFF_DUTY':
      return onDuty(home.nightShift, second) ? { ...vehicle, status: 'AVAILABLE' } : vehicle;
    case 'AVAILABLE': {
      const { at, arrived } = driveTowards(vehicle.at, home.base, metres);
      if (arrived && !onDuty(home.nightShift, second)) return { ...vehicle, at, status: 'OFF_DUTY' };
      return { ...vehicle, at };
    }
    case 'ASSIGNED':
      return stopped ? vehicle : { ...vehicle, status: 'EN_ROUTE' };
    case 'EN_ROUTE': {
      const { at, arrived } = driveTowards(vehicle.at, vehicle.call ?? home.base, metres);
      if (!arrived) return { ...vehicle, at };
      return { ...vehicle, at, status: 'ON_SCENE', until: second + Math.round(dice.logNormal(12, 0.5) * 60) };
    }
    case 'ON_SCENE': {
      if (stopped) return vehicle;
      // One call in seven needs no transport.
      const hospital = dice.chance(1 / 7) ? null : chooseHospital(plan, vehicle.at, dice);
      if (hospital === null) return { ...vehicle, status: 'AVAILABLE', call: null, until: 0 };
      return { ...vehicle, status: 'TO_HOSPITAL', hospital, until: 0 };
    }
    case 'TO_HOSPITAL': {
      const target = plan.hospitals[vehicle.hospital ?? -1]?.place ?? home.base;
      const { at, arrived } = driveTowards(vehicle.at, target, metres);
      if (!arrived) return { ...vehicle, at };
      return { ...vehicle, at, status: 'AT_HOSPITAL', until: second + Math.round(dice.logNormal(22, 0.6) * 60) };
    }
    case 'AT_HOSPITAL':
      return stopped ? vehicle : { ...vehicle, status: 'AVAILABLE', call: null, hospital: null, until: 0 };
  }
}

/** Three in ten vehicles stand from 22:00 to 07:00. */
function onDuty(nightShift: boolean, second: number): boolean {
  const time = minuteOfDay(minuteOf(second));
  return nightShift || (time >= 420 && time < 1_320);
}

/** The large and near ones draw most: pull over distance squared, floored at one kilometre. */
function chooseHospital(plan: FleetPlan, from: Place, dice: Dice): number | null {
  if (plan.hospitals.length === 0) return null;
  return dice.weighted(
    plan.hospitals.map(({ place, pull }) => pull / Math.max(1, metresBetween(from, place) / 1_000) ** 2),
  );
}

export function ambulanceFigures(plan: FleetPlan, state: FleetState, index: number): AmbulanceFigures {
  const vehicle = state.vehicles[index];
  const code = plan.vehicles[index]?.code;
  if (!vehicle || !code) throw new RangeError(`no ambulance at ${index}; ${plan.vehicles.length} are planned`);
  return {
    vehicle: code,
    latitude: degrees(vehicle.at.latitude),
    longitude: degrees(vehicle.at.longitude),
    status: vehicle.status,
    destination: vehicle.hospital === null ? null : (plan.hospitals[vehicle.hospital]?.code ?? null),
  };
}

/** Five decimals are about a metre; a satellite receiver in a street knows no more. */
const degrees = (value: number): number => Math.round(value * 1e5) / 1e5;

function nearby(place: Place, metres: number, dice: Dice): Place {
  const limit = (value: number): number => Math.max(-2, Math.min(2, value));
  return {
    latitude: place.latitude + (limit(dice.normal()) * metres) / 2 / 111_195,
    longitude: place.longitude + (limit(dice.normal()) * metres) / 2 / 97_600,
  };
}
