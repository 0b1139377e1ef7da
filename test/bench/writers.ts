import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { defineEntity, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { projectRoot } from './ours/project-root.ts';
import { runStatement } from './ours/second-database.ts';

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
  await runStatement(
    url,
    `
    create table if not exists bench_receipt (
      source_code text not null, message_id text not null, content_hash text not null, facility_code text not null,
      signal text not null, part text not null, observed_at timestamptz not null, received_at timestamptz not null,
      outcome text not null, payload text not null, primary key (source_code, message_id)
    )`,
  );
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

/**
 * The commit stage of the API alone: its own statements, receipts, cells, change log and audit in one transaction, as the
 * role that the API runs as. `url` is a database that the API has migrated and nobody else uses.
 */
export async function commitStage(url: string, atOnce: number): Promise<Way> {
  // Not bundled, so that it is the same file that the API is built from.
  const from = (file: string) => import(pathToFileURL(resolve(projectRoot, 'packages/api/src/commit', file)).href);
  const { storeReceipts }: typeof import('../../packages/api/src/commit/receipts.ts') = await from('receipts.ts');
  const { writeFacts }: typeof import('../../packages/api/src/commit/write-facts.ts') = await from('write-facts.ts');
  const { writeAudit }: typeof import('../../packages/api/src/commit/audit.ts') = await from('audit.ts');
  const pool = poolOf(url, atOnce, '-c role=hims_app -c hims.role=SYSTEM');
  let calls = 0;
  return {
    name: 'commit stage',
    rows: batch,
    atOnce,
    async write() {
      // Calls that run at the same time speak of different places: two that changed one cell would wait for each other.
      const facility = `BENCH-${++calls % 64}`;
      const receipts = Array.from({ length: batch }, (_, at) => storedReceipt(facility, `WARD-${at % 800}/GENERAL`));
      const client = await pool.connect();
      try {
        await client.query('begin');
        await storeReceipts(client, receipts);
        await writeFacts(client, Date.now(), receipts.map(factOf));
        await writeAudit(client, Date.now(), [
          { actor: { subject: 'bench', role: 'SOURCE' }, action: 'bench', subject: '' },
        ]);
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
  };
}

function storedReceipt(facility: string, part: string) {
  const row = receiptRow();
  return {
    source: row.source_code,
    messageId: row.message_id,
    contentHash: row.content_hash,
    facility,
    signal: row.signal,
    part,
    observedAt: row.observed_at,
    receivedAt: row.received_at,
    outcome: 'APPLIED' as const,
    reason: null,
    message: null,
    payload: row.payload,
  };
}

function factOf({ facility, signal, part, observedAt, receivedAt, source, payload }: ReturnType<typeof storedReceipt>) {
  const counts = JSON.parse(payload) as object;
  const times = { observedAt, receivedAt, lateAt: receivedAt, staleAt: receivedAt, expiresAt: receivedAt };
  const fact = {
    ...times,
    source,
    sourceKind: 'SIMULATED',
    quality: 'GOOD',
    reason: null,
    counts,
    lastReported: counts,
  };
  return { facility, signal, part, fact };
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

function poolOf(url: string, max: number, options?: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, options });
  pool.on('error', () => undefined);
  return pool;
}
