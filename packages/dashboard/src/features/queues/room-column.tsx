import { countWords, measureWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { usePulse } from '../../ui/pulse.ts';
import { isLimitIdle, isOpen, isShared, lineOf, type Queue, type Room, waitingFor } from './queue-state.ts';
import { whoWords } from './queue-words.ts';
import classes from './room-column.module.css';

const NEXT = 5;

/**
 * One room: who is in it, who comes next, how fast it goes and whether the doctor is there. Where several rooms share a line,
 * only who waits for this one alone; the line itself is said once above them.
 */
export function RoomColumn({
  queue,
  room,
  digit,
  isChosen,
  now,
  onChoose,
}: {
  queue: Queue;
  room: Room;
  /** The key that chooses it; 0: none. */
  digit: number;
  isChosen: boolean;
  now: number;
  onChoose: () => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const { session, nowServing } = room;
  const shared = isShared(queue);
  const line = lineOf(queue, room).filter(token => !shared || token.session !== null);
  const open = isOpen(room);
  const number = nowServing ? countWords(nowServing.number, language) : '—';
  const changing = usePulse(number);
  return (
    <li className={classes.room} data-room={session.room} data-chosen={isChosen} data-open={open}>
      <header className={classes.head}>
        <button type="button" className={classes.name} aria-pressed={isChosen} onClick={onChoose}>
          {digit > 0 ? <kbd>{digit}</kbd> : null}
          <strong>{t('queue.room', { room: session.room })}</strong>
          {session.doctorName ? <span className={classes.doctor}>{session.doctorName}</span> : null}
        </button>
        <Presence room={room} now={now} />
      </header>
      <div className={classes.serving} data-state={nowServing?.state ?? 'NOBODY'}>
        <span ref={changing} className={classes.number} data-serving={nowServing?.number ?? ''}>
          {number}
        </span>
        <span className={classes.who}>
          {nowServing ? (
            <>
              <strong>{whoWords(nowServing, speech)}</strong>
              <span>
                {t(nowServing.state === 'CALLED' ? 'queue.calledFor' : 'queue.insideFor', {
                  age: ageWords((now - Date.parse(nowServing.since)) / 1000, language),
                })}
              </span>
            </>
          ) : (
            <span>
              {t(
                open
                  ? session.presence === 'AWAY'
                    ? 'queue.nobodyNext'
                    : 'queue.nobodyInside'
                  : session.endedAt
                    ? 'queue.roomEnded'
                    : 'queue.roomNotBegun',
              )}
            </span>
          )}
        </span>
      </div>
      {session.endedAt !== null || (shared && line.length === 0) ? null : (
        <p className={classes.next}>
          <span>{shared ? t('queue.thisRoomOnly', { n: line.length }) : t('queue.next')}</span>
          {line.length === 0 ? <span>{t('queue.nobodyNext')}</span> : null}
          {line.slice(0, NEXT).map(token => (
            <b key={token.id} data-only={token.session !== null}>
              {token.number}
            </b>
          ))}
        </p>
      )}
      <p className={classes.figures}>
        {[
          ...(shared || session.endedAt !== null ? [] : [t('queue.waitingFor', { n: waitingFor(queue, room) })]),
          t('queue.perHour', { n: room.calledLastHour }),
          room.medianMinutes === null
            ? t('queue.noMedian')
            : t('queue.median', { minutes: measureWords(room.medianMinutes, language) }),
          t('queue.servedToday', { n: room.servedToday }),
        ].join(' · ')}
      </p>
      {session.capacity !== null && room.calledToday >= session.capacity ? (
        <p className={classes.full}>{t('queue.full', { n: session.capacity })}</p>
      ) : null}
      {isLimitIdle(queue, room) ? (
        <p className={classes.figures} data-limit="IDLE">
          {t('queue.limitIdle', { n: session.capacity ?? 0 })}
        </p>
      ) : null}
      {session.endedAt !== null ? (
        <p className={classes.figures}>{t('queue.endedAt', { time: timeWords(session.endedAt, language) })}</p>
      ) : null}
    </li>
  );
}

function Presence({ room: { session }, now }: { room: Room; now: number }) {
  const { t, language } = useWords();
  if (session.startedAt === null || session.endedAt !== null) return null;
  if (session.presence === 'PRESENT') return <span className={classes.presence}>{t('queue.present')}</span>;
  const back = session.expectedReturn;
  const late = back !== null && Date.parse(back) < now;
  return (
    <span className={classes.presence} data-away data-late={late}>
      {t('queue.away', {
        reason: t(`queue.awayReason.${session.awayReason ?? 'OTHER'}`),
        age: ageWords((now - Date.parse(session.presenceSince)) / 1000, language),
      })}
      {back === null ? null : <> · {t(late ? 'queue.wasDue' : 'queue.backAt', { time: timeWords(back, language) })}</>}
    </span>
  );
}
