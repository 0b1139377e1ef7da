import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { hallInDevelopment, preactForReact } from './vite/hall-page.ts';
import { scriptBudget } from './vite/script-budget.ts';

const api = process.env.API ?? 'http://localhost:4000';

// Two pages: the screens of people who sign in, and the screen that hangs in a hall. They share sources and no built file.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    preactForReact('hall'),
    hallInDevelopment(),
    scriptBudget('client', { kilobytes: 240, of: 'entry' }),
    scriptBudget('hall', { kilobytes: 60, of: 'all' }),
  ],
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
  builder: {},
  environments: {
    hall: {
      consumer: 'client',
      build: {
        // The browsers of cheap sticks are years old.
        target: 'es2020',
        // The first page has emptied the folder.
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { hall: 'hall.html', 'hall-worker': 'src/hall-worker.ts' },
          output: {
            // A worker may look after the addresses below its own, and is found again under the same one.
            entryFileNames: ({ name }) => (name === 'hall-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
          },
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/dev': { target: api },
    },
  },
});
