import type { AdmitInput, PatientSex } from '../../generated/graphql.ts';

const SEXES: ReadonlySet<string> = new Set(['F', 'M', 'O', 'U']);

/**
 * Reads a list of who lies in a ward: one patient a line, "visit, bed, initials, age, sex", separated by commas or tabs as a
 * table program copies them. Without a bed: a trolley. Returns the patients, or the number of the first line it cannot read.
 */
export function readCensus(
  ward: string,
  text: string,
): { readonly patients: AdmitInput[]; readonly bad: number | null } {
  const patients: AdmitInput[] = [];
  const lines = text.split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [visit = '', bed = '', initials = '', age = '', sex = ''] = line.split(/[,\t]/).map(part => part.trim());
    const mark = sex === '' ? 'U' : sex.toUpperCase();
    const years = age === '' ? null : Number(age);
    const isRead =
      /^[\x21-\x7e]{1,64}$/.test(visit) &&
      /^(\p{L}{1,4})?$/u.test(initials) &&
      SEXES.has(mark) &&
      (years === null || (Number.isInteger(years) && years >= 0 && years <= 130));
    if (!isRead) return { patients: [], bad: at + 1 };
    const patient = { initials: initials === '' ? null : initials, age: years, sex: mark as PatientSex };
    patients.push({ visit, ward, bed: bed === '' ? null : bed.toUpperCase(), share: false, patient });
  }
  return { patients, bad: patients.length === 0 ? 1 : null };
}
