import type { DefineBedsInput } from '@hims/schema';
import { writeAudit } from '../../commit/audit.ts';
import { Refusal } from '../../kernel/refusals.ts';
import { type BedDesk, classesOf } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';

const MOST = 500;

/**
 * Puts up beds in a ward, clean and empty; all or none. Throws Refusal UNKNOWN_WARD, UNKNOWN_BED_CLASS, NO_BEDS_NAMED,
 * TOO_MANY, BED_EXISTS.
 */
export async function putUpBeds(desk: BedDesk, input: DefineBedsInput): Promise<Did> {
  const classes = classesOf(desk, input.ward);
  if (!classes.includes(input.bedClass)) {
    throw new Refusal(
      'UNKNOWN_BED_CLASS',
      `ward "${input.ward}" has no class "${input.bedClass}"; accepted: ${classes.join(', ')}.`,
    );
  }
  if (input.onlyFor && input.onlyFor !== 'F' && input.onlyFor !== 'M') {
    throw new Refusal('BAD_ONLY_FOR', `onlyFor is "${input.onlyFor}"; F, M or nothing is accepted.`);
  }
  const codes = codesOf(input);
  const { rows } = await desk.sql.query<{ id: string; code: string }>(
    `insert into bed (facility_code, ward, code, bed_class, staffed, surge, only_for, equipment, simulated)
     select $1, $2, code, $4, $5, $6, $7, $8::text[], $9 from unnest($3::text[]) as code
     on conflict (facility_code, ward, code) do nothing returning id, code`,
    [
      desk.facility,
      input.ward,
      codes,
      input.bedClass,
      input.staffed,
      input.surge,
      input.onlyFor ?? null,
      [...new Set(input.equipment)],
      desk.simulated,
    ],
  );
  if (rows.length < codes.length) {
    const made = new Set(rows.map(row => row.code));
    const there = codes.find(code => !made.has(code));
    throw new Refusal(
      'BED_EXISTS',
      `bed "${there}" is in ward "${input.ward}" already; codes that are not are accepted.`,
    );
  }
  desk.note(...rows.map(row => ({ ward: input.ward, bedId: String(row.id), what: 'PUT_UP' })));
  await writeAudit(desk.sql, desk.at, [
    {
      actor: desk.actor,
      action: 'putUpBeds',
      subject: `${desk.facility}/${input.ward}`,
      details: { beds: rows.length },
    },
  ]);
  return { ward: input.ward, bed: codes.length === 1 ? codes[0]! : null, count: rows.length };
}

function codesOf(input: DefineBedsInput): string[] {
  const named = input.codes?.length ?? 0;
  const counted = input.prefix != null && input.count != null ? input.count : 0;
  if (named > 0 === counted > 0) {
    throw new Refusal('NO_BEDS_NAMED', 'Name the beds by "codes", or by "prefix" and "count"; exactly one of the two.');
  }
  if (named + counted > MOST) throw new Refusal('TOO_MANY', `${named + counted} beds; up to ${MOST} are accepted.`);
  if (named > 0) {
    const codes = [...new Set(input.codes!)];
    if (codes.length < named) throw new Refusal('BED_EXISTS', 'A code is named twice; each once is accepted.');
    return codes;
  }
  const digits = Math.max(2, String(input.from + counted - 1).length);
  return Array.from(
    { length: counted },
    (_, index) => `${input.prefix}${String(input.from + index).padStart(digits, '0')}`,
  );
}
