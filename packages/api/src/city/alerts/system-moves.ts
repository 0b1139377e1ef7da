import type { AlertState } from './alert-life.ts';
import type { ChainStep } from './alert-rules.queries.ts';
import type { AlertRule } from './alert-rules.ts';
import { placeKey, type Spot } from './find-alerts.ts';

/** An open alert as the reconciler needs it. Instants in milliseconds. */
export type OpenAlert = {
  readonly id: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly facility: string;
  readonly facilityKind: string;
  readonly part: string;
  readonly kind: string;
  readonly state: AlertState;
  readonly ownerRole: string;
  readonly actBy: number;
  readonly acked: boolean;
  readonly inputsKnown: boolean;
  readonly shelvedUntil: number | null;
  readonly escalations: number;
  readonly escalatesAt: number | null;
};

/** What the city itself does to alerts in one round. */
export type Move =
  | { readonly verb: 'RAISE'; readonly rule: AlertRule; readonly spot: Spot; readonly escalatesAt: number | null }
  | { readonly verb: SystemVerb; readonly alert: OpenAlert; readonly to: AlertState; readonly spot: Spot | null }
  | {
      readonly verb: 'ESCALATE';
      readonly alert: OpenAlert;
      readonly step: ChainStep;
      readonly escalatesAt: number | null;
    };
type SystemVerb =
  | 'RETURN'
  | 'RAISE_AGAIN'
  | 'SHELF_ENDED'
  | 'SUPPRESS'
  | 'RELEASE'
  | 'RETIRE'
  | 'INPUT_LOST'
  | 'INPUT_BACK';

/** The state in which an alert is once its condition is gone. */
const RETURNED: Readonly<Partial<Record<AlertState, AlertState>>> = {
  ACTIVE_UNACKED: 'RETURNED_UNACKED',
  ACTIVE_ACKED: 'CLOSED',
  SHELVED: 'CLOSED',
  NOTED: 'CLOSED',
};

/**
 * What the city has to do so that open alerts are what the rules found: at most one move for each alert, the rest follows in
 * the next round. Pure.
 */
export function movesOf(city: {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly open: readonly OpenAlert[];
  readonly rules: readonly AlertRule[];
  readonly chain: readonly ChainStep[];
  readonly now: number;
}): Move[] {
  const { spots, open, chain, now } = city;
  const rules = new Map(city.rules.map(rule => [rule.code, rule]));
  const moves: Move[] = [];
  const known = new Set<string>();
  for (const alert of open) {
    const key = placeKey(alert);
    known.add(key);
    const spot = spots.get(key) ?? null;
    const move = rules.has(alert.rule)
      ? moveOf(alert, spot, chain, now)
      : ({ verb: 'RETIRE', alert, to: 'CLOSED', spot } as const);
    if (move) moves.push(move);
  }
  for (const [key, spot] of spots) {
    const rule = rules.get(spot.rule);
    if (!spot.watch.raised || spot.suppressed || known.has(key) || !rule) continue;
    const first = chain.find(step => step.ownerRole === rule.ownerRole && step.step === 1);
    const actBy = now + rule.minutesToAct * 60_000;
    const escalatesAt = rule.kind === 'ALARM' && first ? actBy + first.afterMinutes * 60_000 : null;
    moves.push({ verb: 'RAISE', rule, spot, escalatesAt });
  }
  return moves;
}

function moveOf(alert: OpenAlert, spot: Spot | null, chain: readonly ChainStep[], now: number): Move | null {
  const { state } = alert;
  const raised = spot?.watch.raised ?? false;
  const suppressed = spot?.suppressed ?? false;
  const move = (verb: SystemVerb, to: AlertState): Move => ({ verb, alert, to, spot });
  if (state === 'SUPPRESSED' && !suppressed) return move('RELEASE', alert.acked ? 'ACTIVE_ACKED' : 'ACTIVE_UNACKED');
  if (state === 'RETURNED_UNACKED' && raised) return move('RAISE_AGAIN', 'ACTIVE_UNACKED');
  const returned = RETURNED[state];
  if (returned && !raised) return move('RETURN', returned);
  if (suppressed && (state === 'ACTIVE_UNACKED' || state === 'ACTIVE_ACKED')) return move('SUPPRESS', 'SUPPRESSED');
  if (state === 'SHELVED' && alert.shelvedUntil !== null && alert.shelvedUntil <= now) {
    return move('SHELF_ENDED', 'ACTIVE_UNACKED');
  }
  if (spot && raised && spot.inputsKnown !== alert.inputsKnown) {
    return move(spot.inputsKnown ? 'INPUT_BACK' : 'INPUT_LOST', state);
  }
  if (state === 'ACTIVE_UNACKED' && alert.escalatesAt !== null && alert.escalatesAt <= now) {
    const steps = chain.filter(step => step.ownerRole === alert.ownerRole).sort((a, b) => a.step - b.step);
    const step = steps[alert.escalations];
    if (!step) return null;
    const next = steps[alert.escalations + 1];
    const escalatesAt = next ? alert.actBy + next.afterMinutes * 60_000 : null;
    return { verb: 'ESCALATE', alert, step, escalatesAt };
  }
  return null;
}
