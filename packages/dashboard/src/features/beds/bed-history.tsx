import { useEffect, useState } from 'react';
import { BedHistoryDocument, type BedHistoryQuery } from '../../generated/graphql.ts';
import { momentWords } from '../../language/figures.ts';
import { type Translate, useWords } from '../../language/index.ts';
import { queries } from '../../live/queries.ts';
import { useNow } from '../../live/server-clock.ts';
import { BlockFailed } from '../../ui/page-state.tsx';
import classes from './bed-panel.module.css';
import { reasonWords } from './bed-words.ts';
import { personWords } from './person-words.ts';

const PAGE = 20;
type Change = BedHistoryQuery['bedHistory']['edges'][number]['node'];

const KNOWN: ReadonlySet<string> = new Set([
  'ADMIT',
  'TRANSFER',
  'DISCHARGE',
  'UPDATE',
  'CANCEL_ADMIT',
  'CANCEL_TRANSFER',
  'CANCEL_DISCHARGE',
  'ATTESTED',
  'BLOCKED',
  'UNBLOCKED',
  'STAFFED',
  'UNSTAFFED',
  'SURGE',
  'REGULAR',
  'CLEANED',
  'CLEANING_STARTED',
  'VACATED',
  'OCCUPIED',
  'ISOLATED',
  'ISOLATION_ENDED',
  'CLOSED',
  'OPENED',
  'REPORTED',
  'PUT_UP',
  'RESERVED',
  'RELEASED',
  'RESERVATION_LAPSED',
  'RESERVATION_CONFIRMED',
  'DISCHARGE_ORDERED',
  'DISCHARGE_ORDER_WITHDRAWN',
  'TAKEN_BACK',
  'TASK_RESOLVED',
  'SAID_AGAIN',
  'NOT_APPLIED',
]);
/** A reason; of what a device said, what that was. */
const whyWords = ({ what, why }: Change, t: Translate) =>
  what === 'SAID_AGAIN' || what === 'NOT_APPLIED' ? t(`bedBoard.away.said.${why}`) : reasonWords(why ?? '', t);
const STATES: ReadonlySet<string> = new Set(['C', 'H', 'O', 'U', 'K', 'I']);

/** What happened to a bed, newest first: when, what, who and why. Whoever opens it is written down by the server. */
export function BedHistory({
  facility,
  ward,
  bed,
  changed,
}: {
  facility: string;
  ward: string;
  /** Null: the whole ward. */
  bed: string | null;
  changed: string;
}) {
  const { t, language } = useWords();
  const now = useNow(60_000);
  const place = `${facility}/${ward}/${bed}`;
  const [read, setRead] = useState<{ of: string; changes: readonly Change[]; after: string | null } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function page(after: string | null, isWanted: () => boolean): Promise<void> {
    const variables = { facility, ward, bed, first: PAGE, after };
    try {
      const { data } = await queries.query({ query: BedHistoryDocument, variables, fetchPolicy: 'no-cache' });
      if (!data || !isWanted()) return;
      const { edges, pageInfo } = data.bedHistory;
      const changes = edges.map(edge => edge.node);
      setFailure(null);
      setRead(before => ({
        of: place,
        changes: after === null || before?.of !== place ? changes : [...before.changes, ...changes],
        after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
      }));
    } catch (error) {
      if (isWanted()) setFailure(error);
    }
  }

  useEffect(() => {
    let wanted = true;
    void page(null, () => wanted);
    return () => {
      wanted = false;
    };
  }, [place, changed]);

  const known = read?.of === place ? read : null;
  return (
    <section className={classes.history} aria-label={t('bedBoard.history')}>
      <h3>{t('bedBoard.history')}</h3>
      {failure ? <BlockFailed failure={failure} retry={() => void page(null, () => true)} /> : null}
      {known?.changes.length === 0 ? <p className={classes.soft}>{t('bedBoard.noHistory')}</p> : null}
      <ul>
        {known?.changes.map(change => (
          <li key={change.id}>
            <time dateTime={change.occurredAt}>{momentWords(change.occurredAt, now, language)}</time>
            <span>
              {KNOWN.has(change.what) ? t(`bedBoard.what.${change.what}`) : change.what}
              {change.to != null && STATES.has(change.to) ? ` → ${t(`bedBoard.letter.${change.to}`)}` : ''}
              {change.visit == null ? '' : ` · ${change.visit}`}
              <span className={classes.soft}>
                {' '}
                {t('bedBoard.doneBy', { by: personWords(change.by) })}
                {change.why == null ? '' : `: ${whyWords(change, t)}`}
                {change.saidAt == null
                  ? ''
                  : `, ${t('bedBoard.away.late', { time: momentWords(change.saidAt, now, language) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {known?.after ? (
        <button type="button" className={classes.more} onClick={() => void page(known.after, () => true)}>
          {t('bedBoard.earlier')}
        </button>
      ) : null}
    </section>
  );
}
