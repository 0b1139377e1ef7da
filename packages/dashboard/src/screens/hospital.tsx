import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { cityPath, hallPath, hospitalPath, opdPath, signInPath } from '../features/address/paths.ts';
import { mayAcknowledge } from '../features/alerts/alert-figures.ts';
import { maySeeAlerts, useAlerts } from '../features/alerts/follow-alerts.ts';
import { CheckForm } from '../features/data-health/checks.tsx';
import { DefinitionPanel } from '../features/definitions/definition-panel.tsx';
import { DisputesBlock } from '../features/dispute/disputes-block.tsx';
import { DoubtNotice } from '../features/dispute/doubt-notice.tsx';
import { useOpenMarks } from '../features/dispute/open-marks.tsx';
import { DiversionPanel } from '../features/diversion/diversion-panel.tsx';
import { ActionCard } from '../features/escalation/action-card.tsx';
import { type Escalation, standingOf } from '../features/escalation/escalation-figures.ts';
import { maySeeEscalation, useEscalation } from '../features/escalation/follow-escalation.ts';
import { LevelDeclared } from '../features/escalation/level-declared.tsx';
import { nameIn } from '../features/facilities/names.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { BedsPanel } from '../features/hospital/beds-panel.tsx';
import { type DetailsState, useDetails } from '../features/hospital/details.ts';
import { EmergencyPanel } from '../features/hospital/emergency-panel.tsx';
import { FactsPanel } from '../features/hospital/facts-panel.tsx';
import { FlowCounts } from '../features/hospital/flow-counts.tsx';
import { FlowPanel } from '../features/hospital/flow-panel.tsx';
import { useHospital } from '../features/hospital/follow-hospital.ts';
import { HospitalHeader } from '../features/hospital/hospital-header.tsx';
import { LevelPanel } from '../features/hospital/level-panel.tsx';
import { type Neighbours, neighboursOf } from '../features/hospital/neighbours.ts';
import { OpdPanel } from '../features/hospital/opd-panel.tsx';
import { useOpdWaits } from '../features/hospital/opd-waits.ts';
import { OutlookPanel } from '../features/hospital/outlook-panel.tsx';
import { TimelinePanel } from '../features/hospital/timeline-panel.tsx';
import { NextHoursPanel } from '../features/next-hours/next-hours-panel.tsx';
import { useNextHours } from '../features/next-hours/read-next-hours.ts';
import { PeersPanel } from '../features/peers/peers-panel.tsx';
import { useScores } from '../features/scores/read-scores.ts';
import { ScoresPanel } from '../features/scores/scores-panel.tsx';
import { StateInputs } from '../features/scores/state-inputs.tsx';
import {
  checksBy,
  coversFacility,
  mayDispute,
  mayOversee,
  maySeePatients,
  maySeeSums,
  maySeeWards,
} from '../features/viewer/rights.ts';
import { useViewer, type Viewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import type { HospitalCell } from '../live/board-store.ts';
import { useClockReading } from '../live/server-clock.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Empty, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { Panel } from '../ui/panel.tsx';
import { usePatience } from '../ui/patience.ts';
import { AlarmsHere, alarmsOf } from './hospital/alarms-here.tsx';
import { OpeningPage } from './hospital/opening-page.tsx';
import { useByHand } from './hospital/use-by-hand.tsx';
import { ViewTabs } from './hospital/view-tabs.tsx';
import { viewsFor } from './hospital/views.ts';
import classes from './hospital.module.css';

/** So long the page keeps its shape for what is on its way; then each block says for itself what it waits for. */
const PATIENCE_MS = 4_000;

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
  const { cell, heardAt, inDetail, settled } = useHospital(code, viewer);
  const covered = viewer !== null && coversFacility(viewer, code);
  const [search] = useSearchParams();
  const escalation = useEscalation(code, covered && maySeeEscalation(viewer));
  const escalationStatus = useEscalationStatus(escalation.now);
  const alerts = useAlerts(covered && maySeeAlerts(viewer));
  const alarms = alarmsOf(alerts.now, code);
  const unacked = alarms.filter(mayAcknowledge).length;
  const disputes = useOpenMarks();
  const seesWards = covered && maySeeWards(viewer);
  const waits = useOpdWaits(code, seesWards);
  const byHand = useByHand(code, cell, viewer);
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
  const figures = viewer !== null && maySeeSums(viewer) && covered;
  const isHospital = (listed ?? (read.kind === 'READ' ? read.details : undefined))?.kind === 'HOSPITAL';
  const views = viewsFor(viewer, code, isHospital);
  const view = views.find(each => each === search.get('view')) ?? 'now';
  const asksAhead = figures && isHospital && view === 'now';
  const [ahead, aheadAgain] = useNextHours(code, asksAhead);
  const opening = usePatience(
    viewerState.kind === 'ASKING' ||
      (viewerState.kind === 'KNOWN' && !settled) ||
      read.kind === 'READING' ||
      (covered && maySeeEscalation(viewer) && escalation.now === null && escalation.refused === null) ||
      (covered && maySeeAlerts(viewer) && alerts.now === null && alerts.refused === null) ||
      (seesWards && !disputes.known) ||
      (asksAhead && ahead.kind === 'READING'),
    PATIENCE_MS,
  );
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
  return (
    <div className={classes.page}>
      <HospitalHeader listed={listed} details={details} cell={cell} neighbours={neighbours} nameOnly={opening} />
      {opening ? (
        listed || details ? (
          <OpeningPage />
        ) : (
          // Not even the name is known; what stands below it would not stay.
          <div aria-busy="true" />
        )
      ) : (
        <>
          {viewer ? <WhatYouSee viewer={viewer} code={code} inDetail={inDetail} /> : null}
          {views.length > 1 ? (
            <ViewTabs
              views={views}
              open={view}
              status={{
                now: alarms.length === 0 ? null : { words: t('view.alerts', { n: alarms.length }), bad: unacked > 0 },
                escalation: escalationStatus,
                records:
                  seesWards && disputes.known ? { words: t('view.disputes', { n: disputes.all(code).length }) } : null,
              }}
            />
          ) : null}
          {view === 'now' && cell && figures ? (
            <DoubtNotice
              cell={cell}
              facilityName={listed ? nameIn(listed, language) : code}
              mayDispute={mayDispute(viewer, code)}
            >
              {checksBy(viewer).length > 0 ? <CheckForm facility={code} kinds={checksBy(viewer)} /> : null}
            </DoubtNotice>
          ) : null}
          {view === 'now' ? (
            <div className={classes.blocks}>
              {covered && maySeeAlerts(viewer) && alerts.refused === null ? (
                <Block area="alarms">
                  {alerts.now ? (
                    <AlarmsHere now={alerts.now} alarms={alarms} />
                  ) : (
                    <Panel title={t('here.title')}>
                      <Loading rows={2} waitingFor={t('alerts.waiting')} />
                    </Panel>
                  )}
                </Block>
              ) : null}
              {heardAt === null ? (
                <Block area="why">
                  <Loading rows={8} waitingFor={t('hospital.board')} />
                </Block>
              ) : cell === null ? (
                <Block area="wide">
                  <Empty title={t('hospital.nothing')}>{t('hospital.nothingWhy')}</Empty>
                  {isHospital ? byHand('EMERGENCY') : null}
                  {isHospital ? byHand('BEDS') : null}
                  {byHand('QUEUES', details?.departments)}
                </Block>
              ) : (
                <Block area="why">
                  <LevelPanel cell={cell} />
                </Block>
              )}
              {cell && figures && cell.kind === 'HOSPITAL' ? (
                <Block area="emergency">
                  <EmergencyPanel facility={code} emergency={cell.emergency} />
                  {byHand('EMERGENCY')}
                </Block>
              ) : null}
              <Block area="timeline">
                <TimelinePanel code={code} level={cell?.crowding?.level ?? null} />
              </Block>
              {asksAhead ? (
                <Block area="wide">
                  <NextHoursPanel facility={code} state={ahead} again={aheadAgain} />
                </Block>
              ) : null}
              {cell && figures && heardAt !== null ? (
                <>
                  {cell.kind === 'HOSPITAL' ? (
                    <Block area="beds">
                      <BedsPanel cell={cell} wards={details?.wards ?? []} />
                      {byHand('BEDS')}
                    </Block>
                  ) : null}
                  <Block area={cell.kind === 'HOSPITAL' ? 'opd' : 'wide'}>
                    <OpdPanel
                      cell={cell}
                      departments={details?.departments ?? []}
                      waits={seesWards ? waits : undefined}
                      links={isHospital && viewer ? <OpdLinks code={code} viewer={viewer} /> : null}
                    />
                    {byHand('QUEUES', details?.departments)}
                    {views.includes('records') ? null : <Claims read={read} readAgain={readAgain} />}
                  </Block>
                </>
              ) : views.includes('records') ? null : (
                <Block area="wide">
                  <Claims read={read} readAgain={readAgain} />
                </Block>
              )}
            </div>
          ) : null}
          {viewer && view === 'flow' ? <Flow code={code} viewer={viewer} emergency={cell?.emergency ?? null} /> : null}
          {viewer && view === 'escalation' ? (
            <EscalationView now={escalation.now} refused={escalation.refused} viewer={viewer} />
          ) : null}
          {viewer && view === 'scores' ? <ScoresView code={code} viewer={viewer} /> : null}
          {viewer && view === 'divert' ? (
            <div className={classes.blocks}>
              <Block area="wide">
                <DiversionPanel facility={code} />
              </Block>
            </div>
          ) : null}
          {viewer && view === 'records' ? (
            <div className={classes.blocks}>
              {maySeeWards(viewer) ? (
                <Block area="half">
                  <div className={classes.plain}>
                    <DisputesBlock facility={code} mayDecide={mayOversee(viewer)} />
                  </div>
                </Block>
              ) : null}
              <Block area="half">
                <Claims read={read} readAgain={readAgain} />
              </Block>
            </div>
          ) : null}
        </>
      )}
      <DefinitionPanel />
    </div>
  );
}

