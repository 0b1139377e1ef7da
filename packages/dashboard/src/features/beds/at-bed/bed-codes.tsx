import { useEffect, useState } from 'react';
import { BedLabelsDocument, type BedLabelsQuery } from '../../../generated/graphql.ts';
import { useWords } from '../../../language/index.ts';
import { queries } from '../../../live/queries.ts';
import { BlockFailed, Loading } from '../../../ui/page-state.tsx';
import { bedPath } from '../../address/paths.ts';
import { nameIn } from '../../facilities/names.ts';
import { BedCode } from './bed-code.tsx';
import classes from './bed-codes.module.css';

type LabelledWard = BedLabelsQuery['bedBoard']['wards'][number];

/** A sheet of codes to hang at the beds of a ward: each opens the page of its bed. */
export function BedCodes({
  facility,
  hospital,
  ward,
  onWard,
}: {
  facility: string;
  /** Names of the hospital in both languages. */
  hospital: readonly [string, string];
  ward: string | null;
  onWard: (ward: string) => void;
}) {
  const { t, language } = useWords();
  const [read, setRead] = useState<{ of: string; wards: readonly LabelledWard[]; failure: unknown } | null>(null);
  useEffect(() => {
    let wanted = true;
    queries.query({ query: BedLabelsDocument, variables: { facility }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => wanted && setRead({ of: facility, wards: data?.bedBoard.wards ?? [], failure: null }),
      failure => wanted && setRead({ of: facility, wards: [], failure }),
    );
    return () => {
      wanted = false;
    };
  }, [facility]);
  if (read?.of !== facility) return <Loading rows={8} waitingFor={t('bedBoard.codes.title')} />;
  if (read.failure) return <BlockFailed failure={read.failure} />;
  const withBeds = read.wards.filter(each => each.beds.length > 0);
  const shown = withBeds.find(each => each.code === ward) ?? withBeds[0];
  const { origin } = location;
  return (
    <>
      <div className={classes.tools}>
        <p>{t('bedBoard.codes.why')}</p>
        <p className={classes.soft}>{t('bedBoard.codes.address', { origin })}</p>
        <label>
          {t('bedBoard.ask.ward')}{' '}
          <select value={shown?.code ?? ''} onChange={event => onWard(event.target.value)}>
            {withBeds.map(each => (
              <option key={each.code} value={each.code}>
                {nameIn(each, language)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => print()}>
          {t('bedBoard.codes.print')}
        </button>
      </div>
      {shown ? (
        <ul className={classes.sheet} data-codes={shown.code}>
          {shown.beds.map(bed => {
            const path = bedPath(language, facility, shown.code, bed.code);
            return (
              <li key={bed.code} data-code={path}>
                <BedCode
                  address={origin + path}
                  label={t('bedBoard.codes.image', { bed: bed.code })}
                  className={classes.code}
                />
                <p>
                  <strong className={classes.bed}>{bed.code}</strong>
                  <span>{shown.nameEn}</span>
                  <span lang="hi">{shown.nameHi}</span>
                  <span className={classes.soft}>{hospital[language === 'hi' ? 1 : 0]}</span>
                  <span className={classes.soft}>{t('bedBoard.codes.scan')}</span>
                </p>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{t('bedBoard.codes.none')}</p>
      )}
    </>
  );
}
