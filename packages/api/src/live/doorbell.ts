import type { ChangeRow } from '../commit/change-log.entity.ts';

/**
 * Who wants to know when something changes that is not on the board. Rung by the relay with every committed change, so in
 * commit order and in every process. Keys: `SIGNAL`, `SIGNAL/FACILITY`, `SIGNAL/FACILITY/PART`.
 */
export class Doorbell {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Returns what stops listening. */
  listen(keys: readonly string[], onRing: () => void): () => void {
    for (const key of keys) {
      const known = this.#listeners.get(key);
      if (known) known.add(onRing);
      else this.#listeners.set(key, new Set([onRing]));
    }
    return () => {
      for (const key of keys) {
        const known = this.#listeners.get(key);
        known?.delete(onRing);
        if (known?.size === 0) this.#listeners.delete(key);
      }
    };
  }

  /** How many keys anybody listens to. */
  get size(): number {
    return this.#listeners.size;
  }

  ring(changes: readonly ChangeRow[]): void {
    if (this.#listeners.size === 0) return;
    const rung = new Set<() => void>();
    const take = (key: string) => {
      for (const onRing of this.#listeners.get(key) ?? []) rung.add(onRing);
    };
    for (const { facility, signal, facts } of changes) {
      take(signal);
      take(`${signal}/${facility}`);
      for (const part of Object.keys(facts)) take(`${signal}/${facility}/${part}`);
    }
    for (const onRing of rung) onRing();
  }
}
