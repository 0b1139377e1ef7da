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
    GENERAL: { description: 'A bed on an ordinary ward.' },
    OXYGEN: { description: 'A bed with oxygen at it.' },
    ICU: { description: 'A bed in intensive care.' },
    VENTILATOR: { description: 'A bed with a ventilator at it.' },
    MATERNITY: { description: 'A bed for mothers, before and after birth.' },
    PAEDIATRIC: { description: 'A bed for children.' },
    NEONATAL: { description: 'A cot for newborns who need care.' },
    ISOLATION: { description: 'A bed kept apart for infectious patients.' },
    COVID: { description: 'All beds set aside for Covid-19, as the 2020–2023 government portal counted them.' },
  },
});
