import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { cityPath, hospitalPath, signInPath } from '../features/address/paths.ts';
import { CheckForm } from '../features/data-health/checks.tsx';
import { DoubtNotice } from '../features/dispute/doubt-notice.tsx';
import { nameIn } from '../features/facilities/names.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { BedsPanel } from '../features/hospital/beds-panel.tsx';
import { type DetailsState, useDetails } from '../features/hospital/details.ts';
import { EmergencyPanel } from '../features/hospital/emergency-panel.tsx';
import { FactsPanel } from '../features/hospital/facts-panel.tsx';
import { useHospital } from '../features/hospital/follow-hospital.ts';
import { HospitalHeader } from '../features/hospital/hospital-header.tsx';
import { LevelPanel } from '../features/hospital/level-panel.tsx';
import { type Neighbours, neighboursOf } from '../features/hospital/neighbours.ts';
import { OpdPanel } from '../features/hospital/opd-panel.tsx';
import { TimelinePanel } from '../features/hospital/timeline-panel.tsx';
import { checksBy, coversFacility, mayDispute, maySeeSums } from '../features/viewer/rights.ts';
import { useViewer, type Viewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Empty, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './hospital.module.css';

/** One hospital: its level and why, emergency department, queues, beds, and what is claimed about it. */
export function Component() {
  const { id = '' } = useParams();
  // Another hospital is another page: nothing of the last one may linger.
  return <Hospital key={id} code={id} />;
}

function Hospital({ code }: { code: string }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { byCode, hospitals } = useRegistry();
  const viewerState = useViewer();
  const viewer = viewerState.kind === 'KNOWN' ? viewerState.viewer : null;
  const [read, readAgain] = useDetails(code);
  const { cell, heardAt, inDetail } = useHospital(code, viewer);
  const neighbours = neighboursOf(code, hospitals, language);
  // From where the address is, which may be a page ahead of what is drawn when keys come fast.
  const go = (step: keyof Neighbours) => {
    const here = decodeURIComponent(window.location.pathname.split('/').at(-1) ?? code);
    const there = neighboursOf(here, hospitals, language)[step];
    if (there) navigate(hospitalPath(language, there.code));
  };
  useKeys({
    '[': () => go('previous'),
    ']': () => go('next'),
    Escape: () => navigate(cityPath(language)),
  });
  const listed = byCode.get(code);
  usePageTitle(listed ? nameIn(listed, language) : undefined);
  if (read.kind === 'ABSENT') {
    return (
      <>
        <h1 className="unseen">{t('hospital.absent', { code })}</h1>
        <Empty title={t('hospital.absent', { code })}>{t('hospital.absentWhy')}</Empty>
      </>
    );
  }
  const details = read.kind === 'READ' ? read.details : null;
  const figures = viewer !== null && maySeeSums(viewer) && coversFacility(viewer, code);
  return (
    <div className={classes.page}>
      <HospitalHeader listed={listed} details={details} cell={cell} neighbours={neighbours} />
      {viewer ? <WhatYouSee viewer={viewer} code={code} inDetail={inDetail} /> : null}
      {cell && figures ? (
        <DoubtNotice
          cell={cell}
          facilityName={listed ? nameIn(listed, language) : code}
          mayDispute={mayDispute(viewer, code)}
        >
          {checksBy(viewer).length > 0 ? <CheckForm facility={code} kinds={checksBy(viewer)} /> : null}
        </DoubtNotice>
      ) : null}
      <div className={classes.blocks}>
        {heardAt === null ? (
          <Block area="why">
            <Loading rows={8} waitingFor={t('hospital.board')} />
          </Block>
        ) : cell === null ? (
          <Block area="wide">
            <Empty title={t('hospital.nothing')}>{t('hospital.nothingWhy')}</Empty>
          </Block>
        ) : (
          <Block area="why">
            <LevelPanel cell={cell} />
          </Block>
        )}
        {cell && figures && cell.kind === 'HOSPITAL' ? (
          <Block area="emergency">
            <EmergencyPanel emergency={cell.emergency} />
          </Block>
        ) : null}
        <Block area="timeline">
          <TimelinePanel code={code} level={cell?.crowding?.level ?? null} />
        </Block>
        {cell && figures && heardAt !== null ? (
          <>
            {cell.kind === 'HOSPITAL' ? (
              <Block area="beds">
                <BedsPanel cell={cell} wards={details?.wards ?? []} />
              </Block>
            ) : null}
            <Block area={cell.kind === 'HOSPITAL' ? 'opd' : 'wide'}>
              <OpdPanel cell={cell} departments={details?.departments ?? []} />
              <Claims read={read} readAgain={readAgain} />
            </Block>
          </>
        ) : (
          <Block area="wide">
            <Claims read={read} readAgain={readAgain} />
          </Block>
        )}
      </div>
    </div>
  );
}

function Claims({ read, readAgain }: { read: DetailsState; readAgain: () => void }) {
  const { t } = useWords();
  if (read.kind === 'READING') return <Loading rows={4} waitingFor={t('hospital.details')} />;
  if (read.kind === 'FAILED') return <BlockFailed failure={read.failure} retry={readAgain} />;
  return read.kind === 'READ' ? <FactsPanel details={read.details} /> : null;
}

function Block({
  area,
  children,
}: {
  area: 'why' | 'emergency' | 'beds' | 'opd' | 'timeline' | 'wide';
  children: ReactNode;
}) {
  return <div className={`${classes.block} ${classes[area]}`}>{children}</div>;
}

/** What is left out for this viewer, and how to see it. Silence would look like an empty hospital. */
function WhatYouSee({ viewer, code, inDetail }: { viewer: Viewer; code: string; inDetail: boolean }) {
  const { t, language } = useWords();
  const { pathname, search } = useLocation();
  const { byCode } = useRegistry();
  if (inDetail) return null;
  if (viewer.role === 'ANONYMOUS') {
    return (
      <Notice>
        {t('hospital.notSignedIn')} <Link to={signInPath(language, pathname + search)}>{t('hospital.signIn')}</Link>
      </Notice>
    );
  }
  if (!coversFacility(viewer, code)) {
    const own = (viewer.facilities ?? []).map(each => {
      const facility = byCode.get(each);
      return facility ? nameIn(facility, language) : each;
    });
    return <Notice>{t('hospital.elsewhere', { own: own.join(', ') })}</Notice>;
  }
  return <Notice>{maySeeSums(viewer) ? t('hospital.noWards') : t('hospital.levelOnly')}</Notice>;
}
