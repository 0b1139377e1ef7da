import { type Figure, type Measured, median } from '../figure.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { PeerName } from '../peers/peer.ts';
import type { RunOptions } from '../run-options.ts';
import { type Saturated, saturate } from '../saturate.ts';
import type { BenchServer } from '../server.ts';
import { withOurApi, withPeers, withPostgres } from '../with-servers.ts';

const textbooks: PeerName[] = ['apollo', 'yoga', 'mercurius'];
type Runs = Map<string, Saturated[]>;

/** F1: how many copies of one message reach the screens per second, and what each costs the server. */
export async function fanout(options: RunOptions): Promise<Measured> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  for (const screens of options.subscribers) {
    const { runs, reportsCost } = await withPostgres(postgres =>
      withOurApi(postgres.url, { BOARD_TICK_MS: '0' }, ours =>
        withPeers(['raw-ws', 'raw-ws-send', ...textbooks], peers => {
          const servers: BenchServer[] = [...peers, ours];
          return interleave(servers, options.rounds, server =>
            withScreens(server, screens, load => saturate(server, load, screens, options.seconds)),
          ).then(async runs => ({ runs, reportsCost: await cpuOfReports(ours, options.quick ? 20 : 200) }));
        }),
      ),
    );
    figures.push(...figuresOf(runs, screens, reportsCost / screens));
    for (const [name, rounds] of runs) {
      const bytes = Math.round(median(rounds.map(round => round.bytesEach)));
      const busy = median(rounds.map(round => round.loadBusy)).toFixed(2);
      notes.push(`N = ${screens}, ${name}: ${bytes} bytes a message, load generator ${busy} of a core.`);
    }
  }
  return {
    bench: 'fanout',
    title: 'one change of 20 hospitals × 10 fields to N screens, as fast as it goes',
    method:
      'Two messages under way at any time. A peer publishes from memory; ours receives 20 reports, checks and commits them, and reads ' +
      'them back from the change log, all of which is in its CPU. Ours runs with BOARD_TICK_MS=0, or the tick would be the limit.',
    figures,
    notes,
  };
}

/** Microseconds of server CPU for one message that nobody follows: the road of twenty reports from the door to the board. */
async function cpuOfReports(server: BenchServer, times: number): Promise<number> {
  const before = await server.usage();
  for (let at = 0; at < times; at++) await server.publish();
  const after = await server.usage();
  return ((after.cpuMs - before.cpuMs) * 1000) / times;
}

function figuresOf(runs: Runs, screens: number, reportsCost: number): Figure[] {
  const rate = (name: string) => median((runs.get(name) ?? []).map(round => round.deliveriesPerSecond));
  const cost = (name: string) => median((runs.get(name) ?? []).map(round => round.cpuPerDelivery));
  const figures: Figure[] = [];
  for (const name of runs.keys()) {
    const of = (what: string) => `${name}, ${what}, N = ${screens}`;
    const ratio = (value: number, limit: number) =>
      name === 'raw-ws' ? {} : { ratio: value / limit, against: 'raw-ws' };
    const isOurs = name === 'ours';
    figures.push({
      what: of('deliveries'),
      value: rate(name),
      unit: '/s',
      ...ratio(rate(name), rate('raw-ws')),
      ...(isOurs ? { target: { atLeast: 0.9 }, goal: 'F1' } : {}),
    });
    figures.push({
      what: of('server CPU a delivery'),
      value: cost(name),
      unit: 'µs',
      ...ratio(cost(name), cost('raw-ws')),
      ...(isOurs ? { target: { atMost: 1.15 }, goal: 'F1' } : {}),
    });
  }
  figures.push({
    what: `ours without its reports, server CPU a delivery, N = ${screens}`,
    value: cost('ours') - reportsCost,
    unit: 'µs',
    ratio: (cost('ours') - reportsCost) / cost('raw-ws'),
    against: 'raw-ws',
    target: { atMost: 1.15 },
    goal: 'F1',
  });
  for (const textbook of textbooks) {
    figures.push({
      what: `ours, deliveries, N = ${screens}`,
      value: rate('ours'),
      unit: '/s',
      ratio: rate('ours') / rate(textbook),
      against: textbook,
      target: { atLeast: 15 },
      goal: 'F1',
    });
  }
  return figures;
}
