import { useWords } from '../../language/index.ts';
import type { NamedQueue } from './queue-list.ts';
import classes from './queue-switch.module.css';

/** Which queue of the hospital the console shows. */
export function QueueSwitch({
  queues,
  chosen,
  onChoose,
}: {
  queues: readonly NamedQueue[];
  chosen: string;
  onChoose: (code: string) => void;
}) {
  const { t } = useWords();
  return (
    <span className={classes.switch}>
      <kbd>[</kbd>
      <select
        aria-label={t('queue.queue')}
        value={chosen}
        onChange={event => {
          // The keys rest while a list of choices has the focus.
          event.currentTarget.blur();
          onChoose(event.currentTarget.value);
        }}
      >
        {queues.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <kbd>]</kbd>
    </span>
  );
}
