import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

// Two programs: the simulated city, and the replay of a published file. Node modules stay outside.
const entries = { main: 'src/main.ts', replay: 'src/replay/main.ts' };

export default defineConfig({
  build: {
    ssr: true,
    rolldownOptions: { input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))) },
    outDir: 'dist',
    target: 'node22',
    minify: false,
    sourcemap: true,
    emptyOutDir: true,
  },
});
