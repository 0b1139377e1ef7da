import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import type { AlertState } from './alert-life.ts';

/** What was measured for one comparison, at one moment. */
export type Reading = {
  metric: string;
  bedClass: string | null;
  operator: string;
  limit: number;
  value: number | null;
  observedAt: string | null;
  ageSeconds: number | null;
  sources: string[];
  sourceKind: string | null;
  quality: string | null;
};

/** An alert as the contract shows it. Instants are RFC 3339 strings. */
export type AlertRow = {
  id: string;
  rule: string;
  ruleVersion: number;
  kind: 'ALARM' | 'NOTICE';
  priority: 'P1' | 'P2' | 'P3';
  cause: string;
  facility: string;
  part: string;
  state: AlertState;
  nameEn: string;
  nameHi: string;
  consequenceEn: string;
  consequenceHi: string;
  actionEn: string;
  actionHi: string;
  ownerRole: string;
  owner: string | null;
  conditionSince: string;
  raisedAt: string;
  actBy: string;
  ackedAt: string | null;
  ackedBy: string | null;
  returnedAt: string | null;
  shelvedUntil: string | null;
  closedAt: string | null;
  lastVerb: string;
  changedAt: string;
  why: string | null;
  escalations: number;
  escalatedTo: string | null;
  escalatesAt: string | null;
  useful: boolean | null;
  inputsKnown: boolean;
  readings: Reading[];
  simulated: boolean;
};

const ALERT = `
  select a.id::text as id, a.rule_code as rule, a.rule_version as "ruleVersion", a.kind, a.priority, a.cause,
         a.facility_code as facility, a.part, a.state, r.name_en as "nameEn", r.name_hi as "nameHi",
         r.consequence_en as "consequenceEn", r.consequence_hi as "consequenceHi", r.action_en as "actionEn",
         r.action_hi as "actionHi", r.owner_role as "ownerRole", a.owner_name as owner,
         a.condition_since as "conditionSince", a.raised_at as "raisedAt", a.act_by as "actBy", a.acked_at as "ackedAt",
         a.acked_by as "ackedBy", a.returned_at as "returnedAt", a.shelved_until as "shelvedUntil",
         a.closed_at as "closedAt", a.verb as "lastVerb", a.changed_at as "changedAt", a.why, a.escalations,
         a.escalated_to as "escalatedTo", a.escalates_at as "escalatesAt", a.useful, a.inputs_known as "inputsKnown",
         a.readings, a.simulated
  from alert a join alert_rule r on r.code = a.rule_code and r.version = a.rule_version`;

const INSTANTS = [
  'conditionSince',
  'raisedAt',
  'actBy',
  'ackedAt',
  'returnedAt',
  'shelvedUntil',
  'closedAt',
  'changedAt',
  'escalatesAt',
] as const;

function shown(row: AlertRow): AlertRow {
  const instants = Object.fromEntries(INSTANTS.map(name => [name, rfc3339(row[name])]));
  return { ...row, ...instants };
}

/** However the driver gave it: as a Date, or as Postgres writes it. */
export function rfc3339(instant: string | Date | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

export type AlertsWanted = {
  facilities?: readonly string[] | null;
  kind?: string | null;
  priorities?: readonly string[] | null;
  states?: readonly string[] | null;
  causes?: readonly string[] | null;
  open?: boolean | null;
};

const WANTED = `($1::text[] is null or a.facility_code = any ($1)) and ($2::text is null or a.kind = $2)
  and ($3::text[] is null or a.priority = any ($3)) and ($4::text[] is null or a.state = any ($4))
  and ($5::text[] is null or a.cause = any ($5)) and ($6::boolean is null or (a.state <> 'CLOSED') = $6)`;

function wantedParameters(wanted: AlertsWanted): unknown[] {
  return [
    wanted.facilities ?? null,
    wanted.kind ?? null,
    wanted.priorities ?? null,
    wanted.states ?? null,
    wanted.causes ?? null,
    wanted.open ?? null,
  ];
}

/** Largest page. */
export const MOST_ALERTS = 500;

/** Refuses with PAGE_SIZE what is no page. */
export function refusePageSize(first: number, most = MOST_ALERTS): void {
  if (first < 1 || first > most) throw new Refusal('PAGE_SIZE', `first is ${first}; 1 to ${most} is accepted.`);
}

/** Reads a cursor, which is the number of the last thing on the page. Refuses with BAD_CURSOR. */
export function readCursor(cursor: string | null): string | null {
  if (cursor !== null && !/^\d{1,18}$/.test(cursor)) {
    throw new Refusal(
      'BAD_CURSOR',
      `after "${cursor.slice(0, 60)}" is not a cursor of this list; give back one as received.`,
    );
  }
  return cursor;
}

/** A page of alerts that the reader may see, the latest raised first. Refuses with PAGE_SIZE and BAD_CURSOR. */
export async function alertPage(sql: Sql, wanted: AlertsWanted, first: number, after: string | null) {
  refusePageSize(first);
  const { rows } = await sql.query<AlertRow>(
    `${ALERT} where ${WANTED} and ($7::bigint is null or a.id < $7) order by a.id desc limit $8`,
    [...wantedParameters(wanted), readCursor(after), first + 1],
  );
  const edges = rows.slice(0, first).map(row => ({ cursor: row.id, node: shown(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Alerts by their numbers, as far as the reader may see them, in the order of the numbers given. */
export async function alertsById(sql: Sql, ids: readonly string[]): Promise<AlertRow[]> {
  const { rows } = await sql.query<AlertRow>(`${ALERT} where a.id = any ($1::bigint[])`, [ids]);
  const byId = new Map(rows.map(row => [row.id, shown(row)]));
  return ids.flatMap(id => byId.get(id) ?? []);
}

/** Open alerts of one kind, most urgent first, then the latest. */
export async function openAlerts(sql: Sql, wanted: AlertsWanted, kind: string, most: number): Promise<AlertRow[]> {
  const { rows } = await sql.query<AlertRow>(
    `${ALERT} where ${WANTED} and a.state <> 'CLOSED' order by a.priority, a.raised_at desc, a.id desc limit $7`,
    [...wantedParameters({ ...wanted, kind }), most],
  );
  return rows.map(shown);
}

export type AlertEventRow = {
  id: string;
  alert: string;
  at: string;
  verb: string;
  from: string | null;
  to: string;
  by: string | null;
  role: string | null;
  why: string | null;
  readings: Reading[];
};

/** What happened to an alert, oldest first, behind an event's number. Refuses with PAGE_SIZE and BAD_CURSOR. */
export async function alertEvents(
  sql: Sql,
  alert: string,
  first: number,
  after: string | null,
): Promise<AlertEventRow[]> {
  refusePageSize(first);
  const { rows } = await sql.query<AlertEventRow>(
    `select id::text as id, alert_id::text as alert, at, verb, nullif(from_state, 'NONE') as "from", to_state as "to",
            name as by, role, why, readings
     from alert_event where alert_id = $1 and ($2::bigint is null or id > $2)
     order by alert_event.id limit $3`,
    [alert, readCursor(after), first],
  );
  return rows.map(row => ({ ...row, at: rfc3339(row.at)! }));
}

/** When an alarm was last raised that the reader may see; null: never. */
export async function lastRaisedAt(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query<{ at: string | null }>(
    `select max(raised_at) as at from alert where kind = 'ALARM'`,
  );
  return rfc3339(rows[0]?.at ?? null);
}
