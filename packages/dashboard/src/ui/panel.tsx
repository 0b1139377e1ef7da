import { type ReactNode, useId } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { BlockFailed } from './page-state.tsx';
import classes from './panel.module.css';

/** A block of a screen with its title. What breaks inside it breaks only it. */
export function Panel({
  title,
  aside,
  note,
  children,
  level = 2,
  className,
}: {
  title: ReactNode;
  /** At the end of the title line: ages, actions. */
  aside?: ReactNode;
  /** One line below the title. */
  note?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
  className?: string;
}) {
  const id = useId();
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <section className={`${classes.panel} ${className ?? ''}`} aria-labelledby={id}>
      <header className={classes.head}>
        <Heading id={id} className={classes.title}>
          {title}
        </Heading>
        {aside ? <div className={classes.aside}>{aside}</div> : null}
      </header>
      {note ? <p className={classes.note}>{note}</p> : null}
      <ErrorBoundary
        fallbackRender={({ error, resetErrorBoundary }) => <BlockFailed failure={error} retry={resetErrorBoundary} />}
      >
        {children}
      </ErrorBoundary>
    </section>
  );
}
