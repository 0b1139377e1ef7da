import { hourly } from './calendar.ts';
import type { Place } from './registry.ts';

const metresPerDegree = 111_195;
/** Road length over straight distance. 1.3–1.4 is usual for a city; an assumption, there is no road network here. */
const detour = 1.35;
/** Road speed of an ambulance by hour, km/h; assumed. Never above 60. */
const roadSpeed = [48, 50, 52, 52, 50, 46, 40, 34, 28, 25, 25, 26, 27, 28, 28, 27, 26, 24, 22, 22, 25, 30, 36, 42];

/** Metres a vehicle gains on the straight line in one second. */
export const straightSpeed = (minute: number): number => hourly(roadSpeed, minute) / 3.6 / detour;

/** Straight distance in metres on a flat sheet; within 0.1 % of the sphere over the width of Delhi. */
export function metresBetween(a: Place, b: Place): number {
  const north = (b.latitude - a.latitude) * metresPerDegree;
  const east = (b.longitude - a.longitude) * metresPerDegree * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** Where a vehicle is after driving `metres` from `a` towards `b`, and whether it has arrived. */
export function driveTowards(a: Place, b: Place, metres: number): { at: Place; arrived: boolean } {
  const distance = metresBetween(a, b);
  if (distance <= metres) return { at: { latitude: b.latitude, longitude: b.longitude }, arrived: true };
  const share = metres / distance;
  return {
    at: {
      latitude: a.latitude + (b.latitude - a.latitude) * share,
      longitude: a.longitude + (b.longitude - a.longitude) * share,
    },
    arrived: false,
  };
}
