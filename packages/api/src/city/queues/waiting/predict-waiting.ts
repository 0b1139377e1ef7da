import { CalibratedRange } from './calibrated-range.ts';
import { everyPosition, type PositionEstimate, upTo } from './every-position.ts';
import { FadingMean } from './fading-mean.ts';
import { FadingRidge } from './fading-ridge.ts';
import { type ForecastRecord, pinball, type Range, Scores } from './forecast-record.ts';
import type { LineEvent, LineNow, RoomNow } from './line-events.ts';
import { certainlyIdle, equallyLikely, type Foreseen, possibleMornings } from './possible-mornings.ts';
import { addRoom, newSitting, type Pending, roomFor, roomsAtWork, type Sitting } from './sitting.ts';
import { SortedWindow } from './sorted-window.ts';
import { newLineLevel, type OwnLevel, UsualLevel } from './usual-level.ts';
import { forEachMethod, WAITING_METHODS, type WaitingMethod } from './waiting-methods.ts';

export type { PositionEstimate } from './every-position.ts';
export type { ForecastRecord } from './forecast-record.ts';
export type { LineEvent, LineNow, RoomNow } from './line-events.ts';
export { WAITING_METHODS, type WaitingMethod } from './waiting-methods.ts';

export type WaitingReason =
  /** The sitting has not begun; its planned start and usual lateness are in the figure. */
  | 'NOT_BEGUN'
  /** No doctor is in a room, and somebody is expected back. */
  | 'ALL_AWAY'
  /** Some doctors are out of their rooms. */
  | 'SOME_AWAY'
  /** Somebody has been in the chair for longer than nine of ten are. */
  | 'LONG_CONSULTATION'
  /** This sitting is a fifth slower, or faster, than the line usually is. */
  | 'SLOWER_THAN_USUAL'
  | 'FASTER_THAN_USUAL'
  /** Nothing out of the ordinary. */
  | 'USUAL_PACE';

export type WaitingEstimate = {
  isKnown: true;
  /** Index 0 is position 1. Seconds from `now`: called not before `loSeconds` (10 %), by `hiSeconds` (90 %). Neither falls with the position. */
  positions: PositionEstimate[];
  method: WaitingMethod;
  /** How the chosen method did on this model's past, over all positions; null before the first outcome. */
  record: ForecastRecord | null;
  reasons: WaitingReason[];
};

export type WaitingUnknown = {
  isKnown: false;
  unknown: 'NO_HISTORY' | 'NO_DOCTOR';
  /** Consultations seen to their end, and how many are needed before anything is said. */
  consultationsSeen: number;
  consultationsNeeded: number;
};

/** Fewer finished consultations than this, and the estimator says that it does not know. */
export const CONSULTATIONS_NEEDED = 30;

/**
 * Foresees waits in one queue, or in several that may learn from each other. Everything it knows comes from `learn`, in order, so it
 * can be rebuilt from stored rows and then answers the same to the last bit. `predict` changes nothing.
 */
export class WaitingModel {
  readonly #asked: readonly number[];
  readonly #fitted: FadingRidge[];
  /** How misses fall when asked at a start, and when asked between two: a chair half used is another question. */
  readonly #atStart: Ranges;
  readonly #between: Ranges;
  readonly #scores: Record<WaitingMethod, Scores>;
  readonly #loss: Record<WaitingMethod, FadingMean>;
  readonly #sittings = new Map<string, Sitting>();
  readonly #lines = new Map<string, { pace: FadingMean; level: OwnLevel }>();
  readonly #services = new SortedWindow(300);
  readonly #shapes = new SortedWindow(300);
  readonly #gaps = new SortedWindow(300);
  readonly #lateness = new SortedWindow(60);
  readonly #cycle = new FadingMean(60);
  readonly #level = new UsualLevel();
  readonly #pace = new FadingMean(25, 4);
  /** Above zero as long as two who seem to be seen at once mostly are. */
  readonly #overlapsAreReal = new FadingMean(20);
  #ended = 0;

