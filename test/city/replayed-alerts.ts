import { type AlertRule, rulesInForce } from '../../packages/api/src/city/alerts/alert-rules.ts';
import { alertFinder, type Spot } from '../../packages/api/src/city/alerts/find-alerts.ts';
import { FIRST_ALERT_RULES } from '../../packages/api/src/city/alerts/first-alert-rules.ts';
import { FIRST_CHAIN } from '../../packages/api/src/city/alerts/first-seats.ts';
import { type Move, movesOf, type OpenAlert } from '../../packages/api/src/city/alerts/system-moves.ts';
import { ambulancesRules } from '../../packages/api/src/city/ambulances/ambulances-rules.ts';
import { bedsBoard } from '../../packages/api/src/city/beds/beds.board.ts';
import { bedsRules } from '../../packages/api/src/city/beds/beds-rules.ts';
import { crowdingBoard } from '../../packages/api/src/city/crowding/crowding.board.ts';
import { deriveCrowding } from '../../packages/api/src/city/crowding/derive-crowding.ts';
import { FIRST_TABLE } from '../../packages/api/src/city/crowding/first-table.ts';
import { emergencyBoard } from '../../packages/api/src/city/emergency/emergency.board.ts';
import { emergencyRules } from '../../packages/api/src/city/emergency/emergency-rules.ts';
import { registryRows } from '../../packages/api/src/city/facilities/registry-rows.ts';
import { queuesBoard } from '../../packages/api/src/city/queues/queues.board.ts';
import { queuesRules } from '../../packages/api/src/city/queues/queues-rules.ts';
import { type FreshnessRule, lifetimeOf } from '../../packages/api/src/ingest/freshness.ts';
import { Board, type BoardFact } from '../../packages/api/src/live/board.ts';
import { ExpiryCalendar } from '../../packages/api/src/live/expiry.ts';
import { planCity, startCity, stepCity } from '../../packages/simulator/src/city/city.ts';
import type { BedClass, CityRegistry } from '../../packages/simulator/src/city/registry.ts';
import { dueReports, fullRound } from '../../packages/simulator/src/city/reporting.ts';
import type { CityReport } from '../../packages/simulator/src/city/reports.ts';
import type { Scenario } from '../../packages/simulator/src/city/scenario.ts';

/** Delhi as its registry begins, as the simulated city needs it; without mandirs and shops, which no first rule looks at. */
export function hospitalsAndFleet(): CityRegistry {
  const rows = registryRows();
  const place = (row: { latitude?: unknown; longitude?: unknown }) =>
    typeof row.latitude === 'number' && typeof row.longitude === 'number'
      ? { latitude: row.latitude, longitude: row.longitude }
      : null;
  const facilities = rows.facility as unknown as Record<string, unknown>[];
  const ofKind = (kind: string) =>
    facilities.filter(row => row.kind === kind && row.operational_state === 'OPERATIONAL');
  const wards = rows.ward as unknown as {
    facility_code: string;
    code: string;
    beds: number | null;
    bed_classes: string[];
  }[];
  const departments = rows.department as unknown as { facility_code: string; code: string }[];
  return {
    hospitals: ofKind('HOSPITAL').map(row => ({
      code: row.code as string,
      place: place(row),
      beds: (row.beds as number | null) ?? null,
      wards: wards
        .filter(ward => ward.facility_code === row.code)
        .map(ward => ({ code: ward.code, beds: ward.beds, bedClasses: ward.bed_classes as BedClass[] })),
      departments: departments.filter(each => each.facility_code === row.code).map(each => each.code),
    })),
    mandirs: ofKind('MANDIR')
      .slice(0, 150)
      .map(row => ({ code: row.code as string, place: place(row), departments: [] })),
    kendras: [],
    ambulances: (rows.ambulance as unknown as { code: string }[]).map(({ code }) => ({ code })),
    control: 'CATS',
  };
}

const FRESHNESS: readonly FreshnessRule[] = (
  [
    ['AMBULANCES', '*', 10, 30, 600],
    ['QUEUES', '*', 30, 120, 900],
    ['EMERGENCY', '*', 60, 300, 1800],
    ['BEDS', '*', 300, 900, 3600],
    ['BEDS', 'ICU', 120, 600, 1800],
    ['BEDS', 'VENTILATOR', 120, 600, 1800],
    ['OPENING', '*', 900, 3600, 86_400],
  ] as const
).map(([signal, detail, expectedEverySeconds, staleAfterSeconds, expireAfterSeconds]) => ({
  signal,
  detail,
  expectedEverySeconds,
  staleAfterSeconds,
  expireAfterSeconds,
  effectiveFrom: 0,
}));

