import type { CodegenConfig } from '@graphql-codegen/cli';

// One file of types and typed documents, committed: a screen that reads a field the contract lacks stops compiling.
const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string', Position: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        dedupeFragments: true,
        skipTypename: true,
      },
    },
  },
};

export default config;
