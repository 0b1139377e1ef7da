import { writeAudit } from '../../commit/audit.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { refuseOthers } from './bed-desk.ts';

const MOST = 200;

/**
 * Changes of a ward or a bed, newest first. Whoever opens them is written into the audit: they name visits. Throws Refusal
 * FORBIDDEN, BAD_PAGE, BAD_CURSOR.
 */
export async function bedHistory(
  sql: Sql,
  actor: Actor,
  wanted: { facility: string; ward: string; bed: string | null; first: number; after: string | null },
  now: number,
) {
  refuseOthers(actor, wanted.facility);
  if (wanted.first < 1 || wanted.first > MOST) {
    throw new Refusal('BAD_PAGE', `first is ${wanted.first}; 1 to ${MOST} are accepted.`);
  }
  if (wanted.after !== null && !/^\d{1,18}$/.test(wanted.after)) {
    throw new Refusal('BAD_CURSOR', `after is "${wanted.after.slice(0, 40)}"; a cursor of this list is accepted.`);
  }
  await writeAudit(sql, now, [{ actor, action: 'bedHistory', subject: `${wanted.facility}/${wanted.ward}` }]);
  const { rows } = await sql.query(
    `select c.id, c.occurred_at as "occurredAt", c.recorded_at as "recordedAt", c.ward, b.code as bed, v.number as visit, c.what,
            c.from_state as "from", c.to_state as "to", c.actor as "by", c.role, c.why,
            c.said_at as "saidAt", c.said_doubt as "saidDoubt"
     from bed_change c left join bed b on b.id = c.bed_id left join visit v on v.id = c.visit_id
     where c.facility_code = $1 and c.ward = $2 and ($3::text is null or b.code = $3) and ($4::bigint is null or c.id < $4)
     order by c.id desc limit $5`,
    [wanted.facility, wanted.ward, wanted.bed, wanted.after, wanted.first + 1],
  );
  const page = rows.slice(0, wanted.first);
  return {
    edges: page.map(row => ({
      cursor: String(row.id),
      node: {
        ...row,
        id: String(row.id),
        occurredAt: new Date(row.occurredAt).toISOString(),
        recordedAt: new Date(row.recordedAt).toISOString(),
        saidAt: row.saidAt === null ? null : new Date(row.saidAt).toISOString(),
      },
    })),
    pageInfo: { hasNextPage: rows.length > page.length, endCursor: page.length > 0 ? String(page.at(-1)!.id) : null },
  };
}
