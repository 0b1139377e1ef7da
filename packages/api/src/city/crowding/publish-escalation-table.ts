import type { EscalationTableInput } from '@hims/schema';
import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import type { EscalationTableContent } from './first-escalation-table.ts';
import { PARAMETER_CODES } from './index-inputs-rules.ts';
import { type EscalationTable, escalationTables } from './known-hospital.queries.ts';

/** One publication at a time, so that versions have no gap. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('escalation_table', 0))";

/**
 * Publishes a new version of the escalation table, in force from `effectiveFrom` (milliseconds) on, at the earliest now: the
 * past keeps the versions it had. Throws Refusal IN_THE_PAST, INSTANT_TAKEN, REASON_MISSING, BAD_TABLE.
 */
export async function publishEscalationTable(
  sql: Sql,
  actor: Actor,
  at: number,
  wanted: { table: EscalationTableInput; effectiveFrom: number; reason: string },
): Promise<EscalationTable> {
  const { table, effectiveFrom } = wanted;
  const reason = wanted.reason.trim();
  if (reason.length === 0 || reason.length > 500) {
    throw new Refusal('REASON_MISSING', `reason has ${reason.length} characters; 1 to 500 are accepted.`);
  }
  if (effectiveFrom < at) {
    throw new Refusal(
      'IN_THE_PAST',
      `effectiveFrom is ${new Date(effectiveFrom).toISOString()}; from ${new Date(at).toISOString()} on is accepted: past days keep the table they had.`,
    );
  }
  const problem = problemOf(table);
  if (problem) throw new Refusal('BAD_TABLE', problem);
  await sql.query(LOCK);
  const known = await escalationTables(sql);
  if (known.some(each => Date.parse(each.effectiveFrom) === effectiveFrom)) {
    throw new Refusal(
      'INSTANT_TAKEN',
      `another version takes effect at ${new Date(effectiveFrom).toISOString()}; another instant is accepted.`,
    );
  }
  const version = Math.max(0, ...known.map(each => each.version)) + 1;
  // Written out field by field: what else a document carries is not stored.
  const content: EscalationTableContent = {
    name: table.name,
    minimumKnownShare: table.minimumKnownShare,
    bands: table.bands.map(({ level, upTo }) => ({ level, upTo })),
    parameters: table.parameters.map(({ code, unit, worse, cutOffs, points, basis }) => ({
      code,
      unit,
      worse,
      cutOffs,
      points,
      basis,
    })),
  };
  const dated = { effectiveFrom: new Date(effectiveFrom).toISOString(), publishedAt: new Date(at).toISOString() };
  await sql.query(
    `insert into escalation_table (version, effective_from, content, reason, published_at, published_by)
     values ($1, $2, $3::jsonb, $4, $5, $6)`,
    [version, dated.effectiveFrom, JSON.stringify(content), reason, dated.publishedAt, actor.subject],
  );
  // Of the whole city: every calculated level may be another from now on.
  await ring(sql, at, [{ facility: '*', signal: 'ESCALATION_TABLE', part: String(version) }]);
  return { ...content, version, reason, ...dated };
}

/** What is wrong with a table, as a sentence; null: nothing. */
function problemOf({ bands, parameters }: EscalationTableInput): string | null {
  const rising = (list: readonly number[]) => list.every((each, i) => i === 0 || each > list[i - 1]!);
  if (bands.some((band, i) => band.level !== i + 1) || !rising(bands.map(band => band.upTo))) {
    return `bands are ${bands.map(band => `${band.level} up to ${band.upTo}`).join(', ')}; levels 1, 2, 3, 4 with rising sums are accepted.`;
  }
  const codes = parameters.map(each => each.code);
  if (new Set(codes).size < codes.length) return `parameters name ${codes.join(', ')}; each code once is accepted.`;
  for (const { code, cutOffs, points, worse } of parameters) {
    if (!PARAMETER_CODES.includes(code)) {
      return `parameter "${code}" cannot be measured; accepted: ${PARAMETER_CODES.join(', ')}.`;
    }
    if (points.length !== cutOffs.length + 1) {
      return `${code} has ${cutOffs.length} cut-offs and ${points.length} points; ${cutOffs.length + 1} points are accepted.`;
    }
    if (!rising(worse === 'HIGHER' ? cutOffs : [...cutOffs].reverse())) {
      return `cut-offs of ${code} are ${cutOffs.join(', ')}; mildest first, ${worse === 'HIGHER' ? 'rising' : 'falling'}, is accepted.`;
    }
    if (points.some((each, i) => i > 0 && each < points[i - 1]!)) {
      return `points of ${code} are ${points.join(', ')}; points that never fall are accepted.`;
    }
  }
  return null;
}
