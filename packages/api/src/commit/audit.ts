import type { Actor } from '../kernel/actor.ts';
import type { Sql } from '../postgres/database.ts';

/** Who did what to what. `subject` is the code of the thing; `details` never holds personal data. */
export type AuditEntry = {
  readonly actor: Pick<Actor, 'subject' | 'role'>;
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** SQL that adds audit rows, with what `auditParameters` gives as its first parameters: for a statement that does more. */
export const INSERT_AUDIT = `
  insert into audit (at, actor, role, action, subject, details)
  select $1::timestamptz, actor, role, action, subject, details
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[]) as t(actor, role, action, subject, details)`;

export function auditParameters(at: number, entries: readonly AuditEntry[]): unknown[] {
  return [
    new Date(at).toISOString(),
    entries.map(entry => entry.actor.subject),
    entries.map(entry => entry.actor.role),
    entries.map(entry => entry.action),
    entries.map(entry => entry.subject),
    entries.map(entry => JSON.stringify(entry.details ?? {})),
  ];
}

/** Adds audit rows inside the caller's transaction: what was done and the record of it exist together or not at all. */
export async function writeAudit(sql: Sql, at: number, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql.query(INSERT_AUDIT, auditParameters(at, entries));
}
