import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { queries } from './queries.ts';

/** The server said no, with a code for programs and a sentence for people. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>>) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** No answer came, again and again: nobody knows whether it was done. Sent once more with the same id it is done once. */
export class CommandUnanswered extends Error {
  override readonly name = 'CommandUnanswered';
  readonly requestId: string;
  constructor(requestId: string, cause: unknown) {
    super(`No answer came to command ${requestId}.`, { cause });
    this.requestId = requestId;
  }
}

const TRIES = 3;
const WAIT_MS = 400;
/** Others were at work on the same thing, and nothing was done. */
const BUSY = 'BUSY_TRY_AGAIN';

/** An id that nobody else chooses. `crypto.randomUUID` is missing on a page that is served without TLS in a hospital's network. */
export function newRequestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Gives a command and resolves with its answer. A command that got no answer, or waited for others in vain, is sent again under
 * the same id, so that it is done once. Throws CommandRefused or CommandUnanswered.
 */
export async function giveCommand<Data, Variables extends { requestId: string | number }>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'requestId'>,
  requestId: string = newRequestId(),
): Promise<Data> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { data } = await queries.mutate<Data>({
        mutation: mutation as TypedDocumentNode<Data>,
        variables: { ...variables, requestId } as never,
        fetchPolicy: 'no-cache',
      });
      return data as Data;
    } catch (failure) {
      const error = firstError(failure);
      if (error && (error.code !== BUSY || attempt === TRIES)) throw error;
      if (attempt === TRIES) throw new CommandUnanswered(requestId, failure);
      await new Promise(resolve => setTimeout(resolve, WAIT_MS * attempt));
    }
  }
}

function firstError(failure: unknown): CommandRefused | null {
  const { errors, bodyText } = (failure ?? {}) as { errors?: readonly GraphqlError[]; bodyText?: string };
  const [error] = errors ?? errorsOf(bodyText);
  if (!error) return null;
  const { code = 'INTERNAL', ...details } = error.extensions ?? {};
  return new CommandRefused(String(code), error.message, details);
}

type GraphqlError = { message: string; extensions?: Record<string, unknown> };

/** A refusal before anything ran comes with another status than 200, and Apollo hands over its text. */
function errorsOf(bodyText: string | undefined): readonly GraphqlError[] {
  try {
    return (JSON.parse(bodyText ?? '') as { errors?: readonly GraphqlError[] }).errors ?? [];
  } catch {
    return [];
  }
}
