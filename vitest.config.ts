import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/**
 * Files that run at the same time. A test waits for a database or a browser half of its time, so two cores carry two files; more
 * than four would want more connections than the server of the run has.
 */
const FILES_AT_ONCE = Math.min(4, Math.max(2, availableParallelism() - 1));

/** One vitest project for each kind of test; `needs` says what it stands on and when it runs. */
function project(
  name: string,
  include: string[],
  needs: { database?: boolean; round?: number; timeoutSeconds?: number } = {},
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
      // Rounds run one after the other: a browser beside a load test would measure the machine.
      sequence: { groupOrder: needs.round ?? 0 },
      maxWorkers: FILES_AT_ONCE,
      // Pure files leave nothing behind for each other; a process for each would be most of their time.
      isolate: needs.database ?? false,
      testTimeout: (needs.timeoutSeconds ?? 30) * 1000,
      hookTimeout: (needs.timeoutSeconds ?? 30) * 2000,
      // A poll waits for something that comes; how soon it comes is the machine's affair, and a matter of the benches.
      expect: { poll: { timeout: needs.database ? 45_000 : 1_000 } },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('unit', ['packages/*/src/**/*.test.{ts,tsx}']),
      project('house', ['test/house/**/*.test.ts']),
      project('contract', ['test/contract/**/*.test.ts'], { database: true, round: 1, timeoutSeconds: 120 }),
      project('flow', ['test/flow/**/*.test.ts'], { database: true, round: 1, timeoutSeconds: 180 }),
      project('city', ['test/city/**/*.test.ts'], { database: true, round: 1, timeoutSeconds: 180 }),
      project('screen', ['test/screen/**/*.test.ts'], { database: true, round: 2, timeoutSeconds: 240 }),
    ],
  },
});
