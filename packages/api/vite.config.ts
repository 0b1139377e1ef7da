import { defineConfig } from 'vite';

// Node modules stay outside the bundle; our own packages go in. Decorators need emitted metadata, so no plain strip-types.
export default defineConfig({
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node22', minify: false, sourcemap: true, emptyOutDir: true },
  ssr: { noExternal: [/^@hims\//] },
});
