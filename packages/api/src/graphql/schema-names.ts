import { type GraphQLSchema, isSpecifiedScalarType } from 'graphql';

const NAME = /[_A-Za-z][_0-9A-Za-z]*/g;
const QUOTED = /"([^"]*)"/g;

/** An error message without the names that graphql-js offers instead of a wrong one. They always end the message. */
export function withoutSuggestions(message: string): string {
  return message.replace(/\s*Did you mean[\s\S]*$/, '');
}

/**
 * An error message in which only names remain that the caller sent: a wrong guess must not be answered with the right
 * name. `sent` is everything that came with the request, document and variables.
 */
export function withoutUnsentNames(schema: GraphQLSchema, message: string, sent: string): string {
  const known = new Set(sent.match(NAME));
  const quotedHidden = message.replace(QUOTED, (quoted, inner: string) => {
    const names = inner.match(NAME) ?? [];
    return names.every(name => known.has(name)) ? quoted : '"…"';
  });
  return quotedHidden.replace(NAME, name => {
    const type = schema.getType(name);
    return type && !known.has(name) && !isSpecifiedScalarType(type) ? '…' : name;
  });
}
