import { useState } from 'react';
import { useWords } from '../../language/index.ts';
import { CommandRefused } from '../../live/command.ts';
import { useConnectionState } from '../../live/page-connection.ts';

const KNOWN_REFUSALS: ReadonlySet<string> = new Set([
  'ALREADY_DECLARED',
  'NOTHING_DECLARED',
  'NOT_YOUR_ACTION',
  'ACTION_DONE_ALREADY',
  'ACTION_NOT_DONE',
  'CARD_NOT_IN_FORCE',
]);

export interface Commands {
  /** Gives one command and says whether it was taken. */
  readonly give: (work: () => Promise<unknown>) => Promise<boolean>;
  /** While one is on its way, or there is no line: no button works. */
  readonly busy: boolean;
  readonly connected: boolean;
  /** Why the last one was refused, in the reader's language. */
  readonly said: string | null;
}

/** Commands of a declaration and its card: one at a time, none without a line, and a refusal is said in words. */
export function useCommands(): Commands {
  const { t } = useWords();
  const connected = useConnectionState().kind === 'LIVE';
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  async function give(work: () => Promise<unknown>): Promise<boolean> {
    if (!connected || pending) return false;
    setPending(true);
    setSaid(null);
    try {
      await work();
      return true;
    } catch (failure) {
      if (!(failure instanceof CommandRefused)) setSaid(t('escalation.refused.unanswered'));
      else if (KNOWN_REFUSALS.has(failure.code)) setSaid(t(`escalation.refused.${failure.code}`));
      else setSaid(t('escalation.refused.other', { message: failure.message }));
      return false;
    } finally {
      setPending(false);
    }
  }
  return { give, busy: pending || !connected, connected, said };
}