  /** `positions`: the farthest position whose forecasts are scored and corrected by their own record. */
  constructor(positions = 200) {
    for (const minutes of BELIEVED_LATENESS) this.#lateness.add(60 * minutes);
    this.#asked = SCORED.filter(k => k <= Math.max(1, positions));
    const each = <T>(make: (k: number) => T) => this.#asked.map(make);
    this.#fitted = each(k => new FadingRidge(FEATURES, 300 + 100 * k, 100 * (1 + k)));
    this.#atStart = forEachMethod(() => each(k => new CalibratedRange(k)));
    this.#between = forEachMethod(() => each(k => new CalibratedRange(k)));
    this.#scores = forEachMethod(() => new Scores());
    this.#loss = forEachMethod(() => new FadingMean(2000));
  }

  learn(event: LineEvent): void {
    if (event.kind === 'OPENED') this.#sitting(event.sitting, event.line).plannedStart = event.plannedStart;
    // What was asked before this happened was answered without it.
    if (event.kind !== 'OPENED') this.#askBetween(event.sitting, event.at);
    if (event.kind === 'STARTED') this.#start(event);
    if (event.kind === 'ENDED') this.#end(event);
    if (event.kind === 'TAKEN_BACK') this.#takeBack(event);
    if (event.kind === 'CLOSED') this.#sittings.delete(event.sitting);
  }

