import { secondWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { useClockReading } from '../../live/server-clock.ts';
import classes from './as-of.module.css';

/** From when the board is, when it is not the present: then only what can be kept on the device can be said. */
export function AsOf({ at }: { at: string }) {
  const { t, language } = useWords();
  const age = useClockReading(now => ageWords((now - Date.parse(at)) / 1000, language));
  return (
    <p className={classes.old} role="alert">
      <strong>{t('bedBoard.old', { time: secondWords(at, language), age })}</strong> {t('bedBoard.oldWhy')}
    </p>
  );
}
