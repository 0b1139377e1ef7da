import { momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords, type Fact, freshnessAt } from '../../live/freshness.ts';
import { useNow } from '../../live/server-clock.ts';
import { Notice } from '../../ui/page-state.tsx';

/** A block whose feed has been silent too long: since when, from whom, and that unknown is not zero. */
export function LastReport({ fact }: { fact: Fact }) {
  const { t, language } = useWords();
  const now = useNow(10_000);
  return (
    <Notice tone="warn">
      {t('feed.silent', {
        time: momentWords(fact.observedAt, now, language),
        age: ageWords(freshnessAt(fact, now).ageSeconds, language),
        source: fact.source ?? '',
      })}
    </Notice>
  );
}
