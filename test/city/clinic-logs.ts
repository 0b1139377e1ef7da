/** Logs of imagined clinics, as unlike as clinics are. Everything comes from the seed. */
export type LoggedConsultation = { session: string; startMs: number; serviceSeconds: number };

export type Dice = {
  uniform(): number;
  normal(): number;
  exponential(mean: number): number;
  /** Mean, not median. */
  logNormal(mean: number, sigma: number): number;
  pareto(mean: number, exponent: number): number;
};

type Clinic = {
  days: number;
  /** Doctors who sit at the same time, each a session of their own or all in one (`oneSession`). */
  doctors: number;
  oneSession?: boolean;
  patients: number;
  /** Session names come back every day instead of being new. */
  sameNames?: boolean;
  service(dice: Dice, at: { day: number; doctor: number; patient: number; hour: number; mood: number }): number;
  gap(dice: Dice, at: { patient: number; hour: number }): number;
  /** How much a doctor's day differs, as σ of a lognormal. */
  mood?: number;
  /** Arrivals after the opening crowd, an hour; the room then waits for people. */
  arrivalsAnHour?: number;
  /** A clerk writes starts by the wall clock, so consultations seem to overlap. */
  startsToTheMinute?: boolean;
};

const noGap = () => 0;
const smallGap = (dice: Dice) => 5 + dice.exponential(15);

export const CLINICS: Record<string, Clinic> = {
  'memoryless, one doctor': {
    days: 40,
    doctors: 1,
    patients: 60,
    service: d => d.exponential(360),
    gap: noGap,
  },
  'lognormal, sigma 1': {
    days: 30,
    doctors: 2,
    patients: 50,
    service: d => d.logNormal(300, 1),
    gap: smallGap,
  },
  'lognormal, sigma 1.4, pauses': {
    days: 30,
    doctors: 3,
    patients: 45,
    service: d => d.logNormal(240, 1.4),
    gap: d => (d.uniform() < 0.04 ? 300 + d.exponential(900) : d.exponential(20)),
  },
  'Pareto 1.5': {
    days: 30,
    doctors: 2,
    patients: 50,
    service: d => Math.min(3600, d.pareto(300, 1.5)),
    gap: smallGap,
  },
  'Pareto 2.2, tea at eleven': {
    days: 30,
    doctors: 2,
    patients: 50,
    service: d => d.pareto(280, 2.2),
    gap: (d, { hour, patient }) =>
      hour > 2.8 && hour < 3.1 && patient > 5 ? 600 + d.exponential(300) : d.exponential(12),
  },
  'drifting up by half over months': {
    days: 60,
    doctors: 1,
    patients: 50,
    service: (d, { day }) => d.logNormal(240 * (1 + day / 60), 0.7),
    gap: smallGap,
  },
  'doubles overnight, then halves': {
    days: 60,
    doctors: 1,
    patients: 50,
    service: (d, { day }) => d.logNormal(day < 20 ? 200 : day < 40 ? 420 : 180, 0.6),
    gap: smallGap,
  },
  'faster towards noon': {
    days: 30,
    doctors: 2,
    patients: 60,
    service: (d, { hour }) => d.logNormal(420 * Math.exp(-hour / 4) + 60, 0.6),
    gap: noGap,
  },
  'doctors differ by days': {
    days: 25,
    doctors: 4,
    patients: 40,
    mood: 0.6,
    service: (d, { mood }) => d.logNormal(300 * mood, 0.5),
    gap: smallGap,
  },
  'doctors differ for ever': {
    days: 25,
    doctors: 4,
    patients: 40,
    sameNames: true,
    service: (d, { doctor }) => d.logNormal([120, 240, 480, 900][doctor] as number, 0.6),
    gap: smallGap,
  },
  'mixture: quick and long ones': {
    days: 30,
    doctors: 2,
    patients: 50,
    service: d => (d.uniform() < 0.7 ? d.logNormal(45, 0.4) : d.logNormal(900, 0.5)),
    gap: smallGap,
  },
  'Mohalla: under a minute': {
    days: 30,
    doctors: 2,
    patients: 90,
    service: d => (d.uniform() < 0.7 ? 15 + 40 * d.uniform() : d.logNormal(150, 0.8)),
    gap: d => d.exponential(8),
  },
  'three doctors, one line': {
    days: 25,
    doctors: 3,
    oneSession: true,
    patients: 120,
    service: d => d.logNormal(360, 0.9),
    gap: smallGap,
  },
  'ten doctors, one line, memoryless': {
    days: 12,
    doctors: 10,
    oneSession: true,
    patients: 250,
    service: d => d.exponential(400),
    gap: noGap,
  },
  'empty at times': {
    days: 30,
    doctors: 1,
    patients: 60,
    arrivalsAnHour: 9,
    service: d => d.logNormal(330, 0.7),
    gap: smallGap,
  },
  'random walk of pace': {
    days: 40,
    doctors: 1,
    patients: 60,
    service: (d, { day, patient }) => d.logNormal(260 * Math.exp(0.5 * Math.sin((day * 60 + patient) / 90)), 0.6),
    gap: smallGap,
  },
  'almost regular': {
    days: 30,
    doctors: 1,
    patients: 60,
    service: d => 290 + 20 * d.uniform(),
    gap: d => 10 + 5 * d.uniform(),
  },
  'long pauses, out for rounds': {
    days: 40,
    doctors: 1,
    patients: 40,
    service: d => d.logNormal(300, 0.8),
    gap: d => (d.uniform() < 0.06 ? 1800 + 1800 * d.uniform() : d.exponential(30)),
  },
  'as the simulated city draws them': {
    days: 12,
    doctors: 6,
    oneSession: true,
    patients: 300,
    service: d => 60 * Math.max(1, Math.round(d.logNormal(5.4, 0.4) / 1)),
    gap: noGap,
  },
  'written down to the minute': {
    days: 30,
    doctors: 2,
    patients: 50,
    service: d => d.logNormal(300, 0.8),
    gap: smallGap,
    startsToTheMinute: true,
  },
  'morning and evening, one name': {
    days: 30,
    doctors: 1,
    patients: 60,
    sameNames: true,
    service: d => d.logNormal(200, 1.1),
    gap: (d, { patient }) => (patient === 35 ? 5 * 3600 : 5 + d.exponential(25)),
  },
};

