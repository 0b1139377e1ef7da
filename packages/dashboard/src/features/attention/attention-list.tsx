import { memo, useMemo } from 'react';
import { Link } from 'react-router';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useCell, useCells } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import type { LevelSteps } from '../../live/levels/level-log.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { levelMemory, useLevelMemoryVersion } from '../../live/levels/use-level-memory.ts';
import { useNow } from '../../live/server-clock.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { LevelWord } from '../../ui/level/level-word.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Age } from '../../ui/value.tsx';
import { hospitalPath } from '../address/paths.ts';
import { DisputeCount } from '../dispute/dispute-mark.tsx';
import { nameIn } from '../facilities/names.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import { type Case, calmSince, needingAttention } from './attention-figures.ts';
import classes from './attention-list.module.css';
import { driverWords } from './driver-words.ts';
import { useHeldOrder } from './use-held-order.ts';

/** A declared level with its action card. */
export interface Acting {
  readonly level: number;
  readonly actions: number;
  readonly done: number;
  readonly overdue: number;
}

/** From this level on a hospital may have to send patients elsewhere. */
const FULL = 4;

/** Where to look first, why, since when, and whether it is getting worse. */
export function AttentionList({
  hospitals,
  shown,
  divertFrom,
  declared,
}: {
  hospitals: readonly ListedFacility[];
  /** Codes that the filter leaves in. */
  shown: ReadonlySet<string>;
  /** Asks where patients of a hospital could go; null: not for this viewer, or not of that hospital. */
  divertFrom: (code: string) => (() => void) | null;
  /** What the hospitals have declared, and how far they are with what it asks of them. */
  declared: ReadonlyMap<string, Acting>;
}) {
  const { t } = useWords();
  const cells = useCells();
  const now = useNow(5_000);
  const version = useLevelMemoryVersion();

  const { all, unknown } = useMemo(() => {
    const levels = hospitals.map(({ code }) => ({
      facility: code,
      level: levelNow(cells.get(code), now).level,
      steps: levelMemory.steps(code),
    }));
    return { all: needingAttention(levels, now), unknown: levels.filter(each => each.level === null).length };
  }, [hospitals, cells, now, version]);
  const cases = useMemo(() => all.filter(each => shown.has(each.facility)), [all, shown]);
  const byCode = useMemo(() => new Map(cases.map(each => [each.facility, each])), [cases]);
  const names = useMemo(() => new Map(hospitals.map(hospital => [hospital.code, hospital])), [hospitals]);
  const { order, wantToMove, apply, watch } = useHeldOrder(useMemo(() => cases.map(each => each.facility), [cases]));

  return (
    <Panel
      className={classes.panel}
      title={t('attention.title')}
      aside={cases.length > 0 ? <span>{t('attention.count', { n: cases.length })}</span> : null}
    >
      {wantToMove > 0 ? (
        <p className={classes.moves} role="status">
          <span>{t('attention.wantToMove', { n: wantToMove })}</span>
          <button type="button" onClick={apply}>
            {t('attention.apply')}
          </button>
        </p>
      ) : null}
      {cases.length === 0 ? (
        <Calm
          cityCases={all.length}
          unknown={unknown}
          known={hospitals.length - unknown}
          hospitals={hospitals}
          now={now}
        />
      ) : (
        <ol className={classes.list} {...watch}>
          {order.map(code => {
            const one = byCode.get(code);
            const facility = names.get(code);
            return one && facility ? (
              <Row
                key={code}
                of={one}
                facility={facility}
                now={now}
                acting={declared.get(code) ?? null}
                onDivert={one.level >= FULL ? divertFrom(code) : null}
              />
            ) : null;
          })}
        </ol>
      )}
      {cases.length > 0 && unknown > 0 ? (
        <p className={classes.unknown}>{t('attention.unknown', { n: unknown })}</p>
      ) : null}
    </Panel>
  );
}

const Row = memo(function Row({
  of,
  facility,
  now,
  acting,
  onDivert,
}: {
  of: Case;
  facility: ListedFacility;
  now: number;
  acting: Acting | null;
  onDivert: (() => void) | null;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const cell = useCell(of.facility);
  const { stale, doubted, fact } = levelNow(cell, now);
  const lasting =
    of.spell === null
      ? null
      : t(of.spell.atLeast ? 'attention.sinceAtLeast' : 'attention.since', {
          age: ageWords((now - of.spell.since) / 1000, language),
        });
  return (
    <li className={classes.item}>
      <Link
        data-metric="CROWDING_LEVEL"
        to={hospitalPath(language, of.facility)}
        className={classes.row}
        data-row={of.facility}
        data-level={of.level}
      >
        <LevelGlyph level={of.level} stale={stale} size={26} />
        <span className={classes.who}>
          <span className={classes.name}>{nameIn(facility, language)}</span>
          <span className={classes.why}>{driverWords(cell, speech) ?? t('attention.noInputs')}</span>
          {acting ? (
            <span className={classes.acting} data-overdue={acting.overdue > 0 || undefined}>
              {t(acting.overdue > 0 ? 'attention.actingLate' : 'attention.acting', { ...acting })}
            </span>
          ) : null}
        </span>
        <span className={classes.when}>
          <span className={classes.lasting}>
            <Turn of={of} now={now} />
            <span className={classes.word}>
              <LevelWord level={of.level} doubted={doubted} />
            </span>
            {lasting}
          </span>
          {fact === null ? null : <Age fact={fact} />}
          <DisputeCount facility={of.facility} />
        </span>
      </Link>
      {onDivert ? (
        <button type="button" className={classes.divert} onClick={onDivert} data-divert={of.facility}>
          {t('attention.divert')}
          <span className="unseen">: {nameIn(facility, language)}</span>
        </button>
      ) : null}
    </li>
  );
});

/** Up for the worse, down for the better, with the minutes since; nothing when no change is on record. */
function Turn({ of: { turn }, now }: { of: Case; now: number }) {
  const { t, language } = useWords();
  if (turn === null) return null;
  const label = t(turn.worse ? 'attention.worse' : 'attention.better', {
    age: ageWords((now - turn.at) / 1000, language),
  });
  return (
    <svg className={classes.turn} viewBox="0 0 12 12" width="13" height="13" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={turn.worse ? 'M6 10.5V2M2 5.5L6 1.5L10 5.5' : 'M6 1.5V10M2 6.5L6 10.5L10 6.5'} />
    </svg>
  );
}

function Calm({
  cityCases,
  unknown,
  known,
  hospitals,
  now,
}: {
  cityCases: number;
  unknown: number;
  known: number;
  hospitals: readonly ListedFacility[];
  now: number;
}) {
  const { t, language } = useWords();
  if (cityCases > 0) return <p className={classes.calm}>{t('attention.filtered', { n: cityCases })}</p>;
  if (known === 0) {
    return (
      <div className={classes.calm}>
        <p className={classes.calmTitle}>{t('attention.nothingKnown')}</p>
        <p>{t('attention.nothingKnownWhy')}</p>
      </div>
    );
  }
  const steps: LevelSteps[] = hospitals.map(({ code }) => levelMemory.steps(code));
  const calm = calmSince(steps);
  return (
    <div className={classes.calm}>
      <p className={classes.calmTitle}>{t('attention.none')}</p>
      {calm === null ? null : (
        <p>
          {t(calm.atLeast ? 'attention.noneSession' : 'attention.noneSince', {
            time: timeWords(Math.min(now, calm.since), language),
          })}
        </p>
      )}
      {unknown > 0 ? <p>{t('attention.unknown', { n: unknown })}</p> : null}
    </div>
  );
}
