import { useWords } from '../../language/index.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Details } from './details.ts';
import classes from './facts-panel.module.css';
import tables from './tables.module.css';

/** What is claimed about this facility, by whom and for which day. Sources disagree; each claim is kept. */
export function FactsPanel({ details }: { details: Details }) {
  const { t } = useWords();
  return (
    <Panel title={t('facts.title')} note={t('facts.note')}>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <caption className="unseen">{t('facts.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('facts.fact')}</th>
              <th scope="col">{t('facts.value')}</th>
              <th scope="col">{t('facts.asOf')}</th>
              <th scope="col">{t('facts.source')}</th>
            </tr>
          </thead>
          <tbody>
            {details.facts.map(fact => (
              <tr key={`${fact.fact} ${fact.source} ${fact.asOf} ${fact.value}`}>
                <th scope="row">{factName(fact.fact, t)}</th>
                <td className={classes.value} lang={fact.fact === 'name_hi' ? 'hi' : 'en'}>
                  {fact.value}
                </td>
                <td className={classes.day}>{fact.asOf}</td>
                <td className={classes.source} lang="en">
                  <span>{fact.source}</span>
                  {fact.verified ? null : <em className={classes.unverified}>{t('facts.unverified')}</em>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

const NAMED = new Set([
  'name_en',
  'name_hi',
  'beds',
  'district',
  'operational_state',
  'position',
  'phone',
  'constituency',
  'locality',
  'pincode',
]);

function factName(fact: string, t: (id: string) => string): string {
  return NAMED.has(fact) ? t(`fact.name.${fact}`) : fact;
}
