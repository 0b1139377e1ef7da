import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, accountFor, canReach, giveTo, makeOpenFolder } from './embedded-account.ts';
import { binariesFor, reachableFolder, shortHash } from './embedded-binaries.ts';
import { commandOf, isServerOn, type Postmaster, readPostmaster } from './embedded-postmaster.ts';

export interface EmbeddedPostgres {
  /** Superuser `hims_owner`, database `hims`, on 127.0.0.1. */
  url: string;
  /** True when the server was already running on this folder, for instance after the API was killed. */
  adopted: boolean;
  /** Where the cluster really lives; differs from the folder asked for when Postgres could not have reached that. */
  dataDir: string;
  /** Ends all sessions and the server, unless another API process still uses it. Resolves when the process is gone. */
  stop(): Promise<void>;
}

export class PostgresDidNotStart extends Error {
  constructor(clusterDir: string, logTail: string) {
    super(`PostgreSQL did not start on ${clusterDir}; its last words:\n${logTail}`);
    this.name = 'PostgresDidNotStart';
  }
}

export class DataOfAnotherAccount extends Error {
  constructor(clusterDir: string) {
    super(
      `the database in ${clusterDir} was made by another account and cannot be opened by this one: ` +
        'start as that account (root can open both), or set DATA_DIR to a new folder',
    );
    this.name = 'DataOfAnotherAccount';
  }
}

const OWNER = 'hims_owner';
const DATABASE = 'hims';
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // Sockets on disk would need a folder that both accounts can write to; loopback needs none.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  wal_level: 'replica',
  max_wal_size: '2GB',
  // A receipt is a promise that survives a power cut; these three are what keeps it.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts PostgreSQL on a folder, making the cluster on first use, or adopts the server that already runs there.
 *
 * `settings` override the server's own for this run. Throws NoEmbeddedPostgres, DataOfAnotherAccount or
 * PostgresDidNotStart.
 */
export async function startPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const dataDir = reachableDataDir(resolve(options.dataDir), options.log);
  const clusterDir = join(dataDir, 'postgres');
  const account = accountFor(clusterDir);
  const binaries = binariesFor(account);
  makeOpenFolder(dataDir);
  if (!existsSync(clusterDir)) {
    options.log('making a new database cluster (a few seconds, once)');
    makeCluster(binaries, dataDir, account);
  }
  const password = readPassword(dataDir, clusterDir);
  const leave = registerUser(dataDir, account);

  const deadline = Date.now() + START_WITHIN_MS;
  while (true) {
    const running = await runningServer(clusterDir, deadline);
    if (running) return handle(running, true);
    const started = await launch(binaries, dataDir, account, { ...SETTINGS, ...options.settings }, deadline);
    if (started) return handle(started, false);
    if (Date.now() > deadline) {
      leave();
      throw new PostgresDidNotStart(clusterDir, logTail(dataDir));
    }
    // The port was taken between the probe and the start, the dead server's sessions still hold its memory, or another
    // start was faster. Each of these passes.
    await pause(300);
  }

  function handle(server: Postmaster, adopted: boolean): EmbeddedPostgres {
    return {
      url: `postgres://${OWNER}:${password}@127.0.0.1:${server.port}/${DATABASE}`,
      adopted,
      dataDir,
      stop: async () => {
        if (leave() > 0) options.log('PostgreSQL stays: another API process still uses it');
        else await stopServer(binaries, clusterDir, server.pid);
      },
    };
  }
}

/** Stops the server on a folder whose users are all gone, for instance killed. Answers whether there was one. */
export async function stopAbandoned(dataDir: string): Promise<boolean> {
  const clusterDir = join(dataDir, 'postgres');
  const found = readPostmaster(clusterDir);
  if (!found || !isServerOn(clusterDir, found.pid) || usersOf(dataDir) > 0) return false;
  await stopServer(binariesFor(accountFor(clusterDir)), clusterDir, found.pid);
  return true;
}

// Postgres started by root is nobody, and nobody cannot walk through a private home folder.
function reachableDataDir(wanted: string, log: (line: string) => void): string {
  const account = accountFor(join(wanted, 'postgres'));
  if (canReach(wanted, account)) return wanted;
  const instead = reachableFolder(account, `hims-data-${process.getuid?.() ?? 0}-${shortHash(wanted)}`);
  log(`data lives in ${instead}: the database account cannot reach ${wanted}`);
  return instead;
}

