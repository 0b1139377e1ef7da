import { type ForecastRecord, type Range, Scores } from './forecast-record.ts';
import {
  WAITING_METHODS,
  type WaitingEstimate,
  type WaitingMethod,
  WaitingModel,
  type WaitingUnknown,
} from './predict-waiting.ts';
import type { Consultation } from './read-consultations.ts';

/** Two starts of one session with more than this between them belong to two sittings (days, morning and evening). */
export const NEW_SITTING_AFTER_HOURS = 4;
export const POSITIONS = 10;

/** What was said at one moment, before it is known what came of it. */
export type ToldForecast = { session: string; at: number; answer: WaitingEstimate | WaitingUnknown };

export type BackTest = {
  consultations: number;
  sessions: number;
  sittings: number;
  /** Forecasts that came true or not: moments × positions that were reached. */
  scored: number;
  /** Forecasts not given for want of history, of positions that were reached. */
  withheld: number;
  /** The method in use at the end, the share of scored forecasts each one gave, and what each would have done throughout. */
  method: WaitingMethod;
  methodShare: Record<WaitingMethod, number>;
  methodRecords: Record<WaitingMethod, ForecastRecord | null>;
  positions: { position: number; estimator: ForecastRecord | null; rollingAverage: ForecastRecord | null }[];
  overall: { estimator: ForecastRecord | null; rollingAverage: ForecastRecord | null };
};

/**
 * Walks a log in time order. At every start it asks when the next ten consultations of the same sitting will start, with what was
 * known at that instant: consultations that had ended, starts that had happened, and how earlier forecasts had come out. The rolling
 * average is asked the same: k × mean of the last ten services that had ended in that session (in any, as long as it has none) over
 * the rooms at work, ± 1.2816 standard deviations of those ten × √k. `told` hears every forecast at the moment it is made.
 */
export function backTest(log: readonly Consultation[], told: (forecast: ToldForecast) => void = () => {}): BackTest {
  const model = new WaitingModel(POSITIONS);
  const estimator = Array.from({ length: POSITIONS }, () => new Scores());
  const rolling = Array.from({ length: POSITIONS }, () => new Scores());
  const all = { estimator: new Scores(), rolling: new Scores() };
  const given = { QL: 0, LES: 0, HOL: 0, FITTED: 0 };
  const lines = new Map<string, Line>();
  const open = new Map<string, Line>();
  const lastTen = new LastTen();
  let scored = 0;
  let withheld = 0;
  let sittings = 0;

  for (const event of inOrder(log)) {
    const { consultation: row, at } = event;
    const line = lines.get(row.session) ?? newLine();
    lines.set(row.session, line);
    if (event.isEnd) {
      model.learn({ kind: 'ENDED', sitting: event.sitting ?? '', consultation: event.id, at });
      lastTen.add(row.session, row.serviceSeconds);
      continue;
    }
    if (line.starts.length === 0 || at - (line.starts.at(-1) as number) > NEW_SITTING_AFTER_HOURS * 3_600_000) {
      // What is over is let go, or a log of years would be held all at once.
      for (const [id, other] of open) {
        if (at - (other.starts.at(-1) as number) <= NEW_SITTING_AFTER_HOURS * 3_600_000) continue;
        model.learn({ kind: 'CLOSED', sitting: id, at });
        other.pending = [];
        open.delete(id);
      }
      sittings += 1;
      Object.assign(line, { sitting: `${row.session} ${sittings}`, starts: [], pending: [] });
    }
    const sitting = line.sitting as string;
    open.set(sitting, line);
    event.end.sitting = sitting;

    for (const earlier of line.pending) {
      const position = line.starts.length - earlier.index;
      const truth = (at - earlier.at) / 1000;
      if (earlier.estimator === null) {
        withheld += 1;
        continue;
      }
      const range = earlier.estimator.ranges[position - 1] as Range;
      const naive = earlier.rolling[position - 1] as Range;
      scored += 1;
      given[earlier.estimator.method] += 1;
      (estimator[position - 1] as Scores).add(range, truth);
      (rolling[position - 1] as Scores).add(naive, truth);
      all.estimator.add(range, truth);
      all.rolling.add(naive, truth);
    }
    model.learn({ kind: 'STARTED', sitting, line: row.session, consultation: event.id, room: null, at });
    const now = model.lineNow(sitting, POSITIONS);
    const estimate = model.predict(now, at);
    told({ session: row.session, at, answer: estimate });
    const rooms = now.rooms.filter(room => room.inConsultationSince !== null).length;
    line.pending.push({
      at,
      index: line.starts.length,
      estimator: estimate.isKnown ? { ranges: estimate.positions, method: estimate.method } : null,
      rolling: estimate.isKnown ? lastTen.foresee(row.session, rooms) : [],
    });
    line.starts.push(at);
    if (line.pending.length > POSITIONS) line.pending.shift();
  }

  return {
    consultations: log.length,
    sessions: lines.size,
    sittings,
    scored,
    withheld,
    method: model.method,
    methodShare: Object.fromEntries(
      WAITING_METHODS.map(method => [method, scored === 0 ? 0 : given[method] / scored]),
    ) as Record<WaitingMethod, number>,
    methodRecords: model.records,
    positions: estimator.map((scores, i) => ({
      position: i + 1,
      estimator: scores.record,
      rollingAverage: (rolling[i] as Scores).record,
    })),
    overall: { estimator: all.estimator.record, rollingAverage: all.rolling.record },
  };
}

