import { useEffect, useState } from 'react';
import {
  DismissQuarantinedDocument,
  Hl7QuarantineDocument,
  Hl7QuarantinedTextDocument,
  type QuarantinedLineFragment,
  ReplayQuarantinedDocument,
} from '../../../generated/graphql.ts';
import { momentWords } from '../../../language/figures.ts';
import { type Speech, useWords } from '../../../language/index.ts';
import { giveCommand } from '../../../live/command.ts';
import { queries } from '../../../live/queries.ts';
import { serverClock } from '../../../live/server-clock.ts';
import { BlockFailed, Empty, Loading } from '../../../ui/page-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { nameIn } from '../../facilities/names.ts';
import { useRegistry } from '../../facilities/registry.ts';
import classes from './hl7.module.css';
import { useGiven } from './use-given.ts';

type Line = QuarantinedLineFragment;

/** Messages that were refused: who sent what, where it is wrong, what the sender was told, and what is to become of it. */
export function Quarantine() {
  const { t } = useWords();
  const [waiting, setWaiting] = useState(true);
  const [selected, setSelected] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const { lines, more, failure, next } = useQuarantine(waiting, round);
  const open = lines?.find(line => line.id === selected);
  const again = () => setRound(round + 1);
  return (
    <Panel title={t('hl7.quarantine')} note={t('hl7.quarantineNote')}>
      <div className={classes.tools}>
        {[true, false].map(each => (
          <button
            key={String(each)}
            type="button"
            className={classes.button}
            aria-pressed={waiting === each}
            onClick={() => setWaiting(each)}
          >
            {t(each ? 'hl7.waiting' : 'hl7.settled')}
          </button>
        ))}
        <button type="button" className={classes.button} onClick={again}>
          {t('hl7.again')}
        </button>
      </div>
      {failure !== null ? (
        <BlockFailed failure={failure} retry={again} />
      ) : lines === null ? (
        <Loading rows={4} waitingFor={t('hl7.quarantine')} />
      ) : lines.length === 0 ? (
        <Empty title={t(waiting ? 'hl7.noneWaiting' : 'hl7.noneSettled')}>{t('hl7.noneWhy')}</Empty>
      ) : (
        <div className={classes.split} data-open={open !== undefined || undefined}>
          <ul className={classes.list}>
            {lines.map(line => (
              <Row key={line.id} line={line} selected={line.id === selected} onSelect={() => setSelected(line.id)} />
            ))}
            {more ? (
              <li>
                <button type="button" className={classes.button} onClick={next}>
                  {t('hl7.more')}
                </button>
              </li>
            ) : null}
          </ul>
          {open ? <Message key={open.id} line={open} onSettled={again} onClose={() => setSelected(null)} /> : null}
        </div>
      )}
    </Panel>
  );
}

