import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defineEntity, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A way to bring receipt rows into a table, with its own connections. */
export interface Way {
  name: string;
  /** Rows of one write, which is one transaction. */
  rows: number;
  atOnce: number;
  write(): Promise<void>;
  end(): Promise<void>;
}

const batch = 1_000;
const columns = [
  'source_code',
  'message_id',
  'content_hash',
  'facility_code',
  'signal',
  'part',
  'observed_at',
  'received_at',
  'outcome',
  'payload',
] as const;
type Row = Record<(typeof columns)[number], string>;

/** The receipt table without row-level security, which is ours to pay for and not theirs. */
export async function makeTable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create table if not exists bench_receipt (
      source_code text not null, message_id text not null, content_hash text not null, facility_code text not null,
      signal text not null, part text not null, observed_at timestamptz not null, received_at timestamptz not null,
      outcome text not null, payload text not null, primary key (source_code, message_id)
    )`);
  await client.end();
}

export async function copyRows(url: string, atOnce: number): Promise<Way> {
  const pool = poolOf(url, atOnce);
  return {
    name: 'COPY',
    rows: batch,
    atOnce,
    async write() {
      const lines = Array.from({ length: batch }, () => `${Object.values(receiptRow()).join('\t')}\n`);
      const client = await pool.connect();
      try {
        const into = client.query(copyFrom(`copy bench_receipt (${columns.join(', ')}) from stdin`));
        await pipeline(Readable.from([lines.join('')]), into);
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
  };
}

export async function unnestRows(url: string, atOnce: number): Promise<Way> {
  const pool = poolOf(url, atOnce);
  const types = columns.map((column, at) => `$${at + 1}::${column.endsWith('_at') ? 'timestamptz' : 'text'}[]`);
  const insert = {
    name: 'bench-unnest',
    text: `insert into bench_receipt (${columns.join(', ')}) select * from unnest(${types.join(', ')})`,
  };
  return {
    name: 'unnest',
    rows: batch,
    atOnce,
    async write() {
      const rows = Array.from({ length: batch }, receiptRow);
      await pool.query({ ...insert, values: columns.map(column => rows.map(row => row[column])) });
    },
    end: () => pool.end(),
  };
}

export async function flushEach(url: string, atOnce: number): Promise<Way> {
  const BenchReceipt = defineEntity({
    name: 'BenchReceipt',
    tableName: 'bench_receipt',
    properties: property => ({
      source_code: property.text().primary(),
      message_id: property.text().primary(),
      content_hash: property.text(),
      facility_code: property.text(),
      signal: property.text(),
      part: property.text(),
      observed_at: property.datetime(),
      received_at: property.datetime(),
      outcome: property.text(),
      payload: property.text(),
    }),
  });
  const orm = await MikroORM.init({ clientUrl: url, entities: [BenchReceipt], pool: { min: atOnce, max: atOnce } });
  return {
    name: 'MikroORM flush',
    rows: 1,
    atOnce,
    async write() {
      const em = orm.em.fork();
      const row = receiptRow();
      em.persist(
        em.create(BenchReceipt, {
          ...row,
          observed_at: new Date(row.observed_at),
          received_at: new Date(row.received_at),
        }),
      );
      await em.flush();
    },
    end: () => orm.close(true),
  };
}

let written = 0;
const run = randomUUID();

function receiptRow(): Row {
  const at = ++written;
  const now = new Date().toISOString();
  const payload = `{"ward":"MED-M","bedClass":"GENERAL","staffed":30,"occupied":${20 + (at % 9)},"cleaning":0,"reserved":0,"blocked":0}`;
  return {
    source_code: 'SIM-HOSPITALS',
    message_id: `${run}-${at}`,
    content_hash: createHash('sha256').update(payload).digest('base64url'),
    facility_code: 'LNH',
    signal: 'BEDS',
    part: 'MED-M/GENERAL',
    observed_at: now,
    received_at: now,
    outcome: 'APPLIED',
    payload,
  };
}

function poolOf(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => undefined);
  return pool;
}
