import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Measured } from './figure.ts';
import { machineLine } from './machine.ts';
import { projectRoot } from './ours/project-root.ts';
import { markdownOf } from './print-figures.ts';
import type { RunOptions } from './run-options.ts';

const file = resolve(projectRoot, 'test/bench/RESULTS.md');
const preface = `# Results

Written by \`pnpm bench\`, a section a bench; what is measured and how is in [performance.md](../../docs/performance.md).
Only ratios within one run say something about another machine.
`;

/** Replaces the section of the bench that was run, and leaves the others as they are. */
export function writeResults(measured: Measured, options: RunOptions): void {
  const sections = sectionsOf(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const notes = measured.notes.map(note => `- ${note}`).join('\n');
  sections.set(
    measured.bench,
    `## ${measured.bench}

${measured.title}.

${measured.method}

${new Date().toISOString().slice(0, 10)}, median of ${options.rounds} rounds of ${options.seconds} s, interleaved. ${machineLine()}.

${markdownOf(measured)}
${notes ? `\n${notes}\n` : ''}`,
  );
  const ordered = [...sections].sort(([a], [b]) => a.localeCompare(b));
  writeFileSync(file, [preface, ...ordered.map(([, section]) => section)].join('\n'));
}

function sectionsOf(text: string): Map<string, string> {
  const parts = text.split(/^(?=## )/m).slice(1);
  return new Map(parts.map(part => [part.slice(3, part.indexOf('\n')), `${part.trimEnd()}\n`]));
}
