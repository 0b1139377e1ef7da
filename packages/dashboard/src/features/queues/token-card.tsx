import { dayWords, measureWords, percentWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { Panel } from '../../ui/panel.tsx';
import { KeyButton } from './key-button.tsx';
import type { Queue, Token } from './queue-state.ts';
import { clockRange, rangeWords, waitedWords, whoWords } from './queue-words.ts';
import type { TokenAct } from './room-acts.ts';
import classes from './token-card.module.css';

/** Everything about one token but who it is, and what can be done with it. */
export function TokenCard({
  token,
  queue,
  now,
  busy,
  blocked,
  onAct,
}: {
  token: Token;
  queue: Queue;
  now: number;
  busy: string | null;
  blocked: string | null;
  onAct: (act: TokenAct) => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const { estimate } = token;
  const act = (name: TokenAct, key: string, off = false) => (
    <KeyButton
      name={t(`queue.tokenAct.${name}`)}
      shortcut={key}
      pressed={busy === name}
      blocked={blocked}
      off={off}
      onPress={() => onAct(name)}
    />
  );
  const isOut = token.state === 'CALLED' || token.state === 'IN_CONSULTATION';
  return (
    <Panel title={t('queue.token', { number: token.number })} className={classes.card}>
      <p className={classes.who}>
        <span className={classes.number}>{token.number}</span>
        <span>
          <strong>{whoWords(token, speech)}</strong>
          <br />
          {t(`queue.state.${token.state}`)} · {t(`queue.lane.${token.lane}`)} ·{' '}
          {t(`queue.class.${token.priorityClass}`)}
        </span>
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('queue.arrived')}</dt>
          <dd>
            {timeWords(token.arrivedAt, language)} · {t('queue.waited')}{' '}
            {waitedWords(token, queue.serverTime, now, speech)}
          </dd>
        </div>
        <div>
          <dt>{t('queue.calledIn')}</dt>
          <dd>
            <strong>{rangeWords(estimate, speech)}</strong> {clockRange(estimate, queue.serverTime, speech)}
          </dd>
        </div>
        <div>
          <dt>{t('queue.overtaken')}</dt>
          <dd>{t('queue.overtakenTimes', { n: token.overtaken })}</dd>
        </div>
        {token.heldBecause === null ? null : (
          <div>
            <dt>{t('queue.heldBecause')}</dt>
            <dd>{t(`queue.holdReason.${token.heldBecause}`)}</dd>
          </div>
        )}
        {token.carriedFrom === null ? null : (
          <div>
            <dt>{t('queue.carriedFrom')}</dt>
            <dd>
              {t('queue.carriedFromDay', {
                number: token.carriedFrom.number,
                day: dayWords(`${token.carriedFrom.day}T12:00:00+05:30`, language),
              })}
            </dd>
          </div>
        )}
        {token.beyondCapacity === null ? null : (
          <div>
            <dt>{t('queue.beyondCapacity')}</dt>
            <dd>{t(`queue.beyondReason.${token.beyondCapacity}`)}</dd>
          </div>
        )}
        {token.returnsAfterCalls === null ? null : (
          <div>
            <dt>{t('queue.state.ABSENT')}</dt>
            <dd>{t('queue.returnsAfter', { n: token.returnsAfterCalls })}</dd>
          </div>
        )}
      </dl>
      {token.flags.length > 0 ? (
        <ul className={classes.flags}>
          {token.flags.map(flag => (
            <li key={flag}>{t(`queue.flag.${flag}`)}</li>
          ))}
        </ul>
      ) : null}
      <Because estimate={estimate} />
      <p className={classes.acts}>
        {token.state === 'BOOKED' ? act('checkIn', 'c') : null}
        {token.state === 'HELD'
          ? act('resume', 'h')
          : act('hold', 'h', token.state !== 'WAITING' && token.state !== 'CALLED')}
        {act('move', 'm', token.state === 'ABSENT' || token.state === 'HELD')}
        {act('priority', 'p', isOut)}
        {act('gone', 'Del', token.state === 'IN_CONSULTATION')}
        {act('undo', 'u')}
      </p>
    </Panel>
  );
}

/** How the range was found, and how often such ranges were right so far. */
function Because({ estimate }: { estimate: Token['estimate'] }) {
  const { t, language } = useWords();
  const { method, record, reasons, changedBecause } = estimate;
  if (method === null) return null;
  return (
    <div className={classes.because}>
      {changedBecause === null ? null : (
        <p>
          <strong>{t('queue.changed')}</strong> {t(`queue.waitReason.${changedBecause}`)}
        </p>
      )}
      {reasons.length > 0 ? <p>{reasons.map(reason => t(`queue.waitReason.${reason}`)).join(' · ')}</p> : null}
      <p>
        {t('queue.foundBy')} {t(`queue.method.${method}`)}.{' '}
        {record === null
          ? t('queue.noRecord')
          : t('queue.record', {
              share: percentWords(record.inside, language),
              n: measureWords(record.forecasts, language),
            })}
      </p>
    </div>
  );
}
