import { lazy, Suspense, useEffect, useState } from 'react';
import { FacilityCrowdingHistoryDocument } from '../../generated/graphql.ts';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { levelFrom } from '../../live/levels/level.ts';
import { queries } from '../../live/queries.ts';
import { serverClock, useClockReading, useNow } from '../../live/server-clock.ts';
import { levelWordId } from '../../ui/level/level-scale.ts';
import { BlockFailed, Empty, Loading } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type HistoryPoint, summarise } from './history-figures.ts';
import classes from './timeline-panel.module.css';

const LevelTimeline = lazy(() => import('../../ui/level-timeline.tsx'));

const HOUR = 3_600_000;
const STEP_MINUTES = 15;
/** The drawing is made again at most this often; a new step comes every quarter of an hour anyway. */
const REDRAW_MS = 15_000;

type History =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly points: readonly HistoryPoint[] }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** The last 24 hours of crowding. Where nobody knew, there is a gap: nothing is drawn between what was known. */
export function TimelinePanel({ code, level }: { code: string; level: number | null }) {
  const { t } = useWords();
  const [history, setHistory] = useState<History>({ kind: 'READING' });
  const [attempt, setAttempt] = useState(0);
  const step = useClockReading(now => Math.floor(now / (STEP_MINUTES * 60_000)), REDRAW_MS);
  const clockKnown = useClockReading(() => serverClock.isKnown());
  const now = useNow(REDRAW_MS);

  useEffect(() => {
    if (!clockKnown) return;
    let left = false;
    const to = step * STEP_MINUTES * 60_000;
    queries
      .query({
        query: FacilityCrowdingHistoryDocument,
        variables: {
          facility: code,
          from: new Date(to - 24 * HOUR).toISOString(),
          to: new Date(to).toISOString(),
          stepMinutes: STEP_MINUTES,
        },
        fetchPolicy: 'no-cache',
      })
      .then(
        ({ data }) => left || setHistory({ kind: 'READ', points: data?.crowdingHistory[0]?.points ?? [] }),
        // A drawing that is a quarter of an hour old is better than none.
        failure => left || setHistory(known => (known.kind === 'READ' ? known : { kind: 'FAILED', failure })),
      );
    return () => {
      left = true;
    };
  }, [code, step, clockKnown, attempt]);

  return (
    <Panel title={t('timeline.title')}>
      <div className={classes.body}>
        {history.kind === 'READING' ? <Loading rows={4} waitingFor={t('timeline.feed')} /> : null}
        {history.kind === 'FAILED' ? (
          <BlockFailed
            failure={history.failure}
            retry={() => {
              setHistory({ kind: 'READING' });
              setAttempt(attempt + 1);
            }}
          />
        ) : null}
        {history.kind === 'READ' ? (
          <Drawn points={[...history.points, { at: new Date(now).toISOString(), level }]} />
        ) : null}
      </div>
    </Panel>
  );
}

function Drawn({ points }: { points: readonly HistoryPoint[] }) {
  const { t, language } = useWords();
  const { worst, unknownSteps } = summarise(points);
  if (worst === null) return <Empty title={t('timeline.none')}>{t('timeline.noneWhy')}</Empty>;
  return (
    <figure>
      <Suspense fallback={<div className={classes.room} />}>
        <LevelTimeline points={points} />
      </Suspense>
      <figcaption className={classes.summary}>
        {t('timeline.summary', {
          level: t(levelWordId(levelFrom(worst.level))),
          digit: worst.level,
          time: timeWords(worst.at, language),
        })}{' '}
        {unknownSteps > 0
          ? t('timeline.gaps', { age: ageWords(unknownSteps * STEP_MINUTES * 60, language) })
          : t('timeline.noGaps')}
      </figcaption>
    </figure>
  );
}