/** How the escalation stands, for the tab that leads to it. */
function useEscalationStatus(now: Escalation | null): { readonly words: string; readonly bad: boolean } | null {
  const { t } = useWords();
  const overdue = useClockReading(at => standingOf(now?.card, at).overdue);
  if (now === null) return null;
  if (now.declared) {
    const { level } = now.declared;
    return overdue > 0
      ? { words: t('view.declaredOverdue', { level, overdue }), bad: true }
      : { words: t('view.declared', { level }), bad: false };
  }
  return now.calculatedLevel == null
    ? null
    : { words: t('view.calculated', { level: now.calculatedLevel }), bad: false };
}

function Flow({ code, viewer, emergency }: { code: string; viewer: Viewer; emergency: HospitalCell['emergency'] }) {
  return (
    <div className={classes.blocks}>
      <Block area="most">
        {maySeePatients(viewer) ? <FlowPanel facility={code} emergency={emergency} /> : <FlowCounts facility={code} />}
      </Block>
      <Block area="rest">
        <OutlookPanel facility={code} />
      </Block>
    </div>
  );
}

function EscalationView({ now, refused, viewer }: { now: Escalation | null; refused: string | null; viewer: Viewer }) {
  const { t } = useWords();
  if (now === null) {
    return refused ? (
      <Notice tone="warn">{t('escalation.forbidden')}</Notice>
    ) : (
      <Loading rows={8} waitingFor={t('escalation.waiting')} />
    );
  }
  return (
    <div className={classes.blocks}>
      <Block area="half">
        <LevelDeclared escalation={now} viewer={viewer} />
      </Block>
      <Block area="half">
        <ActionCard escalation={now} viewer={viewer} />
      </Block>
    </div>
  );
}

