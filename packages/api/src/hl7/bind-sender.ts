import { isIP } from 'node:net';
import { ring } from '../commit/ring.ts';
import type { Actor } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Sql } from '../postgres/database.ts';
import { hl7Sender, type SenderRow } from './senders.queries.ts';

/** What MSH-3 and MSH-4 may hold here: no separator, no space. */
const NAME = /^[!-{}~]{1,20}$/;
const MOST_ADDRESSES = 20;

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
 * message. `at` in milliseconds. Throws Refusal BAD_SENDER, BAD_ADDRESS, UNKNOWN_SOURCE, NOT_OF_SOURCE.
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
  const { rows: bound } = await sql.query<{ facility: string | null }>(
    `select f.facility_code as facility from source s left join source_facility f on f.source_code = s.code
      where s.code = $1 order by 1`,
    [source],
  );
  if (bound.length === 0) {
    throw new Refusal('UNKNOWN_SOURCE', `source "${source.slice(0, 60)}" is not in the registry.`);
  }
  if (!bound.some(row => row.facility === speaksFor)) {
    const some = bound.flatMap(row => row.facility ?? []).slice(0, 5);
    const text = `${source} does not write for facility "${speaksFor.slice(0, 60)}"; ${some.join(', ') || 'none'} is accepted.`;
    throw new Refusal('NOT_OF_SOURCE', text);
  }
  await sql.query(
    `insert into hl7_sender (application, facility, source_code, facility_code, addresses, bound_at, bound_by)
     values ($1, $2, $3, $4, $5::cidr[], $6, $7)
     on conflict (application, facility) do update
       set source_code = excluded.source_code, facility_code = excluded.facility_code, addresses = excluded.addresses,
           bound_at = excluded.bound_at, bound_by = excluded.bound_by`,
    [application, facility, source, speaksFor, addresses, new Date(at).toISOString(), actor.name ?? actor.role],
  );
  await ring(sql, at, [{ facility: speaksFor, signal: 'HL7_SENDER', part: `${application}|${facility}` }]);
  return (await hl7Sender(sql, application, facility))!;
}

/** An address or a network as the database writes it. MLLP has no login: one that lets in everybody is refused. */
function network(text: string): string {
  const [address = '', bits, ...more] = text.trim().split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  if (version === 0 || more.length > 0 || !(prefix >= 8 && prefix <= most)) {
    const sentence = `"${text.slice(0, 60)}" is no address or network; e.g. 10.20.0.7 or 10.20.0.0/24 is accepted, /8 or narrower.`;
    throw new Refusal('BAD_ADDRESS', sentence);
  }
  if (version === 6) return `${address}/${prefix}`;
  // What stands behind the prefix must be zero for the database; a person writes the address of one machine.
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const first = Math.floor(number / 2 ** (32 - prefix)) * 2 ** (32 - prefix);
  const parts = [24, 16, 8, 0].map(shift => Math.floor(first / 2 ** shift) % 256);
  return `${parts.join('.')}/${prefix}`;
}
