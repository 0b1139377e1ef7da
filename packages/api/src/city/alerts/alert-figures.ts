import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import {
  BUDGET_PER_HOUR,
  chatterers,
  FLOOD_TARGET_PERCENT,
  floodPercent,
  hoursWithinPercent,
  PRIORITY_TARGET,
  type Raised,
  reaches,
} from './alert-rate.ts';
import { alertSeats } from './alert-rules.queries.ts';

/** Longest time over which figures are counted, hours. */
const LONGEST_FIGURES_HOURS = 24 * 14;

/**
 * How many alarms reached one seat in the hours before `now` (milliseconds, city time). Without a facility: all that the reader
 * may see. Rows are those that row-level security shows to the reader. Refuses with UNKNOWN_SEAT and BAD_HOURS.
 */
export async function alertFigures(
  sql: Sql,
  wanted: { seat: string; facility: string | null; hours: number; now: number },
) {
  const { facility, hours, now } = wanted;
  if (hours < 1 || hours > LONGEST_FIGURES_HOURS) {
    throw new Refusal('BAD_HOURS', `hours is ${hours}; 1 to ${LONGEST_FIGURES_HOURS} is accepted.`);
  }
  const seats = await alertSeats(sql);
  const seat = seats.find(each => each.code === wanted.seat || each.role === wanted.seat);
  if (!seat) {
    throw new Refusal(
      'UNKNOWN_SEAT',
      `seat "${wanted.seat.slice(0, 60)}" does not exist; ${seats.map(each => each.code).join(', ')} are accepted.`,
    );
  }
  const from = now - hours * 3_600_000;
  const raised = (await raisedSince(sql, facility, from)).filter(each => each.at <= now && reaches(seat, each));
  const { rows } = await sql.query<{
    cause: string;
    priority: string;
    minutes: number | null;
    waiting: boolean;
    useful: boolean | null;
  }>(
    `select cause, priority, extract(epoch from acked_at - raised_at)::float8 / 60 as minutes,
            state in ('ACTIVE_UNACKED', 'RETURNED_UNACKED') and raised_at < $2::timestamptz - interval '10 minutes' as waiting,
            useful
     from alert
     where kind = 'ALARM' and ($3::text is null or facility_code = $3)
       and (raised_at >= $1::timestamptz or state in ('ACTIVE_UNACKED', 'RETURNED_UNACKED'))`,
    [new Date(from).toISOString(), new Date(now).toISOString(), facility],
  );
  const ours = rows.filter(row => reaches(seat, row));
  const acked = ours.flatMap(row => (row.minutes === null ? [] : [row.minutes])).sort((a, b) => a - b);
  const judged = ours.filter(row => row.useful !== null);
  const instants = raised.map(each => each.at);
  return {
    seat: seat.code,
    facility,
    from: new Date(from).toISOString(),
    to: new Date(now).toISOString(),
    alarms: raised.length,
    alarmsLastHour: instants.filter(at => at > now - 3_600_000).length,
    alarmsPerHour: round(raised.length / hours),
    budgetPerHour: BUDGET_PER_HOUR,
    hoursWithinPercent: round(hoursWithinPercent(instants, from, now)),
    floodPercent: round(floodPercent(instants, from, now)),
    floodTargetPercent: FLOOD_TARGET_PERCENT,
    unackedOver10Minutes: ours.filter(row => row.waiting).length,
    medianMinutesToAck: acked.length === 0 ? null : round(median(acked)),
    chatterers: chatterers(raised),
    priorityMix: Object.entries(PRIORITY_TARGET).map(([priority, targetPercent]) => {
      const count = raised.filter(each => each.priority === priority).length;
      const percent = raised.length === 0 ? null : round((100 * count) / raised.length);
      return { priority, count, percent, targetPercent };
    }),
    judged: judged.length,
    usefulPercent: judged.length === 0 ? null : round((100 * judged.filter(row => row.useful).length) / judged.length),
  };
}

/** Alarms raised, or raised again, since an instant, that the reader may see. */
export async function raisedSince(sql: Sql, facility: string | null, since: number): Promise<Raised[]> {
  const { rows } = await sql.query<Omit<Raised, 'at'> & { at: string }>(
    `select e.at, a.rule_code as rule, a.facility_code as facility, a.part, a.cause, a.priority
     from alert_event e join alert a on a.id = e.alert_id
     where e.verb in ('RAISE', 'RAISE_AGAIN') and a.kind = 'ALARM' and e.at > $1::timestamptz
       and ($2::text is null or e.facility_code = $2)
     order by e.at, e.id`,
    [new Date(since).toISOString(), facility],
  );
  return rows.map(row => ({ ...row, at: new Date(row.at).getTime() }));
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const round = (value: number): number => Math.round(value * 100) / 100;
