import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiRefused, ApiUnavailable, ApiWantsSignIn, devSignIn } from '../driver/call-api.ts';
import { BadPortalFile } from './read-portal-csv.ts';
import { replayFile } from './replay-file.ts';
import { tellResult } from './tell-result.ts';

const usage = `Replays a published hospital-wise bed snapshot as reports of the portal that published it.

  pnpm replay FILE [--json] [--url http://localhost:4000]

FILE is a CSV with the columns snapshot_at, category, hospital, owner_type, total, occupied, vacant and
hospital_last_updated_at (local time in Delhi). REPLAY_TOKEN may carry a token for the source.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      url: { type: 'string', default: 'http://localhost:4000' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (!file || values.help) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  const url = values.url.replace(/\/$/, '');
  // A script runner changes the directory; the file was named where the person stands.
  const text = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  const token = process.env.REPLAY_TOKEN ?? (await devSignIn(url, 'replay')).token;
  const result = await replayFile(text, url, token);
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : tellResult(result));
  return result.refused.length > 0 ? 1 : 0;
}

const explained = [BadPortalFile, ApiUnavailable, ApiRefused, ApiWantsSignIn];

main().then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { code, message, stack } = error as Error & { code?: string };
    const known =
      explained.some(kind => error instanceof kind) || code === 'ENOENT' || code?.startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`replay: ${known ? message : stack}\n`);
    process.exitCode = 1;
  },
);
