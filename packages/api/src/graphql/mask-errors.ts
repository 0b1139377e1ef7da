import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { Refusal } from '../kernel/refusals.ts';
import { withoutSuggestions, withoutUnsentNames } from './schema-names.ts';

/** What is known about the request that an error belongs to. */
export type ErrorContext = {
  /** Quoted to the caller and logged with the cause. */
  correlationId: string;
  /** What the caller sent, where only those names may come back to them; null: they may see the schema. */
  onlyNamesIn: string | null;
};

/** Where errors that are ours are written down. */
export type ErrorLog = (error: unknown, correlationId: string) => void;

/** Codes that our own guards, graphql-js and Apollo give to what the caller got wrong. */
const CALLERS_MISTAKES: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'DOCUMENT_TOO_LARGE',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTROSPECTION_DISABLED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SUBSCRIPTIONS_ONLY',
  'TOO_MANY_OPERATIONS',
  'TOO_MANY_REPORTS',
  'TOO_MANY_REQUESTS',
  'UNAUTHENTICATED',
]);

function innermost(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Variables that do not fit the document; a scalar's own complaint is wrapped inside, so the cause cannot tell. */
function isWrongVariable(error: GraphQLError): boolean {
  if (error.path !== undefined) return false;
  if (error.message.startsWith('Too many errors processing variables')) return true;
  return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && /^Variable "\$\w+" /.test(error.message);
}

/** An argument that turned out null or absent although the document is valid: a nullable variable without a value. */
function isWrongArgument(error: GraphQLError, cause: unknown): boolean {
  return error.path !== undefined && cause instanceof GraphQLError && /^Argument "\w+" /.test(cause.message);
}

type Complaint = { property?: string; constraints?: Record<string, string>; children?: Complaint[] };

/** "reports.beds.staffed must be an integer number": paths and rules, never the values, which may be about a person. */
function complaints(found: readonly Complaint[], path: string[] = []): string[] {
  return found.flatMap(({ property = '', constraints = {}, children = [] }) => {
    const here = [...path, property];
    const own = Object.values(constraints).map(text => `${[...path, text].join('.')}`);
    return [...own, ...complaints(children, here)];
  });
}

const MOST_COMPLAINTS = 5;

/**
 * An error as the caller may see it. A refusal keeps its code and sentence; a mistake of the caller keeps the message of
 * graphql-js without suggestions; everything else is ours: it is logged, and the caller gets a number to quote.
 */
export function maskError(
  schema: GraphQLSchema,
  error: unknown,
  { correlationId, onlyNamesIn }: ErrorContext,
  log: ErrorLog,
): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? error : undefined;
  const where = {
    ...(located?.locations ? { locations: located.locations } : {}),
    ...(located?.path?.length ? { path: located.path } : {}),
  };
  const cause = located ? innermost(located) : error;

  if (cause instanceof Refusal) {
    return {
      message: cause.message,
      ...where,
      extensions: { ...cause.details, code: cause.code, correlationId },
    };
  }
  if (cause instanceof ArgumentValidationError) {
    const found = complaints((cause.extensions?.validationErrors ?? []) as Complaint[]);
    const more = found.length > MOST_COMPLAINTS ? `; and ${found.length - MOST_COMPLAINTS} more` : '';
    const message = `The arguments are not valid: ${found.slice(0, MOST_COMPLAINTS).join('; ')}${more}.`;
    return { message, ...where, extensions: { code: 'BAD_USER_INPUT', correlationId } };
  }
  if (located) {
    const mistake =
      isWrongVariable(located) ||
      isWrongArgument(located, cause) ||
      (located.path === undefined && cause === located && CALLERS_MISTAKES.has(located.extensions.code));
    if (mistake) {
      const message = withoutSuggestions(located.message);
      const code = located.extensions.code;
      return {
        message: onlyNamesIn === null ? message : withoutUnsentNames(schema, message, onlyNamesIn),
        ...where,
        extensions: { code: CALLERS_MISTAKES.has(code) ? code : 'BAD_USER_INPUT', correlationId },
      };
    }
  }
  log(cause, correlationId);
  return {
    message: `Something went wrong on our side. Quote ${correlationId}.`,
    ...where,
    extensions: { code: 'INTERNAL', correlationId },
  };
}
