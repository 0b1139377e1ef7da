import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ChangeBedDocument, DischargePatientDocument, type DoneFragment } from '../../../generated/graphql.ts';
import { CommandRefused, giveCommand } from '../../../live/command.ts';
import { useSession } from '../../../live/session.ts';
import { type AwayAnswer, type AwayChange, type Kept, saidOf } from './away-changes.ts';
import { deviceName, keepOf, othersWaiting } from './device.ts';

/** What is kept goes out again so often until it is answered. */
const AGAIN_MS = 10_000;

export interface Away extends Kept {
  /** Whose changes of this hospital wait on the device besides, and how many. */
  readonly others: readonly { readonly account: string; readonly count: number }[];
  /** Says a change; null: it is kept on the device. */
  say(change: AwayChange): Promise<AwayAnswer | null>;
  /** Sends what is kept now. */
  send(): void;
  /** The person has seen what was not done. */
  dismiss(): void;
}

async function give(facility: string, change: AwayChange): Promise<AwayAnswer> {
  const { order, ward, bed, visit, why, requestId } = change;
  const said = saidOf(change, deviceName());
  try {
    const { done }: { done: DoneFragment } =
      order === 'DISCHARGE'
        ? await giveCommand(DischargePatientDocument, { facility, input: { visit: visit ?? '', why, said } }, requestId)
        : await giveCommand(
            ChangeBedDocument,
            { facility, input: { ward, bed: bed ?? '', order, why, said } },
            requestId,
          );
    return { kind: 'ANSWERED', outcome: done.outcome, task: done.id ?? null };
  } catch (failure) {
    return failure instanceof CommandRefused
      ? { kind: 'REFUSED', code: failure.code, message: failure.message, details: failure.details }
      : { kind: 'NO_ANSWER' };
  }
}

/** Changes of the beds of a hospital that this device keeps, and how one is said. Sends them while the connection is there. */
export function useAway(facility: string, isLive: boolean): Away {
  const account = useSession()?.account ?? '';
  const keep = useMemo(() => keepOf(facility, account), [facility, account]);
  const kept = useSyncExternalStore(keep.subscribe, keep.kept);
  const others = useMemo(() => othersWaiting(facility, account), [facility, account]);
  const live = useRef(isLive);
  live.current = isLive;
  const waits = kept.changes.length > 0;

  const send = useCallback(() => {
    if (live.current) void keep.send(change => give(facility, change));
  }, [facility, keep]);
  const say = useCallback(
    (change: AwayChange) => keep.say(change, live.current ? each => give(facility, each) : null),
    [facility, keep],
  );
  useEffect(() => {
    if (!isLive || !waits) return;
    send();
    const timer = setInterval(send, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLive, waits, send]);

  return { ...kept, others, say, send, dismiss: keep.dismiss };
}
