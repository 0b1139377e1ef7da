import fc from 'fast-check';
import {
  type FragmentDefinitionNode,
  type GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../packages/api/src/graphql/build-schema.ts';
import { LARGEST_DOCUMENT, sizeErrors, sizeOf } from '../../packages/api/src/graphql/document-size.ts';
import { type Pipeline, type Prepared, pipelineOf } from '../../packages/api/src/graphql/pipeline.ts';
import { RESOLVERS } from '../../packages/api/src/graphql/resolvers.ts';
import { type Actor, ANONYMOUS } from '../../packages/api/src/kernel/actor.ts';
import { threadWork } from '../support/thread-work.ts';

const schema = buildSchema(RESOLVERS);
const official: Actor = { ...ANONYMOUS, subject: 'official', role: 'OFFICIAL', facilities: null };

function codes(answer: Prepared | readonly GraphQLError[]): unknown[] {
  return 'document' in answer ? [] : answer.map(error => error.extensions.code);
}

function verdict(pipeline: Pipeline, text: string, actor: Actor = official): unknown[] {
  return codes(pipeline.prepare(text, undefined, actor));
}

const open = () => pipelineOf(schema, { production: false });
const inProduction = () => pipelineOf(schema, { production: true });

/** `{ facilities { edges { node { … } } } }`-like nesting that the schema does not limit: inline fragments and PageInfo. */
function nested(levels: number): string {
  return levels === 0 ? '__typename' : `... on Query { ${nested(levels - 1)} }`;
}

describe('a document that asks for too much is refused before anything runs', () => {
  test('an ordinary question of every screen passes', () => {
    const board = `subscription Wall($since: BoardPoint) { boardUpdates(since: $since) {
      kind epoch position from to gone serverTime clockRate reason
      cells { facility kind changedAt crowding { level score observedAt inputs { input value pressure weight } }
        emergency { figures { present waitingByTriage { immediate urgent } } } beds { ward counts { free } } } } }`;
    expect(verdict(open(), board)).toEqual([]);
    expect(
      verdict(open(), '{ facilities(first: 2000) { edges { node { code nameEn nameHi latitude longitude } } } }'),
    ).toEqual([]);
  });

  test('a hundred aliases', () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: me { role }`).join(' ');
    expect(verdict(open(), `{ ${aliases} }`)).toContain('DOCUMENT_TOO_LARGE');
  });

  test('two thousand times the same field, in less than 150 ms of work', () => {
    const before = threadWork();
    expect(verdict(open(), `{ ${'__typename '.repeat(2_000)} }`)).toEqual(['DOCUMENT_TOO_LARGE']);
    expect(verdict(open(), `{ ${'a '.repeat(2_000)} }`)).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(threadWork() - before).toBeLessThan(150);
  });

  test('sixty directives', () => {
    expect(verdict(open(), `{ me { ${'role @skip(if: false) '.repeat(60)} } }`)).toContain('DOCUMENT_TOO_LARGE');
  });

  test('a list literal of twenty thousand brackets, in less than 100 ms of work', () => {
    const pipeline = open();
    const deep = '['.repeat(8_000) + ']'.repeat(8_000);
    const before = threadWork();
    expect(verdict(pipeline, `{ receipts(source: "x", messageIds: ${deep}) { source } }`)).toEqual([
      'GRAPHQL_PARSE_FAILED',
    ]);
    expect(threadWork() - before).toBeLessThan(100);
  });

  test('a string that is longer than any document', () => {
    expect(verdict(open(), `{ facility(code: "${'x'.repeat(20_000)}") { code } }`)).toEqual(['DOCUMENT_TOO_LARGE']);
  });

  test('the whole board many times over', () => {
    const boards = Array.from(
      { length: 14 },
      (_, index) =>
        `b${index}: board { cells { beds { ward observedAt source quality counts { free staffed occupied } } } }`,
    );
    expect(verdict(open(), `{ ${boards.join(' ')} }`)).toContain('DOCUMENT_TOO_LARGE');
  });

  test('a page of a million', () => {
    expect(verdict(open(), '{ facilities(first: 1000000) { edges { node { code nameEn } } } }')).toContain(
      'DOCUMENT_TOO_LARGE',
    );
  });
});

describe('known ways around such limits', () => {
  const deep = (inside: string) =>
    `facilities { edges { node { cell { emergency { figures { waitingByTriage { immediate ${inside} } } } } } } }`;
  const hundred = Array.from({ length: 100 }, (_, index) => `a${index}: __typename`).join(' ');
  const shapes: Record<string, string> = {
    'aliases in a fragment named __schema': `{ ...__schema } fragment __schema on Query { ${hundred} }`,
    'aliases in a fragment named __type': `{ ...__type } fragment __type on Query { ${hundred} }`,
    'aliases in an operation named __schema': `query __schema { ${hundred} }`,
    'aliases below a field aliased __schema': `{ __schema: me { ${hundred} } }`,
    'aliases below a field aliased __type': `{ __type: facility(code: "LNH") { ${hundred} } }`,
    'aliases of __typename only': `{ ${hundred} }`,
    'a fragment spread again and again': `{ ${'...A '.repeat(10)} } fragment A on Query { a: __typename b: __typename }`,
    'fragments that double each other': `{ ...A } ${['AB', 'BC', 'CD', 'DE', 'EF', 'FG', 'GH']
      .map(([from, to]) => `fragment ${from} on Query { ...${to} ... on Query { ...${to} } }`)
      .join(' ')} fragment H on Query { a: __typename }`,
    'a second operation that is not the one asked for': `query A { me { role } } query B { ${hundred} }`,
    'a fragment measured first where it is small': `query A { ...S } fragment S on Query { ...T } fragment T on Query { ${hundred} }`,
    'a page size hidden in a fragment': `{ ...P } fragment P on Query { facilities(first: 900000) { ...Q } } fragment Q on FacilityConnection { edges { node { code } } }`,
    'introspection as deep cover': `{ __schema { types { name } } x: me { ${hundred} } }`,
  };
  for (const [name, text] of Object.entries(shapes)) {
    test(name, () => {
      const document = text.includes('query A') ? ['A'] : [undefined];
      const answers = document.flatMap(operation => codes(open().prepare(text, operation, official)));
      expect(answers).toContain('DOCUMENT_TOO_LARGE');
    });
  }

  test('500 documents that nest deeper than is accepted', () => {
    expect(sizeErrors(schema, parse(`{ ${deep('')} }`))).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 60 }), fc.boolean(), (depth, named) => {
        const chain = (left: number): string => (left === 1 ? 'code' : `cell { ${chain(left - 1)} }`);
        const text = named
          ? `{ ...D } fragment D on Query { ${chain(depth)} }`
          : `{ ${nested(3).replace('__typename', chain(depth))} }`;
        expect(verdict(open(), text)).toContain('DOCUMENT_TOO_LARGE');
      }),
      { numRuns: 500 },
    );
  });

  test('a fragment that spreads itself neither hangs nor passes', () => {
    const text = '{ ...A } fragment A on Query { me { role } ...B } fragment B on Query { ...A }';
    expect(verdict(open(), text)).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  test('whatever the fragments, writing them out never changes the size: 5,000 documents', () => {
    fc.assert(
      fc.property(documents, text => {
        const document = parse(text);
        expect(sizeOf(schema, document)).toEqual(sizeOf(schema, inlined(text)));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the schema is known by those who may know it', () => {
  const questions = [
    '{ __schema { types { name } } }',
    '{ __type(name: "Ward") { fields { name } } }',
    '{ a: __schema { queryType { name } } }',
    '{ ...F } fragment F on Query { __schema { types { name } } }',
  ];
  test('in production not by the anonymous or a patient, but by those who are signed in', () => {
    for (const question of questions) {
      expect(verdict(inProduction(), question, ANONYMOUS)).toContain('INTROSPECTION_DISABLED');
      expect(verdict(inProduction(), question, { ...official, role: 'PATIENT' })).toContain('INTROSPECTION_DISABLED');
      expect(verdict(inProduction(), question, official)).toEqual([]);
      expect(verdict(open(), question, ANONYMOUS)).toEqual([]);
    }
    expect(verdict(inProduction(), '{ __typename me { __typename } }', ANONYMOUS)).toEqual([]);
  });

  test('the same text is judged again for each role', () => {
    const pipeline = inProduction();
    const feeds = '{ feeds { code } }';
    expect(verdict(pipeline, feeds, official)).toEqual([]);
    expect(verdict(pipeline, feeds, ANONYMOUS)).toContain('FORBIDDEN');
    expect(verdict(pipeline, feeds, official)).toEqual([]);
  });

  test('a document is parsed once for all who send it, and a flood of others does not push out the ones in use', () => {
    const pipeline = open();
    const first = pipeline.prepare('{ me { role } }', undefined, official) as Prepared;
    for (let index = 0; index < 5_000; index++) {
      pipeline.prepare(`query Q${index} { me { role } }`, undefined, ANONYMOUS);
      if (index % 500 === 0) pipeline.prepare('{ me { role } }', undefined, ANONYMOUS);
    }
    const again = pipeline.prepare('{ me { role } }', undefined, official) as Prepared;
    expect(again.document).toBe(first.document);
    expect(pipeline.prepared(first.documentId)).toBe(first.document);
  });
});

test('no near miss of a name is answered with the name', () => {
  const pipeline = inProduction();
  const misses = nearMisses();
  expect(misses.length).toBeGreaterThan(300);
  for (const { text, hidden } of misses) {
    const answer = pipeline.prepare(text, undefined, ANONYMOUS);
    if ('document' in answer) continue;
    const told = answer.map(error => error.message).join(' ');
    expect(told).not.toMatch(/Did you mean/);
    // Outside quotes only the prose of graphql-js remains, which has words like "type" and "name" of its own.
    const quoted = told.match(/"[^"]*"/g)?.join(' ') ?? '';
    for (const name of hidden) expect(quoted, text).not.toMatch(new RegExp(`\\b${name}\\b`));
  }
});

/** Documents with one wrong name each, and the right names that must not come back. */
function nearMisses(): { text: string; hidden: string[] }[] {
  const misses: { text: string; hidden: string[] }[] = [];
  const wrong = (name: string) => `${name.slice(0, -1)}${name.endsWith('x') ? 'y' : 'x'}`;
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    misses.push({ text: `{ ... on ${wrong(type.name)} { x } }`, hidden: [type.name] });
    misses.push({ text: `query($v: ${wrong(type.name)}) { me { role } }`, hidden: [type.name] });
  }
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    misses.push({ text: `{ ${wrong(field.name)} }`, hidden: [field.name] });
    for (const argument of field.args) {
      misses.push({ text: `{ ${field.name}(${wrong(argument.name)}: 1) { __typename } }`, hidden: [argument.name] });
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const name of Object.keys(type.getFields())) {
      misses.push({ text: `fragment F on ${type.name} { ${wrong(name)} } { me { role } }`, hidden: [name] });
    }
  }
  for (const kind of ['HOSPITL', 'MANDI', 'JAN_AUSHADHI', 'AMBULANCE_CONTRO']) {
    misses.push({
      text: `{ facilities(filter: { kinds: [${kind}] }) { totalCount } }`,
      hidden: ['HOSPITAL', 'MANDIR', 'AMBULANCE_CONTROL'],
    });
    misses.push({
      text: `{ facilities(filter: { kind: [${kind}] }) { totalCount } }`,
      hidden: ['kinds', 'FacilityFilter'],
    });
  }
  misses.push({ text: '{ facilities }', hidden: ['FacilityConnection'] });
  misses.push({ text: '{ board(since: {}) { position } }', hidden: ['BoardPoint'] });
  return misses;
}

const FRAGMENTS = ['__schema', '__type', 'A', 'B', 'C'] as const;

/** Documents over Query and Facility whose fragments spread one another without a ring. */
const documents = (() => {
  const leaf = fc.constantFrom(
    '__typename',
    'x: __typename',
    'me { role }',
    'a: facility(code: "LNH") { code }',
    'me { r: role @skip(if: false) }',
  );
  const paged = fc
    .integer({ min: 1, max: 3_000 })
    .map(first => `facilities(first: ${first}) { edges { node { code wards { code } } } }`);
  const part = (below: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      leaf,
      paged,
      fc.array(leaf, { minLength: 1, maxLength: 3 }).map(parts => `... on Query { ${parts.join(' ')} }`),
      ...(below.length > 0 ? [fc.constantFrom(...below).map(name => `...${name}`)] : []),
    );
  const body = (below: readonly string[]) =>
    fc.array(part(below), { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '));
  return fc
    .tuple(body(FRAGMENTS), ...FRAGMENTS.map((_, index) => body(FRAGMENTS.slice(index + 1))))
    .map(([root, ...bodies]) =>
      [`{ ${root} }`, ...bodies.map((text, index) => `fragment ${FRAGMENTS[index]} on Query { ${text} }`)].join('\n'),
    );
})();

function inlined(text: string) {
  const document = parse(text);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const expand = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)!;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          selectionSet: expand(fragment.selectionSet),
        };
      }
      return selection.selectionSet ? { ...selection, selectionSet: expand(selection.selectionSet) } : selection;
    }),
  });
  const operations = document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
  // Printed and parsed again, so that nothing of the original document remains.
  return parse(
    print(
      visit(
        {
          ...document,
          definitions: operations.map(operation => ({ ...operation, selectionSet: expand(operation.selectionSet) })),
        },
        {},
      ),
    ),
  );
}

test('the limits are written where people look for them', () => {
  expect(LARGEST_DOCUMENT).toEqual({ depth: 12, aliases: 15, directives: 20, values: 1_250_000 });
});
