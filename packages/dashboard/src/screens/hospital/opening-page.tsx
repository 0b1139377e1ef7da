import { useWords } from '../../language/index.ts';
import classes from './opening-page.module.css';

/** The places of tabs and blocks, until it is known which of them this viewer gets. Nothing that is drawn moves afterwards. */
export function OpeningPage() {
  const { t } = useWords();
  return (
    <div aria-busy="true">
      <p role="status" className="unseen">
        {t('state.loading')}
      </p>
      <div className={classes.tabs} />
      <div className={classes.blocks}>
        <div className={classes.wide} />
        <div className={classes.why} />
        <div className={classes.emergency} />
        <div className={classes.timeline} />
        <div className={classes.wide} />
      </div>
    </div>
  );
}
