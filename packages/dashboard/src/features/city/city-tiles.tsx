import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { countWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useAmbulances, useCells, useHeardAt } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import type { Level } from '../../live/levels/level.ts';
import { serverClock, useClockReading, useNow } from '../../live/server-clock.ts';
import { isTelling, totalValueWords } from '../../live/total-words.ts';
import { isFloor, type Total } from '../../live/totals.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { levelWordId } from '../../ui/level/level-scale.ts';
import { alertsPath } from '../address/paths.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import { maySeeSums, maySeeVehicles } from '../viewer/rights.ts';
import { useViewer } from '../viewer/viewer.ts';
import { type CityFigures, cityFigures, leastCoverage } from './city-figures.ts';
import classes from './city-tiles.module.css';
import { emptyTrace, type Trace, withSample } from './session-trace.ts';
import tile from './tile.module.css';
import { Tile } from './tile.tsx';
import { useExpected } from './use-expected.ts';

/** The city's figures now, recomputed on every frame and every second, because values age while nothing arrives. */
export function useCityFigures(hospitals: readonly ListedFacility[]): CityFigures {
  const expected = useExpected();
  const cells = useCells();
  const vehicles = useAmbulances();
  const now = useNow(1_000);
  return useMemo(() => {
    const known = hospitals.flatMap(({ code }) => cells.get(code) ?? []);
    return cityFigures(known, vehicles.values(), { ...expected, hospitals: hospitals.length }, now);
  }, [hospitals, cells, vehicles, expected, now]);
}

/** Open alarms of the two higher priorities, and since when the oldest waits for somebody to acknowledge it. */
export interface CityAlarms {
  readonly p1: number;
  readonly p2: number;
  /** Milliseconds; null: all are acknowledged. */
  readonly oldestUnackedAt: number | null;
}

