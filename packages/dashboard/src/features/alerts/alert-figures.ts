import type { AlertLineFragment, AlertUpdatesSubscription } from '../../generated/graphql.ts';

export type AlertLine = AlertLineFragment;
export type AlertsNow = AlertUpdatesSubscription['alertUpdates'];

const URGENCY: Readonly<Record<AlertLine['priority'], number>> = { P1: 0, P2: 1, P3: 2 };
/** Unacknowledged first: that is what somebody must look at. */
const STANDING: Readonly<Record<AlertLine['state'], number>> = {
  ACTIVE_UNACKED: 0,
  RETURNED_UNACKED: 1,
  ACTIVE_ACKED: 2,
  SHELVED: 3,
  SUPPRESSED: 4,
  NOTED: 5,
  CLOSED: 6,
};

/** Most urgent first, unacknowledged before acknowledged, then the latest. Returns a new list. */
export function inOrderOfUrgency(alerts: readonly AlertLine[]): AlertLine[] {
  return [...alerts].sort(
    (a, b) =>
      STANDING[a.state] - STANDING[b.state] ||
      URGENCY[a.priority] - URGENCY[b.priority] ||
      Date.parse(b.raisedAt) - Date.parse(a.raisedAt) ||
      Number(b.id) - Number(a.id),
  );
}

/** Milliseconds until somebody must have acted; negative: overdue. Null: nobody has to, e.g. because it is put aside. */
export function timeLeft(alert: AlertLine, now: number): number | null {
  return alert.state === 'ACTIVE_UNACKED' || alert.state === 'ACTIVE_ACKED' ? Date.parse(alert.actBy) - now : null;
}

export const mayAcknowledge = (alert: AlertLine): boolean =>
  alert.state === 'ACTIVE_UNACKED' || alert.state === 'RETURNED_UNACKED';
export const mayShelve = (alert: AlertLine): boolean =>
  alert.kind === 'ALARM' && (alert.state === 'ACTIVE_UNACKED' || alert.state === 'ACTIVE_ACKED');
export const mayClose = (alert: AlertLine): boolean => alert.state === 'RETURNED_UNACKED';
export const mayAct = (alert: AlertLine): boolean => alert.kind === 'ALARM' && alert.state !== 'CLOSED';

/**
 * Alarms that were not there before and that nobody has acknowledged: what a sound is made for. The first picture of a
 * page is not news, so before it (`known` null) there are none.
 */
export function newlyRaised(known: ReadonlySet<string> | null, open: readonly AlertLine[]): AlertLine[] {
  if (known === null) return [];
  return open.filter(alert => alert.kind === 'ALARM' && alert.state === 'ACTIVE_UNACKED' && !known.has(alert.id));
}

/** What has sounded since a flood began; null: there is no flood. */
export type HeardInFlood = AlertLine['priority'] | null;

/**
 * What to sound for alarms that came together: the most urgent of them, once. In a flood one sound is enough for all, unless
 * something more urgent comes than has sounded in it. Returns the sound (null: none) and what has been heard in the flood.
 */
export function soundFor(
  fresh: readonly AlertLine[],
  flood: boolean,
  heard: HeardInFlood,
): { readonly sound: AlertLine['priority'] | null; readonly heard: HeardInFlood } {
  const loudest = inOrderOfUrgency(fresh)[0]?.priority ?? null;
  if (!flood) return { sound: loudest, heard: null };
  if (loudest === null || (heard !== null && URGENCY[heard] <= URGENCY[loudest])) return { sound: null, heard };
  return { sound: loudest, heard: loudest };
}