/** Every instant of a replay is a whole second, and most are asked for thousands of times. */
function wholeSeconds() {
  const known = new Map<number, string>();
  return (second: number): string => {
    let text = known.get(second);
    if (text === undefined) known.set(second, (text = new Date(second * 1000).toISOString()));
    return text;
  };
}

/** Seconds from a report until it is late, stale and expired, by signal and detail: the rules do not change within a replay. */
const LIFETIMES = new Map<string, readonly [late: number, stale: number, expired: number]>();
function lifetimeSeconds(signal: string, detail: string): readonly [number, number, number] {
  const key = `${signal} ${detail}`;
  let seconds = LIFETIMES.get(key);
  if (!seconds) {
    const { lateAt, staleAt, expiresAt } = lifetimeOf(FRESHNESS, signal, detail, 0);
    seconds = [Date.parse(lateAt) / 1000, Date.parse(staleAt) / 1000, Date.parse(expiresAt) / 1000];
    LIFETIMES.set(key, seconds);
  }
  return seconds;
}

type Body = { signal: string; part: string; own: object; detail: string };
function bodyOf({ content }: CityReport): Body | null {
  if ('beds' in content) {
    return {
      signal: 'BEDS',
      part: bedsRules.partOf(content.beds),
      own: bedsRules.own(content.beds),
      detail: content.beds.bedClass,
    };
  }
  if ('queue' in content) {
    return {
      signal: 'QUEUES',
      part: queuesRules.partOf(content.queue),
      own: queuesRules.own(content.queue),
      detail: '*',
    };
  }
  if ('emergency' in content) {
    return { signal: 'EMERGENCY', part: 'ED', own: emergencyRules.own(content.emergency), detail: '*' };
  }
  if ('ambulance' in content) {
    const own = ambulancesRules.own(content.ambulance);
    return { signal: 'AMBULANCES', part: ambulancesRules.partOf(content.ambulance), own, detail: '*' };
  }
  return null;
}
const EXPIRE: Record<string, (fact: never) => object> = {
  BEDS: bedsRules.expire,
  QUEUES: queuesRules.expire,
  EMERGENCY: emergencyRules.expire,
  AMBULANCES: ambulancesRules.expire,
};

/** An open alert without a database: what the moves of the city, and an operator who acknowledges, make of it. */
class Ledger {
  readonly open = new Map<number, OpenAlert & { raisedAt: number }>();
  #next = 1;

  apply(move: Move, now: number): void {
    if (move.verb === 'RAISE') {
      const { rule, spot } = move;
      const id = this.#next++;
      this.open.set(id, {
        id: String(id),
        rule: rule.code,
        ruleVersion: rule.version,
        facility: spot.facility,
        facilityKind: spot.facilityKind,
        part: spot.part,
        kind: rule.kind,
        state: rule.kind === 'NOTICE' ? 'NOTED' : 'ACTIVE_UNACKED',
        ownerRole: rule.ownerRole,
        actBy: now + rule.minutesToAct * 60_000,
        acked: false,
        inputsKnown: true,
        shelvedUntil: null,
        escalations: 0,
        escalatesAt: move.escalatesAt,
        raisedAt: now,
      });
      return;
    }
    const id = Number(move.alert.id);
    const alert = this.open.get(id)!;
    if (move.verb === 'ESCALATE') {
      this.open.set(id, { ...alert, escalations: alert.escalations + 1, escalatesAt: move.escalatesAt });
    } else if (move.to === 'CLOSED') this.open.delete(id);
    else
      this.open.set(id, {
        ...alert,
        state: move.to,
        inputsKnown: move.verb === 'INPUT_LOST' ? false : move.verb === 'INPUT_BACK' ? true : alert.inputsKnown,
      });
  }

  /** Somebody acknowledges whatever has waited for five minutes. */
  acknowledge(now: number): void {
    for (const [id, alert] of this.open) {
      if (now - alert.raisedAt < 300_000) continue;
      if (alert.state === 'RETURNED_UNACKED') this.open.delete(id);
      else if (alert.state === 'ACTIVE_UNACKED')
        this.open.set(id, { ...alert, state: 'ACTIVE_ACKED', acked: true, escalatesAt: null });
    }
  }
}

export type Told = {
  second: number;
  move: Move;
};

/**
 * Lives a scenario through the pure city, the pure board and the pure rules, one look a second, with no server and no
 * database. `from` and `hours` in the scenario's day; the scenario's own events come `warmUpHours` later than they say, so
 * that what has always been the case is raised before counting begins.
 */
