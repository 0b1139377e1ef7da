import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { alertRulesPath, cityPath } from '../features/address/paths.ts';
import { soundAlarm, useSoundBlocked } from '../features/alerts/alarm-sound.ts';
import {
  type AlertLine,
  type AlertsNow,
  type HeardInFlood,
  inOrderOfUrgency,
  mayAcknowledge,
  soundFor,
} from '../features/alerts/alert-figures.ts';
import { AlertList } from '../features/alerts/alert-list.tsx';
import { AlertPanel } from '../features/alerts/alert-panel.tsx';
import { AlertStrip } from '../features/alerts/alert-strip.tsx';
import { maySeeAlerts, useAlerts, useNewAlarms } from '../features/alerts/follow-alerts.ts';
import { usePlaceWords } from '../features/alerts/place-words.ts';
import { useRuleNames } from '../features/alerts/rule-names.ts';
import { useViewer } from '../features/viewer/viewer.ts';
import { AckAlertsDocument, OwnAlertDocument } from '../generated/graphql.ts';
import { timeWords } from '../language/figures.ts';
import { useWords } from '../language/index.ts';
import { CommandRefused, giveCommand } from '../live/command.ts';
import { useConnectionState } from '../live/page-connection.ts';
import { useKeys } from '../ui/keys.ts';
import { Empty, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { Panel } from '../ui/panel.tsx';
import classes from './alerts.module.css';

const FILTERS = ['ALL', 'UNACKED', 'SHELVED'] as const;
type Filter = (typeof FILTERS)[number];

const FITS: Readonly<Record<Filter, (alert: AlertLine) => boolean>> = {
  ALL: () => true,
  UNACKED: mayAcknowledge,
  SHELVED: alert => alert.state === 'SHELVED' || alert.state === 'SUPPRESSED',
};

/** What somebody must act on: alarms by urgency, each with what to do, who has it, and whether what was done helped. */
export function Component() {
  const { t, language } = useWords();
  const viewer = useViewer();
  usePageTitle(t('alerts.title'));
  const allowed = viewer.kind === 'KNOWN' && maySeeAlerts(viewer.viewer);
  const { now, refused } = useAlerts(allowed);
  if ((viewer.kind === 'KNOWN' && !allowed) || refused === 'FORBIDDEN') {
    return (
      <>
        <h1 className="unseen">{t('alerts.title')}</h1>
        <Empty title={t('alerts.notYours')}>{t('alerts.notYoursWhy')}</Empty>
      </>
    );
  }
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('alerts.title')}</h1>
        <Link to={alertRulesPath(language)}>{t('alerts.rules')}</Link>
      </header>
      {now === null ? <Loading rows={10} waitingFor={t('alerts.waiting')} /> : <Desk now={now} />}
    </>
  );
}

