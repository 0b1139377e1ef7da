import type { Board, BoardCell, Placed } from '../../live/board.ts';
import {
  type AlertRule,
  type AlertSubject,
  type Finding,
  findingOf,
  holds,
  look,
  QUIET,
  subjectOfMetric,
  type Watch,
} from './alert-rules.ts';
import type { Reading } from './alerts.queries.ts';
import {
  type FeedWord,
  hear,
  isSilent,
  measure,
  missedReports,
  type Subject,
  silentShare,
  sourceOf,
  valueAt,
  WHOLE_CITY,
  WHOLE_FACILITY,
  wordOf,
} from './board-metrics.ts';
import { faultOfRule, type RuleFault } from './rule-faults.ts';

/** Where a rule is looked at. */
export type Place = { readonly rule: string; readonly facility: string; readonly part: string };

/** What a rule found at a place. Kept only while something is going on there. */
export type Spot = Place & {
  readonly facilityKind: string;
  readonly watch: Watch;
  /** While raised: since when the condition held, milliseconds, and what was measured when it was raised. */
  readonly conditionSince: number;
  readonly readings: readonly Reading[];
  readonly inputsKnown: boolean;
  /** The feed that it is measured from is down. */
  readonly suppressed: boolean;
};

export function placeKey({ rule, facility, part }: Place): string {
  return `${rule}\u001f${facility}\u001f${part}`;
}

/** A feed that is silent is not yet one whose alarm is raised. */
type FeedState = 'UP' | 'SILENT' | 'DOWN';

type Looked = { readonly of: 'FACILITY' | 'VEHICLE'; readonly cell: BoardCell; readonly facility: string };

/**
 * Looks at the board with the rules, and remembers what is going on. Pure but for its memory: the same facts at the same
 * instants give the same findings. What did not change and is not due is not looked at.
 */