function Row({ line, selected, onSelect }: { line: Line; selected: boolean; onSelect: () => void }) {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  const facility = line.facility ? byCode.get(line.facility) : undefined;
  return (
    <li>
      <button type="button" className={classes.row} aria-pressed={selected} onClick={onSelect}>
        <span className={classes.when}>{momentWords(line.receivedAt, serverClock.now(), language)}</span>
        <span className={classes.who}>
          <b>{senderWords(line, t)}</b>
          <span className={classes.soft}>
            {facility ? nameIn(facility, language) : t('hl7.ofNobody')} · {line.channel}
          </span>
        </span>
        <span>
          {line.trigger ?? t('hl7.unread')}
          <span className={classes.soft}>{line.controlId ?? t('hl7.noControlId')}</span>
        </span>
        <span className={classes.why}>
          <b>{placeOf(line)}</b> <span lang="en">{reasonOf(line)}</span>
          <span className={classes.soft}>{t('hl7.nak', { answer: line.answer, code: String(line.code) })}</span>
          {line.dismissedWhy ? (
            <span className={classes.soft}>
              {t('hl7.dismissedBy', { by: line.dismissedBy ?? '', why: line.dismissedWhy })}
            </span>
          ) : line.replayedAt ? (
            <span className={classes.soft}>
              {t('hl7.takenAt', { time: momentWords(line.replayedAt, serverClock.now(), language) })}
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
}

/** "PV1-3.1", as an HL7 handbook writes it. */
function placeOf({ segment, field, component }: Line): string {
  return `${segment}${field ? `-${field}` : ''}${component ? `.${component}` : ''}`;
}

/** Why it was refused, without the place that stands before it. */
function reasonOf(line: Line): string {
  const place = `${placeOf(line)} `;
  return line.reason.startsWith(place) ? line.reason.slice(place.length) : line.reason;
}

/** Who sent it. One who is not bound is known by the account or the address that the message came from. */
function senderWords({ sender }: Line, t: Speech['t']): string {
  return sender.startsWith('?') ? t('hl7.unknownSender', { who: sender.slice(1).split('|').at(-1) ?? '' }) : sender;
}

/** One message: hidden until somebody has a reason to read it, and then in the audit. */
function Message({ line, onSettled, onClose }: { line: Line; onSettled: () => void; onClose: () => void }) {
  const { t, language } = useWords();
  const [reveal, setReveal] = useState(false);
  const [reason, setReason] = useState('');
  const { give, busy, said, say } = useGiven();
  const text = useText(line.id, reveal);
  const settled = line.replayedAt !== null || line.dismissedAt !== null;
  return (
    <section className={classes.message} aria-label={t('hl7.message')}>
      <header className={classes.head}>
        <h3>
          {senderWords(line, t)}, {line.trigger ?? t('hl7.unread')} {line.controlId ?? ''}
        </h3>
        <button type="button" className={classes.close} onClick={onClose} aria-label={t('hl7.close')}>
          ×
        </button>
      </header>
      {settled ? (
        <p>{t('hl7.forgotten')}</p>
      ) : (
        <>
          <pre className={classes.text}>{text?.text ?? '…'}</pre>
          <p className={classes.soft}>
            {text?.masked === false
              ? t('hl7.revealed')
              : t('hl7.masked', { time: momentWords(line.keptUntil, serverClock.now(), language) })}
          </p>
          <div className={classes.tools}>
            {text?.masked === false ? null : (
              <button type="button" className={classes.button} onClick={() => setReveal(true)}>
                {t('hl7.reveal')}
              </button>
            )}
            <button
              type="button"
              className={classes.primary}
              disabled={busy}
              onClick={() =>
                void give(async () => {
                  const { replayQuarantined } = await giveCommand(ReplayQuarantinedDocument, { id: line.id });
                  const { answer, message } = replayQuarantined;
                  say(answer === 'AA' ? t('hl7.taken') : t('hl7.stillRefused', { reason: message.reason }));
                  onSettled();
                })
              }
            >
              {t('hl7.replay')}
            </button>
          </div>
          <form
            className={classes.form}
            onSubmit={event => {
              event.preventDefault();
              void give(async () => {
                await giveCommand(DismissQuarantinedDocument, { id: line.id, reason });
                onSettled();
              });
            }}
          >
            <label className={classes.field}>
              <span>{t('hl7.dismissWhy')}</span>
              <input value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
            </label>
            <button type="submit" className={classes.button} disabled={busy || reason.trim() === ''}>
              {t('hl7.dismiss')}
            </button>
          </form>
        </>
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
    </section>
  );
}

function useText(id: string, reveal: boolean): { text?: string | null; masked: boolean } | null {
  const [read, setRead] = useState<{ text?: string | null; masked: boolean } | null>(null);
  useEffect(() => {
    let left = false;
    queries.query({ query: Hl7QuarantinedTextDocument, variables: { id, reveal }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || !data || setRead(data.hl7QuarantinedMessage),
      // The line beside it stays, with its reason; the text is asked for again when it is opened again.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [id, reveal]);
  return read;
}

type Pages = { readonly of: string; readonly lines: readonly Line[]; readonly end: string | null };

/** The quarantine in pages; read anew when `round` changes. */
function useQuarantine(waiting: boolean, round: number) {
  const of = `${waiting} ${round}`;
  const [pages, setPages] = useState<Pages | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  async function read(after: string | null, before: readonly Line[]): Promise<void> {
    try {
      const variables = { waiting, after };
      const { data } = await queries.query({ query: Hl7QuarantineDocument, variables, fetchPolicy: 'no-cache' });
      if (!data) return;
      const { edges, pageInfo } = data.hl7Quarantine;
      const lines = [...before, ...edges.map(edge => edge.node)];
      setPages({ of, lines, end: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null });
      setFailure(null);
    } catch (failed) {
      setFailure(failed);
    }
  }
  useEffect(() => void read(null, []), [of]);
  // What was read stays while it is read again; another list does not.
  const lines = pages?.of.split(' ')[0] === String(waiting) ? pages.lines : null;
  return { lines, more: pages?.end != null, failure, next: () => void read(pages?.end ?? null, lines ?? []) };
}
