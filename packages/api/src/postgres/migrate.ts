import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { loadRegistry } from '../city/facilities/load-registry.ts';
import { M0001Live } from './migrations/m0001-live.ts';
import { M0002Registry } from './migrations/m0002-registry.ts';
import { M0003Identity } from './migrations/m0003-identity.ts';
import { M0004Commands } from './migrations/m0004-commands.ts';
import { M0005Opd } from './migrations/m0005-opd.ts';
import { M0006Beds } from './migrations/m0006-beds.ts';
import { M0007Crowding } from './migrations/m0007-crowding.ts';
import { M0008Alerts } from './migrations/m0008-alerts.ts';
import { M0009Trust } from './migrations/m0009-trust.ts';
import { M0010Hl7 } from './migrations/m0010-hl7.ts';
import { M0011OpdJoins } from './migrations/m0011-opd-joins.ts';
import { M0012OpdDay } from './migrations/m0012-opd-day.ts';
import { M0013BedsAway } from './migrations/m0013-beds-away.ts';
import { M0014ManualReports } from './migrations/m0014-manual-reports.ts';
import { M0015NextHours } from './migrations/m0015-next-hours.ts';
import { M0016RulesAndSenders } from './migrations/m0016-rules-and-senders.ts';

/** Any number that no other program on the server takes as an advisory lock. */
const MIGRATION_LOCK = 7_240_725;

/**
 * Brings the database at `url` to the present schema and loads the registry when it is empty. Runs as the owner. Safe to
 * run from several processes at once: a second one waits for the first.
 */
export async function migrate(url: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url });
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const orm = await MikroORM.init(
      defineConfig({
        clientUrl: url,
        entities: [],
        discovery: { warnWhenNoEntities: false },
        debug: false,
        // Standard output is for the line that says where the city answers.
        logger: () => undefined,
        extensions: [Migrator],
        migrations: {
          tableName: 'schema_migration',
          snapshot: false,
          migrationsList: [
            { name: 'm0001-live', class: M0001Live },
            { name: 'm0002-registry', class: M0002Registry },
            { name: 'm0003-identity', class: M0003Identity },
            { name: 'm0004-commands', class: M0004Commands },
            { name: 'm0005-opd', class: M0005Opd },
            { name: 'm0006-beds', class: M0006Beds },
            { name: 'm0007-crowding', class: M0007Crowding },
            { name: 'm0008-alerts', class: M0008Alerts },
            { name: 'm0009-trust', class: M0009Trust },
            { name: 'm0010-hl7', class: M0010Hl7 },
            { name: 'm0011-opd-joins', class: M0011OpdJoins },
            { name: 'm0012-opd-day', class: M0012OpdDay },
            { name: 'm0013-beds-away', class: M0013BedsAway },
            { name: 'm0014-manual-reports', class: M0014ManualReports },
            { name: 'm0015-next-hours', class: M0015NextHours },
            { name: 'm0016-rules-and-senders', class: M0016RulesAndSenders },
          ],
        },
      }),
    );
    try {
      await orm.migrator.up();
    } finally {
      await orm.close(true);
    }
    await loadRegistry(lock);
  } finally {
    await lock.end();
  }
}
