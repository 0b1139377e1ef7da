import { SYSTEM } from '../../kernel/actor.ts';
import type { Database } from '../../postgres/database.ts';
import { type DevelopmentAccount, subjectOf } from './development-accounts.ts';

/**
 * Gives each account its assignment and each machine its source. Safe to run at every start: what is there stays, so an
 * assignment that was ended stays ended.
 */
export async function seedAccounts(database: Database, accounts: readonly DevelopmentAccount[]): Promise<void> {
  await database.sql(SYSTEM, async sql => {
    for (const { account, role, name, facilities, source } of accounts) {
      if (source) {
        await sql.query(
          'insert into source (code, kind, name_en, name_hi) values ($1, $2, $3, $4) on conflict (code) do nothing',
          [source.code, source.kind, source.nameEn, source.nameHi],
        );
        // Bound again at every start, because the registry may have grown since.
        await sql.query(
          `insert into source_facility (source_code, facility_code)
           select $1, code from facility where code = any ($2) or kind = any ($3)
           on conflict do nothing`,
          [source.code, source.facilities, source.facilityKinds],
        );
      }
      await sql.query(
        `insert into assignment (subject, name, role, facility_code, source_code)
         select $1, $2, $3, facility, $5 from unnest($4::text[]) as facility
          where not exists (select from assignment where subject = $1)`,
        [subjectOf(account), name, role, facilities ?? [null], source?.code ?? null],
      );
    }
  });
}
