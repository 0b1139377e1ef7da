import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { DisputeDialog, type ShownNumber } from './dispute-dialog.tsx';
import { DisputeMark } from './dispute-mark.tsx';
import classes from './doubt-notice.module.css';
import { figureName } from './figure-name.ts';
import { useOpenMarks } from './open-marks.tsx';
import { shownNumbers } from './shown-numbers.ts';

/** On the page of a hospital: which of its numbers are in doubt just now, and the way to doubt another. */
export function DoubtNotice({
  cell,
  facilityName,
  mayDispute,
  children,
}: {
  cell: HospitalCell;
  facilityName: string;
  mayDispute: boolean;
  /** Other ways to say what is there. */
  children?: ReactNode;
}) {
  const { t } = useWords();
  // Frozen when the form opens: what is disputed is what the person saw, however the board moves on.
  const [frozen, setFrozen] = useState<readonly ShownNumber[] | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  function close() {
    setFrozen(null);
    // After the dialog has left the page: it goes as a whole, and gives no focus back by itself.
    setTimeout(() => opener.current?.focus());
  }
  const open = useOpenMarks().all(cell.facility);
  if (open.length === 0 && !mayDispute) return null;
  return (
    <section className={classes.notice} aria-label={t('dispute.title')} data-doubts={open.length}>
      {open.length > 0 ? (
        <ul className={classes.marks}>
          {open.map(mark => (
            <li key={mark.dispute}>
              {figureName(mark.metric, mark.part, t)}{' '}
              <DisputeMark facility={mark.facility} metric={mark.metric} part={mark.part ?? null} />
            </li>
          ))}
        </ul>
      ) : null}
      {mayDispute ? (
        <button ref={opener} type="button" className={classes.opener} onClick={() => setFrozen(shownNumbers(cell))}>
          {t('dispute.aNumber')}
        </button>
      ) : null}
      {children}
      {frozen ? <DisputeDialog numbers={frozen} facilityName={facilityName} onClose={close} /> : null}
    </section>
  );
}
