import type { CoursePoint } from '../../ui/figure-course.tsx';
import type { FigureAhead } from './read-next-hours.ts';

/** Past, last week and the hours ahead as one row of points by instant; the bands begin at the figure now. */
export function courseOf({ past, lastWeek, ahead }: Pick<FigureAhead, 'past' | 'lastWeek' | 'ahead'>): CoursePoint[] {
  const points = new Map<number, CoursePoint>();
  const at = (instant: string): CoursePoint => {
    const key = Date.parse(instant);
    const point = points.get(key) ?? { at: key, value: null, week: null, median: null, band50: null, band80: null };
    points.set(key, point);
    return point;
  };
  for (const each of lastWeek) at(each.at).week = each.value ?? null;
  for (const each of past) at(each.at).value = each.value ?? null;
  const now = past.at(-1);
  if (ahead.length > 0 && now?.value != null) {
    Object.assign(at(now.at), { median: now.value, band50: [now.value, now.value], band80: [now.value, now.value] });
  }
  for (const each of ahead) {
    Object.assign(at(each.at), {
      median: each.median,
      band50: [each.low50, each.high50],
      band80: [each.low80, each.high80],
    });
  }
  return [...points.values()].sort((a, b) => a.at - b.at);
}

/** Whether there is anything to draw: a line needs two known points of its own side by side. */
export function drawsLine(points: readonly CoursePoint[]): boolean {
  const known = (of: 'value' | 'week') =>
    points.some((point, at) => point[of] !== null && (points[at + 1]?.[of] ?? null) !== null);
  return known('value') || known('week') || points.some(({ median }) => median !== null);
}
