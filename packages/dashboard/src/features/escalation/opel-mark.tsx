import { useWords } from '../../language/index.ts';
import classes from './opel-mark.module.css';

/** A level of OPEL-Delhi, 1 to 4: another scale than the city's five, so another mark. Null: unknown. */
export function OpelMark({ level, large = false }: { level: number | null; large?: boolean }) {
  const { t } = useWords();
  return (
    <span className={classes.mark} data-opel={level ?? 'UNKNOWN'} data-large={large || undefined}>
      {level === null ? t('escalation.unknown') : t('escalation.level', { level })}
    </span>
  );
}
