import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const iso = GraphQLDateTimeISO.toConfig();

/**
 * An instant in UTC, RFC 3339 with milliseconds. Stored instants are already such strings and pass through unchanged:
 * parsing them again for every field of every cell was most of the cost of a frame.
 */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...iso,
  name: 'DateTime',
  description: 'An instant in UTC, RFC 3339, e.g. 2026-11-22T14:15:07.000Z.',
  extensions: { readers: 'public' },
  serialize: value => {
    if (typeof value === 'string') return value;
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError(`DateTime cannot represent ${String(value)}.`);
  },
});

const DECIMAL = /^\d{1,16}$/;

function parsePosition(value: unknown): number {
  const text = String(value);
  if (!DECIMAL.test(text)) throw new GraphQLError('A Position is a decimal number in a string, as the board gave it.');
  return Number(text);
}

/** How far into the change log a reader is: a whole number below 2^53 that only grows, written as a string. */
export const Position = new GraphQLScalarType<number, string>({
  name: 'Position',
  description:
    'How far into the change log the board has read. A decimal number in a string; grows, never falls, within one epoch. Compare as numbers; give back as received.',
  extensions: { readers: 'public' },
  serialize: value => String(value),
  parseValue: parsePosition,
  parseLiteral: node => {
    if (node.kind !== Kind.STRING && node.kind !== Kind.INT) throw new GraphQLError('A Position is a string.');
    return parsePosition(node.value);
  },
});
