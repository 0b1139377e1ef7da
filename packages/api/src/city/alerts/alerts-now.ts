import type { Sql } from '../../postgres/database.ts';
import { alertFigures, raisedSince } from './alert-figures.ts';
import { isFlood, reaches } from './alert-rate.ts';
import { alertSeats } from './alert-rules.queries.ts';
import { type AlertRow, type AlertsWanted, lastRaisedAt, MOST_ALERTS, openAlerts } from './alerts.queries.ts';

const MOST_NOTICES = 100;

/** Everything open that the reader may see at `now` (milliseconds, city time), with groups and the figures of their seat. */
export async function alertsNow(
  sql: Sql,
  wanted: AlertsWanted,
  reader: { readonly role: string; readonly facilities: ReadonlySet<string> | null },
  now: number,
) {
  const open = await openAlerts(sql, wanted, 'ALARM', MOST_ALERTS + 1);
  const notices = await openAlerts(sql, wanted, 'NOTICE', MOST_NOTICES);
  const facility = reader.facilities?.size === 1 ? [...reader.facilities][0]! : null;
  const figures = await alertFigures(sql, { seat: reader.role, facility, hours: 24, now });
  const seat = (await alertSeats(sql)).find(each => each.role === reader.role);
  const recent = (await raisedSince(sql, null, now - 600_000)).filter(each => !seat || reaches(seat, each));
  const shown = open.slice(0, MOST_ALERTS);
  return {
    serverTime: new Date(now).toISOString(),
    open: shown,
    notices,
    more: open.length > MOST_ALERTS,
    flood: isFlood(
      recent.map(each => each.at),
      now,
    ),
    groups: groupsOf(shown),
    figures,
    lastRaisedAt: await lastRaisedAt(sql),
  };
}

/** Alarms by cause and facility; causes in the order of their newest alarm, and so the facilities within a cause. */
export function groupsOf(alerts: readonly AlertRow[]) {
  const groups = new Map<string, AlertRow[]>();
  for (const alert of alerts) {
    const key = `${alert.cause}\u001f${alert.facility}`;
    const known = groups.get(key);
    if (known) known.push(alert);
    else groups.set(key, [alert]);
  }
  const newestOfCause = new Map<string, string>();
  for (const { cause, raisedAt } of alerts) {
    if (raisedAt > (newestOfCause.get(cause) ?? '')) newestOfCause.set(cause, raisedAt);
  }
  const told = [...groups.values()].map(members => {
    const latestFirst = [...members].sort((a, b) => (a.raisedAt < b.raisedAt ? 1 : -1));
    const { cause, facility, raisedAt } = latestFirst[0]!;
    return {
      cause,
      facility,
      priority: members.map(each => each.priority).sort()[0]!,
      count: members.length,
      unacked: members.filter(each => each.state.endsWith('UNACKED')).length,
      latestAt: raisedAt,
      alerts: latestFirst.map(each => each.id),
    };
  });
  const newest = (cause: string) => newestOfCause.get(cause)!;
  return told.sort((a, b) => {
    if (a.cause !== b.cause && newest(a.cause) !== newest(b.cause)) return newest(a.cause) < newest(b.cause) ? 1 : -1;
    if (a.cause !== b.cause) return a.cause < b.cause ? -1 : 1;
    if (a.latestAt !== b.latestAt) return a.latestAt < b.latestAt ? 1 : -1;
    return a.facility < b.facility ? -1 : 1;
  });
}
