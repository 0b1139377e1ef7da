import type { ReactNode } from 'react';
import type { FacilityKind } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import type { Level } from '../../live/levels/level.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { levelWordId } from '../../ui/level/level-scale.ts';
import type { UrlState } from '../address/url-state.ts';
import { districtIn } from '../facilities/district-names.ts';
import classes from './city-controls.module.css';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const KINDS: readonly FacilityKind[] = ['HOSPITAL', 'MANDIR', 'JAN_AUSHADHI_KENDRA'];

export interface Layers {
  readonly ambulances: boolean;
  readonly planned: boolean;
}

/** What is looked at: district, level, kind, and what the map draws besides. The address keeps the first three. */
export function CityControls({
  scope,
  change,
  districts,
  counts,
  layers,
  onLayers,
  vehicles,
}: {
  scope: UrlState;
  change: (part: Partial<UrlState>) => void;
  districts: readonly string[];
  counts: { readonly shown: number; readonly all: number };
  layers: Layers;
  onLayers: (layers: Layers) => void;
  /** Whether the viewer may see vehicles. */
  vehicles: boolean;
}) {
  const { t, language } = useWords();
  const filtered = scope.level !== null || scope.district !== null || scope.kind !== null;
  return (
    <section className={classes.controls} aria-label={t('filter.label')}>
      <Group label={t('filter.district')}>
        <select
          className={classes.select}
          aria-label={t('filter.district')}
          value={scope.district ?? ''}
          onChange={event => change({ district: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{t('filter.allDistricts')}</option>
          {districts.map(district => {
            const { text, lang } = districtIn(district, language);
            return (
              <option key={district} value={district} lang={lang}>
                {text}
              </option>
            );
          })}
        </select>
      </Group>
      <Group label={t('filter.level')}>
        <div className={classes.levels}>
          {LEVELS.map(level => {
            const on = scope.level === level;
            return (
              <button
                key={level}
                type="button"
                aria-pressed={on}
                title={t('filter.levelOnly', { level, word: t(levelWordId(level)) })}
                aria-label={t('filter.levelOnly', { level, word: t(levelWordId(level)) })}
                onClick={() => change({ level: on ? null : level })}
              >
                <LevelGlyph level={level} size={19} />
              </button>
            );
          })}
        </div>
      </Group>
      <Group label={t('filter.kind')}>
        <div className={classes.chips}>
          {KINDS.map(kind => {
            const on = scope.kind === kind;
            return (
              <button key={kind} type="button" aria-pressed={on} onClick={() => change({ kind: on ? null : kind })}>
                {t(`filter.kind.${kind}`)}
              </button>
            );
          })}
        </div>
      </Group>
      <Group label={t('map.layers')}>
        <label className={classes.check}>
          <input
            type="checkbox"
            disabled={!vehicles}
            checked={vehicles && layers.ambulances}
            onChange={event => onLayers({ ...layers, ambulances: event.target.checked })}
          />
          <span title={vehicles ? undefined : t('map.noAmbulances')}>{t('map.ambulances')}</span>
        </label>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={layers.planned}
            onChange={event => onLayers({ ...layers, planned: event.target.checked })}
          />
          <span>{t('map.planned')}</span>
        </label>
      </Group>
      <p className={classes.sum} role="status">
        {filtered ? (
          <>
            {t('filter.shown', { n: counts.shown, all: counts.all })}{' '}
            <button type="button" onClick={() => change({ level: null, district: null, kind: null })}>
              {t('filter.clear')}
            </button>
          </>
        ) : null}
      </p>
    </section>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.group}>
      <span className={classes.label}>{label}</span>
      {children}
    </div>
  );
}
