import type { Actor } from '../kernel/actor.ts';
import type { Prepared } from './pipeline.ts';

/**
 * Answers an admitted query without executing it, from bytes that were made for an equal one: same document, same
 * variables, same scope. null: execute it.
 */
export type QuickAnswer = (request: {
  readonly actor: Actor;
  readonly prepared: Prepared;
  readonly variables: Readonly<Record<string, unknown>>;
}) => { readonly body: Buffer; readonly etag: string } | null;
