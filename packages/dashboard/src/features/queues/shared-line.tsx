import { useWords } from '../../language/index.ts';
import { type Queue, sharedLine } from './queue-state.ts';
import classes from './shared-line.module.css';

const NEXT = 5;

/** The one line before several rooms: how many wait in it, and who goes into whichever room is free first. */
export function SharedLine({ queue }: { queue: Queue }) {
  const { t } = useWords();
  const { tokens, waiting } = sharedLine(queue);
  return (
    <p className={classes.line} data-shared-line={waiting}>
      <span>{waiting === 0 ? t('queue.nobodyAnyRoom') : t('queue.anyRoom', { n: waiting })}</span>
      {tokens.slice(0, NEXT).map(token => (
        <b key={token.id}>{token.number}</b>
      ))}
    </p>
  );
}
