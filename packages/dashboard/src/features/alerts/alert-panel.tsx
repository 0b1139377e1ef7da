import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  AlertStoryDocument,
  type AlertStoryQuery,
  CloseAlertDocument,
  CommentOnAlertDocument,
  JudgeAlertDocument,
  OwnAlertDocument,
  RecordAlertActionDocument,
  ShelveAlertDocument,
  UnshelveAlertDocument,
} from '../../generated/graphql.ts';
import { timeWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { giveCommand } from '../../live/command.ts';
import { queries } from '../../live/queries.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { alertRulesPath, hospitalPath } from '../address/paths.ts';
import { useRegistry } from '../facilities/registry.ts';
import { type AlertLine, mayAcknowledge, mayAct, mayClose, mayShelve } from './alert-figures.ts';
import { TimeLeft } from './alert-list.tsx';
import classes from './alert-panel.module.css';
import { ownerWords } from './owner-words.ts';
import { usePlaceWords } from './place-words.ts';
import { PriorityGlyph } from './priority-glyph.tsx';
import { useReadAgain } from './read-again.ts';
import { metricWords, readingWords } from './reading-words.ts';
import { ThenAndNow } from './then-and-now.tsx';

const SHELVE_MINUTES = [15, 30, 60, 120, 240, 480] as const;

/** Runs a command of the panel; false: it was refused, and the page says why. */
export type Give = (work: () => Promise<unknown>) => Promise<boolean>;

/** One alert: what was measured, what follows, what to do, what was done, and whether it helped. */
export function AlertPanel({
  alert,
  give,
  busy,
  onAck,
  onClose,
  shelving,
  commenting,
}: {
  alert: AlertLine;
  give: Give;
  /** A command is under way, or none can be given now. */
  busy: boolean;
  onAck: () => void;
  onClose: () => void;
  /** Counts up when the key for it was pressed: the form is opened and takes the focus. */
  shelving: number;
  commenting: number;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const { byCode } = useRegistry();
  const place = usePlaceWords()(alert.facility, alert.cause);
  const kind = byCode.get(alert.facility)?.kind;
  const story = useStory(alert);
  const [form, setForm] = useState<'SHELVE' | 'CLOSE' | null>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shelving > 0 && mayShelve(alert)) setForm('SHELVE');
  }, [shelving]);
  useEffect(() => {
    if (commenting > 0) comment.current?.focus();
  }, [commenting]);

  return (
    <section className={classes.panel} aria-label={t('alerts.detail')}>
      <header className={classes.head}>
        <PriorityGlyph priority={alert.priority} />
        <div className={classes.title}>
          <h2>{language === 'hi' ? alert.nameHi : alert.nameEn}</h2>
          <p className={classes.other} lang={language === 'hi' ? 'en' : 'hi'}>
            {language === 'hi' ? alert.nameEn : alert.nameHi}
          </p>
        </div>
        <button type="button" className={classes.close} onClick={onClose} aria-label={t('alerts.closePanel')}>
          ×
        </button>
      </header>
      <p className={classes.place}>
        {kind === undefined || kind === 'AMBULANCE_CONTROL' ? (
          place
        ) : (
          <Link to={hospitalPath(language, alert.facility)}>{place}</Link>
        )}
        {alert.part === '*' ? null : alert.cause === 'RULE' ? (
          <Link to={alertRulesPath(language, alert.part)}>{alert.part}</Link>
        ) : (
          <span> · {alert.part}</span>
        )}
        {alert.simulated ? <span className={classes.simulated}>{t('fact.simulatedMark')}</span> : null}
      </p>
      <p className={classes.standing}>
        <b>{t(`alerts.state.${alert.state}`)}</b> <TimeLeft alert={alert} />
        <span>{ownerWords(alert, speech)}</span>
      </p>
      {alert.inputsKnown ? null : <p className={classes.warn}>{t('alerts.inputsUnknown')}</p>}
      {alert.escalations > 0 && alert.escalatedTo ? (
        <p className={classes.warn}>{t('alerts.escalated', { role: t(`role.${alert.escalatedTo}`) })}</p>
      ) : null}

      <h3>{t('alerts.measured', { time: timeWords(alert.raisedAt, language) })}</h3>
      <ul className={classes.readings}>
        {alert.readings.map(reading => (
          <li key={`${reading.metric}${reading.bedClass ?? ''}`}>
            {readingWords(reading, speech)}
            <span className={classes.soft}>
              {reading.ageSeconds === null || reading.ageSeconds === undefined
                ? ''
                : t('alerts.readingAge', {
                    age: ageWords(reading.ageSeconds, language),
                    sources: reading.sources.join(', '),
                  })}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('alerts.consequence')}</h3>
      <p>{language === 'hi' ? alert.consequenceHi : alert.consequenceEn}</p>
      <h3>{t('alerts.toDo')}</h3>
      <p className={classes.toDo}>{language === 'hi' ? alert.actionHi : alert.actionEn}</p>

      <div className={classes.buttons}>
        {mayAcknowledge(alert) ? (
          <button type="button" className={classes.primary} disabled={busy} onClick={onAck}>
            {t('alerts.ack')} <kbd>a</kbd>
          </button>
        ) : null}
        <button
          type="button"
          className={classes.button}
          disabled={busy}
          onClick={() => void give(() => giveCommand(OwnAlertDocument, { alert: alert.id }))}
        >
          {t('alerts.own')} <kbd>o</kbd>
        </button>
        {mayShelve(alert) ? (
          <button
            type="button"
            className={classes.button}
            disabled={busy}
            aria-expanded={form === 'SHELVE'}
            onClick={() => setForm(form === 'SHELVE' ? null : 'SHELVE')}
          >
            {t('alerts.shelve')} <kbd>s</kbd>
          </button>
        ) : null}
        {alert.state === 'SHELVED' ? (
          <button
            type="button"
            className={classes.button}
            disabled={busy}
            onClick={() => void give(() => giveCommand(UnshelveAlertDocument, { alert: alert.id }))}
          >
            {t('alerts.unshelve')}
          </button>
        ) : null}
        {mayClose(alert) ? (
          <button
            type="button"
            className={classes.button}
            disabled={busy}
            aria-expanded={form === 'CLOSE'}
            onClick={() => setForm(form === 'CLOSE' ? null : 'CLOSE')}
          >
            {t('alerts.close')}
          </button>
        ) : null}
      </div>
      {form === 'SHELVE' && mayShelve(alert) ? (
        <ShelveForm
          busy={busy}
          onDone={async (minutes, reason) => {
            if (await give(() => giveCommand(ShelveAlertDocument, { alert: alert.id, minutes, reason }))) setForm(null);
          }}
        />
      ) : null}
      {form === 'CLOSE' && mayClose(alert) ? (
        <TextForm
          label={t('alerts.closeReason')}
          button={t('alerts.close')}
          busy={busy}
          autoFocus
          onDone={async reason => {
            const closed = await give(() => giveCommand(CloseAlertDocument, { alert: alert.id, reason }));
            if (closed) setForm(null);
            return closed;
          }}
        />
      ) : null}

      {mayAct(alert) ? (
        <TextForm
          label={t('alerts.didWhat')}
          hint={t('alerts.didWhatHint')}
          button={t('alerts.record')}
          busy={busy}
          onDone={text => give(() => giveCommand(RecordAlertActionDocument, { alert: alert.id, text }))}
        />
      ) : null}
      {story ? <Effects story={story} speech={speech} /> : null}

      <TextForm
        label={t('alerts.comment')}
        button={t('alerts.say')}
        busy={busy}
        field={comment}
        onDone={text => give(() => giveCommand(CommentOnAlertDocument, { alert: alert.id, text }))}
      />
      <p className={classes.judge}>
        <span>{t('alerts.wasUseful')}</span>
        {[true, false].map(useful => (
          <button
            key={String(useful)}
            type="button"
            className={classes.button}
            aria-pressed={alert.useful === useful}
            disabled={busy}
            onClick={() => void give(() => giveCommand(JudgeAlertDocument, { alert: alert.id, useful }))}
          >
            {t(useful ? 'alerts.yes' : 'alerts.no')}
          </button>
        ))}
      </p>
      <ThenAndNow alert={alert} />
      {story ? <Story story={story} speech={speech} /> : null}
    </section>
  );
}

/** What happened to the alert and what was done about it; read again whenever the alert changes. */
function useStory(alert: AlertLine): AlertStoryQuery | null {
  const [read, setRead] = useState<{ readonly of: string; readonly story: AlertStoryQuery } | null>(null);
  const pending = (read?.story.alertEffects.actions ?? [])
    .flatMap(action => action.effects)
    .filter(effect => effect.outcome === 'PENDING');
  // A number is read soon after its moment, and no change of the alert says so: looked for every ten seconds from then on.
  const overdue = useClockReading(now => pending.some(effect => Date.parse(effect.dueAt) <= now));
  const round = useReadAgain(10_000, overdue);
  useEffect(() => {
    let left = false;
    queries.query({ query: AlertStoryDocument, variables: { alert: alert.id }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || !data || setRead({ of: alert.id, story: data }),
      // The alert itself is on the page; its story comes with the next change.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [alert.id, alert.changedAt, alert.lastVerb, overdue, round]);
  return read?.of === alert.id ? read.story : null;
}

function Effects({ story, speech }: { story: AlertStoryQuery; speech: Speech }) {
  const { t, language } = speech;
  const { actions } = story.alertEffects;
  if (actions.length === 0) return null;
  return (
    <>
      <h3>{t('alerts.effects')}</h3>
      <ul className={classes.effects}>
        {actions.map(action => (
          <li key={action.id}>
            <p>
              <b>{action.text}</b>{' '}
              <span className={classes.soft}>
                {timeWords(action.at, language)} · {action.by ?? t('alerts.somebody')}
              </span>
            </p>
            <p>
              {t('alerts.effectAt', {
                name: t(`alerts.metric.${action.metric}`),
                value: valueWords(action.metric, action.value, speech),
              })}
            </p>
            <ol className={classes.after}>
              {action.effects.map(effect => (
                <li key={effect.afterMinutes} data-outcome={effect.outcome}>
                  <span className={classes.soft}>{t('alerts.after', { n: effect.afterMinutes })}</span>
                  <span>
                    {effect.outcome === 'PENDING'
                      ? t('alerts.pendingUntil', { time: timeWords(effect.dueAt, language) })
                      : valueWords(action.metric, effect.value, speech)}
                  </span>
                  <span>{effect.outcome === 'PENDING' ? '' : t(`alerts.outcome.${effect.outcome}`)}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <p className={classes.soft}>{t('alerts.notCause')}</p>
    </>
  );
}

function valueWords(metric: string, value: number | null | undefined, speech: Speech): string {
  return value === null || value === undefined ? speech.t('alerts.unknown') : metricWords(metric, value, speech);
}

function Story({ story, speech }: { story: AlertStoryQuery; speech: Speech }) {
  const { t, language } = speech;
  return (
    <>
      <h3>{t('alerts.story')}</h3>
      <ol className={classes.story}>
        {story.alertEvents.map(event => (
          <li key={event.id}>
            <time dateTime={event.at}>{timeWords(event.at, language)}</time>
            <span>
              {t(`alerts.verb.${event.verb}`)}
              {event.by ? ` · ${event.by}` : ''}
              {event.why ? <q>{event.why}</q> : null}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function ShelveForm({
  busy,
  onDone,
}: {
  busy: boolean;
  onDone: (minutes: number, reason: string) => Promise<void>;
}): ReactNode {
  const { t, language } = useWords();
  const [minutes, setMinutes] = useState<number>(30);
  return (
    <div className={classes.shelf}>
      <label className={classes.field}>
        <span>{t('alerts.shelveFor')}</span>
        <select value={minutes} onChange={event => setMinutes(Number(event.target.value))}>
          {SHELVE_MINUTES.map(each => (
            <option key={each} value={each}>
              {ageWords(each * 60, language)}
            </option>
          ))}
        </select>
      </label>
      <TextForm
        label={t('alerts.shelveReason')}
        button={t('alerts.shelve')}
        busy={busy}
        autoFocus
        onDone={async reason => {
          await onDone(minutes, reason);
          return true;
        }}
      />
    </div>
  );
}

function TextForm({
  label,
  hint,
  button,
  busy,
  autoFocus = false,
  field,
  onDone,
}: {
  label: string;
  hint?: string;
  button: string;
  busy: boolean;
  autoFocus?: boolean;
  field?: React.RefObject<HTMLTextAreaElement | null>;
  onDone: (text: string) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const own = useRef<HTMLTextAreaElement>(null);
  const area = field ?? own;
  useEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus, area]);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() !== '' && (await onDone(text.trim()))) setText('');
  }
  return (
    <form className={classes.form} onSubmit={event => void send(event)}>
      <label className={classes.field}>
        <span>{label}</span>
        <textarea
          ref={area}
          rows={2}
          maxLength={500}
          value={text}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.shiftKey) void send(event);
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
      {hint ? <p className={classes.soft}>{hint}</p> : null}
      <button type="submit" className={classes.button} disabled={busy || text.trim() === ''}>
        {button}
      </button>
    </form>
  );
}