// The cluster is made under another name and renamed when complete, so that an interrupted first start leaves nothing
// that looks like a database.
function makeCluster(binaries: string, dataDir: string, account: Account): void {
  const unfinished = join(dataDir, `postgres.new-${process.pid}`);
  const passwordFile = join(dataDir, `postgres.password-${process.pid}`);
  const finalPasswordFile = join(dataDir, 'postgres.password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  giveTo(account, unfinished);
  giveTo(account, passwordFile);
  const run = (program: string, args: string[], input?: string) =>
    execFileSync(join(binaries, 'bin', program), args, {
      ...account,
      cwd: '/',
      env: serverEnvironment(),
      input,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
  try {
    // The built-in locale sorts the same on every machine and needs none installed.
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = [`--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    run('initdb', ['-D', unfinished, '--data-checksums', ...locale, ...access]);
    run('postgres', ['--single', '-D', unfinished, 'postgres'], `CREATE DATABASE ${DATABASE};\n`);
    renameSync(passwordFile, finalPasswordFile);
    renameSync(unfinished, join(dataDir, 'postgres'));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    throw new PostgresDidNotStart(dataDir, String((error as { stderr?: Buffer }).stderr ?? error));
  }
}

function readPassword(dataDir: string, clusterDir: string): string {
  try {
    return readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw new DataOfAnotherAccount(clusterDir);
    throw error;
  }
}

// Two API processes may share one embedded server; the last one to leave stops it. Returns how to leave, which answers
// how many others are still there.
function registerUser(dataDir: string, account: Account): () => number {
  const users = join(dataDir, 'postgres.users');
  makeOpenFolder(users);
  giveTo(account, users);
  const mine = join(users, String(process.pid));
  writeFileSync(mine, commandOf(process.pid));
  return () => {
    rmSync(mine, { force: true });
    return usersOf(dataDir);
  };
}

// How many processes still use the server; forgets those that are gone.
function usersOf(dataDir: string): number {
  const users = join(dataDir, 'postgres.users');
  if (!existsSync(users)) return 0;
  let staying = 0;
  for (const pid of readdirSync(users)) {
    // The number alone may since belong to another program; number and command line together do not.
    const entry = join(users, pid);
    const isStillThere = commandOf(Number(pid)) !== '' && commandOf(Number(pid)) === readFileSync(entry, 'utf8');
    if (isStillThere) staying++;
    else rmSync(entry, { force: true });
  }
  return staying;
}

/** The server already running on this folder, once it is ready. Removes what a dead one left behind. */
async function runningServer(clusterDir: string, deadline: number): Promise<Postmaster | undefined> {
  while (true) {
    const found = readPostmaster(clusterDir);
    if (!found) return undefined;
    if (!isServerOn(clusterDir, found.pid)) {
      rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.status === 'ready') return found;
    if (Date.now() > deadline) return undefined;
    await pause(50);
  }
}

async function launch(
  binaries: string,
  dataDir: string,
  account: Account,
  settings: Record<string, string>,
  deadline: number,
): Promise<Postmaster | undefined> {
  const clusterDir = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'postgres.log');
  const isLarge = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  const output = openSync(logFile, isLarge ? 'w' : 'a', 0o600);
  giveTo(account, logFile);
  const port = await freePort();
  const args = ['-D', clusterDir, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  // Detached: Ctrl-C reaches every process of the terminal's group, and Postgres must outlive the API that is still
  // writing its last rows.
  const child: ChildProcess = spawn(join(binaries, 'bin', 'postgres'), args, {
    ...account,
    cwd: '/',
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  while (!ended && Date.now() < deadline) {
    const found = readPostmaster(clusterDir);
    if (found?.pid === child.pid && found?.status === 'ready') return found;
    await pause(20);
  }
  return undefined;
}

// SIGINT is Postgres' fast shutdown: sessions are ended, everything is written, the process goes.
async function stopServer(binaries: string, clusterDir: string, pid: number): Promise<void> {
  if (!isServerOn(clusterDir, pid)) return;
  if (process.platform === 'win32') {
    execFileSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', clusterDir, '-m', 'fast', '-w']);
    return;
  }
  process.kill(pid, 'SIGINT');
  const impatient = Date.now() + STOP_WITHIN_MS;
  while (isServerOn(clusterDir, pid)) {
    // Immediate shutdown loses nothing that was committed: the next start replays the log.
    if (Date.now() > impatient) process.kill(pid, 'SIGQUIT');
    await pause(20);
  }
}

// Below 32768 the system hands out no ports for outgoing connections, so none is taken by chance between the probe and
// the start.
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const isFree = await new Promise<boolean>(done => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (isFree) return port;
  }
  throw new Error('no free port between 20000 and 32000 on 127.0.0.1 after 100 tries');
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' };
}

function logTail(dataDir: string): string {
  return readFileSync(join(dataDir, 'postgres.log'), 'utf8').split('\n').slice(-15).join('\n');
}
