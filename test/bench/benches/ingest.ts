import { randomUUID } from 'node:crypto';
import { type Figure, type Measured, median } from '../figure.ts';
import { interleave } from '../interleave.ts';
import { reportersOf } from '../ours/day-reports.ts';
import { secondDatabase } from '../ours/second-database.ts';
import type { OurApi } from '../ours/start-our-api.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';
import { commitStage, copyRows, flushEach, makeTable, unnestRows, type Way } from '../writers.ts';

const batch = 1_000;
const calls = 4;

/** I1: durable receipts per second through the public door, against the fastest ways of writing the same rows. */
export async function ingest(options: RunOptions): Promise<Measured> {
  const runs = await withPostgres(async postgres => {
    const apart = await secondDatabase(postgres.url, 'commit_stage');
    return withOurApi(postgres.url, {}, async ours => {
      await makeTable(postgres.url);
      const ways: Way[] = [
        await copyRows(postgres.url, calls),
        await unnestRows(postgres.url, calls),
        await flushEach(postgres.url, 16),
        await commitStage(apart, calls),
      ];
      try {
        const subjects = [
          ...ways.map(way => ({ name: way.name, write: () => rateOf(way, options.seconds) })),
          { name: 'submitReports', write: await submitter(ours, options.seconds) },
        ];
        return await interleave(subjects, options.rounds, subject => subject.write());
      } finally {
        for (const way of ways) await way.end();
      }
    });
  });
  const rate = (name: string) => median((runs.get(name) ?? []).map(round => round.perSecond));
  const p99 = (name: string) => median((runs.get(name) ?? []).map(round => round.p99));
  const ours = { what: 'submitReports, receipts', value: rate('submitReports'), unit: '/s', goal: 'I1' };
  return {
    bench: 'ingest',
    title: `durable rows per second, ${batch} a call or transaction, ${calls} at once`,
    method:
      'The peers write the rows of the receipt table and nothing else. Ours also authenticates, checks every report against the registry ' +
      'and what is known, looks for repeats, and writes cells, change log and audit. All in one PostgreSQL with synchronous_commit on; ' +
      'MikroORM flushes one row a transaction, 16 at once.',
    figures: [
      ...[...runs.keys()].flatMap((name): Figure[] => [
        {
          what: `${name}, rows`,
          value: rate(name),
          unit: '/s',
          ...(name === 'COPY' ? {} : { ratio: rate(name) / rate('COPY'), against: 'COPY' }),
        },
        { what: `${name}, a call, p99`, value: p99(name), unit: 'ms' },
      ]),
      { ...ours, ratio: rate('submitReports') / rate('COPY'), against: 'COPY', target: { atLeast: 0.25 } },
      {
        ...ours,
        ratio: rate('submitReports') / rate('MikroORM flush'),
        against: 'MikroORM flush',
        target: { atLeast: 15 },
      },
    ],
    notes: [],
  };
}

interface Written {
  perSecond: number;
  p99: number;
}

/** Writes batches for so many seconds, as many at once as the way takes. */
async function rateOf(way: Pick<Way, 'rows' | 'atOnce' | 'write'>, seconds: number): Promise<Written> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: way.atOnce }, async () => {
      while (performance.now() - start < seconds * 1000) {
        const began = performance.now();
        await way.write();
        times.push(performance.now() - began);
      }
    }),
  );
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: (times.length * way.rows) / took, p99: times[Math.floor(times.length * 0.99)] as number };
}

/** Bed counts of every ward and class in turn, the time moving on with each round through the city. */
async function submitter(ours: OurApi, seconds: number): Promise<() => Promise<Written>> {
  const wards = reportersOf(await ours.door.hospitals(), [], [], randomUUID()).filter(
    reporter => 'beds' in reporter.report(0, ''),
  );
  const from = Date.now() - 3_600_000;
  let sent = 0;
  const write = async () => {
    const reports = Array.from({ length: batch }, () => {
      const step = Math.floor(sent / wards.length);
      return wards[sent++ % wards.length]!.report(step, new Date(from + step * 100).toISOString());
    });
    await ours.door.submit('sim-hospitals', reports);
  };
  return () => rateOf({ rows: batch, atOnce: calls, write }, seconds);
}
