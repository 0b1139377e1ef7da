import { Both, BothTexts } from './both.tsx';
import classes from './hall-aside.module.css';
import { callKey, lastCallsOf, nextOf, toldMinutes } from './hall-figures.ts';
import type { Hall, HallFreshness, HallQueue } from './hall-state.ts';

const CALLS = 5;
const NEXT = 5;

/** Who was called last, for those who did not hear it, and who is next and when. */
export function HallAside({ hall, named, freshness }: { hall: Hall; named: boolean; freshness: HallFreshness }) {
  const calls = lastCallsOf(hall, CALLS);
  const next = nextOf(hall, NEXT);
  const waiting = hall.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const isShut = hall.queues.every(queue => queue.rooms.every(room => !room.open));
  return (
    <div className={classes.aside}>
      <section className={classes.block} aria-labelledby="hall-last">
        <h2 id="hall-last">
          <Both id="hall.lastCalls" inline />
        </h2>
        <ol className={classes.calls}>
          {calls.map(({ call }) => (
            <li key={callKey(call)}>
              <strong>{freshness === 'EXPIRED' ? '—' : call.number}</strong>
              <span>
                <Both id="hall.room" values={{ room: call.room }} inline />
              </span>
            </li>
          ))}
        </ol>
      </section>
      {freshness === 'LIVE' ? (
        <section className={classes.block} aria-labelledby="hall-next">
          <h2 id="hall-next">
            <Both id="hall.next" inline />
            <small>
              <Both id="hall.waiting" values={{ n: waiting }} inline />
            </small>
          </h2>
          {isShut ? (
            <p className={classes.shut}>
              <Both id="hall.noneOpen" />
            </p>
          ) : null}
          <ol className={classes.calls}>
            {next.map(({ queue, waiting: each }) => (
              <li key={`${each.series}:${each.number}`}>
                <strong>{each.number}</strong>
                <span>
                  <When estimate={each.estimate} />
                  {named ? <QueueName queue={queue} /> : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

function QueueName({ queue }: { queue: HallQueue }) {
  return (
    <small>
      <BothTexts hi={queue.queue.nameHi} en={queue.queue.nameEn} inline />
    </small>
  );
}

/** When somebody is called: always a range, or that it is not known. */
function When({ estimate: { lowMinutes, highMinutes } }: { estimate: HallQueue['next'][number]['estimate'] }) {
  if (lowMinutes == null || highMinutes == null) return <Both id="hall.notKnown" inline />;
  const { low, high } = toldMinutes(lowMinutes, highMinutes);
  return low === 0 ? (
    <Both id="hall.soon" values={{ high }} inline />
  ) : (
    <Both id="hall.minutes" values={{ low, high }} inline />
  );
}
