import { randomUUID } from 'node:crypto';
import type { Door } from './door.ts';

/** One report for every hospital, mandir and kendra, so that every cell of the board has something to say. */
export async function reportAllOpen(door: Door): Promise<number> {
  const run = randomUUID();
  const observedAt = new Date().toISOString();
  const codes = await door.facilities(['HOSPITAL', 'MANDIR', 'JAN_AUSHADHI_KENDRA']);
  const bySource = Map.groupBy(codes, ({ kind }) => (kind === 'HOSPITAL' ? 'sim-hospitals' : 'sim-mandirs'));
  for (const [account, facilities] of bySource) {
    for (let from = 0; from < facilities.length; from += 1_000) {
      const reports = facilities.slice(from, from + 1_000).map(({ code }) => ({
        source: account.toUpperCase(),
        messageId: `${run}-open-${code}`,
        facility: code,
        observedAt,
        opening: { open: true },
      }));
      await door.submit(account, reports);
    }
  }
  return codes.length;
}
