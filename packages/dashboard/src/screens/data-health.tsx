import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { cityPath, dataHealthPath, hl7Path, signInPath } from '../features/address/paths.ts';
import { CheckForm, CheckList, useChecks } from '../features/data-health/checks.tsx';
import { SIGNALS } from '../features/data-health/feed-figures.ts';
import { HealthPanel } from '../features/data-health/health-panel.tsx';
import { Matrix, type Selected } from '../features/data-health/matrix.tsx';
import { PublicSummary } from '../features/data-health/public-summary.tsx';
import { RuleFaults } from '../features/data-health/rule-faults.tsx';
import { DisputesBlock } from '../features/dispute/disputes-block.tsx';
import { checksBy, mayOversee } from '../features/viewer/rights.ts';
import { useViewer, type Viewer } from '../features/viewer/viewer.ts';
import { type CheckKind, DataHealthNowDocument, type DataHealthNowSubscription } from '../generated/graphql.ts';
import { useWords } from '../language/index.ts';
import { ageWords } from '../live/freshness.ts';
import { useClockReading } from '../live/server-clock.ts';
import { useWatchedState } from '../live/watched-state.ts';
import { useKeys } from '../ui/keys.ts';
import { Empty, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './data-health.module.css';

type Health = DataHealthNowSubscription['dataHealthUpdates'];

/** The page size stands in the document: one given beside it would be taken for the largest there is. */
const NOTHING_ASKED = {};

/** Which feeds are heard, how late, how often wrong; who answers for them, and who would be misled. */
export function Component() {
  const { t, language } = useWords();
  const { pathname, search } = useLocation();
  const state = useViewer();
  const viewer = state.kind === 'KNOWN' ? state.viewer : null;
  const oversees = viewer !== null && mayOversee(viewer);
  usePageTitle(t('health.title'));
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('health.title')}</h1>
        <p className={classes.lead}>{t('health.lead')}</p>
      </header>
      <PublicSummary />
      {viewer === null ? null : oversees ? (
        <Oversight viewer={viewer} />
      ) : (
        <Notice>
          {t('health.public')}{' '}
          {viewer.role === 'ANONYMOUS' ? (
            <Link to={signInPath(language, pathname + search)}>{t('health.signIn')}</Link>
          ) : null}
        </Notice>
      )}
    </div>
  );
}

function Oversight({ viewer }: { viewer: Viewer }) {
  const { t, language } = useWords();
  const { data, refused } = useWatchedState(DataHealthNowDocument, NOTHING_ASKED);
  if (data === null) {
    return refused ? (
      <Notice tone="warn">{t('failed.forbidden')}</Notice>
    ) : (
      <Loading rows={12} waitingFor={t('health.waiting')} />
    );
  }
  const health = data.dataHealthUpdates;
  const hl7Waiting = health.hospitals.reduce((sum, each) => sum + each.hl7Waiting, health.hl7OfNobody);
  if (health.hospitals.length === 0) return <Empty title={t('health.empty')}>{t('health.emptyWhy')}</Empty>;
  return (
    <>
      <Silence since={health.serverTime} />
      <RuleFaults faults={health.ruleFaults} />
      <p>
        <Link to={hl7Path(language)}>{t('hl7.title')}</Link>
        {hl7Waiting > 0 ? `: ${t('hl7.count', { n: hl7Waiting })}` : ''}
      </p>
      <Feeds health={health} viewer={viewer} />
      {health.hasMore ? <p>{t('health.more', { n: health.hospitals.length })}</p> : null}
    </>
  );
}

/** What the server counts comes every five seconds; when it does not, the reader is told from when the counts are. */
const SILENT_AFTER_MS = 20_000;
function Silence({ since }: { since: string }) {
  const { t, language } = useWords();
  const age = useClockReading(now =>
    now - Date.parse(since) < SILENT_AFTER_MS ? '' : ageWords((now - Date.parse(since)) / 1000, language),
  );
  return age === '' ? null : <Notice tone="warn">{t('health.silent', { age })}</Notice>;
}

function Feeds({ health, viewer }: { health: Health; viewer: Viewer }) {
  const { language } = useWords();
  const navigate = useNavigate();
  const [checked, setChecked] = useState(0);
  const selected = useSelected();
  const hospital = selected ? health.hospitals.find(each => each.facility === selected.facility) : undefined;
  const select = (next: Selected | null) =>
    navigate(dataHealthPath(language, next?.facility, next?.signal ?? undefined));
  useKeys({ Escape: () => (selected ? select(null) : navigate(cityPath(language))) });
  return (
    <div className={classes.blocks} data-open={hospital !== undefined}>
      <Matrix hospitals={health.hospitals} selected={selected} onSelect={select} />
      {hospital && selected ? (
        <div className={classes.aside}>
          <HealthPanel
            // Another hospital is another panel: a half-filled form must not change its subject.
            key={hospital.facility}
            hospital={hospital}
            selected={selected}
            usesOf={signal => health.dependents.find(each => each.signal === signal)?.uses ?? []}
            onSelect={select}
            onClose={() => select(null)}
            checks={
              <Checks
                facility={hospital.facility}
                version={`${checked} ${hospital.trust.checks}`}
                kinds={checksBy(viewer)}
                onDone={() => setChecked(checked + 1)}
              />
            }
            disputes={<DisputesBlock facility={hospital.facility} mayDecide />}
          />
        </div>
      ) : null}
    </div>
  );
}

function Checks({
  facility,
  version,
  kinds,
  onDone,
}: {
  facility: string;
  version: string;
  kinds: readonly CheckKind[];
  onDone: () => void;
}) {
  const checks = useChecks(facility, version);
  return (
    <>
      {checks ? <CheckList checks={checks} /> : null}
      {kinds.length > 0 ? <CheckForm facility={facility} kinds={kinds} onDone={onDone} /> : null}
    </>
  );
}

/** What the address opens: a hospital, or one of its feeds. */
function useSelected(): Selected | null {
  const { facility, signal } = useParams();
  if (facility === undefined) return null;
  return { facility, signal: SIGNALS.find(each => each.toLowerCase() === signal) ?? null };
}
