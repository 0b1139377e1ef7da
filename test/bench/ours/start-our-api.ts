import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { changedFacilities, ourSubscription } from '../city.ts';
import { startChild } from '../process/asks.ts';
import type { BenchServer } from '../server.ts';
import { type Door, openDoor } from './door.ts';
import { type EmergencyReports, emergencyReports } from './emergency-reports.ts';
import { projectRoot } from './project-root.ts';

/** The real API: its built program in its own process, with its guards, its identity and a real database behind it. */
export interface OurApi extends BenchServer, EmergencyReports {
  door: Door;
}

/**
 * Starts it on a database of the bench and waits until it says it is ready. `environment` sets what the bench varies:
 * BOARD_TICK_MS, for instance.
 */
export async function startOurApi(databaseUrl: string, environment: NodeJS.ProcessEnv = {}): Promise<OurApi> {
  const port = await freePort();
  const child = startChild(resolve(projectRoot, 'packages/api/dist/main.js'), [], {
    cwd: resolve(projectRoot, 'packages/api'),
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      MAX_SOCKETS_PER_SUBJECT: '20000',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    quiet: true,
  });
  let words = '';
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.on('data', data => {
      words = (words + String(data)).slice(-4_000);
    });
  }
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base, () => {
    if (child.process.exitCode !== null)
      throw new Error(`the API ended before it was ready; its last words:\n${words}`);
  });
  const door = openDoor(base);
  const hospitals = await door.hospitals();
  const emergency = emergencyReports(door, hospitals.map(hospital => hospital.code).slice(0, changedFacilities));
  return {
    name: 'ours',
    folds: true,
    following: {
      host: '127.0.0.1',
      port,
      path: '/graphql',
      init: { authorization: await door.authorization('official') },
      operation: {
        query: ourSubscription,
        variables: { filter: { facilities: emergency.facilities, signals: ['EMERGENCY'], tickMs: 250 } },
      },
    },
    door,
    ...emergency,
    usage: child.usage,
    stop: child.stop,
  };
}

async function untilReady(base: string, stillThere: () => void): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    stillThere();
    const answer = await fetch(`${base}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(later => setTimeout(later, 50));
  }
  throw new Error(`${base}/readyz did not say ready within 60 s`);
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
