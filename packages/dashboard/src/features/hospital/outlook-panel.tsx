import {
  type BedClass,
  BedsRunOutDocument,
  FlowDecisionsDocument,
  type RunOutFragment,
} from '../../generated/graphql.ts';
import { countWords, measureWords, percentWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useReadAnew } from '../../live/read-anew.ts';
import { BlockFailed, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import classes from './outlook-panel.module.css';

const EVERY_MS = 20_000;
/** The two pools that decide whether a hospital can take the next patient. */
const FORESEEN: readonly BedClass[] = ['GENERAL', 'ICU'];
/** Below so many days of record no forecast is shown. */
const DAYS_OF_RECORD = 14;

/** Beds now and after what has been decided already, and whether they will run out. */
export function OutlookPanel({ facility }: { facility: string }) {
  const { t, language } = useWords();
  const [state, again] = useReadAnew(FlowDecisionsDocument, { facility }, facility, EVERY_MS);
  return (
    <Panel
      title={
        <span data-metric="BEDS_AFTER_DECISIONS">
          {t('outlook.title')}
          <DefineButton metrics="BEDS_AFTER_DECISIONS" name={t('outlook.title')} />
        </span>
      }
      aside={state.kind === 'READ' ? <span>{timeWords(state.data.bedDecisions.at, language)}</span> : null}
      note={t('outlook.note')}
    >
      {state.kind === 'READING' ? <Loading rows={4} waitingFor={t('outlook.title')} /> : null}
      {state.kind === 'FAILED' ? <BlockFailed failure={state.failure} retry={again} /> : null}
      {state.kind === 'READ' ? (
        <>
          {state.failure === null ? null : <Notice tone="warn">{t('outlook.late')}</Notice>}
          <Decided facility={facility} of={state.data.bedDecisions} />
          <h3 className={classes.subtitle} data-metric="RUN_OUT">
            {t('outlook.runOut')}
            <DefineButton metrics="RUN_OUT EXPECTED_SHORTAGE FORECAST_RECORD" name={t('outlook.runOut')} />
          </h3>
          <ul className={classes.pools}>
            {FORESEEN.map(bedClass => (
              <Pool key={bedClass} facility={facility} bedClass={bedClass} />
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

type Decisions = {
  readonly classes: readonly {
    readonly bedClass: BedClass;
    readonly staffed: number;
    readonly patientsNow: number;
    readonly freeNow: number;
    readonly patientsAfter: number;
    readonly freeAfter: number;
  }[];
  readonly decisions: readonly { readonly kind: 'DISCHARGE_ORDERED' | 'RESERVED' }[];
};

function Decided({ facility, of }: { facility: string; of: Decisions }) {
  const { t, language } = useWords();
  const rows = of.classes.filter(row => row.staffed > 0 || row.patientsNow > 0);
  if (rows.length === 0) return <p>{t('outlook.none')}</p>;
  const leaving = of.decisions.filter(({ kind }) => kind === 'DISCHARGE_ORDERED').length;
  return (
    <>
      <p>{t('outlook.decisions', { leaving, kept: of.decisions.length - leaving })}</p>
      <table className={classes.table}>
        <caption className="unseen">{t('outlook.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('beds.class')}</th>
            <th scope="col">{t('outlook.staffed')}</th>
            <th scope="col">{t('outlook.patients')}</th>
            <th scope="col">{t('outlook.freeNow')}</th>
            <th scope="col">{t('outlook.freeAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.bedClass}>
              <th scope="row">{t(`bedClass.${row.bedClass}`)}</th>
              <td>
                <DisputeMark facility={facility} metric="BEDS_STAFFED" part={`*/${row.bedClass}`} inRow />
                {countWords(row.staffed, language)}
              </td>
              <td>
                <DisputeMark facility={facility} metric="BEDS_OCCUPIED" part={`*/${row.bedClass}`} inRow />
                {countWords(row.patientsNow, language)}
              </td>
              <td>{countWords(row.freeNow, language)}</td>
              <td>
                <strong>{countWords(row.freeAfter, language)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Pool({ facility, bedClass }: { facility: string; bedClass: BedClass }) {
  const { t } = useWords();
  const [state] = useReadAnew(BedsRunOutDocument, { facility, bedClass }, facility, EVERY_MS * 3);
  return (
    <li className={classes.pool} data-pool={bedClass}>
      <strong>{t(`bedClass.${bedClass}`)}</strong>
      {state.kind === 'READ' ? (
        <Chances of={[state.data.fourHours, state.data.eightHours]} />
      ) : (
        <span className={classes.soft}>{t(state.kind === 'READING' ? 'state.loading' : 'outlook.late')}</span>
      )}
    </li>
  );
}

/** A forecast is shown where it has been better than "it stays as it is"; else it is said once why it is not. */
function Chances({ of }: { of: readonly RunOutFragment[] }) {
  const { t, language } = useWords();
  const shown = of.filter(each => each.verdict === 'SHOWN' && each.demand);
  if (shown.length === 0) {
    const judged = Math.max(0, ...of.map(each => each.judged));
    const loses = of.some(each => each.verdict === 'LOSES');
    return (
      <span className={classes.soft}>
        {loses ? t('outlook.loses') : t('outlook.tooYoung', { days: DAYS_OF_RECORD, judged })}
      </span>
    );
  }
  return shown.map(each => (
    <span key={each.hours}>
      {t('outlook.chance', {
        hours: each.hours,
        chance: percentWords(each.demand!.runOut, language),
        short: measureWords(each.demand!.expectedShortage, language),
      })}
    </span>
  ));
}
