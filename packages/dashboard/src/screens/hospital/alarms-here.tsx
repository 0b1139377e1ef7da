import { Link } from 'react-router';
import { alertsPath } from '../../features/address/paths.ts';
import {
  type AlertLine,
  type AlertsNow,
  inOrderOfUrgency,
  mayAcknowledge,
} from '../../features/alerts/alert-figures.ts';
import { TimeLeft } from '../../features/alerts/alert-list.tsx';
import { PriorityGlyph } from '../../features/alerts/priority-glyph.tsx';
import { readingWords } from '../../features/alerts/reading-words.ts';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { Empty } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './alarms-here.module.css';

/** The page below must stay in sight. */
const MOST_SHOWN = 3;

/** The open alarms of one hospital, most urgent first; each leads to where it is acknowledged and acted on. */
export function alarmsOf(now: AlertsNow | null, facility: string): AlertLine[] {
  return inOrderOfUrgency(now?.open.filter(alert => alert.facility === facility) ?? []);
}

export function AlarmsHere({ now, alarms }: { now: AlertsNow; alarms: readonly AlertLine[] }) {
  const speech = useWords();
  const { t, language } = speech;
  const unacked = alarms.filter(mayAcknowledge).length;
  return (
    <Panel
      title={t('here.title')}
      aside={
        <>
          {alarms.length > 0 ? <span>{t('here.count', { n: alarms.length, unacked })}</span> : null}
          <Link to={alertsPath(language)}>{t('here.all')}</Link>
        </>
      }
    >
      {alarms.length === 0 ? (
        <Empty title={t('here.none')}>
          {t('here.noneWhy')}{' '}
          {now.lastRaisedAt ? t('here.last', { time: timeWords(now.lastRaisedAt, language) }) : null}
        </Empty>
      ) : (
        <ul>
          {alarms.slice(0, MOST_SHOWN).map(alarm => (
            <li key={alarm.id} className={classes.item} data-quiet={!mayAcknowledge(alarm) || undefined}>
              <Link
                to={`${alertsPath(language)}?sel=${encodeURIComponent(alarm.id)}`}
                className={classes.row}
                data-row={alarm.id}
              >
                <PriorityGlyph priority={alarm.priority} quiet={!mayAcknowledge(alarm)} />
                <span className={classes.what}>
                  <span className={classes.name}>
                    {language === 'hi' ? alarm.nameHi : alarm.nameEn}
                    {alarm.part === '*' ? null : <span className={classes.part}>{alarm.part}</span>}
                  </span>
                  <span className={classes.soft}>
                    {alarm.readings.map(each => readingWords(each, speech)).join(' · ')}
                  </span>
                </span>
                <span>{language === 'hi' ? alarm.actionHi : alarm.actionEn}</span>
                <span className={classes.standing}>
                  {t(`alerts.state.${alarm.state}`)} <TimeLeft alert={alarm} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {alarms.length > MOST_SHOWN ? (
        <p className={classes.soft}>{t('here.more', { n: alarms.length - MOST_SHOWN })}</p>
      ) : null}
    </Panel>
  );
}