type Start = { isEnd: false; at: number; id: string; consultation: Consultation; end: End };
type End = { isEnd: true; at: number; id: string; consultation: Consultation; sitting: string | null };

// An end at the very second of a start came before it: the doctor who ended is the one who starts.
function inOrder(log: readonly Consultation[]): (Start | End)[] {
  const events: { event: Start | End; turn: number }[] = [];
  log.forEach((consultation, row) => {
    const { startMs, serviceSeconds } = consultation;
    const id = String(row);
    const end: End = { isEnd: true, at: startMs + serviceSeconds * 1000, id, consultation, sitting: null };
    // One who was in the room for no time at all still comes in before going out.
    events.push({ event: { isEnd: false, at: startMs, id, consultation, end }, turn: 1 });
    events.push({ event: end, turn: serviceSeconds === 0 ? 2 : 0 });
  });
  // Rows may come in any order, so what happens at one instant is put in one that does not depend on it.
  events.sort((a, b) => {
    const [x, y] = [a.event.consultation, b.event.consultation];
    const names = x.session < y.session ? -1 : x.session > y.session ? 1 : 0;
    return a.event.at - b.event.at || a.turn - b.turn || names || x.serviceSeconds - y.serviceSeconds;
  });
  return events.map(({ event }) => event);
}

type Line = {
  sitting: string | null;
  starts: number[];
  pending: {
    at: number;
    index: number;
    estimator: { ranges: Range[]; method: WaitingMethod } | null;
    rolling: Range[];
  }[];
};

function newLine(): Line {
  return { sitting: null, starts: [], pending: [] };
}

class LastTen {
  readonly #everywhere: number[] = [];
  readonly #bySession = new Map<string, number[]>();

  add(session: string, seconds: number): void {
    const own = this.#bySession.get(session) ?? [];
    this.#bySession.set(session, own);
    for (const services of [own, this.#everywhere]) {
      services.push(seconds);
      if (services.length > 10) services.shift();
    }
  }

  foresee(session: string, rooms: number): Range[] {
    const services = this.#bySession.get(session) ?? this.#everywhere;
    const mean = services.reduce((sum, s) => sum + s, 0) / services.length;
    const variance = services.reduce((sum, s) => sum + (s - mean) ** 2, 0) / Math.max(1, services.length - 1);
    return Array.from({ length: POSITIONS }, (_, i) => {
      const median = ((i + 1) * mean) / Math.max(1, rooms);
      const half = (1.2816 * Math.sqrt(variance * (i + 1))) / Math.max(1, rooms);
      return { loSeconds: Math.max(0, median - half), medianSeconds: median, hiSeconds: median + half };
    });
  }
}
