import { Link } from 'react-router';
import { useWords } from '../../language/index.ts';
import type { NamedQueue } from './queue-list.ts';
import classes from './queue-tabs.module.css';

/** The queues of a hospital, one of them chosen. */
export function QueueTabs({
  queues,
  chosen,
  pathOf,
}: {
  queues: readonly NamedQueue[];
  chosen: string;
  pathOf: (code: string) => string;
}) {
  const { t } = useWords();
  return (
    <nav className={classes.tabs} aria-label={t('queue.queues')}>
      {queues.map(({ code, name }) => (
        <Link key={code} to={pathOf(code)} replace aria-current={code === chosen ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
