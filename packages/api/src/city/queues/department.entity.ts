import { defineEntity, p } from '@mikro-orm/core';

/** An OPD department of a facility: the unit that reports a queue. */
export const DepartmentEntity = defineEntity({
  name: 'Department',
  tableName: 'department',
  primaryKeys: ['facilityCode', 'code'],
  properties: {
    facilityCode: p.text().name('facility_code').primary(),
    code: p.text().primary(),
    nameEn: p.text().name('name_en'),
    nameHi: p.text().name('name_hi'),
    source: p.text(),
    asOf: p.date().name('as_of'),
  },
});
