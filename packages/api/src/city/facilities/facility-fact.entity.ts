import { defineEntity, p } from '@mikro-orm/core';

/** A claim about a facility, with its date and source. Only ever added to: the newest `recordedAt` is what we learnt last. */
export const FacilityFactEntity = defineEntity({
  name: 'FacilityFact',
  tableName: 'facility_fact',
  primaryKeys: ['facilityCode', 'fact', 'asOf', 'source', 'value'],
  properties: {
    facilityCode: p.text().name('facility_code').primary(),
    fact: p.text().primary(),
    value: p.text().primary(),
    asOf: p.date().name('as_of').primary(),
    source: p.text().primary(),
    verified: p.boolean(),
    recordedAt: p.datetime().name('recorded_at').columnType('timestamptz'),
  },
});
