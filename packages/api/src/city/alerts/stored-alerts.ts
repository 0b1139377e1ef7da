import { type Ring, ring } from '../../commit/ring.ts';
import type { Sql } from '../../postgres/database.ts';
import type { Spot } from './find-alerts.ts';
import { rearmed } from './rearm-alert.ts';
import type { RuleFault } from './rule-faults.ts';
import type { Move, OpenAlert } from './system-moves.ts';

const instant = (ms: number): string => new Date(ms).toISOString();
const ms = (at: Date | string | null): number | null => (at === null ? null : new Date(at).getTime());

type OpenRow = Omit<OpenAlert, 'actBy' | 'shelvedUntil' | 'escalatesAt'> & {
  actBy: Date | string;
  shelvedUntil: Date | string | null;
  escalatesAt: Date | string | null;
};

/** Every open alert of the city. */
export async function openAlertRows(sql: Sql): Promise<OpenAlert[]> {
  const { rows } = await sql.query<OpenRow>(
    `select a.id::text as id, a.rule_code as rule, a.rule_version as "ruleVersion", a.facility_code as facility,
            a.facility_kind as "facilityKind", a.part, a.kind, a.state, r.owner_role as "ownerRole", a.act_by as "actBy",
            a.acked_at is not null as acked, a.inputs_known as "inputsKnown", a.shelved_until as "shelvedUntil", a.escalations,
            a.escalates_at as "escalatesAt"
     from alert a join alert_rule r on r.code = a.rule_code and r.version = a.rule_version
     where a.state <> 'CLOSED' order by a.id`,
  );
  return rows.map(row => ({
    ...row,
    actBy: ms(row.actBy)!,
    shelvedUntil: ms(row.shelvedUntil),
    escalatesAt: ms(row.escalatesAt),
  }));
}

/** Delays that were running, and conditions that had been raised, when they were last stored. */
export async function storedWatches(sql: Sql): Promise<Spot[]> {
  const { rows } = await sql.query<{
    rule: string;
    facility: string;
    facilityKind: string;
    part: string;
    raised: boolean;
    since: Date | string | null;
    conditionSince: Date | string;
    readings: Spot['readings'];
    inputsKnown: boolean;
    suppressed: boolean;
  }>(
    `select w.rule_code as rule, w.facility_code as facility, w.facility_kind as "facilityKind", w.part, w.raised, w.since,
            w.condition_since as "conditionSince", w.readings, w.inputs_known as "inputsKnown", w.suppressed
     from alert_watch w`,
  );
  return rows.map(row => ({
    rule: row.rule,
    facility: row.facility,
    facilityKind: row.facilityKind,
    part: row.part,
    watch: { raised: row.raised, since: ms(row.since) },
    conditionSince: ms(row.conditionSince)!,
    readings: row.readings,
    inputsKnown: row.inputsKnown,
    suppressed: row.suppressed,
  }));
}

/** Stores what is going on where it differs from what is stored. */
export async function rememberWatches(
  sql: Sql,
  stored: ReadonlyMap<string, Spot>,
  spots: ReadonlyMap<string, Spot>,
): Promise<void> {
  const gone = [...stored].flatMap(([key, spot]) => (spots.has(key) ? [] : [spot]));
  const changed = [...spots].flatMap(([key, spot]) => (same(stored.get(key), spot) ? [] : [spot]));
  if (gone.length > 0) {
    await sql.query(
      `delete from alert_watch using unnest($1::text[], $2::text[], $3::text[]) as gone(rule, facility, part)
       where rule_code = gone.rule and facility_code = gone.facility and alert_watch.part = gone.part`,
      [gone.map(spot => spot.rule), gone.map(spot => spot.facility), gone.map(spot => spot.part)],
    );
  }
  if (changed.length > 0) {
    const rows = changed.map(spot => ({
      rule_code: spot.rule,
      facility_code: spot.facility,
      facility_kind: spot.facilityKind,
      part: spot.part,
      raised: spot.watch.raised,
      since: spot.watch.since === null ? null : instant(spot.watch.since),
      condition_since: instant(spot.conditionSince),
      readings: spot.readings,
      inputs_known: spot.inputsKnown,
      suppressed: spot.suppressed,
    }));
    await sql.query(
      `insert into alert_watch (rule_code, facility_code, facility_kind, part, raised, since, condition_since, readings,
                                inputs_known, suppressed)
       select rule_code, facility_code, facility_kind, part, raised, since, condition_since, readings, inputs_known, suppressed
       from json_to_recordset($1::json) as t(rule_code text, facility_code text, facility_kind text, part text,
            raised boolean, since timestamptz, condition_since timestamptz, readings jsonb, inputs_known boolean,
            suppressed boolean)
       on conflict (rule_code, facility_code, part) do update
         set raised = excluded.raised, since = excluded.since, condition_since = excluded.condition_since,
             readings = excluded.readings, inputs_known = excluded.inputs_known, suppressed = excluded.suppressed`,
      [JSON.stringify(rows)],
    );
  }
}

