import 'reflect-metadata';
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../packages/api/src/graphql/build-schema.ts';
import { pipelineOf } from '../../packages/api/src/graphql/pipeline.ts';
import { withoutPolicy } from '../../packages/api/src/graphql/policy-rule.ts';
import { RESOLVERS } from '../../packages/api/src/graphql/resolvers.ts';
import { type Actor, ANONYMOUS } from '../../packages/api/src/kernel/actor.ts';
import { Fact } from '../../packages/schema/src/board/fact.ts';
import { READERS, Readable, ROLES, type RoleName } from '../../packages/schema/src/policy.ts';

const schema = buildSchema(RESOLVERS);

function actor(role: RoleName): Actor {
  return { ...ANONYMOUS, subject: role, role };
}

function groupOf(extensions: unknown): keyof typeof READERS | undefined {
  return (extensions as { readers?: keyof typeof READERS }).readers;
}

describe('every field of the contract says who may read it', () => {
  test('no type and no field is without a policy', () => {
    expect(withoutPolicy(schema)).toEqual([]);
  });

  test('each type keeps its own policy, not that of the interface it implements', () => {
    const groups = Object.fromEntries(
      ['Fact', 'WardBeds', 'DepartmentQueue', 'AmbulanceState', 'CrowdingState', 'EmergencyState', 'ReportReceipt'].map(
        name => [name, groupOf(schema.getType(name)!.extensions)],
      ),
    );
    expect(groups).toEqual({
      Fact: 'public',
      WardBeds: 'operational',
      DepartmentQueue: 'operational',
      AmbulanceState: 'fleet',
      CrowdingState: 'public',
      EmergencyState: 'aggregate',
      ReportReceipt: 'feeds',
    });
  });

  test('what the anonymous may read is the facility list, crowding and what numbers mean, named here one by one', () => {
    const open: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const group = groupOf(field.extensions) ?? groupOf(type.extensions);
        if (group === 'public') open.push(`${type.name}.${field.name}`);
      }
    }
    const types = [...new Set(open.map(name => name.split('.')[0]))].sort();
    expect(types).toEqual([
      'Board',
      'BoardCell',
      'BoardFrame',
      'Coverage',
      'CrowdingHistory',
      'CrowdingPoint',
      'CrowdingRule',
      'CrowdingState',
      'CrowdingTable',
      'DataHealthSummary',
      'Department',
      'Facility',
      'FacilityConnection',
      'FacilityEdge',
      'FacilityFact',
      'HallCall',
      'HallDelay',
      'HallDisplay',
      'HallQueue',
      'HallRoom',
      'HallWaiting',
      'MetricChange',
      'MetricDefinition',
      'OpdQueue',
      'PageInfo',
      'Query',
      'SignalSummary',
      'Subscription',
      'Viewer',
      'WaitEstimate',
      'WaitRecord',
      'Ward',
    ]);
    expect(open.filter(name => name.startsWith('Query.')).sort()).toEqual([
      'Query.board',
      'Query.crowdingHistory',
      'Query.crowdingTables',
      'Query.dataHealthSummary',
      'Query.facilities',
      'Query.facility',
      'Query.me',
      'Query.metricDefinitions',
      'Query.opdHall',
      'Query.opdQueues',
    ]);
    expect(open.filter(name => name.startsWith('BoardCell.')).sort()).toEqual([
      'BoardCell.changedAt',
      'BoardCell.crowding',
      'BoardCell.facility',
      'BoardCell.kind',
    ]);
    expect(open.filter(name => name.startsWith('Mutation.'))).toEqual([]);
  });

  test('analysts have no way to a ward, a department, a vehicle or a receipt', () => {
    const pipeline = pipelineOf(schema, { production: true });
    for (const question of [
      '{ board { cells { beds { ward } } } }',
      '{ board { cells { queues { department } } } }',
      '{ board { ambulances { vehicle } } }',
      '{ ambulances { code } }',
      '{ receipts(source: "x", messageIds: []) { outcome } }',
      'subscription { boardUpdates { cells { beds { ward } } } }',
      '{ board { ...F } } fragment F on Board { cells { ... on BoardCell { x: beds { ...W } } } } fragment W on WardBeds { ...X } fragment X on Fact { observedAt }',
    ]) {
      const answer = pipeline.prepare(question, undefined, actor('ANALYST'));
      expect(Array.isArray(answer) && answer.map(error => error.extensions.code), question).toContain('FORBIDDEN');
    }
  });
});

