import type { CityCell, Vehicle } from '../../live/board-store.ts';
import { freshnessAt } from '../../live/freshness.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { type HospitalMark, isAbnormal, type SiteMark, shortName, type VehicleMark } from './marks.ts';
import type { Place } from './territory.ts';

/** What the map needs to know of a facility that does not move. */
export interface MappedFacility {
  readonly code: string;
  readonly kind: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly operationalState: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly beds?: number | null;
}

/** null where no source gives a position: such a facility is listed beside the map, never put somewhere. */
export function placeOf(facility: MappedFacility): Place | null {
  return facility.longitude == null || facility.latitude == null ? null : [facility.longitude, facility.latitude];
}

/** The hospitals as marks. Returns `before` itself while nothing about them changed, so that nothing is drawn again. */
export function hospitalMarks(
  hospitals: readonly MappedFacility[],
  cells: ReadonlyMap<string, CityCell>,
  shown: ReadonlySet<string>,
  language: 'en' | 'hi',
  now: number,
  before: readonly HospitalMark[],
): readonly HospitalMark[] {
  const marks: HospitalMark[] = [];
  for (const hospital of hospitals) {
    const place = placeOf(hospital);
    if (place === null) continue;
    const { level, stale } = levelNow(cells.get(hospital.code), now);
    marks.push({
      code: hospital.code,
      label: shortName(language === 'hi' ? hospital.nameHi : hospital.nameEn),
      place,
      beds: hospital.beds ?? null,
      level,
      stale,
      faded: !shown.has(hospital.code),
    });
  }
  return sameMarks(marks, before) ? before : marks;
}

function sameMarks(marks: readonly HospitalMark[], before: readonly HospitalMark[]): boolean {
  return (
    marks.length === before.length &&
    marks.every((mark, index) => {
      const other = before[index]!;
      return (
        mark.code === other.code &&
        mark.level === other.level &&
        mark.stale === other.stale &&
        mark.faded === other.faded &&
        mark.label === other.label
      );
    })
  );
}

/** The mandirs and kendras as marks; `before` itself while none of them became or ceased to be abnormal. */
export function siteMarks(
  sites: readonly MappedFacility[],
  cells: ReadonlyMap<string, CityCell>,
  now: number,
  before: readonly SiteMark[],
): readonly SiteMark[] {
  const marks: SiteMark[] = [];
  for (const site of sites) {
    const place = placeOf(site);
    if (place === null || site.operationalState === 'CLOSED') continue;
    const planned = site.operationalState === 'PLANNED';
    marks.push({ code: site.code, place, planned, level: planned ? null : levelNow(cells.get(site.code), now).level });
  }
  const same =
    marks.length === before.length &&
    marks.every((mark, index) => {
      const other = before[index]!;
      const looksSame = isAbnormal(mark) ? mark.level === other.level : !isAbnormal(other);
      return mark.code === other.code && mark.planned === other.planned && looksSame;
    });
  return same ? before : marks;
}

/** Ambulances where they were last seen; one that is too long out of sight is not drawn. */
export function vehicleMarks(vehicles: Iterable<Vehicle>, now: number): readonly VehicleMark[] {
  const marks: VehicleMark[] = [];
  for (const vehicle of vehicles) {
    const { state, ageSeconds } = freshnessAt(vehicle, now);
    if (state === 'EXPIRED' || vehicle.figures == null) continue;
    const { longitude, latitude, status } = vehicle.figures;
    const life = Math.max(1, (Date.parse(vehicle.expiresAt) - Date.parse(vehicle.observedAt)) / 1_000);
    const fresh = Date.parse(vehicle.staleAt) > now;
    marks.push({
      code: vehicle.vehicle,
      place: [longitude, latitude],
      status,
      strength: fresh ? 1 : Math.max(0.2, 0.7 * (1 - ageSeconds / life)),
    });
  }
  return marks;
}
