import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Measured, median } from '../figure.ts';
import type { Door } from '../ours/door.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const consoles = 10;
const facility = 'LNH';
const wards = ['MED-M', 'MED-F', 'SUR-M', 'SUR-F', 'ORTHO'];

interface Wanted {
  id: string;
  visit: string;
  ward: string;
  bed: string;
}
interface Assigned {
  visit: string;
  sentAt: number;
  ms: number;
}
interface BoardFrame {
  bedBoardUpdates: { wards: { beds: { stays: { visit: string }[] }[] }[] };
}

const assign = `mutation($f: ID!, $r: ID!, $a: AssignBedInput!) { assignBed(facility: $f, requestId: $r, assignment: $a) { id } }`;

/** B3: ten consoles that give beds at once, and how soon another screen shows it. */
export async function assignBed(options: RunOptions): Promise<Measured> {
  const bedsPerWard = options.quick ? 20 : 200;
  const races = options.quick ? 10 : 100;
  const paced = options.quick ? 10 : 150;
  const inRush = bedsPerWard * wards.length - races - 2 * paced;
  return withPostgres(postgres =>
    withOurApi(postgres.url, {}, async ({ door }) => {
      for (const ward of wards) {
        const beds = { ward, bedClass: 'GENERAL', prefix: 'B-', count: bedsPerWard };
        await door.ask(
          'clerk',
          'mutation($f: ID!, $r: ID!, $b: DefineBedsInput!) { defineBeds(facility: $f, requestId: $r, beds: $b) { count } }',
          { f: facility, r: randomUUID(), b: beds },
        );
      }
      const places = Array.from({ length: bedsPerWard }, (_, n) =>
        wards.map(ward => ({ ward, bed: `B-${String(n + 1).padStart(bedsPerWard > 99 ? 3 : 2, '0')}` })),
      ).flat();
      const wanted = await requestAll(door, places);
      const rush = wanted.slice(0, inRush);

      const began = performance.now();
      const all = (
        await Promise.all(
          Array.from({ length: consoles }, async (_, n) => {
            const own: Assigned[] = [];
            for (let at = n; at < rush.length; at += consoles) own.push(await assignOnce(door, rush[at]!));
            return own;
          }),
        )
      ).flat();
      const seconds = (performance.now() - began) / 1000;

      const lost = await loserHears(door, wanted.slice(inRush, inRush + races));
      const whole = await untilScreen(door, wanted.slice(inRush + races, inRush + races + paced), null);
      const oneWard = await untilScreen(door, wanted.slice(inRush + races + paced), [wards[0]!]);
      const latencies = all.map(({ ms }) => ms);
      const doubly = await bedsHeldTwice(door);
      return {
        bench: 'assign-bed',
        title: `${consoles} consoles of one hospital with ${places.length} beds`,
        method:
          'Each console gives a bed over HTTP as soon as its last answer came; all share one hospital. Then two consoles want one bed ' +
          'for two patients at once, and the one that lost is timed until it is told. Then another screen follows the hospital over a ' +
          'WebSocket, all of its beds or one ward, while beds are given about five times a second: the time runs from sending the ' +
          'assignment to the frame that shows the patient in the bed.',
        figures: [
          { what: 'assignments', value: all.length / seconds, unit: '/s' },
          { what: 'an assignment, p50', value: quantile(latencies, 0.5), unit: 'ms' },
          { what: 'an assignment, p95', value: quantile(latencies, 0.95), unit: 'ms' },
          { what: 'beds given twice', value: doubly, unit: '', target: { atMost: 0 }, goal: 'B3' },
          { what: 'two for one bed: the loser is told, p95', value: quantile(lost, 0.95), unit: 'ms' },
          { what: 'assignment → another screen, all beds, p50', value: quantile(whole.ms, 0.5), unit: 'ms' },
          {
            what: 'assignment → another screen, all beds, p95',
            value: quantile(whole.ms, 0.95),
            unit: 'ms',
            target: { atMost: 1_000 },
            goal: 'B3',
          },
          { what: 'assignment → another screen, one ward, p95', value: quantile(oneWard.ms, 0.95), unit: 'ms' },
          { what: 'a frame with all beds', value: whole.bytes / 1024, unit: 'KiB' },
          { what: 'a frame with one ward', value: oneWard.bytes / 1024, unit: 'KiB' },
        ],
        notes: [
          `${whole.ms.length} of ${paced} paced assignments were seen on the screen; ${lost.length} of ${races / 2} races had a loser.`,
        ],
      };
    }),
  );
}

