import { registerEnumType } from 'type-graphql';

export enum BedClass {
  GENERAL = 'GENERAL',
  OXYGEN = 'OXYGEN',
  ICU = 'ICU',
  VENTILATOR = 'VENTILATOR',
  MATERNITY = 'MATERNITY',
  PAEDIATRIC = 'PAEDIATRIC',
  NEONATAL = 'NEONATAL',
  ISOLATION = 'ISOLATION',
  COVID = 'COVID',
}
registerEnumType(BedClass, {
  name: 'BedClass',
  description:
    'What a bed can do for a patient. Classes are counted separately and never added up: a hospital may count one bed in two.',
  valuesConfig: {
    COVID: { description: 'All beds set aside for Covid-19, as the 2020–2023 government portal counted them.' },
  },
});
