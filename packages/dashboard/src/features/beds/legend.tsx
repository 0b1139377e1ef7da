import { useWords } from '../../language/index.ts';
import classes from './bed-tile.module.css';
import own from './legend.module.css';

const SHOWN = [
  'FREE',
  'OCCUPIED',
  'SHARED',
  'TROLLEY',
  'DIRTY',
  'CLEANING',
  'RESERVED',
  'BLOCKED',
  'UNSTAFFED',
  'CLOSED',
] as const;
const MARKS = ['OXYGEN', 'VENTILATOR', 'MONITOR', 'ISOLATION', 'F', 'M'] as const;

/** What each drawing of a bed means. */
export function Legend() {
  const { t } = useWords();
  return (
    <ul className={own.legend} aria-label={t('bedBoard.legend')}>
      {SHOWN.map(look => (
        <li key={look}>
          <span className={`${classes.bed} ${own.sample}`} data-look={look} aria-hidden="true" />
          {t(`bedBoard.look.${look}`)}
        </li>
      ))}
      <li>
        <span className={`${classes.bed} ${own.sample}`} data-look="OCCUPIED" data-leaves aria-hidden="true" />
        {t('bedBoard.leavesToday')}
      </li>
      {MARKS.map(mark => (
        <li key={mark}>
          <span className={`${classes.bed} ${own.mark}`} data-marks={mark} aria-hidden="true" />
          {t(mark === 'F' || mark === 'M' ? `bedBoard.onlyFor.${mark}` : `bedBoard.equipment.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
