import type { AwayReason, HoldReason, LeaveReason, PriorityClass, PriorityReason } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { ConsoleActs } from './console-acts.ts';
import type { NamedQueue } from './queue-list.ts';
import { isOpen, type Queue, type Room, type Token } from './queue-state.ts';

/** A command that needs a word more before it can be given. */
export type Asked =
  | { readonly kind: 'hold' | 'move' | 'priority' | 'gone'; readonly token: Token }
  | { readonly kind: 'sendOn'; readonly token: Token }
  | { readonly kind: 'pause' | 'end'; readonly room: Room }
  | { readonly kind: 'open' };

const HOLD: readonly HoldReason[] = ['REPORT_AWAITED', 'PAPERS_MISSING', 'UNWELL', 'ASKED_TO_WAIT', 'OTHER'];
const CLASSES: readonly PriorityClass[] = ['EMERGENCY', 'SENIOR', 'DISABLED', 'PREGNANT', 'CHILD_IN_ARMS', 'NORMAL'];
const PRIORITY: readonly PriorityReason[] = [
  'CARD_SHOWN',
  'VISIBLE',
  'AGE',
  'DECLARED_BY_DOCTOR',
  'DECLARED_BY_STAFF',
  'CORRECTION',
];
const GONE: readonly LeaveReason[] = [
  'WENT_AWAY',
  'NO_SHOW',
  'REFERRED',
  'TO_EMERGENCY',
  'END_OF_DAY',
  'DUPLICATE',
  'BY_MISTAKE',
  'OTHER',
];
const AWAY: readonly AwayReason[] = ['BREAK', 'ROUND', 'EMERGENCY', 'OPERATION', 'MEETING', 'LATE', 'OTHER'];
const MOST_AWAY_MINUTES = 480;
/** So many one room may be planned for on a day. */
const MOST_PEOPLE = 1_000;

/** Asks for it, and gives the command. */
export function AskDialog({
  asked,
  queue,
  queues,
  facility,
  acts,
  onOpened,
  onClose,
}: {
  asked: Asked;
  queue: Queue;
  queues: readonly NamedQueue[];
  facility: string;
  acts: ConsoleActs;
  /** Called with the id of a room that was opened from here. */
  onOpened: (session: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const options = <Value extends string>(values: readonly Value[], wordsOf: (value: Value) => string) =>
    values.map(value => ({ value, label: wordsOf(value) }));
  const elsewhere = queues.filter(each => each.code !== queue.queue.code);
  if (asked.kind === 'hold') {
    return (
      <FormDialog
        title={t('queue.ask.hold', { number: asked.token.number })}
        fields={[
          {
            name: 'reason',
            label: t('queue.why'),
            kind: 'ONE',
            options: options(HOLD, each => t(`queue.holdReason.${each}`)),
          },
        ]}
        confirm={t('queue.tokenAct.hold')}
        onSubmit={({ reason }) => void acts.hold(asked.token, reason as HoldReason)}
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'priority') {
    return (
      <FormDialog
        title={t('queue.ask.priority', { number: asked.token.number })}
        note={t('queue.ask.priorityWhy')}
        fields={[
          {
            name: 'class',
            label: t('queue.priorityClass'),
            kind: 'ONE',
            options: options(CLASSES, each => t(`queue.class.${each}`)),
            value: 'SENIOR',
          },
          {
            name: 'reason',
            label: t('queue.why'),
            kind: 'ONE',
            options: options(PRIORITY, each => t(`queue.priorityReason.${each}`)),
          },
        ]}
        confirm={t('queue.tokenAct.priority')}
        onSubmit={chosen =>
          void acts.setPriority(asked.token, chosen.class as PriorityClass, chosen.reason as PriorityReason)
        }
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'gone') {
    return (
      <FormDialog
        title={t('queue.ask.gone', { number: asked.token.number })}
        fields={[
          {
            name: 'reason',
            label: t('queue.why'),
            kind: 'ONE',
            options: options(GONE, each => t(`queue.leaveReason.${each}`)),
          },
        ]}
        confirm={t('queue.tokenAct.gone')}
        onSubmit={({ reason }) => void acts.end(asked.token, reason as LeaveReason)}
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'move') {
    const rooms = queue.sessions.filter(room => isOpen(room) && room.session.id !== asked.token.session);
    const places = [
      ...rooms.map(({ session }) => ({
        value: `session:${session.id}`,
        label: t('queue.room', { room: session.room }),
      })),
      ...elsewhere.map(({ code, name }) => ({ value: `queue:${code}`, label: t('queue.toQueue', { queue: name }) })),
    ];
    return (
      <FormDialog
        title={t('queue.ask.move', { number: asked.token.number })}
        note={t('queue.ask.moveWhy')}
        fields={[{ name: 'place', label: t('queue.where'), kind: 'ONE', options: places }]}
        confirm={t('queue.tokenAct.move')}
        onSubmit={({ place = '' }) => {
          const [kind, id = ''] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
          const to = kind === 'session' ? { session: id } : { queue: id };
          void acts.move(asked.token, to, places.find(each => each.value === place)?.label ?? id);
        }}
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'sendOn') {
    return (
      <FormDialog
        title={t('queue.ask.sendOn', { number: asked.token.number })}
        note={t('queue.ask.sendOnWhy')}
        fields={[
          {
            name: 'queue',
            label: t('queue.where'),
            kind: 'ONE',
            options: elsewhere.map(each => ({ value: each.code, label: each.name })),
          },
        ]}
        confirm={t('queue.act.sendOn')}
        onSubmit={({ queue: code }) =>
          void acts.finish(asked.token, elsewhere.find(each => each.code === code) ?? null)
        }
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'pause') {
    return (
      <FormDialog
        title={t('queue.ask.pause', { room: asked.room.session.room })}
        note={t('queue.ask.pauseWhy')}
        fields={[
          {
            name: 'reason',
            label: t('queue.why'),
            kind: 'ONE',
            options: options(AWAY, each => t(`queue.awayReason.${each}`)),
          },
          { name: 'minutes', label: t('queue.backIn'), kind: 'NUMBER', value: 15, min: 1, max: MOST_AWAY_MINUTES },
        ]}
        confirm={t('queue.act.pause')}
        onSubmit={({ reason, minutes }) =>
          void acts.pause(asked.room, reason as AwayReason, minutes ? Number(minutes) : null)
        }
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'end') {
    return (
      <FormDialog
        title={t('queue.ask.end', { room: asked.room.session.room })}
        note={t('queue.ask.endWhy', { n: queue.counts.waiting })}
        confirm={t('queue.act.end')}
        onSubmit={() => void acts.endRoom(asked.room)}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('queue.ask.open')}
      fields={[
        { name: 'room', label: t('queue.roomName'), kind: 'TEXT', maxLength: 16, required: true },
        { name: 'doctor', label: t('queue.doctorName'), kind: 'TEXT', maxLength: 80 },
        { name: 'capacity', label: t('queue.roomCapacity'), kind: 'NUMBER', min: 1, max: MOST_PEOPLE },
      ]}
      confirm={t('queue.openRoom')}
      onSubmit={({ room = '', doctor = '', capacity = '' }) =>
        void acts
          .openRoom(facility, queue.queue.code, room, doctor, capacity === '' ? null : Number(capacity))
          .then(opened => {
            if (opened) onOpened(opened.openOpdSession.id);
          })
      }
      onClose={onClose}
    />
  );
}
