import type { BoardMetric } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { serverClock } from '../../live/server-clock.ts';
import { Explained } from '../../ui/explained.tsx';
import classes from './dispute-mark.module.css';
import type { DisputeMarks } from './use-disputes.ts';

/** The mark beside a number that somebody doubts; nothing where nobody does. `part` as it was disputed, null: the whole. */
export function DisputeMark({
  marks,
  facility,
  metric,
  part = null,
}: {
  marks: DisputeMarks | null;
  facility: string;
  metric: BoardMetric;
  part?: string | null;
}) {
  const { t, language } = useWords();
  const mark = marks?.marks.find(
    each => each.facility === facility && each.metric === metric && (each.part ?? null) === part,
  );
  if (!mark) return null;
  const words = () => {
    const now = serverClock.now();
    const overdue = now > Date.parse(mark.dueAt);
    const age = ageWords((now - Date.parse(overdue ? mark.dueAt : mark.openedAt)) / 1000, language);
    return t(overdue ? 'dispute.mark.overdue' : 'dispute.mark.open', { age });
  };
  return (
    <Explained text={words}>
      <span className={classes.mark} data-dispute={mark.dispute}>
        <svg viewBox="0 0 12 14" width="11" height="13" aria-hidden="true">
          <path
            d="M2 13V1.5h8L7.8 4.5 10 7.5H2"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        </svg>
        {t('dispute.mark')}
      </span>
    </Explained>
  );
}
