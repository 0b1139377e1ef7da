import { useEffect, useState } from 'react';
import {
  type AuditNumbersFragment,
  BedAuditsDocument,
  type BedClass,
  BedForecastDocument,
  type BedForecastQuery,
  BedOutlookDocument,
  type OutlookLinesFragment,
} from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';
import { useClockReading } from '../../live/server-clock.ts';

export type Outlook = OutlookLinesFragment;
export type Forecast = BedForecastQuery['bedForecast'];
export type AuditError = AuditNumbersFragment;

/** Changes of a board come in bursts: the sums are asked for once when it rests. */
const REST_MS = 400;
const FORECAST_MS = 5 * 60_000;
/** How far ahead demand is foreseen, in hours: at these horizons forecasts are judged. */
export const HORIZONS = [8, 24] as const;
/** The forecasts of a class, one for each horizon that could be foreseen. */
export type Forecasts = ReadonlyMap<BedClass, readonly Forecast[]>;

/**
 * Counts of a hospital now and after decisions already made; read anew whenever `changed` is another. Null: not read yet, or
 * the API said no. What was read last stays while a newer one is on the way.
 */
export function useOutlook(facility: string, changed: string): Outlook | null {
  const [read, setRead] = useState<{ of: string; outlook: Outlook } | null>(null);
  useEffect(() => {
    void changed;
    let wanted = true;
    const timer = setTimeout(() => {
      queries.query({ query: BedOutlookDocument, variables: { facility }, fetchPolicy: 'no-cache' }).then(
        ({ data }) => wanted && data && setRead({ of: facility, outlook: data.bedDecisions }),
        // The sums of the board stay; a column without an answer says so.
        () => undefined,
      );
    }, REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [facility, changed]);
  return read?.of === facility ? read.outlook : null;
}

/** Demand for each class at each horizon, read anew every five minutes. Classes that cannot be foreseen are absent. */
export function useForecasts(facility: string, bedClasses: readonly BedClass[]): Forecasts {
  const [read, setRead] = useState<{ of: string; forecasts: Forecasts } | null>(null);
  const period = useClockReading(now => Math.floor(now / FORECAST_MS), 30_000);
  const list = bedClasses.join(' ');
  useEffect(() => {
    void period;
    let wanted = true;
    const ask = async (bedClass: BedClass, hours: number) => {
      const variables = { facility, bedClass, hours };
      try {
        const { data } = await queries.query({ query: BedForecastDocument, variables, fetchPolicy: 'no-cache' });
        return data ? [data.bedForecast] : [];
      } catch {
        return [];
      }
    };
    const askAll = async (bedClass: BedClass) => {
      const answers = await Promise.all(HORIZONS.map(hours => ask(bedClass, hours)));
      return [bedClass, answers.flat()] as const;
    };
    const wantedClasses = list === '' ? [] : (list.split(' ') as BedClass[]);
    void Promise.all(wantedClasses.map(askAll)).then(
      answers => wanted && setRead({ of: facility, forecasts: new Map(answers) }),
    );
    return () => {
      wanted = false;
    };
  }, [facility, list, period]);
  return read?.of === facility ? read.forecasts : NONE;
}

const NONE: Forecasts = new Map();

/** The published error of the free-bed figure, and how to take a newer one in; null: not read yet. */
export function useAuditError(facility: string): readonly [AuditError | null, (error: AuditError) => void] {
  const [read, setRead] = useState<AuditError | null>(null);
  useEffect(() => {
    let wanted = true;
    queries.query({ query: BedAuditsDocument, variables: { facilities: [facility] }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => wanted && setRead(data?.bedAuditErrors[0] ?? null),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [facility]);
  return [read?.facility === facility ? read : null, setRead];
}
