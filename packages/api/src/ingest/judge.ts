import { hash } from 'node:crypto';
import { type FreshnessRule, handLifetimeOf, lifetimeOf } from './freshness.ts';
import type { Fact, KnownCity, KnownFacility, Objection, SignalRules } from './signal.ts';
import { standing, wordsOf } from './standing.ts';

export type { Fact } from './signal.ts';

/** A report as it came through the door: the envelope, and bodies of which exactly one should be there. */
export type Report = {
  readonly source: string;
  readonly messageId: string;
  readonly facility: string;
  readonly observedAt: Date;
} & Readonly<Record<string, unknown>>;

/** Who sends, as far as ingest asks. */
export type KnownSource = {
  readonly code: string;
  readonly kind: string;
  readonly facilities: ReadonlySet<string>;
  /** Of a person who enters figures: as what they work, and what the board showed them of a part. */
  readonly byHand?: { readonly role: string; shown(signal: string, part: string): Fact | null };
};

export type Outcome = 'APPLIED' | 'UNCERTAIN' | 'LATE' | 'QUARANTINED' | 'REFUSED';

/** What the report says, before anything is known about the present. */
export type Reading = {
  readonly report: Report;
  readonly signal: string;
  readonly part: string;
  /** Identifies the content: the same message id with another hash is another message. */
  readonly contentHash: string;
  readonly payload: string;
  /** The report cannot be accepted whatever is known; null: ask `judge`. */
  readonly objection: (Objection & { readonly outcome: 'REFUSED' | 'QUARANTINED' }) | null;
  readonly rules: SignalRules | null;
  readonly facility: KnownFacility | null;
};

/** What is to be done with a report. `fact` is there when the board changes. */
export type Judgement = {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly message: string | null;
  readonly fact: Fact | null;
};

/** A clock may be ahead of ours by this much; beyond, the sender's clock is wrong and its report waits for a person. */
export const FUTURE_TOLERANCE_MS = 2 * 60_000;

/** A slip of the finger looks the same after a night as after an hour: for a person no more time than this explains a jump. */
export const HAND_COMPARED_SECONDS = 3_599;

/** Signals that reports may carry, by the field of the report that carries them. */
export type SignalList = ReadonlyMap<string, SignalRules>;

export function signalList(signals: readonly SignalRules[]): SignalList {
  return new Map(signals.map(rules => [rules.body, rules]));
}

/**
 * Reads one report: finds its signal and part, fingerprints its content, and checks what can be checked without knowing
 * the present (registry, bounds, the sender's clock). Pure.
 */
export function readReport(
  report: Report,
  source: KnownSource,
  signals: SignalList,
  city: KnownCity,
  now: number,
): Reading {
  const bodies: SignalRules[] = [];
  for (const rules of signals.values()) if (report[rules.body] != null) bodies.push(rules);
  const rules = bodies.length === 1 ? bodies[0]! : null;
  const body = rules ? (report[rules.body] as object) : null;
  const payload = JSON.stringify(body ?? Object.fromEntries(bodies.map(each => [each.body, report[each.body]])));
  const observed = report.observedAt.getTime();
  const contentHash = hash('sha256', `${report.facility}\n${observed}\n${rules?.body ?? ''}\n${payload}`, 'base64url');
  const facility = city.facilities.get(report.facility) ?? null;
  const reading = {
    report,
    signal: rules?.signal ?? 'NONE',
    // Codes of the registry are plain; what is not is refused below, and its receipt must be storable all the same.
    part: rules && body ? rules.partOf(body).toWellFormed().replaceAll('\0', '\uFFFD').slice(0, 100) : '',
    contentHash,
    payload,
    rules,
    facility,
  };
  const refused = (objection: Objection) => ({ ...reading, objection: { ...objection, outcome: 'REFUSED' as const } });

  if (!rules || !body) {
    const wanted = [...signals.keys()].join(', ');
    return refused({
      code: bodies.length === 0 ? 'NO_BODY' : 'MANY_BODIES',
      message: `The report carries ${bodies.length === 0 ? 'none' : bodies.map(each => each.body).join(' and ')} of ${wanted}; exactly one is accepted.`,
    });
  }
  if (!facility) {
    return refused({
      code: 'UNKNOWN_FACILITY',
      message: `facility "${report.facility}" is not in the registry; a code of the query "facilities" is accepted.`,
    });
  }
  if (!source.facilities.has(report.facility)) {
    return refused({
      code: 'NOT_YOUR_FACILITY',
      message: `source "${source.code}" is not bound to facility "${report.facility}".`,
    });
  }
  const objection = rules.refuse(body, facility, city);
  if (objection) return refused(objection);
  if (observed > now + FUTURE_TOLERANCE_MS) {
    return {
      ...reading,
      objection: {
        outcome: 'QUARANTINED',
        code: 'FROM_THE_FUTURE',
        message: `observedAt ${report.observedAt.toISOString()} is ${Math.round((observed - now) / 1000)} s ahead of our clock; at most ${FUTURE_TOLERANCE_MS / 1000} s is accepted.`,
      },
    };
  }
  return { ...reading, objection: null };
}

