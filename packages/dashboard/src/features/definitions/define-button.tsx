import { useWords } from '../../language/index.ts';
import classes from './define-button.module.css';
import { closeDefinition, openDefinition, useOpenedDefinition } from './open-definition.ts';

/** The small i, drawn by the style sheet, beside a figure's name. The same as the key `i` while the figure has the focus. */
export function DefineButton({
  metrics,
  name,
  lead = null,
}: {
  /** Codes of the metrics, separated by blanks, as in `data-metric`. */
  metrics: string;
  /** What the figure is called here, for those who hear it. */
  name: string;
  lead?: string | null;
}) {
  const { t } = useWords();
  const opened = useOpenedDefinition();
  const shown = opened !== null && opened.metrics.join(' ') === metrics;
  return (
    <button
      type="button"
      className={classes.define}
      data-define
      aria-expanded={shown}
      aria-keyshortcuts="i"
      aria-label={t('definition.of', { name })}
      title={t('definition.of', { name })}
      onClick={() => (shown ? closeDefinition() : openDefinition(metrics.split(' '), lead))}
    />
  );
}
