import type { KnownCity } from '../../ingest/signal.ts';
import type { Sql } from '../../postgres/database.ts';

/** The registry, as far as a report can be wrong about it. Reads everything at once: keep it for a while. */
export async function registryIndex(sql: Sql): Promise<KnownCity> {
  const { rows: facilities } = await sql.query<{
    code: string;
    kind: string;
    wards: Record<string, string[]>;
    departments: string[];
  }>(
    `select code, kind,
            coalesce((select jsonb_object_agg(w.code, w.bed_classes) from ward w where w.facility_code = f.code), '{}') as wards,
            array(select d.code from department d where d.facility_code = f.code order by d.code) as departments
     from facility f
     order by code`,
  );
  const { rows: vehicles } = await sql.query<{ code: string }>('select code from ambulance');
  return {
    facilities: new Map(
      facilities.map(({ code, kind, wards, departments }) => [
        code,
        {
          kind,
          wards: new Map(Object.entries(wards).map(([ward, classes]) => [ward, new Set(classes)])),
          departments: new Set(departments),
        },
      ]),
    ),
    vehicles: new Set(vehicles.map(({ code }) => code)),
  };
}
