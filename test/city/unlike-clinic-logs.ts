import type { Dice, LoggedConsultation } from './clinic-logs.ts';

/**
 * Clinics that the estimator was not made on: other families of service times, breaks and habits of writing than those of
 * clinic-logs.ts, with another generator. Everything comes from the seed.
 */
export type UnlikeClinic = (dice: Dice) => LoggedConsultation[];

type Moment = { day: number; doctor: number; patient: number; hour: number };
type Habits = {
  days: number;
  doctors: number;
  /** Consultations of a doctor's day. */
  patients: number | ((dice: Dice) => number);
  /** Seconds of the consultation that starts then. */
  service(at: Moment): number;
  /** Seconds until the doctor takes the next one, were somebody there. */
  pause?(at: Moment): number;
  /** Whose line it is. */
  session?(at: { day: number; doctor: number }): string;
  /** Hours after opening at which people come, in order; without it all are there at eight. */
  arrivals?(count: number): number[];
};

const EIGHT = Date.UTC(2025, 8, 1, 2, 30);
const DAY = 86_400_000;

function lived(dice: Dice, habits: Habits): LoggedConsultation[] {
  const log: LoggedConsultation[] = [];
  for (let day = 0; day < habits.days; day += 1) {
    for (let doctor = 0; doctor < habits.doctors; doctor += 1) {
      const count = typeof habits.patients === 'number' ? habits.patients : habits.patients(dice);
      const session = habits.session?.({ day, doctor }) ?? `doctor ${doctor}, day ${day}`;
      const came = habits.arrivals?.(count) ?? [];
      let free = Math.round(dice.exponential(500));
      for (let patient = 0; patient < count; patient += 1) {
        const start = Math.round(Math.max(free, (came[patient] ?? 0) * 3_600));
        const at = { day, doctor, patient, hour: start / 3_600 };
        const serviceSeconds = Math.max(0, Math.round(habits.service(at)));
        log.push({ session, startMs: EIGHT + day * DAY + start * 1000, serviceSeconds });
        const pause = habits.pause?.({ ...at, hour: (start + serviceSeconds) / 3_600 }) ?? dice.exponential(20);
        free = start + serviceSeconds + Math.round(pause);
      }
    }
  }
  return log;
}

function gamma(dice: Dice, mean: number, shape: number): number {
  let sum = 0;
  for (let i = 0; i < shape; i += 1) sum += dice.exponential(mean / shape);
  return sum;
}

function weibull(dice: Dice, scale: number, shape: number): number {
  return scale * dice.exponential(1) ** (1 / shape);
}

/** Several rooms that take from one line: who is free first takes the next one. */
function shared(
  dice: Dice,
  {
    days,
    patients,
    from,
    until,
    service,
  }: {
    days: number;
    patients: number;
    /** Hours after opening at which each room opens and closes. */
    from: number[];
    until: number[];
    service(room: number, day: number): number;
  },
): LoggedConsultation[] {
  const log: LoggedConsultation[] = [];
  for (let day = 0; day < days; day += 1) {
    const rooms = from.map((hour, room) => ({
      room,
      free: hour * 3_600 + dice.exponential(240),
      until: (until[room] ?? 24) * 3_600,
    }));
    for (let patient = 0; patient < patients; patient += 1) {
      const open = rooms.filter(room => room.free < room.until);
      if (open.length === 0) break;
      const room = open.reduce((a, b) => (b.free < a.free ? b : a));
      const start = Math.round(room.free);
      const serviceSeconds = Math.round(service(room.room, day));
      log.push({ session: `OPD ${day}`, startMs: EIGHT + day * DAY + start * 1000, serviceSeconds });
      room.free = start + serviceSeconds + Math.round(dice.exponential(15));
    }
  }
  return log;
}

/** A crowd at the door, and then one by one at `anHour`. */
function crowdThenTrickle(dice: Dice, crowd: number, anHour: number) {
  return (count: number): number[] => {
    let hour = 0;
    return Array.from({ length: count }, (_, i) => (i < crowd ? 0 : (hour += dice.exponential(1 / anHour))));
  };
}

