import {
  type BedClass,
  BedsRunOutDocument,
  FlowDecisionsDocument,
  type RunOutFragment,
} from '../../generated/graphql.ts';
import { countWords, measureWords, percentWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { BlockFailed, Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import classes from './outlook-panel.module.css';
import { useReadOften } from './read-often.ts';

const EVERY_MS = 20_000;
/** The two pools that decide whether a hospital can take the next patient. */
const FORESEEN: readonly BedClass[] = ['GENERAL', 'ICU'];
const NO_DAYS_MISSING = 14;

/** Beds now and after what has been decided already, and whether they will run out. */
export function OutlookPanel({ facility }: { facility: string }) {
  const { t, language } = useWords();
  const [state, again] = useReadOften(FlowDecisionsDocument, { facility }, EVERY_MS);
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
          <Decided of={state.data.bedDecisions} />
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

function Decided({ of }: { of: Decisions }) {
  const { t, language } = useWords();
  const rows = of.classes.filter(row => row.staffed > 0 || row.patientsNow > 0);
  if (rows.length === 0) return <Empty title={t('flow.noBoard')}>{t('flow.noBoardWhy')}</Empty>;
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
              <td>{countWords(row.staffed, language)}</td>
              <td>{countWords(row.patientsNow, language)}</td>
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
  const [state] = useReadOften(BedsRunOutDocument, { facility, bedClass }, EVERY_MS * 3);
  return (
    <li className={classes.pool} data-pool={bedClass}>
      <strong>{t(`bedClass.${bedClass}`)}</strong>
      {state.kind === 'READ' ? (
        [state.data.fourHours, state.data.eightHours].map(each => <Chance key={each.hours} of={each} />)
      ) : (
        <span className={classes.soft}>{t(state.kind === 'READING' ? 'state.loading' : 'outlook.late')}</span>
      )}
    </li>
  );
}

/** A forecast is shown where it has been better than "it stays as it is"; else it is said why it is not. */
function Chance({ of }: { of: RunOutFragment }) {
  const { t, language } = useWords();
  if (of.verdict !== 'SHOWN' || !of.demand) {
    return (
      <span className={classes.soft}>
        {t(`outlook.verdict.${of.verdict}`, { hours: of.hours, days: NO_DAYS_MISSING, judged: of.judged })}
      </span>
    );
  }
  return (
    <span>
      {t('outlook.chance', {
        hours: of.hours,
        chance: percentWords(of.demand.runOut, language),
        short: measureWords(of.demand.expectedShortage, language),
      })}
    </span>
  );
}
