import type { FacilityKind, OperationalState } from '@hims/schema';
import { defineEntity, p } from '@mikro-orm/core';

/** A facility with the value in force of each fact. The claims behind the values are in `facility_fact`. */
export const FacilityEntity = defineEntity({
  name: 'Facility',
  tableName: 'facility',
  properties: {
    code: p.text().primary(),
    kind: p.text().$type<FacilityKind>(),
    nameEn: p.text().name('name_en'),
    nameHi: p.text().name('name_hi'),
    nameHiVerified: p.boolean().name('name_hi_verified'),
    operationalState: p.text().$type<OperationalState>().name('operational_state'),
    synthetic: p.boolean(),
    latitude: p.float().columnType('double precision').nullable(),
    longitude: p.float().columnType('double precision').nullable(),
    locality: p.text().nullable(),
    pincode: p.text().nullable(),
    district: p.text().nullable(),
    constituency: p.smallint().nullable(),
    constituencyName: p.text().name('constituency_name').nullable(),
    phones: p.array(),
    beds: p.integer().nullable(),
    aliases: p.array(),
    rolloutPhase: p.smallint().name('rollout_phase').nullable(),
  },
});
