import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../../kernel/request.ts';

/** Reads what belongs to many facilities at once. Each row names its facility. */
type ReadMany<Row> = (em: SqlEntityManager, facilityCodes: readonly string[]) => Promise<Row[]>;

/**
 * A field of a facility that costs one query for a whole page instead of one for each facility: the codes that one request
 * asks for in one go are collected and read together. Rows come in the order of the query; none: an empty list.
 */
export function perFacility<Row extends { facilityCode: string }>(
  readMany: ReadMany<Row>,
): (context: RequestContext, facilityCode: string) => Promise<Row[]> {
  const collecting = new WeakMap<RequestContext, { codes: Set<string>; rows: Promise<Map<string, Row[]>> }>();
  return async (context, facilityCode) => {
    let batch = collecting.get(context);
    if (!batch) {
      const codes = new Set<string>();
      // The fields of all facilities of a page are asked for before the promises of this turn have settled.
      const rows = new Promise<void>(resolve => setImmediate(resolve)).then(() => {
        collecting.delete(context);
        return context.read(async em => grouped(await readMany(em, [...codes])));
      });
      batch = { codes, rows };
      collecting.set(context, batch);
    }
    batch.codes.add(facilityCode);
    return (await batch.rows).get(facilityCode) ?? [];
  };
}

function grouped<Row extends { facilityCode: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.facilityCode);
    if (group) group.push(row);
    else groups.set(row.facilityCode, [row]);
  }
  return groups;
}
