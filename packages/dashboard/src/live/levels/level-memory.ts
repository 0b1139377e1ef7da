import type { LevelOrUnknown } from './level.ts';
import { joinSteps, type LevelSteps, stepsFromHistory, withLook } from './level-log.ts';

/** Points of one facility as `crowdingHistory` answers them. */
export interface HistoryAnswer {
  readonly facility: string;
  readonly points: readonly { readonly at: string; readonly level?: number | null }[];
}

/** What is remembered of every hospital's level: the server's record, continued by what this page sees. */
export interface LevelMemory {
  /** One look at the board. */
  look(facility: string, at: number, level: LevelOrUnknown): void;
  /** An answer of the server for the time from `from` to `until`, in milliseconds. */
  learn(answers: readonly HistoryAnswer[], from: number, until: number): void;
  steps(facility: string): LevelSteps;
  /** When the first level of any hospital was known; null when none ever was. */
  earliest(): number | null;
  /** Forgets everything: another epoch has another history. */
  clear(): void;
  /** Moves with every change. */
  version(): number;
  subscribe(onChange: () => void): () => void;
}

interface Record {
  history: LevelSteps;
  until: number;
  seen: LevelSteps;
  joined: LevelSteps;
}

export function createLevelMemory(): LevelMemory {
  const records = new Map<string, Record>();
  const listeners = new Set<() => void>();
  let version = 0;

  const recordOf = (facility: string): Record => {
    let record = records.get(facility);
    if (record === undefined) {
      record = { history: [], until: Number.NEGATIVE_INFINITY, seen: [], joined: [] };
      records.set(facility, record);
    }
    return record;
  };
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const join = (record: Record) => {
    record.joined = joinSteps(record.history, record.seen, record.until);
  };

  return {
    look(facility, at, level) {
      const record = recordOf(facility);
      const seen = withLook(record.seen, at, level);
      if (seen === record.seen) return;
      record.seen = seen;
      join(record);
      changed();
    },
    learn(answers, from, until) {
      for (const { facility, points } of answers) {
        const record = recordOf(facility);
        // A finer answer replaces the stretch it covers; what was known from before that stretch stays.
        const before = record.history.filter(step => step.at < from);
        record.history = [...before, ...stepsFromHistory(points)];
        record.until = Math.max(record.until, until);
        join(record);
      }
      changed();
    },
    steps: facility => records.get(facility)?.joined ?? [],
    earliest() {
      let earliest: number | null = null;
      for (const { joined } of records.values()) {
        const first = joined.find(step => step.level !== null);
        if (first !== undefined && (earliest === null || first.at < earliest)) earliest = first.at;
      }
      return earliest;
    },
    clear() {
      records.clear();
      changed();
    },
    version: () => version,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
