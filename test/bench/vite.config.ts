import { defineConfig } from 'vite';

// Built from the folder whose node_modules hold the peers: from any other root they would be bundled, and graphql would
// be there twice. Decorators need emitted metadata, so the sources cannot run with their types stripped.

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  build: {
    ssr: 'bench/main.ts',
    outDir: 'bench/dist',
    target: 'node22',
    minify: false,
    sourcemap: true,
    emptyOutDir: true,
  },
});
