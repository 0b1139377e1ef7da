import { useRef, useState } from 'react';
import { WithdrawHandEntryDocument } from '../../generated/graphql.ts';
import { countWords, momentWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import { BlockFailed, Loading } from '../../ui/page-state.tsx';
import { HandMark } from '../../ui/value.tsx';
import { EntryForm } from './entry-form.tsx';
import { type HandEntryInForce, type HandSignal, LEADING, rowsOf } from './entry-rows.ts';
import classes from './hand-block.module.css';
import type { HandEntriesState } from './read-hand-entries.ts';
import { feedState, type TwoWords, twoWords } from './two-words.ts';

/**
 * Under a block of figures: what its feed and a person say of the same, and for the hospital's own superintendent and clerks the
 * way to enter its figures by hand, which comes to the front when the feed falls silent.
 */
export function HandBlock({
  facility,
  cell,
  signal,
  entries,
  again,
  mayWithdrawAll,
  partName,
}: {
  facility: string;
  /** null: nothing was ever reported. */
  cell: HospitalCell | null;
  signal: HandSignal;
  entries: HandEntriesState;
  again: () => void;
  /** The superintendent may take back what a clerk entered. */
  mayWithdrawAll: boolean;
  /** Name of a department by its code. */
  partName: (code: string) => string;
}) {
  const { t } = useWords();
  const nameOf = (part: string): string => {
    if (signal === 'EMERGENCY') return t('emergency.title');
    return signal === 'BEDS' ? t(`bedClass.${part.split('/')[1]}`) : partName(part);
  };
  // A word that changes when one of them expires, so that this draws again then and not every second.
  useClockReading(now => JSON.stringify(twoWords(cell, signal, now).map(({ part, feed }) => [part, feed.believed])));
  const both = twoWords(cell, signal, serverClock.now());
  if (both.length === 0 && entries.kind === 'NOT_ASKED') return null;
  return (
    <section className={classes.block} aria-label={t(`hand.of.${signal}`)} data-hand={signal}>
      {both.length > 0 ? <Both both={both} signal={signal} nameOf={nameOf} /> : null}
      {entries.kind === 'NOT_ASKED' ? null : (
        <Entering
          facility={facility}
          cell={cell}
          signal={signal}
          entries={entries}
          again={again}
          mayWithdrawAll={mayWithdrawAll}
          nameOf={nameOf}
        />
      )}
    </section>
  );
}

function Entering({
  facility,
  cell,
  signal,
  entries,
  again,
  mayWithdrawAll,
  nameOf,
}: {
  facility: string;
  cell: HospitalCell | null;
  signal: HandSignal;
  entries: HandEntriesState;
  again: () => void;
  mayWithdrawAll: boolean;
  nameOf: (part: string) => string;
}) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const kind = useClockReading(now => feedState(cell, signal, now).kind);
  const feedWords = useClockReading(now => {
    const { since, silent, of, ownConsole } = feedState(cell, signal, now);
    if (ownConsole && kind === 'HEARD') return t(`hand.console.${signal}`);
    return t(`hand.feed.${kind}`, {
      silent,
      of,
      time: since === null ? '' : momentWords(since, now, language),
      age: since === null ? '' : ageWords(Math.max(0, now - Date.parse(since)) / 1000, language),
    });
  });
  const inForce = entries.kind === 'READ' ? entries.now.entries.filter(each => each.signal === signal) : [];
  const silent = kind !== 'HEARD';

  function close() {
    setOpen(false);
    setTimeout(() => opener.current?.focus());
  }

  async function withdraw(entry: HandEntryInForce) {
    try {
      await giveCommand(WithdrawHandEntryDocument, { facility, entry: entry.id });
      setSaid(t('hand.withdrawn'));
      opener.current?.focus();
    } catch (failure) {
      setSaid(
        failure instanceof CommandRefused
          ? t('hand.commandRefused', { message: failure.message })
          : t('hand.unanswered'),
      );
    }
    again();
  }

  return (
    <>
      {inForce.length > 0 ? (
        <ul className={classes.inForce} aria-label={t('hand.inForce')}>
          {inForce.map(entry => (
            <InForce
              key={entry.id}
              entry={entry}
              name={nameOf(entry.part)}
              onWithdraw={entry.own || mayWithdrawAll ? () => void withdraw(entry) : null}
            />
          ))}
        </ul>
      ) : null}
      <p role="status" className={classes.said}>
        {said}
      </p>
      <div className={classes.mode} data-silent={silent || undefined}>
        <span>
          {cell === null ? <strong>{t(`hand.of.${signal}`)}: </strong> : null}
          {feedWords}
        </span>
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          className={silent ? buttons.primary : buttons.secondary}
          onClick={() => {
            setSaid(null);
            if (open) close();
            else {
              again();
              setOpen(true);
            }
          }}
        >
          {t(open ? 'hand.close' : 'hand.open')}
        </button>
      </div>
      {!open ? null : entries.kind === 'FAILED' ? (
        <BlockFailed failure={entries.failure} retry={again} />
      ) : entries.kind !== 'READ' ? (
        <Loading rows={4} waitingFor={t('hand.waiting')} />
      ) : (
        <EntryForm
          facility={facility}
          signal={signal}
          rows={rowsOf(entries.now.forms, signal)}
          nameOf={nameOf}
          fed={kind === 'HEARD'}
          onSaved={words => {
            setSaid(words);
            again();
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function InForce({
  entry,
  name,
  onWithdraw,
}: {
  entry: HandEntryInForce;
  name: string;
  onWithdraw: (() => void) | null;
}) {
  const { t, language } = useWords();
  const expires = useClockReading(now => ageWords(Math.max(0, (Date.parse(entry.expiresAt) - now) / 1000), language));
  const time = timeWords(entry.observedAt, language);
  const role = entry.enteredByRole;
  const by =
    role === 'SUPERINTENDENT' || role === 'CLERK' ? t(`hand.by.${role}`, { time }) : t('hand.by', { role, time });
  return (
    <li className={classes.entry} data-entry={entry.part}>
      <span className={classes.what}>
        <HandMark label={t('fact.byHand')} /> <strong>{name}</strong>
      </span>
      <span>{by}</span>
      <span>{t(`hand.place.${entry.place}`)}</span>
      <span className={classes.expires}>{t('hand.expires', { age: expires })}</span>
      {onWithdraw ? (
        <button
          type="button"
          className={classes.link}
          aria-label={t('hand.withdrawOf', { part: name })}
          onClick={onWithdraw}
        >
          {t('hand.withdraw')}
        </button>
      ) : null}
    </li>
  );
}

/** Where a feed and a person speak of the same: both, how far they are apart, and which of them is shown. */
function Both({
  both,
  signal,
  nameOf,
}: {
  both: readonly TwoWords[];
  signal: HandSignal;
  nameOf: (part: string) => string;
}) {
  const { t, language } = useWords();
  return (
    <ul className={classes.both} aria-label={t('hand.two')}>
      {both.map(({ part, feed, hand, shown }) => {
        const apart = Math.abs(feed.value - hand.value);
        return (
          <li key={part} data-two={part} data-shown={shown}>
            <span>
              {t('hand.two.line', {
                part: nameOf(part),
                field: t(`hand.field.${LEADING[signal]}`),
                feed: countWords(feed.value, language),
                feedTime: timeWords(feed.observedAt, language),
                hand: countWords(hand.value, language),
                handTime: timeWords(hand.fact.observedAt, language),
              })}
            </span>{' '}
            <strong>
              {apart === 0 ? t('hand.two.same') : t('hand.two.apart', { n: countWords(apart, language) })}
            </strong>{' '}
            <span className={classes.soft}>
              {feed.believed
                ? t(`hand.two.shown.${shown}`)
                : `${t('hand.two.silent')}, ${t(`hand.two.shown.${shown}`)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
