import { READERS, type Readers, type RoleName } from '@hims/schema';
import {
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

function mark(extensions: Readonly<Record<string, unknown>>): Readers | undefined {
  const readers = extensions.readers;
  return typeof readers === 'string' && Object.hasOwn(READERS, readers) ? (readers as Readers) : undefined;
}

/** The group that may read a field: its own mark, else its type's; undefined: nobody has decided, so nobody may. */
function readersOf(field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType): Readers | undefined {
  return mark(field.extensions) ?? mark(parent.extensions);
}

function mayRead(role: RoleName, readers: Readers | undefined): boolean {
  return readers !== undefined && (READERS[readers] as readonly RoleName[]).includes(role);
}

/**
 * Refuses a document that selects a field outside the groups of the role, whole and before anything runs. A field is
 * judged by its own policy and by that of the type it leads to, so no path around through another type opens it.
 */
export function policyRule(role: RoleName): ValidationRule {
  return (context: ValidationContext) => ({
    Field(node) {
      const parent = context.getParentType();
      const field = context.getFieldDef();
      // An unknown field is another rule's business; the introspection of the schema too.
      if (!parent || !field || isIntrospectionType(parent) || field.name.startsWith('__')) return;
      const answer = getNamedType(field.type);
      const typeAllows = !(isObjectType(answer) || isInterfaceType(answer)) || mayRead(role, mark(answer.extensions));
      if (mayRead(role, readersOf(field, parent)) && typeAllows) return;
      context.reportError(
        new GraphQLError(`The field "${field.name}" of "${parent.name}" is not for the role ${role}.`, {
          nodes: node,
          extensions: { code: 'FORBIDDEN', field: field.name },
        }),
      );
    },
  });
}

/** Fields that no policy speaks of, and types that can be reached but have none, as `Type.field` or `Type`. Must be none. */
export function withoutPolicy(schema: GraphQLSchema): string[] {
  const roots = new Set<GraphQLNamedType | null | undefined>([
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]);
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    if (!roots.has(type) && mark(type.extensions) === undefined) missing.push(type.name);
    for (const field of Object.values(type.getFields())) {
      if (readersOf(field, type) === undefined) missing.push(`${type.name}.${field.name}`);
    }
  }
  return missing.sort();
}
