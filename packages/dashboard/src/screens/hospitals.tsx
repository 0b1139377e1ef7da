import { Link, useNavigate } from 'react-router';
import { cityPath, hospitalPath } from '../features/address/paths.ts';
import { nameIn, otherName } from '../features/facilities/names.ts';
import { type ListedFacility, loadRegistry, useRegistry } from '../features/facilities/registry.ts';
import { LevelOf } from '../features/hospital/level-of.tsx';
import { useWords } from '../language/index.ts';
import { useCell } from '../live/board-store.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Loading } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { Age } from '../ui/value.tsx';
import classes from './hospitals.module.css';

/** All hospitals by name, each with its level: where `g h` leads for those who have no hospital of their own. */
export function Component() {
  const { t, language } = useWords();
  const { hospitals, state, failure } = useRegistry();
  const navigate = useNavigate();
  usePageTitle(t('shell.hospitals'));
  useKeys({ Escape: () => navigate(cityPath(language)) });
  const byName = hospitals.toSorted((a, b) => nameIn(a, language).localeCompare(nameIn(b, language), language));
  return (
    <>
      <h1 className={classes.title}>{t('hospitals.title', { n: hospitals.length })}</h1>
      {state === 'LOADING' ? <Loading rows={12} waitingFor={t('hospitals.registry')} /> : null}
      {state === 'FAILED' ? <BlockFailed failure={failure} retry={() => void loadRegistry()} /> : null}
      <ul className={classes.list}>
        {byName.map(hospital => (
          <Row key={hospital.code} hospital={hospital} />
        ))}
      </ul>
    </>
  );
}

function Row({ hospital }: { hospital: ListedFacility }) {
  const { language } = useWords();
  const cell = useCell(hospital.code);
  const other = otherName(hospital, language);
  return (
    <li>
      <Link to={hospitalPath(language, hospital.code)} className={classes.row} data-row>
        <span className={classes.level}>
          <LevelOf crowding={cell?.crowding ?? null} />
        </span>
        <span className={classes.names}>
          <span>{nameIn(hospital, language)}</span>
          <span className={classes.other} lang={other.lang}>
            {other.text}
          </span>
        </span>
        {cell?.crowding ? <Age fact={cell.crowding} /> : null}
      </Link>
    </li>
  );
}
