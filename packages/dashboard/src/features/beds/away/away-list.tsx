import { momentWords } from '../../../language/figures.ts';
import { useWords } from '../../../language/index.ts';
import { useNow } from '../../../live/server-clock.ts';
import { reasonWords } from '../bed-words.ts';
import type { Task } from '../follow-beds.ts';
import type { AwayChange } from './away-changes.ts';
import classes from './away-list.module.css';
import { lateWords } from './late-words.ts';
import type { Away } from './use-away.ts';

/** What was said on this device and is not sent yet, and what did not fit any more when it was. */
export function AwayList({
  away: { changes, unsettled, others, send, dismiss },
  tasks,
  isLive,
  wardName,
}: {
  away: Away;
  /** Open tasks of the board: they say what stood there instead. */
  tasks: readonly Task[];
  isLive: boolean;
  wardName: (code: string) => string;
}) {
  const { t, language } = useWords();
  const now = useNow(10_000);
  const what = ({ ward, bed, visit, order, why, happenedAt }: AwayChange) => (
    <>
      {wardName(ward)} <strong>{bed ?? visit}</strong>: {t(`bedBoard.away.said.${order}`)}
      {order === 'BLOCK' && why !== null ? ` (${reasonWords(why, t)})` : ''}{' '}
      <time dateTime={happenedAt}>{momentWords(happenedAt, now, language)}</time>
    </>
  );
  return (
    <>
      {changes.length > 0 ? (
        <section className={classes.list} aria-label={t('bedBoard.away.title')} data-away={changes.length}>
          <h2>{t('bedBoard.away.count', { n: changes.length })}</h2>
          <ul>
            {changes.map(each => (
              <li key={each.requestId}>{what(each)}</li>
            ))}
          </ul>
          {isLive ? (
            <button type="button" onClick={send}>
              {t('bedBoard.away.send')}
            </button>
          ) : null}
          <p className={classes.soft}>{t(isLive ? 'bedBoard.away.sending' : 'bedBoard.away.waits')}</p>
        </section>
      ) : null}
      {unsettled.length > 0 ? (
        <section className={`${classes.list} ${classes.notDone}`} role="alert" aria-label={t('bedBoard.away.notDone')}>
          <h2>{t('bedBoard.away.notDoneCount', { n: unsettled.length })}</h2>
          <ul>
            {unsettled.map(({ change, task, message }) => {
              const open = tasks.find(each => each.id === task);
              return (
                <li key={change.requestId}>
                  {what(change)}{' '}
                  <span>
                    {message ?? (open?.late ? lateWords(open.late, now, t, language) : t('bedBoard.away.taskClosed'))}
                  </span>
                </li>
              );
            })}
          </ul>
          <button type="button" onClick={dismiss}>
            {t('bedBoard.away.seen')}
          </button>
        </section>
      ) : null}
      {others.map(each => (
        <p key={each.account} className={classes.list}>
          {t('bedBoard.away.others', { n: each.count, who: each.account })}
        </p>
      ))}
    </>
  );
}
