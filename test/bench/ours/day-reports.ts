import type { Hospital } from './door.ts';

export type Report = { source: string; messageId: string; facility: string; observedAt: string } & Record<
  string,
  unknown
>;

/** What reports, and how often it does on an ordinary day. */
export interface Reporter {
  account: string;
  facility: string;
  everySeconds: number;
  /** The report of the step-th time; figures change slowly enough for no check to doubt them. */
  report(step: number, observedAt: string): Report;
}

/** Everything in Delhi that reports: wards by class, emergency and outpatient departments, vehicles, mandirs. */
export function reportersOf(hospitals: Hospital[], mandirs: string[], vehicles: string[], run: string): Reporter[] {
  const reporter = (
    account: string,
    everySeconds: number,
    facility: string,
    body: (step: number) => object,
  ): Reporter => {
    const number = ++count;
    return {
      account,
      facility,
      everySeconds,
      report: (step, observedAt) => ({
        source: account.toUpperCase(),
        messageId: `${run}-${number}-${step}`,
        facility,
        observedAt,
        ...body(step),
      }),
    };
  };
  let count = 0;
  const wave = (step: number, seed: number, height: number) => (step + seed) % height;
  return [
    ...hospitals.flatMap((hospital, at) => [
      ...hospital.wards.flatMap(ward =>
        ward.bedClasses.map(bedClass =>
          reporter('sim-hospitals', 300, hospital.code, step => ({
            beds: { ward: ward.code, bedClass, staffed: ward.beds ?? 30, occupied: 20 + wave(step, at, 9) },
          })),
        ),
      ),
      ...hospital.departments.map(({ code }) =>
        reporter('sim-hospitals', 60, hospital.code, step => ({
          queue: {
            department: code,
            issued: 400 + step,
            waiting: 40 + wave(step, at, 20),
            called: 300 + step,
            servedLastHour: 55,
            roomsOpen: 4,
          },
        })),
      ),
      reporter('sim-hospitals', 60, hospital.code, step => ({
        emergency: {
          present: 100 + wave(step, at, 30),
          waitingByTriage: { urgent: 10, standard: 20 },
          boarders: 12,
          longestWaitMinutes: 140,
          ventilated: 3,
        },
      })),
    ]),
    ...mandirs.map(code => reporter('sim-mandirs', 900, code, step => ({ opening: { open: step % 2 === 0 } }))),
    ...vehicles.map((vehicle, at) =>
      reporter('sim-ambulances', 30, 'CATS', step => ({
        ambulance: {
          vehicle,
          status: 'AVAILABLE',
          latitude: 28.6 + 0.002 * (wave(step, at, 10) - 5),
          longitude: 77.2 + 0.002 * (wave(step, at, 7) - 3),
        },
      })),
    ),
  ];
}
