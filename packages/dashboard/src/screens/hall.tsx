import { useEffect } from 'react';
import { hallPath } from '../features/address/paths.ts';
import type { HallAddress } from '../features/hall/hall-address.ts';
import { HallChoice } from '../features/hall/hall-choice.tsx';
import { HallDisplay } from '../features/hall/hall-display.tsx';
import { useHallNames } from '../features/hall/hall-names.ts';
import { wordsIn } from '../language/index.ts';
import { useWatchdog } from './wall/use-watchdog.ts';

/** A hall of more departments than its screen has tiles is no hall but a hospital: the department is asked for. */
const DEPARTMENTS_OF_A_HALL = 6;

/** The screen in the hall of an OPD: nobody signs in to it and nobody touches it; it comes back by itself. */
export function Hall({ hall: { language, facility, queue } }: { hall: HallAddress }) {
  const names = useHallNames(facility);
  useWatchdog();
  // Until names are here, nothing is better than a code.
  const name = names?.facility ?? { nameEn: '', nameHi: '' };
  const title = [wordsIn(language)('hall.title'), language === 'hi' ? name.nameHi : name.nameEn].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const queues = names?.queues ?? [];
  if (queue === null && (names === null || queues.length > DEPARTMENTS_OF_A_HALL)) {
    return (
      <HallChoice
        name={name}
        halls={queues.map(each => ({ ...each, path: hallPath(language, facility, each.code) }))}
      />
    );
  }
  const named = queues.find(each => each.code === queue);
  return (
    <HallDisplay
      facility={facility}
      queue={queue}
      name={name}
      queueName={named}
      listPath={hallPath(language, facility)}
      isUnknown={queue !== null && names?.queues != null && named === undefined}
    />
  );
}
