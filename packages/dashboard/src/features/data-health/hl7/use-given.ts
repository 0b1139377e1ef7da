import { useState } from 'react';
import { useWords } from '../../../language/index.ts';
import { CommandRefused } from '../../../live/command.ts';

/** Gives a command and keeps what is to be said of it: refused, or no answer. */
export function useGiven() {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<string | null>(null);
  async function give(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    say(null);
    try {
      await work();
      return true;
    } catch (failure) {
      say(failure instanceof CommandRefused ? t('hl7.refused', { message: failure.message }) : t('hl7.unanswered'));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { give, busy, said, say };
}