function Desk({ now }: { now: AlertsNow }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const placeOf = usePlaceWords();
  const ruleName = useRuleNames();
  const connected = useConnectionState().kind === 'LIVE';
  const [search, setSearch] = useSearchParams();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const [pressed, setPressed] = useState({ shelve: 0, comment: 0 });

  const filter = FILTERS.find(each => each === search.get('state')) ?? 'ALL';
  const inOrder = useMemo(() => inOrderOfUrgency(now.open), [now.open]);
  const shown = useMemo(() => inOrder.filter(FITS[filter]), [inOrder, filter]);
  const selectedId = search.get('sel');
  const selected = [...now.open, ...now.notices].find(each => each.id === selectedId) ?? null;
  const unacked = now.open.filter(mayAcknowledge);
  const busy = pending > 0 || !connected;

  function put(name: string, value: string | null): void {
    setSearch(
      before => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  }

  async function give(work: () => Promise<unknown>): Promise<boolean> {
    if (!connected) return false;
    setPending(count => count + 1);
    setSaid(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setSaid(
        failure instanceof CommandRefused ? t('alerts.refused', { message: failure.message }) : t('alerts.unanswered'),
      );
      return false;
    } finally {
      setPending(count => count - 1);
    }
  }

  /** What the keys act on: the row in focus, else the one in the panel. */
  function current(): AlertLine | null {
    const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
    return now.open.find(each => each.id === row) ?? selected;
  }

  async function acknowledge(alerts: readonly AlertLine[]): Promise<void> {
    const ids = alerts.filter(mayAcknowledge).map(each => each.id);
    if (ids.length === 0) return;
    if (await give(() => giveCommand(AckAlertsDocument, { alerts: ids.slice(0, 200) }))) setMarked(new Set());
  }

  const unackedOf = (ids: readonly string[]) => unacked.flatMap(alert => (ids.includes(alert.id) ? [alert.id] : []));
  const ofMarked = now.open.filter(each => marked.has(each.id));
  useKeys({
    a: event => {
      if (event.repeat) return;
      const one = current();
      void acknowledge(ofMarked.length > 0 ? ofMarked : one ? [one] : []);
    },
    o: event => {
      const one = current();
      if (one && !event.repeat) void give(() => giveCommand(OwnAlertDocument, { alert: one.id }));
    },
    s: event => {
      const one = current();
      if (!one) return;
      event.preventDefault();
      put('sel', one.id);
      setPressed(before => ({ ...before, shelve: before.shelve + 1 }));
    },
    c: event => {
      const one = current();
      if (!one) return;
      event.preventDefault();
      put('sel', one.id);
      setPressed(before => ({ ...before, comment: before.comment + 1 }));
    },
    Escape: () => (selectedId === null ? navigate(cityPath(language)) : put('sel', null)),
  });

  return (
    <>
      <AlertStrip now={now} ruleName={ruleName} />
      <NewAlarms now={now} />
      {connected ? null : (
        <Notice tone="warn">{t('alerts.offline', { time: timeWords(now.serverTime, language) })}</Notice>
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {now.more ? <Notice tone="warn">{t('alerts.more')}</Notice> : null}
      <div className={classes.desk} data-open={selected !== null || undefined}>
        <div className={classes.lists}>
          {now.flood ? (
            <Panel title={t('alerts.floodTitle')}>
              <p className={classes.soft}>{t('alerts.flood')}</p>
              <ul className={classes.groups}>
                {now.groups.slice(0, 12).map(group => {
                  return (
                    <li key={`${group.cause}/${group.facility}`}>
                      <button type="button" onClick={() => put('sel', group.alerts[0] ?? null)}>
                        {t('alerts.group', {
                          cause: t(`alerts.cause.${group.cause}`),
                          facility: placeOf(group.facility, group.cause),
                          n: group.count,
                          unacked: group.unacked,
                        })}
                      </button>
                      {group.unacked > 0 ? (
                        <button
                          type="button"
                          className={classes.markGroup}
                          onClick={() => setMarked(before => new Set([...before, ...unackedOf(group.alerts)]))}
                        >
                          {t('alerts.markGroup', { n: group.unacked })}
                        </button>
                      ) : null}
                    </li>
                  );
                })}
              </ul>
            </Panel>
          ) : null}
          <Panel
            title={t('alerts.open')}
            aside={<span>{t('alerts.count', { n: now.open.length, unacked: unacked.length })}</span>}
          >
            <div className={classes.tools}>
              <fieldset className={classes.filters}>
                <legend className="unseen">{t('alerts.filter')}</legend>
                {FILTERS.map(each => (
                  <button
                    key={each}
                    type="button"
                    aria-pressed={filter === each}
                    onClick={() => put('state', each === 'ALL' ? null : each)}
                  >
                    {t(`alerts.filter.${each}`)}
                  </button>
                ))}
              </fieldset>
              {ofMarked.length > 0 ? (
                <button
                  type="button"
                  className={classes.ackMarked}
                  disabled={busy}
                  onClick={() => void acknowledge(ofMarked)}
                >
                  {t('alerts.ackMarked', { n: ofMarked.length })}
                </button>
              ) : null}
            </div>
            {now.open.length === 0 ? (
              <Empty title={t('alerts.none')}>
                {t('alerts.noneWhy', {
                  last: now.lastRaisedAt ? timeWords(now.lastRaisedAt, language) : 'never',
                })}
              </Empty>
            ) : shown.length === 0 ? (
              <Empty title={t('alerts.noMatch')}>{t('alerts.noMatchWhy', { n: now.open.length })}</Empty>
            ) : (
              <AlertList
                alerts={shown}
                selected={selectedId}
                marked={marked}
                onSelect={id => put('sel', id)}
                onMark={id =>
                  setMarked(before => {
                    const after = new Set(before);
                    if (!after.delete(id)) after.add(id);
                    return after;
                  })
                }
              />
            )}
          </Panel>
          <Panel title={t('alerts.notices')}>
            <p className={classes.soft}>{t('alerts.noticesNote')}</p>
            {now.notices.length === 0 ? (
              <p>{t('alerts.noNotices')}</p>
            ) : (
              <ul className={classes.notices}>
                {now.notices.slice(0, 30).map(notice => {
                  return (
                    <li key={notice.id}>
                      <button type="button" onClick={() => put('sel', notice.id)}>
                        <time dateTime={notice.raisedAt}>{timeWords(notice.raisedAt, language)}</time>
                        <span>{language === 'hi' ? notice.nameHi : notice.nameEn}</span>
                        <span className={classes.soft}>{placeOf(notice.facility, notice.cause)}</span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            )}
          </Panel>
        </div>
        {selected ? (
          <aside className={classes.aside}>
            <AlertPanel
              key={selected.id}
              alert={selected}
              give={give}
              busy={busy}
              onAck={() => void acknowledge([selected])}
              onClose={() => put('sel', null)}
              shelving={pressed.shelve}
              commenting={pressed.comment}
            />
          </aside>
        ) : null}
      </div>
    </>
  );
}

/** The sound of what is new, once for all that came together and once in a flood, and every P1 in full for who listens. */
function NewAlarms({ now }: { now: AlertsNow }) {
  const { t, language } = useWords();
  const placeOf = usePlaceWords();
  const fresh = useNewAlarms(now);
  const [blocked, allow] = useSoundBlocked();
  const heard = useRef<HeardInFlood>(null);
  useEffect(() => {
    const next = soundFor(fresh, now.flood, heard.current);
    heard.current = next.heard;
    if (next.sound) soundAlarm(next.sound);
  }, [fresh]);
  useEffect(() => {
    if (!now.flood) heard.current = null;
  }, [now.flood]);
  const urgent = inOrderOfUrgency(fresh).filter(alert => alert.priority === 'P1');
  return (
    <>
      {blocked ? (
        <Notice tone="warn">
          {t('alerts.soundOff')}{' '}
          <button type="button" className={classes.sound} onClick={allow}>
            {t('alerts.soundOn')}
          </button>
        </Notice>
      ) : null}
      <p className="unseen" role="alert">
        {urgent
          .map(alert =>
            t('alerts.announce', {
              priority: t('alerts.priority.P1'),
              name: language === 'hi' ? alert.nameHi : alert.nameEn,
              place: placeOf(alert.facility, alert.cause),
              action: language === 'hi' ? alert.actionHi : alert.actionEn,
            }),
          )
          .join(' ')}
      </p>
    </>
  );
}
