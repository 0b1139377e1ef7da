import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.ts';

// Not bundled: the launcher looks for its binaries beside itself. Node reads it as it stands.
const launcher = pathToFileURL(resolve(projectRoot, 'packages/api/src/postgres/embedded.ts')).href;

const signals = ['SIGINT', 'SIGTERM'] as const;

export interface OwnPostgres {
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the bench's own, set up as the embedded city sets it up: every commit reaches the disk. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const { startPostgres }: typeof import('../../../packages/api/src/postgres/embedded.ts') = await import(launcher);
  const dataDir = mkdtempSync(join(tmpdir(), 'hims-bench-'));
  // Postgres may run as another account than the bench; it has to pass through this folder.
  chmodSync(dataDir, 0o755);
  const server = await startPostgres({ dataDir, log: () => undefined });
  const stop = async () => {
    for (const signal of signals) process.off(signal, interrupted);
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // The server runs apart from the terminal, so that Ctrl-C reaches it through us alone.
  const interrupted = () => void stop().finally(() => process.exit(130));
  for (const signal of signals) process.once(signal, interrupted);
  return { url: server.url, stop };
}
