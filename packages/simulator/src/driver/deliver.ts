import type { Dice } from '../city/dice.ts';
import { ApiRefused, ApiWantsSignIn, callApi } from './call-api.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { TokenKeeper } from './tokens.ts';

interface Receipt {
  messageId: string;
  outcome: string;
  reason: string | null;
  message: string | null;
  repeated: boolean;
}

const submit = `mutation Submit($reports: [ReportInput!]!) {
  submitReports(reports: $reports) { messageId outcome reason message repeated }
}`;

export interface DeliveryHooks {
  received(report: Outgoing, receipt: Receipt): void;
  /** A whole call was refused; its reports are given up, since the same call would be refused again. */
  refused(reports: readonly Outgoing[], error: ApiRefused): void;
  /** Called when the API has been away for a second or two, and on the first success after that. */
  reachable(source: string, error: Error | null): void;
}

export interface DeliveryOptions {
  url: string;
  source: string;
  token: TokenKeeper;
  outbox: Outbox;
  /** Probability that a connection is cut after the call was sent. */
  dropRate: number;
  dice: Dice;
  stop: AbortSignal;
  hooks: DeliveryHooks;
}

const perCall = 500;
/** Failures in a row, about a second and a half; a single broken connection is nobody's news. */
const worthTelling = 3;

export interface Delivery {
  /** There is something in the outbox. */
  wake(): void;
  ended: Promise<void>;
}

/**
 * Sends one source's reports, one call at a time, until stopped. A call that may or may not have arrived is repeated
 * with the same message ids: the API applies each once and answers with the same receipts.
 */
export function deliver(options: DeliveryOptions): Delivery {
  const { outbox, source, stop, hooks } = options;
  let endPause: (() => void) | null = null;
  let idle = false;
  let call = new AbortController();
  const pause = (ms: number | null): Promise<void> =>
    new Promise(resolve => {
      const timer = ms === null ? null : setTimeout(resolve, ms);
      endPause = () => {
        if (timer) clearTimeout(timer);
        resolve();
      };
    });
  // Only an idle delivery is woken by fresh work; one that backs off from a failing API waits its time.
  const wake = (): void => {
    if (idle) endPause?.();
  };
  stop.addEventListener('abort', () => {
    call.abort();
    endPause?.();
  });

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stop.aborted) {
      const batch = outbox.take(source, perCall);
      if (batch.length === 0) {
        idle = true;
        await pause(null);
        idle = false;
        continue;
      }
      try {
        call = new AbortController();
        const receipts = await sendBatch(options, batch, call);
        outbox.settle(source);
        if (failures >= worthTelling) hooks.reachable(source, null);
        failures = 0;
        for (const [i, report] of batch.entries()) {
          const receipt = receipts[i];
          if (receipt) hooks.received(report, receipt);
        }
      } catch (error) {
        if (stop.aborted) break;
        if (error instanceof ApiRefused) {
          outbox.settle(source);
          hooks.refused(batch, error);
          continue;
        }
        if (error instanceof ApiWantsSignIn) options.token.forget();
        failures += 1;
        if (failures === worthTelling) hooks.reachable(source, error as Error);
        // Full jitter: three sources that lost the same API must not come back in step.
        await pause(Math.min(8_000, 200 * 2 ** failures) * (0.5 + options.dice.next() / 2));
      }
    }
  };
  return { wake, ended: run() };
}

async function sendBatch(
  options: DeliveryOptions,
  batch: readonly Outgoing[],
  call: AbortController,
): Promise<Receipt[]> {
  const token = await options.token.current();
  const breaks = options.dice.chance(options.dropRate);
  const timer = breaks ? setTimeout(() => call.abort(), options.dice.whole(1, 25)) : null;
  const reports = batch.map(({ part: _part, content, ...envelope }) => ({ ...envelope, ...content }));
  try {
    const sent = { token, cut: call.signal };
    const answer = await callApi<{ submitReports: Receipt[] }>(options.url, submit, { reports }, sent);
    return answer.submitReports;
  } finally {
    if (timer) clearTimeout(timer);
  }
}
