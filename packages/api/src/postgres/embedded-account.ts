import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account Postgres runs under: nothing when it runs as the person who started us. */
export interface Account {
  uid?: number;
  gid?: number;
}

// "nobody" by number: the name is not known on every system, the number is on all that we start as root on.
const NOBODY = process.platform === 'darwin' ? -2 : 65534;

/**
 * Postgres refuses to run as root. Started by root, it runs as the owner of the data that is already there, else as
 * nobody; started by a plain person, it runs as that person.
 */
export function accountFor(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (!existsSync(clusterDir)) return { uid: NOBODY, gid: NOBODY };
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

/** True when the account can walk down to the path: every folder above it that exists lets it pass. */
export function canReach(path: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid } = statSync(folder);
      const mayPass = (mode & 0o001) !== 0 || (uid === account.uid && (mode & 0o100) !== 0);
      if (!mayPass) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/** Makes the folder and the missing ones above it, open to walk through whatever the umask says. */
export function makeOpenFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = resolve(path); folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755);
}

/** Hands the path to the account, so that it can still be used when the same person starts without being root. */
export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
