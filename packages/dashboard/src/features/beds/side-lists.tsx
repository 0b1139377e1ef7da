import type { ReactNode } from 'react';
import { dayWords, measureWords, momentWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { lateWords, saidWords } from './away/late-words.ts';
import type { Board, Task } from './follow-beds.ts';
import { personWords } from './person-words.ts';
import type { AuditError } from './read-outlook.ts';
import classes from './side-lists.module.css';

/** What does not agree and waits for a person. It stands above the board and cannot be put away. */
export function Tasks({
  tasks,
  wardName,
  canAct,
  onResolve,
  onShow,
}: {
  tasks: readonly Task[];
  wardName: (code: string) => string;
  canAct: boolean;
  onResolve: (task: Task) => void;
  onShow: (key: string) => void;
}) {
  const { t, language } = useWords();
  const now = useClockReading(at => Math.floor(at / 60_000) * 60_000, 10_000);
  if (tasks.length === 0) return null;
  return (
    <section className={classes.tasks} aria-label={t('bedBoard.tasks')}>
      <h2>{t('bedBoard.tasksCount', { n: tasks.length })}</h2>
      <ul>
        {tasks.map(task => (
          <li key={task.id} data-task={task.id}>
            <span>
              <strong>
                {t(`bedBoard.task.${task.kind}`, {
                  place: task.ward == null ? t('bedBoard.wholeHospital') : wardName(task.ward),
                  bed: task.bed ?? task.late?.visit ?? '',
                  onBoard: task.onBoard ?? '?',
                  reported: task.reported ?? '?',
                  said: task.late ? saidWords(task.late, now, t, language) : '',
                })}
              </strong>{' '}
              {task.late ? `${lateWords(task.late, now, t, language)} ` : null}
              <span className={classes.soft}>
                {t('bedBoard.taskSaid', {
                  by: personWords(task.saidBy),
                  time: momentWords(task.openedAt, now, language),
                })}
              </span>
            </span>
            {task.ward != null && task.bed != null ? (
              <button type="button" onClick={() => onShow(`${task.ward}/${task.bed}`)}>
                {t('bedBoard.act.show')}
              </button>
            ) : null}
            <button type="button" aria-disabled={!canAct} onClick={() => onResolve(task)}>
              {t('bedBoard.act.resolve')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ordered discharges by the hour, for the hours in which there are any. */
export function ExpectedDischarges({ board }: { board: Board }) {
  const { t, language } = useWords();
  const hours = board.expectedDischarges.filter(each => each.ordered > 0);
  const most = Math.max(1, ...hours.map(each => each.ordered));
  return (
    <Panel title={t('bedBoard.discharges')}>
      {hours.length === 0 ? (
        <p className={classes.soft}>{t('bedBoard.noDischarges')}</p>
      ) : (
        <ul className={classes.hours}>
          {hours.map(({ hour, ordered, expected }) => (
            <li key={hour}>
              <time dateTime={hour}>{timeWords(hour, language)}</time>
              <span className={classes.bar} style={{ inlineSize: `${(ordered / most) * 100}%` }} aria-hidden="true" />
              <span>{t('bedBoard.dischargeHour', { ordered, expected: measureWords(expected, language) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** How far the free-bed figure was from what auditors counted: published, with its number and dates. */
export function Audits({ error, children }: { error: AuditError | null; children?: ReactNode }) {
  const { t, language } = useWords();
  return (
    <Panel title={t('bedBoard.audit')} aside={children}>
      {error === null ? null : error.errorPercent == null ? (
        <p className={classes.soft}>{t('bedBoard.noAudit')}</p>
      ) : (
        <>
          <p>
            <strong>{t('bedBoard.auditError', { error: measureWords(error.errorPercent, language) })}</strong>{' '}
            {t('bedBoard.auditOf', {
              n: error.audits,
              from: error.firstAt == null ? '?' : dayWords(error.firstAt, language),
              to: error.lastAt == null ? '?' : dayWords(error.lastAt, language),
            })}
          </p>
          <p className={classes.soft}>
            {error.biasPercent == null || error.biasPercent === 0
              ? null
              : t(error.biasPercent > 0 ? 'bedBoard.promisesMore' : 'bedBoard.promisesLess', {
                  bias: measureWords(Math.abs(error.biasPercent), language),
                })}{' '}
            {error.silent > 0 ? t('bedBoard.auditSilent', { n: error.silent }) : null}{' '}
            {error.simulated ? t('bedBoard.auditSimulated') : null}
          </p>
        </>
      )}
    </Panel>
  );
}
