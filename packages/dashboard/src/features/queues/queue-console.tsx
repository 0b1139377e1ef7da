import { useRef, useState } from 'react';
import { secondWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import { useHasSimulated } from '../../live/simulated.ts';
import { Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { AskDialog, type Asked } from './ask-dialog.tsx';
import { consoleActs } from './console-acts.ts';
import { useCommands } from './console-commands.ts';
import { DayRecord } from './day-record.tsx';
import { type FollowedQueue, useQueue, useQueueTime } from './follow-queue.ts';
import { KeyButton } from './key-button.tsx';
import { LeftOver } from './left-over.tsx';
import classes from './queue-console.module.css';
import type { NamedQueue } from './queue-list.ts';
import { QueueLists } from './queue-lists.tsx';
import { isOpen, isOver, isServed, isShared, leftOver, type Queue, type Token, tokensOf } from './queue-state.ts';
import { RegistrationDesk } from './registration-desk.tsx';
import type { RoomAct, TokenAct } from './room-acts.ts';
import { RoomColumn } from './room-column.tsx';
import { RoomToolbar } from './room-toolbar.tsx';
import { SharedLine } from './shared-line.tsx';
import { TokenCard } from './token-card.tsx';
import { useConsoleKeys } from './use-console-keys.ts';

/** The desk of one queue: its rooms, its line, and the counter where tokens are issued. */
export function QueueConsole({
  facility,
  code,
  queues,
  mayExceed,
  onNeighbour,
}: {
  facility: string;
  code: string;
  queues: readonly NamedQueue[];
  /** Whether the viewer may give a place when all are given. */
  mayExceed: boolean;
  onNeighbour: (step: 1 | -1) => void;
}) {
  const { t } = useWords();
  const followed = useQueue(facility, code);
  if (followed.queue === null) {
    return followed.refused === null ? (
      <Loading rows={10} waitingFor={t('queue.title')} />
    ) : (
      <Notice tone="warn">{t('queue.notShown', { code: followed.refused })}</Notice>
    );
  }
  return (
    <Desk
      facility={facility}
      followed={followed}
      queue={followed.queue}
      queues={queues}
      mayExceed={mayExceed}
      onNeighbour={onNeighbour}
    />
  );
}

function Desk({
  facility,
  followed,
  queue,
  queues,
  mayExceed,
  onNeighbour,
}: {
  facility: string;
  followed: FollowedQueue;
  queue: Queue;
  queues: readonly NamedQueue[];
  /** Whether the viewer may give a place when all are given. */
  mayExceed: boolean;
  onNeighbour: (step: 1 | -1) => void;
}) {
  const { t } = useWords();
  // Then the band of the page says it already.
  const cityIsSimulated = useHasSimulated();
  const commands = useCommands();
  const acts = consoleActs(commands, t);
  const now = useQueueTime(followed);
  const firstField = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useChosenRoom(facility, queue);
  const [selected, select] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [day, setDay] = useState(false);
  const { busy, blocked, said, touched, say } = commands;

  const room = queue.sessions.find(each => each.session.id === chosen) ?? null;
  const tokens = tokensOf(queue);
  // Whoever has been called is meant by the room, not by the row that is gone.
  const row = selected === null ? null : (tokens.get(selected) ?? null);
  const token = row === null || isServed(row) ? null : row;

  function ask(next: Asked): void {
    if (blocked === null) setAsked(next);
    else say({ tone: 'BLOCKED', text: blocked });
  }

  const refuse = (text: string) => say({ tone: 'REFUSED', text });

  function onRoom(act: RoomAct): void {
    if (room === null) refuse(t('queue.noRoomChosen'));
    else if (room.session.startedAt === null) void acts.begin(room.session);
    else if (act === 'call') void acts.callNext(room);
    else if (act === 'end') ask({ kind: 'end', room });
    else if (act === 'pause' || act === 'back') {
      if (room.session.presence === 'AWAY') void acts.back(room);
      else ask({ kind: 'pause', room });
    } else if (room.nowServing === null) refuse(t('queue.nobodyHere', { room: room.session.room }));
    else onServing(act, room.nowServing);
  }

  function onServing(act: RoomAct, serving: Token): void {
    if (act === 'recall') void acts.recall(serving);
    else if (act === 'absent') void acts.markAbsent(serving);
    else if (act === 'sendOn') ask({ kind: 'sendOn', token: serving });
    else if (serving.state === 'CALLED') void acts.startConsultation(serving);
    else void acts.finish(serving);
  }

  /** The token that the keys mean: the row that has the focus, else who is in the room. */
  function onToken(act: TokenAct): void {
    const meant = token ?? room?.nowServing ?? null;
    if (meant === null) refuse(t('queue.noTokenChosen'));
    else if (act === 'undo') void acts.undo(meant);
    else if (act === 'checkIn') void acts.checkIn(meant);
    else if ((act === 'hold' || act === 'resume') && meant.state === 'HELD') void acts.resume(meant);
    else ask({ kind: act === 'resume' ? 'hold' : act, token: meant });
  }

  /** Takes back what this console did last; it may have left every list. */
  function onUndo(): void {
    if (touched) void acts.undo(tokens.get(touched.id) ?? touched);
    else onToken('undo');
  }

  useConsoleKeys({
    onRoom,
    onToken,
    onUndo,
    chooseRoom: digit => {
      const wanted = queue.sessions[digit - 1];
      if (wanted) choose(wanted.session.id);
    },
    issue: () => firstField.current?.focus(),
    openRoom: () => ask({ kind: 'open' }),
    showDay: () => setDay(shown => !shown),
    neighbour: onNeighbour,
    up: () => {
      // What was opened beside the line goes first, and the focus stays in the line.
      if (day) {
        setDay(false);
        return;
      }
      select(null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  });

  return (
    <div className={classes.console} data-live={followed.isLive} data-busy={busy !== null}>
      <div className={classes.notices}>
        <AsOf followed={followed} queue={queue} />
        {queue.simulated && !cityIsSimulated ? (
          <p className={classes.simulated} role="note">
            {t('queue.simulated')}
          </p>
        ) : null}
        <div className={classes.top}>
          <p className={classes.said} data-tone={said?.tone ?? 'NONE'} role="status" aria-live="assertive">
            {said?.text ?? t('queue.hint')}
          </p>
          <KeyButton
            name={t('queue.openRoom')}
            shortcut="o"
            primary={queue.sessions.length === 0}
            blocked={blocked}
            onPress={() => ask({ kind: 'open' })}
          />
          <KeyButton name={t('queue.dayRecord')} shortcut="d" onPress={() => setDay(shown => !shown)} />
        </div>
      </div>
      <div className={classes.rooms}>
        {isShared(queue) ? <SharedLine queue={queue} /> : null}
        {queue.sessions.length === 0 ? (
          <div className={classes.noRoom}>
            <Empty title={t('queue.noRoom')}>{t('queue.noRoomWhy')}</Empty>
          </div>
        ) : (
          <ul className={classes.columns}>
            {queue.sessions.map((each, at) => (
              <RoomColumn
                key={each.session.id}
                queue={queue}
                room={each}
                digit={at < 9 ? at + 1 : 0}
                isChosen={each === room}
                now={now}
                onChoose={() => choose(each.session.id)}
              />
            ))}
          </ul>
        )}
        {room ? <RoomToolbar room={room} busy={busy} blocked={blocked} onAct={onRoom} /> : null}
      </div>
      <div className={classes.lists}>
        <LeftOver
          queue={queue}
          queues={queues}
          tokens={leftOver(queue)}
          acts={acts}
          busy={busy}
          blocked={blocked}
          onOpenRoom={() => ask({ kind: 'open' })}
        />
        <QueueLists queue={queue} now={now} selected={selected} onSelect={(each: Token) => select(each.id)} />
      </div>
      <div className={classes.side}>
        <RegistrationDesk
          facility={facility}
          queues={queues}
          queue={queue.queue.code}
          capacity={queue.capacity}
          isOver={isOver(queue)}
          mayExceed={mayExceed}
          commands={commands}
          firstField={firstField}
        />
        {token ? (
          <TokenCard token={token} queue={queue} now={now} busy={busy} blocked={blocked} onAct={onToken} />
        ) : null}
        {day ? <DayRecord facility={facility} queue={queue.queue.code} day={queue.day} /> : null}
      </div>
      {asked ? (
        <AskDialog
          asked={asked}
          queue={queue}
          queues={queues}
          facility={facility}
          acts={acts}
          onOpened={choose}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}

/** From when the queue is, when it is not the present: then nothing can be called. */
function AsOf({ followed: { isLive }, queue }: { followed: FollowedQueue; queue: Queue }) {
  const { t, language } = useWords();
  const age = useClockReading(now =>
    ageWords((now - Date.parse(queue.serverTime)) / 1000 / serverClock.rate(), language),
  );
  if (isLive) return null;
  return (
    <p className={classes.old} role="alert">
      <strong>{t('queue.old', { time: secondWords(queue.serverTime, language), age })}</strong> {t('queue.oldWhy')}
    </p>
  );
}

const keyOf = (facility: string, queue: Queue) => `console.room.${facility}.${queue.queue.code}`;

/** The room that this console calls for: the one chosen on this tab, else the first that is open. */
function useChosenRoom(facility: string, queue: Queue): readonly [string | null, (session: string) => void] {
  const key = keyOf(facility, queue);
  const [chosen, setChosen] = useState(() => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  });
  const known = queue.sessions.some(({ session }) => session.id === chosen);
  const first = queue.sessions.find(isOpen) ?? queue.sessions.find(({ session }) => session.endedAt === null);
  return [
    known ? chosen : (first?.session.id ?? null),
    session => {
      setChosen(session);
      try {
        sessionStorage.setItem(key, session);
      } catch {
        // The choice then lasts as long as the page.
      }
    },
  ];
}
