import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { BedClass } from '../../generated/graphql.ts';
import { countWords, measureWords, momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { levelFrom } from '../../live/levels/level.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import { LevelChip, LevelGlyph } from '../../ui/level/level-chip.tsx';
import { BlockFailed, Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { hospitalPath } from '../address/paths.ts';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { nameIn, otherName } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';
import { type Advice, type Option, useAdvice } from './advice.ts';
import classes from './diversion-panel.module.css';

const CLASSES: readonly BedClass[] = [
  'GENERAL',
  'ICU',
  'VENTILATOR',
  'OXYGEN',
  'ISOLATION',
  'MATERNITY',
  'NEONATAL',
  'PAEDIATRIC',
  'COVID',
];
const MOST_PATIENTS = 100;

/** Where patients could go: the nearest with a free bed that is known now, and what speaks against each. */
export function DiversionPanel({
  facility,
  aside,
  first = 'GENERAL',
}: {
  facility: string;
  /** At the end of the title line, e.g. how to close it. */
  aside?: ReactNode;
  /** The class of bed that is asked about at first. */
  first?: BedClass;
}) {
  const { t, language } = useWords();
  const [bedClass, setBedClass] = useState<BedClass>(first);
  const [typed, setTyped] = useState('1');
  const wanted = Number(typed);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_PATIENTS;
  const patients = valid ? wanted : 1;
  const [state, again] = useAdvice(facility, bedClass, patients);
  const { byCode } = useRegistry();
  const from = byCode.get(facility);
  return (
    <Panel
      title={
        <span data-metric="DIVERSION_TRAVEL">
          {t('divert.title')}
          <DefineButton metrics="DIVERSION_TRAVEL" name={t('divert.travel')} />
        </span>
      }
      aside={aside}
      note={t('divert.note', { name: from ? nameIn(from, language) : facility })}
    >
      <form className={classes.form} onSubmit={event => event.preventDefault()} aria-label={t('divert.title')}>
        <label>
          <span>{t('divert.class')}</span>
          <select value={bedClass} onChange={event => setBedClass(event.target.value as BedClass)}>
            {CLASSES.map(each => (
              <option key={each} value={each}>
                {t(`bedClass.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('divert.patients')}</span>
          <input
            inputMode="numeric"
            value={typed}
            aria-invalid={!valid}
            onChange={event => setTyped(event.target.value)}
          />
        </label>
        {valid ? null : (
          <p role="alert" className={classes.fault}>
            {t('divert.badCount', { most: MOST_PATIENTS })}
          </p>
        )}
      </form>
      {state.kind === 'READING' ? <Loading rows={6} waitingFor={t('divert.title')} /> : null}
      {state.kind === 'FAILED' ? <BlockFailed failure={state.failure} retry={again} /> : null}
      {state.kind === 'READ' ? <Given advice={state.advice} failed={state.failure !== null} /> : null}
    </Panel>
  );
}

function Given({ advice, failed }: { advice: Advice; failed: boolean }) {
  const { t, language } = useWords();
  const { options, withoutWarning, leftOut, occupancyLimit, bedClass } = advice;
  const at = momentWords(advice.at, serverClock.now(), language);
  return (
    <>
      {failed ? <Notice tone="warn">{t('divert.late', { time: at })}</Notice> : null}
      {options.length === 0 ? (
        <Empty title={t('divert.none')}>{t('divert.noneWhy')}</Empty>
      ) : (
        <ol className={classes.options}>
          {options.map(option => (
            <Choice key={option.facility} of={option} limit={occupancyLimit ?? null} bedClass={bedClass} />
          ))}
        </ol>
      )}
      {withoutWarning ? (
        <>
          <h3 className={classes.subtitle}>{t('divert.withoutWarning')}</h3>
          <ol className={classes.options}>
            <Choice of={withoutWarning} limit={occupancyLimit ?? null} bedClass={bedClass} />
          </ol>
        </>
      ) : null}
      <p className={classes.soft}>{language === 'hi' ? advice.travelAssumptionHi : advice.travelAssumptionEn}</p>
      <LeftOut leftOut={leftOut} />
    </>
  );
}

function Choice({ of, limit, bedClass }: { of: Option; limit: number | null; bedClass: BedClass }) {
  const { t, language } = useWords();
  const other = otherName(of, language);
  const level = levelFrom(of.level);
  const after = levelFrom(of.levelAfter);
  return (
    <li className={classes.option} data-option={of.facility} data-warned={of.warnings.length > 0 || undefined}>
      <div className={classes.who}>
        <Link to={hospitalPath(language, of.facility)} className={classes.name} data-row>
          {nameIn(of, language)}
        </Link>
        <span className={classes.soft} lang={other.lang}>
          {other.text}
        </span>
      </div>
      <dl className={classes.figures}>
        <div>
          <dt>{t('divert.travel')}</dt>
          <dd>
            <strong>{t('divert.minutes', { n: countWords(of.travelMinutes, language) })}</strong>{' '}
            <span className={classes.soft}>{t('divert.km', { n: measureWords(of.distanceKm, language) })}</span>
          </dd>
        </div>
        <div data-metric="BEDS_FREE">
          <dt>{t('divert.free')}</dt>
          <dd>
            <strong>
              {of.quality === 'UNCERTAIN' ? '≈ ' : ''}
              {countWords(of.free, language)}
            </strong>{' '}
            <DisputeMark
              facility={of.facility}
              metric={['BEDS_FREE', 'BEDS_OCCUPIED', 'BEDS_STAFFED']}
              part={`*/${bedClass}`}
            />
            <span className={classes.soft}>
              {t('divert.then', { n: countWords(of.freeAfter, language) })} · <FreeAge of={of} />
            </span>
          </dd>
        </div>
        <div data-metric="BED_OCCUPANCY">
          <dt>{t('divert.occupancy')}</dt>
          <dd>
            {t('divert.percent', { n: measureWords(of.occupancy, language, 0) })}{' '}
            <span className={classes.soft}>
              {t('divert.thenPercent', { n: measureWords(of.occupancyAfter, language, 0) })}
            </span>
          </dd>
        </div>
        <div data-metric="CROWDING_LEVEL">
          <dt>{t('divert.level')}</dt>
          <dd>
            <LevelChip level={level} size={18} />
            <DisputeMark facility={of.facility} metric="CROWDING_LEVEL" />
            {after !== null && after !== level ? (
              <span className={classes.soft}>
                {' '}
                {t('divert.thenLevel')} <LevelGlyph level={after} size={16} /> {t(`level.${after}`)}
              </span>
            ) : null}
          </dd>
        </div>
      </dl>
      {of.warnings.length > 0 ? (
        <ul className={classes.warnings}>
          {of.warnings.map(warning => (
            <li key={warning}>
              {t(`divert.warning.${warning}`, {
                after: measureWords(of.occupancyAfter, language, 0),
                limit: limit === null ? '—' : measureWords(limit, language, 0),
                free: countWords(of.free, language),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.phones}>
        {of.phones.length === 0 ? (
          <span className={classes.soft}>{t('hospital.noPhone')}</span>
        ) : (
          of.phones.map(phone => (
            <a key={phone} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ))
        )}
      </p>
    </li>
  );
}

/** How old the number of free beds is, and who says so. */
function FreeAge({ of }: { of: Option }) {
  const { t, language } = useWords();
  const age = useClockReading(now => ageWords(Math.max(0, now - Date.parse(of.observedAt)) / 1000, language));
  return (
    <>
      {t('divert.age', { age })}, {t(`fact.kind.${of.sourceKind}`)}
    </>
  );
}

function LeftOut({ leftOut }: { leftOut: Advice['leftOut'] }) {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  const total = leftOut.reduce((sum, { facilities }) => sum + facilities.length, 0);
  if (total === 0) return null;
  return (
    <details className={classes.leftOut}>
      <summary>{t('divert.leftOut', { n: total })}</summary>
      <dl>
        {leftOut.map(({ reason, facilities }) => (
          <div key={reason}>
            <dt>{t(`divert.reason.${reason}`, { n: facilities.length })}</dt>
            <dd>
              {facilities
                .map(code => {
                  const listed = byCode.get(code);
                  return listed ? nameIn(listed, language) : code;
                })
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
