import { dayWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Details } from './details.ts';
import classes from './facts-panel.module.css';

type Claim = Details['facts'][number];

/** What is claimed about this facility, by whom and for which day. Sources disagree; each claim is kept. */
export function FactsPanel({ details }: { details: Details }) {
  const { t } = useWords();
  const byFact = Object.groupBy(details.facts, claim => claim.fact);
  return (
    <Panel title={t('facts.title')} note={t('facts.note')}>
      <dl className={classes.facts}>
        {Object.entries(byFact).map(([fact, claims]) => (
          <div key={fact} className={classes.fact}>
            <dt>{NAMED.has(fact) ? t(`fact.name.${fact}`) : fact}</dt>
            {claims?.map(claim => (
              <ClaimLine key={`${claim.source} ${claim.asOf} ${claim.value}`} claim={claim} />
            ))}
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const { t, language } = useWords();
  const value = claim.fact === 'operational_state' ? t(`operational.${claim.value.toUpperCase()}`) : claim.value;
  return (
    <dd>
      <span lang={claim.fact === 'name_hi' ? 'hi' : claim.fact === 'operational_state' ? undefined : 'en'}>
        {value}
      </span>
      <span className={classes.origin}>
        {dayWords(`${claim.asOf}T00:00:00+05:30`, language)} · <Source text={claim.source} />
        {claim.verified ? null : <strong className={classes.unverified}>{t('facts.unverified')}</strong>}
      </span>
    </dd>
  );
}

/** A web address is shown by its host, with the whole of it behind; anything else as it is. */
function Source({ text }: { text: string }) {
  const address = /^https?:\/\/([^/\s]+)\S*/.exec(text);
  if (!address) return <span lang="en">{text}</span>;
  return (
    <a href={address[0]} rel="noreferrer" target="_blank" title={text} lang="en">
      {address[1]}
    </a>
  );
}

const NAMED: ReadonlySet<string> = new Set([
  'beds',
  'beds_meaning',
  'constituency',
  'covid_beds',
  'covid_beds_meaning',
  'district',
  'district_until_2012',
  'locality',
  'name_en',
  'name_hi',
  'operational_state',
  'phones',
  'position',
  'position_agreement',
  'rollout_phase',
  'vehicles',
]);
