import { Refusal } from '../kernel/refusals.ts';
import type { Sql } from '../postgres/database.ts';

/** A sender as the contract shows it. Instants are RFC 3339 strings. */
export type SenderRow = {
  application: string;
  facility: string;
  source: string;
  speaksFor: string;
  mayWriteFor: string[];
  addresses: string[];
  boundAt: string | null;
  boundBy: string | null;
};

/** Largest page. */
const MOST_SENDERS = 500;

/**
 * Senders that the actor of the transaction may see, by application and facility, behind `after`, which is `MSH-3|MSH-4` of
 * the last one. Throws Refusal PAGE_SIZE.
 */
export async function hl7Senders(sql: Sql, first: number, after: string | null): Promise<SenderRow[]> {
  if (first < 1 || first > MOST_SENDERS) {
    throw new Refusal('PAGE_SIZE', `first is ${first}; 1 to ${MOST_SENDERS} is accepted.`);
  }
  const [application = '', facility = ''] = (after ?? '').split('|');
  return read(sql, '(s.application, s.facility) > ($1, $2) order by s.application, s.facility limit $3', [
    application,
    facility,
    first,
  ]);
}

/** One sender; null: none that the actor may see. */
export async function hl7Sender(sql: Sql, application: string, facility: string): Promise<SenderRow | null> {
  const [found] = await read(sql, 's.application = $1 and s.facility = $2', [application, facility]);
  return found ?? null;
}

async function read(sql: Sql, which: string, parameters: readonly unknown[]): Promise<SenderRow[]> {
  const { rows } = await sql.query<SenderRow>(
    `select s.application, s.facility, s.source_code as source, s.facility_code as "speaksFor",
            (select coalesce(array_agg(f.facility_code order by f.facility_code), '{}') from source_facility f
              where f.source_code = s.source_code) as "mayWriteFor",
            s.addresses::text[] as addresses, s.bound_at as "boundAt", s.bound_by as "boundBy"
       from hl7_sender s where ${which}`,
    parameters,
  );
  return rows.map(row => ({ ...row, boundAt: row.boundAt && new Date(row.boundAt).toISOString() }));
}
