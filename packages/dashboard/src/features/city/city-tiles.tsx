import { useEffect, useMemo, useRef } from 'react';
import { countWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useAmbulances, useCells, useHeardAt } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import type { Level } from '../../live/levels/level.ts';
import { serverClock, useNow } from '../../live/server-clock.ts';
import { totalValueWords } from '../../live/total-words.ts';
import { isFloor, type Total } from '../../live/totals.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { levelWordId } from '../../ui/level/level-scale.ts';
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

/** Seven headlines of the whole city; the filter does not touch them. */
export function CityTiles({ hospitals }: { hospitals: readonly ListedFacility[] }) {
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

  const scoped = viewer.kind === 'KNOWN' && viewer.viewer.facilities !== null && sums;

  return (
    <section className={classes.tiles} aria-label={t('city.tiles')}>
      {scoped ? <p className={classes.scope}>{t('city.scoped')}</p> : null}
      <Tile
        name="emergency"
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
      <Tile name="opd" coverage={sums ? figures.opdWaiting.coverage : null} trace={sums ? traces.opd : undefined}>
        {sums ? <Figure of={figures.opdWaiting} unit={t('tile.opd.unit')} /> : hidden}
      </Tile>
      <Tile
        name="general"
        coverage={sums ? figures.generalFree.coverage : null}
        trace={sums ? traces.general : undefined}
      >
        {sums ? <Figure of={figures.generalFree} unit={t('tile.general.unit')} /> : hidden}
      </Tile>
      <Tile
        name="special"
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
      <Tile
        name="levels"
        coverage={levelCoverage}
        below={
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
        }
      >
        <Figure
          of={{ value: levelCoverage.known === 0 ? null : byLevel[3] + byLevel[4], coverage: levelCoverage }}
          unit={t('tile.levels.unit')}
        />
      </Tile>
      <Tile
        name="feeds"
        coverage={{
          known: figures.reporting.reporting,
          expected: figures.reporting.expected,
          oldestObservedAt: figures.reporting.oldestObservedAt,
          doubtful: 0,
          simulated: figures.reporting.simulated,
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

function Figure({ of, unit }: { of: Total; unit: string }) {
  const { language } = useWords();
  return (
    <>
      <span className={tile.figure}>
        <TotalWords of={of} />
      </span>
      {of.value === null ? null : <span className={tile.unit}>{unit}</span>}
      {/* In words for those who hear it: the sign alone is often not read out. */}
      <span className="unseen">{totalValueWords(of, language)}</span>
    </>
  );
}

function TotalWords({ of }: { of: Total }) {
  const { language } = useWords();
  if (of.value === null) return <span aria-hidden="true">—</span>;
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
