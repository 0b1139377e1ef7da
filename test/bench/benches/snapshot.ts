import { snapshotQuery } from '../city.ts';
import { type Figure, type Measured, median } from '../figure.ts';
import { interleave } from '../interleave.ts';
import type { Answered, Asking } from '../load/http-load.ts';
import { askOverHttp } from '../load/start-load.ts';
import { reportAllOpen } from '../ours/report-all-open.ts';
import type { OurApi } from '../ours/start-our-api.ts';
import type { PeerName } from '../peers/peer.ts';
import type { RunOptions } from '../run-options.ts';
import type { BenchServer } from '../server.ts';
import { withOurApi, withPeers, withPostgres } from '../with-servers.ts';

const peers: PeerName[] = ['apollo', 'yoga', 'mercurius', 'mercurius-jit'];
const connections = 16;

interface Asked {
  perSecond: number;
  cpuEach: number;
  answered: Answered;
}

/** Q1: the whole city in one answer. */
export async function snapshot(options: RunOptions): Promise<Measured> {
  const runs = await withPostgres(postgres =>
    withOurApi(postgres.url, {}, async ours => {
      await reportAllOpen(ours.door);
      return withPeers(peers, others => {
        const subjects = [
          ...others.map(peer => ({ name: peer.name, ask: () => asked(peer, post(peer), options.seconds) })),
          {
            name: 'ours',
            ask: () => whileItChanges(ours, async () => asked(ours, await ourPost(ours), options.seconds)),
          },
          {
            name: 'ours, revalidated',
            ask: async () => asked(ours, { ...(await ourPost(ours)), revalidate: true }, options.seconds),
          },
        ];
        return interleave(subjects, options.rounds, subject => subject.ask());
      });
    }),
  );
  const rate = (name: string) => median((runs.get(name) ?? []).map(round => round.perSecond));
  const cost = (name: string) => median((runs.get(name) ?? []).map(round => round.cpuEach));
  const against = (name: string, peer: string, goal: number): Figure => ({
    what: `${name}, answers`,
    value: rate(name),
    unit: '/s',
    ratio: rate(name) / rate(peer),
    against: peer,
    target: { atLeast: goal },
    goal: 'Q1',
  });
  return {
    bench: 'snapshot',
    title: 'board of every facility, one nested value each, over HTTP',
    method:
      `${connections} connections that ask again as soon as they are answered. Peers answer from memory and nothing changes in them; ours ` +
      'checks the token and the rights of every request, and four changes a second arrive meanwhile. Revalidation: with the ' +
      'ETag of the last answer, while nothing changes.',
    figures: [
      ...[...runs.keys()].flatMap((name): Figure[] => [
        {
          what: `${name}, answers`,
          value: rate(name),
          unit: '/s',
          ...(name === 'apollo' ? {} : { ratio: rate(name) / rate('apollo'), against: 'apollo' }),
        },
        { what: `${name}, server CPU an answer`, value: cost(name), unit: 'ms' },
      ]),
      against('ours', 'apollo', 100),
      against('ours', 'mercurius-jit', 8),
      against('ours, revalidated', 'apollo', 500),
    ],
    notes: [...runs].flatMap(([name, [round]]) => {
      const { bytesEach, busy, unchanged } = round!.answered;
      const same = unchanged > 0 ? `, ${(unchanged * 100).toFixed(1)} % of them 304` : '';
      return [`${name}: ${bytesEach} bytes in the last answer${same}; load generator ${busy.toFixed(2)} of a core.`];
    }),
  };
}

async function asked(server: BenchServer, asking: Asking, seconds: number): Promise<Asked> {
  await askOverHttp(asking, connections, Math.min(1, seconds));
  const before = await server.usage();
  const answered = await askOverHttp(asking, connections, seconds);
  const after = await server.usage();
  if (answered.status !== 200 && answered.status !== 304) throw new Error(`${server.name} answered ${answered.status}`);
  return {
    perSecond: answered.requests / answered.seconds,
    cpuEach: (after.cpuMs - before.cpuMs) / answered.requests,
    answered,
  };
}

function post(server: BenchServer, headers: Record<string, string> = {}): Asking {
  const { host, port, path } = server.following;
  return {
    host,
    port,
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query: snapshotQuery }),
  };
}

async function ourPost(ours: OurApi): Promise<Asking> {
  return post(ours, { authorization: await ours.door.authorization('official') });
}

/** Four changes a second while it is asked, so that no answer can be kept for ever. */
async function whileItChanges<T>(ours: OurApi, ask: () => Promise<T>): Promise<T> {
  const changes = setInterval(() => void ours.publish().catch(() => undefined), 250);
  try {
    return await ask();
  } finally {
    clearInterval(changes);
  }
}
