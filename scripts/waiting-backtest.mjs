// Tries the waiting estimator on a clinic's log. Its sources are plain TypeScript without anything to compile away, so Node runs them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from './say.mjs';

const usage = `Forecasts, at every start of a log, when the next ten consultations start, and says how that came out.

  pnpm waiting:backtest FILE [--json] [--session COLUMN] [--start COLUMN] [--service COLUMN]

FILE is a CSV with a header and one row for each consultation: its session (who waits in one line), its start and its
length in seconds. Usual names of the columns are found; others are told by the options. docs/waiting.md explains.
--json prints one line of JSON.
`;

export async function run(_verb, args) {
  const { values, positionals } = read(args);
  if (positionals.length !== 1 || values.help) {
    process.stderr.write(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const { BadConsultationLog, readConsultations } = await import(
    '../packages/api/src/city/queues/waiting/read-consultations.ts'
  );
  const { backTest } = await import('../packages/api/src/city/queues/waiting/back-test.ts');
  const { tellBackTest } = await import('../packages/api/src/city/queues/waiting/tell-back-test.ts');
  try {
    // A script runner changes the directory; the file was named where the person stands.
    const text = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]), 'utf8');
    const { log, repeatedRows } = readConsultations(text, values);
    const result = { ...backTest(log), repeatedRows };
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : tellBackTest(result));
  } catch (error) {
    if (error instanceof BadConsultationLog) throw new PlainError(`${positionals[0]}, ${error.message}`);
    if (error.code === 'ENOENT' || error.code === 'EISDIR')
      throw new PlainError(`${positionals[0]} is no file to read`);
    throw error;
  }
}

function read(args) {
  try {
    return parseArgs({
      args: args.filter(arg => arg !== '--'),
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        session: { type: 'string' },
        start: { type: 'string' },
        service: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${usage}`);
  }
}
