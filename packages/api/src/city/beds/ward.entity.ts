import type { BedClass } from '@hims/schema';
import { defineEntity, p } from '@mikro-orm/core';

/** A ward of a hospital. The ward WHOLE stands for a hospital that does not report by ward and accepts every class. */
export const WardEntity = defineEntity({
  name: 'Ward',
  tableName: 'ward',
  primaryKeys: ['facilityCode', 'code'],
  properties: {
    facilityCode: p.text().name('facility_code').primary(),
    code: p.text().primary(),
    nameEn: p.text().name('name_en'),
    nameHi: p.text().name('name_hi'),
    bedClasses: p.array<BedClass>(text => text as BedClass).name('bed_classes'),
    beds: p.integer().nullable(),
    source: p.text(),
    asOf: p.date().name('as_of'),
  },
});
