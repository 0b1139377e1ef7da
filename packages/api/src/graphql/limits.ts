import { GraphQLError, type OperationDefinitionNode } from 'graphql';

export const LARGEST_BODY_BYTES = 1024 * 1024;
/** A socket carries subscriptions and their variables, never data. */
export const LARGEST_SOCKET_MESSAGE_BYTES = 64 * 1024;
export const DEEPEST_JSON = 32;
export const MOST_REPORTS_PER_CALL = 1_000;
/** Entries of any list in the variables: more than there are facilities in the city. */
const LONGEST_LIST = 2_000;
/** Values in the variables of one request. A thousand of the largest reports have 24,000. */
const MOST_JSON_VALUES = 50_000;

/** Requests that one caller may send in a minute over HTTP, counted in this process. */
export type RequestsPerMinute = {
  /** By address. */
  anonymous: number;
  /** By subject. */
  person: number;
  source: number;
};

export const PRODUCTION_REQUESTS_PER_MINUTE: RequestsPerMinute = { anonymous: 300, person: 3_000, source: 12_000 };
/** In the embedded city everyone shares one address and a few accounts, and benchmarks run through them. */
export const EMBEDDED_REQUESTS_PER_MINUTE: RequestsPerMinute = {
  anonymous: 6_000_000,
  person: 6_000_000,
  source: 6_000_000,
};

/** Hostile JSON is judged without recursion: it may be a million brackets deep. */
function jsonError(root: unknown): GraphQLError | null {
  let level: unknown[] = [root];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_JSON) {
      return new GraphQLError(`The variables nest deeper than ${DEEPEST_JSON} levels.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    const below: unknown[] = [];
    for (const value of level) {
      if (value === null || typeof value !== 'object') continue;
      if (Array.isArray(value) && value.length > LONGEST_LIST) {
        return new GraphQLError(
          `A list in the variables has ${value.length} entries; at most ${LONGEST_LIST} are accepted.`,
          {
            extensions: { code: 'BAD_USER_INPUT' },
          },
        );
      }
      for (const child of Array.isArray(value) ? value : Object.values(value)) {
        values++;
        if (child !== null && typeof child === 'object') below.push(child);
      }
      if (values > MOST_JSON_VALUES) {
        return new GraphQLError(`The variables hold more than ${MOST_JSON_VALUES} values.`, {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
    }
    level = below;
  }
  return null;
}

/** Variables that are too deep or too many, or more reports in one call than are accepted; null: within the limits. */
export function variablesError(variables: unknown, operation: OperationDefinitionNode): GraphQLError | null {
  if (variables === undefined || variables === null) return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) {
    return new GraphQLError('`variables` must be an object.', { extensions: { code: 'BAD_REQUEST' } });
  }
  const reports = operation.operation === 'mutation' ? Object.entries(variables) : [];
  for (const [name, value] of reports) {
    if (Array.isArray(value) && value.length > MOST_REPORTS_PER_CALL) {
      return new GraphQLError(
        `"${name}" has ${value.length} entries; at most ${MOST_REPORTS_PER_CALL} are accepted in one call. Send the rest in another.`,
        { extensions: { code: 'TOO_MANY_REPORTS', most: MOST_REPORTS_PER_CALL } },
      );
    }
  }
  return jsonError(variables);
}
