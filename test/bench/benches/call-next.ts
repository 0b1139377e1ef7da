import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Measured, median } from '../figure.ts';
import type { Door } from '../ours/door.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const consoles = 10;
const facility = 'LNH';
/** One queue is called from without a break, another at a pace that people could keep. */
const crowded = 'MEDICINE';
const paced = 'SURGERY';
const contested = 'ORTHO';

interface Token {
  id: string;
  number: number;
}
interface Called {
  room: string;
  number: number;
  sentAt: number;
  ms: number;
}
interface Hall {
  hallDisplay: { queues: { lastCalls: { number: number; room: string }[] }[] };
}

const call = `mutation($r: ID!, $i: CallNextInput!) { callNext(requestId: $r, input: $i) { id number } }`;

/** B4: ten consoles that call at once, and how soon the hall and the one who lost hear of it. */
export async function callNext(options: RunOptions): Promise<Measured> {
  const patients = options.quick ? 200 : 2_500;
  const pacedCalls = options.quick ? 10 : 60;
  const races = options.quick ? 10 : 100;
  return withPostgres(postgres =>
    withOurApi(postgres.url, {}, async ({ door }) => {
      await arrive(door, crowded, patients);
      await arrive(door, paced, consoles * (pacedCalls + 1));
      await arrive(door, contested, 2 * races);

      const rooms = await openRooms(door, crowded, consoles);
      const began = performance.now();
      const all = (await Promise.all(rooms.map(room => callAll(door, room)))).flat();
      const seconds = (performance.now() - began) / 1000;

      const toHall = await untilHall(door, await openRooms(door, paced, consoles), pacedCalls);
      const lost = await loserHears(door, (await openRooms(door, contested, 1))[0]!, races);

      const latencies = all.map(({ ms }) => ms);
      const doubt = all.length === patients ? {} : { void: `${all.length} of ${patients} were called` };
      return {
        bench: 'call-next',
        title: `${consoles} consoles of one queue, ${patients} people waiting`,
        method:
          'Each console calls over HTTP as soon as its last call was answered, finishing whom it served with the same call; all share one ' +
          'queue. The hall is followed over a WebSocket while ten consoles of another queue call about five times a second together: the ' +
          'time runs from sending the call to the frame that shows it. Then two consoles call for the same room at once, and the ' +
          'one that lost is timed until it is told.',
        figures: [
          { what: 'calls', value: all.length / seconds, unit: '/s', ...doubt },
          { what: 'a call, p50', value: quantile(latencies, 0.5), unit: 'ms', ...doubt },
          { what: 'a call, p95', value: quantile(latencies, 0.95), unit: 'ms', ...doubt },
          {
            what: 'tokens called twice',
            value: all.length - new Set(all.map(({ number }) => number)).size,
            unit: '',
            target: { atMost: 0 },
            goal: 'B4',
          },
          { what: 'tokens lost', value: patients - all.length, unit: '', target: { atMost: 0 }, goal: 'B4' },
          { what: 'call → hall display, p50', value: quantile(toHall.ms, 0.5), unit: 'ms' },
          {
            what: 'call → hall display, p95',
            value: quantile(toHall.ms, 0.95),
            unit: 'ms',
            target: { atMost: 400 },
            goal: 'B4',
          },
          {
            what: 'two at one room: the loser is told, p95',
            value: quantile(lost, 0.95),
            unit: 'ms',
            target: { atMost: 300 },
            goal: 'B4',
          },
        ],
        notes: [
          `${toHall.ms.length} of ${toHall.calls} paced calls were seen in the hall; ${lost.length} of ${races} races had a loser.`,
        ],
      };
    }),
  );
}

async function arrive(door: Door, queue: string, people: number): Promise<void> {
  for (let done = 0; done < people; done += 200) {
    const commands = Array.from({ length: Math.min(200, people - done) }, () => ({
      requestId: randomUUID(),
      issueToken: { facility, queue, lane: 'KIOSK', initials: 'AB', age: 40 },
    }));
    const { runOpdCommands } = await door.ask<{ runOpdCommands: { refusal: { message: string } | null }[] }>(
      'source-lnh',
      'mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { refusal { message } } }',
      { c: commands },
    );
    const refused = runOpdCommands.find(({ refusal }) => refusal);
    if (refused) throw new Error(`issueToken: ${refused.refusal?.message}`);
  }
}

