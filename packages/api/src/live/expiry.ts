import type { BoardFact } from './board.ts';

export type Expiring = { readonly facility: string; readonly signal: string; readonly part: string };

/**
 * When facts on the board stop being believed, by the second: one entry a part, however often it reports. Asking costs what
 * has become due, not what exists. A part may have been heard again since it was noted: the caller looks, and notes it anew.
 */
export class ExpiryCalendar {
  readonly #seconds = new Map<number, Expiring[]>();
  /** Part → the second it is noted for. */
  readonly #noted = new Map<string, number>();
  #checked = 0;

  /** Parts that are noted. */
  get size(): number {
    return this.#noted.size;
  }

  /** Notes a fact that was placed on the board. Expired ones are not noted: they cannot expire again. */
  note(facility: string, signal: string, part: string, fact: BoardFact): void {
    if (fact.quality === 'EXPIRED') return;
    // Never into a second that was already checked: a fact that arrives overdue is due next.
    const second = Math.max(Math.ceil(Date.parse(fact.expiresAt) / 1000), this.#checked + 1);
    const key = keyOf(facility, signal, part);
    const noted = this.#noted.get(key);
    // Due earlier anyway: whoever is told then sees the newer fact and notes it.
    if (noted !== undefined && noted <= second) return;
    this.#noted.set(key, second);
    const due = this.#seconds.get(second);
    if (due) due.push({ facility, signal, part });
    else this.#seconds.set(second, [{ facility, signal, part }]);
  }

  /** Takes out what is due at an instant (milliseconds). */
  due(now: number): Expiring[] {
    const until = Math.floor(now / 1000);
    const found: Expiring[] = [];
    const take = (second: number): void => {
      for (const entry of this.#seconds.get(second) ?? []) {
        const key = keyOf(entry.facility, entry.signal, entry.part);
        // A part that was noted again for an earlier second has been taken out there.
        if (this.#noted.get(key) !== second) continue;
        this.#noted.delete(key);
        found.push(entry);
      }
      this.#seconds.delete(second);
    };
    // After a long stop there are fewer noted seconds than passed ones.
    if (until - this.#checked > this.#seconds.size) {
      for (const second of [...this.#seconds.keys()]) if (second <= until) take(second);
    } else for (let second = this.#checked + 1; second <= until; second++) take(second);
    this.#checked = Math.max(this.#checked, until);
    return found;
  }
}

function keyOf(facility: string, signal: string, part: string): string {
  return `${facility}\u001f${signal}\u001f${part}`;
}
