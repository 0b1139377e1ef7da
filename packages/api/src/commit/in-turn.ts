import { Refusal } from '../kernel/refusals.ts';

/** Two transactions waited for each other, or could not both be true: PostgreSQL has undone one of them whole. */
const UNDONE: ReadonlySet<unknown> = new Set(['40P01', '40001']);
/** A lock was waited for as long as the connection waits. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs a transaction, and once more when PostgreSQL undid it for another that was in its way. Throws Refusal BUSY_TRY_AGAIN when it
 * was undone again, or waited for a lock in vain: nothing was done then, and the same command may come again under its id.
 */
export async function inTurn<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (UNDONE.has(code) && attempt === 1) continue;
      if (!UNDONE.has(code) && code !== LOCK_NOT_AVAILABLE) throw error;
      throw new Refusal(
        'BUSY_TRY_AGAIN',
        'Others are at work on the same thing, and nothing was done; the same command with the same requestId is accepted.',
      );
    }
  }
}
