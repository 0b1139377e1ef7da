import { measureWords, percentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import classes from './demand-foreseen.module.css';
import { type Forecast, type Forecasts, HORIZONS } from './read-outlook.ts';

/** How many will need a bed of each class, and how likely they are more than there are beds; where it is not shown, why. */
export function DemandForeseen({ forecasts }: { forecasts: Forecasts }) {
  const { t, language } = useWords();
  const all = [...forecasts.values()].flat();
  const foreseen = [...forecasts].filter(([, each]) => each.some(({ demand }) => demand != null));
  const young = all.filter(each => each.verdict === 'TOO_YOUNG');
  const of = (each: Forecast) => t('bedBoard.forecastOf', { name: t(`bedClass.${each.bedClass}`), n: each.hours });
  return (
    <>
      {foreseen.length > 0 ? (
        <table className={classes.table} aria-label={t('bedBoard.foreseen')}>
          <thead>
            <tr>
              <th scope="col">{t('bedBoard.foreseen')}</th>
              {HORIZONS.map(hours => (
                <th key={hours} scope="col">
                  {t('bedBoard.inHours', { n: hours })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {foreseen.map(([bedClass, each]) => (
              <tr key={bedClass} data-foreseen={bedClass}>
                <th scope="row">{t(`bedClass.${bedClass}`)}</th>
                {HORIZONS.map(hours => (
                  <td key={hours} data-hours={hours}>
                    <Demand forecast={each.find(one => one.hours === hours)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={classes.notes}>
        {all
          .filter(each => each.verdict === 'LOSES')
          .map(each => (
            <span key={`${each.bedClass}/${each.hours}`}>
              {t('bedBoard.forecastLoses', {
                name: of(each),
                score: each.score == null ? '?' : measureWords(each.score, language, 2),
                naive: each.naiveScore == null ? '?' : measureWords(each.naiveScore, language, 2),
                n: each.judged,
              })}
            </span>
          ))}
        {young.length > 0 ? (
          <span>
            {t('bedBoard.forecastYoung', {
              names: [...new Set(young.map(each => t(`bedClass.${each.bedClass}`)))].join(', '),
              n: Math.max(...young.map(each => each.judged)),
            })}
          </span>
        ) : null}
      </p>
    </>
  );
}

function Demand({ forecast }: { forecast: Forecast | undefined }) {
  const { t, language } = useWords();
  if (forecast?.demand == null) return <span className={classes.soft}>{t('bedBoard.notForeseen')}</span>;
  const { p10, p50, p90, runOut, chances } = forecast.demand;
  return (
    <span className={classes.demand}>
      <Chances chances={chances} staffed={forecast.staffed} label={t('bedBoard.demandTitle', { p10, p90 })} />
      <span>
        {t('bedBoard.demandWords', { p50, p10, p90 })}{' '}
        <strong>{t('bedBoard.runOut', { share: percentWords(runOut, language) })}</strong>
      </span>
    </span>
  );
}

const WIDTH = 120;
const HEIGHT = 24;

/** The distribution, a bar for each number of patients; beyond the line there are more patients than staffed beds. */
function Chances({
  chances,
  staffed,
  label,
}: {
  chances: NonNullable<Forecast['demand']>['chances'];
  staffed: number;
  label: string;
}) {
  const first = Math.min(staffed, ...chances.map(each => each.patients));
  const last = Math.max(staffed + 1, ...chances.map(each => each.patients));
  const most = Math.max(...chances.map(each => each.chance));
  const step = WIDTH / (last - first + 1);
  const at = (patients: number) => (patients - first) * step;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes.chances}>
      {chances.map(({ patients, chance }) => {
        const height = (chance / most) * (HEIGHT - 2);
        return (
          <rect
            key={patients}
            x={at(patients)}
            y={HEIGHT - height}
            width={Math.max(0.5, step * 0.85)}
            height={height}
            className={patients > staffed ? classes.short : classes.enough}
          />
        );
      })}
      <rect x={at(staffed + 1) - step * 0.15} width="1.5" height={HEIGHT} className={classes.beds} />
    </svg>
  );
}
