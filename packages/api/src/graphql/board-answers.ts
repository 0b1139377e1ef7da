import { hash } from 'node:crypto';
import { execute, type GraphQLSchema, Kind } from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { answerBoard } from '../city/board/answer-board.ts';
import { type BoardFilterInput, type LiveBoard, scopedFilter } from '../city/board/live-board.ts';
import { withoutSince } from './board-subscription.ts';
import type { QuickAnswer } from './quick-answer.ts';

type Kept = { revision: number; madeAt: number; body: Buffer; etag: string };

/** Totals count by the clock, so that an answer ages even when nothing changes. City milliseconds. */
const BELIEVED_MS = 1_000;
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/** Carries a ready answer past the resolver, so that executing it stays synchronous. */
const READY = Symbol('ready board');

/**
 * Answers `board` for the present from bytes: everyone who asks for the same cells within the same second and sees the same
 * part of the city gets the same ones, and a caller who has them already is told so by the ETag.
 */
export function boardAnswers(schema: GraphQLSchema, live: LiveBoard): QuickAnswer {
  const field = schema.getQueryType()!.getFields().board!;
  const resolve = field.resolve!;
  field.resolve = (source, args, context, info) =>
    (source as { [READY]?: unknown } | undefined)?.[READY] ?? resolve(source, args, context, info);
  const kept = new Map<string, Kept>();
  let bytes = 0;

  return ({ actor, prepared, variables }) => {
    const { document, documentId, operation } = prepared;
    const [root, ...more] = operation.selectionSet.selections;
    if (operation.operation !== 'query' || root?.kind !== Kind.FIELD || root.name.value !== 'board' || more.length > 0)
      return null;
    if ((root.directives?.length ?? 0) > 0) return null;
    const scope = actor.facilities === null ? '*' : [...actor.facilities].sort().join(',');
    const key = `${documentId}\n${operation.name?.value ?? ''}\n${scope}\n${JSON.stringify(withoutSince(document, variables))}`;
    const known = kept.get(key);
    const now = live.clock.now();
    if (known && known.revision === live.board.revision && now - known.madeAt < BELIEVED_MS) return known;

    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced.errors) return null;
    let args: { filter?: BoardFilterInput | null; asOf?: Date | null };
    try {
      args = getArgumentValues(field, root, coerced.coerced);
    } catch {
      return null;
    }
    if (args.asOf) return null;
    const answer = execute({
      schema,
      document,
      operationName: operation.name?.value,
      variableValues: variables,
      rootValue: { [READY]: answerBoard(live, live.board, scopedFilter(actor, args.filter), now) },
    });
    if (answer instanceof Promise || answer.errors) return null;
    const body = Buffer.from(JSON.stringify(answer));
    // Made of what it stands for, not of its bytes: hashing half a megabyte costs more than sending it.
    const etag = `"${live.board.epoch.slice(0, 8)}-${live.board.position}-${Math.floor(now / BELIEVED_MS)}-${hash('sha256', key, 'base64url').slice(0, 16)}"`;
    const made: Kept = { revision: live.board.revision, madeAt: now, body, etag };
    kept.set(key, made);
    bytes += body.length - (known?.body.length ?? 0);
    for (const [oldest, { body: old }] of kept) {
      if (bytes <= MOST_KEPT_BYTES) break;
      kept.delete(oldest);
      bytes -= old.length;
    }
    return made;
  };
}
