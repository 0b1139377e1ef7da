import { useWords } from '../../language/index.ts';
import classes from './queue-lists.module.css';
import type { Queue, Token } from './queue-state.ts';
import { estimateColumn, TokenList } from './token-list.tsx';

const COUNTED = [
  'waiting',
  'called',
  'inConsultation',
  'absent',
  'held',
  'booked',
  'done',
  'carriedOver',
  'left',
  'cancelled',
] as const;

/** Who waits, and who is set aside, absent or only booked. */
export function QueueLists({
  queue,
  now,
  selected,
  onSelect,
}: {
  queue: Queue;
  now: number;
  selected: string | null;
  onSelect: (token: Token) => void;
}) {
  const speech = useWords();
  const { t } = speech;
  const { counts, lanes } = queue;
  const rows = { queue, now, selected, onSelect };
  const counted = lanes.filter(each => each.waiting > 0);
  return (
    <>
      <p className={classes.counts}>
        {COUNTED.map(each => (
          <span key={each} data-count={each}>
            {/* Who comes again another day has not simply gone. */}
            <strong>{each === 'left' ? counts.left - counts.carriedOver : counts[each]}</strong>{' '}
            {t(`queue.count.${each}`)}
          </span>
        ))}
        {counted.length > 1 ? (
          <span className={classes.lanes}>
            {counted.map(each => `${t(`queue.lane.${each.lane}`)} ${each.waiting}`).join(' · ')}
          </span>
        ) : null}
      </p>
      <TokenList
        {...rows}
        title={t('queue.waiting')}
        tokens={queue.waiting}
        total={counts.waiting}
        empty={t('queue.nobodyWaits')}
        {...estimateColumn(queue.waiting, speech)}
      />
      {queue.absent.length > 0 ? (
        <TokenList
          {...rows}
          title={t('queue.absent')}
          tokens={queue.absent}
          total={counts.absent}
          empty=""
          last={{
            title: t('queue.comesBack'),
            of: token => t('queue.returnsAfter', { n: token.returnsAfterCalls ?? 0 }),
          }}
        />
      ) : null}
      {queue.held.length > 0 ? (
        <TokenList
          {...rows}
          title={t('queue.held')}
          tokens={queue.held}
          total={counts.held}
          empty=""
          last={{
            title: t('queue.why'),
            of: token => (token.heldBecause ? t(`queue.holdReason.${token.heldBecause}`) : ''),
          }}
        />
      ) : null}
      {queue.booked.length > 0 ? (
        <TokenList
          {...rows}
          title={t('queue.booked')}
          tokens={queue.booked}
          total={counts.booked}
          empty=""
          last={{ title: t('queue.how'), of: () => t('queue.checkInHow') }}
        />
      ) : null}
    </>
  );
}
