import { isIP } from 'node:net';
import { OWN_SOURCES } from '../city/reports/sources.queries.ts';
import { ring } from '../commit/ring.ts';
import type { Actor } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Sql } from '../postgres/database.ts';
import { hl7Sender, type SenderRow } from './senders.queries.ts';

/** What MSH-3 and MSH-4 may hold here: no separator, no space. */
const NAME = /^[!-{}~]{1,20}$/;
const MOST_ADDRESSES = 20;
/** Kinds of sources that send messages. */
const MACHINES: ReadonlySet<string> = new Set(['FEED', 'SIMULATED']);

/** A sender as it is to be bound. */
export type SenderWanted = {
  readonly application: string;
  readonly facility: string;
  readonly source: string;
  readonly speaksFor: string;
  readonly addresses: readonly string[];
};

/**
 * Binds the sender that MSH-3 and MSH-4 name to a source of the registry, or binds it anew. It is in force with the next
 * message. `at` in milliseconds. Throws Refusal BAD_SENDER, BAD_ADDRESS, UNKNOWN_SOURCE, NOT_A_MACHINE,
 * NOT_OF_SOURCE.
 */
export async function bindSender(sql: Sql, at: number, actor: Actor, wanted: SenderWanted): Promise<SenderRow> {
  const { application, facility, source, speaksFor } = wanted;
  for (const [field, value] of [
    ['application', application],
    ['facility', facility],
  ] as const) {
    if (!NAME.test(value)) {
      const text = `${field} is "${value.slice(0, 40)}"; 1 to 20 printable ASCII characters without spaces and "|" are accepted.`;
      throw new Refusal('BAD_SENDER', text);
    }
  }
  const addresses = wanted.addresses.map(network);
  if (addresses.length > MOST_ADDRESSES) {
    throw new Refusal('BAD_ADDRESS', `${addresses.length} addresses are named; up to ${MOST_ADDRESSES} are accepted.`);
  }
  const { rows: bound } = await sql.query<{ kind: string; facility: string | null }>(
    `select s.kind, f.facility_code as facility from source s left join source_facility f on f.source_code = s.code
      where s.code = $1 order by 1`,
    [source],
  );
  if (bound.length === 0) {
    throw new Refusal('UNKNOWN_SOURCE', `source "${source.slice(0, 60)}" is not in the registry.`);
  }
  if (OWN_SOURCES.has(source) || !MACHINES.has(bound[0]!.kind)) {
    const text = `${source} is what people or this city itself say; a source of kind ${[...MACHINES].join(' or ')} is accepted.`;
    throw new Refusal('NOT_A_MACHINE', text);
  }
  if (!bound.some(row => row.facility === speaksFor)) {
    const some = bound.flatMap(row => row.facility ?? []).slice(0, 5);
    const text = `${source} does not write for facility "${speaksFor.slice(0, 60)}"; ${some.join(', ') || 'none'} is accepted.`;
    throw new Refusal('NOT_OF_SOURCE', text);
  }
  await sql.query(
    `insert into hl7_sender (application, facility, source_code, facility_code, addresses, bound_at, bound_by)
     values ($1, $2, $3, $4, (select coalesce(array_agg(network(a)::cidr order by n), '{}')
                                from unnest($5::inet[]) with ordinality as t (a, n)), $6, $7)
     on conflict (application, facility) do update
       set source_code = excluded.source_code, facility_code = excluded.facility_code, addresses = excluded.addresses,
           bound_at = excluded.bound_at, bound_by = excluded.bound_by`,
    [application, facility, source, speaksFor, addresses, new Date(at).toISOString(), actor.name ?? actor.role],
  );
  await ring(sql, at, [{ facility: speaksFor, signal: 'HL7_SENDER', part: `${application}|${facility}` }]);
  return (await hl7Sender(sql, application, facility))!;
}

/**
 * An address or a network as a person writes it, with the address of one machine before the prefix or without. MLLP has no login:
 * one that lets in everybody is refused, and so is one that means something on one line of one machine only (a zone).
 */
function network(text: string): string {
  const [address = '', bits, ...more] = text.trim().split('/');
  const version = address.includes('%') ? 0 : isIP(address);
  const [least, most] = version === 4 ? [8, 32] : [32, 128];
  const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  if (version === 0 || more.length > 0 || !(prefix >= least && prefix <= most)) {
    const accepted =
      'e.g. 10.20.0.7, 10.20.0.0/24 or 2001:db8::/48 is accepted, /8 or narrower, of IPv6 /32 or narrower';
    throw new Refusal('BAD_ADDRESS', `"${text.slice(0, 60)}" is no address or network; ${accepted}.`);
  }
  return `${address}/${prefix}`;
}
