import { useWords } from '../../language/index.ts';
import type { Fact } from '../../live/freshness.ts';
import type { LevelOrUnknown } from '../../live/levels/level.ts';
import { reasonWords } from '../reason-words.ts';
import { levelWordId } from './level-scale.ts';

/** The word of a level; with "≈" before it where the level is uncertain, and the reason for whoever points or listens. */
export function LevelWord({ level, doubted }: { level: LevelOrUnknown; doubted: Fact | null }) {
  const { t } = useWords();
  const word = t(levelWordId(level));
  if (doubted === null) return word;
  const doubt = t('fact.doubt', { reason: reasonWords(doubted.reason, t) });
  return (
    <span title={doubt} data-doubted>
      <span aria-hidden="true">≈ </span>
      {word} <span className="unseen">({doubt})</span>
    </span>
  );
}
