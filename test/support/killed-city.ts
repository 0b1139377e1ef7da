import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Commands and tests run from the root of the project, bundled or not.
const API = join(process.cwd(), 'packages/api/dist/main.js');

/** The API as it is shipped, in a process of its own with a database of its own, to be killed. */
export interface KilledCity {
  readonly url: string;
  /** Kills the API and every process of its database with -9, at once. */
  killEverything(): Promise<void>;
  /** Kills the API only; its database goes on without it. */
  killApi(): Promise<void>;
  /** Starts what was killed, on the same data. Resolves when it answers. */
  startAgain(): Promise<void>;
  /** Asks it to stop, as a service manager would. Resolves with its exit code and the seconds it took. */
  terminate(): Promise<{ code: number | null; seconds: number }>;
  /** Processes that still run on its data. */
  processes(): number[];
  remove(): Promise<void>;
}

export async function killedCity(port: number): Promise<KilledCity> {
  if (!existsSync(API)) throw new Error('The API is not built: `pnpm test` builds it first.');
  const dataDir = mkdtempSync(join(tmpdir(), 'hims-killed-'));
  chmodSync(dataDir, 0o755);
  let child: ChildProcess | null = null;

  async function startAgain(): Promise<void> {
    const next = spawn(process.execPath, [API], {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        PORT: String(port),
        LOG_LEVEL: 'fatal',
        DATABASE_URL: '',
        HEARTBEAT_MS: '500',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child = next;
    let said = '';
    next.stderr?.on('data', chunk => {
      said += chunk;
    });
    await new Promise<void>((resolve, reject) => {
      next.once('message', () => resolve());
      next.once('exit', code =>
        reject(new Error(`the API ended with ${code} before it was ready: ${said.slice(-1000)}`)),
      );
    });
  }

  function postmaster(): number | null {
    const file = join(dataDir, 'postgres/postmaster.pid');
    if (!existsSync(file)) return null;
    return Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  }

  function processes(): number[] {
    const leader = postmaster();
    const found = leader && isAlive(leader) ? [leader, ...childrenOf(leader)] : [];
    if (child?.pid && child.exitCode === null && child.signalCode === null) found.push(child.pid);
    return found;
  }

  async function kill(pids: readonly number[]): Promise<void> {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It was faster.
      }
    }
    while (pids.some(isAlive)) await new Promise(resolve => setTimeout(resolve, 10));
  }

  await startAgain();
  return {
    url: `http://localhost:${port}`,
    startAgain,
    processes,
    killEverything: () => kill(processes()),
    killApi: () => kill(child?.pid ? [child.pid] : []),
    async terminate() {
      const began = Date.now();
      const ended = new Promise<number | null>(resolve => child!.once('exit', resolve));
      child!.kill('SIGTERM');
      return { code: await ended, seconds: (Date.now() - began) / 1000 };
    },
    async remove() {
      await kill(processes());
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    // A zombie answers to signal 0 and is dead all the same.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}
