import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type BoardMetric, DisputeNumberDocument } from '../../generated/graphql.ts';
import { measureWords, momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { serverClock } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import classes from './dispute-dialog.module.css';
import { figureName } from './figure-name.ts';

/** A number as it stands on the screen. `part` null: the whole facility; `observedAt` of its oldest input. */
export interface ShownNumber {
  readonly facility: string;
  readonly metric: BoardMetric;
  readonly part: string | null;
  readonly shown: number;
  readonly observedAt: string;
}

/**
 * "Dispute this number": the form, about one of several numbers. Whoever opens it freezes the numbers: what is disputed is what
 * the person saw, however the board moves on.
 */
export function DisputeDialog({
  numbers,
  facilityName,
  onClose,
}: {
  numbers: readonly ShownNumber[];
  facilityName: string;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const [which, setWhich] = useState(0);
  const [claimed, setClaimed] = useState('');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const number = numbers[which];

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!number) return;
    setBusy(true);
    setRefused(null);
    try {
      const { disputeNumber } = await giveCommand(DisputeNumberDocument, {
        dispute: {
          facility: number.facility,
          metric: number.metric,
          part: number.part,
          shown: number.shown,
          shownObservedAt: number.observedAt,
          claimed: claimed === '' ? null : Number(claimed),
          reason: reason.trim(),
          evidence: evidence.trim() || null,
        },
      });
      setDone(momentWords(disputeNumber.dueAt, serverClock.now(), language));
    } catch (failure) {
      setRefused(refusalWords(failure));
    } finally {
      setBusy(false);
    }
  }

  function refusalWords(failure: unknown): string {
    if (!(failure instanceof CommandRefused)) return t('dispute.refused.unanswered');
    const { code, details } = failure;
    if (code === 'NEVER_SHOWN') {
      const now = typeof details.now === 'number' ? measureWords(details.now, language) : t('dispute.noValue');
      return t('dispute.refused.NEVER_SHOWN', { now });
    }
    if (code === 'ALREADY_DISPUTED') return t('dispute.refused.ALREADY_DISPUTED');
    return code === 'FORBIDDEN' ? t('dispute.refused.FORBIDDEN') : t('dispute.refused.other', { code });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={classes.title}>{t('dispute.this')}</span>}
      closeButtonProps={{ 'aria-label': t('dispute.close') }}
    >
      {done !== null ? (
        <div role="status" className={classes.done}>
          <p>{t('dispute.opened', { time: done })}</p>
          <button type="button" className={buttons.primary} onClick={onClose}>
            {t('dispute.close')}
          </button>
        </div>
      ) : number ? (
        <form className={classes.form} onSubmit={event => void send(event)} aria-label={t('dispute.this')}>
          <p className={classes.where}>{facilityName}</p>
          {numbers.length > 1 ? (
            <label>
              <span>{t('dispute.which')}</span>
              <select value={which} onChange={event => setWhich(Number(event.target.value))}>
                {numbers.map((each, index) => (
                  <option key={`${each.metric} ${each.part}`} value={index}>
                    {figureName(each.metric, each.part, t)}: {measureWords(each.shown, language)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <p>
            {t('dispute.shown', {
              figure: figureName(number.metric, number.part, t),
              value: measureWords(number.shown, language),
              time: momentWords(number.observedAt, serverClock.now(), language),
            })}
          </p>
          <label>
            <span>{t('dispute.claimed')}</span>
            <input
              type="number"
              inputMode="numeric"
              step="any"
              value={claimed}
              onChange={event => setClaimed(event.target.value)}
              data-autofocus
            />
          </label>
          <label>
            <span>{t('dispute.reason')}</span>
            <textarea
              required
              minLength={3}
              maxLength={500}
              rows={2}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          </label>
          <label>
            <span>{t('dispute.evidence')}</span>
            <textarea maxLength={1000} rows={2} value={evidence} onChange={event => setEvidence(event.target.value)} />
          </label>
          <p className={classes.soft}>{t('dispute.noNames')}</p>
          {refused ? (
            <p role="alert" className={classes.refused}>
              {refused}
            </p>
          ) : null}
          <button type="submit" className={buttons.primary} disabled={busy}>
            {t('dispute.send')}
          </button>
        </form>
      ) : (
        <p>{t('dispute.nothingShown')}</p>
      )}
    </Modal>
  );
}
