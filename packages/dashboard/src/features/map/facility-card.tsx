import type { CSSProperties, ReactNode } from 'react';
import { countWords, measureWords, percentWords } from '../../language/figures.ts';
import { type Language, useWords } from '../../language/index.ts';
import { useCell } from '../../live/board-store.ts';
import { ageWords, type Envelope } from '../../live/freshness.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { bedsEnvelope, opdEnvelope } from '../../live/roll-up.ts';
import { useNow } from '../../live/server-clock.ts';
import { pick } from '../../live/totals.ts';
import { LevelChip } from '../../ui/level/level-chip.tsx';
import { Age, Value } from '../../ui/value.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { nameIn, otherName } from '../facilities/names.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import classes from './facility-card.module.css';

/** So that the focused link of the map can be described by the card. */
export const CARD_ID = 'map-card';

/** Free beds are what is left of these; who doubts one of them doubts the rest. */
const BEDS = ['BEDS_FREE', 'BEDS_OCCUPIED', 'BEDS_STAFFED'] as const;

/** From this level on a hospital may have to send patients elsewhere. */
const FULL = 4;

/**
 * Five facts of one hospital with their ages, beside its glyph; of a mandir what it has: its queue and its level. What the
 * viewer may not see is not a row.
 */
export function FacilityCard({
  facility,
  style,
  mayDivert,
}: {
  facility: ListedFacility;
  style?: CSSProperties;
  /** Whether this viewer may ask where its patients could go. */
  mayDivert: boolean;
}) {
  const { t, language } = useWords();
  const cell = useCell(facility.code);
  const now = useNow(5_000);
  const { level, stale, doubted, fact } = levelNow(cell, now);
  const other = otherName(facility, language);
  const isHospital = facility.kind === 'HOSPITAL';
  const seesSums = cell !== undefined && cell.bedsByClass !== undefined;
  const emergency = cell?.emergency;
  const emergencyOf = (figure: 'waiting' | 'longestWaitMinutes'): Envelope<number> | null =>
    emergency == null
      ? null
      : pick({ value: emergency.figures ?? null, lastReported: emergency.lastReported, fact: emergency }, figure);
  const crowding = cell?.crowding ?? null;
  const crowdingOf = (figure: 'score' | 'knownShare'): Envelope<number> | null =>
    crowding === null ? null : { value: crowding[figure] ?? null, fact: crowding };

  return (
    // Inert: it comes and goes with the pointer, and a focus inside it would be lost with it.
    <div id={CARD_ID} inert className={classes.card} style={style} data-card={facility.code}>
      <p className={classes.name}>{nameIn(facility, language)}</p>
      <p className={classes.other} lang={other.lang}>
        {other.text}
      </p>
      <p className={classes.level}>
        <LevelChip level={level} stale={stale} doubted={doubted} size={20} />
        {fact === null ? null : <Age fact={fact} />}
        <DisputeMark facility={facility.code} metric="CROWDING_LEVEL" />
      </p>
      <dl className={classes.facts}>
        {seesSums && isHospital ? (
          <>
            <FactRow
              label={t('map.card.emergencyWaiting')}
              of={emergencyOf('waiting')}
              mark={<DisputeMark facility={facility.code} metric="EMERGENCY_WAITING" inRow />}
            />
            <FactRow
              label={t('map.card.emergencyLongest')}
              of={emergencyOf('longestWaitMinutes')}
              format={(minutes, of) => ageWords(minutes * 60, of)}
              mark={<DisputeMark facility={facility.code} metric="EMERGENCY_LONGEST_WAIT" inRow />}
            />
            <FactRow
              label={t('map.card.general')}
              of={pick(bedsEnvelope(cell, 'GENERAL'), 'free')}
              mark={<DisputeMark facility={facility.code} metric={BEDS} part="*/GENERAL" inRow />}
            />
            <FactRow
              label={t('map.card.icu')}
              of={pick(bedsEnvelope(cell, 'ICU'), 'free')}
              mark={<DisputeMark facility={facility.code} metric={BEDS} part="*/ICU" inRow />}
            />
            <FactRow
              label={t('map.card.opd')}
              of={pick(opdEnvelope(cell), 'waiting')}
              mark={<DisputeMark facility={facility.code} metric="OPD_WAITING" inRow />}
            />
          </>
        ) : (
          <>
            {seesSums && facility.kind === 'MANDIR' ? (
              <FactRow
                label={t('map.card.opd')}
                of={pick(opdEnvelope(cell), 'waiting')}
                mark={<DisputeMark facility={facility.code} metric="OPD_WAITING" inRow />}
              />
            ) : null}
            <FactRow label={t('map.card.score')} of={crowdingOf('score')} format={measureWords} />
            <FactRow label={t('map.card.knownShare')} of={crowdingOf('knownShare')} format={percentWords} />
          </>
        )}
      </dl>
      {isHospital ? (
        <p className={classes.beds}>
          {facility.beds == null
            ? t('map.card.noBeds')
            : t('map.card.beds', { n: countWords(facility.beds, language) })}
        </p>
      ) : null}
      {mayDivert && isHospital && level !== null && level >= FULL ? (
        <p className={classes.divert}>
          <kbd>d</kbd> {t('map.card.divert')}
        </p>
      ) : null}
    </div>
  );
}

function FactRow({
  label,
  of,
  format,
  mark,
}: {
  label: ReactNode;
  of: Envelope<number> | null;
  format?: (value: number, language: Language) => string;
  /** That somebody doubts it. */
  mark?: ReactNode;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {mark}
        <Value of={of} format={format} />
      </dd>
      <dd className={classes.age}>{of === null || of.value === null ? null : <Age fact={of.fact} />}</dd>
    </div>
  );
}
