import { useWords } from '../../language/index.ts';
import { KeyButton } from './key-button.tsx';
import { isOpen, type Room } from './queue-state.ts';
import type { RoomAct } from './room-acts.ts';
import classes from './room-toolbar.module.css';

/** What can be done with the chosen room; everything has its key. */
export function RoomToolbar({
  room,
  busy,
  blocked,
  onAct,
}: {
  room: Room;
  busy: string | null;
  blocked: string | null;
  onAct: (act: RoomAct) => void;
}) {
  const { t } = useWords();
  const act = (name: RoomAct, key: string, { primary = false, off = false } = {}) => (
    <KeyButton
      name={t(`queue.act.${name}`)}
      shortcut={key}
      pressed={busy === name}
      blocked={blocked}
      primary={primary}
      off={off}
      onPress={() => onAct(name)}
    />
  );
  const serving = room.nowServing;
  const called = serving?.state === 'CALLED';
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('queue.acts')}>
      <strong className={classes.room}>{t('queue.room', { room: room.session.room })}</strong>
      {isOpen(room) ? (
        <>
          {act('call', '⏎', { primary: true })}
          {act(called || serving === null ? 'start' : 'finish', 's', { off: serving === null })}
          {act('recall', 'r', { off: !called })}
          {act('absent', 'n', { off: !called })}
          {act('sendOn', 'f', { off: serving === null })}
          {act(room.session.presence === 'AWAY' ? 'back' : 'pause', 'b')}
          {act('end', 'q')}
        </>
      ) : room.session.endedAt === null ? (
        act('begin', '⏎', { primary: true })
      ) : null}
    </div>
  );
}
