import { countWords, measureWords } from '../../language/figures.ts';
import type { Speech } from '../../language/index.ts';
import type { CityCell } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import { worstDriver } from './attention-figures.ts';

/**
 * What presses a hospital most, as a sentence with counts where they are known: "ICU: 0 of 24 free". Null when no input
 * is known or the viewer may not see them.
 */
export function driverWords(cell: CityCell | undefined, { t, language }: Speech): string | null {
  const driver = worstDriver(cell?.crowding?.inputs);
  if (driver === null || cell === undefined) return null;
  const value = driver.value as number;
  const plain = () => t(`driver.${driver.input}`, { value: measureWords(value, language, 0) });
  switch (driver.input) {
    case 'GENERAL_OCCUPANCY':
      return bedsWords(cell, 'GENERAL', driver.input, { t, language }) ?? plain();
    case 'ICU_OCCUPANCY':
      return bedsWords(cell, 'ICU', driver.input, { t, language }) ?? plain();
    case 'EMERGENCY_UNSEEN_SHARE': {
      const figures = cell.emergency?.figures;
      return figures == null
        ? plain()
        : t('driver.EMERGENCY_UNSEEN_SHARE.counts', { waiting: figures.waiting, present: figures.present });
    }
    case 'EMERGENCY_BOARDER_SHARE': {
      const figures = cell.emergency?.figures;
      return figures == null ? plain() : t('driver.EMERGENCY_BOARDER_SHARE.counts', { boarders: figures.boarders });
    }
    case 'EMERGENCY_LONGEST_WAIT':
      return t('driver.EMERGENCY_LONGEST_WAIT', { age: ageWords(value * 60, language) });
    case 'OPD_WAITING_PER_ROOM':
      return plain();
    default:
      return t('driver.OTHER', { input: driver.input, value: measureWords(value, language) });
  }
}

function bedsWords(cell: CityCell, bedClass: string, input: string, { t, language }: Speech): string | null {
  const beds = cell.bedsByClass?.find(entry => entry.bedClass === bedClass);
  // A floor would read as a promise here: only a class whose wards are all known is put in counts.
  if (beds?.counts == null || beds.wardsKnown < beds.wardsExpected) return null;
  const { free, staffed, occupied } = beds.counts;
  const words = { staffed: countWords(staffed, language) };
  return occupied > staffed
    ? t(`driver.${input}.over`, { ...words, occupied: countWords(occupied, language) })
    : t(`driver.${input}.counts`, { ...words, free: countWords(Math.max(0, free), language) });
}
