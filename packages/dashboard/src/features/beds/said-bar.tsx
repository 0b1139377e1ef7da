import { useEffect, useState } from 'react';
import { useWords } from '../../language/index.ts';
import type { Said } from './bed-commands.ts';
import classes from './said-bar.module.css';

/** For so long the last command is offered to be taken back with one press. */
const UNDO_S = 10;

/** What came of the last command, and for ten seconds how to take it back; while nothing can be commanded, why. */
export function SaidBar({
  said,
  blocked,
  busy,
  hint,
  onUndo,
}: {
  said: Said | null;
  /** Why no command can be given; null: they can. */
  blocked: string | null;
  busy: boolean;
  /** What is said while nothing was done yet. */
  hint: string;
  onUndo: () => void;
}) {
  const { t } = useWords();
  const undoes = said?.undoes ?? null;
  // What was kept was said after the connection went.
  const isKept = said?.tone === 'KEPT';
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(undoes === null ? 0 : UNDO_S);
    if (undoes === null) return;
    const timer = setInterval(() => setLeft(before => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [undoes]);
  return (
    <div className={classes.bar} data-tone={blocked === null || isKept ? (said?.tone ?? 'NONE') : 'REFUSED'}>
      <p role="status" aria-live="assertive">
        {(isKept ? said?.text : blocked) ?? said?.text ?? hint}
      </p>
      {undoes !== null && left > 0 && blocked === null ? (
        <button type="button" disabled={busy} onClick={onUndo}>
          {t('bedBoard.act.undo')} <kbd>u</kbd> <span aria-hidden="true">{t('age.seconds', { n: left })}</span>
        </button>
      ) : null}
    </div>
  );
}
