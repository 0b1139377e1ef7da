import { randomUUID } from 'node:crypto';
import { type Measured, median } from '../figure.ts';
import { type Report, type Reporter, reportersOf } from '../ours/day-reports.ts';
import { differencesFromBoard } from '../ours/differences-from-board.ts';
import type { OurApi } from '../ours/start-our-api.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const daySeconds = 86_400;
const perCall = 1_000;
/** Lines of hospitals that report side by side; one hospital stays in one line, so that its reports stay in order. */
const lines = 4;

/** I2 and a part of Q3: a whole day of the city through the public door, and what the length of the log costs. */
export async function replayDay(options: RunOptions): Promise<Measured> {
  return withPostgres(postgres =>
    withOurApi(postgres.url, {}, async ours => {
      const { door } = ours;
      const { ambulances } = await door.ask<{ ambulances: { code: string }[] }>('official', '{ ambulances { code } }');
      const mandirs = (await door.facilities(['MANDIR'])).map(mandir => mandir.code);
      const vehicles = ambulances.map(vehicle => vehicle.code);
      const reporters = reportersOf(await door.hospitals(), mandirs, vehicles, randomUUID());
      const seconds = options.quick ? daySeconds / 48 : daySeconds;
      const end = Date.now() - 60_000;
      const known = new Map<Reporter, Report>();

      const tenth = await replay(ours, reporters, known, end - seconds * 1000, 0, seconds / 10);
      const early = await medianAsOf(ours);
      const rest = await replay(ours, reporters, known, end - seconds * 1000, seconds / 10, seconds);
      const late = await medianAsOf(ours);
      const differences = await differencesFromBoard(door, [...known.values()]);
      const took = tenth.took + rest.took;
      const reports = tenth.reports + rest.reports;
      return {
        bench: 'replay-day',
        title: `${options.quick ? 'half an hour' : 'a day'} of Delhi through submitReports`,
        method:
          `${reporters.length} reporters (wards by class, emergency and outpatient departments, vehicles, mandirs), each in its own rhythm, in ` +
          'calls of 1,000, in the order in which they were observed. At the end the whole board is read and every reported value compared.',
        figures: [
          {
            what: 'reports',
            value: reports,
            unit: '',
            ...(options.quick ? {} : { target: { atLeast: 1e6 }, goal: 'I2' }),
          },
          { what: 'time', value: took, unit: 's', ...(options.quick ? {} : { target: { atMost: 120 }, goal: 'I2' }) },
          { what: 'receipts', value: reports / took, unit: '/s' },
          {
            what: 'reported values that the board does not show',
            value: differences.length,
            unit: '',
            target: { atMost: 0 },
            goal: 'I2',
          },
          { what: 'board asOf a moment ago, a tenth of the log', value: early, unit: 'ms' },
          {
            what: 'board asOf a moment ago, the whole log',
            value: late,
            unit: 'ms',
            ratio: late / early,
            against: 'a tenth of the log',
            target: { atMost: 1.2 },
            goal: 'Q3',
          },
        ],
        notes: differences.slice(0, 5),
      };
    }),
  );
}

/** Sends what was observed between two seconds of the day; `known` ends with the last report of each reporter. */
async function replay(
  ours: OurApi,
  reporters: Reporter[],
  known: Map<Reporter, Report>,
  startedAt: number,
  from: number,
  to: number,
): Promise<{ reports: number; took: number }> {
  const start = performance.now();
  const byLine = [...Map.groupBy(reporters, lineOf).values()];
  const counts = await Promise.all(
    byLine.map(async line => {
      const account = line[0]!.account;
      let call: Report[] = [];
      let count = 0;
      const send = async () => {
        if (call.length > 0) await ours.door.submit(account, call);
        count += call.length;
        call = [];
      };
      for (let second = Math.ceil(from / 30) * 30; second < to; second += 30) {
        const observedAt = new Date(startedAt + second * 1000).toISOString();
        for (const reporter of line) {
          if (second % reporter.everySeconds !== 0) continue;
          const report = reporter.report(second / reporter.everySeconds, observedAt);
          known.set(reporter, report);
          call.push(report);
          if (call.length === perCall) await send();
        }
      }
      await send();
      return count;
    }),
  );
  return { reports: counts.reduce((sum, count) => sum + count, 0), took: (performance.now() - start) / 1000 };
}

function lineOf({ account, facility }: Reporter): string {
  if (account !== 'sim-hospitals') return account;
  const number = [...facility].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return `${account} ${number % lines}`;
}

async function medianAsOf(ours: OurApi): Promise<number> {
  const query = 'query AsOf($at: DateTime) { board(asOf: $at) { position cells { facility crowding { level } } } }';
  const times: number[] = [];
  for (let at = 0; at < 9; at++) {
    const start = performance.now();
    await ours.door.ask('official', query, { at: new Date(Date.now() - 1_000).toISOString() });
    times.push(performance.now() - start);
  }
  return median(times);
}