export function clinicLog(clinic: Clinic, seed: number): LoggedConsultation[] {
  const dice = diceOf(seed);
  const log: LoggedConsultation[] = [];
  const monday = Date.UTC(2026, 0, 5, 2, 30);
  for (let day = 0; day < clinic.days; day += 1) {
    const opening = monday + day * 86_400_000;
    const rooms = Array.from({ length: clinic.doctors }, (_, doctor) => ({
      doctor,
      free: opening + dice.exponential(600_000),
      mood: Math.exp((clinic.mood ?? 0) * dice.normal()),
    }));
    const lines = clinic.oneSession ? [rooms] : rooms.map(room => [room]);
    for (const line of lines) {
      const first = line[0] as (typeof rooms)[number];
      const name = clinic.oneSession ? 'OPD' : `D${first.doctor + 1}`;
      const session = clinic.sameNames ? name : `${name}/${day + 1}`;
      let arrival = opening;
      for (let patient = 0; patient < clinic.patients; patient += 1) {
        const room = line.reduce((a, b) => (b.free < a.free ? b : a));
        // A crowd of ten at the door, then one by one where the clinic is no crowd all day.
        if (clinic.arrivalsAnHour && patient >= 10) arrival += dice.exponential(3_600_000 / clinic.arrivalsAnHour);
        const start = Math.round(Math.max(room.free, arrival) / 1000) * 1000;
        const hour = (start - opening) / 3_600_000;
        const seconds = clinic.service(dice, { day, doctor: room.doctor, patient, hour, mood: room.mood });
        const serviceSeconds = Math.max(1, Math.round(seconds));
        const startMs = clinic.startsToTheMinute ? Math.floor(start / 60_000) * 60_000 : start;
        log.push({ session, startMs, serviceSeconds });
        room.free = start + (serviceSeconds + Math.round(clinic.gap(dice, { patient, hour }))) * 1000;
      }
    }
  }
  return log;
}

export function csvOf(log: readonly LoggedConsultation[]): string {
  const rows = log.map(row => `"${row.session}",${new Date(row.startMs).toISOString()},${row.serviceSeconds}`);
  return ['session,start,service seconds', ...rows, ''].join('\n');
}

export function diceOf(seed: number): Dice {
  // mulberry32: enough for imagined clinics, and the same on every machine.
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const positive = () => Math.max(1e-12, uniform());
  const normal = () => Math.sqrt(-2 * Math.log(positive())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    exponential: mean => -mean * Math.log(positive()),
    logNormal: (mean, sigma) => mean * Math.exp(sigma * normal() - (sigma * sigma) / 2),
    pareto: (mean, exponent) => ((mean * (exponent - 1)) / exponent) * positive() ** (-1 / exponent),
  };
}
