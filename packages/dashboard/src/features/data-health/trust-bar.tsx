import { percentWords } from '../../language/figures.ts';
import type { Speech } from '../../language/index.ts';
import type { HospitalHealth } from './feed-figures.ts';
import classes from './trust-bar.module.css';

type Trust = HospitalHealth['trust'];

/** A score in words: never without its interval and its number of checks. */
export function trustWords(trust: Trust, { t, language }: Speech): string {
  const { score, lower, upper } = trust;
  if (score == null || lower == null || upper == null) return t('health.trust.never');
  return t('health.trust.words', {
    score: percentWords(score, language),
    lower: percentWords(lower, language),
    upper: percentWords(upper, language),
    n: trust.checks,
  });
}

/** A score drawn as its interval on a line from 0 to 100 %, with a tick at the score; a dashed line where nobody has looked. */
export function TrustBar({ trust, width = 72 }: { trust: Trust; width?: number }) {
  const { score, lower, upper } = trust;
  const x = (share: number) => 1 + share * (width - 2);
  return (
    <svg className={classes.bar} viewBox={`0 0 ${width} 14`} width={width} height={14} aria-hidden="true">
      <line
        x1={1}
        x2={width - 1}
        y1={7}
        y2={7}
        className={classes.track}
        strokeDasharray={score == null ? '2 3' : undefined}
      />
      {score == null || lower == null || upper == null ? null : (
        <>
          <rect
            x={x(lower)}
            y={4}
            width={Math.max(2, x(upper) - x(lower))}
            height={6}
            rx={1}
            className={classes.span}
          />
          <line x1={x(score)} x2={x(score)} y1={1} y2={13} className={classes.tick} />
        </>
      )}
    </svg>
  );
}
