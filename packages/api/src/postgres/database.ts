import {
  defineConfig,
  type EntityClass,
  type EntitySchema,
  MikroORM,
  type SqlEntityManager,
} from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';
import pg, { type Pool, type PoolClient } from 'pg';
import type { Actor } from '../kernel/actor.ts';

/** Parameterised SQL ($1, $2 …) inside the transaction at hand. */
export interface Sql {
  // biome-ignore lint/suspicious/noExplicitAny: a row has the shape that the SQL beside it selects.
  query<Row = any>(text: string, parameters?: readonly unknown[]): Promise<{ rows: Row[] }>;
}

/** The one way to the database. Whatever runs, runs as an actor inside one transaction. */
export interface Database {
  /** Verbs on one thing: entities. */
  transaction<T>(
    actor: Actor,
    work: (em: SqlEntityManager) => Promise<T>,
    options?: { readOnly?: boolean },
  ): Promise<T>;
  /** Hot paths and read models: plain SQL on a pooled connection, same actor, same row-level security. */
  sql<T>(actor: Actor, work: (sql: Sql) => Promise<T>): Promise<T>;
  readonly pool: Pool;
  close(): Promise<void>;
}

const PLANNED_ONCE = new Map<string, string>();

/**
 * Lets every connection plan this statement once and keep the plan: planning the SQL of a hot path, with the policies of
 * row-level security in it, takes longer than running it. Only for constant texts, and for those whose plan is the right one
 * however large the tables are.
 */
export function planOnce(text: string): string {
  PLANNED_ONCE.set(text, `once_${PLANNED_ONCE.size + 1}`);
  return text;
}

class PlanningClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of the driver are many; what is not kept is handed on as it came.
  override query(...given: any[]): any {
    const [text, values, ...more] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? PLANNED_ONCE.get(text) : undefined;
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    const ask = super.query.bind(this) as (...query: any[]) => unknown;
    return name ? ask({ name, text, values }, ...more) : ask(...given);
  }
}

/** Settings that row-level security reads; `*` stands for the whole city. An unset one matches nothing. */
export function actorSettings(actor: Actor): Record<string, string> {
  return {
    'hims.subject': actor.subject,
    'hims.role': actor.role,
    'hims.facilities': actor.facilities === null ? '*' : [...actor.facilities].join(','),
    'hims.sources': [...actor.sources].join(','),
  };
}

const AS_ACTOR = planOnce(`select set_config('hims.subject', $1, true), set_config('hims.role', $2, true),
                                   set_config('hims.facilities', $3, true), set_config('hims.sources', $4, true)`);

/** Raw SQL on the connection and transaction of an entity manager. */
export function sqlOf(em: SqlEntityManager): Sql {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('sqlOf needs an entity manager inside a transaction.');
  return {
    async query(text, parameters = []) {
      const result = await transaction.executeQuery(CompiledQuery.raw(text, [...parameters]));
      return { rows: result.rows as never[] };
    },
  };
}

/**
 * Connects as the application role, which owns nothing and cannot pass row-level security. `url` may name any login that
 * is a member of that role; the role is taken in the startup packet, so no connection of the pool ever runs without it.
 */
export async function openDatabase(options: {
  url: string;
  entities: (EntityClass | EntitySchema)[];
  appRole?: string;
  connections?: number;
  onError: (error: Error) => void;
}): Promise<Database> {
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl: options.url,
      entities: options.entities,
      discovery: { warnWhenNoEntities: false },
      pool: { min: 0, max: options.connections ?? 12 },
      allowGlobalContext: false,
      debug: false,
      driverOptions: {
        options: `-c role=${options.appRole ?? 'hims_app'} -c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000`,
        application_name: 'hims-api',
        Client: PlanningClient,
        onPoolCreated: (pool: Pool) => void pool.on('error', options.onError),
      },
    }),
  );
  const connection = orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
  const pool = await connection.getNativeClient();

  return {
    pool,
    transaction(actor, work, transactionOptions) {
      const em = orm.em.fork({ session: { variables: actorSettings(actor) } }) as SqlEntityManager;
      return em.transactional(inner => work(inner as SqlEntityManager), {
        readOnly: transactionOptions?.readOnly ?? false,
      });
    },
    async sql(actor, work) {
      const client: PoolClient = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        await client.query(AS_ACTOR, Object.values(actorSettings(actor)));
        const answer = await work(client);
        await client.query('commit');
        return answer;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        // A connection whose rollback failed may still be inside the transaction of this actor: throw it away.
        client.release(broken);
      }
    },
    close: () => orm.close(true),
  };
}
