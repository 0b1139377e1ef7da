import 'reflect-metadata';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findBreakingChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  print,
  buildSchema as readSchema,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema, printContract } from '../../packages/api/src/graphql/build-schema.ts';
import { RESOLVERS } from '../../packages/api/src/graphql/resolvers.ts';
import { CONTRACT_VERSION } from '../../packages/schema/src/contract-version.ts';

const folder = join(import.meta.dirname, '../../packages/schema');
const committed = readFileSync(join(folder, 'schema.graphql'), 'utf8');
const schema = buildSchema(RESOLVERS);

/** Changes between two contracts that can break a caller, as sentences. */
function breaking(before: string, after: string): string[] {
  return findBreakingChanges(readSchema(before), readSchema(after)).map(({ description }) => description);
}

/** The contract with nothing between its lines, so that a twin can be broken by the text of one of them. */
function withoutDescriptions(contract: string): string {
  const bare = visit(parse(contract), {
    enter: node => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  });
  return print(bare);
}

/** What GraphQL itself brings along, and the three roots, whose operations speak for themselves. */
function isGiven(type: GraphQLNamedType, of: GraphQLSchema): boolean {
  const roots = [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()];
  return isSpecifiedScalarType(type) || (roots as unknown[]).includes(type);
}

/** Everything in a contract that has no description, by name. */
function silentIn(of: GraphQLSchema): string[] {
  const silent: string[] = [];
  const hear = (name: string, { description }: { description?: string | null }) => {
    if (!description?.trim()) silent.push(name);
  };
  for (const type of Object.values(of.getTypeMap()).filter(each => !isIntrospectionType(each))) {
    if (!isGiven(type, of)) hear(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        hear(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const arg of field.args) hear(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
  }
  return silent;
}

describe('the contract', () => {
  test('schema.graphql is what the resolvers answer; if not, run "npm run schema"', () => {
    expect(printContract(schema)).toBe(committed);
  });

  test('nothing in it breaks a caller who was written for its version', () => {
    const first = join(folder, `history/${CONTRACT_VERSION}.graphql`);
    expect(
      existsSync(first),
      `history/${CONTRACT_VERSION}.graphql: the contract as it was when the version began`,
    ).toBe(true);
    expect(
      breaking(readFileSync(first, 'utf8'), committed),
      'Raise CONTRACT_VERSION, say in contract-version.ts what changed, and copy schema.graphql to history/<version>.graphql.',
    ).toEqual([]);
  });

  test('the history has one file for each version, and a line that says what it brought', () => {
    const files = readdirSync(join(folder, 'history')).sort();
    const versions = Array.from({ length: CONTRACT_VERSION }, (_, index) => index + 1);
    expect(files).toEqual(versions.map(version => `${version}.graphql`).sort());
    const told = readFileSync(join(folder, 'src/contract-version.ts'), 'utf8');
    for (const version of versions) expect(told).toMatch(new RegExp(`^ \\* ${version}  \\S`, 'm'));
  });

  test('broken twins: a field taken away, a type changed, an argument demanded are all found', () => {
    const change = (from: RegExp, to: string) => {
      const bare = withoutDescriptions(committed);
      const changed = bare.replace(from, to);
      expect(changed).not.toBe(bare);
      return breaking(bare, changed);
    };
    expect(change(/^ {2}totals: BoardTotals!\n/m, '')).toEqual(['Board.totals was removed.']);
    expect(change(/^ {2}nameHi: String!/m, '  nameHi: String')).toHaveLength(1);
    expect(change(/facility\(code: ID!\)/, 'facility(code: ID!, reason: String!)')).toHaveLength(1);
    expect(change(/^ {2}ISOLATION\n/m, '')).toHaveLength(1);
    // What is added breaks nobody.
    expect(change(/^ {2}nameHi: String!/m, '  nameHi: String!\n  namePa: String')).toEqual([]);
  });

  test('everything in it has a sentence that says what it is: types, fields, arguments, inputs, values', () => {
    expect(silentIn(schema)).toEqual([]);
  });

  test('broken twins: whatever loses its sentence is found', () => {
    const twin = readSchema(`
      "A ward." type Ward { "Its code." code: ID! beds("Of which class." class: BedClass, at: String): Int }
      "A class of beds." enum BedClass { "A bed on an ordinary ward." GENERAL ICU }
      "Which wards." input WardFilter { "Part of a name." search: String code: ID }
      scalar Instant
      type Query { "Wards." wards("Which." filter: WardFilter): [Ward!]! now: Instant }`);
    expect(silentIn(twin).sort()).toEqual(
      ['BedClass.ICU', 'Instant', 'Query.now', 'Ward.beds', 'Ward.beds(at)', 'WardFilter.code'].sort(),
    );
  });
});

describe('nothing in it grows without bound', () => {
  test('an operation that answers a connection is asked for a page', () => {
    for (const field of Object.values(schema.getQueryType()!.getFields())) {
      if (!String(field.type).includes('Connection')) continue;
      const first = field.args.find(({ name }) => name === 'first');
      expect(first?.defaultValue, field.name).toBeLessThanOrEqual(100);
      expect(first?.description).toMatch(/1 to \d+/);
    }
  });

  test('no input nests in itself, and lists in inputs hold scalars or objects, never lists', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
        if (!isListType(bare)) continue;
        const inner = isNonNullType(bare.ofType) ? bare.ofType.ofType : bare.ofType;
        expect(isListType(inner), `${type.name}.${field.name}`).toBe(false);
        expect(inner, `${type.name}.${field.name}`).not.toBe(type);
      }
    }
  });
});
