import { type LevelOrUnknown, levelFrom } from './level.ts';

/** From `at` (milliseconds by the server's clock) on, the level was known to be this. */
export interface LevelStep {
  readonly at: number;
  readonly level: LevelOrUnknown;
}

/** What is known of one facility's level over time: steps in order of time. Before the first step: nothing is known. */
export type LevelSteps = readonly LevelStep[];

/** The history as the server remembers it, without the instants at which nothing changed. */
export function stepsFromHistory(
  points: readonly { readonly at: string; readonly level?: number | null }[],
): LevelSteps {
  const steps: LevelStep[] = [];
  for (const point of points) {
    const level = levelFrom(point.level);
    if (steps.at(-1)?.level !== level || steps.length === 0) steps.push({ at: Date.parse(point.at), level });
  }
  return steps;
}

/** The steps after one more look at the board. A level that stands adds none. */
export function withLook(steps: LevelSteps, at: number, level: LevelOrUnknown): LevelSteps {
  const last = steps.at(-1);
  if (last !== undefined && (last.level === level || at < last.at)) return steps;
  return [...steps, { at, level }];
}

/** The server's memory up to `until`, then what this page has seen itself. */
export function joinSteps(history: LevelSteps, seen: LevelSteps, until: number): LevelSteps {
  const later = seen.filter(step => step.at > until);
  const before = levelAt(seen, until);
  const bridge: LevelStep[] =
    levelAt(history, until) !== before && seen.length > 0 && seen[0]!.at <= until ? [{ at: until, level: before }] : [];
  return [...history.filter(step => step.at <= until), ...bridge, ...later];
}

/** The level as it was known at an instant; null: unknown then, or from before anything is known. */
export function levelAt(steps: LevelSteps, at: number): LevelOrUnknown {
  let level: LevelOrUnknown = null;
  for (const step of steps) {
    if (step.at > at) break;
    level = step.level;
  }
  return level;
}

export interface Spell {
  /** Start of the unbroken time at this level or worse, in milliseconds. */
  readonly since: number;
  /** Before the spell the level was unknown: it may have lasted longer. */
  readonly atLeast: boolean;
}

/** When an input expires, its level is unknown until it is computed from the others: a change-over and not a silence. */
const BLINK_MS = 60_000;

/** How long the facility has been at its present level or worse; null when it is unknown now. */
export function presentSpell(steps: LevelSteps): Spell | null {
  const now = steps.at(-1)?.level ?? null;
  if (now === null) return null;
  let since = steps.at(-1)!.at;
  let index = steps.length - 1;
  for (; index >= 0; index -= 1) {
    const { at, level } = steps[index]!;
    if (level === null && since - at <= BLINK_MS) continue;
    if (level === null || level < now) break;
    since = at;
  }
  return { since, atLeast: index < 0 || steps[index]!.level === null };
}

/** The last change between two known levels: when, and whether for the worse. */
export function lastTurn(steps: LevelSteps): { readonly at: number; readonly worse: boolean } | null {
  for (let index = steps.length - 1; index > 0; index -= 1) {
    const after = steps[index]!.level;
    const before = steps[index - 1]!.level;
    if (after !== null && before !== null && after !== before) return { at: steps[index]!.at, worse: after > before };
  }
  return null;
}
