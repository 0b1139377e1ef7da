import { added, type Figure, type Measured, median, ratioOf } from '../figure.ts';
import { type Followed, follow } from '../follow.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { OwnPostgres } from '../ours/own-postgres.ts';
import { reportAllOpen } from '../ours/report-all-open.ts';
import { runStatement, secondDatabase } from '../ours/second-database.ts';
import type { OurApi } from '../ours/start-our-api.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

/** Slow for the fan-out, as many frames as the tick allows and few reports beside them; fast for the reports themselves. */
const slow = 80;
const fast = 400;
const cities = ['Delhi', 'ten Delhis'] as const;

interface Round {
  reports: Followed;
  alone: Followed;
  few: Followed;
  many: Followed;
  snapshotMs: number;
}

/** Q2: what grows with the city and what does not. */
export async function growth(options: RunOptions): Promise<Measured> {
  const [few, many] = options.subscribers as [number, number];
  const sizes = new Map<string, number>();
  const runs = await withPostgres(async postgres => {
    const large = await largerCity(postgres, options.quick ? 2_000 : 10_800);
    return withOurApi(postgres.url, {}, delhi =>
      withOurApi(large, {}, async ten => {
        const subjects = [delhi, ten].map((ours, at) => ({ name: cities[at] as string, ours }));
        for (const { name, ours } of subjects) sizes.set(name, await reportAllOpen(ours.door));
        return interleave(subjects, options.rounds, async ({ ours }): Promise<Round> => {
          const reports = await follow(ours, null, fast, options.seconds);
          const alone = await follow(ours, null, slow, options.seconds);
          const followed = (screens: number) =>
            withScreens(ours, screens, load => follow(ours, load, slow, options.seconds));
          return {
            reports,
            alone,
            few: await followed(few),
            many: await followed(many),
            snapshotMs: await snapshotTime(ours),
          };
        });
      }),
    );
  });
  const rounds = (city: string, pick: (round: Round) => number) => (runs.get(city) ?? []).map(pick);
  const perChange = (city: string) => ({
    value: median(rounds(city, round => (round.reports.serverBusy * 1e6) / fast)),
  });
  const perDelivery = (screens: 'few' | 'many') => (city: string) => {
    const fanout = added(
      rounds(city, round => round[screens].serverBusy),
      rounds(city, round => round.alone.serverBusy),
    );
    const deliveries = median(rounds(city, round => round[screens].deliveriesPerSecond));
    return { ...fanout, value: (fanout.value * 1e6) / deliveries };
  };
  const perFacility = (city: string) => ({
    value: (median(rounds(city, round => round.snapshotMs)) * 1000) / (sizes.get(city) ?? 1),
  });
  const goal = { unit: 'µs', target: { atMost: 1.5 }, goal: 'Q2' };
  const compared = (what: string, cost: (city: string) => { value: number; void?: string }): Figure[] => [
    { what: `${what}, ${delhi}`, unit: 'µs', ...cost(delhi) },
    { what: `${what}, ${ten}`, ...goal, ...ratioOf(cost(ten), cost(delhi)), against: delhi },
  ];
  const [delhi, ten] = cities;
  return {
    bench: 'growth',
    title: `facilities ${sizes.get(delhi)} → ${sizes.get(ten)}, screens ${few} → ${many}`,
    method:
      'Two cities side by side, each with its own API and database; the larger one has copies of one mandir under other codes. Open loop. ' +
      `CPU a changed cell at ${fast} changes/s that nobody follows; CPU a delivery at ${slow} changes/s, with the screens less without. Growth with the rate of changes is the bench conflation.`,
    figures: [
      ...compared('server CPU a changed cell', perChange),
      ...compared(`server CPU a delivery, N = ${few}`, perDelivery('few')),
      ...compared(`server CPU a delivery, N = ${many}`, perDelivery('many')),
      {
        what: `server CPU a delivery, ${delhi}, N = ${many}`,
        ...goal,
        ...ratioOf(perDelivery('many')(delhi), perDelivery('few')(delhi)),
        against: `N = ${few}`,
      },
      ...compared('snapshot, time a facility', perFacility),
    ],
    notes: [],
  };
}

/** A city with so many more mandirs. Answers the URL of its database. */
async function largerCity(postgres: OwnPostgres, more: number): Promise<string> {
  const url = await secondDatabase(postgres.url, 'larger_city');
  const codes = `select 'AAM-' || (100000 + n) as code from generate_series(1, ${more}) n`;
  await runStatement(
    url,
    `insert into facility select (jsonb_populate_record(f, jsonb_build_object('code', c.code))).*
       from facility f, (${codes}) c where f.code = 'AAM-0001'`,
  );
  await runStatement(
    url,
    `insert into source_facility (source_code, facility_code) select 'SIM-MANDIRS', c.code from (${codes}) c`,
  );
  return url;
}

/** Milliseconds for the whole board, built anew: a change before each, so that no kept answer serves. */
async function snapshotTime(ours: OurApi): Promise<number> {
  const query =
    'query Whole { board { position cells { facility kind changedAt opening { open observedAt quality } } } }';
  const times: number[] = [];
  for (let at = 0; at < 7; at++) {
    await ours.publish();
    const start = performance.now();
    await ours.door.ask('official', query);
    times.push(performance.now() - start);
  }
  return median(times);
}
