import { useParams, useSearchParams } from 'react-router';
import { hallPath } from '../features/address/paths.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { HallChoice } from '../features/hall/hall-choice.tsx';
import { HallDisplay } from '../features/hall/hall-display.tsx';
import { useQueueList } from '../features/queues/queue-list.ts';
import { useWords } from '../language/index.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { useStubbornStart } from './wall/use-stubborn-start.ts';
import { useWatchdog } from './wall/use-watchdog.ts';

/** A hall of more departments than its screen has tiles is no hall but a hospital: the department is asked for. */
const DEPARTMENTS_OF_A_HALL = 6;

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
  if (queue === null && list.kind === 'READING') return <HallChoice name={name} halls={[]} />;
  if (queue === null && list.kind === 'READ' && list.queues.length > DEPARTMENTS_OF_A_HALL) {
    return (
      <HallChoice name={name} halls={list.queues.map(each => ({ ...each, path: hallPath(language, id, each.code) }))} />
    );
  }
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
