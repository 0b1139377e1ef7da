import type { ReactNode } from 'react';
import { countWords, measureWords } from '../../language/figures.ts';
import { type Language, useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { type Envelope, isOwnConsole } from '../../live/freshness.ts';
import { opdEnvelope } from '../../live/roll-up.ts';
import { pick } from '../../live/totals.ts';
import { Empty } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Age, SourceMark, Value } from '../../ui/value.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { nameIn } from '../facilities/names.ts';
import type { Details } from './details.ts';
import type { OpdWaits } from './opd-waits.ts';
import classes from './tables.module.css';

type Queue = NonNullable<HospitalCell['queues']>[number];

/** The OPD by department; the sum alone where the viewer may not see departments. */
export function OpdPanel({
  cell,
  departments,
  waits,
  links,
}: {
  cell: HospitalCell;
  departments: Details['departments'];
  /** Waits of today by queue; null while they are not known, undefined where the viewer may not see them. */
  waits: OpdWaits | null | undefined;
  /** Where a department is worked with, by its code. */
  links?: ReactNode;
}) {
  const { t, language } = useWords();
  const sum = opdEnvelope(cell);
  const queues = cell.queues ?? [];
  if (!sum && queues.length === 0) {
    return (
      <Panel title={t('opd.title')}>
        <Empty title={t('opd.never')}>{t('opd.neverWhy')}</Empty>
      </Panel>
    );
  }
  const nameOf = (code: string) => {
    const department = departments.find(candidate => candidate.code === code);
    return department ? nameIn(department, language) : code;
  };
  // In the order of the registry: rows that follow their figures would move under the reader's pointer.
  const order = new Map(departments.map((department, at) => [department.code, at]));
  const rows = queues.toSorted((a, b) => (order.get(a.department) ?? 99) - (order.get(b.department) ?? 99));
  return (
    <Panel
      title={t('opd.title')}
      aside={
        sum !== null && sum.value !== null ? (
          <>
            {queues.length > 0 && queues.every(isOwnConsole) ? <span>{t('opd.ownConsole')}</span> : null}
            <SourceMark fact={sum.fact} />
            <Age fact={sum.fact} />
          </>
        ) : null
      }
      note={
        sum && sum.departmentsKnown < sum.departmentsExpected
          ? t('opd.coverage', { known: sum.departmentsKnown, expected: sum.departmentsExpected })
          : null
      }
    >
      <dl className={classes.sums}>
        <div data-metric="OPD_WAITING">
          <dd>
            <Value of={pick(sum, 'waiting')} large />
            <DisputeMark facility={cell.facility} metric="OPD_WAITING" />
          </dd>
          <dt>
            {t('opd.waiting')}
            <DefineButton metrics="OPD_WAITING" name={t('opd.waiting')} />
          </dt>
        </div>
        <div data-metric="OPD_SERVED_LAST_HOUR">
          <dd>
            <Value of={pick(sum, 'servedLastHour')} large />
          </dd>
          <dt>
            {t('opd.served')}
            <DefineButton metrics="OPD_SERVED_LAST_HOUR" name={t('opd.served')} />
          </dt>
        </div>
        <div data-metric="OPD_ROOMS_OPEN">
          <dd>
            <Value of={pick(sum, 'roomsOpen')} large />
            <DisputeMark facility={cell.facility} metric="OPD_ROOMS_OPEN" />
          </dd>
          <dt>
            {t('opd.rooms')}
            <DefineButton metrics="OPD_ROOMS_OPEN" name={t('opd.rooms')} />
          </dt>
        </div>
      </dl>
      {rows.length > 0 ? (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption className="unseen">{t('opd.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('opd.department')}</th>
                <th scope="col" className={classes.number}>
                  {t('opd.waiting')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('opd.servedShort')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('opd.roomsShort')}
                </th>
                {waits === undefined ? null : (
                  <th scope="col" className={classes.number} data-metric="WAITING_MEDIAN">
                    {t('opd.waits')}
                    <DefineButton metrics="WAITING_MEDIAN" name={t('opd.waits')} />
                  </th>
                )}
                <th scope="col" className={`${classes.number} ${classes.minor}`}>
                  {t('opd.calledOf')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('table.age')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(queue => (
                <QueueRow
                  key={queue.department}
                  facility={cell.facility}
                  queue={queue}
                  name={nameOf(queue.department)}
                  wait={waits == null ? waits : (waits.get(queue.department) ?? 'NOBODY')}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {waits !== undefined && rows.length > 0 ? <p className={classes.soft}>{t('opd.waitsNote')}</p> : null}
      {links}
    </Panel>
  );
}

function QueueRow({
  facility,
  queue,
  name,
  wait,
}: {
  facility: string;
  queue: Queue;
  name: string;
  /** undefined: no such column; null: not known yet; NOBODY: nobody came today. */
  wait: { readonly median: number | null; readonly p90: number | null } | 'NOBODY' | null | undefined;
}) {
  const { t, language } = useWords();
  const of: Envelope<Queue['lastReported']> = { value: queue.figures, lastReported: queue.lastReported, fact: queue };
  const last = t('opd.lastWaiting', { n: countWords(queue.lastReported.waiting, language) });
  return (
    <tr data-row data-metric="OPD_WAITING OPD_SERVED_LAST_HOUR WAITING_MEDIAN" tabIndex={-1}>
      <th scope="row">
        {name} <SourceMark fact={queue} inRow />
      </th>
      <td className={classes.number}>
        <DisputeMark facility={facility} metric="OPD_WAITING" part={queue.department} inRow />
        <Value of={pick(of, 'waiting')} inTable />
      </td>
      <td className={classes.number}>
        <Value of={pick(of, 'servedLastHour')} inTable />
      </td>
      <td className={classes.number}>
        <DisputeMark facility={facility} metric="OPD_ROOMS_OPEN" part={queue.department} inRow />
        <Value of={pick(of, 'roomsOpen')} inTable />
      </td>
      {wait === undefined ? null : (
        <td className={classes.number} data-waits={queue.department}>
          {wait === null
            ? null
            : wait === 'NOBODY'
              ? '—'
              : t('opd.waitsOf', { median: minutes(wait.median, language), p90: minutes(wait.p90, language) })}
        </td>
      )}
      <td className={`${classes.number} ${classes.minor}`}>
        <Value of={pick(of, 'called')} inTable />
        <span className={classes.soft}> / </span>
        <Value of={pick(of, 'issued')} inTable />
      </td>
      <td className={classes.number}>
        <Age fact={queue} last={last} />
      </td>
    </tr>
  );
}

/** Not reached yet is not nought. */
const minutes = (value: number | null, language: Language) => (value === null ? '…' : measureWords(value, language, 0));
