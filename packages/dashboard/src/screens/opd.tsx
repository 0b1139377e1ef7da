import { Link, Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { hallPath, opdPath, signInPath } from '../features/address/paths.ts';
import { nameIn } from '../features/facilities/names.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { QueueConsole } from '../features/queues/queue-console.tsx';
import { useQueueList } from '../features/queues/queue-list.ts';
import { QueueSwitch } from '../features/queues/queue-switch.tsx';
import { coversFacility, mayExceedCapacity, maySeePatients } from '../features/viewer/rights.ts';
import { useViewer, type Viewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import { BlockFailed, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './opd.module.css';

/** The OPD of a hospital: who is called next, by keyboard. Without a code: the viewer's own hospital. */
export function Component() {
  const { t, language } = useWords();
  const { id } = useParams();
  const { search } = useLocation();
  const state = useViewer();
  if (state.kind === 'FAILED') return <BlockFailed failure={state.failure} />;
  if (state.kind === 'ASKING') return <Loading rows={10} waitingFor={t('queue.title')} />;
  const [own] = state.viewer.facilities ?? [];
  if (id === undefined) {
    return own === undefined ? (
      <Hospitals viewer={state.viewer} />
    ) : (
      <Navigate replace to={opdPath(language, own) + search} />
    );
  }
  return <Opd key={id} code={id} viewer={state.viewer} />;
}

function Opd({ code, viewer }: { code: string; viewer: Viewer }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [parameters] = useSearchParams();
  const { byCode } = useRegistry();
  const [list, again] = useQueueList(code);
  const listed = byCode.get(code);
  const name = listed ? nameIn(listed, language) : code;
  usePageTitle(`${t('queue.title')} · ${name}`);
  const queues = list.kind === 'READ' ? list.queues : [];
  const asked = parameters.get('department');
  // A queue that is not there is not another one: somebody would call in the wrong department.
  const chosen = asked === null ? queues[0] : queues.find(each => each.code === asked);
  const go = (queue: string) => navigate(opdPath(language, code, queue), { replace: true });
  const may = maySeePatients(viewer) && coversFacility(viewer, code);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>
          {t('queue.title')} <span className={classes.hospital}>{name}</span>
        </h1>
        {chosen ? <QueueSwitch queues={queues} chosen={chosen.code} onChoose={go} /> : null}
        {list.kind === 'READING' ? null : (
          <Link to={hallPath(language, code, chosen?.code)} target="_blank" rel="noreferrer">
            {t('queue.hall')} ↗
          </Link>
        )}
      </header>
      {list.kind === 'FAILED' ? <BlockFailed failure={list.failure} retry={again} /> : null}
      {list.kind === 'READING' ? <Loading rows={2} waitingFor={t('queue.listFailed')} /> : null}
      {list.kind === 'READING' ? null : !may ? (
        <Notice>
          {t('queue.forStaff')}{' '}
          {viewer.role === 'ANONYMOUS' ? (
            <Link to={signInPath(language, pathname + search)}>{t('shell.signIn')}</Link>
          ) : null}
        </Notice>
      ) : chosen ? (
        <QueueConsole
          key={chosen.code}
          facility={code}
          code={chosen.code}
          queues={queues}
          mayExceed={mayExceedCapacity(viewer)}
          onNeighbour={step => {
            const next = queues[queues.indexOf(chosen) + step];
            if (next) go(next.code);
          }}
        />
      ) : asked !== null && list.kind === 'READ' ? (
        <>
          <Notice tone="warn">{t('queue.unknown', { code: asked })}</Notice>
          <ul className={classes.hospitals}>
            {queues.map(each => (
              <li key={each.code}>
                <Link to={opdPath(language, code, each.code)} data-queue={each.code} data-row>
                  {each.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** For those who belong to no hospital: which one. Who may see no queue learns it here, and finds the halls, which all may see. */
function Hospitals({ viewer }: { viewer: Viewer }) {
  const { t, language } = useWords();
  const { pathname, search } = useLocation();
  const { hospitals } = useRegistry();
  const may = maySeePatients(viewer);
  usePageTitle(t('queue.title'));
  return (
    <div className={classes.page}>
      <h1>{t(may ? 'queue.chooseHospital' : 'queue.title')}</h1>
      {may ? null : (
        <>
          <Notice>
            {t('queue.forStaff')}{' '}
            {viewer.role === 'ANONYMOUS' ? (
              <Link to={signInPath(language, pathname + search)}>{t('shell.signIn')}</Link>
            ) : null}
          </Notice>
          <h2 className={classes.halls}>{t('queue.hallsOf')}</h2>
        </>
      )}
      <ul className={classes.hospitals}>
        {hospitals.map(hospital => (
          <li key={hospital.code}>
            <Link
              to={may ? opdPath(language, hospital.code) : hallPath(language, hospital.code)}
              // A hall is a page of its own.
              reloadDocument={!may}
              data-row
            >
              {nameIn(hospital, language)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
