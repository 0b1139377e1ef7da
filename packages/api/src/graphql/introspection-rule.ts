import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { Actor } from '../kernel/actor.ts';

/** Whether a caller may ask what the schema is and may see its names in error messages. In production: who is signed in. */
export function mayKnowSchema(role: Actor['role'], production: boolean): boolean {
  return !production || (role !== 'ANONYMOUS' && role !== 'PATIENT' && role !== 'SYSTEM');
}

/** Refuses `__schema` and `__type`, under whatever alias or fragment; `__typename` stays allowed. */
export const noIntrospection: ValidationRule = (context: ValidationContext) => ({
  Field(node) {
    const name = node.name.value;
    if (name !== '__schema' && name !== '__type') return;
    context.reportError(
      new GraphQLError('Introspection is for those who are signed in; the contract is published as a file.', {
        nodes: node,
        extensions: { code: 'INTROSPECTION_DISABLED' },
      }),
    );
  },
});
