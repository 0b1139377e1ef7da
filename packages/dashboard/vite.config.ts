import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.API ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // One copy of graphql: two of them refuse each other's documents.
  resolve: { dedupe: ['graphql', 'react', 'react-dom'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The policy on scripts allows none in the page itself, so nothing may be inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/dev': { target: api },
    },
  },
});
