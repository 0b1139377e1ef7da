import { useState } from 'react';
import { secondWords } from '../../language/figures.ts';
import { useWords, wordsIn } from '../../language/index.ts';
import { useHeardAt } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import { useNow } from '../../live/server-clock.ts';
import classes from './wall.module.css';

/** In place of the whole picture: an old wall that looks alive would be believed. In both languages, for everybody. */
export function NotLive() {
  const { t, language } = useWords();
  const heardAt = useHeardAt();
  const now = useNow(1_000);
  const [openedAt] = useState(now);
  const other = language === 'hi' ? 'en' : 'hi';
  const since =
    heardAt === null
      ? t('wall.notLiveNever', { time: secondWords(openedAt, language) })
      : t('wall.notLiveSince', {
          time: secondWords(heardAt, language),
          age: ageWords((now - Date.parse(heardAt)) / 1000, language),
        });
  return (
    <div className={classes.notLive} role="alert">
      <p className={classes.notLiveWord}>{t('wall.notLive')}</p>
      <p className={classes.notLiveOther} lang={other}>
        {wordsIn(other)('wall.notLive')}
      </p>
      <p className={classes.notLiveSince}>{since}</p>
      <p>{t('wall.notLiveHelp')}</p>
    </div>
  );
}
