import { FlowDecisionsDocument } from '../../generated/graphql.ts';
import { countWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useReadAnew } from '../../live/read-anew.ts';
import { BlockFailed, Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './outlook-panel.module.css';

const EVERY_MS = 20_000;

/** What blocks flow in counts, for those who answer for a hospital from outside: single beds are for its own staff. */
export function FlowCounts({ facility }: { facility: string }) {
  const { t, language } = useWords();
  const [state, again] = useReadAnew(FlowDecisionsDocument, { facility }, facility, EVERY_MS);
  const of = state.kind === 'READ' ? state.data.bedDecisions : null;
  const rows = of?.totals.filter(({ tally }) => tally.total > 0 || tally.withoutBed > 0) ?? [];
  return (
    <Panel
      title={t('flow.title')}
      aside={of ? <span>{timeWords(of.at, language)}</span> : null}
      note={t('flow.staffOnly')}
    >
      {state.kind === 'READING' ? <Loading rows={4} waitingFor={t('flow.waiting')} /> : null}
      {state.kind === 'FAILED' ? <BlockFailed failure={state.failure} retry={again} /> : null}
      {state.kind === 'READ' && state.failure !== null ? <Notice tone="warn">{t('outlook.late')}</Notice> : null}
      {of && rows.length === 0 ? <Empty title={t('flow.noBoard')}>{t('flow.noBoardWhy')}</Empty> : null}
      {rows.length > 0 ? (
        <table className={classes.table}>
          <caption className="unseen">{t('flow.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('beds.class')}</th>
              <th scope="col">{t('flow.withoutBed')}</th>
              <th scope="col">{t('beds.cleaning')}</th>
              <th scope="col">{t('beds.blocked')}</th>
              <th scope="col">{t('flow.unstaffed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ bedClass, tally }) => (
              <tr key={bedClass}>
                <th scope="row">{t(`bedClass.${bedClass}`)}</th>
                <td>{countWords(tally.withoutBed, language)}</td>
                <td>{countWords(tally.cleaning, language)}</td>
                <td>{countWords(tally.blocked, language)}</td>
                <td>{countWords(tally.unstaffed, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}
