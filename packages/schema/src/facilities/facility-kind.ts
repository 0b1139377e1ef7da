import { registerEnumType } from 'type-graphql';

export enum FacilityKind {
  HOSPITAL = 'HOSPITAL',
  MANDIR = 'MANDIR',
  JAN_AUSHADHI_KENDRA = 'JAN_AUSHADHI_KENDRA',
  AMBULANCE_CONTROL = 'AMBULANCE_CONTROL',
}
registerEnumType(FacilityKind, {
  name: 'FacilityKind',
  description: 'What a facility is.',
  valuesConfig: {
    HOSPITAL: { description: 'A hospital of the Government of Delhi.' },
    MANDIR: { description: 'An Ayushman Arogya Mandir: a free neighbourhood clinic.' },
    JAN_AUSHADHI_KENDRA: { description: 'A Jan Aushadhi Kendra: a shop for generic medicines.' },
    AMBULANCE_CONTROL: { description: 'The control room that the ambulances report through.' },
  },
});

export enum OperationalState {
  PLANNED = 'PLANNED',
  OPERATIONAL = 'OPERATIONAL',
  CLOSED = 'CLOSED',
}
registerEnumType(OperationalState, {
  name: 'OperationalState',
  description: 'Whether a facility exists yet. A dated fact, not an hour of opening.',
  valuesConfig: {
    PLANNED: { description: 'Announced or being built; sees no patients yet.' },
    OPERATIONAL: { description: 'Sees patients.' },
    CLOSED: { description: 'Has stopped seeing patients for good.' },
  },
});
