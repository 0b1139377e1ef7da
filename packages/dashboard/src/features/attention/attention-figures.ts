import type { Level, LevelOrUnknown } from '../../live/levels/level.ts';
import { type LevelSteps, lastTurn, presentSpell, type Spell } from '../../live/levels/level-log.ts';

/** A hospital as the list weighs it. */
export interface Case {
  readonly facility: string;
  readonly level: Level;
  readonly spell: Spell | null;
  readonly turn: { readonly at: number; readonly worse: boolean } | null;
}

/** From this level on a hospital needs attention. */
export const ATTENTION_FROM: Level = 3;

/** A level counts four times the one below it. */
const SEVERITY: Readonly<Record<Level, number>> = { 1: 0, 2: 0, 3: 1, 4: 4, 5: 16 };
const SHORTEST_MINUTES = 10;
const LONGEST_MINUTES = 120;

/**
 * Severity × duration, both an assumption of ours and not a published rule: each level counts four times the one below
 * it, and minutes count from 10 to 120. So a hospital that has been crowded all day stays below one that became
 * critical a moment ago, and of two at one level the one that has suffered longer comes first, up to two hours.
 */
export function urgency(level: Level, spell: Spell | null, now: number): number {
  const minutes = spell === null ? 0 : (now - spell.since) / 60_000;
  return SEVERITY[level] * Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, minutes));
}

/** The hospitals that need attention, most urgent first; equals in order of code, so that the list stands still. */
export function needingAttention(
  hospitals: readonly { readonly facility: string; readonly level: LevelOrUnknown; readonly steps: LevelSteps }[],
  now: number,
): readonly Case[] {
  const cases: Case[] = [];
  for (const { facility, level, steps } of hospitals) {
    if (level === null || level < ATTENTION_FROM) continue;
    cases.push({ facility, level, spell: presentSpell(steps), turn: lastTurn(steps) });
  }
  // Whole minutes, or two hospitals of one level would trade places every second.
  const minute = Math.floor(now / 60_000) * 60_000;
  const weights = new Map(cases.map(each => [each.facility, urgency(each.level, each.spell, minute)]));
  return cases.sort(
    (a, b) =>
      weights.get(b.facility)! - weights.get(a.facility)! || b.level - a.level || (a.facility < b.facility ? -1 : 1),
  );
}

/**
 * The order to show while a person points at the list: what is shown stays where it is, what left is dropped, what is
 * new goes to the end.
 */
export function heldOrder(shown: readonly string[], wanted: readonly string[]): readonly string[] {
  const wantedSet = new Set(wanted);
  const shownSet = new Set(shown);
  return [...shown.filter(code => wantedSet.has(code)), ...wanted.filter(code => !shownSet.has(code))];
}

/** How many rows would change place. */
export function moving(shown: readonly string[], wanted: readonly string[]): number {
  return shown.filter((code, index) => wanted[index] !== code).length;
}

/** One input of a crowding score, as the contract sends it. */
export interface Input {
  readonly input: string;
  readonly value?: number | null;
  readonly pressure?: number | null;
  readonly weight: number;
}

/** The input that adds most to the score; null when none is known or the viewer may not see them. */
export function worstDriver(inputs: readonly Input[] | null | undefined): Input | null {
  let worst: Input | null = null;
  for (const input of inputs ?? []) {
    if (input.pressure == null || input.value == null) continue;
    if (worst === null || input.pressure * input.weight > worst.pressure! * worst.weight) worst = input;
  }
  return worst;
}

/** Since when no hospital on record has been at a level that needs attention; null when nothing is on record. */
export function calmSince(
  hospitals: readonly LevelSteps[],
): { readonly since: number; readonly atLeast: boolean } | null {
  let since: number | null = null;
  let begin = Number.POSITIVE_INFINITY;
  for (const steps of hospitals) {
    steps.forEach(({ at, level }, index) => {
      if (level !== null) begin = Math.min(begin, at);
      const before = index > 0 ? steps[index - 1]!.level : null;
      const ended = before !== null && before >= ATTENTION_FROM && (level === null || level < ATTENTION_FROM);
      if (ended && (since === null || at > since)) since = at;
    });
  }
  if (since !== null) return { since, atLeast: false };
  return Number.isFinite(begin) ? { since: begin, atLeast: true } : null;
}
