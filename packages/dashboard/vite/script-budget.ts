import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Fails the build of a page whose scripts are larger than they may be, and says how large they are. Kilobytes are 1,000 bytes,
 * compressed with gzip, as a network carries them. `entry`: what loads before the first screen; `all`: every script of the page.
 */
export function scriptBudget(
  environment: string,
  { kilobytes, of }: { readonly kilobytes: number; readonly of: 'entry' | 'all' },
): Plugin {
  return {
    name: `script-budget-${environment}`,
    apply: 'build',
    applyToEnvironment: ({ name }) => name === environment,
    writeBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap(file => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
      );
      const counted = new Set<string>();
      const count = (name: string) => {
        const chunk = chunks.get(name);
        if (!chunk || counted.has(name)) return;
        counted.add(name);
        for (const next of chunk.imports) count(next);
      };
      for (const chunk of chunks.values()) if (of === 'all' || chunk.isEntry) count(chunk.fileName);
      const bytes = [...counted].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
      const says = `${environment}: ${(bytes / 1_000).toFixed(1)} kB of script (gzip), ${kilobytes} kB allowed`;
      if (bytes > kilobytes * 1_000) this.error(says);
      console.log(says);
    },
  };
}
