import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** One vitest project for each kind of test; `needs` says what it stands on. */
function project(
  name: string,
  include: string[],
  needs: { database?: boolean; oneFileAtATime?: boolean; timeoutSeconds?: number } = {},
): TestProjectConfiguration {
  return {
    // Without the full path, the ES and the CommonJS build of graphql are both loaded and refuse each other's schema.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    // The contract classes are read by their decorators and by the types that the compiler leaves beside them.
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true }, jsx: { runtime: 'automatic' } },
    test: {
      name,
      include,
      globalSetup: needs.database ? ['test/support/postgres-for-tests.ts'] : [],
      fileParallelism: !needs.oneFileAtATime,
      testTimeout: (needs.timeoutSeconds ?? 10) * 1000,
      hookTimeout: (needs.timeoutSeconds ?? 10) * 2000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('unit', ['packages/*/src/**/*.test.{ts,tsx}']),
      project('house', ['test/house/**/*.test.ts']),
      project('contract', ['test/contract/**/*.test.ts'], { database: true, timeoutSeconds: 30 }),
      project('flow', ['test/flow/**/*.test.ts'], { database: true, timeoutSeconds: 60 }),
      project('city', ['test/city/**/*.test.ts'], { database: true, timeoutSeconds: 60 }),
      project('screen', ['test/screen/**/*.test.ts'], { database: true, oneFileAtATime: true, timeoutSeconds: 90 }),
    ],
  },
});
