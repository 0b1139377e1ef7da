import { barOf } from './bed-figures.ts';
import classes from './occupancy-bar.module.css';

/** A bar to 200 % with a line at 100 %: what lies beyond the line are patients without a bed of their own. */
export function OccupancyBar({ share }: { share: number | null }) {
  const { filled, over, beyond } = barOf(share ?? 0);
  return (
    <span className={classes.bar} aria-hidden="true" data-unknown={share === null || undefined}>
      <span className={classes.filled} style={{ inlineSize: `${filled * 100}%` }} />
      <span className={classes.over} style={{ inlineSize: `${over * 100}%` }} data-beyond={beyond || undefined} />
    </span>
  );
}