export function replayAlerts(options: {
  registry: CityRegistry;
  scenario: Scenario;
  seed: string;
  fromHour: number;
  hours: number;
  warmUpHours: number;
  rules?: readonly AlertRule[];
  onReport?: (second: number, report: CityReport) => void;
}): Told[] {
  const { registry, seed, fromHour, hours, warmUpHours } = options;
  const later = options.scenario.events.map(event => ({ ...event, atMinute: event.atMinute + warmUpHours * 60 }));
  const start = fromHour * 3600;
  const plan = planCity(registry, { ...options.scenario, events: later }, seed, start);
  const kinds = new Map<string, string>([
    ...registry.hospitals.map(({ code }) => [code, 'HOSPITAL'] as const),
    [registry.control, 'AMBULANCE_CONTROL'],
  ]);
  const board = new Board(
    'replay',
    [bedsBoard, queuesBoard, emergencyBoard, crowdingBoard],
    code => kinds.get(code) ?? null,
    'AMBULANCES',
  );
  const finder = alertFinder({ board, isFeed: () => true });
  const rules = rulesInForce(
    options.rules ?? FIRST_ALERT_RULES.map(rule => ({ ...rule, version: 1, effectiveFrom: 0, enabled: true })),
    1,
  );
  const table = { version: 1, effectiveFrom: 0, ...FIRST_TABLE };
  const calendar = new ExpiryCalendar();
  const ledger = new Ledger();
  const told: Told[] = [];
  let xid = 1;
  const touched = new Set<string>();
  const iso = wholeSeconds();
  const put = (facility: string, signal: string, facts: Readonly<Record<string, BoardFact>>) => {
    for (const placed of board.apply([{ facility, signal, facts, xid: xid++ }])) {
      finder.placed(placed);
      if (signal === 'CROWDING') continue;
      calendar.note(facility, signal, placed.part, placed.fact);
      if (signal !== 'AMBULANCES') touched.add(facility);
    }
  };
  /** What is heard in one second, in the order in which it came: one change for each facility and signal, as of one log row. */
  const hear = (reports: readonly CityReport[], second: number) => {
    const changes = new Map<string, { facility: string; signal: string; facts: Record<string, BoardFact> }>();
    for (const report of reports) {
      const body = bodyOf(report);
      if (!body) continue;
      options.onReport?.(second, report);
      const { facility, observedAt } = report;
      const [late, stale, expired] = lifetimeSeconds(body.signal, body.detail);
      const key = `${facility} ${body.signal}`;
      let change = changes.get(key);
      if (!change) changes.set(key, (change = { facility, signal: body.signal, facts: {} }));
      const fact = {
        observedAt: iso(observedAt),
        receivedAt: iso(second),
        source: 'SIM-HOSPITALS',
        sourceKind: 'SIMULATED',
        quality: 'GOOD',
        reason: null,
        lateAt: iso(observedAt + late),
        staleAt: iso(observedAt + stale),
        expiresAt: iso(observedAt + expired),
        ...body.own,
      };
      const before = change.facts[body.part];
      if (!before || before.observedAt <= fact.observedAt) change.facts[body.part] = fact;
    }
    for (const { facility, signal, facts } of changes.values()) put(facility, signal, facts);
  };

  let state = startCity(plan);
  let waiting: CityReport[] = fullRound(plan, state);
  const end = start + hours * 3600;
  for (let second = start; second < end; second++) {
    if (second > state.second) {
      const before = state.second;
      state = stepCity(plan, state);
      waiting.push(...dueReports(plan, state, before));
    }
    const still: CityReport[] = [];
    const ready: CityReport[] = [];
    for (const report of waiting) (report.readyAt <= second ? ready : still).push(report);
    hear(ready, second);
    waiting = still;
    const now = second * 1000;
    for (const { facility, signal, part } of calendar.due(now)) {
      const cell = signal === 'AMBULANCES' ? board.vehicles.get(part) : board.cells.get(facility);
      const fact = cell?.parts.get(signal)?.get(part);
      if (!fact || fact.quality === 'EXPIRED') continue;
      if (Date.parse(fact.expiresAt) > now) calendar.note(facility, signal, part, fact);
      else put(facility, signal, { [part]: { ...fact, ...EXPIRE[signal]!(fact as never), quality: 'EXPIRED' } });
    }
    // Ten seconds later is soon enough for a level, and a tenth of the work.
    for (const facility of second % 10 === 0 ? touched : []) {
      const level = deriveCrowding(board.cells.get(facility)!, [table], now);
      if (level) put(facility, 'CROWDING', { LEVEL: level });
    }
    if (second % 10 === 0) touched.clear();
    finder.look(rules, now);
    const moves = movesOf({
      spots: finder.spots as ReadonlyMap<string, Spot>,
      open: [...ledger.open.values()],
      rules,
      chain: FIRST_CHAIN,
      now,
    });
    for (const move of moves) {
      ledger.apply(move, now);
      told.push({ second, move });
    }
    if (second % 60 === 0) ledger.acknowledge(now);
  }
  return told;
}
