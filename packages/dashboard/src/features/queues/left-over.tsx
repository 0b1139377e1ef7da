import { useState } from 'react';
import type { LeftOverChoice, SettleLeftOverMutation } from '../../generated/graphql.ts';
import { dayWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { Panel } from '../../ui/panel.tsx';
import type { ConsoleActs } from './console-acts.ts';
import { KeyButton } from './key-button.tsx';
import classes from './left-over.module.css';
import { type Decision, decisionsOf, firstDayFor, laterDays } from './left-over-decisions.ts';
import type { NamedQueue } from './queue-list.ts';
import type { Queue, Token } from './queue-state.ts';
import { whoWords } from './queue-words.ts';

type Settled = SettleLeftOverMutation['settleLeftOver'];

const CHOICES: readonly Exclude<LeftOverChoice, 'MOVE'>[] = ['CARRY_OVER', 'LEFT', 'CANCEL'];

/** The rooms have ended and people are still there: what becomes of each is decided here, of all at once or one by one. */
export function LeftOver({
  queue,
  queues,
  tokens,
  acts,
  busy,
  blocked,
  onOpenRoom,
}: {
  queue: Queue;
  queues: readonly NamedQueue[];
  tokens: readonly Token[];
  acts: ConsoleActs;
  busy: string | null;
  blocked: string | null;
  onOpenRoom: () => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const [forAll, setForAll] = useState<Decision>('');
  const [own, setOwn] = useState<Readonly<Record<string, Decision>>>({});
  const [day, setDay] = useState(() => firstDayFor(queue.day));
  const [settled, setSettled] = useState<Settled>([]);
  const { counts } = queue;
  const total = counts.waiting + counts.held + counts.absent + counts.booked;
  const { input, count } = decisionsOf({ queue, tokens, total, forAll, own, day });
  const dayNamed = (each: string) => dayWords(`${each}T12:00:00+05:30`, language);
  const options = [
    ...CHOICES.map(each => [each, t(`queue.leftOverChoice.${each}`)] as const),
    ...queues
      .filter(({ code }) => code !== queue.queue.code)
      .map(({ code, name }) => [`MOVE:${code}`, t('queue.toQueue', { queue: name })] as const),
  ];

  async function settle(): Promise<void> {
    const done = await acts.settle(input);
    if (!done) return;
    setSettled(done.settleLeftOver);
    setOwn({});
    setForAll('');
  }

  return (
    <>
      {tokens.length === 0 ? null : (
        <Panel title={t('queue.leftOver', { n: total })} className={classes.panel}>
          <p>{t('queue.leftOverWhy')}</p>
          <div className={classes.head}>
            <Choose
              label={t('queue.leftOverAll')}
              value={forAll}
              options={options}
              none={t('queue.leftOverNone')}
              onChoose={setForAll}
            />
            <label className={classes.choice}>
              <span>{t('queue.carryTo')}</span>
              <select value={day} onChange={event => setDay(event.target.value)}>
                {laterDays(queue.day).map(each => (
                  <option key={each} value={each}>
                    {dayNamed(each)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <table className={classes.table}>
            <tbody>
              {tokens.map(token => (
                <tr key={token.id} data-left-over={token.number}>
                  <th scope="row">
                    {token.number}
                    {token.series === queue.queue.code ? null : <small> {token.series}</small>}
                  </th>
                  <td>{whoWords(token, speech)}</td>
                  <td className={classes.soft}>{t(`queue.state.${token.state}`)}</td>
                  <td>
                    <Choose
                      label={t('queue.leftOverOf', { number: token.number })}
                      isLabelHidden
                      value={own[token.id] ?? forAll}
                      options={options}
                      none={t('queue.leftOverNone')}
                      onChoose={choice => setOwn(before => ({ ...before, [token.id]: choice }))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {total > tokens.length ? (
            <p className={classes.soft}>{t('queue.leftOverMore', { n: total - tokens.length })}</p>
          ) : null}
          <p className={classes.acts}>
            <KeyButton
              name={t('queue.settle', { n: count })}
              shortcut="⇥ ⏎"
              primary
              off={count === 0}
              pressed={busy === 'settle'}
              blocked={blocked}
              onPress={() => void settle()}
            />
            <KeyButton name={t('queue.openRoom')} shortcut="o" blocked={blocked} onPress={onOpenRoom} />
          </p>
          <p className={classes.soft}>{t('queue.leftOverMidnight')}</p>
        </Panel>
      )}
      {settled.some(({ carriedTo }) => carriedTo !== null) ? (
        <Panel title={t('queue.carried')} className={classes.done}>
          <ul className={classes.carried}>
            {settled.map(({ token, carriedTo }) =>
              carriedTo == null ? null : (
                <li key={token.id} data-carried={token.number}>
                  {t('queue.carriedTo', {
                    number: token.number,
                    day: dayNamed(carriedTo.day),
                    next: carriedTo.number,
                  })}
                </li>
              ),
            )}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

function Choose({
  label,
  isLabelHidden = false,
  value,
  options,
  none,
  onChoose,
}: {
  label: string;
  isLabelHidden?: boolean;
  value: Decision;
  options: readonly (readonly [value: string, label: string])[];
  /** What is said while nothing is chosen. */
  none: string;
  onChoose: (choice: Decision) => void;
}) {
  return (
    <label className={classes.choice}>
      {isLabelHidden ? null : <span>{label}</span>}
      <select
        aria-label={isLabelHidden ? label : undefined}
        value={value}
        onChange={event => onChoose(event.target.value as Decision)}
      >
        <option value="">{none}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
