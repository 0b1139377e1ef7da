import type { ReactNode } from 'react';
import { nameIn } from '../../features/facilities/names.ts';
import type { Details } from '../../features/hospital/details.ts';
import type { HandSignal } from '../../features/manual-entry/entry-rows.ts';
import { HandBlock } from '../../features/manual-entry/hand-block.tsx';
import { useHandEntries } from '../../features/manual-entry/read-hand-entries.ts';
import { handStamp } from '../../features/manual-entry/two-words.ts';
import { coversFacility, mayEnterByHand, mayOversee } from '../../features/viewer/rights.ts';
import type { Viewer } from '../../features/viewer/viewer.ts';
import { useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';

/** What stands under a block of figures about entering them by hand; the hospital's own people can, whoever sees it reads. */
export function useByHand(
  facility: string,
  cell: HospitalCell | null,
  viewer: Viewer | null,
): (signal: HandSignal, departments?: Details['departments']) => ReactNode {
  const { language } = useWords();
  const may = viewer !== null && coversFacility(viewer, facility) && mayEnterByHand(viewer);
  const [entries, again] = useHandEntries(facility, may, handStamp(cell));
  return (signal, departments = []) => (
    <HandBlock
      facility={facility}
      cell={cell}
      signal={signal}
      entries={entries}
      again={again}
      mayWithdrawAll={viewer !== null && mayOversee(viewer)}
      partName={code => {
        const department = departments.find(each => each.code === code);
        return department ? nameIn(department, language) : code;
      }}
    />
  );
}