export function alertFinder(options: { readonly board: Board; readonly isFeed: (source: string) => boolean }) {
  const { board, isFeed } = options;
  const spots = new Map<string, Spot>();
  const touched = new Set<BoardCell>();
  /** Facility → source → its last word. */
  const feeds = new Map<string, Map<string, FeedWord>>();
  /** Facility → silent source → whether its alarm is raised, or only about to be. */
  const down = new Map<string, Map<string, boolean>>();
  /** Cell → when to look at it though nothing changes. */
  const due = new Map<BoardCell, number>();
  let rulesBefore: readonly AlertRule[] = [];
  /** The rules that can be evaluated; those that cannot are told by `faults`. */
  let sound: readonly AlertRule[] = [];
  let unsound: readonly RuleFault[] = [];
  /** Rules by what they look at and the kind of facility. */
  let byLook = new Map<string, AlertRule[]>();
  /** Place → what went wrong there when a rule was last looked at. */
  const failures = new Map<string, RuleFault>();
  const rulesFor = (of: AlertSubject, kind: string): readonly AlertRule[] => byLook.get(`${of} ${kind}`) ?? [];

  function touchFacility(facility: string): void {
    const cell = board.cells.get(facility);
    if (cell) touched.add(cell);
    for (const vehicle of board.vehicles.values()) if (board.homeOf(vehicle.key) === facility) touched.add(vehicle);
  }

  function keep(spot: Spot): void {
    const key = placeKey(spot);
    if (spot.watch.raised || spot.watch.since !== null) spots.set(key, spot);
    else spots.delete(key);
  }

  /**
   * Does something with one rule at one place. What goes wrong there stays there, and is noted: what is open stays open as
   * one whose inputs are unknown, and the other rules and places go on.
   */
  function isolated<T>(rule: AlertRule, place: Place, work: () => T): T | null {
    const key = placeKey(place);
    try {
      const done = work();
      if (failures.size > 0) failures.delete(key);
      return done;
    } catch (error) {
      const { message } = error as Error;
      failures.set(key, { rule: rule.code, version: rule.version, facility: place.facility, sentence: message });
      const spot = spots.get(key);
      if (spot) spots.set(key, { ...spot, inputsKnown: false });
      return null;
    }
  }

  /** One rule at one place; returns when to look again, or null. */
  function lookAt(rule: AlertRule, place: Place, kind: string, subject: Subject, feed: FeedState, now: number) {
    const before = spots.get(placeKey(place));
    const finding = findingOf(
      rule.condition,
      rule.condition.map(comparison => valueAt(subject, comparison, now)),
    );
    // While its feed is down nothing is raised or returns: what the board says is what was, not what is.
    const held: Finding = feed === 'UP' ? finding : 'UNKNOWN';
    const { watch, change, conditionSince, dueAt } = look(rule, before?.watch ?? QUIET, held, now);
    const raisedNow = change === 'RAISE';
    // Most looks find nothing, at a place where nothing was going on.
    if (!before && !watch.raised && watch.since === null) return dueAt;
    keep({
      ...place,
      facilityKind: kind,
      watch,
      conditionSince: raisedNow ? conditionSince : (before?.conditionSince ?? conditionSince),
      readings: raisedNow
        ? rule.condition.map(comparison => measure(subject, comparison, now))
        : (before?.readings ?? []),
      inputsKnown: feed === 'UP' ? finding !== 'UNKNOWN' : (before?.inputsKnown ?? true),
      suppressed: feed === 'DOWN',
    });
    return dueAt;
  }

  /** Sources of many facilities, by kind of facility and source: whether most of what they report for is silent. */
  function lookAtSources(now: number): Map<string, FeedState> {
    const states = new Map<string, FeedState>();
    for (const rule of sound) {
      if (!isAbout(rule, 'SOURCE')) continue;
      const sources = new Map<string, FeedWord[]>();
      for (const [facility, words] of feeds) {
        if (board.kindOf(facility) !== rule.facilityKind) continue;
        for (const word of words.values()) {
          const known = sources.get(word.source);
          if (known) known.push(word);
          else sources.set(word.source, [word]);
        }
      }
      const [first] = rule.condition;
      for (const [source, words] of sources) {
        const place = { rule: rule.code, facility: WHOLE_CITY, part: source };
        const share = silentShare(words, now);
        const near = (share !== null && holds(first!.operator, share, first!.value)) || spots.has(placeKey(place));
        if (!near) continue;
        isolated(rule, place, () => lookAt(rule, place, rule.facilityKind, { of: 'SOURCE', words }, 'UP', now));
        const spot = spots.get(placeKey(place));
        if (spot) states.set(`${rule.facilityKind}/${source}`, spot.watch.raised ? 'DOWN' : 'SILENT');
      }
    }
    return states;
  }

  /** A silent source whose every figure somebody else has given since leaves no hole: it is no feed of the facility any more. */
  function forgetReplaced(now: number): void {
    for (const [facility, words] of feeds) {
      for (const word of words.values()) {
        if (isSilent(word, now) && wordOf(board, facility, word.source) === null) words.delete(word.source);
      }
    }
    for (const [key, { rule, facility, part }] of spots) {
      const isOfFeed = sound.some(each => each.code === rule && isAbout(each, 'FEED'));
      if (isOfFeed && !feeds.get(facility)?.has(part)) spots.delete(key);
    }
  }

  function lookAtFeeds(now: number): void {
    forgetReplaced(now);
    const sources = lookAtSources(now);
    for (const [facility, words] of feeds) {
      const kind = board.kindOf(facility);
      if (kind === null) continue;
      const ours = rulesFor('FEED', kind);
      if (ours.length === 0) continue;
      const silent = new Map<string, boolean>();
      for (const word of words.values()) {
        const whole = sources.get(`${kind}/${word.source}`);
        // Its source is down as a whole: one alarm says so for all of its facilities.
        const feed = whole && isSilent(word, now) ? whole : 'UP';
        if (feed !== 'UP') silent.set(word.source, feed === 'DOWN');
        for (const rule of ours) {
          const place = { rule: rule.code, facility, part: word.source };
          if (feed !== 'UP') {
            if (spots.has(placeKey(place)))
              isolated(rule, place, () => lookAt(rule, place, kind, { of: 'FEED', word }, feed, now));
            continue;
          }
          // Cheap first: almost every feed has just been heard.
          const [first] = rule.condition;
          const near = holds(first!.operator, missedReports(word, now), first!.value) || spots.has(placeKey(place));
          if (!near) continue;
          isolated(rule, place, () => lookAt(rule, place, kind, { of: 'FEED', word }, 'UP', now));
          const spot = spots.get(placeKey(place));
          if (spot) silent.set(word.source, spot.watch.raised || (silent.get(word.source) ?? false));
        }
      }
      const before = down.get(facility);
      if (
        (before?.size ?? 0) === silent.size &&
        [...silent].every(([source, raised]) => before?.get(source) === raised)
      )
        continue;
      if (silent.size > 0) down.set(facility, silent);
      else down.delete(facility);
      touchFacility(facility);
    }
  }

  function lookAtCell({ of, cell, facility }: Looked, now: number): void {
    const kind = of === 'FACILITY' ? cell.kind : board.kindOf(facility);
    if (kind === null) return;
    const silent = down.get(facility);
    let next: number | null = null;
    for (const rule of rulesFor(of, kind)) {
      const place = { rule: rule.code, facility, part: of === 'FACILITY' ? WHOLE_FACILITY : cell.key };
      const instants = isolated(rule, place, () => {
        const feed = silent ? feedOf(cell, rule, silent, now) : 'UP';
        const dueAt = lookAt(rule, place, kind, { of, cell }, feed, now);
        return [dueAt, of === 'VEHICLE' ? silenceDue(cell, rule, now) : null];
      });
      for (const at of instants ?? []) {
        if (at !== null && (next === null || at < next)) next = at;
      }
    }
    if (next === null) due.delete(cell);
    else due.set(cell, next);
  }

  /** The rules that watch the others: at each that fails, or failed when it was last looked at. */
  function lookAtRules(failed: ReadonlySet<string>, now: number): void {
    for (const rule of sound) {
      if (!isAbout(rule, 'RULE')) continue;
      const known = [...spots.values()].flatMap(spot => (spot.rule === rule.code ? [spot.part] : []));
      for (const part of new Set([...failed, ...known])) {
        const place = { rule: rule.code, facility: WHOLE_CITY, part };
        lookAt(rule, place, rule.facilityKind, { of: 'RULE', failed: failed.has(part) }, 'UP', now);
      }
    }
  }

  function takeRules(rules: readonly AlertRule[]): void {
    const codes = new Set(rules.map(rule => rule.code));
    unsound = rules.flatMap(rule => {
      const sentence = faultOfRule(rule);
      return sentence === null ? [] : [{ rule: rule.code, version: rule.version, facility: null, sentence }];
    });
    const broken = new Set(unsound.map(fault => fault.rule));
    sound = rules.filter(rule => !broken.has(rule.code));
    failures.clear();
    for (const [key, spot] of spots) {
      if (!codes.has(spot.rule)) spots.delete(key);
      // What a rule had raised stays until the rule can say again whether it still holds.
      else if (broken.has(spot.rule)) spots.set(key, { ...spot, inputsKnown: false });
    }
    for (const cell of [...board.cells.values(), ...board.vehicles.values()]) touched.add(cell);
    byLook = new Map();
    for (const rule of sound) {
      const key = `${subjectOfMetric(rule.condition[0]!.metric)} ${rule.facilityKind}`;
      const known = byLook.get(key);
      if (known) known.push(rule);
      else byLook.set(key, [rule]);
    }
    rulesBefore = rules;
  }

  const faults = (): RuleFault[] => [...unsound, ...failures.values()];

  return {
    /** To be told of every fact that is placed on the board. */
    placed({ cell, facility, signal, fact }: Placed): void {
      touched.add(cell);
      const source = sourceOf(fact);
      if (signal === 'CROWDING' || !isFeed(source)) return;
      let words = feeds.get(facility);
      if (!words) feeds.set(facility, (words = new Map()));
      words.set(source, hear(words.get(source), fact));
    },
    /** Forgets what is going on and begins with what is given. */
    restore(known: readonly Spot[]): void {
      spots.clear();
      due.clear();
      down.clear();
      for (const spot of known) spots.set(placeKey(spot), spot);
      for (const cell of [...board.cells.values(), ...board.vehicles.values()]) touched.add(cell);
    },
    /** Nothing to look at until it is restored. */
    forget(): void {
      touched.clear();
      due.clear();
    },
    /**
     * Looks wherever something changed or is due at `now` (milliseconds). Instants given never go back. `stuck`: codes of rules
     * whose findings could not be written.
     */
    look(rules: readonly AlertRule[], now: number, stuck: Iterable<string> = []): void {
      if (rules !== rulesBefore) takeRules(rules);
      lookAtFeeds(now);
      for (const [cell, at] of due) if (at <= now) touched.add(cell);
      for (const cell of touched) {
        const vehicle = cell.kind === 'VEHICLE';
        const facility = vehicle ? board.homeOf(cell.key) : cell.key;
        lookAtCell({ of: vehicle ? 'VEHICLE' : 'FACILITY', cell, facility }, now);
      }
      touched.clear();
      lookAtRules(new Set([...faults().map(fault => fault.rule), ...stuck]), now);
    },
    /** The rules that cannot be evaluated, and where. */
    faults,
    /** Everything that is going on: raised, about to be raised, about to return. */
    spots: spots as ReadonlyMap<string, Spot>,
  };
}