/** Whoever writes rounds to whole minutes. */
function toTheMinute(log: LoggedConsultation[], serviceToo: boolean): LoggedConsultation[] {
  return log.map(row => ({
    ...row,
    startMs: Math.floor(row.startMs / 60_000) * 60_000,
    serviceSeconds: serviceToo ? Math.round(row.serviceSeconds / 60) * 60 : row.serviceSeconds,
  }));
}

export const UNLIKE_CLINICS: Record<string, UnlikeClinic> = {
  'each doctor drifts from day to day': dice => {
    const level = [0, 0, 0, 0];
    let lastDay = -1;
    return lived(dice, {
      days: 25,
      doctors: 4,
      patients: 30,
      session: ({ doctor }) => `Dr ${doctor}`,
      service: ({ day, doctor }) => {
        if (day !== lastDay) for (let i = 0; i < 4; i += 1) level[i] = (level[i] as number) + 0.15 * dice.normal();
        lastDay = day;
        return dice.logNormal(280 * Math.exp(level[doctor] as number), 0.8);
      },
    });
  },
  'first visits and returns, gamma mixture': dice =>
    lived(dice, {
      days: 25,
      doctors: 3,
      patients: 40,
      service: ({ hour }) =>
        dice.uniform() < Math.min(0.8, 0.3 + hour / 8) ? gamma(dice, 150, 4) : gamma(dice, 840, 6),
    }),
  'autocorrelated services': dice => {
    let state = 0;
    return lived(dice, {
      days: 30,
      doctors: 2,
      patients: 50,
      service: ({ patient }) => {
        state = patient === 0 ? dice.normal() : 0.8 * state + 0.6 * dice.normal();
        return 240 * Math.exp(0.7 * state);
      },
    });
  },
  'slows down over the session': dice =>
    lived(dice, {
      days: 30,
      doctors: 2,
      patients: 50,
      service: ({ patient }) => dice.logNormal(180 + 6 * patient, 0.7),
    }),
  'another pace from some hour of the day on': dice => {
    let changes = 0;
    let factor = 1;
    return lived(dice, {
      days: 35,
      doctors: 2,
      patients: 45,
      service: ({ patient, hour }) => {
        if (patient === 0) {
          changes = 0.5 + 3 * dice.uniform();
          factor = dice.uniform() < 0.5 ? 2 : 0.5;
        }
        return dice.logNormal(260 * (hour > changes ? factor : 1), 0.6);
      },
    });
  },
  'tea, lunch and emergencies': dice => {
    let had = '';
    return lived(dice, {
      days: 30,
      doctors: 2,
      patients: 55,
      service: () => dice.logNormal(270, 0.9),
      pause: ({ hour, patient, day, doctor }) => {
        const meal = hour > 5 ? 'lunch' : hour > 3 ? 'tea' : '';
        const due = `${day} ${doctor} ${meal}`;
        if (meal !== '' && patient > 3 && due !== had) {
          had = due;
          return meal === 'tea' ? 900 + 600 * dice.uniform() : 2_400 + 1_200 * dice.uniform();
        }
        return dice.uniform() < 0.03 ? dice.exponential(1_500) : dice.exponential(25);
      },
    });
  },
  'one doctor sits for two lines at once': dice =>
    lived(dice, { days: 25, doctors: 2, patients: 80, service: () => dice.logNormal(220, 0.8) }).map(row => ({
      ...row,
      session: `${row.session}, line ${dice.uniform() < 0.5 ? 'A' : 'B'}`,
    })),
  'sessions of five to fifteen': dice =>
    lived(dice, {
      days: 60,
      doctors: 4,
      patients: d => 5 + Math.floor(11 * d.uniform()),
      service: () => dice.logNormal(420, 0.8),
    }),
  'one session of two thousand': dice =>
    lived(dice, {
      days: 1,
      doctors: 1,
      patients: 2_000,
      service: ({ patient }) => dice.logNormal(200 + 100 * Math.sin(patient / 150), 0.9),
    }),
  'a crowd at eight, then a trickle': dice =>
    lived(dice, {
      days: 40,
      doctors: 1,
      patients: 50,
      service: () => dice.logNormal(300, 0.8),
      arrivals: crowdThenTrickle(dice, 15, 11),
    }),
  'nobody waits most of the time': dice =>
    lived(dice, {
      days: 40,
      doctors: 1,
      patients: 35,
      service: () => gamma(dice, 300, 3),
      arrivals: crowdThenTrickle(dice, 2, 6),
    }),
  'blocks of eight every hour': dice =>
    lived(dice, {
      days: 40,
      doctors: 1,
      patients: 48,
      service: () => dice.logNormal(330, 0.6),
      arrivals: count => Array.from({ length: count }, (_, i) => Math.floor(i / 8)),
    }),
  'all written to the minute': dice =>
    toTheMinute(lived(dice, { days: 30, doctors: 2, patients: 50, service: () => dice.logNormal(260, 0.9) }), true),
  'always five minutes': dice =>
    lived(dice, { days: 20, doctors: 2, patients: 50, service: () => 300, pause: () => 0 }),
  'always five minutes, but for breaks': dice =>
    lived(dice, {
      days: 20,
      doctors: 2,
      patients: 50,
      service: () => 300,
      pause: () => (dice.uniform() < 0.05 ? 900 : 0),
    }),
  'a third are seen for no time at all': dice =>
    lived(dice, {
      days: 30,
      doctors: 2,
      patients: 60,
      service: () => (dice.uniform() < 0.33 ? 0 : dice.logNormal(300, 0.8)),
    }),
  'three in a hundred rows twice': dice =>
    lived(dice, { days: 30, doctors: 2, patients: 50, service: () => dice.logNormal(280, 0.8) }).flatMap(row =>
      dice.uniform() < 0.03 ? [row, row] : [row],
    ),
  'forgotten until evening': dice =>
    lived(dice, { days: 30, doctors: 2, patients: 50, service: () => dice.logNormal(280, 0.8) }).map(row =>
      dice.uniform() < 0.03 ? { ...row, serviceSeconds: row.serviceSeconds + 7_200 } : row,
    ),
  'Weibull, shape one half': dice =>
    lived(dice, { days: 30, doctors: 2, patients: 50, service: () => weibull(dice, 150, 0.5) }),
  'three rooms of unlike doctors': dice =>
    shared(dice, {
      days: 25,
      patients: 120,
      from: [0, 0, 0.3],
      until: [7, 7, 7],
      service: room => dice.logNormal([180, 400, 800][room] as number, 0.7),
    }),
  'a second room from nine to noon': dice =>
    shared(dice, { days: 30, patients: 90, from: [0, 1], until: [9, 4], service: () => gamma(dice, 300, 2) }),
  'six rooms, to the minute': dice =>
    toTheMinute(
      shared(dice, {
        days: 15,
        patients: 220,
        from: [0, 0, 0, 0.5, 0.5, 1],
        until: [8, 8, 8, 8, 8, 8],
        service: () => dice.logNormal(400, 0.9),
      }),
      true,
    ),
  'one line for every day, weekly moods': dice =>
    lived(dice, {
      days: 60,
      doctors: 1,
      patients: 45,
      session: () => 'Medicine',
      service: ({ day }) => dice.logNormal([420, 300, 260, 260, 280, 360, 200][day % 7] as number, 0.7),
    }),
  'heavy tail, and slower each week': dice =>
    lived(dice, {
      days: 35,
      doctors: 2,
      patients: 45,
      service: ({ day }) => Math.min(7_200, dice.pareto(200 * 1.02 ** day, 1.8)),
      pause: () => (dice.uniform() < 0.05 ? gamma(dice, 900, 2) : dice.exponential(12)),
    }),
};

/** The first `rows` consultations to start. */
export function opening(log: readonly LoggedConsultation[], rows: number): LoggedConsultation[] {
  return log.toSorted((a, b) => a.startMs - b.startMs).slice(0, rows);
}
