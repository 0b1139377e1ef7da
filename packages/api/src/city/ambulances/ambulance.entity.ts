import { defineEntity, p } from '@mikro-orm/core';

/** A vehicle of the fleet. Its type is an assumption until somebody edits it; `source` says which. */
export const AmbulanceEntity = defineEntity({
  name: 'Ambulance',
  tableName: 'ambulance',
  properties: {
    code: p.text().primary(),
    type: p.text(),
    facility: p.text().name('facility_code'),
    source: p.text(),
    asOf: p.date().name('as_of'),
  },
});
