import { SYSTEM } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../postgres/database.ts';
import { type Hl7Desk, openHl7Desk } from './hl7-desk.ts';
import { forgetOldQuarantine } from './message-store.ts';
import { startMllpServer } from './mllp-server.ts';
import { knowsAddress } from './senders.ts';

const FORGET_EVERY_MS = 10 * 60_000;

/** Everything of HL7 but its door over HTTP, which stands on the port of the API. */
export interface Hl7 {
  readonly desk: Hl7Desk;
  /** Port of MLLP; null: not listened on. */
  readonly mllpPort: number | null;
  stop(): Promise<void>;
}

/** Opens the desk, forgets quarantine that is too old, and listens for MLLP where a port is given. */
export async function openHl7(options: {
  database: Database;
  clock: Clock;
  committed: () => void;
  onError: (error: unknown) => void;
  mllp: { host: string; port: number } | null;
}): Promise<Hl7> {
  const { database, clock, onError } = options;
  const desk = openHl7Desk({ database, clock, committed: options.committed, onFault: onError });
  const forget = () => database.sql(SYSTEM, sql => forgetOldQuarantine(sql, clock.now())).catch(onError);
  await forget();
  const timer = setInterval(() => void forget(), FORGET_EVERY_MS);
  const admits = (address: string) => database.sql(SYSTEM, sql => knowsAddress(sql, address));
  const server = options.mllp && (await startMllpServer({ ...options.mllp, desk, admits, onError }));
  return {
    desk,
    mllpPort: server?.port ?? null,
    async stop() {
      clearInterval(timer);
      await server?.stop();
    },
  };
}