/** A patient who waits for every one of these beds. */
async function requestAll(door: Door, places: readonly { ward: string; bed: string }[]): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (let done = 0; done < places.length; done += 200) {
    const some = places.slice(done, done + 200).map(place => ({ ...place, visit: randomUUID() }));
    const { runBedCommands } = await door.ask<{
      runBedCommands: { done: { id: string } | null; message: string | null }[];
    }>(
      'source-lnh',
      'mutation($f: ID!, $c: [BedCommandInput!]!) { runBedCommands(facility: $f, commands: $c) { done { id } message } }',
      {
        f: facility,
        c: some.map(({ visit }) => ({
          requestId: randomUUID(),
          requestBed: {
            visit,
            kind: 'ED_BOARDER',
            bedClass: 'GENERAL',
            patient: { initials: 'AB', age: 40, sex: 'M' },
          },
        })),
      },
    );
    for (const [index, outcome] of runBedCommands.entries()) {
      if (!outcome.done) throw new Error(`requestBed: ${outcome.message}`);
      wanted.push({ ...some[index]!, id: outcome.done.id });
    }
  }
  return wanted;
}

async function assignOnce(door: Door, { id, visit, ward, bed }: Wanted): Promise<Assigned> {
  const sentAt = performance.now();
  await door.ask('clerk', assign, { f: facility, r: randomUUID(), a: { request: id, ward, bed } });
  return { visit, sentAt, ms: performance.now() - sentAt };
}

/** Two consoles want the bed of the first for two patients; answers how long each loser waited until it was told. */
async function loserHears(door: Door, wanted: readonly Wanted[]): Promise<number[]> {
  const told: number[] = [];
  for (let at = 0; at + 1 < wanted.length; at += 2) {
    const { ward, bed } = wanted[at]!;
    await Promise.all(
      [wanted[at]!, wanted[at + 1]!].map(async each => {
        const sentAt = performance.now();
        try {
          await assignOnce(door, { ...each, ward, bed });
        } catch (error) {
          if (!String(error).includes('BED_TAKEN')) throw error;
          told.push(performance.now() - sentAt);
        }
      }),
    );
  }
  return told;
}

/** Gives beds about five times a second while another screen follows; answers when each patient was on that screen. */
async function untilScreen(
  door: Door,
  wanted: readonly Wanted[],
  followed: string[] | null,
): Promise<{ ms: number[]; bytes: number }> {
  const client = createClient({
    url: `${door.base.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: await door.authorization('doctor') },
    lazy: false,
  });
  const seen = new Map<string, number>();
  let bytes = 0;
  let opened: () => void = () => undefined;
  const open = new Promise<void>(resolve => (opened = resolve));
  const stop = client.subscribe<BoardFrame>(
    { query: FOLLOW, variables: { f: facility, w: followed } },
    {
      next({ data }) {
        const at = performance.now();
        bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(data)));
        for (const ward of data?.bedBoardUpdates.wards ?? []) {
          for (const { stays } of ward.beds) {
            for (const { visit } of stays) if (!seen.has(visit)) seen.set(visit, at);
          }
        }
        opened();
      },
      error: error => {
        throw error;
      },
      complete: () => undefined,
    },
  );
  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
  try {
    await open;
    const given: Assigned[] = [];
    for (const each of wanted) {
      if (followed && !followed.includes(each.ward)) continue;
      given.push(await assignOnce(door, each));
      await pause(150 + 100 * Math.random());
    }
    await pause(2_000);
    const ms = given.flatMap(({ visit, sentAt }) => {
      const at = seen.get(visit);
      return at === undefined ? [] : [at - sentAt];
    });
    return { ms, bytes };
  } finally {
    stop();
    await client.dispose();
  }
}

const FOLLOW = `subscription($f: ID!, $w: [ID!]) { bedBoardUpdates(facility: $f, wards: $w) {
  revision wards { code tally { total available occupied cleaning reserved blocked unstaffed closed patients }
    beds { code bedClass state since cleaningOverdue staffed surge blocked onlyFor equipment
      stays { visit initials age sex since shares dischargeAt } reservation { id expiresAt needsSecondPerson } } }
  demand { id kind bedClass needs visit initials age sex since } tasks { id kind ward bed onBoard reported } } }`;

async function bedsHeldTwice(door: Door): Promise<number> {
  const { bedBoard } = await door.ask<{ bedBoard: { totals: { tally: { sharing: number } }[] } }>(
    'clerk',
    'query($f: ID!) { bedBoard(facility: $f, wards: []) { totals { tally { sharing } } } }',
    { f: facility },
  );
  return bedBoard.totals.reduce((sum, { tally }) => sum + tally.sharing, 0);
}

function quantile(values: number[], share: number): number {
  if (share === 0.5) return median(values);
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