function isAbout(rule: AlertRule, subject: string): boolean {
  return subjectOfMetric(rule.condition[0]!.metric) === subject;
}

/** Whether what a rule measures on a cell comes from a feed that is silent. */
function feedOf(cell: BoardCell, rule: AlertRule, silent: ReadonlyMap<string, boolean>, now: number): FeedState {
  const of = cell.kind === 'VEHICLE' ? 'VEHICLE' : 'FACILITY';
  // A level is derived from everything that the facility reports.
  const sources = rule.condition.flatMap(comparison =>
    comparison.metric === 'CROWDING_LEVEL' ? [...silent.keys()] : measure({ of, cell }, comparison, now).sources,
  );
  const states = sources.flatMap(source => silent.get(source) ?? []);
  return states.includes(true) ? 'DOWN' : states.length > 0 ? 'SILENT' : 'UP';
}

/** When the silence of a vehicle will reach the limit of a rule; null: it has, or nobody expects a word. */
function silenceDue(cell: BoardCell, rule: AlertRule, now: number): number | null {
  const comparison = rule.condition.find(each => each.metric === 'VEHICLE_SILENT_SECONDS');
  if (!comparison) return null;
  const value = valueAt({ of: 'VEHICLE', cell }, comparison, now);
  if (value === null || holds(comparison.operator, value, comparison.value)) return null;
  // A little later than the limit itself, which ABOVE does not reach.
  return now + (comparison.value - value) * 1000 + 100;
}
