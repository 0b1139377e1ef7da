import { useEffect, useState } from 'react';
import { NextHoursDocument, type NextHoursQuery } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';

export type NextHours = NonNullable<NextHoursQuery['nextHours']>;
export type FigureAhead = NextHours['figures'][number];

/** `failure` beside hours: they are the last that came. */
export type NextHoursState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly hours: NextHours | null; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

const SLOT_MS = 15 * 60_000;
/** The figures of a quarter of an hour are noted within so long after it. */
const NOTED_AFTER_MS = 60_000;
const LOOK_MS = 5_000;

/** The next hours of a hospital; they change with every quarter of an hour and are read again then. Not asked: not read. */
export function useNextHours(facility: string, asked: boolean): readonly [NextHoursState, () => void] {
  const [state, setState] = useState<NextHoursState>({ kind: 'READING' });
  const [attempt, setAttempt] = useState(0);
  const slot = useClockReading(now => Math.floor((now - NOTED_AFTER_MS) / SLOT_MS), LOOK_MS);
  const clockKnown = useClockReading(() => serverClock.isKnown());
  useEffect(() => {
    if (!asked || !clockKnown) return;
    let left = false;
    queries.query({ query: NextHoursDocument, variables: { facility }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || setState({ kind: 'READ', hours: data?.nextHours ?? null, failure: null }),
      failure =>
        left || setState(before => (before.kind === 'READ' ? { ...before, failure } : { kind: 'FAILED', failure })),
    );
    return () => {
      left = true;
    };
  }, [facility, asked, clockKnown, slot, attempt]);
  return [state, () => setAttempt(attempt + 1)];
}
