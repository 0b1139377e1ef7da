import { createHash } from 'node:crypto';
import type { RoleName } from '@hims/schema';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Actor } from '../kernel/actor.ts';
import { sizeErrors } from './document-size.ts';
import { mayKnowSchema, noIntrospection } from './introspection-rule.ts';
import { policyRule } from './policy-rule.ts';
import { withoutSuggestions, withoutUnsentNames } from './schema-names.ts';

/** A document that passed every guard for the role of its caller. */
export type Prepared = {
  /** SHA-256 of the text, hex: the same text is the same document for everyone. */
  readonly documentId: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

/** The guards of both transports. What has not come through here is not executed. */
export interface Pipeline {
  prepare(text: unknown, operationName: unknown, actor: Actor): Prepared | readonly GraphQLError[];
  /** A document that somebody prepared, by its id; undefined when it is no longer kept. */
  prepared(documentId: string): DocumentNode | undefined;
}

const MOST_TOKENS = 1_000;
/** One token can be a string of any length; a document carries no data, that is what variables are for. */
const MOST_CHARACTERS = 16_384;
const MOST_KEPT = 1_000;
const MOST_ERRORS = 10;

function refused(code: string, message: string): readonly GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code } })];
}

type Kept = { documentId: string; document: DocumentNode; roles: Set<RoleName> };

export function pipelineOf(schema: GraphQLSchema, options: { production: boolean }): Pipeline {
  // By text, oldest first. A document is parsed once and validated once for each role.
  const kept = new Map<string, Kept>();
  const byId = new Map<string, DocumentNode>();

  function keep(text: string, entry: Kept): void {
    kept.set(text, entry);
    byId.set(entry.documentId, entry.document);
    if (kept.size <= MOST_KEPT) return;
    for (const [oldest, { documentId }] of kept) {
      kept.delete(oldest);
      byId.delete(documentId);
      return;
    }
  }

  function validated(text: string, role: RoleName): Kept | readonly GraphQLError[] {
    const known = kept.get(text);
    if (known?.roles.has(role)) {
      // Moved to the young end, so that documents in use outlive a flood of new ones.
      kept.delete(text);
      kept.set(text, known);
      return known;
    }
    let document: DocumentNode;
    try {
      document = known?.document ?? parse(text, { maxTokens: MOST_TOKENS });
    } catch (error) {
      const message = error instanceof GraphQLError ? error.message : 'Syntax Error.';
      return [
        new GraphQLError(message, {
          ...(error instanceof GraphQLError ? { source: error.source, positions: error.positions } : {}),
          extensions: { code: 'GRAPHQL_PARSE_FAILED' },
        }),
      ];
    }
    const open = mayKnowSchema(role, options.production);
    // Size first: the rules of the language cost more, the larger the document.
    const tooLarge = sizeErrors(schema, document);
    if (tooLarge.length > 0) return tooLarge;
    const rules = [...specifiedRules, ...(open ? [] : [noIntrospection]), policyRule(role)];
    const errors = validate(schema, document, rules, { maxErrors: MOST_ERRORS });
    if (errors.length > 0) {
      return errors.map(error => {
        const message = withoutSuggestions(error.message);
        return new GraphQLError(open ? message : withoutUnsentNames(schema, message, text), {
          nodes: error.nodes,
          source: error.source,
          positions: error.positions,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...error.extensions },
        });
      });
    }
    const entry = known ?? {
      documentId: createHash('sha256').update(text).digest('hex'),
      document,
      roles: new Set<RoleName>(),
    };
    entry.roles.add(role);
    if (!known) keep(text, entry);
    return entry;
  }

  return {
    prepared: documentId => byId.get(documentId),
    prepare(text, operationName, actor) {
      if (typeof text !== 'string' || text === '') {
        return refused('BAD_REQUEST', 'There is no document. `query` must be a non-empty string.');
      }
      if (text.length > MOST_CHARACTERS) {
        return refused(
          'DOCUMENT_TOO_LARGE',
          `The document has ${text.length} characters; at most ${MOST_CHARACTERS} are accepted. Send data as variables.`,
        );
      }
      if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
        return refused('BAD_REQUEST', '`operationName` must be a string.');
      }
      if (actor.role === 'SYSTEM') throw new Error('The system is not a caller and sends no documents.');
      const answer = validated(text, actor.role);
      if (Array.isArray(answer)) return answer as readonly GraphQLError[];
      const { documentId, document } = answer as Kept;
      const operation = getOperationAST(document, operationName || undefined);
      if (!operation) {
        return refused(
          'OPERATION_RESOLUTION_FAILURE',
          operationName
            ? 'The document has no operation of the name in `operationName`.'
            : 'The document has more than one operation; `operationName` must say which.',
        );
      }
      return { documentId, document, operation };
    },
  };
}
