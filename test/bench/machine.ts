import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';

const require = createRequire(import.meta.url);
const compared = ['ws', 'graphql', 'graphql-ws', '@apollo/server', 'type-graphql', 'graphql-yoga', 'mercurius', 'pg'];

/** The machine and the versions a figure was taken with, one line. */
export function machineLine(): string {
  const cores = cpus();
  const versions = compared.map(name => `${name} ${versionOf(name)}`).join(', ');
  return `${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}; ${versions}`;
}

// Not every package exports its package.json, so it is found beside the entry point.
function versionOf(name: string): string {
  const entry = require.resolve(name);
  const folder = `/node_modules/${name}/`;
  const root = entry.slice(0, entry.lastIndexOf(folder) + folder.length);
  return (require(`${root}package.json`) as { version: string }).version;
}
