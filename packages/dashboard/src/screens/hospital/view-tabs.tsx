import { Link, useLocation } from 'react-router';
import { useWords } from '../../language/index.ts';
import classes from './view-tabs.module.css';
import type { View } from './views.ts';

/** The parts of the page, each with the one thing a reader wants to know before opening it. */
export function ViewTabs({
  views,
  open,
  status,
}: {
  views: readonly View[];
  open: View;
  /** A few words on how each part stands; `bad` when somebody must act. */
  status: Readonly<Partial<Record<View, { readonly words: string; readonly bad?: boolean } | null>>>;
}) {
  const { t } = useWords();
  const { pathname } = useLocation();
  return (
    <nav className={classes.tabs} aria-label={t('view.label')}>
      {views.map(view => (
        <Link
          key={view}
          to={view === 'now' ? pathname : `${pathname}?view=${view}`}
          replace
          className={classes.tab}
          aria-current={view === open ? 'page' : undefined}
          data-view={view}
        >
          <span className={classes.name}>{t(`view.${view}`)}</span>
          {status[view] ? (
            <span className={classes.status} data-bad={status[view].bad || undefined}>
              {status[view].words}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
