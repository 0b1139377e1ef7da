import {
  type AwayReason,
  CallNextDocument,
  CancelTokenDocument,
  CheckInTokenDocument,
  EndOpdSessionDocument,
  FinishConsultationDocument,
  type HoldReason,
  HoldTokenDocument,
  type LeaveReason,
  MarkTokenAbsentDocument,
  MarkTokenLeftDocument,
  MoveTokenDocument,
  OpenOpdSessionDocument,
  type PriorityClass,
  type PriorityReason,
  RecallTokenDocument,
  ResumeTokenDocument,
  SetDoctorPresenceDocument,
  SetTokenPriorityDocument,
  SettleLeftOverDocument,
  type SettleLeftOverInput,
  StartConsultationDocument,
  StartOpdSessionDocument,
  UndoTokenStepDocument,
} from '../../generated/graphql.ts';
import type { Translate } from '../../language/index.ts';
import { serverClock } from '../../live/server-clock.ts';
import type { Commands } from './console-commands.ts';
import type { Room, Token } from './queue-state.ts';

type Seen = Pick<Token, 'id' | 'step' | 'number'>;

/** A token issued twice or by mistake is taken back; in every other case somebody left. */
const TAKES_BACK: ReadonlySet<LeaveReason> = new Set(['DUPLICATE', 'BY_MISTAKE']);

/** What a console can do, as commands to the API; each says in words what it did. */
export function consoleActs({ give }: Commands, t: Translate) {
  const seen = ({ id, step }: Seen) => ({ token: id, step });
  return {
    callNext: ({ session, nowServing }: Room) =>
      give(
        'call',
        CallNextDocument,
        { input: { session: session.id, serving: nowServing?.id ?? null } },
        ({ callNext }) => t('queue.did.call', { number: callNext.number, room: session.room }),
      ),
    recall: (token: Seen) =>
      give('recall', RecallTokenDocument, { input: seen(token) }, () =>
        t('queue.did.recall', { number: token.number }),
      ),
    markAbsent: (token: Seen) =>
      give('absent', MarkTokenAbsentDocument, { input: seen(token) }, () =>
        t('queue.did.absent', { number: token.number }),
      ),
    startConsultation: (token: Seen) =>
      give('start', StartConsultationDocument, { input: seen(token) }, () =>
        t('queue.did.start', { number: token.number }),
      ),
    finish: (token: Seen, sendTo: { readonly code: string; readonly name: string } | null = null) =>
      give(
        sendTo ? 'sendOn' : 'finish',
        FinishConsultationDocument,
        { input: { ...seen(token), sendTo: sendTo?.code ?? null } },
        () =>
          sendTo
            ? t('queue.did.sendOn', { number: token.number, queue: sendTo.name })
            : t('queue.did.finish', { number: token.number }),
      ),
    hold: (token: Seen, reason: HoldReason) =>
      give('hold', HoldTokenDocument, { input: { ...seen(token), reason } }, () =>
        t('queue.did.hold', { number: token.number }),
      ),
    resume: (token: Seen) =>
      give('resume', ResumeTokenDocument, { input: seen(token) }, () =>
        t('queue.did.resume', { number: token.number }),
      ),
    move: (token: Seen, to: { readonly session: string } | { readonly queue: string }, place: string) =>
      give('move', MoveTokenDocument, { input: { ...seen(token), ...to } }, () =>
        t('queue.did.move', { number: token.number, place }),
      ),
    setPriority: (token: Seen, priorityClass: PriorityClass, reason: PriorityReason) =>
      give('priority', SetTokenPriorityDocument, { input: { ...seen(token), priorityClass, reason } }, () =>
        t('queue.did.priority', { number: token.number, class: t(`queue.class.${priorityClass}`) }),
      ),
    end: (token: Seen, reason: LeaveReason) =>
      TAKES_BACK.has(reason)
        ? give('gone', CancelTokenDocument, { input: { ...seen(token), reason } }, () =>
            t('queue.did.cancel', { number: token.number }),
          )
        : give('gone', MarkTokenLeftDocument, { input: { ...seen(token), reason } }, () =>
            t('queue.did.left', { number: token.number }),
          ),
    settle: (input: SettleLeftOverInput) =>
      give('settle', SettleLeftOverDocument, { input }, ({ settleLeftOver }) =>
        t('queue.did.settle', { n: settleLeftOver.length }),
      ),
    undo: (token: Seen) =>
      give('undo', UndoTokenStepDocument, { input: seen(token) }, ({ undoTokenStep }) =>
        t('queue.did.undo', { number: token.number, state: t(`queue.state.${undoTokenStep.state}`) }),
      ),
    checkIn: (token: Seen) =>
      give('checkIn', CheckInTokenDocument, { input: seen(token) }, () =>
        t('queue.did.checkIn', { number: token.number }),
      ),
    async openRoom(facility: string, queue: string, room: string, doctorName: string, capacity: number | null) {
      const plannedStart = new Date(serverClock.now()).toISOString();
      const doctor = doctorName === '' ? null : doctorName;
      const input = { facility, queue, room, doctorName: doctor, capacity, plannedStart };
      const opened = await give('open', OpenOpdSessionDocument, { input }, () => t('queue.did.open', { room }));
      if (opened) await this.begin(opened.openOpdSession);
      return opened;
    },
    begin: ({ id, room }: { readonly id: string; readonly room: string }) =>
      give('begin', StartOpdSessionDocument, { input: { session: id } }, () => t('queue.did.begin', { room })),
    endRoom: ({ session }: Room) =>
      give('end', EndOpdSessionDocument, { input: { session: session.id } }, () =>
        t('queue.did.end', { room: session.room }),
      ),
    pause: ({ session }: Room, reason: AwayReason, minutes: number | null) =>
      give(
        'pause',
        SetDoctorPresenceDocument,
        {
          input: {
            session: session.id,
            presence: 'AWAY',
            reason,
            expectedReturn: minutes === null ? null : new Date(serverClock.now() + minutes * 60_000).toISOString(),
          },
        },
        () => t('queue.did.pause', { room: session.room }),
      ),
    back: ({ session }: Room) =>
      give('back', SetDoctorPresenceDocument, { input: { session: session.id, presence: 'PRESENT' } }, () =>
        t('queue.did.back', { room: session.room }),
      ),
  };
}

export type ConsoleActs = ReturnType<typeof consoleActs>;
