import { newRequestId } from '../../../live/command.ts';
import { type AwayKeep, awayKeep, type Kept } from './away-changes.ts';

const KEPT = 'beds-away';
const DEVICE = 'beds-device';

/** What is kept where the browser forbids storage: it then lasts as long as the page. */
const pageOnly = new Map<string, string>();

const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem(key) {
    try {
      return pageOnly.get(key) ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key, text) {
    try {
      localStorage.setItem(key, text);
      pageOnly.delete(key);
    } catch {
      pageOnly.set(key, text);
    }
  },
  removeItem(key) {
    pageOnly.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Then nothing was kept there either.
    }
  },
};

/** The name of this device, chosen once; says nothing of whose it is. */
export function deviceName(): string {
  const known = storage.getItem(DEVICE);
  if (known !== null) return known;
  const chosen = newRequestId();
  storage.setItem(DEVICE, chosen);
  return chosen;
}

const keyOf = (facility: string, account: string) => `${KEPT}/${facility}/${account}`;
const keeps = new Map<string, AwayKeep>();

/** What this account keeps of this hospital on the device. Nobody sends what somebody else has said. */
export function keepOf(facility: string, account: string): AwayKeep {
  const key = keyOf(facility, account);
  const known = keeps.get(key);
  if (known) return known;
  const made = awayKeep(storage, key, newRequestId);
  // Another tab of this device keeps and sends under the same key.
  addEventListener('storage', event => {
    if (event.key === key) made.lookAgain();
  });
  keeps.set(key, made);
  return made;
}

/** Accounts whose changes of this hospital wait on the device until they sign in again, and how many. */
export function othersWaiting(facility: string, account: string): readonly { account: string; count: number }[] {
  const start = keyOf(facility, '');
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(start) && key !== keyOf(facility, account))
      .map(key => ({
        account: key.slice(start.length),
        count: (JSON.parse(localStorage.getItem(key) ?? '{"changes":[]}') as Kept).changes.length,
      }))
      .filter(each => each.count > 0);
  } catch {
    return [];
  }
}
