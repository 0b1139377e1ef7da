import { type Speech, useWords } from '../../language/index.ts';
import type { Queue, Token } from './queue-state.ts';
import { rangeWords, waitedWords, whoWords } from './queue-words.ts';
import classes from './token-list.module.css';

/** Tokens in one state, a row each; the row that has the focus is the one that keys act on. */
export function TokenList({
  title,
  tokens,
  total,
  queue,
  now,
  selected,
  empty,
  note = null,
  onSelect,
  last,
}: {
  title: string;
  tokens: readonly Token[];
  /** How many there are, where the server sends only the first. */
  total: number;
  queue: Queue;
  now: number;
  selected: string | null;
  empty: string;
  note?: string | null;
  onSelect: (token: Token) => void;
  /** What the last cell says, e.g. when an absent one comes back. */
  last: { readonly title: string; readonly of: (token: Token) => string };
}) {
  const speech = useWords();
  const { t } = speech;
  const first = tokens.some(token => token.id === selected) ? selected : tokens[0]?.id;
  return (
    <section className={classes.list} aria-label={title}>
      <h2 className={classes.title}>
        {title} <span>{total}</span>
      </h2>
      {note === null ? null : <p className={classes.note}>{note}</p>}
      {tokens.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t('queue.number')}
              </th>
              <th scope="col">{t('queue.who')}</th>
              <th scope="col">{t('queue.lane')}</th>
              <th scope="col" className={classes.figure}>
                {t('queue.waited')}
              </th>
              <th scope="col">{last.title}</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map(token => (
              <tr
                key={token.id}
                data-row
                data-token={token.number}
                tabIndex={token.id === first ? 0 : -1}
                aria-selected={token.id === selected}
                onFocus={() => onSelect(token)}
                onClick={event => event.currentTarget.focus()}
              >
                <th scope="row" className={classes.number}>
                  {token.number}
                  {token.series === queue.queue.code ? null : <small> {token.series}</small>}
                </th>
                <td>
                  {whoWords(token, speech)} <Marks token={token} />
                </td>
                <td className={classes.soft}>{t(`queue.laneShort.${token.lane}`)}</td>
                <td className={classes.figure}>{waitedWords(token, queue.serverTime, now, speech)}</td>
                <td>{last.of(token)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > tokens.length ? <p className={classes.more}>{t('queue.more', { n: total - tokens.length })}</p> : null}
    </section>
  );
}

/** Priority and what to notice, in words: a colour alone says nothing to one reader in twelve. */
function Marks({ token }: { token: Token }) {
  const { t } = useWords();
  return (
    <>
      {token.priorityClass === 'NORMAL' ? null : (
        <span className={classes.mark} data-priority={token.priorityClass}>
          {t(`queue.classShort.${token.priorityClass}`)}
        </span>
      )}
      {token.flags.map(flag => (
        <span key={flag} className={classes.mark}>
          {t(`queue.flagShort.${flag}`)}
        </span>
      ))}
      {token.overtaken > 0 ? (
        <span className={classes.soft}>{t('queue.overtakenShort', { n: token.overtaken })}</span>
      ) : null}
    </>
  );
}

/** When they are called. Where nothing can be said of anybody, `note` says once why. */
export function estimateColumn(tokens: readonly Token[], speech: Speech) {
  const reasons = new Set(tokens.map(({ estimate }) => (estimate.lowMinutes === null ? estimate.unknown : null)));
  const [why] = reasons;
  const nobody = tokens.length > 0 && reasons.size === 1 && why != null;
  return {
    last: {
      title: speech.t('queue.calledIn'),
      of: (token: Token) => (nobody ? '—' : rangeWords(token.estimate, speech)),
    },
    note: nobody ? speech.t('queue.noRangeYet', { why: speech.t(`queue.unknown.${why}`) }) : null,
  };
}
