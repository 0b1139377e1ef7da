import { type Logger, type LoggerOptions, pino } from 'pino';

/**
 * What may be written down, by name; everything else is left out. Variables, tokens, headers, addresses and bodies are not
 * here, and neither is any text that came from outside.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  'actor',
  'code',
  'correlationId',
  'count',
  'err',
  'event',
  'facility',
  'ms',
  'port',
  'req',
  'reqId',
  'res',
  'responseTime',
  'role',
  'signal',
  'source',
]);

type Told = { name: string; code?: string; message: string; stack: string[]; cause?: Told };

/** Values that a database or a parser quotes back may be about a person. What stands outside the quotes is ours. */
function withoutQuotedValues(text: string): string {
  return text
    .replace(/"[^"]*"/g, '"…"')
    .replace(/'[^']*'/g, "'…'")
    .replace(/=\([^)]*\)/g, '=(…)');
}

const MOST_FRAMES = 12;

/** An error as it is logged: name, code, where it happened, and its message without quoted values. */
export function toldError(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an Error', stack: [] };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutQuotedValues(error.message).slice(0, 500),
    stack: frames.slice(0, MOST_FRAMES).map(line => line.trim()),
    ...(error.cause !== undefined && depth < 3 ? { cause: toldError(error.cause, depth + 1) } : {}),
  };
}

/** Options of every logger of the API: JSON lines, one allow-list. */
export function logOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: label => ({ level: label }),
      log: fields => Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name))),
    },
    serializers: {
      err: (error: unknown) => toldError(error),
      req: (request: { method?: string; url?: string }) => ({
        method: request.method,
        path: request.url?.split('?', 1)[0],
      }),
      res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode }),
    },
  };
}

/** JSON lines on standard error: standard output is for the line that says where the city answers. */
export function openLog(level: string): Logger {
  return pino(logOptions(level), pino.destination({ dest: 2, sync: false }));
}
