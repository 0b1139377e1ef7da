import { registerEnumType } from 'type-graphql';

export enum BedState {
  CLOSED = 'CLOSED',
  HOUSEKEEPING = 'HOUSEKEEPING',
  OCCUPIED = 'OCCUPIED',
  UNOCCUPIED = 'UNOCCUPIED',
  CONTAMINATED = 'CONTAMINATED',
  ISOLATED = 'ISOLATED',
}
registerEnumType(BedState, {
  name: 'BedState',
  description: 'What a bed is at a moment: HL7 table 0116. Blocked, unstaffed and reserved are said beside it.',
  valuesConfig: {
    CLOSED: { description: 'C: put out of use.' },
    HOUSEKEEPING: { description: 'H: it is being cleaned.' },
    OCCUPIED: { description: 'O: somebody lies in it.' },
    UNOCCUPIED: { description: 'U: clean and empty.' },
    CONTAMINATED: { description: 'K: left, and not yet cleaned.' },
    ISOLATED: { description: 'I: kept apart; with a patient in it, or closed off empty.' },
  },
});

export enum PatientSex {
  F = 'F',
  M = 'M',
  O = 'O',
  U = 'U',
}
registerEnumType(PatientSex, {
  name: 'PatientSex',
  description: 'As the hospital recorded it.',
  valuesConfig: {
    F: { description: 'Female.' },
    M: { description: 'Male.' },
    O: { description: 'Other.' },
    U: { description: 'Not recorded.' },
  },
});

export enum BedEquipment {
  OXYGEN = 'OXYGEN',
  VENTILATOR = 'VENTILATOR',
  MONITOR = 'MONITOR',
  ISOLATION = 'ISOLATION',
}
registerEnumType(BedEquipment, {
  name: 'BedEquipment',
  description: 'What stands at a bed, or what a patient needs there.',
  valuesConfig: {
    OXYGEN: { description: 'Piped oxygen or a concentrator.' },
    VENTILATOR: { description: 'A ventilator.' },
    MONITOR: { description: 'A monitor of heart and breath.' },
    ISOLATION: { description: 'A room of its own.' },
  },
});

export enum BedRequestKind {
  ED_BOARDER = 'ED_BOARDER',
  TRANSFER = 'TRANSFER',
  ELECTIVE = 'ELECTIVE',
}
registerEnumType(BedRequestKind, {
  name: 'BedRequestKind',
  description: 'Where the patient who needs a bed comes from.',
  valuesConfig: {
    ED_BOARDER: { description: 'Admitted, and still in the emergency department.' },
    TRANSFER: { description: 'From another ward or hospital.' },
    ELECTIVE: { description: 'Booked.' },
  },
});

export enum BedTaskKind {
  COUNT_MISMATCH = 'COUNT_MISMATCH',
  SHARED_BED = 'SHARED_BED',
  STATUS_MISMATCH = 'STATUS_MISMATCH',
  EVENT_DISREGARDED = 'EVENT_DISREGARDED',
  LATE_CHANGE = 'LATE_CHANGE',
}
registerEnumType(BedTaskKind, {
  name: 'BedTaskKind',
  description: 'What does not agree and needs a person.',
  valuesConfig: {
    COUNT_MISMATCH: { description: 'The board and the register, or the eyes of the sister, count differently.' },
    SHARED_BED: { description: 'Two visits claim one bed at the same time.' },
    STATUS_MISMATCH: { description: 'A bed is said to be occupied or empty, and the visits say otherwise.' },
    EVENT_DISREGARDED: { description: 'A message that cannot be true beside the others.' },
    LATE_CHANGE: { description: 'Said at the bed without a connection, and no longer fitting when it came.' },
  },
});

export enum WardShift {
  MORNING = 'MORNING',
  EVENING = 'EVENING',
  NIGHT = 'NIGHT',
}
registerEnumType(WardShift, {
  name: 'WardShift',
  description: 'A shift of eight hours of an IST day.',
  valuesConfig: {
    MORNING: { description: 'From 06:00 to 14:00.' },
    EVENING: { description: 'From 14:00 to 22:00.' },
    NIGHT: { description: 'From 22:00 to 06:00; it belongs to the day on which it begins.' },
  },
});

export enum BedChangeOrder {
  OPEN = 'OPEN',
  CLOSE = 'CLOSE',
  BLOCK = 'BLOCK',
  UNBLOCK = 'UNBLOCK',
  STAFF = 'STAFF',
  UNSTAFF = 'UNSTAFF',
  SURGE = 'SURGE',
  REGULAR = 'REGULAR',
  ISOLATE = 'ISOLATE',
  END_ISOLATION = 'END_ISOLATION',
  START_CLEANING = 'START_CLEANING',
  FINISH_CLEANING = 'FINISH_CLEANING',
}
registerEnumType(BedChangeOrder, {
  name: 'BedChangeOrder',
  description: 'What may be ordered for a bed.',
  valuesConfig: {
    OPEN: { description: 'Put a closed bed back into use.' },
    CLOSE: { description: 'Put an empty bed out of use. Needs a reason.' },
    BLOCK: { description: 'Say that it cannot be used for now. Needs a reason. A patient in it may stay.' },
    UNBLOCK: { description: 'Say that it can be used again.' },
    STAFF: { description: 'There is staff to run it.' },
    UNSTAFF: { description: 'There is no staff to run it.' },
    SURGE: { description: 'Count it as opened beyond the regular beds.' },
    REGULAR: { description: 'Count it as a regular bed.' },
    ISOLATE: { description: 'Keep it apart, with its patient or empty.' },
    END_ISOLATION: { description: 'No longer kept apart; an empty one must then be cleaned.' },
    START_CLEANING: { description: 'Housekeeping is at it.' },
    FINISH_CLEANING: { description: 'It is clean.' },
  },
});