async function openRooms(door: Door, queue: string, count: number): Promise<{ session: string; room: string }[]> {
  const rooms = [];
  for (let room = 1; room <= count; room++) {
    const plannedStart = new Date().toISOString();
    const { openOpdSession } = await door.ask<{ openOpdSession: { id: string } }>(
      'clerk',
      'mutation($r: ID!, $i: OpenSessionInput!) { openOpdSession(requestId: $r, input: $i) { id } }',
      { r: randomUUID(), i: { facility, queue, room: `${room}`, plannedStart } },
    );
    await door.ask(
      'clerk',
      'mutation($r: ID!, $i: OpdSessionInput!) { startOpdSession(requestId: $r, input: $i) { id } }',
      { r: randomUUID(), i: { session: openOpdSession.id } },
    );
    rooms.push({ session: openOpdSession.id, room: `${room}` });
  }
  return rooms;
}

/** One call; null: nobody waits. Throws on any other refusal. */
async function callOnce(
  door: Door,
  { session, room }: { session: string; room: string },
  serving: string | null,
): Promise<(Called & Token) | null> {
  const sentAt = performance.now();
  try {
    const { callNext: token } = await door.ask<{ callNext: Token }>('clerk', call, {
      r: randomUUID(),
      i: { session, serving },
    });
    return { ...token, room, sentAt, ms: performance.now() - sentAt };
  } catch (error) {
    if (String(error).includes('NOTHING_WAITING')) return null;
    throw error;
  }
}

async function callAll(door: Door, room: { session: string; room: string }): Promise<Called[]> {
  const all: Called[] = [];
  for (let served: (Called & Token) | null = null; ; ) {
    served = await callOnce(door, room, served?.id ?? null);
    if (!served) return all;
    all.push(served);
  }
}

/** Ten consoles call about every two seconds each; answers how long each call took to be on the hall's socket. */
async function untilHall(
  door: Door,
  rooms: { session: string; room: string }[],
  calls: number,
): Promise<{ ms: number[]; calls: number }> {
  const client = createClient({
    url: `${door.base.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
  });
  const seen = new Map<string, number>();
  const stop = client.subscribe<Hall>(
    {
      query:
        'subscription($f: ID!, $q: ID) { hallDisplay(facility: $f, queue: $q) { queues { lastCalls { number room } } } }',
      variables: { f: facility, q: paced },
    },
    {
      next({ data }) {
        const at = performance.now();
        for (const { number, room } of data?.hallDisplay.queues[0]?.lastCalls ?? []) {
          const key = `${room}/${number}`;
          if (!seen.has(key)) seen.set(key, at);
        }
      },
      error: error => {
        throw error;
      },
      complete: () => undefined,
    },
  );
  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
  try {
    const called = await Promise.all(
      rooms.map(async (room, index) => {
        const own: Called[] = [];
        await pause(200 * index);
        for (let served: (Called & Token) | null = null; own.length < calls; own.push(served)) {
          served = await callOnce(door, room, served?.id ?? null);
          if (!served) throw new Error('nobody waits in the paced queue');
          await pause(1_800 + 400 * Math.random());
        }
        return own;
      }),
    );
    await pause(1_000);
    const ms = called.flat().flatMap(({ room, number, sentAt }) => {
      const at = seen.get(`${room}/${number}`);
      return at === undefined ? [] : [at - sentAt];
    });
    return { ms, calls: called.flat().length };
  } finally {
    stop();
    await client.dispose();
  }
}

/** Two consoles press at once for the same room; answers how long each loser waited until it was told. */
async function loserHears(door: Door, room: { session: string; room: string }, races: number): Promise<number[]> {
  const told: number[] = [];
  let serving: string | null = null;
  for (let race = 0; race < races; race++) {
    const seen: string | null = serving;
    const sentAt = performance.now();
    const both = await Promise.all(
      [0, 1].map(async (): Promise<(Called & Token) | null> => {
        try {
          return await callOnce(door, room, seen);
        } catch (error) {
          if (!String(error).includes('ALREADY_CALLED')) throw error;
          told.push(performance.now() - sentAt);
          return null;
        }
      }),
    );
    serving = both.find(each => each !== null)?.id ?? null;
  }
  return told;
}

function quantile(values: number[], share: number): number {
  if (share === 0.5) return median(values);
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
