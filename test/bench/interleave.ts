import { type SocketLoad, startSocketLoad } from './load/start-load.ts';
import type { Following } from './load/subscriber.ts';
import type { BenchServer } from './server.ts';

/** A B C … A B C …: each round passes over all of them, so that a slow minute of the machine falls on all alike. */
export async function interleave<Subject extends { name: string }, Result>(
  subjects: Subject[],
  rounds: number,
  run: (subject: Subject) => Promise<Result>,
): Promise<Map<string, Result[]>> {
  const results = new Map<string, Result[]>(subjects.map(subject => [subject.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) results.get(subject.name)?.push(await run(subject));
  }
  return results;
}

/** So many screens that have all heard something, for the length of the work. */
export async function withScreens<T>(
  server: BenchServer,
  screens: number,
  work: (load: SocketLoad) => Promise<T>,
  operations?: Following['operation'][],
): Promise<T> {
  const load = startSocketLoad(server);
  try {
    await load.connect(screens, operations);
    await untilAllHear(server, load, screens);
    return await work(load);
  } finally {
    await load.stop();
  }
}

/** Until every screen has heard three messages: subscribing is over, and the hot path has been compiled. */
async function untilAllHear(server: BenchServer, load: SocketLoad, screens: number): Promise<void> {
  let heard = 0;
  for (let tries = 0; tries < 20; tries++) {
    await load.mark();
    await server.publish();
    if ((await load.reached(screens, 2_000)) >= screens && ++heard === 3) return;
  }
  throw new Error(`${server.name}: after 20 messages not all ${screens} screens hear it`);
}
