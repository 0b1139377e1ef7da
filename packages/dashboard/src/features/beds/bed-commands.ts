import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DoneFragment, UndoBedCommandDocument } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { CommandRefused, giveCommand, newRequestId } from '../../live/command.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { serverClock } from '../../live/server-clock.ts';
import type { AwayChange } from './away/away-changes.ts';
import { type Away, useAway } from './away/use-away.ts';
import { refusalWords } from './refusal-words.ts';

/** What the desk says about the last command. */
export interface Said {
  readonly tone: 'DONE' | 'KEPT' | 'REFUSED' | 'UNKNOWN' | 'HINT';
  readonly text: string;
  /** The command that can be taken back; null: none. Grows old after ten seconds. */
  readonly undoes: string | null;
}

type Document<Input> = TypedDocumentNode<
  { done: DoneFragment },
  { facility: string | number; requestId: string | number; input: Input }
>;

export interface BedCommands {
  /** Whether a command is under way. */
  readonly busy: boolean;
  readonly said: Said | null;
  /** Why no command can be given now, in words; null: they can. */
  readonly blocked: string | null;
  /** What this device keeps until it can be sent. */
  readonly away: Away;
  /** Whether what is said of a bed can be kept on the device. */
  readonly canKeep: boolean;
  /** Says a change that needs no decision of the server: done now, or kept on the device until the connection is back. */
  tell(change: Pick<AwayChange, 'order' | 'ward' | 'bed' | 'visit' | 'why'>, done: string): Promise<void>;
  say(said: Said | null): void;
  /** Says why nothing was done. */
  refuse(text: string): void;
  /** Gives a command, one at a time, and says what came of it. Resolves with the answer, null when it was not done. */
  give<Input>(
    document: Document<Input>,
    input: Input,
    done: (answer: DoneFragment) => string,
    canBeUndone?: boolean,
  ): Promise<DoneFragment | null>;
  /** Takes the last command back. */
  undo(): void;
}

/**
 * Gives commands to the beds of a hospital. The server decides: nothing is drawn as done before it says so, and what is kept on
 * the device is drawn as kept. `seen`: lastChange of the board that is looked at.
 */
export function useBedCommands(facility: string, seen: string): BedCommands {
  const speech = useWords();
  const { t } = speech;
  const { kind } = useConnectionState();
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<Said | null>(null);
  const underWay = useRef(false);
  const blocked = kind === 'LIVE' ? null : t(`bedBoard.blocked.${kind}`);
  const canKeep = kind !== 'REFUSED';
  const away = useAway(facility, blocked === null);
  const refuse = useCallback((text: string) => say({ tone: 'REFUSED', text, undoes: null }), []);

  const give = useCallback<BedCommands['give']>(
    async (document, input, done, canBeUndone = true) => {
      if (blocked !== null) {
        refuse(blocked);
        return null;
      }
      // A key that is held down, or two hands on one board.
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      const requestId = newRequestId();
      try {
        const { done: answer } = await giveCommand(document, { facility, input } as never, requestId);
        say({ tone: 'DONE', text: done(answer), undoes: canBeUndone ? requestId : null });
        return answer;
      } catch (failure) {
        if (failure instanceof CommandRefused) refuse(refusalWords(failure, speech));
        else say({ tone: 'UNKNOWN', text: t('bedBoard.unanswered'), undoes: null });
        return null;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [blocked, facility, refuse, speech, t],
  );

  const waits = away.changes.length;
  const waited = useRef(waits);
  useEffect(() => {
    const isSent = waited.current > 0 && waits === 0;
    waited.current = waits;
    if (!isSent) return;
    const n = away.unsettled.length;
    say(
      n > 0
        ? { tone: 'REFUSED', text: t('bedBoard.away.notDoneSaid', { n }), undoes: null }
        : { tone: 'DONE', text: t('bedBoard.away.sent'), undoes: null },
    );
  }, [waits, away.unsettled.length, t]);
  const { say: sayAway } = away;
  const tell = useCallback<BedCommands['tell']>(
    async (change, done) => {
      if (!canKeep) {
        refuse(blocked ?? '');
        return;
      }
      if (underWay.current) return;
      underWay.current = true;
      setBusy(true);
      const requestId = newRequestId();
      const happenedAt = new Date(serverClock.now()).toISOString();
      try {
        const answer = await sayAway({ ...change, requestId, seen, happenedAt, wentOut: false });
        const bed = change.bed ?? change.visit ?? '';
        if (answer === null) {
          const said = t(`bedBoard.away.said.${change.order}`);
          say({ tone: 'KEPT', text: t('bedBoard.away.kept', { bed, said }), undoes: null });
        } else if (answer.kind === 'ANSWERED') {
          const agrees = answer.outcome === 'AGREES';
          say({
            tone: 'DONE',
            text: agrees ? t('bedBoard.away.agrees', { bed }) : done,
            undoes: agrees ? null : requestId,
          });
        } else if (answer.kind === 'REFUSED') {
          refuse(refusalWords(answer, speech));
        }
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [blocked, canKeep, refuse, sayAway, seen, speech, t],
  );

  const undoes = said?.undoes ?? null;
  const undo = useCallback(() => {
    if (undoes === null) refuse(t('bedBoard.nothingToUndo'));
    else void give(UndoBedCommandDocument, undoes, () => t('bedBoard.did.undo'), false);
  }, [give, refuse, t, undoes]);

  return { busy, said, blocked, away, canKeep, tell, say, refuse, give, undo };
}