/**
 * Decides what becomes of a report, given what stands now for the same part (null: nothing). Pure. A report older than the last
 * word of its own kind, machine or person, is LATE: it is kept, and changes nothing on the board. What a person enters is
 * compared with what they were shown, and what is hard to believe needs their reason (`because`).
 */
export function judge(
  reading: Reading,
  known: Fact | null,
  source: KnownSource,
  freshness: readonly FreshnessRule[],
  now: number,
): Judgement {
  const { objection, rules, report, facility } = reading;
  if (objection || !rules || !facility) {
    return {
      outcome: objection?.outcome ?? 'REFUSED',
      reason: objection?.code ?? null,
      message: objection?.message ?? null,
      fact: null,
    };
  }
  const observed = report.observedAt.getTime();
  const observedAt = report.observedAt.toISOString();
  const { byHand } = source;
  const words = wordsOf(known);
  const before = byHand ? words.hand : words.machine;
  if (before && observedAt < before.observedAt) {
    return {
      outcome: 'LATE',
      reason: 'LATE',
      message: `Something newer was already known, observed at ${before.observedAt}. Kept as history.`,
      fact: null,
    };
  }
  const body = report[rules.body] as object;
  const own = rules.own(body);
  const previous = byHand ? byHand.shown(rules.signal, reading.part) : before;
  const passed = previous ? (observed - Date.parse(previous.observedAt)) / 1000 : Number.POSITIVE_INFINITY;
  const seconds = byHand && previous ? Math.min(passed, HAND_COMPARED_SECONDS) : passed;
  const doubt = rules.doubt(own, previous, seconds);
  if (doubt && byHand && report.because == null) {
    return {
      outcome: 'REFUSED',
      reason: doubt.code,
      message: `${doubt.message} With a reason it is accepted.`,
      fact: null,
    };
  }
  const lifetime = (byHand ? handLifetimeOf : lifetimeOf)(
    freshness,
    rules.signal,
    rules.detailOf(body, facility),
    observed,
  );
  const expired = now >= Date.parse(lifetime.expiresAt);
  const fact: Fact = {
    observedAt,
    receivedAt: new Date(now).toISOString(),
    source: source.code,
    sourceKind: source.kind,
    quality: expired ? 'EXPIRED' : doubt ? 'UNCERTAIN' : 'GOOD',
    reason: doubt?.code ?? null,
    ...lifetime,
    ...(byHand ? { enteredByRole: byHand.role } : {}),
    ...(expired ? rules.expire(own) : own),
  };
  return {
    outcome: doubt ? 'UNCERTAIN' : 'APPLIED',
    reason: doubt?.code ?? null,
    message: doubt?.message ?? null,
    fact: standing(byHand ? { ...words, hand: fact } : { ...words, machine: fact }, known),
  };
}
