import { memo } from 'react';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { type AlertLine, mayAcknowledge, timeLeft } from './alert-figures.ts';
import classes from './alert-list.module.css';
import { ownerWords } from './owner-words.ts';
import { usePlaceWords } from './place-words.ts';
import { PriorityGlyph } from './priority-glyph.tsx';
import { readingWords } from './reading-words.ts';

/** One line for each alert: how urgent, what, where, what to do, who has it and how long is left. */
export function AlertList({
  alerts,
  selected,
  marked,
  onSelect,
  onMark,
}: {
  alerts: readonly AlertLine[];
  /** Number of the alert in the panel. */
  selected: string | null;
  marked: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onMark: (id: string) => void;
}) {
  return (
    <ul className={classes.list}>
      {alerts.map(alert => (
        <Row
          key={alert.id}
          alert={alert}
          selected={alert.id === selected}
          marked={marked.has(alert.id)}
          onSelect={onSelect}
          onMark={onMark}
        />
      ))}
    </ul>
  );
}

const Row = memo(function Row({
  alert,
  selected,
  marked,
  onSelect,
  onMark,
}: {
  alert: AlertLine;
  selected: boolean;
  marked: boolean;
  onSelect: (id: string) => void;
  onMark: (id: string) => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const place = usePlaceWords()(alert.facility, alert.cause);
  const name = language === 'hi' ? alert.nameHi : alert.nameEn;
  const waiting = mayAcknowledge(alert);
  return (
    <li className={classes.item} data-state={alert.state} data-selected={selected || undefined}>
      <label className={classes.mark}>
        <input
          type="checkbox"
          checked={marked}
          disabled={!waiting}
          onChange={() => onMark(alert.id)}
          aria-label={t('alerts.mark', { name, place })}
        />
      </label>
      <button
        type="button"
        className={classes.row}
        data-row={alert.id}
        aria-pressed={selected}
        onClick={() => onSelect(alert.id)}
      >
        <PriorityGlyph priority={alert.priority} quiet={!waiting} />
        <span className={classes.what}>
          <span className={classes.name}>
            {name}
            {alert.part === '*' ? null : <span className={classes.part}>{alert.part}</span>}
          </span>
          <span className={classes.place}>{place}</span>
          <span className={classes.readings}>{alert.readings.map(each => readingWords(each, speech)).join(' · ')}</span>
        </span>
        <span className={classes.action}>{language === 'hi' ? alert.actionHi : alert.actionEn}</span>
        <span className={classes.standing}>
          <span className={classes.state}>{t(`alerts.state.${alert.state}`)}</span>
          <span className={classes.since}>{t('alerts.since', { time: timeWords(alert.raisedAt, language) })}</span>
          <TimeLeft alert={alert} />
          <span className={classes.owner}>{ownerWords(alert, speech)}</span>
        </span>
      </button>
    </li>
  );
});

/** "12 min left", or how long it is overdue. */
export function TimeLeft({ alert }: { alert: AlertLine }) {
  const { t, language } = useWords();
  const reading = useClockReading(now => {
    if (alert.state === 'SHELVED' && alert.shelvedUntil) {
      return `rest|${t('alerts.backIn', { age: ageWords((Date.parse(alert.shelvedUntil) - now) / 1000, language) })}`;
    }
    const left = timeLeft(alert, now);
    if (left === null) return '';
    const age = ageWords(Math.abs(left) / 1000, language);
    // It stays late once somebody has it, but it calls no longer for somebody to take it.
    const late = mayAcknowledge(alert) ? 'over' : 'rest';
    return left < 0 ? `${late}|${t('alerts.overdue', { age })}` : `left|${t('alerts.left', { age })}`;
  });
  if (reading === '') return null;
  const [kind, words] = reading.split('|') as [string, string];
  return (
    <span className={classes.left} data-kind={kind}>
      {words}
    </span>
  );
}