describe('broken twins', () => {
  @ObjectType()
  class Unmarked {
    @Field(() => String)
    diagnosis!: string;
  }
  @ObjectType({ implements: Fact })
  class UnmarkedFact extends Fact {
    @Field(() => String)
    ward!: string;
  }
  @Resolver()
  class ForgetfulResolver {
    @Query(() => Unmarked)
    @Readable('public')
    unmarked(): Unmarked {
      return { diagnosis: '' };
    }
    @Query(() => UnmarkedFact)
    @Readable('public')
    unmarkedFact(): UnmarkedFact {
      return new UnmarkedFact();
    }
    @Query(() => String)
    unmarkedOperation(): string {
      return '';
    }
  }
  const twin = buildSchema([ForgetfulResolver]);

  test('a type, an operation, and a fact without a mark are found', () => {
    const missing = withoutPolicy(twin);
    expect(missing).toContain('Unmarked');
    expect(missing).toContain('Unmarked.diagnosis');
    expect(missing).toContain('UnmarkedFact');
    expect(missing).toContain('UnmarkedFact.ward');
    expect(missing).toContain('Query.unmarkedOperation');
  });

  test('and nobody may read them, whoever they are', () => {
    const pipeline = pipelineOf(twin, { production: false });
    for (const role of ROLES) {
      for (const question of [
        '{ unmarked { diagnosis } }',
        '{ unmarked { __typename } }',
        '{ unmarkedFact { ward } }',
        '{ unmarkedOperation }',
      ]) {
        expect(pipeline.prepare(question, undefined, actor(role)), question).not.toHaveProperty('document');
      }
    }
  });
});

describe('no path leads around a policy', () => {
  type Step = { field: GraphQLField<unknown, unknown>; parent: GraphQLObjectType };

  /** One path through the types from a root to a leaf, at most ten fields long. */
  function walk(from: GraphQLSchema, root: GraphQLObjectType, choices: readonly number[]): Step[] {
    const steps: Step[] = [];
    let parent: GraphQLObjectType | undefined = root;
    for (const choice of choices) {
      if (!parent) break;
      const fields: GraphQLField<unknown, unknown>[] = Object.values(parent.getFields());
      const field: GraphQLField<unknown, unknown> = fields[choice % fields.length]!;
      steps.push({ field, parent });
      const type = getNamedType(field.type);
      if (isInterfaceType(type)) throw new Error(`${from.getType(type.name)?.name} is reached as an interface.`);
      parent = isObjectType(type) ? type : undefined;
    }
    return steps;
  }

  /** The shortest literal that an argument of this type takes. */
  function literal(type: GraphQLInputType): string {
    if (isNonNullType(type)) return literal(type.ofType);
    if (isListType(type)) return '[]';
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (isInputObjectType(type)) {
      const required = Object.values(type.getFields()).filter(field => isRequiredInputField(field));
      return `{ ${required.map(field => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
    }
    const values: Record<string, string> = {
      DateTime: '"2026-01-01T00:00:00.000Z"',
      Int: '1',
      Float: '1',
      Boolean: 'true',
    };
    return values[type.name] ?? '"x"';
  }

  function written(steps: readonly Step[], index = 0): string {
    const step = steps[index];
    if (!step) return '';
    const required = step.field.args.filter(arg => isNonNullType(arg.type) && arg.defaultValue === undefined);
    const args = required.map(arg => `${arg.name}: ${literal(arg.type)}`).join(', ');
    const leaf = !isObjectType(getNamedType(step.field.type));
    const below = leaf ? '' : ` { ${index + 1 < steps.length ? written(steps, index + 1) : '__typename'} }`;
    return `${step.field.name}${args ? `(${args})` : ''}${below}`;
  }

  /** The policy by the letter: each field's group, else its type's, and the group of the type it leads to. */
  function allowed(steps: readonly Step[], role: RoleName): boolean {
    return steps.every(({ field, parent }) => {
      const target = getNamedType(field.type);
      const groups = [groupOf(field.extensions) ?? groupOf(parent.extensions)];
      if (isObjectType(target)) groups.push(groupOf(target.extensions));
      return groups.every(group => group !== undefined && (READERS[group] as readonly RoleName[]).includes(role));
    });
  }

  for (const role of ROLES) {
    test(`${role}: 10,000 random paths are open exactly where the policy says so`, () => {
      const pipeline = pipelineOf(schema, { production: false });
      const roots = {
        query: schema.getQueryType()!,
        mutation: schema.getMutationType()!,
        subscription: schema.getSubscriptionType()!,
      };
      const seen = new Map<string, boolean>();
      fc.assert(
        fc.property(
          fc.constantFrom('query', 'query', 'query', 'subscription', 'mutation'),
          fc.array(fc.nat(500), { minLength: 1, maxLength: 9 }),
          (kind, choices) => {
            const steps = walk(schema, roots[kind as keyof typeof roots], choices);
            const text = `${kind} { ${written(steps)} }`;
            const open = seen.get(text) ?? 'document' in pipeline.prepare(text, undefined, actor(role));
            seen.set(text, open);
            expect(open, text).toBe(allowed(steps, role));
          },
        ),
        { numRuns: 10_000 },
      );
    });
  }
});
