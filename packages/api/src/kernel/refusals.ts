/**
 * An expected "no". It has a code for programs and a sentence for people that says what, which value and what would be
 * accepted, and it reaches the caller as it is. Every other error is a bug: it is logged and the caller gets a number to quote.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A promise of our own that must hold. Broken, the work stops: a wrong board is worse than none. */
export function invariant(holds: unknown, message: string): asserts holds {
  if (!holds) throw new Error(`Broken invariant: ${message}`);
}
