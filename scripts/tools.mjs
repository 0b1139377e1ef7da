// Brings Node 24, pnpm and the dependencies to a machine that has only some Node (18 or newer) and npm.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish, PlainError, step } from './say.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TOOLS = join(ROOT, '.tools');
const NODE_VERSION = '24.21.0';
const PNPM_VERSION = '12.21.0';
const IS_WINDOWS = process.platform === 'win32';

/**
 * True when this very process runs on Node 24. Otherwise runs the same command line with one that does, hands over its
 * signals and its exit code, and answers false when that is over.
 */
export async function ensureNode(commandLine) {
  if (process.versions.node.split('.')[0] === '24') return true;
  let node;
  try {
    node = await installedNode();
  } catch (error) {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major < 22 || (major === 22 && minor < 17)) throw error;
    console.log(`Node 24 could not be installed; going on with ${process.version}`);
    return true;
  }
  await handOver(node, commandLine);
  return false;
}

/**
 * Installs the dependencies unless a stamp says that nothing they depend on has changed. Every package is checked against
 * the hash in the lockfile. That the lockfile names nothing published only hours ago is asked of the registry when
 * `verifyAges` is set: that takes up to a minute, so the tests do it for everybody, and a first start does not wait.
 */
export async function ensureInstalled({ verifyAges }) {
  const stampFile = join(ROOT, 'node_modules', '.installed-for');
  const current = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current) return;
  const pnpm = await installedPnpm();
  // Leaving out the test workspace was tried for the first start: it took longer than installing everything.
  const args = [pnpm, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false', '--reporter=append-only'];
  if (!verifyAges) args.push('--trust-lockfile');
  await step('installing dependencies', () => {
    rmSync(stampFile, { force: true });
    return finish(process.execPath, args, { cwd: ROOT, env: environment() });
  });
  writeFileSync(stampFile, current);
}

/** The environment of everything we start: our Node first on the path, and nothing of npm's own settings. */
export function environment(extra) {
  const env = {};
  for (const name of Object.keys(process.env)) {
    // pnpm reads npm's variables as its own configuration; a user's npm settings are not meant for it.
    if (!/^npm_/i.test(name)) env[name] = process.env[name];
  }
  const pathName = Object.keys(env).find(name => name.toUpperCase() === 'PATH') || 'PATH';
  env[pathName] = dirname(process.execPath) + (IS_WINDOWS ? ';' : ':') + (env[pathName] || '');
  return Object.assign(env, extra);
}

async function installedNode() {
  const platform = IS_WINDOWS ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const program = join(TOOLS, 'node_modules', name, 'bin', IS_WINDOWS ? 'node.exe' : 'node');
  if (versionOf(name) !== NODE_VERSION || !existsSync(program)) {
    await installTools(`fetching Node ${NODE_VERSION} (this one is ${process.version})`, [
      `${name}@${NODE_VERSION}`,
      `pnpm@${PNPM_VERSION}`,
    ]);
  }
  return program;
}

async function installedPnpm() {
  if (versionOf('pnpm') !== PNPM_VERSION) {
    // npm removes what a call does not name, so a Node that is already there is named again.
    const nodes = existsSync(join(TOOLS, 'node_modules'))
      ? readdirSync(join(TOOLS, 'node_modules')).filter(name => name.startsWith('node-'))
      : [];
    await installTools(`fetching pnpm ${PNPM_VERSION}`, [
      ...nodes.map(name => `${name}@${NODE_VERSION}`),
      `pnpm@${PNPM_VERSION}`,
    ]);
  }
  return join(TOOLS, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
}

function installTools(what, packages) {
  mkdirSync(TOOLS, { recursive: true });
  const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  return step(what, () =>
    finish('npm', ['install', '--prefix', TOOLS, ...flags, ...packages], { cwd: TOOLS, shell: IS_WINDOWS }),
  ).catch(error => {
    throw new PlainError(
      `${error.message}\n${what} failed: check that npm reaches its registry, or install Node 24 yourself`,
    );
  });
}

function versionOf(name) {
  const file = join(TOOLS, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version + process.platform + process.arch);
  const manifests = readdirSync(join(ROOT, 'packages')).map(name => join('packages', name, 'package.json'));
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'test/package.json', ...manifests]) {
    if (existsSync(join(ROOT, file))) hash.update(file).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

function handOver(node, commandLine) {
  // The child watches for our end by this variable: a forwarder killed with -9 can forward nothing.
  const child = spawn(node, commandLine, {
    stdio: 'inherit',
    env: { ...process.env, HIMS_PARENT: String(process.pid) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenParentEnds(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = signal ? 1 : code;
      resolve();
    });
  });
}

/**
 * Calls `end` when the npm, the shell of npm or the forwarder above us is gone. A shell may die of a signal without
 * passing it on, and a parent killed with -9 passes on nothing; we would then run for ever. Started by hand, we may well
 * outlive the shell, so nothing is watched.
 */
export function whenParentEnds(end) {
  if (!process.env.HIMS_PARENT && !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const above = parentOfNpmShell(parent);
  const watch = setInterval(() => {
    const nowAbove = above && parentOfNpmShell(parent);
    if (process.ppid === parent && (nowAbove === undefined || nowAbove === above)) return;
    clearInterval(watch);
    end();
  }, 300);
  watch.unref();
}

// npm itself, when our parent is the shell that npm runs one command with. Only Linux tells; elsewhere, and when the
// shell cannot be read any more, the parent alone is watched.
function parentOfNpmShell(shell) {
  try {
    if (!readFileSync(`/proc/${shell}/cmdline`, 'utf8').startsWith('sh\0-c\0')) return undefined;
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${shell}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
