import { registerEnumType } from 'type-graphql';

export enum BoardMetric {
  BEDS_STAFFED = 'BEDS_STAFFED',
  BEDS_OCCUPIED = 'BEDS_OCCUPIED',
  BEDS_FREE = 'BEDS_FREE',
  OPD_WAITING = 'OPD_WAITING',
  OPD_ROOMS_OPEN = 'OPD_ROOMS_OPEN',
  EMERGENCY_PRESENT = 'EMERGENCY_PRESENT',
  EMERGENCY_WAITING = 'EMERGENCY_WAITING',
  EMERGENCY_BOARDERS = 'EMERGENCY_BOARDERS',
  EMERGENCY_LONGEST_WAIT = 'EMERGENCY_LONGEST_WAIT',
  FACILITY_OPEN = 'FACILITY_OPEN',
  CROWDING_LEVEL = 'CROWDING_LEVEL',
}
registerEnumType(BoardMetric, {
  name: 'BoardMetric',
  description: 'A figure of the board that a person can count for themselves, and so confirm or dispute.',
  valuesConfig: {
    BEDS_STAFFED: { description: 'Beds open with staff.' },
    BEDS_OCCUPIED: { description: 'Patients in beds; may exceed the beds.' },
    BEDS_FREE: { description: 'Beds that are free; below zero counts patients without a bed.' },
    OPD_WAITING: { description: 'People waiting in the OPD.' },
    OPD_ROOMS_OPEN: { description: 'Rooms of the OPD with a doctor in the chair.' },
    EMERGENCY_PRESENT: { description: 'Patients in the emergency department.' },
    EMERGENCY_WAITING: { description: 'Patients in the emergency department who were not yet seen.' },
    EMERGENCY_BOARDERS: { description: 'Admitted patients who are still in the emergency department.' },
    EMERGENCY_LONGEST_WAIT: { description: 'Minutes the longest-waiting emergency patient has waited.' },
    FACILITY_OPEN: { description: 'Whether the facility is open: 1 open, 0 closed.' },
    CROWDING_LEVEL: { description: 'Crowding level, 1 to 5. It is computed: dispute the input where you can.' },
  },
});
