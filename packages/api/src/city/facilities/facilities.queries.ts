import type { Facility, FacilityConnection, FacilityFact, FacilityFilter } from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../kernel/refusals.ts';
import { sqlOf } from '../../postgres/database.ts';
import { FacilityEntity } from './facility.entity.ts';
import { FacilityFactEntity } from './facility-fact.entity.ts';

/** The whole city fits on one page; a bigger one is a mistake. */
export const LARGEST_PAGE = 2000;

export class PageSizeRefused extends Refusal {
  constructor(first: number) {
    super('PAGE_SIZE', `first is ${first}; 1 to ${LARGEST_PAGE} is accepted.`, { first, largest: LARGEST_PAGE });
  }
}

export class CursorRefused extends Refusal {
  constructor(after: string) {
    super('BAD_CURSOR', `after is "${after.slice(0, 60)}"; a cursor of an earlier page of facilities is accepted.`);
  }
}

/** In byte order, so that a page is the same on every server, whatever its language settings. */
const FACILITY_COLUMNS = `
  code, kind, name_en as "nameEn", name_hi as "nameHi", name_hi_verified as "nameHiVerified",
  operational_state as "operationalState", synthetic, latitude, longitude, locality, pincode, district, constituency,
  constituency_name as "constituencyName", phones, beds, aliases`;

const MATCHES = `
  ($1::text[] is null or kind = any ($1))
  and ($2::text[] is null or operational_state = any ($2))
  and ($3::text is null or district = $3)
  and ($4::text is null
       or concat_ws(' ', name_en, name_hi, locality, constituency_name, array_to_string(aliases, ' ')) ilike $4)`;

/**
 * One page of facilities in order of code, behind the cursor `after`. A facility that appears or closes meanwhile shifts
 * nothing. Refuses a page size outside 1 to 2,000 and a cursor that is none.
 */
export async function facilityPage(
  em: SqlEntityManager,
  asked: { first: number; after?: string | null | undefined; filter?: FacilityFilter | null | undefined },
): Promise<FacilityConnection> {
  const { first, after, filter } = asked;
  if (first < 1 || first > LARGEST_PAGE) throw new PageSizeRefused(first);
  const behind = after == null ? null : codeOf(after);
  const conditions = [
    filter?.kinds ?? null,
    filter?.states ?? null,
    storable(filter?.district ?? null),
    filter?.search
      ? `%${storable(filter.search)
          .normalize('NFC')
          .replaceAll(/[\\%_]/g, '\\$&')}%`
      : null,
  ];
  const sql = sqlOf(em);
  const { rows: found } = await sql.query<Facility>(
    `select ${FACILITY_COLUMNS} from facility
     where ${MATCHES} and ($5::text is null or code collate "C" > $5)
     order by code collate "C" limit $6`,
    [...conditions, behind, first + 1],
  );
  const { rows: counted } = await sql.query<{ count: number }>(
    `select count(*)::integer as count from facility where ${MATCHES}`,
    conditions,
  );
  const page = found.slice(0, first);
  return {
    edges: page.map(node => ({ cursor: cursorOf(node.code), node })),
    pageInfo: { hasNextPage: found.length > first, endCursor: page.length > 0 ? cursorOf(page.at(-1)!.code) : null },
    totalCount: counted[0]?.count ?? 0,
  };
}

/** The facility with this code, or null. */
export async function facilityByCode(em: SqlEntityManager, code: string): Promise<Facility | null> {
  return em.findOne(FacilityEntity, { code: storable(code) });
}

/** Every claim about these facilities: by fact, newest day first, and of one day what was learnt last first. */
export async function factsOf(
  em: SqlEntityManager,
  facilityCodes: readonly string[],
): Promise<(FacilityFact & { facilityCode: string })[]> {
  return em.find(
    FacilityFactEntity,
    { facilityCode: { $in: facilityCodes } },
    { orderBy: { facilityCode: 'asc', fact: 'asc', asOf: 'desc', recordedAt: 'desc', source: 'asc' } },
  );
}

/** PostgreSQL holds no NUL, so nothing that contains one can be found; it would answer with an error instead. */
function storable<Text extends string | null>(text: Text): Text {
  return (text?.replaceAll('\0', '\uFFFD') ?? null) as Text;
}

const CURSOR = 'facility:';

function cursorOf(code: string): string {
  return Buffer.from(CURSOR + code).toString('base64url');
}

function codeOf(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith(CURSOR) || text.includes('\0')) throw new CursorRefused(cursor);
  return text.slice(CURSOR.length);
}
