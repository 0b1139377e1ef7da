import { useCityFigures } from '../../features/city/city-tiles.tsx';
import type { ListedFacility } from '../../features/facilities/registry.ts';
import { WallMap } from '../../features/map/wall-map.tsx';
import { maySeeSums, maySeeVehicles } from '../../features/viewer/rights.ts';
import { useViewer } from '../../features/viewer/viewer.ts';
import { countWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import type { Level, LevelOrUnknown } from '../../live/levels/level.ts';
import { totalValueWords } from '../../live/total-words.ts';
import type { Total } from '../../live/totals.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { levelWordId } from '../../ui/level/level-scale.ts';
import classes from './wall.module.css';

const WORST_FIRST: readonly Level[] = [5, 4, 3, 2, 1];

/** The whole city on one slide: where, how many at each level, and the headline figures for those who may see them. */
export function Overview({ hospitals, dark }: { hospitals: readonly ListedFacility[]; dark: boolean }) {
  const { t, language } = useWords();
  const figures = useCityFigures(hospitals);
  const viewer = useViewer();
  const sums = viewer.kind === 'KNOWN' && maySeeSums(viewer.viewer);
  const fleet = viewer.kind === 'KNOWN' && maySeeVehicles(viewer.viewer);
  const { byLevel, coverage } = figures.levels;
  const unknown = Math.max(0, coverage.expected - coverage.known);
  const longest = figures.emergencyLongestWait;
  return (
    <div className={classes.overview} data-figures={sums || undefined}>
      <div className={classes.map}>
        <WallMap hospitals={hospitals} dark={dark} label={t('wall.overview')} />
      </div>
      <section className={classes.levels}>
        <h2>{t('wall.byLevel')}</h2>
        <ul>
          {WORST_FIRST.map(level => (
            <li key={level}>
              <LevelGlyph level={level} size={48} dark={dark} />
              <span className={classes.count}>
                {coverage.known === 0 ? '—' : countWords(byLevel[level - 1] ?? 0, language)}
              </span>
              <LevelBar
                word={t(levelWordId(level))}
                part={byLevel[level - 1] ?? 0}
                of={coverage.expected}
                level={level}
              />
            </li>
          ))}
          <li>
            <LevelGlyph level={null} size={48} />
            <span className={classes.count}>{countWords(unknown, language)}</span>
            <LevelBar word={t(levelWordId(null))} part={unknown} of={coverage.expected} level={null} />
          </li>
        </ul>
      </section>
      {sums ? (
        <dl className={classes.figures}>
          <Figure label={t('tile.emergency')} of={figures.emergencyWaiting} />
          <Figure
            label={t('map.card.emergencyLongest')}
            of={longest}
            words={longest.value === null ? '—' : ageWords(longest.value * 60, language)}
          />
          <Figure label={t('tile.opd')} of={figures.opdWaiting} />
          <Figure label={t('tile.general')} of={figures.generalFree} />
          <Figure label={t('map.card.icu')} of={figures.icuFree} />
          {fleet ? (
            <Figure
              label={t('wall.ambulances')}
              of={{ value: figures.fleet.available, coverage: figures.fleet.coverage }}
            />
          ) : null}
        </dl>
      ) : null}
    </div>
  );
}

function LevelBar({ word, part, of, level }: { word: string; part: number; of: number; level: LevelOrUnknown }) {
  return (
    <span className={classes.share}>
      <span>{word}</span>
      <span
        className={classes.bar}
        data-level={level ?? 'unknown'}
        style={{ width: `${of === 0 ? 0 : (100 * part) / of}%` }}
      />
    </span>
  );
}

function Figure({ label, of, words }: { label: string; of: Total; words?: string }) {
  const { t, language } = useWords();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words ?? totalValueWords(of, language)}</dd>
      <dd className={classes.coverage}>
        {t('total.coverage', { known: of.coverage.known, expected: of.coverage.expected })}
      </dd>
    </div>
  );
}