/** Seven headlines of the whole city; the filter does not touch them. */
export function CityTiles({
  hospitals,
  alarms,
}: {
  hospitals: readonly ListedFacility[];
  /** What is open of P1 and P2; null: not known yet; undefined: not for this viewer, who sees the levels instead. */
  alarms?: CityAlarms | null;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const figures = useCityFigures(hospitals);
  const traces = useTraces(figures, hospitals.length > 0);
  const viewer = useViewer();
  const sums = viewer.kind !== 'KNOWN' || maySeeSums(viewer.viewer);
  const fleet = viewer.kind !== 'KNOWN' || maySeeVehicles(viewer.viewer);
  const special = [figures.icuFree, figures.ventilatorFree, figures.oxygenFree] as const;
  const { byLevel, coverage: levelCoverage } = figures.levels;
  const longest = figures.emergencyLongestWait.value;
  const hidden = (
    <span className={tile.absent}>
      {t(viewer.kind === 'KNOWN' && viewer.viewer.role === 'ANONYMOUS' ? 'city.signIn' : 'city.notForYou')}
    </span>
  );

  const levels = (
    <ul className={tile.levels}>
      {byLevel.map((n, index) => {
        const level = (index + 1) as Level;
        const label = t('tile.levels.count', { n, level, word: t(levelWordId(level)) });
        return (
          <li key={level} title={label}>
            <LevelGlyph level={level} size={14} />
            <span aria-hidden="true">{levelCoverage.known === 0 ? '–' : n}</span>
            <span className="unseen">{label}</span>
          </li>
        );
      })}
    </ul>
  );
  const scoped = viewer.kind === 'KNOWN' && viewer.viewer.facilities !== null && sums;

  return (
    <section className={classes.tiles} aria-label={t('city.tiles')}>
      {scoped ? <p className={classes.scope}>{t('city.scoped')}</p> : null}
      <Tile
        name="emergency"
        metrics="ED_WAITING ED_LONGEST_WAIT"
        coverage={sums ? figures.emergencyWaiting.coverage : null}
        trace={sums ? traces.emergency : undefined}
        below={
          !sums
            ? null
            : longest === null
              ? t('tile.emergency.longestUnknown')
              : t('tile.emergency.longest', { age: ageWords(longest * 60, language) })
        }
      >
        {sums ? <Figure of={figures.emergencyWaiting} unit={t('tile.emergency.unit')} /> : hidden}
      </Tile>
      <Tile
        name="opd"
        metrics="OPD_WAITING"
        coverage={sums ? figures.opdWaiting.coverage : null}
        trace={sums ? traces.opd : undefined}
      >
        {sums ? <Figure of={figures.opdWaiting} unit={t('tile.opd.unit')} /> : hidden}
      </Tile>
      <Tile
        name="general"
        metrics="BEDS_FREE"
        coverage={sums ? figures.generalFree.coverage : null}
        trace={sums ? traces.general : undefined}
      >
        {sums ? <Figure of={figures.generalFree} unit={t('tile.general.unit')} /> : hidden}
      </Tile>
      <Tile
        name="special"
        metrics="BEDS_FREE"
        coverage={sums ? leastCoverage(special.map(each => each.coverage)) : null}
        coverageText={special.every(each => each.coverage.expected === 0) ? t('city.coverageNoBeds') : undefined}
      >
        {sums ? (
          <dl className={tile.parts}>
            <Part of={figures.icuFree} label={t('tile.special.icu')} />
            <Part of={figures.ventilatorFree} label={t('tile.special.ventilator')} />
            <Part of={figures.oxygenFree} label={t('tile.special.oxygen')} />
          </dl>
        ) : (
          hidden
        )}
      </Tile>
      <Tile
        name="fleet"
        metrics="AMBULANCES_AVAILABLE"
        coverage={fleet ? figures.fleet.coverage : null}
        coverageText={figures.fleet.coverage.expected === 0 ? t('city.coverageNoVehicles') : undefined}
      >
        {fleet ? (
          <dl className={tile.parts}>
            {(['available', 'busy', 'atHospital'] as const).map(part => (
              <Part
                key={part}
                of={{ value: figures.fleet[part], coverage: figures.fleet.coverage }}
                label={t(`tile.fleet.${part}`)}
              />
            ))}
          </dl>
        ) : (
          hidden
        )}
      </Tile>
      {alarms === undefined ? (
        <Tile name="levels" metrics="CROWDING_LEVEL" coverage={levelCoverage} below={levels}>
          <Figure
            of={{ value: levelCoverage.known === 0 ? null : byLevel[3] + byLevel[4], coverage: levelCoverage }}
            unit={t('tile.levels.unit')}
          />
        </Tile>
      ) : (
        <AlarmTile alarms={alarms} levels={levels} />
      )}
      <Tile
        name="feeds"
        metrics="FEEDS_REPORTING AGE_OF_NUMBER"
        coverage={{
          known: figures.reporting.reporting,
          expected: figures.reporting.expected,
          oldestObservedAt: figures.reporting.oldestObservedAt,
          doubtful: 0,
          simulated: figures.reporting.simulated,
          byHand: 0,
        }}
        coverageText=""
        trace={traces.feeds}
      >
        <span className={tile.figure}>{countWords(figures.reporting.reporting, language)}</span>
        <span className={tile.unit}>{t('tile.feeds.of', { expected: figures.reporting.expected })}</span>
      </Tile>
    </section>
  );
}

function AlarmTile({ alarms, levels }: { alarms: CityAlarms | null; levels: ReactNode }) {
  const { t, language } = useWords();
  const oldest = useClockReading(now =>
    alarms?.oldestUnackedAt == null ? '' : ageWords(Math.max(0, now - alarms.oldestUnackedAt) / 1000, language),
  );
  return (
    <Tile
      name="alarms"
      metrics="ALERT_RATE CROWDING_LEVEL"
      coverage={null}
      below={
        alarms === null ? null : oldest === '' ? (
          t('tile.alarms.allAcked')
        ) : (
          <span className={tile.late}>{t('tile.alarms.oldest', { age: oldest })}</span>
        )
      }
      foot={<div className={tile.foot}>{levels}</div>}
    >
      {alarms === null ? (
        <span className={tile.figure}>—</span>
      ) : (
        <>
          <span className={tile.figure}>
            <Link to={alertsPath(language)}>{countWords(alarms.p1 + alarms.p2, language)}</Link>
          </span>
          <span className={tile.unit}>{t('tile.alarms.of', { p1: alarms.p1, p2: alarms.p2 })}</span>
        </>
      )}
    </Tile>
  );
}

function Figure({ of, unit }: { of: Total; unit: string }) {
  const { language } = useWords();
  return (
    <>
      <span className={tile.figure}>
        <TotalWords of={of} />
      </span>
      {isTelling(of) ? <span className={tile.unit}>{unit}</span> : null}
      {/* In words for those who hear it: the sign alone is often not read out. */}
      <span className="unseen">{totalValueWords(of, language)}</span>
    </>
  );
}

function TotalWords({ of }: { of: Total }) {
  const { language } = useWords();
  if (!isTelling(of)) return <span aria-hidden="true">—</span>;
  return (
    <span aria-hidden="true">
      {isFloor(of) ? <span className={tile.floor}>≥</span> : null}
      {countWords(of.value, language)}
    </span>
  );
}

function Part({ of, label }: { of: Total; label: string }) {
  const { language } = useWords();
  return (
    <div className={tile.part}>
      <dt>{label}</dt>
      <dd>
        <TotalWords of={of} />
        <span className="unseen">{totalValueWords(of, language)}</span>
      </dd>
    </div>
  );
}

interface Traces {
  emergency: Trace;
  opd: Trace;
  general: Trace;
  feeds: Trace;
}

/** Kept outside the component: a visit to a hospital's page must not cut the course. */
const traces: Traces = { emergency: emptyTrace, opd: emptyTrace, general: emptyTrace, feeds: emptyTrace };

function useTraces(figures: CityFigures, ready: boolean) {
  const tick = useNow(1_000);
  const heard = useHeardAt() !== null;
  const drawn = useRef(traces);
  useEffect(() => {
    if (!heard || !ready) return;
    // Not the clock that drew this page: before the first frame that was the PC's.
    const at = serverClock.now();
    traces.emergency = withSample(traces.emergency, at, figures.emergencyWaiting.value);
    traces.opd = withSample(traces.opd, at, figures.opdWaiting.value);
    traces.general = withSample(traces.general, at, figures.generalFree.value);
    traces.feeds = withSample(traces.feeds, at, figures.reporting.reporting);
  }, [tick, heard, ready, figures]);
  const { emergency, opd, general, feeds } = drawn.current;
  return { emergency: emergency.samples, opd: opd.samples, general: general.samples, feeds: feeds.samples };
}
