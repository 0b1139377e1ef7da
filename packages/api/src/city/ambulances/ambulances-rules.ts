import type { SignalRules } from '../../ingest/signal.ts';

export type AmbulanceFigures = { status: string; latitude: number; longitude: number; destination: string | null };
export type AmbulanceBody = {
  vehicle: string;
  status: string;
  latitude: number;
  longitude: number;
  destination?: string | null;
};
/** One vehicle; `figures` is null once they are too old to be believed. */
export type AmbulanceFact = { vehicle: string; figures: AmbulanceFigures | null; lastReported: AmbulanceFigures };

/** No ambulance drives faster through Delhi; a jump beyond is a fault of the receiver. */
const FASTEST_METRES_A_SECOND = 45;
/** What a receiver may be off by between two reports. */
const RECEIVER_ERROR_METRES = 500;
/** The fleet serves the capital and its neighbours; a position beyond this box is not one of theirs. Degrees. */
const REACH = { south: 27.5, north: 29.8, west: 76, east: 78.5 };

/** Great-circle distance in metres on a sphere of R = 6 371 008.8 m (haversine). */
export function haversineMetres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(chord));
}

export const ambulancesRules: SignalRules<AmbulanceBody, AmbulanceFact> = {
  signal: 'AMBULANCES',
  body: 'ambulance',
  partOf: body => body.vehicle,
  detailOf: () => '*',
  refuse(body, facility, city) {
    if (facility.kind !== 'AMBULANCE_CONTROL') {
      return {
        code: 'NOT_A_CONTROL_ROOM',
        message: `vehicles report through an AMBULANCE_CONTROL; this facility is a ${facility.kind}.`,
      };
    }
    if (!city.vehicles.has(body.vehicle)) {
      return {
        code: 'UNKNOWN_VEHICLE',
        message: `vehicle "${body.vehicle}" is not in the registry; a code of the query "ambulances" is accepted.`,
      };
    }
    const { latitude, longitude } = body;
    if (!(latitude > REACH.south && latitude < REACH.north && longitude > REACH.west && longitude < REACH.east)) {
      return {
        code: 'OUT_OF_REACH',
        message: `${latitude}, ${longitude} is outside ${REACH.south} to ${REACH.north} north, ${REACH.west} to ${REACH.east} east.`,
      };
    }
    if (body.destination != null && city.facilities.get(body.destination)?.kind !== 'HOSPITAL') {
      return {
        code: 'UNKNOWN_DESTINATION',
        message: `destination "${body.destination}" is not a hospital of the registry.`,
      };
    }
    return null;
  },
  own({ vehicle, status, latitude, longitude, destination }) {
    const figures = { status, latitude, longitude, destination: destination ?? null };
    return { vehicle, figures, lastReported: figures };
  },
  doubt(own, previous, seconds) {
    if (!previous || seconds > 3600) return null;
    const metres = haversineMetres(previous.lastReported, own.lastReported);
    const believed = RECEIVER_ERROR_METRES + FASTEST_METRES_A_SECOND * Math.max(seconds, 0);
    return metres > believed
      ? {
          code: 'ABSURD_JUMP',
          message: `the vehicle moved ${Math.round(metres)} m in ${Math.round(seconds)} s; up to ${Math.round(believed)} m is believed.`,
        }
      : null;
  },
  expire: own => ({ ...own, figures: null }),
};
