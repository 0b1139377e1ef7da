import { type Figure, type Measured, median } from '../figure.ts';
import { type SocketLoad, startSocketLoad } from '../load/start-load.ts';
import type { PeerName } from '../peers/peer.ts';
import { startPeer } from '../peers/start-peer.ts';
import type { RunOptions } from '../run-options.ts';
import { type Saturated, saturate } from '../saturate.ts';
import type { BenchServer } from '../server.ts';

const peers: PeerName[] = ['raw-ws', 'raw-ws-send', 'apollo', 'yoga', 'mercurius'];

/** How many copies of one message reach the screens per second, and what each costs the server. */
export async function fanout(options: RunOptions): Promise<Measured> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  for (const subscribers of options.subscribers) {
    const servers: BenchServer[] = [];
    try {
      for (const peer of peers) servers.push(await startPeer(peer));
      const runs = await interleaved(servers, subscribers, options);
      figures.push(...figuresOf(runs, subscribers));
      const lines = [...runs].map(([name, rounds]) => {
        const loads = rounds.map(round => round.loadBusy);
        return `${name}: ${Math.round(median(rounds.map(round => round.bytesEach)))} bytes a message, load generator ${median(loads).toFixed(2)} of a core`;
      });
      notes.push(...lines.map(line => `N = ${subscribers}, ${line}`));
    } finally {
      await Promise.all(servers.map(server => server.stop()));
    }
  }
  return {
    bench: 'fanout',
    title: 'one change of 20 hospitals × 10 fields to N screens, as fast as it goes',
    method:
      'Two messages under way at any time. Deliveries are counted by the load generator; CPU is that of the server process, user and system.',
    figures,
    notes,
  };
}

/** A B C … A B C …: each round passes over all servers, so that a slow minute of the machine falls on all alike. */
async function interleaved(servers: BenchServer[], subscribers: number, options: RunOptions) {
  const runs = new Map<string, Saturated[]>(servers.map(server => [server.name, []]));
  for (let round = 0; round < options.rounds; round++) {
    for (const server of servers) {
      const load = startSocketLoad(server);
      try {
        await load.connect(subscribers);
        await warm(server, load, subscribers);
        runs.get(server.name)?.push(await saturate(server, load, subscribers, options.seconds));
      } finally {
        await load.stop();
      }
    }
  }
  return runs;
}

/** Until every screen has heard something: subscribing is over, and the hot path has been compiled. */
async function warm(server: BenchServer, load: SocketLoad, subscribers: number): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await load.mark();
    await server.publish();
    if ((await load.reached(subscribers, 1_000)) >= subscribers && tries >= 2) return;
  }
  throw new Error(`${server.name}: after 20 messages not all ${subscribers} screens hear it`);
}

function figuresOf(runs: Map<string, Saturated[]>, subscribers: number): Figure[] {
  const rate = (name: string) => median((runs.get(name) ?? []).map(round => round.deliveriesPerSecond));
  const cost = (name: string) => median((runs.get(name) ?? []).map(round => round.cpuPerDelivery));
  return [...runs.keys()].flatMap((name): Figure[] => {
    const limit = name !== 'raw-ws';
    const against = limit ? { against: 'raw-ws' } : {};
    return [
      {
        what: `${name}, deliveries, N = ${subscribers}`,
        value: rate(name),
        unit: '/s',
        ...against,
        ...(limit ? { ratio: rate(name) / rate('raw-ws') } : {}),
      },
      {
        what: `${name}, server CPU a delivery, N = ${subscribers}`,
        value: cost(name),
        unit: 'µs',
        ...against,
        ...(limit ? { ratio: cost(name) / cost('raw-ws') } : {}),
      },
    ];
  });
}
