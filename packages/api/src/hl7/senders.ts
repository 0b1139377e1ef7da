import type { Actor } from '../kernel/actor.ts';
import type { Sql } from '../postgres/database.ts';

/** Over which door a message came, and who stood there. */
export type Door =
  | { readonly channel: 'MLLP' /** Remote address, without a port. */; readonly address: string }
  | { readonly channel: 'HTTP' /** Signed in; its role is SOURCE. */; readonly actor: Actor }
  /** From quarantine: a person who may see the message answers for its sender. */
  | { readonly channel: 'REPLAY' };

/** A sender that is bound to a source of the registry. */
export type Sender = {
  /** `MSH-3|MSH-4`. */
  readonly key: string;
  readonly source: string;
  /** Facility that is meant where a message names none. */
  readonly facility: string;
  /** Facilities that its source may write for. */
  readonly facilities: ReadonlySet<string>;
  /** Whether it may come through this door: over MLLP from its address, over HTTP as its source. */
  readonly admitted: boolean;
};

const FIND = `
  select s.source_code as source, s.facility_code as facility, $3::inet <<= any (s.addresses) as "addressKnown",
         (select coalesce(array_agg(f.facility_code), '{}') from source_facility f where f.source_code = s.source_code) as facilities
    from hl7_sender s where s.application = $1 and s.facility = $2`;

/** The sender that MSH-3 and MSH-4 name; null: nobody is registered under these. Read as SYSTEM, anew for every message. */
export async function findSender(sql: Sql, application: string, facility: string, door: Door): Promise<Sender | null> {
  const address = door.channel === 'MLLP' ? door.address : null;
  const { rows } = await sql.query<{
    source: string;
    facility: string;
    addressKnown: boolean | null;
    facilities: string[];
  }>(FIND, [application, facility, address]);
  const row = rows[0];
  if (!row) return null;
  return {
    key: `${application}|${facility}`,
    source: row.source,
    facility: row.facility,
    facilities: new Set(row.facilities),
    admitted:
      door.channel === 'HTTP' ? door.actor.sources.has(row.source) : door.channel === 'REPLAY' || !!row.addressKnown,
  };
}

/** Whether any sender may come from this address at all. */
export async function knowsAddress(sql: Sql, address: string): Promise<boolean> {
  const { rows } = await sql.query('select from hl7_sender where $1::inet <<= any (addresses) limit 1', [address]);
  return rows.length > 0;
}

/** The machine as the one that acts: bound to one source and its facilities, so that row-level security holds it there. */
export function actorOf(sender: Sender, door: Door): Actor {
  return {
    subject: door.channel === 'HTTP' ? door.actor.subject : `hl7|${sender.key}`,
    name: null,
    role: 'SOURCE',
    facilities: sender.facilities,
    sources: new Set([sender.source]),
    version: 0,
  };
}
