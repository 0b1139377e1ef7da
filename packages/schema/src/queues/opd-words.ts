import { registerEnumType } from 'type-graphql';

export enum QueueKind {
  REGISTRATION = 'REGISTRATION',
  CONSULTATION = 'CONSULTATION',
  LABORATORY = 'LABORATORY',
  PHARMACY = 'PHARMACY',
}
registerEnumType(QueueKind, {
  name: 'QueueKind',
  description: 'What people of a queue wait for.',
  valuesConfig: {
    REGISTRATION: { description: 'A counter that takes down who came and for what.' },
    CONSULTATION: { description: "A doctor's room." },
    LABORATORY: { description: 'Taking of samples.' },
    PHARMACY: { description: 'Medicines handed out.' },
  },
});

export enum TokenState {
  BOOKED = 'BOOKED',
  WAITING = 'WAITING',
  CALLED = 'CALLED',
  IN_CONSULTATION = 'IN_CONSULTATION',
  DONE = 'DONE',
  ABSENT = 'ABSENT',
  HELD = 'HELD',
  LEFT = 'LEFT',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TokenState, {
  name: 'TokenState',
  description: 'Where in its life a token is.',
  valuesConfig: {
    BOOKED: { description: 'Issued, and the person has not come yet.' },
    WAITING: { description: 'The person is there and can be called.' },
    CALLED: { description: 'Called to a room, and not yet there.' },
    IN_CONSULTATION: { description: 'In the chair: with the doctor, or at the counter.' },
    DONE: { description: 'Served in this queue.' },
    ABSENT: { description: 'Called in vain; comes back into the line after three further calls.' },
    HELD: { description: 'Set aside by the staff until it is taken up again, with its place kept.' },
    LEFT: { description: 'Gone without being served. Final.' },
    CANCELLED: { description: 'Taken back. Final.' },
  },
});

export enum PriorityClass {
  EMERGENCY = 'EMERGENCY',
  SENIOR = 'SENIOR',
  DISABLED = 'DISABLED',
  PREGNANT = 'PREGNANT',
  CHILD_IN_ARMS = 'CHILD_IN_ARMS',
  NORMAL = 'NORMAL',
}
registerEnumType(PriorityClass, {
  name: 'PriorityClass',
  description: 'By what right somebody goes first.',
  valuesConfig: {
    EMERGENCY: { description: 'Declared by staff: before everybody else.' },
    SENIOR: { description: 'Senior citizen, 60 and older: the wait counts double.' },
    DISABLED: { description: 'Person with a disability: the wait counts double.' },
    PREGNANT: { description: 'Pregnant woman: the wait counts double.' },
    CHILD_IN_ARMS: { description: 'With a child in arms: the wait counts double.' },
    NORMAL: { description: 'Everybody else: in order of arrival.' },
  },
});

export enum OpdLane {
  COUNTER = 'COUNTER',
  ONLINE = 'ONLINE',
  SCAN_AND_SHARE = 'SCAN_AND_SHARE',
  KIOSK = 'KIOSK',
}
registerEnumType(OpdLane, {
  name: 'OpdLane',
  description: 'How a token was asked for.',
  valuesConfig: {
    COUNTER: { description: 'By the clerk at the counter.' },
    ONLINE: { description: 'Booked from elsewhere.' },
    SCAN_AND_SHARE: { description: 'By scanning the code at the hospital (ABDM Scan and Share).' },
    KIOSK: { description: 'By a machine in the hall.' },
  },
});

export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  OTHER = 'OTHER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'As the person or their papers say.',
  valuesConfig: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Another.' },
    UNKNOWN: { description: 'Not stated.' },
  },
});

export enum DoctorPresence {
  PRESENT = 'PRESENT',
  AWAY = 'AWAY',
}
registerEnumType(DoctorPresence, {
  name: 'DoctorPresence',
  description: 'Whether the doctor (at a counter: the clerk) is there.',
  valuesConfig: {
    PRESENT: { description: 'In the room.' },
    AWAY: { description: 'Out of the room.' },
  },
});

