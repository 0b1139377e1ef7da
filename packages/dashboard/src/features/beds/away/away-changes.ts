/** What may be said of a bed where no answer comes: nothing that gives a bed to anybody. */
export const AWAY_ORDERS = ['START_CLEANING', 'FINISH_CLEANING', 'BLOCK', 'UNBLOCK', 'DISCHARGE'] as const;
export type AwayOrder = (typeof AWAY_ORDERS)[number];

/** A change that was said at a bed and has no answer yet. */
export interface AwayChange {
  readonly requestId: string;
  readonly order: AwayOrder;
  readonly ward: string;
  /** null: the patient who has left had none. */
  readonly bed: string | null;
  /** Number of the visit that has left; null for the others. */
  readonly visit: string | null;
  readonly why: string | null;
  /** `lastChange` of the board that was looked at. */
  readonly seen: string;
  /** When, by the server's clock as this device knows it, RFC 3339. */
  readonly happenedAt: string;
  /** Went out at once and nobody answered: it may have been done, so it goes out once more as it was. */
  readonly wentOut: boolean;
}

/** A change that the server did not do: it no longer fitted, and a task waits for a person; or it was refused. */
interface Unsettled {
  readonly change: AwayChange;
  /** The task; null: it was refused. */
  readonly task: string | null;
  /** Why it was refused; null: it was not. */
  readonly message: string | null;
}

/** What a device keeps until the server has answered, oldest first. */
export interface Kept {
  readonly changes: readonly AwayChange[];
  readonly unsettled: readonly Unsettled[];
}

export type AwayAnswer =
  | { readonly kind: 'ANSWERED'; readonly outcome: 'DONE' | 'AGREES' | 'CONFLICT'; readonly task: string | null }
  | {
      readonly kind: 'REFUSED';
      readonly code: string;
      readonly message: string;
      readonly details?: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'NO_ANSWER' };

/** Refusals of the hour and not of the change: it is kept, and goes out again. */
const LATER: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'INTERNAL', 'BUSY_TRY_AGAIN', 'TOO_MANY_REQUESTS']);
const NO_ANSWER: AwayAnswer = { kind: 'NO_ANSWER' };
const NOTHING: Kept = { changes: [], unsettled: [] };
/** A hand cannot tell more apart. */
const MOST_UNSETTLED = 50;

export interface AwayKeep {
  /** The same object until something changes. */
  kept(): Kept;
  /**
   * Says a change: at once where `give` may be answered and nothing waits, else it is kept behind what waits. Resolves with the
   * answer; null: it is kept.
   */
  say(change: AwayChange, give: ((change: AwayChange) => Promise<AwayAnswer>) | null): Promise<AwayAnswer | null>;
  /** Sends what is kept in its order, each until it is answered; ends at the first that is not. */
  send(give: (change: AwayChange) => Promise<AwayAnswer>): Promise<void>;
  /** The person has seen what was not done. */
  dismiss(): void;
  /** Somebody else may have written under the same key. */
  lookAgain(): void;
  /** Calls back after every change. Returns how to end it. */
  subscribe(onChange: () => void): () => void;
}

/**
 * Keeps changes on the device across reloads and flat batteries. Every step is written down before the next: whatever breaks
 * off in between, a change is neither lost nor, for its request id, done twice.
 */
export function awayKeep(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  key: string,
  newRequestId: () => string,
): AwayKeep {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let kept = NOTHING;
  let underWay: Promise<void> | null = null;

  // Another tab of the device keeps under the same key.
  function read(): Kept {
    const now = storage.getItem(key);
    if (now !== text) {
      text = now;
      kept = now === null ? NOTHING : (JSON.parse(now) as Kept);
    }
    return kept;
  }
  function write(next: Kept): void {
    if (next.changes.length + next.unsettled.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(next));
    for (const listener of listeners) listener();
  }
  const without = (requestId: string) => read().changes.filter(each => each.requestId !== requestId);

  async function sendAll(give: (change: AwayChange) => Promise<AwayAnswer>): Promise<void> {
    for (;;) {
      const [change] = read().changes;
      if (!change) return;
      const answer = await give(change);
      if (answer.kind === 'NO_ANSWER' || (answer.kind === 'REFUSED' && LATER.has(answer.code))) return;
      const { unsettled } = read();
      if (answer.kind === 'REFUSED' && change.wentOut) {
        // It was not done. From now on it is a late change, which the server keeps for a person if it does not fit.
        const late = { ...change, requestId: newRequestId(), wentOut: false };
        write({ changes: [late, ...without(change.requestId)], unsettled });
        continue;
      }
      const more: Unsettled[] =
        answer.kind === 'REFUSED'
          ? [{ change, task: null, message: answer.message }]
          : answer.outcome === 'CONFLICT'
            ? [{ change, task: answer.task, message: null }]
            : [];
      write({ changes: without(change.requestId), unsettled: [...unsettled, ...more].slice(-MOST_UNSETTLED) });
    }
  }

  return {
    kept: read,
    async say(change, give) {
      const sent = give !== null && read().changes.length === 0 ? { ...change, wentOut: true } : change;
      const answer = sent.wentOut && give ? await give(sent) : NO_ANSWER;
      if (answer.kind === 'ANSWERED' || (answer.kind === 'REFUSED' && !LATER.has(answer.code))) return answer;
      const { changes, unsettled } = read();
      write({ changes: [...changes, sent], unsettled });
      return null;
    },
    send(give) {
      underWay ??= sendAll(give).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    dismiss() {
      write({ changes: read().changes, unsettled: [] });
    },
    lookAgain() {
      for (const listener of listeners) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** As much of a bed as a change away from the desk can change. */
type ChangedBed = {
  readonly code: string;
  readonly state: string;
  readonly since?: string | null;
  readonly blocked?: string | null;
  readonly cleaningOverdue: boolean;
  readonly stays: readonly { readonly visit: string }[];
};

function bedAfter<B extends ChangedBed>(bed: B, { order, why, visit, happenedAt }: AwayChange): B {
  switch (order) {
    case 'START_CLEANING':
      return { ...bed, state: 'HOUSEKEEPING', since: happenedAt, cleaningOverdue: false };
    case 'FINISH_CLEANING':
      return { ...bed, state: 'UNOCCUPIED', since: happenedAt, cleaningOverdue: false };
    case 'BLOCK':
      return { ...bed, blocked: why };
    case 'UNBLOCK':
      return { ...bed, blocked: null };
    case 'DISCHARGE': {
      const stays = bed.stays.filter(stay => stay.visit !== visit);
      const isLeft = stays.length === 0 && bed.stays.length > 0;
      return { ...bed, stays, ...(isLeft ? { state: 'CONTAMINATED', since: happenedAt } : {}) };
    }
  }
}

/** A bed as it will be when what was said of it is done: what the person who said it sees meanwhile. */
export function bedWith<B extends ChangedBed>(bed: B, changes: readonly AwayChange[]): B {
  return changes.reduce<B>(bedAfter, bed);
}

/** What the API is told of the device with a change; without an instant the command is of now, and refused if it does not fit. */
export function saidOf({ seen, happenedAt, wentOut }: AwayChange, device: string) {
  return { device, seen, happenedAt: wentOut ? null : happenedAt };
}
