import { timeWords } from '../../language/figures.ts';
import type { Language, Translate } from '../../language/index.ts';
import type { Look } from './bed-look.ts';
import type { Bed, Request, Stay } from './follow-beds.ts';

/** A patient as a board names one: initials, age, sex. Never a name. */
export function patientWords(who: Pick<Stay | Request, 'initials' | 'age' | 'sex'>, t: Translate): string {
  return `${who.initials ?? '?'} ${who.age ?? '–'} ${t(`bedBoard.sexShort.${who.sex}`)}`;
}

/** What a tile does not say in letters, for who hears it instead of seeing it. */
export function bedLabel(bed: Bed, look: Look, language: Language, t: Translate): string {
  const parts = [bed.code, t(`bedBoard.look.${look}`)];
  for (const stay of bed.stays) {
    if (bed.stays.length > 1) parts.push(patientWords(stay, t));
    if (stay.dischargeAt != null) parts.push(t('bedBoard.leavesAt', { time: timeWords(stay.dischargeAt, language) }));
  }
  if (bed.blocked != null) parts.push(reasonWords(bed.blocked, t));
  if (bed.onlyFor != null) parts.push(t(`bedBoard.onlyFor.${bed.onlyFor}`));
  for (const each of bed.equipment) parts.push(t(`bedBoard.equipment.${each}`));
  if (bed.surge) parts.push(t('bedBoard.surge'));
  return parts.join(', ');
}

/** Reasons that this screen offers; others come from elsewhere and are shown as they are. */
export const BLOCK_REASONS = ['REPAIR', 'NO_OXYGEN', 'INFECTION', 'NO_LINEN', 'EQUIPMENT', 'OTHER'] as const;
export const CLOSE_REASONS = ['WARD_CLOSED', 'REPAIR', 'NO_LINEN', 'OTHER'] as const;
export const RESOLUTIONS = ['BOARD_CORRECTED', 'REGISTER_CORRECTED', 'COUNTED_AGAIN', 'MEANT_SO'] as const;
const REASONS: ReadonlySet<string> = new Set([...BLOCK_REASONS, ...CLOSE_REASONS, ...RESOLUTIONS, 'CENSUS', 'UNDONE']);

/** A reason in words. */
export function reasonWords(code: string, t: Translate): string {
  return REASONS.has(code) ? t(`bedBoard.reason.${code}`) : code;
}
