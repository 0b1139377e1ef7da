import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Measured, median } from '../figure.ts';
import { projectRoot } from '../ours/project-root.ts';
import { freePort } from '../ours/start-our-api.ts';
import type { RunOptions } from '../run-options.ts';

/** S1: from the command to the line `ready`, on a folder without data and again on the same folder. */
export async function start(options: RunOptions): Promise<Measured> {
  const first: number[] = [];
  const warm: number[] = [];
  const stops: number[] = [];
  // The first builds what has changed since the last, and is not counted.
  await onFreshFolder(startAndStop);
  for (let round = 0; round < options.rounds; round++) {
    await onFreshFolder(async dataDir => {
      for (const times of [first, warm]) {
        const { readyMs, stopMs } = await startAndStop(dataDir);
        times.push(readyMs / 1000);
        stops.push(stopMs / 1000);
      }
    });
  }
  return {
    bench: 'start',
    title: 'npm start, from the command to the line "ready"',
    method:
      'With packages installed and programs built, which a clean clone does once. A first start makes the database; the simulated city starts in all of them.',
    figures: [
      { what: 'first start, no data yet', value: median(first), unit: 's' },
      { what: 'warm start', value: median(warm), unit: 's', target: { atMost: 5 }, goal: 'S1' },
      { what: 'from SIGTERM to the end', value: Math.max(...stops), unit: 's', target: { atMost: 10 }, goal: 'S1' },
    ],
    notes: [],
  };
}

async function onFreshFolder(work: (dataDir: string) => Promise<unknown>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hims-bench-start-'));
  // Postgres may run as another account; it has to pass through this folder.
  chmodSync(dataDir, 0o755);
  try {
    await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startAndStop(dataDir: string): Promise<{ readyMs: number; stopMs: number }> {
  const began = performance.now();
  const city = spawn(process.execPath, [resolve(projectRoot, 'scripts/run.mjs'), 'start'], {
    cwd: projectRoot,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>(resolve => city.once('exit', () => resolve()));
  try {
    await untilReady(city);
  } catch (error) {
    city.kill('SIGKILL');
    throw error;
  }
  const readyMs = performance.now() - began;
  const asked = performance.now();
  city.kill('SIGTERM');
  await ended;
  return { readyMs, stopMs: performance.now() - asked };
}

function untilReady(city: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    let words = '';
    const tooLate = setTimeout(() => failed(new Error(`not ready within 120 s; its last words:\n${words}`)), 120_000);
    const hear = (data: Buffer) => {
      words = (words + String(data)).slice(-4_000);
      if (!/^ready http/m.test(words)) return;
      clearTimeout(tooLate);
      ready();
    };
    city.stdout?.on('data', hear);
    city.stderr?.on('data', hear);
    city.once('exit', code => {
      clearTimeout(tooLate);
      failed(new Error(`ended with ${code} before it was ready; its last words:\n${words}`));
    });
  });
}
