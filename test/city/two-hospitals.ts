import type { CityRegistry } from '../../packages/simulator/src/city/registry.ts';

/** A city small enough to say aloud: two hospitals, three clinics, four ambulances. */
export const twoHospitals: CityRegistry = {
  hospitals: [
    {
      code: 'LNH',
      place: { latitude: 28.638, longitude: 77.239 },
      beds: 2_000,
      wards: [
        { code: 'MED-M', beds: 400, bedClasses: ['GENERAL', 'OXYGEN'] },
        { code: 'MAT', beds: 280, bedClasses: ['MATERNITY'] },
        { code: 'ICU', beds: 80, bedClasses: ['ICU', 'VENTILATOR'] },
      ],
      departments: ['MEDICINE', 'ORTHO', 'OBG'],
    },
    {
      code: 'LBSH',
      place: { latitude: 28.618, longitude: 77.312 },
      beds: 160,
      wards: [
        { code: 'MED-F', beds: null, bedClasses: ['GENERAL'] },
        { code: 'PAED', beds: null, bedClasses: ['PAEDIATRIC'] },
      ],
      departments: ['MEDICINE', 'PAEDIATRICS'],
    },
  ],
  mandirs: [
    { code: 'AAM-0001', place: { latitude: 28.65, longitude: 77.21 }, departments: ['OPD'] },
    { code: 'AAM-0002', place: { latitude: 28.7, longitude: 77.28 }, departments: ['OPD'] },
    { code: 'AAM-0003', place: { latitude: 28.58, longitude: 77.3 }, departments: ['OPD'] },
  ],
  kendras: [{ code: 'JAK-01' }],
  ambulances: ['AMB-001', 'AMB-002', 'AMB-003', 'AMB-004'].map(code => ({ code })),
  control: 'CATS',
};
