import type { DataHealthNowSubscription } from '../../generated/graphql.ts';
import { momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { serverClock } from '../../live/server-clock.ts';
import { nameIn } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';
import classes from './rule-faults.module.css';

/** Alert rules that cannot be evaluated: they look like rules that find nothing, so the page says which they are. */
export function RuleFaults({ faults }: { faults: DataHealthNowSubscription['dataHealthUpdates']['ruleFaults'] }) {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  if (faults.length === 0) return null;
  const nameOf = (code: string) => {
    const facility = byCode.get(code);
    return facility ? nameIn(facility, language) : code;
  };
  return (
    <section className={classes.faults} aria-label={t('health.rules')}>
      <h2>{t('health.rules')}</h2>
      <p>{t('health.rulesWhy')}</p>
      <ul>
        {faults.map(({ rule, facility, places, sentence, since }) => (
          <li key={rule}>
            <strong>{rule}</strong>
            <span>
              {facility && facility !== '*'
                ? t('health.ruleAt', { n: places, facility: nameOf(facility) })
                : t('health.ruleEverywhere')}
            </span>
            <span>{t('health.ruleSince', { time: momentWords(since, serverClock.now(), language) })}</span>
            <span lang="en" className={classes.sentence}>
              {sentence}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
