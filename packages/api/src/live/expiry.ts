import type { BoardFact } from './board.ts';

export type Expiring = {
  readonly facility: string;
  readonly signal: string;
  readonly part: string;
  readonly expiresAt: string;
};

/**
 * When facts on the board stop being believed, by the second. Asking costs what has become due, not what exists.
 */
export class ExpiryCalendar {
  readonly #seconds = new Map<number, Expiring[]>();
  #checked = 0;

  /** Notes a fact that was placed on the board. Expired ones are not noted: they cannot expire again. */
  note(facility: string, signal: string, part: string, fact: BoardFact): void {
    if (fact.quality === 'EXPIRED') return;
    // Never into a second that was already checked: a fact that arrives overdue is due next.
    const second = Math.max(Math.ceil(Date.parse(fact.expiresAt) / 1000), this.#checked + 1);
    const due = this.#seconds.get(second);
    const entry = { facility, signal, part, expiresAt: fact.expiresAt };
    if (due) due.push(entry);
    else this.#seconds.set(second, [entry]);
  }

  /** Takes out what is due at an instant (milliseconds). A fact may have been replaced since: the caller compares expiresAt. */
  due(now: number): Expiring[] {
    const until = Math.floor(now / 1000);
    const found: Expiring[] = [];
    // After a long stop there are fewer noted seconds than passed ones.
    if (until - this.#checked > this.#seconds.size) {
      for (const [second, entries] of [...this.#seconds]) {
        if (second > until) continue;
        found.push(...entries);
        this.#seconds.delete(second);
      }
    } else {
      for (let second = this.#checked + 1; second <= until; second++) {
        const entries = this.#seconds.get(second);
        if (!entries) continue;
        found.push(...entries);
        this.#seconds.delete(second);
      }
    }
    this.#checked = Math.max(this.#checked, until);
    return found;
  }
}
