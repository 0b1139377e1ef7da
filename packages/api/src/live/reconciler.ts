import type { Sql } from '../postgres/database.ts';

/** Any number that no other program on the server takes as an advisory lock. */
const RECONCILER_LOCK = 7_240_726;

type Lease = { sql: Sql; release: (error?: Error) => void };

/**
 * Runs `reconcile` again and again, by the clock and with no input: it compares what is with what should be and writes the
 * difference. Of several processes on one database only one does, as long as it lives. A failure is reported and the next
 * round tries again.
 */
export function startReconciler(options: {
  everyMs: number;
  /** A connection that is kept, to hold the right to reconcile. */
  lease: () => Promise<Lease>;
  /** `first`: this process has only just become the one, and must look at everything. */
  reconcile: (first: boolean) => Promise<void>;
  /** Another process reconciles; what would have been done here is done there. */
  standBy: () => void;
  onError: (error: Error) => void;
}): { now(): Promise<void>; stop(): Promise<void> } {
  let held: Lease | null = null;
  let running: Promise<void> | null = null;

  async function takeLock(lease: Lease): Promise<boolean> {
    try {
      const { rows } = await lease.sql.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
        RECONCILER_LOCK,
      ]);
      return rows[0]?.mine ?? false;
    } catch (error) {
      // Kept, it would be one connection less for everyone, round after round.
      lease.release(error as Error);
      throw error;
    }
  }

  async function round(): Promise<void> {
    try {
      if (!held) {
        const lease = await options.lease();
        const mine = await takeLock(lease);
        if (!mine) {
          lease.release();
          options.standBy();
          return;
        }
        held = lease;
        await options.reconcile(true);
        return;
      }
      // The lock goes when its connection goes: ask the connection before relying on it.
      await held.sql.query('select 1');
      await options.reconcile(false);
    } catch (error) {
      held?.release(error as Error);
      held = null;
      options.onError(error as Error);
    }
  }

  const start = (): Promise<void> => (running ??= round().finally(() => (running = null)));
  const timer = setInterval(() => void start(), options.everyMs);
  return {
    now: start,
    async stop() {
      clearInterval(timer);
      await running;
      if (held) {
        await held.sql.query('select pg_advisory_unlock($1)', [RECONCILER_LOCK]).catch(() => undefined);
        held.release();
        held = null;
      }
    },
  };
}