function ScoresView({ code, viewer }: { code: string; viewer: Viewer }) {
  const { t } = useWords();
  const [state, again] = useScores(code);
  if (state.kind === 'READING') return <Loading rows={10} waitingFor={t('score.waiting')} />;
  if (state.kind === 'FAILED') return <BlockFailed failure={state.failure} retry={again} />;
  if (state.kind === 'ABSENT') return <Empty title={t('score.notYoursTitle')}>{t('score.notYours')}</Empty>;
  return (
    <div className={classes.blocks}>
      <Block area="wide">
        <ScoresPanel scores={state.scores} failed={state.failure !== null} />
      </Block>
      <Block area="wide">
        <PeersPanel facility={code} />
      </Block>
      {mayOversee(viewer) ? (
        <Block area="wide">
          <StateInputs facility={code} scores={state.scores} onStated={again} />
        </Block>
      ) : null}
    </div>
  );
}

/** Where the queues of this hospital are worked with, and what hangs in its hall. */
function OpdLinks({ code, viewer }: { code: string; viewer: Viewer }) {
  const { t, language } = useWords();
  return (
    <p className={classes.links}>
      {maySeePatients(viewer) ? <Link to={opdPath(language, code)}>{t('opd.console')}</Link> : null}
      <Link to={hallPath(language, code)} target="_blank" rel="noreferrer">
        {t('opd.hall')} ↗
      </Link>
    </p>
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
  area: 'alarms' | 'why' | 'emergency' | 'beds' | 'opd' | 'timeline' | 'wide' | 'half' | 'most' | 'rest';
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
