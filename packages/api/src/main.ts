import 'reflect-metadata';
import { readConfig } from './config.ts';
import { start } from './start.ts';

/** What a stop may take before it is cut short. */
const STOP_WITHIN_MS = 9_500;

try {
  const api = await start(readConfig(process.env));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await api.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  // Whoever started us is gone: nobody would stop us any more.
  process.on('disconnect', () => void stop());
  process.send?.({ ready: api.url, accounts: api.accounts });
  if (!process.send) console.log(`ready ${api.url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