  predict(line: LineNow, now: number): WaitingEstimate | WaitingUnknown {
    const unknown = {
      isKnown: false,
      consultationsSeen: this.#ended,
      consultationsNeeded: CONSULTATIONS_NEEDED,
    } as const;
    if (this.#ended < CONSULTATIONS_NEEDED) return { ...unknown, unknown: 'NO_HISTORY' };
    if (line.rooms.length === 0) return { ...unknown, unknown: 'NO_DOCTOR' };
    const sitting = this.#sittings.get(line.sitting) ?? newSitting(line.line);
    const positions = upTo(line.positions, this.#asked);
    const mornings = this.#mornings(sitting, line, positions, now);
    const method = this.method;
    const begun = sitting.starts.at(-1);
    const offsets = sitting.offsets?.[method] ?? this.#fittedOffsets(sitting, null);
    const taught = begun === undefined || begun === now ? this.#atStart : this.#between;
    // What is certain is not stretched: an hour until the doors open stays an hour, however slow the line.
    const certain = certainlyIdle(line.rooms, line.plannedStart, now);
    const ranges = mornings.map((morning, i) => {
      const rest = {
        lo: morning.lo - certain,
        median: morning.median - certain,
        hi: morning.hi - certain,
      };
      const range = this.#range(taught[method], positions[i] as number, rest, offsets, this.#small());
      return {
        loSeconds: certain + range.loSeconds,
        medianSeconds: certain + range.medianSeconds,
        hiSeconds: certain + range.hiSeconds,
      };
    });
    return {
      isKnown: true,
      positions: everyPosition(line.positions, positions, ranges),
      method,
      record: this.#scores[method].record,
      reasons: this.#reasons(sitting, line, now),
    };
  }

  /** What the model itself knows of the rooms of a sitting; absences it cannot know. */
  lineNow(sitting: string, positions: number): LineNow {
    const known = this.#sittings.get(sitting);
    const rooms = (known ? roomsAtWork(known) : []).map<RoomNow>(room => ({
      inConsultationSince: room.consultation === null ? null : room.since,
      idleSince: room.consultation === null ? room.since : null,
      isAway: false,
      expectedBack: null,
    }));
    return { sitting, line: known?.line ?? sitting, positions, rooms, plannedStart: known?.plannedStart ?? null };
  }

  /** The method whose ranges and medians lost least (pinball loss at 10, 50 and 90 %) on this model's own past. */
  get method(): WaitingMethod {
    if (this.#ended < CONSULTATIONS_TO_CHOOSE) return 'FITTED';
    let best: WaitingMethod = 'FITTED';
    for (const method of WAITING_METHODS) {
      if (this.#loss[method].value < this.#loss[best].value * 0.98) best = method;
    }
    return best;
  }

  /** How each method did on the model's past, forecasts made at every start for every scored position. */
  get records(): Record<WaitingMethod, ForecastRecord | null> {
    return forEachMethod(method => this.#scores[method].record);
  }

  #sitting(id: string, line: string): Sitting {
    let sitting = this.#sittings.get(id);
    if (!sitting) {
      sitting = newSitting(line);
      this.#sittings.set(id, sitting);
    }
    return sitting;
  }

  #line(id: string) {
    let line = this.#lines.get(id);
    if (!line) {
      line = { pace: new FadingMean(60, 6), level: newLineLevel() };
      this.#lines.set(id, line);
    }
    return line;
  }

  #start(event: LineEvent & { kind: 'STARTED' }): void {
    const sitting = this.#sitting(event.sitting, event.line);
    if (event.lineWasEmpty) {
      // Nobody could be called for want of people: what was foreseen for later positions meets no truth.
      sitting.pending.length = 0;
    }
    this.#resolve(sitting, event.at);
    if (sitting.starts.length === 0 && sitting.plannedStart !== null && event.openedLateBy === undefined) {
      this.#lateness.add(Math.max(0, (event.at - sitting.plannedStart) / 1000));
    }
    sitting.plannedStart = null;
    const room = roomFor(sitting, event.room, this.#overlapsAreReal.value >= 0, event.at);
    const overtaken = room.consultation === null ? undefined : sitting.running.get(room.consultation);
    if (overtaken) overtaken.overtakenAt = event.at;
    if (room.lastStartAt === null && event.openedLateBy !== undefined) {
      this.#lateness.add(Math.max(0, event.openedLateBy));
    }
    if (room.lastStartAt !== null && !event.lineWasEmpty) {
      this.#gaps.add(overtaken ? 0 : Math.max(0, (event.at - room.since) / 1000));
      this.#cycle.add(Math.max(0, (event.at - room.lastStartAt) / 1000));
    }
    // Whoever is still in another chair of a line without named rooms is seen to overlap; how long, their end will tell.
    if (event.room === null && !overtaken) {
      for (const other of sitting.running.values()) other.overtakenAt ??= event.at;
    }
    Object.assign(room, { consultation: event.consultation, since: event.at, lastStartAt: event.at });
    room.lastStart = sitting.starts.length;
    sitting.running.set(event.consultation, { room, since: event.at, overtakenAt: null });
    sitting.starts.push(event.at);
    if (this.#ended >= CONSULTATIONS_NEEDED / 2) this.#foresee(sitting, event.sitting, event.at);
  }

  #takeBack(event: LineEvent & { kind: 'TAKEN_BACK' }): void {
    const running = this.#sittings.get(event.sitting)?.running;
    const room = running?.get(event.consultation)?.room;
    running?.delete(event.consultation);
    if (room?.consultation === event.consultation) Object.assign(room, { consultation: null, since: event.at });
  }

  #end(event: LineEvent & { kind: 'ENDED' }): void {
    const sitting = this.#sittings.get(event.sitting);
    const running = sitting?.running.get(event.consultation);
    if (!sitting || !running) return;
    sitting.running.delete(event.consultation);
    const seconds = Math.max(0, (event.at - running.since) / 1000);
    this.#services.add(seconds);
    const log = Math.log(seconds + this.#small());
    // Against what was expected at its end: at the first starts of all nothing had ended, and nothing was expected.
    this.#shapes.add(this.#ended === 0 ? 0 : log - this.#levelOf(sitting));
    this.#level.learn(log, this.#line(sitting.line).level, sitting.level);
    const { room, overtakenAt } = running;
    if (overtakenAt !== null && room.id === null) {
      // A clerk who writes starts to the minute makes one doctor look like two for seconds; two doctors overlap by far more.
      const isReal = (event.at - overtakenAt) / 1000 > Math.max(90, 0.25 * this.#services.quantile(0.5));
      this.#overlapsAreReal.add(isReal ? 1 : -1);
      if (isReal && room.consultation !== event.consultation) addRoom(sitting, null, event.at);
    }
    if (room.consultation === event.consultation) Object.assign(room, { consultation: null, since: event.at });
    this.#ended += 1;
  }

  // A tenth of the usual service keeps logarithms of very short ones from shouting.
  #small(): number {
    return this.#services.length === 0 ? 1 : Math.max(1, 0.1 * this.#services.quantile(0.5));
  }

  // Standard deviation of log lengths, from the middle two thirds of them; half a logarithm as long as hardly any is known.
  #scatter(): number {
    return this.#shapes.length < 5 ? 0.5 : (this.#shapes.quantile(0.84) - this.#shapes.quantile(0.16)) / 2;
  }

  #levelOf(sitting: Sitting): number {
    return this.#level.expect(this.#line(sitting.line).level, sitting.level);
  }

  #mornings(sitting: Sitting, line: LineNow, positions: readonly number[], now: number): Foreseen[] {
    const level = this.#levelOf(sitting);
    const small = this.#small();
    const chances = {
      services: equallyLikely(this.#shapes, 0, shape => Math.max(0, Math.exp(level + shape) - small)),
      gaps: equallyLikely(this.#gaps, 0, gap => gap),
      lateness: equallyLikely(this.#lateness, 0, late => late),
      pause: { seconds: 60 * BELIEVED_PAUSE, everyCalls: 1 + this.#gaps.length },
      paceUnknown: this.#scatter() / Math.sqrt(1 + this.#ended),
    };
    return possibleMornings(line.rooms, line.plannedStart, positions, chances, now);
  }

  #foresee(sitting: Sitting, id: string, at: number): void {
    const line = this.lineNow(id, 1);
    const mornings = this.#mornings(sitting, line, this.#asked, at);
    const small = this.#small();
    const starts = sitting.starts;
    const newest = starts.length - 1;
    const elapsed = (from: number, to: number) =>
      Math.max(0, ((starts[to] as number) - (starts[from] as number)) / 1000);
    const rooms = Math.max(1, line.rooms.length);
    const centre = { QL: [] as number[], LES: [] as number[], HOL: [] as number[] };
    const lastEntered: number[] = [];
    this.#asked.forEach((k, g) => {
      const median = (mornings[g] as Foreseen).median;
      const pace = (k * this.#cycle.value) / rooms;
      // A sitting too young for k places is stretched from those it has; before the second call there are none.
      const les = newest === 0 ? median : newest >= k ? elapsed(newest - k, newest) : (elapsed(0, newest) * k) / newest;
      const hol = newest === 0 ? median : newest >= k ? elapsed(newest - k + 1, newest) : elapsed(1, newest);
      const log = (centre: number) => clamp(Math.log((centre + small) / (median + small)), 3);
      centre.QL.push(log(pace));
      centre.LES.push(log(les));
      centre.HOL.push(log(hol));
      lastEntered.push(clamp(log(les), 2));
    });
    const features = this.#asked.map((_, g) => this.#features(sitting, lastEntered[g] as number));
    const fitted = this.#fittedOffsets(sitting, features);
    const offsets = { ...centre, FITTED: fitted };
    sitting.offsets = offsets;
    this.#keep(sitting, mornings, features, at);
  }

  // The model asks itself about once a consultation by the clock, as people look at a display: not when something happens.
  #askBetween(id: string, until: number): void {
    const sitting = this.#sittings.get(id);
    if (!sitting?.offsets || this.#ended < CONSULTATIONS_NEEDED / 2) return;
    const every = Math.max(5, this.#cycle.value / Math.max(1, roomsAtWork(sitting).length)) * 1000;
    for (let asked = 0; sitting.nextQuestion < until && asked < 8; asked += 1, sitting.nextQuestion += every) {
      const at = sitting.nextQuestion;
      this.#keep(sitting, this.#mornings(sitting, this.lineNow(id, 1), this.#asked, at), null, at);
    }
    if (sitting.nextQuestion < until) sitting.nextQuestion = until;
    if (sitting.nextQuestion === Number.POSITIVE_INFINITY) sitting.nextQuestion = until + every / 2;
  }

  #keep(sitting: Sitting, mornings: Foreseen[], features: Float64Array[] | null, at: number): void {
    const offsets = sitting.offsets;
    if (offsets === null) return;
    const isBetween = features === null;
    const taught = isBetween ? this.#between : this.#atStart;
    const small = this.#small();
    const ranges = forEachMethod(method =>
      mornings.map((morning, g) =>
        this.#range(taught[method], this.#asked[g] as number, morning, offsets[method], small),
      ),
    );
    sitting.pending.push({
      at,
      isBetween,
      index: sitting.starts.length - 1,
      small,
      mornings,
      features,
      offsets,
      ranges,
    });
  }

  #features(sitting: Sitting, lastEntered: number): Float64Array {
    const begun = sitting.starts.length;
    const hours = begun === 0 ? 0 : ((sitting.starts[begun - 1] as number) - (sitting.starts[0] as number)) / 3_600_000;
    return Float64Array.of(
      1,
      sitting.paces[0].value,
      sitting.paces[1].value,
      sitting.paces[2].value,
      this.#line(sitting.line).pace.value,
      this.#pace.value,
      lastEntered,
      1 / (1 + begun),
      Math.min(hours, 12) / 4,
    );
  }

  #fittedOffsets(sitting: Sitting, features: Float64Array[] | null): number[] {
    return this.#fitted.map((fit, g) => clamp(fit.predict(features?.[g] ?? this.#features(sitting, 0)), 2));
  }

