import { useWords } from '../../language/index.ts';
import classes from './priority-glyph.module.css';

/** Shape, digit and fill say the same, so that none of them is needed alone: a triangle is at once, a square is soon. */
export function PriorityGlyph({ priority, quiet = false }: { priority: 'P1' | 'P2' | 'P3'; quiet?: boolean }) {
  const { t } = useWords();
  return (
    <svg
      viewBox="0 0 26 26"
      className={classes.glyph}
      data-priority={priority}
      data-quiet={quiet || undefined}
      role="img"
      aria-label={t(`alerts.priority.${priority}`)}
    >
      {priority === 'P1' ? <path d="M13 2.5L24.5 23h-23z" /> : null}
      {priority === 'P2' ? <rect x="3" y="3" width="20" height="20" rx="4" /> : null}
      {priority === 'P3' ? <circle cx="13" cy="13" r="10" /> : null}
      <text x="13" y={priority === 'P1' ? 20.5 : 17.8} textAnchor="middle">
        {priority.slice(1)}
      </text>
    </svg>
  );
}
