import { useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { DecideDisputeDocument, WithdrawDisputeDocument } from '../../generated/graphql.ts';
import { measureWords, momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { ageWords } from '../../live/freshness.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import { BlockFailed, Loading } from '../../ui/page-state.tsx';
import classes from './disputes-block.module.css';
import { figureName } from './figure-name.ts';
import { type Dispute, useDisputes } from './use-disputes.ts';

/** Disputes of one facility, the open ones with their clock first; to decide for those who answer for its numbers. */
export function DisputesBlock({ facility, mayDecide }: { facility: string; mayDecide: boolean }) {
  const { t } = useWords();
  const [state, readAgain] = useDisputes(facility);
  const [search] = useSearchParams();
  if (state.kind === 'READING') return <Loading rows={2} waitingFor={t('dispute.title')} />;
  if (state.kind === 'FAILED') return <BlockFailed failure={state.failure} retry={readAgain} />;
  const open = state.disputes.filter(dispute => dispute.closedAt == null);
  const closed = state.disputes.filter(dispute => dispute.closedAt != null);
  return (
    <section className={classes.block} aria-label={t('dispute.title')}>
      <h3 className={classes.title}>{t('dispute.title')}</h3>
      {state.disputes.length === 0 ? <p className={classes.soft}>{t('dispute.none')}</p> : null}
      <ul className={classes.list}>
        {[...open, ...closed].map(dispute => (
          <Case
            key={dispute.id}
            of={dispute}
            mayDecide={mayDecide}
            onClosed={readAgain}
            asked={search.get('sel') === dispute.id}
          />
        ))}
      </ul>
    </section>
  );
}

function Case({
  of,
  mayDecide,
  onClosed,
  asked,
}: {
  of: Dispute;
  mayDecide: boolean;
  onClosed: () => void;
  /** Whoever followed the mark of a number came for this one. */
  asked: boolean;
}) {
  const { t, language } = useWords();
  const now = serverClock.now();
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (!asked) return;
    item.current?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <li
      ref={item}
      className={classes.case}
      data-dispute={of.id}
      data-open={of.closedAt == null}
      data-asked={asked || undefined}
      tabIndex={asked ? -1 : undefined}
    >
      <p className={classes.figure}>
        {figureName(of.metric, of.part, t)}:{' '}
        {of.claimed == null
          ? t('dispute.saysOnly', { shown: measureWords(of.shown, language) })
          : t('dispute.says', { shown: measureWords(of.shown, language), claimed: measureWords(of.claimed, language) })}
      </p>
      <p>“{of.reason}”</p>
      {of.evidence ? <p className={classes.soft}>{of.evidence}</p> : null}
      <p className={classes.soft}>
        {t(`role.${of.openedByRole}`)}
        {of.whoWasRung ? `, ${t('dispute.rang', { who: of.whoWasRung })}` : ''},{' '}
        {momentWords(of.openedAt, now, language)}
      </p>
      {of.closedAt == null ? (
        <>
          <Clock dueAt={of.dueAt} />
          <Deciding of={of} mayDecide={mayDecide} onClosed={onClosed} />
        </>
      ) : (
        <p>
          <strong>{t(`dispute.state.${of.state}`)}</strong>{' '}
          <span className={classes.soft}>
            {of.closedByRole ? t(`role.${of.closedByRole}`) : ''}, {momentWords(of.closedAt, now, language)}
            {of.decidedLate ? `, ${t('dispute.late')}` : ''}: “{of.closingNote}”
          </span>
        </p>
      )}
    </li>
  );
}

function Clock({ dueAt }: { dueAt: string }) {
  const { t, language } = useWords();
  const left = useClockReading(now => {
    const seconds = (Date.parse(dueAt) - now) / 1000;
    return `${seconds < 0 ? 'overdue' : 'due'}|${ageWords(Math.abs(seconds), language)}`;
  });
  const [state, age] = left.split('|');
  return (
    <p className={classes.clock} data-state={state}>
      {t(state === 'due' ? 'dispute.dueIn' : 'dispute.overdueSince', { age })}
    </p>
  );
}

function Deciding({ of, mayDecide, onClosed }: { of: Dispute; mayDecide: boolean; onClosed: () => void }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!of.mine && !mayDecide) return null;

  async function close(closing: 'UPHOLD' | 'REJECT' | 'WITHDRAW') {
    if (note.trim().length < 3) {
      setSaid(t('dispute.noteFirst'));
      return;
    }
    setBusy(true);
    try {
      const asked = { id: of.id, note: note.trim() };
      if (closing === 'WITHDRAW') await giveCommand(WithdrawDisputeDocument, asked);
      else await giveCommand(DecideDisputeDocument, { ...asked, uphold: closing === 'UPHOLD' });
      onClosed();
    } catch (failure) {
      const code = failure instanceof CommandRefused ? failure.code : null;
      setSaid(code === 'CLOSED_ALREADY' ? t('dispute.refused.CLOSED_ALREADY') : t('dispute.refused.unanswered'));
      if (code === 'CLOSED_ALREADY') onClosed();
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={classes.deciding}>
      <label>
        <span>{t('dispute.note')}</span>
        <input maxLength={500} value={note} onChange={event => setNote(event.target.value)} />
      </label>
      <div className={classes.buttons}>
        {of.mine ? (
          <button type="button" disabled={busy} onClick={() => void close('WITHDRAW')}>
            {t('dispute.withdraw')}
          </button>
        ) : (
          <>
            <button type="button" disabled={busy} onClick={() => void close('UPHOLD')}>
              {t('dispute.uphold')}
            </button>
            <button type="button" disabled={busy} onClick={() => void close('REJECT')}>
              {t('dispute.reject')}
            </button>
          </>
        )}
      </div>
      {of.mine && mayDecide ? <p className={classes.soft}>{t('dispute.ownWhy')}</p> : null}
      {said ? <p role="alert">{said}</p> : null}
    </div>
  );
}
