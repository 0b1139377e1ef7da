import type { BoardMetric } from '../../generated/graphql.ts';
import type { Translate } from '../../language/index.ts';

/** A figure and its part in words: "Patients in beds, ICU". */
export function figureName(metric: BoardMetric, part: string | null | undefined, t: Translate): string {
  const name = t(`figure.${metric}`);
  if (part == null) return name;
  const [unit, bedClass] = part.split('/');
  if (bedClass === undefined) return `${name}, ${part}`;
  return `${name}, ${unit === '*' || unit === 'WHOLE' ? '' : `${unit} `}${t(`bedClass.${bedClass}`)}`;
}
