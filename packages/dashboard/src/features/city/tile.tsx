import { type ReactNode, useId } from 'react';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { useClockReading } from '../../live/server-clock.ts';
import type { Coverage } from '../../live/totals.ts';
import { type Sample, Sparkline } from '../../ui/sparkline.tsx';
import { HandMark } from '../../ui/value.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import { isMostlyDoubt } from './city-figures.ts';
import classes from './tile.module.css';

/** One headline figure with what it needs to be believed: coverage, age, course, and its definition one key away. */
export function Tile({
  name,
  metrics,
  coverage,
  coverageText,
  trace,
  children,
  below,
  foot,
}: {
  /** Part of the message ids: `tile.<name>` and `tile.<name>.define`, how this tile adds its metric up. */
  name: string;
  /** Codes of the metrics it shows, separated by blanks. */
  metrics: string;
  coverage: Coverage | null;
  /** In place of "x of y hospitals". */
  coverageText?: string;
  trace?: readonly Sample[];
  children: ReactNode;
  below?: ReactNode;
  /** In place of the coverage. */
  foot?: ReactNode;
}) {
  const { t } = useWords();
  const id = useId();
  const title = t(`tile.${name}`);
  const lead = t(`tile.${name}.define`);
  const doubt = coverage !== null && isMostlyDoubt(coverage);
  return (
    <section
      className={classes.tile}
      aria-labelledby={id}
      data-tile={name}
      data-metric={metrics}
      data-metric-lead={lead}
      data-doubt={doubt || undefined}
    >
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        <DefineButton metrics={metrics} name={title} lead={lead} />
      </header>
      <div className={classes.body}>
        {children}
        {trace ? <Course samples={trace} /> : null}
      </div>
      {below || trace ? (
        <div className={classes.below}>
          <span>{below}</span>
          {trace ? <Since samples={trace} aside={below == null} /> : null}
        </div>
      ) : null}
      {foot}
      {coverage === null ? null : <CoverageLine of={coverage} text={coverageText} />}
    </section>
  );
}

const isCourse = (samples: readonly Sample[]) => samples.filter(sample => sample.value !== null).length > 1;

function Course({ samples }: { samples: readonly Sample[] }) {
  return isCourse(samples) ? (
    <span className={classes.course}>
      <Sparkline samples={samples} height={20} />
    </span>
  ) : null;
}

/** The server keeps no history of totals: the course is what this page has seen, and the words say since when. */
function Since({ samples, aside }: { samples: readonly Sample[]; aside: boolean }) {
  const { t, language } = useWords();
  if (!isCourse(samples)) return null;
  const time = timeWords(samples[0]!.at, language);
  return (
    <span className={classes.since} title={t('city.sessionSince', { time })}>
      {aside ? t('city.sessionSinceShort', { time }) : time}
    </span>
  );
}

function CoverageLine({ of, text }: { of: Coverage; text?: string }) {
  const { t, language } = useWords();
  const { oldestObservedAt, known, expected, doubtful, byHand } = of;
  const age = useClockReading(
    now =>
      oldestObservedAt === null ? '' : ageWords(Math.max(0, (now - Date.parse(oldestObservedAt)) / 1000), language),
    1_000,
  );
  const share = (part: number) => `${expected === 0 ? 0 : (100 * part) / expected}%`;
  return (
    <footer className={classes.coverage}>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: share(known - doubtful) }} />
        <span data-doubtful style={{ width: share(doubtful) }} />
      </span>
      <span className={classes.known}>{text ?? t('city.coverage', { known, expected })}</span>
      {byHand === 0 ? null : <HandMark label={t('city.byHand', { n: byHand })} />}
      {age === '' ? null : <span className={classes.oldest}>{t('city.oldest', { age })}</span>}
    </footer>
  );
}