  // A range around what the mornings say, moved and stretched by what the record of that position teaches.
  #range(
    taught: CalibratedRange[],
    position: number,
    morning: Foreseen,
    offsets: readonly number[],
    small: number,
  ): Range {
    // A far position that was hardly ever reached is judged by the farthest nearer one that was.
    let g = 0;
    while (g + 1 < taught.length && (this.#asked[g + 1] as number) <= position) g += 1;
    while (g > 0 && (taught[g] as CalibratedRange).outcomes < 20) g -= 1;
    const range = taught[g] as CalibratedRange;
    const base = Math.log(morning.median + small) + (offsets[g] ?? 0);
    const unseen = position > NEAR ? UNSEEN_DRIFT * Math.sqrt(range.ignorance) : 0;
    const at = (miss: number) =>
      Math.max(0, Math.exp(base + clamp(miss * Math.hypot(widthOf(miss, morning, small), unseen), 3)) - small);
    // Nobody is called at a fraction of a second: an end between two seconds is the one outside.
    return {
      loSeconds: Math.floor(at(range.lo)),
      medianSeconds: at(range.median),
      hiSeconds: Math.ceil(at(range.hi)),
    };
  }

  #resolve(sitting: Sitting, at: number): void {
    const index = sitting.starts.length;
    const farthest = this.#asked[this.#asked.length - 1] as number;
    while (sitting.pending.length > 0 && index - (sitting.pending[0] as Pending).index > farthest)
      sitting.pending.shift();
    for (const pending of sitting.pending) {
      const g = this.#asked.indexOf(index - pending.index);
      if (g < 0) continue;
      const k = this.#asked[g] as number;
      const truth = Math.max(0, (at - pending.at) / 1000);
      const morning = pending.mornings[g] as Foreseen;
      const error = Math.log((truth + pending.small) / (morning.median + pending.small));
      const taught = pending.isBetween ? this.#between : this.#atStart;
      for (const method of WAITING_METHODS) {
        const range = pending.ranges[method][g] as Range;
        const side = truth < range.loSeconds ? 'BELOW' : truth > range.hiSeconds ? 'ABOVE' : 'INSIDE';
        const miss = error - (pending.offsets[method][g] as number);
        (taught[method][g] as CalibratedRange).learn(clamp(miss / widthOf(miss, morning, pending.small), 8), side);
        if (pending.isBetween) continue;
        this.#scores[method].add(range, truth);
        const loss =
          pinball(0.1, range.loSeconds, truth) +
          pinball(0.5, range.medianSeconds, truth) +
          pinball(0.9, range.hiSeconds, truth);
        if (this.#ended >= CONSULTATIONS_TO_COUNT) this.#loss[method].add(loss / Math.sqrt(k));
      }
      if (pending.features === null) continue;
      if (this.#ended >= CONSULTATIONS_TO_COUNT)
        (this.#fitted[g] as FadingRidge).learn(pending.features[g] as Float64Array, clamp(error, 3));
      if (k === 1) {
        const pace = clamp(error, 2);
        for (const mean of sitting.paces) mean.add(pace);
        this.#line(sitting.line).pace.add(pace);
        this.#pace.add(pace);
      }
    }
  }

  #reasons(sitting: Sitting, line: LineNow, now: number): WaitingReason[] {
    const reasons: WaitingReason[] = [];
    const away = line.rooms.filter(room => room.isAway).length;
    if (line.plannedStart !== null && sitting.starts.length === 0) reasons.push('NOT_BEGUN');
    if (away === line.rooms.length) reasons.push('ALL_AWAY');
    else if (away > 0) reasons.push('SOME_AWAY');
    const long = Math.exp(this.#levelOf(sitting) + this.#shapes.quantile(0.9)) - this.#small();
    if (line.rooms.some(r => r.inConsultationSince !== null && (now - r.inConsultationSince) / 1000 > long)) {
      reasons.push('LONG_CONSULTATION');
    }
    const pace = sitting.paces[2].value;
    if (sitting.starts.length >= 5 && pace > Math.log(1.2)) reasons.push('SLOWER_THAN_USUAL');
    if (sitting.starts.length >= 5 && pace < -Math.log(1.2)) reasons.push('FASTER_THAN_USUAL');
    return reasons.length > 0 ? reasons : ['USUAL_PACE'];
  }
}

/** A model that has learned `events`, which must be in order (see LineEvent). */
export function learnWaiting(events: Iterable<LineEvent>, positions?: number): WaitingModel {
  const model = new WaitingModel(positions);
  for (const event of events) model.learn(event);
  return model;
}

/**
 * When each position of a line is called: seconds from `now` (ms of the city clock), a range that holds with 80 % probability around
 * a median; or, in words a screen can use, that it is not known. Pure: the same history, line and instant give the same answer.
 */
export function predictWaiting(history: WaitingModel, line: LineNow, now: number): WaitingEstimate | WaitingUnknown {
  return history.predict(line, now);
}

type Ranges = Record<WaitingMethod, CalibratedRange[]>;

const FEATURES = 9;
/** Minutes by which doors open late, as believed before any has been seen to open: one late morning is no rule. */
const BELIEVED_LATENESS = [0, 5, 10, 20, 40];
/** Minutes of the pause that each room is believed to make once, the rarer the more were seen that made none. */
const BELIEVED_PAUSE = 15;
/**
 * What a pace may drift within hours beyond what was seen, as the logarithm that one in ten exceeds on each side. Chance evens out over
 * many places, a doctor who came late or left does not; it counts until the record of a position shows how that one misses.
 */
const UNSEEN_DRIFT = 0.15;
/** Nearer positions have a record of their own within the first hour, and chance is most of what they miss by. */
const NEAR = 10;
/** Consultations before another method may take the place of FITTED: a short record chooses by luck. */
const CONSULTATIONS_TO_CHOOSE = 300;
/** Consultations before records and the regression count: what was said in ignorance is no evidence. */
const CONSULTATIONS_TO_COUNT = 60;
/** Positions whose forecasts are scored and corrected on their own; those between lean on their neighbours. */
const SCORED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200];

// Misses are kept in widths of the mornings that were played through, above and below the median each its own: so near and far
// positions, and long and short remainders, miss alike.
function widthOf(miss: number, morning: Foreseen, small: number): number {
  const end = miss >= 0 ? morning.hi : morning.lo;
  return Math.max(0.05, Math.abs(Math.log((end + small) / (morning.median + small))));
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
