import type { Reporting } from '../../features/city/city-figures.ts';
import { secondWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useHeardAt } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import { useOtherDay } from '../../live/other-day.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useNow } from '../../live/server-clock.ts';
import { useHasSimulated } from '../../live/simulated.ts';
import classes from './wall.module.css';

/** Time, how much of the city is known and how old that is, and when the picture changes. */
export function WallHeader({
  title,
  reporting,
  slide,
  slides,
  secondsLeft,
}: {
  title: string;
  reporting: Reporting;
  slide: number;
  slides: number;
  secondsLeft: number;
}) {
  const { t, language } = useWords();
  const now = useNow(1_000);
  const heardAt = useHeardAt();
  const connection = useConnectionState();
  const simulated = useHasSimulated();
  const day = useOtherDay(language);
  const { oldestObservedAt } = reporting;
  return (
    <header className={classes.head}>
      <div>
        <h1>
          {t('wall.title')} <span className={classes.sub}>{title}</span>
        </h1>
        <p className={classes.meta}>
          <span>{t('wall.reporting', { reporting: reporting.reporting, expected: reporting.expected })}</span>
          {oldestObservedAt === null ? null : (
            <span>
              {t('wall.oldest', { age: ageWords(Math.max(0, (now - Date.parse(oldestObservedAt)) / 1000), language) })}
            </span>
          )}
          {connection.kind === 'LIVE' || heardAt === null ? null : (
            <strong className={classes.alarm} role="status">
              {t('wall.reconnecting', { time: secondWords(heardAt, language) })}
            </strong>
          )}
        </p>
      </div>
      <div className={classes.clockSide}>
        <p className={classes.clock}>{secondWords(now, language)}</p>
        <p className={classes.meta}>
          {day === null ? null : <strong className={classes.otherDay}>{day}</strong>}
          {simulated ? <strong className={classes.simulated}>{t('wall.simulated')}</strong> : null}
          {slides > 1 ? (
            <span>
              {t('wall.page', { page: slide, pages: slides })} · {t('wall.next', { seconds: secondsLeft })}
            </span>
          ) : null}
        </p>
      </div>
    </header>
  );
}