export enum AwayReason {
  EMERGENCY = 'EMERGENCY',
  ROUND = 'ROUND',
  OPERATION = 'OPERATION',
  MEETING = 'MEETING',
  BREAK = 'BREAK',
  LATE = 'LATE',
  OTHER = 'OTHER',
}
registerEnumType(AwayReason, {
  name: 'AwayReason',
  description: 'Why a doctor is out of the room; shown in the hall.',
  valuesConfig: {
    EMERGENCY: { description: 'Called to an emergency.' },
    ROUND: { description: 'On a round of the wards.' },
    OPERATION: { description: 'In the theatre.' },
    MEETING: { description: 'In a meeting.' },
    BREAK: { description: 'On a break.' },
    LATE: { description: 'Has not come yet.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum WaitMethod {
  QL = 'QL',
  LES = 'LES',
  HOL = 'HOL',
  FITTED = 'FITTED',
}
registerEnumType(WaitMethod, {
  name: 'WaitMethod',
  description: 'How a wait was foreseen. The one with the best record on its own queue is used.',
  valuesConfig: {
    QL: { description: 'People ahead over the pace of the rooms that work.' },
    LES: { description: 'What the last to enter the room needed for as many places.' },
    HOL: { description: 'How long the head of the line has needed for them so far.' },
    FITTED: { description: 'Possible mornings played through, corrected by what this line did lately.' },
  },
});

export enum WaitUnknown {
  NO_HISTORY = 'NO_HISTORY',
  NO_DOCTOR = 'NO_DOCTOR',
  NOT_WAITING = 'NOT_WAITING',
  OUT_OF_TURN = 'OUT_OF_TURN',
}
registerEnumType(WaitUnknown, {
  name: 'WaitUnknown',
  description: 'Why no wait is foreseen.',
  valuesConfig: {
    NO_HISTORY: { description: 'Too few consultations have ended in this queue to say anything.' },
    NO_DOCTOR: { description: 'No session of the queue is open.' },
    NOT_WAITING: { description: 'The token does not wait: it is booked, held, absent, called or over.' },
    OUT_OF_TURN: { description: 'So far back in the line that nothing was computed for it.' },
  },
});

export enum WaitReason {
  NOT_BEGUN = 'NOT_BEGUN',
  ALL_AWAY = 'ALL_AWAY',
  SOME_AWAY = 'SOME_AWAY',
  LONG_CONSULTATION = 'LONG_CONSULTATION',
  SLOWER_THAN_USUAL = 'SLOWER_THAN_USUAL',
  FASTER_THAN_USUAL = 'FASTER_THAN_USUAL',
  USUAL_PACE = 'USUAL_PACE',
  PRIORITY_AHEAD = 'PRIORITY_AHEAD',
  DOCTOR_BACK = 'DOCTOR_BACK',
  SESSION_ENDED = 'SESSION_ENDED',
  MOVED = 'MOVED',
}
registerEnumType(WaitReason, {
  name: 'WaitReason',
  description: 'What a foreseen wait depends on, or why it changed.',
  valuesConfig: {
    NOT_BEGUN: { description: 'The session has not begun; its planned start and usual lateness are in it.' },
    ALL_AWAY: { description: 'No doctor is in a room, and somebody is expected back.' },
    SOME_AWAY: { description: 'Some doctors are out of their rooms.' },
    LONG_CONSULTATION: { description: 'Somebody has been in the chair for longer than nine of ten are.' },
    SLOWER_THAN_USUAL: { description: 'Today the line is a fifth slower than it usually is.' },
    FASTER_THAN_USUAL: { description: 'Today the line is a fifth faster than it usually is.' },
    USUAL_PACE: { description: 'Nothing out of the ordinary.' },
    PRIORITY_AHEAD: { description: 'Somebody with priority was placed ahead.' },
    DOCTOR_BACK: { description: 'A doctor came back or a room was opened.' },
    SESSION_ENDED: { description: 'A room was closed.' },
    MOVED: { description: 'The token was moved to another queue.' },
  },
});

export enum TokenFlag {
  WAS_ABSENT = 'WAS_ABSENT',
  NEXT_BY_CAP = 'NEXT_BY_CAP',
  OVERDUE = 'OVERDUE',
  FROM_ANOTHER_QUEUE = 'FROM_ANOTHER_QUEUE',
  FOR_ONE_ROOM = 'FOR_ONE_ROOM',
  CARRIED_OVER = 'CARRIED_OVER',
  BEYOND_CAPACITY = 'BEYOND_CAPACITY',
}
registerEnumType(TokenFlag, {
  name: 'TokenFlag',
  description: 'What a clerk should notice about a token.',
  valuesConfig: {
    WAS_ABSENT: { description: 'Was called in vain before.' },
    NEXT_BY_CAP: { description: 'Has been overtaken as often as anybody may be: goes first now.' },
    OVERDUE: { description: 'Waits longer than the latest it was told at issue.' },
    FROM_ANOTHER_QUEUE: { description: 'Came from another queue of the same visit.' },
    FOR_ONE_ROOM: { description: 'Moved to one room, and is called there only.' },
    CARRIED_OVER: { description: 'Was left over on an earlier day: goes before the tokens of this one.' },
    BEYOND_CAPACITY: { description: 'Issued though all places of the day were given, with a reason.' },
  },
});

export enum LeaveReason {
  NO_SHOW = 'NO_SHOW',
  WENT_AWAY = 'WENT_AWAY',
  REFERRED = 'REFERRED',
  TO_EMERGENCY = 'TO_EMERGENCY',
  DUPLICATE = 'DUPLICATE',
  BY_MISTAKE = 'BY_MISTAKE',
  END_OF_DAY = 'END_OF_DAY',
  OTHER = 'OTHER',
}
registerEnumType(LeaveReason, {
  name: 'LeaveReason',
  description: 'Why a token ended without being served.',
  valuesConfig: {
    NO_SHOW: { description: 'Did not come when called.' },
    WENT_AWAY: { description: 'Went away before being called.' },
    REFERRED: { description: 'Sent to another hospital.' },
    TO_EMERGENCY: { description: 'Brought to the emergency department.' },
    DUPLICATE: { description: 'The person had another token for the same.' },
    BY_MISTAKE: { description: 'Issued by mistake.' },
    END_OF_DAY: { description: 'The day ended before the person was seen.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum HoldReason {
  REPORT_AWAITED = 'REPORT_AWAITED',
  PAPERS_MISSING = 'PAPERS_MISSING',
  UNWELL = 'UNWELL',
  ASKED_TO_WAIT = 'ASKED_TO_WAIT',
  OTHER = 'OTHER',
}
registerEnumType(HoldReason, {
  name: 'HoldReason',
  description: 'Why a token is set aside.',
  valuesConfig: {
    REPORT_AWAITED: { description: 'A report is awaited.' },
    PAPERS_MISSING: { description: 'Papers are missing.' },
    UNWELL: { description: 'The person is unwell and being looked after.' },
    ASKED_TO_WAIT: { description: 'The person asked for it.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum PriorityReason {
  AGE = 'AGE',
  CARD_SHOWN = 'CARD_SHOWN',
  VISIBLE = 'VISIBLE',
  DECLARED_BY_DOCTOR = 'DECLARED_BY_DOCTOR',
  DECLARED_BY_STAFF = 'DECLARED_BY_STAFF',
  CORRECTION = 'CORRECTION',
}
registerEnumType(PriorityReason, {
  name: 'PriorityReason',
  description: 'On what ground a priority was given or taken.',
  valuesConfig: {
    AGE: { description: 'By age.' },
    CARD_SHOWN: { description: 'A card or certificate was shown.' },
    VISIBLE: { description: 'Plain to see.' },
    DECLARED_BY_DOCTOR: { description: 'A doctor said so.' },
    DECLARED_BY_STAFF: { description: 'Staff said so.' },
    CORRECTION: { description: 'Had been entered wrongly.' },
  },
});

export enum BeyondCapacityReason {
  DOCTOR_AGREED = 'DOCTOR_AGREED',
  CANNOT_WAIT = 'CANNOT_WAIT',
  FROM_FAR = 'FROM_FAR',
  SENT_BACK = 'SENT_BACK',
  OTHER = 'OTHER',
}
registerEnumType(BeyondCapacityReason, {
  name: 'BeyondCapacityReason',
  description: 'Why somebody gets a token though all places of the day are given.',
  valuesConfig: {
    DOCTOR_AGREED: { description: 'The doctor agreed to see one more.' },
    CANNOT_WAIT: { description: 'No emergency, but not to be sent home.' },
    FROM_FAR: { description: 'Came from far away.' },
    SENT_BACK: { description: 'Was sent home from here before.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum LeftOverChoice {
  CARRY_OVER = 'CARRY_OVER',
  MOVE = 'MOVE',
  LEFT = 'LEFT',
  CANCEL = 'CANCEL',
}
registerEnumType(LeftOverChoice, {
  name: 'LeftOverChoice',
  description: 'What becomes of somebody who is left over when a room or a day ends.',
  valuesConfig: {
    CARRY_OVER: { description: 'Comes again on a later day: a new number there, before all tokens of that day.' },
    MOVE: { description: 'Waits in another queue today, at its end.' },
    LEFT: { description: 'Has gone, or is sent home without another number.' },
    CANCEL: { description: 'The token is taken back.' },
  },
});
