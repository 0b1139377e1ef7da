import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useRef, useState } from 'react';
import { useWords } from '../../language/index.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { refusalWords } from './refusal-words.ts';

/** What the console says about the last command. */
export interface Said {
  /** BLOCKED is said only as long as it is so. */
  readonly tone: 'DONE' | 'REFUSED' | 'BLOCKED' | 'UNKNOWN';
  readonly text: string;
}

/** What a command did to a token; its numbers, never the person. */
export interface Receipt {
  readonly id: string;
  readonly number: number;
  readonly step: number;
  readonly room: string | null;
}

export interface Commands {
  /** Name of the command under way, e.g. "call"; null: none. */
  readonly busy: string | null;
  readonly said: Said | null;
  /** Why no command can be given now, in words; null: they can. */
  readonly blocked: string | null;
  /** The token that this console did something to last: what undo takes back. */
  readonly touched: Receipt | null;
  say(said: Said | null): void;
  /** Gives a command, one at a time, and says what came of it. Resolves with the answer, null when it was not done. */
  give<Data, Variables extends { requestId: string | number }>(
    name: string,
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Omit<Variables, 'requestId'>,
    done: (data: Data) => string,
  ): Promise<Data | null>;
}

/** Gives commands from a console. The server decides: nothing is drawn as done before it says so. */
export function useCommands(): Commands {
  const speech = useWords();
  const { t } = speech;
  const { kind } = useConnectionState();
  const [busy, setBusy] = useState<string | null>(null);
  const [said, say] = useState<Said | null>(null);
  const [touched, setTouched] = useState<Receipt | null>(null);
  const underWay = useRef(false);
  // What is drawn may be a moment older than the line.
  const blocked = kind === 'LIVE' ? null : t(`queue.blocked.${kind}`);

  const give = useCallback<Commands['give']>(
    async (name, mutation, variables, done) => {
      if (blocked !== null) {
        say({ tone: 'BLOCKED', text: blocked });
        return null;
      }
      // A key that is held down, or two hands on one console.
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(name);
      try {
        const data = await giveCommand(mutation, variables);
        const [answer] = Object.values(data as Record<string, Partial<Receipt>>);
        const isToken = answer?.id !== undefined && answer.number !== undefined;
        // What was taken back cannot be taken back again.
        if (isToken) setTouched(name === 'undo' ? null : (answer as Receipt));
        say({ tone: 'DONE', text: done(data) });
        return data;
      } catch (failure) {
        if (failure instanceof CommandRefused) say({ tone: 'REFUSED', text: refusalWords(failure, speech) });
        else say({ tone: 'UNKNOWN', text: t('queue.unanswered') });
        return null;
      } finally {
        underWay.current = false;
        setBusy(null);
      }
    },
    [blocked, speech, t],
  );
  return { busy, said: said?.tone === 'BLOCKED' && blocked === null ? null : said, blocked, touched, say, give };
}
