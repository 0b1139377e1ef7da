import { useParams, useSearchParams } from 'react-router';
import { useRegistry } from '../features/facilities/registry.ts';
import { HallDisplay } from '../features/hall/hall-display.tsx';
import { useQueueList } from '../features/queues/queue-list.ts';
import { useWords } from '../language/index.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { useStubbornStart } from './wall/use-stubborn-start.ts';
import { useWatchdog } from './wall/use-watchdog.ts';

/** The screen in the hall of an OPD: nobody signs in to it and nobody touches it; it comes back by itself. */
export function Component() {
  const { t, language } = useWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { byCode, state } = useRegistry();
  const queue = search.get('department');
  const [list] = useQueueList(id);
  const listed = byCode.get(id);
  useWatchdog();
  useStubbornStart();
  // Until the list of facilities is here, nothing is better than a code.
  const unnamed = state === 'LOADING' ? '' : id;
  const name = { nameEn: listed?.nameEn ?? unnamed, nameHi: listed?.nameHi ?? unnamed };
  usePageTitle(`${t('hall.title')} · ${language === 'hi' ? name.nameHi : name.nameEn}`);
  const named = list.kind === 'READ' ? list.queues.find(each => each.code === queue) : undefined;
  return (
    <HallDisplay
      key={`${id}/${queue}`}
      facility={id}
      queue={queue}
      name={name}
      queueName={named}
      isUnknown={queue !== null && list.kind === 'READ' && named === undefined}
    />
  );
}
