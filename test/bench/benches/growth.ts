import pg from 'pg';
import { type Figure, type Measured, median } from '../figure.ts';
import { type Followed, follow } from '../follow.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { OwnPostgres } from '../ours/own-postgres.ts';
import { reportAllOpen } from '../ours/report-all-open.ts';
import type { OurApi } from '../ours/start-our-api.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const changesPerSecond = 400;
const cities = ['Delhi', 'ten Delhis'] as const;

interface Round {
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
          const alone = await follow(ours, null, changesPerSecond, options.seconds);
          const followed = (screens: number) =>
            withScreens(ours, screens, load => follow(ours, load, changesPerSecond, options.seconds));
          return { alone, few: await followed(few), many: await followed(many), snapshotMs: await snapshotTime(ours) };
        });
      }),
    );
  });
  const middle = (city: string, pick: (round: Round) => number) => median((runs.get(city) ?? []).map(pick));
  const changes = changesPerSecond;
  const perDelivery = (screens: 'few' | 'many') => (round: Round) =>
    ((round[screens].serverBusy - round.alone.serverBusy) * 1e6) / round[screens].deliveriesPerSecond;
  const perChange = (round: Round) => (round.alone.serverBusy * 1e6) / changes;
  const perFacility = (city: string) => middle(city, round => round.snapshotMs) / (sizes.get(city) ?? 1);
  const [delhi, ten] = cities;
  const compared = (what: string, unit: string, pick: (round: Round) => number): Figure[] => [
    { what: `${what}, ${delhi}`, value: middle(delhi, pick), unit },
    {
      what: `${what}, ${ten}`,
      value: middle(ten, pick),
      unit,
      ratio: middle(ten, pick) / middle(delhi, pick),
      against: delhi,
      target: { atMost: 1.5 },
      goal: 'Q2',
    },
  ];
  return {
    bench: 'growth',
    title: `facilities ${sizes.get(delhi)} → ${sizes.get(ten)}, screens ${few} → ${many}, ${changesPerSecond} changes/s`,
    method:
      'Two cities side by side, each with its own API and database; the larger one has copies of one mandir under other codes. Open loop. ' +
      'CPU a delivery is that of the fan-out: with the screens less without. Growth with the rate of changes is the bench conflation.',
    figures: [
      ...compared('server CPU a changed cell', 'µs', perChange),
      ...compared(`server CPU a delivery, N = ${few}`, 'µs', perDelivery('few')),
      ...compared(`server CPU a delivery, N = ${many}`, 'µs', perDelivery('many')),
      {
        what: `server CPU a delivery, ${delhi}, N = ${many}`,
        value: middle(delhi, perDelivery('many')),
        unit: 'µs',
        ratio: middle(delhi, perDelivery('many')) / middle(delhi, perDelivery('few')),
        against: `N = ${few}`,
        target: { atMost: 1.5 },
        goal: 'Q2',
      },
      { what: `snapshot a facility, ${delhi}`, value: perFacility(delhi) * 1000, unit: 'µs' },
      {
        what: `snapshot a facility, ${ten}`,
        value: perFacility(ten) * 1000,
        unit: 'µs',
        ratio: perFacility(ten) / perFacility(delhi),
        against: delhi,
        target: { atMost: 1.5 },
        goal: 'Q2',
      },
    ],
    notes: [],
  };
}

/** A database of its own, migrated by an API that is stopped again, with so many more mandirs. Answers its URL. */
async function largerCity(postgres: OwnPostgres, more: number): Promise<string> {
  const url = new URL(postgres.url);
  await run(url.href, 'create database larger_city');
  url.pathname = '/larger_city';
  await withOurApi(url.href, {}, async () => undefined);
  const codes = `select 'AAM-' || (100000 + n) as code from generate_series(1, ${more}) n`;
  await run(
    url.href,
    `insert into facility select (jsonb_populate_record(f, jsonb_build_object('code', c.code))).*
       from facility f, (${codes}) c where f.code = 'AAM-0001'`,
  );
  await run(
    url.href,
    `insert into source_facility (source_code, facility_code) select 'SIM-MANDIRS', c.code from (${codes}) c`,
  );
  return url.href;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
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
