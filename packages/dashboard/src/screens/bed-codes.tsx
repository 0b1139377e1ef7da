import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { bedsPath, signInPath } from '../features/address/paths.ts';
import { BedCodes } from '../features/beds/at-bed/bed-codes.tsx';
import { nameIn } from '../features/facilities/names.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { coversFacility, maySeePatients } from '../features/viewer/rights.ts';
import { useViewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './beds.module.css';

/** Codes to hang at the beds of a ward, for those who work there. */
export function Component() {
  const { t, language } = useWords();
  const { id = '' } = useParams();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const state = useViewer();
  const { byCode } = useRegistry();
  const listed = byCode.get(id);
  const name = listed ? nameIn(listed, language) : id;
  usePageTitle(`${t('bedBoard.codes.title')} · ${name}`);
  useKeys({ p: () => print(), Escape: () => navigate(bedsPath(language, id)) });
  if (state.kind === 'FAILED') return <BlockFailed failure={state.failure} />;
  if (state.kind === 'ASKING') return <Loading rows={8} waitingFor={t('bedBoard.codes.title')} />;
  const may = coversFacility(state.viewer, id) && maySeePatients(state.viewer);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>
          {t('bedBoard.codes.title')} <span className={classes.hospital}>{name}</span>
        </h1>
        <Link to={bedsPath(language, id)}>{t('bedBoard.title')}</Link>
      </header>
      {may ? (
        <BedCodes
          facility={id}
          hospital={listed ? [nameIn(listed, 'en'), nameIn(listed, 'hi')] : [id, id]}
          ward={parameters.get('ward')}
          onWard={ward => setParameters({ ward }, { replace: true })}
        />
      ) : (
        <Notice>
          {t('bedBoard.notYours')}{' '}
          {state.viewer.role === 'ANONYMOUS' ? (
            <Link to={signInPath(language, pathname + search)}>{t('shell.signIn')}</Link>
          ) : null}
        </Notice>
      )}
    </div>
  );
}
