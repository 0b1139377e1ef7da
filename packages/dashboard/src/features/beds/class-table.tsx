import { useState } from 'react';
import type { ClassTallyFragment } from '../../generated/graphql.ts';
import { countWords, momentWords, percentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import classes from './class-table.module.css';
import { DemandForeseen } from './demand-foreseen.tsx';
import type { Forecasts, Outlook } from './read-outlook.ts';

/** Beds by class: now, after decisions already made, and how likely it is that they run out. Classes are never added up. */
export function ClassTable({
  facility,
  totals,
  outlook,
  forecasts,
  wardName,
}: {
  facility: string;
  totals: readonly ClassTallyFragment[];
  outlook: Outlook | null;
  forecasts: Forecasts;
  wardName: (code: string) => string;
}) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(false);
  const wards = totals.reduce((sum, each) => sum + each.wards, 0);
  const current = totals.reduce((sum, each) => sum + each.wardsCurrent, 0);
  return (
    <Panel
      title={t('bedBoard.byClass')}
      aside={<span>{t('bedBoard.coverage', { current, wards })}</span>}
      className={classes.panel}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable without a finger. */}
      <section className={classes.scroller} aria-label={t('bedBoard.byClass')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('bedBoard.class')}</th>
              <th scope="col" className={classes.bar}>
                {t('bedBoard.use')}
              </th>
              <th scope="col">{t('bedBoard.patients')}</th>
              <th scope="col">{t('bedBoard.cleanFree')}</th>
              <th scope="col">{t('bedBoard.notUsable')}</th>
              <th scope="col">{t('bedBoard.freeNow')}</th>
              <th scope="col">{t('bedBoard.freeAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ bedClass, tally }) => {
              const after = outlook?.classes.find(each => each.bedClass === bedClass);
              const share = tally.occupancyPercent ?? null;
              return (
                <tr key={bedClass} data-class={bedClass}>
                  <th scope="row">{t(`bedClass.${bedClass}`)}</th>
                  <td className={classes.bar}>
                    <span className={classes.share}>{share === null ? '–' : percentWords(share / 100, language)}</span>
                    <svg viewBox="0 0 300 10" preserveAspectRatio="none" aria-hidden="true" className={classes.meter}>
                      <rect width="300" height="10" className={classes.ground} />
                      <rect width={Math.min(100, share ?? 0)} height="10" className={classes.filled} />
                      <rect
                        x="100"
                        width={Math.min(200, Math.max(0, (share ?? 0) - 100))}
                        height="10"
                        className={classes.over}
                      />
                      <rect x="99" width="2" height="10" className={classes.full} />
                    </svg>
                  </td>
                  <td>
                    <DisputeMark
                      facility={facility}
                      metric={['BEDS_OCCUPIED', 'BEDS_STAFFED']}
                      part={`*/${bedClass}`}
                      inRow
                    />{' '}
                    {countWords(tally.patients, language)} / {countWords(tally.staffed, language)}
                  </td>
                  <td>{countWords(tally.available, language)}</td>
                  <td>
                    {t('bedBoard.notUsableWords', {
                      cleaning: tally.cleaning,
                      reserved: tally.reserved,
                      blocked: tally.blocked + tally.unstaffed + tally.closed,
                    })}
                  </td>
                  <td className={classes.figure}>
                    <DisputeMark facility={facility} metric="BEDS_FREE" part={`*/${bedClass}`} inRow />{' '}
                    {after ? countWords(after.freeNow, language) : '…'}
                  </td>
                  <td className={classes.figure}>{after ? countWords(after.freeAfter, language) : '…'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className={classes.notes}>
        {outlook && outlook.decisions.length > 0 ? (
          <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('bedBoard.decisions', { n: outlook.decisions.length })}
          </button>
        ) : (
          <span>{t('bedBoard.noDecisions')}</span>
        )}
      </p>
      {shown && outlook ? <Decisions outlook={outlook} wardName={wardName} /> : null}
      <DemandForeseen forecasts={forecasts} />
    </Panel>
  );
}

/** The decisions that make the difference between now and after. */
function Decisions({ outlook, wardName }: { outlook: Outlook; wardName: (code: string) => string }) {
  const { t, language } = useWords();
  const now = useClockReading(at => Math.floor(at / 60_000) * 60_000, 10_000);
  return (
    <ul className={classes.decisions}>
      {outlook.decisions.map(each => (
        <li key={`${each.kind}/${each.ward}/${each.bed}/${each.expectedAt}`}>
          <time dateTime={each.expectedAt}>{momentWords(each.expectedAt, now, language)}</time>
          <span>
            {t(`bedBoard.decision.${each.kind}`, {
              place: `${wardName(each.ward)} ${each.bed ?? ''}`.trim(),
              bedClass: t(`bedClass.${each.bedClass}`),
              share: percentWords(each.chance, language),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
