import { writeAudit } from '../commit/audit.ts';
import { SYSTEM } from '../kernel/actor.ts';
import type { Database } from '../postgres/database.ts';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * Senders of the embedded city, from this machine only: the software of Lok Nayak Hospital as `LNH-HIS|LNH`, and each simulated
 * hospital as `SIM-HOSPITALS|<its code>`. Safe to run at every start: what is there stays.
 */
export async function seedDevelopmentSenders(database: Database, at: number): Promise<void> {
  await database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query(
      `insert into hl7_sender (application, facility, source_code, facility_code, addresses)
       select source_code, facility_code, source_code, facility_code, $1::cidr[]
         from source_facility where source_code in ('LNH-HIS', 'SIM-HOSPITALS')
       on conflict (application, facility) do nothing returning 1`,
      [LOOPBACK],
    );
    if (rows.length === 0) return;
    await writeAudit(sql, at, [
      { actor: SYSTEM, action: 'seedDevelopmentSenders', subject: 'hl7', details: { senders: rows.length } },
    ]);
  });
}