function same(a: Spot | undefined, b: Spot): boolean {
  return (
    a !== undefined &&
    a.watch.raised === b.watch.raised &&
    a.watch.since === b.watch.since &&
    a.inputsKnown === b.inputsKnown &&
    a.suppressed === b.suppressed
  );
}

/**
 * Does what the city itself has to do to alerts, and rings for whoever follows them. A move that the database refuses is
 * undone alone, and told as a fault of its rule: it must not take back the alarms of all others.
 */
export async function moveBySystem(
  sql: Sql,
  now: number,
  moves: readonly Move[],
): Promise<{ moved: number; failed: RuleFault[] }> {
  const rings: Ring[] = [];
  const failed: RuleFault[] = [];
  for (const move of moves) {
    const { rule, version, facility } =
      move.verb === 'RAISE'
        ? { rule: move.rule.code, version: move.rule.version, facility: move.spot.facility }
        : { rule: move.alert.rule, version: move.alert.ruleVersion, facility: move.alert.facility };
    await sql.query('savepoint move');
    try {
      const id = move.verb === 'RAISE' ? await raise(sql, now, move) : await change(sql, now, move);
      await sql.query('release savepoint move');
      rings.push({ facility, signal: 'ALERT', part: id });
    } catch (error) {
      await sql.query('rollback to savepoint move');
      failed.push({ rule, version, facility, sentence: (error as Error).message });
    }
  }
  await ring(sql, now, rings);
  return { moved: rings.length, failed };
}

async function raise(sql: Sql, now: number, { rule, spot, escalatesAt }: Move & { verb: 'RAISE' }): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into alert (rule_code, rule_version, facility_code, facility_kind, part, kind, priority, cause, state, verb,
                        changed_at, condition_since, raised_at, act_by, escalates_at, readings, simulated)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'RAISE', $10, $11, $10, $12, $13, $14, $15) returning id::text as id`,
    [
      rule.code,
      rule.version,
      spot.facility,
      spot.facilityKind,
      spot.part,
      rule.kind,
      rule.priority,
      rule.cause,
      rule.kind === 'NOTICE' ? 'NOTED' : 'ACTIVE_UNACKED',
      instant(now),
      instant(Math.min(spot.conditionSince, now)),
      instant(now + rule.minutesToAct * 60_000),
      escalatesAt === null ? null : instant(escalatesAt),
      JSON.stringify(spot.readings),
      spot.readings.some(reading => reading.sourceKind === 'SIMULATED'),
    ],
  );
  return rows[0]!.id;
}

async function change(sql: Sql, now: number, move: Exclude<Move, { verb: 'RAISE' }>): Promise<string> {
  const { alert, verb } = move;
  const set: Record<string, unknown> = {
    verb,
    why: null,
    changed_by_name: null,
    change_readings: null,
  };
  if (move.verb === 'ESCALATE') {
    set.escalations = alert.escalations + 1;
    set.escalated_to = move.step.role;
    set.escalates_at = move.escalatesAt === null ? null : instant(move.escalatesAt);
  } else {
    set.state = move.to;
    if (move.to === 'CLOSED') {
      set.closed_at = instant(now);
      set.escalates_at = null;
    }
    if (verb === 'RETURN') set.returned_at = instant(now);
    if (verb === 'RAISE_AGAIN') {
      set.returned_at = null;
      set.change_readings = JSON.stringify(move.spot?.readings ?? []);
    }
    if (alert.state === 'SHELVED') {
      set.shelved_at = null;
      set.shelved_until = null;
    }
    // What comes back from the shelf wants to be looked at anew.
    if (verb === 'SHELF_ENDED') {
      set.acked_at = null;
      set.acked_by = null;
      Object.assign(set, await rearmed(sql, now, alert.id));
    }
    if (verb === 'INPUT_LOST') set.inputs_known = false;
    if (verb === 'INPUT_BACK') set.inputs_known = true;
  }
  const columns = Object.keys(set);
  // A person may have moved it since it was read: the next round sees what they did.
  const { rows } = await sql.query(
    `update alert set changed_at = greatest(changed_at, $2::timestamptz),
            ${columns.map((column, index) => `${column} = $${index + 4}`).join(', ')}
     where id = $1 and state = $3 returning 1`,
    [alert.id, instant(now), alert.state, ...Object.values(set)],
  );
  if (move.verb === 'ESCALATE' && rows.length > 0) {
    // Nothing is sent: no gateway is connected, and the row says so.
    await sql.query(
      `insert into alert_outbox (alert_id, facility_code, facility_kind, round, step, role, channel, message, created_at,
                                 state)
       select id, facility_code, facility_kind, escalation_round, $2, $3, 'SMS',
              (select name_en from alert_rule r where r.code = rule_code and r.version = rule_version) || ' ' || facility_code,
              $4, 'NOT_CONNECTED'
       from alert where id = $1`,
      [alert.id, move.step.step, move.step.role, instant(now)],
    );
  }
  return alert.id;
}
