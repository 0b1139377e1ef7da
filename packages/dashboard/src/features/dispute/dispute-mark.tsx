import { Link } from 'react-router';
import type { BoardMetric } from '../../generated/graphql.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { serverClock } from '../../live/server-clock.ts';
import { Explained } from '../../ui/explained.tsx';
import { disputePath } from '../address/paths.ts';
import classes from './dispute-mark.module.css';
import { figureName } from './figure-name.ts';
import { type Mark, useOpenMarks } from './open-marks.tsx';

/**
 * The mark beside a number that somebody doubts; nothing where nobody does. It leads to what is disputed, for those who may
 * read that. `part` as it was disputed, null: the whole facility.
 */
export function DisputeMark({
  facility,
  metric,
  part = null,
  inRow = false,
}: {
  facility: string;
  metric: BoardMetric | readonly BoardMetric[];
  part?: string | null;
  /** In a table there is room for the flag alone. */
  inRow?: boolean;
}) {
  const marks = useOpenMarks();
  const metrics = typeof metric === 'string' ? [metric] : metric;
  const mark = metrics.map(each => marks.of(facility, each, part)).find(each => each !== null);
  return mark ? <Flag of={mark} words={!inRow} opens={marks.mayRead(facility)} /> : null;
}

/** One mark for a whole facility, where its figures are too many to be shown: how many of them are in doubt, and which. */
export function DisputeCount({ facility }: { facility: string }) {
  const speech = useWords();
  const marks = useOpenMarks().all(facility);
  if (marks.length === 0) return null;
  const text = () => marks.map(mark => markWords(mark, speech)).join('; ');
  return (
    <Explained text={text} stop={false}>
      <span className={classes.mark} data-disputes={marks.length} title={text()}>
        <Pennant />
        {speech.t('dispute.count', { n: marks.length })}
      </span>
    </Explained>
  );
}

function Flag({ of, words, opens }: { of: Mark; words: boolean; opens: boolean }) {
  const speech = useWords();
  const { t, language } = speech;
  const text = () => markWords(of, speech);
  const body = (
    <>
      <Pennant />
      <span className={words ? undefined : 'unseen'}>{t('dispute.mark')}</span>
    </>
  );
  return (
    <Explained text={text} stop={!opens}>
      {opens ? (
        <Link
          className={classes.mark}
          to={disputePath(language, of.facility, of.dispute)}
          data-dispute={of.dispute}
          data-narrow={!words || undefined}
        >
          {body}
        </Link>
      ) : (
        <span className={classes.mark} data-dispute={of.dispute} data-narrow={!words || undefined}>
          {body}
        </span>
      )}
    </Explained>
  );
}

/** "Emergency patients waiting: disputed 5 min ago; not yet decided". */
function markWords(mark: Mark, { t, language }: Speech): string {
  const now = serverClock.now();
  const overdue = now > Date.parse(mark.dueAt);
  const age = ageWords((now - Date.parse(overdue ? mark.dueAt : mark.openedAt)) / 1000, language);
  return `${figureName(mark.metric, mark.part, t)}: ${t(overdue ? 'dispute.mark.overdue' : 'dispute.mark.open', { age })}`;
}

function Pennant() {
  return (
    <svg viewBox="0 0 12 14" width="11" height="13" aria-hidden="true">
      <path
        d="M2 13V1.5h8L7.8 4.5 10 7.5H2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
