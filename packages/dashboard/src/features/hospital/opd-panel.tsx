import { countWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import type { Envelope } from '../../live/freshness.ts';
import { opdEnvelope } from '../../live/roll-up.ts';
import { pick } from '../../live/totals.ts';
import { Empty } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Age, SourceMark, Value } from '../../ui/value.tsx';
import { nameIn } from '../facilities/names.ts';
import type { Details } from './details.ts';
import classes from './tables.module.css';

type Queue = NonNullable<HospitalCell['queues']>[number];

/** The OPD by department; the sum alone where the viewer may not see departments. */
export function OpdPanel({ cell, departments }: { cell: HospitalCell; departments: Details['departments'] }) {
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
        <div>
          <dd>
            <Value of={pick(sum, 'waiting')} large />
          </dd>
          <dt>{t('opd.waiting')}</dt>
        </div>
        <div>
          <dd>
            <Value of={pick(sum, 'servedLastHour')} large />
          </dd>
          <dt>{t('opd.served')}</dt>
        </div>
        <div>
          <dd>
            <Value of={pick(sum, 'roomsOpen')} large />
          </dd>
          <dt>{t('opd.rooms')}</dt>
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
                <QueueRow key={queue.department} queue={queue} name={nameOf(queue.department)} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  );
}

function QueueRow({ queue, name }: { queue: Queue; name: string }) {
  const { t, language } = useWords();
  const of: Envelope<Queue['lastReported']> = { value: queue.figures, lastReported: queue.lastReported, fact: queue };
  const last = t('opd.lastWaiting', { n: countWords(queue.lastReported.waiting, language) });
  return (
    <tr data-row tabIndex={-1}>
      <th scope="row">
        {name} <SourceMark fact={queue} inRow />
      </th>
      <td className={classes.number}>
        <Value of={pick(of, 'waiting')} inTable />
      </td>
      <td className={classes.number}>
        <Value of={pick(of, 'servedLastHour')} inTable />
      </td>
      <td className={classes.number}>
        <Value of={pick(of, 'roomsOpen')} inTable />
      </td>
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
