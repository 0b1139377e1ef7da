import { Link } from 'react-router';
import { countWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { Age } from '../../ui/value.tsx';
import { hospitalPath } from '../address/paths.ts';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { nameIn, otherName } from '../facilities/names.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import type { Details } from './details.ts';
import classes from './hospital-header.module.css';
import type { Neighbours } from './neighbours.ts';

/** Who this is: names in both languages, level, place, telephone, published beds. */
export function HospitalHeader({
  listed,
  details,
  cell,
  neighbours,
  nameOnly,
}: {
  listed: ListedFacility | undefined;
  details: Details | null;
  cell: HospitalCell | null;
  neighbours: Neighbours;
  /** While the rest is on its way: how many lines it takes is not known yet. */
  nameOnly: boolean;
}) {
  const { t, language } = useWords();
  const named = details ?? listed;
  if (!named) return null;
  const other = otherName(named, language);
  const place = [details?.locality ?? listed?.locality, details?.district ?? listed?.district, details?.pincode]
    .filter(part => part != null)
    .join(', ');
  const beds = details?.beds ?? listed?.beds ?? null;
  // The claim behind the figure shown, not merely the newest: sources disagree, and count different things.
  const claim = details?.facts.find(fact => fact.fact === 'beds' && Number(fact.value) === beds);
  const meaning = details?.facts.find(
    fact => fact.fact === 'beds_meaning' && fact.source === claim?.source && fact.asOf === claim?.asOf,
  );
  // "beds (2020)" says nothing that the figure and its year do not say.
  const counts = meaning && !/^beds( \(\d{4}\))?$/.test(meaning.value) ? meaning.value : null;
  const elsewhere = (details?.facts ?? []).filter(
    fact => fact.fact === 'beds' && fact.verified && Number(fact.value) !== beds && Number.isFinite(Number(fact.value)),
  );
  return (
    <header className={classes.header}>
      <div className={classes.names}>
        <h1>
          {nameIn(named, language)}{' '}
          <span className={classes.other} lang={other.lang}>
            {other.text}
          </span>
        </h1>
        {nameOnly ? null : (
          <p className={classes.line}>
            {named.kind === 'HOSPITAL' ? null : <span>{t(`kind.${named.kind}`)}</span>}
            {named.operationalState === 'OPERATIONAL' ? null : (
              <strong>{t(`operational.${named.operationalState}`)}</strong>
            )}
            {named.synthetic ? <span>{t('hospital.synthetic')}</span> : null}
            {place ? <span lang="en">{place}</span> : null}
            {beds === null ? (
              named.kind === 'HOSPITAL' && <span>{t('hospital.noBeds')}</span>
            ) : (
              <span>
                {t('hospital.beds', { n: countWords(beds, language) })}
                {claim ? ` (${claim.asOf.slice(0, 4)})` : ''}
                {counts ? (
                  <>
                    : <span lang="en">{counts}</span>
                  </>
                ) : null}
                {elsewhere.length > 0
                  ? t('hospital.bedsElsewhere', {
                      claims: elsewhere
                        .map(fact => `${countWords(Number(fact.value), language)} (${fact.asOf.slice(0, 4)})`)
                        .join(', '),
                    })
                  : null}
              </span>
            )}
            {details === null ? null : details.phones.length === 0 ? (
              <span>{t('hospital.noPhone')}</span>
            ) : (
              <span>
                {t('hospital.phone')}{' '}
                {details.phones.map((phone, at) => (
                  <span key={phone}>
                    {at > 0 ? ', ' : ''}
                    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
                  </span>
                ))}
              </span>
            )}
            {cell?.opening ? (
              <span className={classes.opening}>
                {cell.opening.open === null
                  ? t('opening.unknown')
                  : cell.opening.open
                    ? t('opening.open')
                    : t('opening.closed')}{' '}
                <Age fact={cell.opening} />
                <DisputeMark facility={cell.facility} metric="FACILITY_OPEN" />
              </span>
            ) : null}
          </p>
        )}
      </div>
      <nav className={classes.neighbours} aria-label={t('hospital.neighbours')}>
        <Neighbour to={neighbours.previous} sign="‹" label={t('hospital.previous')} keys="[" />
        <Neighbour to={neighbours.next} sign="›" label={t('hospital.next')} keys="]" />
      </nav>
    </header>
  );
}

function Neighbour({
  to,
  sign,
  label,
  keys,
}: {
  to: ListedFacility | null;
  sign: string;
  label: string;
  keys: string;
}) {
  const { language } = useWords();
  if (!to) return null;
  const words = `${label}: ${nameIn(to, language)}`;
  return (
    <Link
      className={classes.neighbour}
      to={hospitalPath(language, to.code)}
      aria-label={words}
      title={words}
      aria-keyshortcuts={keys}
    >
      {sign}
    </Link>
  );
}
