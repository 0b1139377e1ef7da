import { Link, Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { bedsPath, hospitalPath, signInPath } from '../features/address/paths.ts';
import { BedAtHand } from '../features/beds/at-bed/bed-at-hand.tsx';
import { BedDesk } from '../features/beds/bed-desk.tsx';
import { BedSums } from '../features/beds/bed-sums.tsx';
import { nameIn } from '../features/facilities/names.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { coversFacility, maySeePatients, maySeeWards } from '../features/viewer/rights.ts';
import { useViewer, type Viewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './beds.module.css';

/** The beds of a hospital: which bed, for whom, when. Without a code: the viewer's own hospital. */
export function Component() {
  const { t, language } = useWords();
  const { id } = useParams();
  const { search } = useLocation();
  const state = useViewer();
  if (state.kind === 'FAILED') return <BlockFailed failure={state.failure} />;
  if (state.kind === 'ASKING') return <Loading rows={12} waitingFor={t('bedBoard.title')} />;
  const [own] = state.viewer.facilities ?? [];
  if (id === undefined) {
    return own === undefined ? <Hospitals /> : <Navigate replace to={bedsPath(language, own) + search} />;
  }
  return <Beds key={id} code={id} viewer={state.viewer} />;
}

function Beds({ code, viewer }: { code: string; viewer: Viewer }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [parameters, setParameters] = useSearchParams();
  const { byCode } = useRegistry();
  const listed = byCode.get(code);
  const name = listed ? nameIn(listed, language) : code;
  usePageTitle(`${t('bedBoard.title')} · ${name}`);
  const covers = coversFacility(viewer, code);
  const atBed = placeIn(parameters.get('bed'));

  function showWard(ward: string | null): void {
    setParameters(
      before => {
        if (ward === null) before.delete('ward');
        else before.set('ward', ward);
        return before;
      },
      { replace: true },
    );
  }

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>
          {t('bedBoard.title')} <span className={classes.hospital}>{name}</span>
        </h1>
        <Link to={hospitalPath(language, code)}>{t('bedBoard.toHospital')}</Link>
      </header>
      {covers && maySeePatients(viewer) ? (
        atBed ? (
          <BedAtHand facility={code} ward={atBed.ward} bed={atBed.bed} />
        ) : (
          <BedDesk
            facility={code}
            ward={parameters.get('ward')}
            onWard={showWard}
            onUp={() => navigate(hospitalPath(language, code))}
          />
        )
      ) : covers && maySeeWards(viewer) ? (
        <BedSums facility={code} mayAudit={viewer.role === 'OFFICIAL'} />
      ) : (
        <Notice>
          {t('bedBoard.notYours')}{' '}
          {viewer.role === 'ANONYMOUS' ? (
            <Link to={signInPath(language, pathname + search)}>{t('shell.signIn')}</Link>
          ) : null}
        </Notice>
      )}
    </div>
  );
}

/** The bed of an address, "WARD/BED"; null: it names none. */
function placeIn(text: string | null): { ward: string; bed: string } | null {
  const [ward, bed, ...more] = text?.split('/') ?? [];
  return ward && bed && more.length === 0 ? { ward, bed } : null;
}

/** For those who belong to no hospital: which one. */
function Hospitals() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { hospitals } = useRegistry();
  usePageTitle(t('bedBoard.title'));
  useKeys({ Escape: () => navigate(`/${language}/city`) });
  return (
    <div className={classes.page}>
      <h1>{t('bedBoard.chooseHospital')}</h1>
      <ul className={classes.hospitals}>
        {hospitals.map(hospital => (
          <li key={hospital.code}>
            <Link to={bedsPath(language, hospital.code)} data-row>
              {nameIn(hospital, language)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
