/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What became of an action of a card. OPEN → DONE → UNDONE → DONE. */
export type ActionState =
  /** Somebody has said that it is done. */
  | 'DONE'
  /** Nobody has said that it is done. */
  | 'OPEN'
  /** It was said to be done and was taken back: still to do. */
  | 'UNDONE';

/** An admission. */
export type AdmitInput = {
  /** When it happened; null: now. Not in the future. */
  at?: string | null | undefined;
  /** Code of the bed; null: a trolley or the floor of the ward. */
  bed?: string | number | null | undefined;
  /** Who it is, as far as a board needs it. */
  patient?: PatientMarkInput | null | undefined;
  /** True: the patient shares the bed of another. */
  share?: boolean;
  /** Number of the visit, unique within the facility for ever. Not an ABHA or telephone number. */
  visit: string | number;
  /** Code of the ward. */
  ward: string | number;
};

/** What an alert is about. In a flood alarms are grouped by it. */
export type AlertCause =
  /** Beds. */
  | 'BEDS'
  /** The crowding level of a facility. */
  | 'CROWDING'
  /** The emergency department. */
  | 'EMERGENCY'
  /** A feed that fell silent: what it reports is not known. */
  | 'FEED'
  /** Ambulances. */
  | 'FLEET'
  /** Outpatient queues. */
  | 'OPD'
  /** A rule that cannot be evaluated: what it watches raises nothing. */
  | 'RULE';

/** One comparison of a rule to be published. */
export type AlertComparisonInput = {
  /** Of which bed class; needed by bed metrics, refused by others. */
  bedClass?: BedClass | null | undefined;
  /** The limit with which it must no longer hold for the alert to return. */
  clearValue: number;
  /** What is measured. */
  metric: AlertMetric;
  /** How it is compared. */
  operator: AlertOperator;
  /** The limit, in the unit of the metric. */
  value: number;
};

/** Whether somebody must act. A notice is not an alarm. */
export type AlertKind =
  /** Somebody must act within a time: it has an owner, a sound and a place in the rate. */
  | 'ALARM'
  /** Worth knowing: recorded and listed apart, without sound, acknowledgement or rate. */
  | 'NOTICE';

/** What a rule measures, from the live board. An expired input makes it unknown. */
export type AlertMetric =
  /** Free beds of a class; below zero: patients without a bed of their own. */
  | 'BEDS_FREE'
  /** Patients per hundred staffed beds of a class; never clamped at 100. */
  | 'BED_OCCUPANCY'
  /** Crowding level of the facility, 1 to 5. */
  | 'CROWDING_LEVEL'
  /** Patients admitted but still in the emergency department. */
  | 'EMERGENCY_BOARDERS'
  /** % of the patients present who are admitted and wait for a bed. */
  | 'EMERGENCY_BOARDER_SHARE'
  /** Patients of triage class 1, immediate, who are not yet seen. */
  | 'EMERGENCY_IMMEDIATE_WAITING'
  /** Minutes the longest-waiting patient of the emergency department waits. */
  | 'EMERGENCY_LONGEST_WAIT'
  /** % of the patients present who are not yet seen. */
  | 'EMERGENCY_UNSEEN_SHARE'
  /** Patients of triage classes 1 and 2 who are not yet seen. */
  | 'EMERGENCY_URGENT_WAITING'
  /** Patients of the emergency department who are not yet seen. */
  | 'EMERGENCY_WAITING'
  /** Time since the last word of a feed about a facility, in expected intervals of its quickest signal. */
  | 'FEED_MISSED_REPORTS'
  /** People waiting in the OPD queues of the facility. */
  | 'OPD_WAITING'
  /** People waiting in the OPD for each room with a doctor. */
  | 'OPD_WAITING_PER_ROOM'
  /** 1 while another rule cannot be evaluated, else 0; the part of the alert is its code. */
  | 'RULE_FAILED'
  /** % of the facilities of a source of which nothing was heard for ten expected intervals; unknown for a source of fewer than five. */
  | 'SOURCE_SILENT_SHARE'
  /** 1 while a vehicle stands at a hospital, else 0. */
  | 'VEHICLE_AT_HOSPITAL'
  /** Seconds since the last report of a vehicle that is on duty. */
  | 'VEHICLE_SILENT_SECONDS';

/** How a measured value is compared with a limit. */
export type AlertOperator =
  /** value > limit */
  | 'ABOVE'
  /** value ≥ limit */
  | 'AT_LEAST'
  /** value ≤ limit */
  | 'AT_MOST'
  /** value < limit */
  | 'BELOW';

/** Which way a number went after an action. Before and after is not cause and effect. */
export type AlertOutcome =
  /** The number moved away from its limit to the good side. */
  | 'BETTER'
  /** It stayed, or moved to the bad side. */
  | 'NOT_BETTER'
  /** The moment has not come yet. */
  | 'PENDING'
  /** It was not known at one of the two moments. */
  | 'UNKNOWN';

/** How soon somebody must act. Of all alarms about 5 % should be P1, 15 % P2 and 80 % P3. */
export type AlertPriority =
  /** At once: lives may depend on it. */
  | 'P1'
  /** Soon: it becomes a P1 if nobody acts. */
  | 'P2'
  /** Within the shift. */
  | 'P3';

/** A new version of a rule, or the first of a new one. */
export type AlertRuleInput = {
  /** What to do, English, 1 to 300 characters. */
  actionEn: string;
  /** What to do, Hindi, 1 to 300 characters. */
  actionHi: string;
  /** Where limit and delays come from, 1 to 300 characters. */
  basis: string;
  /** What it is about. */
  cause: AlertCause;
  /** Code: capitals, digits and underscores, 3 to 40 of them. */
  code: string | number;
  /** What must hold, all of it: 1 to 4 comparisons. */
  condition: Array<AlertComparisonInput>;
  /** What follows if nobody acts, English, 1 to 300 characters. */
  consequenceEn: string;
  /** What follows if nobody acts, Hindi, 1 to 300 characters. */
  consequenceHi: string;
  /** In force from then on; not before now. null: at once. */
  effectiveFrom?: string | null | undefined;
  /** false retires the rule: its open alerts close. */
  enabled?: boolean;
  /** Applies to facilities of this kind. */
  facilityKind: FacilityKind;
  /** Alarm or notice. */
  kind: AlertKind;
  /** Minutes to act, 1 to 1,440. */
  minutesToAct: number;
  /** What is the case, English, 1 to 300 characters. */
  nameEn: string;
  /** What is the case, Hindi, 1 to 300 characters. */
  nameHi: string;
  /** Seconds the condition must be gone, 0 to 86,400. */
  offDelaySeconds: number;
  /** Seconds the condition must hold, 0 to 86,400. */
  onDelaySeconds: number;
  /** Role that must act: OFFICIAL, SUPERINTENDENT or DISPATCHER. */
  ownerRole: Role;
  /** How soon somebody must act. */
  priority: AlertPriority;
};

/** Where an alert stands. Which change is legal is a table of the database. */
export type AlertState =
  /** The condition holds and somebody has acknowledged it. */
  | 'ACTIVE_ACKED'
  /** The condition holds and nobody has acknowledged it. */
  | 'ACTIVE_UNACKED'
  /** Over. The same condition later is another alert. */
  | 'CLOSED'
  /** A notice whose condition holds. */
  | 'NOTED'
  /** The condition is gone, and nobody acknowledged it while it held. */
  | 'RETURNED_UNACKED'
  /** Put aside by a person, with a reason and for at most eight hours. */
  | 'SHELVED'
  /** Silent by design: the feed that it is measured from is down, and that has its own alarm. */
  | 'SUPPRESSED';

/** What happened to an alert. */
export type AlertVerb =
  /** A person acknowledged it. */
  | 'ACK'
  /** A person recorded what they did. */
  | 'ACT'
  /** A person closed it after its condition was gone. */
  | 'CLOSE'
  /** A person wrote something. */
  | 'COMMENT'
  /** Nobody had acknowledged it in time; the next role of the chain was named. */
  | 'ESCALATE'
  /** What it is measured from is known again. */
  | 'INPUT_BACK'
  /** What it is measured from became too old: it neither raises nor returns. */
  | 'INPUT_LOST'
  /** A person said whether it was useful. */
  | 'JUDGE'
  /** A person took it upon themselves. */
  | 'OWN'
  /** Its condition held for the on-delay. */
  | 'RAISE'
  /** Its condition came back before anybody had acknowledged it. */
  | 'RAISE_AGAIN'
  /** The feed it is measured from is back. */
  | 'RELEASE'
  /** Its rule was retired. */
  | 'RETIRE'
  /** Its condition was gone for the off-delay. */
  | 'RETURN'
  /** The time for which it was put aside is over. */
  | 'SHELF_ENDED'
  /** A person put it aside for a time. */
  | 'SHELVE'
  /** The feed it is measured from went down. */
  | 'SUPPRESS'
  /** A person took it back before the time was over. */
  | 'UNSHELVE';

/** What a vehicle is doing. */
export type AmbulanceStatus =
  /** Given a call; has not left yet. */
  | 'ASSIGNED'
  /** At the destination, handing the patient over. */
  | 'AT_HOSPITAL'
  /** Free to be sent. */
  | 'AVAILABLE'
  /** On the way to the patient. */
  | 'EN_ROUTE'
  /** Not crewed, or out of service. */
  | 'OFF_DUTY'
  /** With the patient. */
  | 'ON_SCENE'
  /** Driving the patient to the destination. */
  | 'TO_HOSPITAL';

/** A request, and the bed that is to answer it. */
export type AssignBedInput = {
  /** Code of the bed, unique within the ward. */
  bed: string | number;
  /** The request. */
  request: string | number;
  /** Code of the ward. */
  ward: string | number;
};

/** What a person saw in a ward in a shift. */
export type AttestWardInput = {
  /** Patients seen, on trolleys and the floor too. */
  seen: number;
  /** The shift; it must be the one that runs, or the one before. */
  shift: WardShift;
  /** Code of the ward. */
  ward: string | number;
};

/** What an auditor counted of one class. */
export type AuditCountInput = {
  /** The class. */
  bedClass: BedClass;
  /** Of these, clean and empty. */
  free: number;
  /** Beds open with staff. */
  staffed: number;
};

/** Why a doctor is out of the room; shown in the hall. */
export type AwayReason =
  /** On a break. */
  | 'BREAK'
  /** Called to an emergency. */
  | 'EMERGENCY'
  /** Has not come yet. */
  | 'LATE'
  /** In a meeting. */
  | 'MEETING'
  /** In the theatre. */
  | 'OPERATION'
  /** Something else. */
  | 'OTHER'
  /** On a round of the wards. */
  | 'ROUND';

/** What is to become of a bed. */
export type BedChangeInput = {
  /** Code of the bed, unique within the ward. */
  bed: string | number;
  /** What is ordered. */
  order: BedChangeOrder;
  /** By which device. Away from the desk: START_CLEANING, FINISH_CLEANING, BLOCK and UNBLOCK. */
  said?: BedSayingInput | null | undefined;
  /** Code of the ward. */
  ward: string | number;
  /** Why, as a code: 2 to 40 of A-Z, 0-9 and _. Needed to block and to close. */
  why?: string | null | undefined;
};

/** What may be ordered for a bed. */
export type BedChangeOrder =
  /** Say that it cannot be used for now. Needs a reason. A patient in it may stay. */
  | 'BLOCK'
  /** Put an empty bed out of use. Needs a reason. */
  | 'CLOSE'
  /** No longer kept apart; an empty one must then be cleaned. */
  | 'END_ISOLATION'
  /** It is clean. */
  | 'FINISH_CLEANING'
  /** Keep it apart, with its patient or empty. */
  | 'ISOLATE'
  /** Put a closed bed back into use. */
  | 'OPEN'
  /** Count it as a regular bed. */
  | 'REGULAR'
  /** There is staff to run it. */
  | 'STAFF'
  /** Housekeeping is at it. */
  | 'START_CLEANING'
  /** Count it as opened beyond the regular beds. */
  | 'SURGE'
  /** Say that it can be used again. */
  | 'UNBLOCK'
  /** There is no staff to run it. */
  | 'UNSTAFF';

/** What a bed can do for a patient. Classes are counted separately and never added up: a hospital may count one bed in two. */
export type BedClass =
  /** All beds set aside for Covid-19, as the 2020–2023 government portal counted them. */
  | 'COVID'
  /** A bed on an ordinary ward. */
  | 'GENERAL'
  /** A bed in intensive care. */
  | 'ICU'
  /** A bed kept apart for infectious patients. */
  | 'ISOLATION'
  /** A bed for mothers, before and after birth. */
  | 'MATERNITY'
  /** A cot for newborns who need care. */
  | 'NEONATAL'
  /** A bed with oxygen at it. */
  | 'OXYGEN'
  /** A bed for children. */
  | 'PAEDIATRIC'
  /** A bed with a ventilator at it. */
  | 'VENTILATOR';

/** Bed counts of one ward and class. */
export type BedCountsInput = {
  /** The class that is counted; the ward must have it. */
  bedClass: BedClass;
  /** Beds that cannot be used, e.g. for repair. */
  blocked?: number;
  /** Beds being cleaned between two patients. */
  cleaning?: number;
  /** Patients; may exceed staffed. */
  occupied: number;
  /** Beds kept for a patient who is on the way. */
  reserved?: number;
  /** Beds open with staff. */
  staffed: number;
  /** Code of a ward of the facility, or WHOLE. */
  ward: string | number;
};

/** A decision that will change the count of beds and has not done so yet. */
export type BedDecisionKind =
  /** A discharge is ordered: one patient less. */
  | 'DISCHARGE_ORDERED'
  /** A bed is kept for somebody who will come: one patient more. */
  | 'RESERVED';

/** What stands at a bed, or what a patient needs there. */
export type BedEquipment =
  /** A room of its own. */
  | 'ISOLATION'
  /** A monitor of heart and breath. */
  | 'MONITOR'
  /** Piped oxygen or a concentrator. */
  | 'OXYGEN'
  /** A ventilator. */
  | 'VENTILATOR';

/** What became of a command that was accepted. */
export type BedOutcome =
  /** It was so already, whoever said it first; nothing was changed. */
  | 'AGREES'
  /** It came late and no longer fits; nothing was changed, and a task waits for a person. */
  | 'CONFLICT'
  /** It was done. */
  | 'DONE';

/** Somebody needs a bed. */
export type BedRequestInput = {
  /** The class that is needed. */
  bedClass: BedClass;
  /** Where the patient comes from. */
  kind: BedRequestKind;
  /** What must stand at the bed, up to 4. */
  needs?: Array<BedEquipment>;
  /** Who it is, as far as a board needs it. */
  patient?: PatientMarkInput | null | undefined;
  /** Since when; null: now. */
  since?: string | null | undefined;
  /** Number of the visit; one open request for each visit. */
  visit: string | number;
};

/** Where the patient who needs a bed comes from. */
export type BedRequestKind =
  /** Admitted, and still in the emergency department. */
  | 'ED_BOARDER'
  /** Booked. */
  | 'ELECTIVE'
  /** From another ward or hospital. */
  | 'TRANSFER';

/** Which device says something of a bed, and on what it stands. With it, what somebody else has changed since is never overwritten. */
export type BedSayingInput = {
  /** Chosen by the device once: 1 to 100 printable ASCII characters. Its own changes follow one another. */
  device: string | number;
  /** When it happened by the clock of the device, which had no connection then. What no longer fits becomes a task instead of a refusal. null: now. */
  happenedAt?: string | null | undefined;
  /** lastChange of the board that the device showed. */
  seen: string;
};

/** What a bed is at a moment: HL7 table 0116. Blocked, unstaffed and reserved are said beside it. */
export type BedState =
  /** C: put out of use. */
  | 'CLOSED'
  /** K: left, and not yet cleaned. */
  | 'CONTAMINATED'
  /** H: it is being cleaned. */
  | 'HOUSEKEEPING'
  /** I: kept apart; with a patient in it, or closed off empty. */
  | 'ISOLATED'
  /** O: somebody lies in it. */
  | 'OCCUPIED'
  /** U: clean and empty. */
  | 'UNOCCUPIED';

/** What does not agree and needs a person. */
export type BedTaskKind =
  /** The board and the register, or the eyes of the sister, count differently. */
  | 'COUNT_MISMATCH'
  /** A message that cannot be true beside the others. */
  | 'EVENT_DISREGARDED'
  /** Said at the bed without a connection, and no longer fitting when it came. */
  | 'LATE_CHANGE'
  /** Two visits claim one bed at the same time. */
  | 'SHARED_BED'
  /** A bed is said to be occupied or empty, and the visits say otherwise. */
  | 'STATUS_MISMATCH';

/** Why somebody gets a token though all places of the day are given. */
export type BeyondCapacityReason =
  /** No emergency, but not to be sent home. */
  | 'CANNOT_WAIT'
  /** The doctor agreed to see one more. */
  | 'DOCTOR_AGREED'
  /** Came from far away. */
  | 'FROM_FAR'
  /** Something else. */
  | 'OTHER'
  /** Was sent home from here before. */
  | 'SENT_BACK';

/** Which part of the board. Conditions add up; an empty filter is all you may see. */
export type BoardFilter = {
  /** Codes of facilities. */
  facilities?: Array<string | number> | null | undefined;
  /** Kinds of facilities. */
  kinds?: Array<FacilityKind> | null | undefined;
  /** A cell is sent again only when one of these changed. Ambulances are sent only when asked for by name. */
  signals?: Array<Signal> | null | undefined;
  /** Milliseconds between frames while things change: 250 or 1000 (default). */
  tickMs?: number | null | undefined;
};

/** A figure of the board that a person can count for themselves, and so confirm or dispute. */
export type BoardMetric =
  /** Beds that are free; below zero counts patients without a bed. */
  | 'BEDS_FREE'
  /** Patients in beds; may exceed the beds. */
  | 'BEDS_OCCUPIED'
  /** Beds open with staff. */
  | 'BEDS_STAFFED'
  /** Crowding level, 1 to 5. It is computed: dispute the input where you can. */
  | 'CROWDING_LEVEL'
  /** Admitted patients who are still in the emergency department. */
  | 'EMERGENCY_BOARDERS'
  /** Minutes the longest-waiting emergency patient has waited. */
  | 'EMERGENCY_LONGEST_WAIT'
  /** Patients in the emergency department. */
  | 'EMERGENCY_PRESENT'
  /** Patients in the emergency department who were not yet seen. */
  | 'EMERGENCY_WAITING'
  /** Whether the facility is open: 1 open, 0 closed. */
  | 'FACILITY_OPEN'
  /** Rooms of the OPD with a doctor in the chair. */
  | 'OPD_ROOMS_OPEN'
  /** People waiting in the OPD. */
  | 'OPD_WAITING';

/** Where a reader is: give back the epoch and position of the last frame you applied. */
export type BoardPoint = {
  /** Epoch of the last frame you applied. */
  epoch: string | number;
  /** Position of the last frame you applied. */
  position: string;
};

/** Who shall be called, and by which room. */
export type CallNextInput = {
  /** Id of the token that you see being served in this session; it is finished with the same call. Refused with ALREADY_CALLED when another is being served; without it, when anybody is. */
  serving?: string | number | null | undefined;
  /** Id of the session that calls. */
  session: string | number;
};

/** How a number of the board was compared with what is there. */
export type CheckKind =
  /** An official or a dispatcher rang the hospital and asked. */
  | 'PHONE_CHECK'
  /** An official counted on the spot, unannounced. */
  | 'SURPRISE_AUDIT';

/** A published way to say in one number how crowded a hospital is. They disagree; that is why all are shown. */
export type CrowdingIndexCode =
  /** Community version of NEDOCS, for 18,000 to 100,000 visits a year, 0 to 200. */
  | 'CEDOCS'
  /** Emergency Department Work Index (Bernstein 2003); crowded above 2. */
  | 'EDWIN'
  /** National Emergency Department Overcrowding Scale, linear (Weiss et al. 2004), 0 to 200. */
  | 'NEDOCS'
  /** The same by points, each term rounded (GDL guideline), 0 to 200. */
  | 'NEDOCS_POINTS'
  /** Operational pressure by the escalation table in force, level 1 to 4. */
  | 'OPEL_DELHI'
  /** Paediatric version, 0 to 200. */
  | 'PEDOCS';

/** Beds to put up in one ward: named by prefix and number, or one by one. */
export type DefineBedsInput = {
  /** Their class; the ward must have it. */
  bedClass: BedClass;
  /** Codes one by one, up to 500; instead of prefix and count. */
  codes?: Array<string | number> | null | undefined;
  /** How many, 1 to 500; with prefix. */
  count?: number | null | undefined;
  /** What stands at each, up to 4. */
  equipment?: Array<BedEquipment>;
  /** The first number. */
  from?: number;
  /** F or M where only these may lie in them. */
  onlyFor?: PatientSex | null | undefined;
  /** Codes are prefix and number, e.g. "M-" gives M-01, M-02 … Instead of codes. */
  prefix?: string | null | undefined;
  /** Whether there is staff to run them. */
  staffed?: boolean;
  /** True: opened beyond the regular beds. */
  surge?: boolean;
  /** Code of the ward. */
  ward: string | number;
};

/** Why the time of a device is not believed as it was said. */
export type DeviceTimeDoubt =
  /** It had not come yet by the clock of the city. */
  | 'AHEAD'
  /** More than 72 hours ago, or before what it changes was so. */
  | 'TOO_OLD';

/** A doctor has decided that a patient will leave. */
export type DischargeOrderInput = {
  /** How sure that is, 0 to 1. */
  chance?: number;
  /** When it is expected; null: the order is taken back. */
  expectedAt?: string | null | undefined;
  /** Number of the visit. */
  visit: string | number;
};

/** A number of the board that somebody disputes. */
export type DisputeInput = {
  /** The number that would be right; null: not known. */
  claimed?: number | null | undefined;
  /** What shows it: a ward register, a count at the bedside. Up to 1,000 characters, no names of patients. */
  evidence?: string | null | undefined;
  /** Code of the facility. */
  facility: string | number;
  /** Which figure. */
  metric: BoardMetric;
  /** Of which part: a ward and class (MED-M/GENERAL), a class over all wards (*\/GENERAL), a department (MEDICINE). Without it, the whole facility; beds have none such, since classes overlap. */
  part?: string | number | null | undefined;
  /** Why it is wrong, 3 to 500 characters. Never names of patients. */
  reason: string;
  /** The number that was shown. The board is asked whether it was. */
  shown: number;
  /** observedAt of the number that was shown; of a sum, of its oldest input. */
  shownObservedAt: string;
};

/** How a doubt about a number came up. */
export type DisputeKind =
  /** Somebody who knows better disputes the number. */
  | 'DISPUTE'
  /** Somebody rang the hospital and was told another number. */
  | 'PHONE_CHECK';

/** Where a dispute stands. The number carries a mark until it is decided, however late. */
export type DisputeState =
  /** Waiting for a decision, within its four hours. */
  | 'OPEN'
  /** Waiting for a decision for more than four hours. It can still be decided. */
  | 'OVERDUE'
  /** Decided: the number was right. */
  | 'REJECTED'
  /** Decided: the number was wrong. */
  | 'UPHELD'
  /** Taken back by the person who opened it. */
  | 'WITHDRAWN';

/** What speaks against sending patients to a hospital. */
export type DiversionWarning =
  /** Its crowding level is 4 or 5 now. */
  | 'CROWDED_ALREADY'
  /** The number of free beds is stale, uncertain, or counts only some of its wards. */
  | 'DOUBTFUL_NUMBER'
  /** Its crowding level is not known. */
  | 'LEVEL_UNKNOWN'
  /** More patients than it has free beds of the class. */
  | 'MORE_THAN_FREE'
  /** Its occupancy of the class is over the limit now. */
  | 'OVER_LIMIT_ALREADY'
  /** With these patients its occupancy of the class would pass the limit. */
  | 'PUSHES_OVER_LIMIT'
  /** With these patients its crowding level would rise to 3 or more. */
  | 'RAISES_LEVEL';

/** Whether the doctor (at a counter: the clerk) is there. */
export type DoctorPresence =
  /** Out of the room. */
  | 'AWAY'
  /** In the room. */
  | 'PRESENT';

/** Whether the doctor of a session is in the room. */
export type DoctorPresenceInput = {
  /** When the doctor is expected back; only with AWAY. */
  expectedReturn?: string | null | undefined;
  /** PRESENT or AWAY. */
  presence: DoctorPresence;
  /** Why; needed with AWAY, refused with PRESENT. */
  reason?: AwayReason | null | undefined;
  /** Id of the session. */
  session: string | number;
};

/** The emergency department at one moment. */
export type EmergencyInput = {
  /** Patients admitted but still in the department for want of a bed. */
  boarders: number;
  /** Minutes the longest-waiting patient has waited. */
  longestWaitMinutes: number;
  /** Patients in the department, waiting ones included. */
  present: number;
  /** Patients in the department on a ventilator. */
  ventilated: number;
  /** Patients not yet seen, by triage class. */
  waitingByTriage: TriageCountsInput;
};

/** A token whose person is gone, or that is taken back. */
export type EndTokenInput = {
  /** Why. */
  reason: LeaveReason;
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** What a facility is. */
export type FacilityKind =
  /** The control room that the ambulances report through. */
  | 'AMBULANCE_CONTROL'
  /** A hospital of the Government of Delhi. */
  | 'HOSPITAL'
  /** A Jan Aushadhi Kendra: a shop for generic medicines. */
  | 'JAN_AUSHADHI_KENDRA'
  /** An Ayushman Arogya Mandir: a free neighbourhood clinic. */
  | 'MANDIR';

/** A consultation that is over. */
export type FinishConsultationInput = {
  /** Code of the queue in which the same token waits next, e.g. LABORATORY; without it, none. */
  sendTo?: string | number | null | undefined;
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** Whether a forecast has earned to be shown. */
export type ForecastVerdict =
  /** "It stays as it is" was better. */
  | 'LOSES'
  /** It beats "it stays as it is" over the last 14 days. */
  | 'SHOWN'
  /** It has not been judged on 14 days yet. */
  | 'TOO_YOUNG';

/** What a frame is, and so what to do with it. */
export type FrameKind =
  /** Cells that changed between `from` and `to`, each whole. Apply only if `from` is where you are. */
  | 'DELTA'
  /** You fell too far behind, or your rights changed: subscribe again without `since`. */
  | 'MUST_REFETCH'
  /** Everything the filter asks for, at `position`. Replaces what you have. */
  | 'SNAPSHOT'
  /** You know everything committed up to `position`. Also the heartbeat. */
  | 'UP_TO_DATE';

/** One figure, or a few that belong together, entered by hand: exactly one of beds, queue, emergency. */
export type HandEntryInput = {
  /** Needed where the figure is hard to believe; without it such an entry is refused with what would be believed. */
  because?: HandEntryReason | null | undefined;
  /** Bed counts of one class, of a ward or of WHOLE. */
  beds?: BedCountsInput | null | undefined;
  /** The emergency department. */
  emergency?: EmergencyInput | null | undefined;
  /** When it was counted; without it: now. */
  observedAt?: string | null | undefined;
  /** The OPD queue of one department. */
  queue?: QueueFiguresInput | null | undefined;
};

/** Where a hand entry stands. */
export type HandEntryPlace =
  /** A feed reports this too and is shown; the entry is told beside it. */
  | 'BESIDE_FEED'
  /** It is the figure of the board. */
  | 'SHOWN';

/** Why a figure that is hard to believe is entered all the same. */
export type HandEntryReason =
  /** It was counted a second time and is the same. */
  | 'COUNTED_AGAIN'
  /** What the board showed before was wrong. */
  | 'EARLIER_WAS_WRONG'
  /** Many people came or left at once. */
  | 'MANY_AT_ONCE'
  /** Beds, a ward or rooms were opened, closed or moved. */
  | 'OPENED_OR_CLOSED';

/** What an HL7 sender is told (HL7 table 0008). */
export type Hl7Answer =
  /** Taken: its effect is on disk. */
  | 'AA'
  /** An error in the message; nothing of it was done. */
  | 'AE'
  /** Rejected for its header; nothing of it was done. */
  | 'AR';

/** The door that an HL7 message came through. */
export type Hl7Channel =
  /** POST /hl7. */
  | 'HTTP'
  /** A socket of the minimal lower layer protocol. */
  | 'MLLP';

/** A sender to be bound: the pair of MSH-3 and MSH-4 names it. */
export type Hl7SenderInput = {
  /** Addresses or networks (/8 or narrower, of IPv6 /32) it may come from over MLLP, up to 20; empty: HTTP only. */
  addresses: Array<string>;
  /** MSH-3.1 as it writes it: 1 to 20 printable ASCII characters, no spaces, no |. */
  application: string;
  /** MSH-4.1 as it writes it: 1 to 20 printable ASCII characters, no spaces, no |. */
  facility: string;
  /** Code of the source it speaks for. */
  source: string | number;
  /** Code of a facility of that source, meant where a location names none. */
  speaksFor: string | number;
};

/** Why a token is set aside. */
export type HoldReason =
  /** The person asked for it. */
  | 'ASKED_TO_WAIT'
  /** Something else. */
  | 'OTHER'
  /** Papers are missing. */
  | 'PAPERS_MISSING'
  /** A report is awaited. */
  | 'REPORT_AWAITED'
  /** The person is unwell and being looked after. */
  | 'UNWELL';

/** A token to be set aside. */
export type HoldTokenInput = {
  /** Why. */
  reason: HoldReason;
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** Where an input of an index comes from. */
export type InputOrigin =
  /** Something near stands for it until it is stated; `source` says what. */
  | 'ASSUMED'
  /** Reported to the live board, or counted from such reports. */
  | 'BOARD'
  /** Nobody has said. It is not zero. */
  | 'MISSING'
  /** Published, and kept in the registry. */
  | 'REGISTRY'
  /** Stated by a person or machine with a source, and still believed. */
  | 'STATED';

/** Somebody who needs a token. */
export type IssueTokenInput = {
  /** Age in years, 0 to 120. */
  age?: number | null | undefined;
  /** Why the token is to be issued even if all places of the day are given; of a doctor or the superintendent. Without it such a token is refused with CAPACITY_REACHED, unless it is an EMERGENCY. */
  beyondCapacity?: BeyondCapacityReason | null | undefined;
  /** true: the person is not there yet (BOOKED) and is checked in on arrival. */
  booked?: boolean;
  /** Code of the facility. */
  facility: string | number;
  /** Initials of the person, 1 to 4 letters of any script. Never the name. */
  initials: string;
  /** How it is asked for. */
  lane: OpdLane;
  /** By what right the person goes first. NORMAL with an age of 60 and more becomes SENIOR. */
  priorityClass?: PriorityClass;
  /** Code of the queue in whose series the number is issued. */
  queue: string | number;
  /** What the visit is for. */
  reason?: VisitReason;
  /** Sex. */
  sex?: Sex;
};

/** Why a token ended without being served. */
export type LeaveReason =
  /** Issued by mistake. */
  | 'BY_MISTAKE'
  /** The person had another token for the same. */
  | 'DUPLICATE'
  /** The day ended before the person was seen. */
  | 'END_OF_DAY'
  /** Did not come when called. */
  | 'NO_SHOW'
  /** Something else. */
  | 'OTHER'
  /** Sent to another hospital. */
  | 'REFERRED'
  /** Brought to the emergency department. */
  | 'TO_EMERGENCY'
  /** Went away before being called. */
  | 'WENT_AWAY';

/** Why a hospital is not among the advice. Unknown is not capacity. */
export type LeftOutReason =
  /** Its last report is too old to be believed. */
  | 'EXPIRED'
  /** It has no free bed of the class. */
  | 'FULL'
  /** No source gives its position, or that of the asking hospital. */
  | 'NO_POSITION'
  /** It has never reported beds of the class. */
  | 'UNKNOWN';

/** What becomes of somebody who is left over when a room or a day ends. */
export type LeftOverChoice =
  /** The token is taken back. */
  | 'CANCEL'
  /** Comes again on a later day: a new number there, before all tokens of that day. */
  | 'CARRY_OVER'
  /** Has gone, or is sent home without another number. */
  | 'LEFT'
  /** Waits in another queue today, at its end. */
  | 'MOVE';

/** What becomes of one who is left over. */
export type LeftOverDecision = {
  /** What. */
  choice: LeftOverChoice;
  /** With CARRY_OVER: the day in Delhi, YYYY-MM-DD, tomorrow to 7 days ahead; without it, tomorrow. */
  day?: string | null | undefined;
  /** With MOVE: code of the queue. */
  queue?: string | number | null | undefined;
  /** With LEFT and CANCEL: why; without it, END_OF_DAY. */
  reason?: LeaveReason | null | undefined;
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** A token to be called elsewhere: exactly one of queue and session. */
export type MoveTokenInput = {
  /** Code of the queue in which it waits from now on, at the end. */
  queue?: string | number | null | undefined;
  /** Id of the session that alone calls it from now on. In the same queue it keeps its place. */
  session?: string | number | null | undefined;
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** Whether the next hours of a figure are told, and why not. */
export type NextHoursVerdict =
  /** Hidden: "it stays as it is" was as good or better. Comes back by itself. */
  | 'LOSES'
  /** Told: in the last fourteen days it was better than "it stays as it is". */
  | 'SHOWN'
  /** Hidden: too few days are on record. */
  | 'TOO_YOUNG'
  /** Hidden: the figure is not known now, and nothing can be said of what comes from it. */
  | 'UNKNOWN_NOW';

/** How a token was asked for. */
export type OpdLane =
  /** By the clerk at the counter. */
  | 'COUNTER'
  /** By a machine in the hall. */
  | 'KIOSK'
  /** Booked from elsewhere. */
  | 'ONLINE'
  /** By scanning the code at the hospital (ABDM Scan and Share). */
  | 'SCAN_AND_SHARE';

/** A session. */
export type OpdSessionInput = {
  /** Id of the session. */
  session: string | number;
};

/** A token, and what the caller saw of it. */
export type OpdTokenInput = {
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** A room that will take people from a queue. */
export type OpenSessionInput = {
  /** People it is planned for, 1 to 1000; without it no limit. While every room of a queue states it, no more tokens are issued in it on that day. */
  capacity?: number | null | undefined;
  /** Code of the doctor, up to 32 characters. */
  doctorCode?: string | number | null | undefined;
  /** Name of the doctor, up to 80 characters. */
  doctorName?: string | null | undefined;
  /** Code of the facility. */
  facility: string | number;
  /** When it is to end. */
  plannedEnd?: string | null | undefined;
  /** When it is to begin; its day in Delhi is the day of the session. */
  plannedStart: string;
  /** Code of a department of the facility, or REGISTRATION, LABORATORY, PHARMACY. */
  queue: string | number;
  /** Room or counter, 1 to 16 characters; one session a day each. */
  room: string;
};

/** Whether a facility exists yet. A dated fact, not an hour of opening. */
export type OperationalState =
  /** Has stopped seeing patients for good. */
  | 'CLOSED'
  /** Sees patients. */
  | 'OPERATIONAL'
  /** Announced or being built; sees no patients yet. */
  | 'PLANNED';

/** What becomes of everybody else who is left over. */
export type OtherLeftOvers = {
  /** What. */
  choice: LeftOverChoice;
  /** How many you saw beside those you name; refused with LINE_CHANGED when there are not so many. */
  count: number;
  /** With CARRY_OVER: the day in Delhi, YYYY-MM-DD, tomorrow to 7 days ahead; without it, tomorrow. */
  day?: string | null | undefined;
  /** With MOVE: code of the queue. */
  queue?: string | number | null | undefined;
  /** With LEFT and CANCEL: why; without it, END_OF_DAY. */
  reason?: LeaveReason | null | undefined;
};

/** As little of a patient as a bed board needs. */
export type PatientMarkInput = {
  /** Completed years, 0 to 130. */
  age?: number | null | undefined;
  /** Up to four letters. Never a name. */
  initials?: string | null | undefined;
  /** As recorded. */
  sex?: PatientSex;
};

/** As the hospital recorded it. */
export type PatientSex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  /** Other. */
  | 'O'
  /** Not recorded. */
  | 'U';

/** What a hospital said on the telephone about a number of the board. */
export type PhoneCheckInput = {
  /** Code of the facility. */
  facility: string | number;
  /** Which figure was asked for. */
  metric: BoardMetric;
  /** Of which part, as in a dispute; without it, the whole facility. */
  part?: string | number | null | undefined;
  /** The number that was told. The number on the board is taken by the server. */
  told: number;
  /** What they said, up to 500 characters. No names of patients. */
  whatTheySaid?: string | null | undefined;
  /** Who was rung, by post: "ICU sister in charge". 2 to 100 characters. */
  whoWasRung: string;
};

/** By what right somebody goes first. */
export type PriorityClass =
  /** With a child in arms: the wait counts double. */
  | 'CHILD_IN_ARMS'
  /** Person with a disability: the wait counts double. */
  | 'DISABLED'
  /** Declared by staff: before everybody else. */
  | 'EMERGENCY'
  /** Everybody else: in order of arrival. */
  | 'NORMAL'
  /** Pregnant woman: the wait counts double. */
  | 'PREGNANT'
  /** Senior citizen, 60 and older: the wait counts double. */
  | 'SENIOR';

/** On what ground a priority was given or taken. */
export type PriorityReason =
  /** By age. */
  | 'AGE'
  /** A card or certificate was shown. */
  | 'CARD_SHOWN'
  /** Had been entered wrongly. */
  | 'CORRECTION'
  /** A doctor said so. */
  | 'DECLARED_BY_DOCTOR'
  /** Staff said so. */
  | 'DECLARED_BY_STAFF'
  /** Plain to see. */
  | 'VISIBLE';

/** How far a value can be relied on. */
export type Quality =
  /** Too old to be believed: the value is unknown and is left out of every total. */
  | 'EXPIRED'
  /** Plausible when it arrived. Its age still counts: see lateAt, staleAt, expiresAt. */
  | 'GOOD'
  /** Failed a plausibility check; `reason` says which. */
  | 'UNCERTAIN';

/** OPD queue figures of one department. */
export type QueueFiguresInput = {
  /** Tokens called today (IST). */
  called: number;
  /** Code of a department of the facility. */
  department: string | number;
  /** Tokens issued today (IST). */
  issued: number;
  /** Rooms with a doctor in the chair. */
  roomsOpen: number;
  /** Consultations finished in the last 60 minutes. */
  servedLastHour: number;
  /** People waiting now. */
  waiting: number;
};

/** What people of a queue wait for. */
export type QueueKind =
  /** A doctor's room. */
  | 'CONSULTATION'
  /** Taking of samples. */
  | 'LABORATORY'
  /** Medicines handed out. */
  | 'PHARMACY'
  /** A counter that takes down who came and for what. */
  | 'REGISTRATION';

/** Why a stream has to be started over. */
export type RefetchReason =
  /** What the caller may see is no longer what the stream was opened for. */
  | 'RIGHTS_CHANGED'
  /** It read more slowly than the board changed, for too long. */
  | 'TOO_FAR_BEHIND';

/** What the hospital's own register says. */
export type ReportCensusInput = {
  /** Patients in the register. */
  patients: number;
  /** Code of the ward; null: the whole hospital. */
  ward?: string | number | null | undefined;
};

/** What became of a report. */
export type ReportOutcome =
  /** Stored, and now on the board. */
  | 'APPLIED'
  /** Stored as history. Something newer was already known and stays. */
  | 'LATE'
  /** Stored for a person to look at; not on the board. */
  | 'QUARANTINED'
  /** Not accepted; `reason` and `message` say why. */
  | 'REFUSED'
  /** Stored and on the board, marked UNCERTAIN; `reason` says why. */
  | 'UNCERTAIN';

/** A bed that is to be kept. */
export type ReserveBedInput = {
  /** Code of the bed, unique within the ward. */
  bed: string | number;
  /** Minutes until it lapses, 1 to 720. */
  minutes?: number;
  /** The request it is kept for. */
  request?: string | number | null | undefined;
  /** The visit it is kept for, where there is no request. */
  visit?: string | number | null | undefined;
  /** Code of the ward. */
  ward: string | number;
};

/** The end of a reconciliation task. */
export type ResolveBedTaskInput = {
  /** How, as a code: 2 to 40 of A-Z, 0-9 and _, e.g. BOARD_CORRECTED, REGISTER_CORRECTED. */
  resolution: string;
  /** The task. */
  task: string | number;
};

/** What a caller may do. Read from the assignments in force, not from the token. */
export type Role =
  /** Studies the city: sees sums of a facility, never its wards. */
  | 'ANALYST'
  /** Anyone, without a token: the registry and crowding levels. */
  | 'ANONYMOUS'
  /** Works in the office of a hospital: sees their own facilities in full. */
  | 'CLERK'
  /** Rides in an ambulance: sees the fleet. */
  | 'CREW'
  /** Sends ambulances: sees hospitals and the fleet. */
  | 'DISPATCHER'
  /** Treats patients in a hospital: sees their own facilities in full. */
  | 'DOCTOR'
  /** Runs the city: sees every facility, keeps the registry. */
  | 'OFFICIAL'
  /** A patient who is signed in: sees what is public. */
  | 'PATIENT'
  /** A machine that sends reports for the facilities assigned to it. */
  | 'SOURCE'
  /** Runs a hospital: sees their own facilities in full. */
  | 'SUPERINTENDENT';

/** Who is left over in a queue today, and what becomes of them: some by name, the others alike. */
export type SettleLeftOverInput = {
  /** Decisions on single tokens, up to 250. */
  decisions?: Array<LeftOverDecision>;
  /** Code of the facility. */
  facility: string | number;
  /** Everybody else; without it, nothing. */
  others?: OtherLeftOvers | null | undefined;
  /** Code of the queue. */
  queue: string | number;
};

/** As the person or their papers say. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Another. */
  | 'OTHER'
  /** Not stated. */
  | 'UNKNOWN';

/** A kind of thing the board knows. */
export type Signal =
  /** Where vehicles are and what they are doing. */
  | 'AMBULANCES'
  /** Bed counts by ward and class. */
  | 'BEDS'
  /** Crowding levels, derived from the other signals. */
  | 'CROWDING'
  /** Emergency departments: patients present, waiting, boarding. */
  | 'EMERGENCY'
  /** Whether a facility is open. */
  | 'OPENING'
  /** OPD queues by department. */
  | 'QUEUES';

/** What is computed from a signal, or shows it: who is misled when a feed stops and nobody notices. */
export type SignalUse =
  /** Alerts that are raised from it, or fail to be. */
  | 'ALERTS'
  /** Beds in the next hours. */
  | 'BED_FORECAST'
  /** Beds of the city by class. */
  | 'CITY_BED_TOTALS'
  /** Emergency patients waiting in the city, and the longest wait. */
  | 'CITY_EMERGENCY_TOTALS'
  /** People waiting in the OPDs of the city. */
  | 'CITY_OPD_TOTAL'
  /** The screen of the city, with its map. */
  | 'CITY_SCREEN'
  /** The crowding level of the hospital. */
  | 'CROWDING_LEVEL'
  /** Where ambulances are sent instead. */
  | 'DIVERSION'
  /** The display in the waiting hall. */
  | 'HALL_DISPLAY'
  /** The page of the hospital. */
  | 'HOSPITAL_SCREEN'
  /** Hospitals at each crowding level. */
  | 'LEVEL_COUNTS'
  /** How long a token of the OPD will wait. */
  | 'WAITING_ESTIMATE'
  /** The wall. */
  | 'WALL';

/** Where a value comes from. Anything computed from a simulated value is SIMULATED. */
export type SourceKind =
  /** Computed from other values on the board. */
  | 'DERIVED'
  /** A hospital's own software. */
  | 'FEED'
  /** Typed by a person. */
  | 'MANUAL'
  /** Made up by the simulated city. Not a fact about Delhi. */
  | 'SIMULATED';

/** What an index needs and neither board nor registry holds. Those about the building are believed for 400 days, surge beds for 8 hours, all others for 60 minutes. */
export type StatedInputCode =
  /** Visits to the emergency department in a year, up to 2,000,000. */
  | 'ANNUAL_VISITS'
  /** Attending doctors on duty in the emergency department, 1 to 500. */
  | 'ATTENDING_DOCTORS'
  /** Children registered in the emergency department now, waiting ones included. */
  | 'CHILDREN_REGISTERED'
  /** Children in the waiting room now. */
  | 'CHILDREN_WAITING'
  /** Critical-care patients in the emergency department now. */
  | 'CRITICAL_PATIENTS'
  /** Treatment places (bays) of the emergency department, 1 to 1,000. */
  | 'ED_BEDS'
  /** 1 where the emergency department takes children only, else 0. */
  | 'ED_CHILDREN_ONLY'
  /** Beds of the whole hospital, 1 to 10,000. */
  | 'HOSPITAL_BEDS'
  /** Minutes from door to bed of the last patient who was given one. */
  | 'LAST_DOOR_TO_BED'
  /** Minutes that the longest-waiting admitted patient has waited for a bed. */
  | 'LONGEST_ADMIT_WAIT'
  /** Surge beds that are open now, of the staffed ones. */
  | 'SURGE_BEDS_OPEN'
  /** Patients of triage class 1 in the department, those being treated included. */
  | 'TRIAGE_IMMEDIATE'
  /** The same of class 5. */
  | 'TRIAGE_NON_URGENT'
  /** The same of class 4. */
  | 'TRIAGE_STANDARD'
  /** The same of class 3. */
  | 'TRIAGE_URGENT'
  /** The same of class 2. */
  | 'TRIAGE_VERY_URGENT';

/** One input among several that are stated together. */
export type StatementInput = {
  /** Which input; each once. */
  input: StatedInputCode;
  /** The value, in the unit and within the limits of the input. */
  value: number;
};

/** What an official counted on a surprise visit. */
export type SurpriseAuditInput = {
  /** The count. The number on the board is taken by the server at this instant. */
  counted: number;
  /** Code of the facility. */
  facility: string | number;
  /** What was counted. */
  metric: BoardMetric;
  /** A remark, up to 500 characters. No names of patients. */
  note?: string | null | undefined;
  /** Of which part, as in a dispute; without it, the whole facility. */
  part?: string | number | null | undefined;
};

/** What a clerk should notice about a token. */
export type TokenFlag =
  /** Issued though all places of the day were given, with a reason. */
  | 'BEYOND_CAPACITY'
  /** Was left over on an earlier day: goes before the tokens of this one. */
  | 'CARRIED_OVER'
  /** Moved to one room, and is called there only. */
  | 'FOR_ONE_ROOM'
  /** Came from another queue of the same visit. */
  | 'FROM_ANOTHER_QUEUE'
  /** Has been overtaken as often as anybody may be: goes first now. */
  | 'NEXT_BY_CAP'
  /** Waits longer than the latest it was told at issue. */
  | 'OVERDUE'
  /** Was called in vain before. */
  | 'WAS_ABSENT';

/** A priority for a token. */
export type TokenPriorityInput = {
  /** The class from now on. */
  priorityClass: PriorityClass;
  /** On what ground. */
  reason: PriorityReason;
  /** The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON. */
  step?: number | null | undefined;
  /** Id of the token. */
  token: string | number;
};

/** Where in its life a token is. */
export type TokenState =
  /** Called in vain; comes back into the line after three further calls. */
  | 'ABSENT'
  /** Issued, and the person has not come yet. */
  | 'BOOKED'
  /** Called to a room, and not yet there. */
  | 'CALLED'
  /** Taken back. Final. */
  | 'CANCELLED'
  /** Served in this queue. */
  | 'DONE'
  /** Set aside by the staff until it is taken up again, with its place kept. */
  | 'HELD'
  /** In the chair: with the doctor, or at the counter. */
  | 'IN_CONSULTATION'
  /** Gone without being served. Final. */
  | 'LEFT'
  /** The person is there and can be called. */
  | 'WAITING';

/** A move within the hospital. */
export type TransferInput = {
  /** When it happened; null: now. Not in the future. */
  at?: string | null | undefined;
  /** Code of the bed; null: a trolley or the floor of the ward. */
  bed?: string | number | null | undefined;
  /** True: the patient shares the bed of another. */
  share?: boolean;
  /** Number of the visit. */
  visit: string | number;
  /** Code of the ward it goes to. */
  ward: string | number;
};

/** People waiting in the emergency department by triage class, most urgent first. */
export type TriageCountsInput = {
  /** Patients of class 1, immediate: life is at risk now. */
  immediate?: number;
  /** Patients of class 5, not urgent. */
  nonUrgent?: number;
  /** Patients of class 4, standard. */
  standard?: number;
  /** Patients of class 3, urgent. */
  urgent?: number;
  /** Patients of class 2, very urgent. */
  veryUrgent?: number;
};

/** A visit, and when something happened to it. */
export type VisitInput = {
  /** When it happened; null: now. Not in the future. */
  at?: string | null | undefined;
  /** By which device; for a discharge only, and without `at`. */
  said?: BedSayingInput | null | undefined;
  /** Number of the visit. */
  visit: string | number;
  /** Why, as a code: 2 to 40 of A-Z, 0-9 and _. */
  why?: string | null | undefined;
};

/** What a visit is for, as far as a desk may know it. Never a complaint or a diagnosis. */
export type VisitReason =
  /** Comes again for the same. */
  | 'FOLLOW_UP'
  /** First visit for this. */
  | 'NEW'
  /** Needs a prescription renewed. */
  | 'PRESCRIPTION'
  /** Brings or fetches a report. */
  | 'REPORT';

/** How a wait was foreseen. The one with the best record on its own queue is used. */
export type WaitMethod =
  /** Possible mornings played through, corrected by what this line did lately. */
  | 'FITTED'
  /** How long the head of the line has needed for them so far. */
  | 'HOL'
  /** What the last to enter the room needed for as many places. */
  | 'LES'
  /** People ahead over the pace of the rooms that work. */
  | 'QL';

/** What a foreseen wait depends on, or why it changed. */
export type WaitReason =
  /** No doctor is in a room, and somebody is expected back. */
  | 'ALL_AWAY'
  /** A doctor came back or a room was opened. */
  | 'DOCTOR_BACK'
  /** Today the line is a fifth faster than it usually is. */
  | 'FASTER_THAN_USUAL'
  /** Somebody has been in the chair for longer than nine of ten are. */
  | 'LONG_CONSULTATION'
  /** The token was moved to another queue. */
  | 'MOVED'
  /** The session has not begun; its planned start and usual lateness are in it. */
  | 'NOT_BEGUN'
  /** Somebody with priority was placed ahead. */
  | 'PRIORITY_AHEAD'
  /** A room was closed. */
  | 'SESSION_ENDED'
  /** Today the line is a fifth slower than it usually is. */
  | 'SLOWER_THAN_USUAL'
  /** Some doctors are out of their rooms. */
  | 'SOME_AWAY'
  /** Nothing out of the ordinary. */
  | 'USUAL_PACE';

/** Why no wait is foreseen. */
export type WaitUnknown =
  /** The token does not wait: it is booked, held, absent, called or over. */
  | 'NOT_WAITING'
  /** No session of the queue is open. */
  | 'NO_DOCTOR'
  /** Too few consultations have ended in this queue to say anything. */
  | 'NO_HISTORY'
  /** So far back in the line that nothing was computed for it. */
  | 'OUT_OF_TURN';

/** A shift of eight hours of an IST day. */
export type WardShift =
  /** From 14:00 to 22:00. */
  | 'EVENING'
  /** From 06:00 to 14:00. */
  | 'MORNING'
  /** From 22:00 to 06:00; it belongs to the day on which it begins. */
  | 'NIGHT';

export type AlertLineFragment = { id: string, rule: string, kind: AlertKind, priority: AlertPriority, cause: AlertCause, facility: string, part: string, state: AlertState, nameEn: string, nameHi: string, consequenceEn: string, consequenceHi: string, actionEn: string, actionHi: string, ownerRole: Role, owner: string | null, conditionSince: string, raisedAt: string, actBy: string, ackedAt: string | null, ackedBy: string | null, returnedAt: string | null, shelvedUntil: string | null, closedAt: string | null, lastVerb: AlertVerb, changedAt: string, why: string | null, escalations: number, escalatedTo: Role | null, escalatesAt: string | null, useful: boolean | null, inputsKnown: boolean, simulated: boolean, readings: Array<{ metric: AlertMetric, bedClass: BedClass | null, operator: AlertOperator, limit: number, value: number | null, observedAt: string | null, ageSeconds: number | null, sources: Array<string>, sourceKind: SourceKind | null, quality: Quality | null }> };

export type AlertUpdatesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AlertUpdatesSubscription = { alertUpdates: { serverTime: string, clockRate: number, more: boolean, flood: boolean, lastRaisedAt: string | null, open: Array<{ id: string, rule: string, kind: AlertKind, priority: AlertPriority, cause: AlertCause, facility: string, part: string, state: AlertState, nameEn: string, nameHi: string, consequenceEn: string, consequenceHi: string, actionEn: string, actionHi: string, ownerRole: Role, owner: string | null, conditionSince: string, raisedAt: string, actBy: string, ackedAt: string | null, ackedBy: string | null, returnedAt: string | null, shelvedUntil: string | null, closedAt: string | null, lastVerb: AlertVerb, changedAt: string, why: string | null, escalations: number, escalatedTo: Role | null, escalatesAt: string | null, useful: boolean | null, inputsKnown: boolean, simulated: boolean, readings: Array<{ metric: AlertMetric, bedClass: BedClass | null, operator: AlertOperator, limit: number, value: number | null, observedAt: string | null, ageSeconds: number | null, sources: Array<string>, sourceKind: SourceKind | null, quality: Quality | null }> }>, notices: Array<{ id: string, rule: string, kind: AlertKind, priority: AlertPriority, cause: AlertCause, facility: string, part: string, state: AlertState, nameEn: string, nameHi: string, consequenceEn: string, consequenceHi: string, actionEn: string, actionHi: string, ownerRole: Role, owner: string | null, conditionSince: string, raisedAt: string, actBy: string, ackedAt: string | null, ackedBy: string | null, returnedAt: string | null, shelvedUntil: string | null, closedAt: string | null, lastVerb: AlertVerb, changedAt: string, why: string | null, escalations: number, escalatedTo: Role | null, escalatesAt: string | null, useful: boolean | null, inputsKnown: boolean, simulated: boolean, readings: Array<{ metric: AlertMetric, bedClass: BedClass | null, operator: AlertOperator, limit: number, value: number | null, observedAt: string | null, ageSeconds: number | null, sources: Array<string>, sourceKind: SourceKind | null, quality: Quality | null }> }>, groups: Array<{ cause: AlertCause, facility: string, priority: AlertPriority, count: number, unacked: number, latestAt: string, alerts: Array<string> }>, figures: { seat: string, facility: string | null, alarms: number, alarmsLastHour: number, alarmsPerHour: number, budgetPerHour: number, hoursWithinPercent: number, floodPercent: number, floodTargetPercent: number, unackedOver10Minutes: number, medianMinutesToAck: number | null, judged: number, usefulPercent: number | null, chatterers: Array<{ rule: string, facility: string, part: string, count: number }>, priorityMix: Array<{ priority: AlertPriority, count: number, percent: number | null, targetPercent: number }> } } };

export type AlertStoryQueryVariables = Exact<{
  alert: string | number;
}>;


export type AlertStoryQuery = { alertEvents: Array<{ id: string, at: string, verb: AlertVerb, from: AlertState | null, to: AlertState, by: string | null, role: string | null, why: string | null }>, alertEffects: { actions: Array<{ id: string, at: string, by: string | null, text: string, code: string | null, metric: AlertMetric, bedClass: BedClass | null, value: number | null, effects: Array<{ afterMinutes: number, dueAt: string, value: number | null, change: number | null, outcome: AlertOutcome }> }> } };

export type AlertThenAndNowQueryVariables = Exact<{
  alert: string | number;
}>;


export type AlertThenAndNowQuery = { alertThenAndNow: { facility: string, raisedAt: string, now: string, figures: Array<{ metric: AlertMetric, bedClass: BedClass | null, ofRule: boolean, before: number | null, beforeAgeSeconds: number | null, now: number | null, nowAgeSeconds: number | null, difference: number | null }> } | null };

export type AlertRuleNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertRuleNamesQuery = { alertRules: Array<{ code: string, nameEn: string, nameHi: string }> };

export type ClosedAlertsQueryVariables = Exact<{
  first: number;
}>;


export type ClosedAlertsQuery = { alerts: { edges: Array<{ node: { id: string, rule: string, kind: AlertKind, priority: AlertPriority, cause: AlertCause, facility: string, part: string, state: AlertState, nameEn: string, nameHi: string, consequenceEn: string, consequenceHi: string, actionEn: string, actionHi: string, ownerRole: Role, owner: string | null, conditionSince: string, raisedAt: string, actBy: string, ackedAt: string | null, ackedBy: string | null, returnedAt: string | null, shelvedUntil: string | null, closedAt: string | null, lastVerb: AlertVerb, changedAt: string, why: string | null, escalations: number, escalatedTo: Role | null, escalatesAt: string | null, useful: boolean | null, inputsKnown: boolean, simulated: boolean, readings: Array<{ metric: AlertMetric, bedClass: BedClass | null, operator: AlertOperator, limit: number, value: number | null, observedAt: string | null, ageSeconds: number | null, sources: Array<string>, sourceKind: SourceKind | null, quality: Quality | null }> } }> } };

export type AckAlertsMutationVariables = Exact<{
  requestId: string | number;
  alerts: Array<string | number> | string | number;
}>;


export type AckAlertsMutation = { ackAlerts: Array<{ id: string, state: AlertState }> };

export type OwnAlertMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
}>;


export type OwnAlertMutation = { ownAlert: { id: string, owner: string | null } };

export type ShelveAlertMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
  minutes: number;
  reason: string;
}>;


export type ShelveAlertMutation = { shelveAlert: { id: string, state: AlertState } };

export type UnshelveAlertMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
}>;


export type UnshelveAlertMutation = { unshelveAlert: { id: string, state: AlertState } };

export type CommentOnAlertMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
  text: string;
}>;


export type CommentOnAlertMutation = { commentOnAlert: { id: string } };

export type CloseAlertMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
  reason: string;
}>;


export type CloseAlertMutation = { closeAlert: { id: string, state: AlertState } };

export type JudgeAlertMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
  useful: boolean;
}>;


export type JudgeAlertMutation = { judgeAlert: { id: string, useful: boolean | null } };

export type RecordAlertActionMutationVariables = Exact<{
  requestId: string | number;
  alert: string | number;
  text: string;
}>;


export type RecordAlertActionMutation = { recordAction: { id: string, value: number | null } };

export type RuleVersionFragment = { code: string, version: number, effectiveFrom: string, enabled: boolean, kind: AlertKind, priority: AlertPriority, cause: AlertCause, facilityKind: FacilityKind, onDelaySeconds: number, offDelaySeconds: number, nameEn: string, nameHi: string, consequenceEn: string, consequenceHi: string, actionEn: string, actionHi: string, ownerRole: Role, minutesToAct: number, basis: string, raisedLastWeek: number, condition: Array<{ metric: AlertMetric, bedClass: BedClass | null, operator: AlertOperator, value: number, clearValue: number }>, fault: { sentence: string, since: string } | null };

export type AlertRuleVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertRuleVersionsQuery = { alertRules: Array<{ code: string, version: number, effectiveFrom: string, enabled: boolean, kind: AlertKind, priority: AlertPriority, cause: AlertCause, facilityKind: FacilityKind, onDelaySeconds: number, offDelaySeconds: number, nameEn: string, nameHi: string, consequenceEn: string, consequenceHi: string, actionEn: string, actionHi: string, ownerRole: Role, minutesToAct: number, basis: string, raisedLastWeek: number, condition: Array<{ metric: AlertMetric, bedClass: BedClass | null, operator: AlertOperator, value: number, clearValue: number }>, fault: { sentence: string, since: string } | null }> };

export type PreviewAlertRuleQueryVariables = Exact<{
  rule: AlertRuleInput;
}>;


export type PreviewAlertRuleQuery = { previewAlertRule: { from: string, to: string, alarms: number, facilitiesLookedAt: number, facilities: Array<{ facility: string, alarms: number }> } };

export type PublishAlertRuleMutationVariables = Exact<{
  requestId: string | number;
  rule: AlertRuleInput;
}>;


export type PublishAlertRuleMutation = { publishAlertRule: { code: string, version: number, effectiveFrom: string } };

export type TallyNumbersFragment = { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null };

export type ClassTallyFragment = { bedClass: BedClass, wards: number, wardsCurrent: number, tally: { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null } };

export type StayOnBoardFragment = { visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string, admittedAt: string, shares: boolean, dischargeAt: string | null, dischargeChance: number | null };

export type BedOnBoardFragment = { code: string, bedClass: BedClass, state: BedState, since: string | null, cleaningOverdue: boolean, staffed: boolean, surge: boolean, blocked: string | null, onlyFor: PatientSex | null, equipment: Array<BedEquipment>, stays: Array<{ visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string, admittedAt: string, shares: boolean, dischargeAt: string | null, dischargeChance: number | null }>, reservation: { id: string, request: string | null, visit: string | null, expiresAt: string, madeBy: string, needsSecondPerson: boolean } | null };

export type WardOnBoardFragment = { code: string, nameEn: string, nameHi: string, bedClasses: Array<BedClass>, tally: { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null }, beds: Array<{ code: string, bedClass: BedClass, state: BedState, since: string | null, cleaningOverdue: boolean, staffed: boolean, surge: boolean, blocked: string | null, onlyFor: PatientSex | null, equipment: Array<BedEquipment>, stays: Array<{ visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string, admittedAt: string, shares: boolean, dischargeAt: string | null, dischargeChance: number | null }>, reservation: { id: string, request: string | null, visit: string | null, expiresAt: string, madeBy: string, needsSecondPerson: boolean } | null }>, withoutBed: Array<{ visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string, admittedAt: string, shares: boolean, dischargeAt: string | null, dischargeChance: number | null }>, attestation: { day: string, shift: WardShift, at: string, by: string, seen: number, onBoard: number } | null };

export type BedBoardUpdatesSubscriptionVariables = Exact<{
  facility: string | number;
  wards?: Array<string | number> | string | number | null | undefined;
}>;


export type BedBoardUpdatesSubscription = { bedBoardUpdates: { facility: string, at: string, revision: string, lastChange: string, simulated: boolean, wards: Array<{ code: string, nameEn: string, nameHi: string, bedClasses: Array<BedClass>, tally: { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null }, beds: Array<{ code: string, bedClass: BedClass, state: BedState, since: string | null, cleaningOverdue: boolean, staffed: boolean, surge: boolean, blocked: string | null, onlyFor: PatientSex | null, equipment: Array<BedEquipment>, stays: Array<{ visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string, admittedAt: string, shares: boolean, dischargeAt: string | null, dischargeChance: number | null }>, reservation: { id: string, request: string | null, visit: string | null, expiresAt: string, madeBy: string, needsSecondPerson: boolean } | null }>, withoutBed: Array<{ visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string, admittedAt: string, shares: boolean, dischargeAt: string | null, dischargeChance: number | null }>, attestation: { day: string, shift: WardShift, at: string, by: string, seen: number, onBoard: number } | null }>, totals: Array<{ bedClass: BedClass, wards: number, wardsCurrent: number, tally: { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null } }>, demand: Array<{ id: string, kind: BedRequestKind, bedClass: BedClass, needs: Array<BedEquipment>, visit: string, initials: string | null, age: number | null, sex: PatientSex, since: string }>, expectedDischarges: Array<{ hour: string, ordered: number, expected: number }>, tasks: Array<{ id: string, kind: BedTaskKind, ward: string | null, bed: string | null, onBoard: number | null, reported: number | null, saidBy: string, openedAt: string, late: { asked: string, why: string | null, visit: string | null, saidAt: string, doubt: DeviceTimeDoubt | null, found: string, foundBy: string | null, foundAt: string | null } | null }> } };

export type DecisionLineFragment = { kind: BedDecisionKind, ward: string, bed: string | null, bedClass: BedClass, patients: number, expectedAt: string, chance: number };

export type OutlookLinesFragment = { at: string, simulated: boolean, totals: Array<{ bedClass: BedClass, wards: number, wardsCurrent: number, tally: { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null } }>, classes: Array<{ bedClass: BedClass, patientsNow: number, freeNow: number, patientsAfter: number, freeAfter: number, staffed: number }>, decisions: Array<{ kind: BedDecisionKind, ward: string, bed: string | null, bedClass: BedClass, patients: number, expectedAt: string, chance: number }> };

export type BedOutlookQueryVariables = Exact<{
  facility: string | number;
}>;


export type BedOutlookQuery = { bedDecisions: { at: string, simulated: boolean, totals: Array<{ bedClass: BedClass, wards: number, wardsCurrent: number, tally: { total: number, available: number, occupied: number, cleaning: number, reserved: number, blocked: number, unstaffed: number, closed: number, surge: number, staffed: number, patients: number, withoutBed: number, sharing: number, occupancyPercent: number | null } }>, classes: Array<{ bedClass: BedClass, patientsNow: number, freeNow: number, patientsAfter: number, freeAfter: number, staffed: number }>, decisions: Array<{ kind: BedDecisionKind, ward: string, bed: string | null, bedClass: BedClass, patients: number, expectedAt: string, chance: number }> } };

export type BedForecastQueryVariables = Exact<{
  facility: string | number;
  bedClass: BedClass;
  hours: number;
}>;


export type BedForecastQuery = { bedForecast: { bedClass: BedClass, hours: number, at: string, simulated: boolean, patientsNow: number, staffed: number, verdict: ForecastVerdict, score: number | null, naiveScore: number | null, judged: number, demand: { mean: number, p10: number, p50: number, p90: number, runOut: number, expectedShortage: number, chances: Array<{ patients: number, chance: number }> } | null } };

export type BedHistoryQueryVariables = Exact<{
  facility: string | number;
  ward: string | number;
  bed?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type BedHistoryQuery = { bedHistory: { edges: Array<{ node: { id: string, occurredAt: string, recordedAt: string, visit: string | null, what: string, from: string | null, to: string | null, by: string, role: string, why: string | null, saidAt: string | null, saidDoubt: DeviceTimeDoubt | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditNumbersFragment = { facility: string, audits: number, firstAt: string | null, lastAt: string | null, errorPercent: number | null, biasPercent: number | null, silent: number, simulated: boolean, latest: Array<{ bedClass: BedClass, countedAt: string, counted: number, onBoard: number | null, countedStaffed: number }> };

export type BedAuditsQueryVariables = Exact<{
  facilities: Array<string | number> | string | number;
}>;


export type BedAuditsQuery = { bedAuditErrors: Array<{ facility: string, audits: number, firstAt: string | null, lastAt: string | null, errorPercent: number | null, biasPercent: number | null, silent: number, simulated: boolean, latest: Array<{ bedClass: BedClass, countedAt: string, counted: number, onBoard: number | null, countedStaffed: number }> }> };

export type WardNamesQueryVariables = Exact<{
  code: string | number;
}>;


export type WardNamesQuery = { facility: { code: string, wards: Array<{ code: string, nameEn: string, nameHi: string }> } | null };

export type BedLabelsQueryVariables = Exact<{
  facility: string | number;
  wards?: Array<string | number> | string | number | null | undefined;
}>;


export type BedLabelsQuery = { bedBoard: { facility: string, wards: Array<{ code: string, nameEn: string, nameHi: string, beds: Array<{ code: string, bedClass: BedClass }> }> } };

export type RecordBedAuditMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  countedAt: string;
  counts: Array<AuditCountInput> | AuditCountInput;
}>;


export type RecordBedAuditMutation = { recordBedAudit: { facility: string, audits: number, firstAt: string | null, lastAt: string | null, errorPercent: number | null, biasPercent: number | null, silent: number, simulated: boolean, latest: Array<{ bedClass: BedClass, countedAt: string, counted: number, onBoard: number | null, countedStaffed: number }> } };

export type DoneFragment = { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome };

export type DefineBedsMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: DefineBedsInput;
}>;


export type DefineBedsMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ChangeBedMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: BedChangeInput;
}>;


export type ChangeBedMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type AdmitPatientMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: AdmitInput;
}>;


export type AdmitPatientMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type TransferPatientMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: TransferInput;
}>;


export type TransferPatientMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type DischargePatientMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: VisitInput;
}>;


export type DischargePatientMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type OrderDischargeMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: DischargeOrderInput;
}>;


export type OrderDischargeMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type RequestBedMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: BedRequestInput;
}>;


export type RequestBedMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type WithdrawBedRequestMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: string | number;
}>;


export type WithdrawBedRequestMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type AssignBedMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: AssignBedInput;
}>;


export type AssignBedMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ReserveBedMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: ReserveBedInput;
}>;


export type ReserveBedMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ConfirmReservationMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: string | number;
}>;


export type ConfirmReservationMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ReleaseReservationMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: string | number;
}>;


export type ReleaseReservationMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type UndoBedCommandMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: string | number;
}>;


export type UndoBedCommandMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type TakeCensusMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: Array<AdmitInput> | AdmitInput;
}>;


export type TakeCensusMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type AttestWardMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: AttestWardInput;
}>;


export type AttestWardMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ReportCensusMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: ReportCensusInput;
}>;


export type ReportCensusMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ResolveBedTaskMutationVariables = Exact<{
  facility: string | number;
  requestId: string | number;
  input: ResolveBedTaskInput;
}>;


export type ResolveBedTaskMutation = { done: { requestId: string, at: string, ward: string | null, bed: string | null, visit: string | null, id: string | null, count: number, outcome: BedOutcome } };

export type ExpectedCoverageQueryVariables = Exact<{ [key: string]: never; }>;


export type ExpectedCoverageQuery = { board: { totals: { emergencyCoverage: { expected: number }, opdCoverage: { expected: number }, beds: Array<{ bedClass: BedClass, coverage: { expected: number } }> } } };

export type WaitingKeptQueryVariables = Exact<{
  facility: string | number;
}>;


export type WaitingKeptQuery = { waitingCalibration: Array<{ queue: string, known: number, inside: number, tooLate: number, overdue: number, toldUnknown: number, meanWidthMinutes: number | null, simulated: boolean }> };

export type BedForecastRecordQueryVariables = Exact<{
  facility: string | number;
  bedClass: BedClass;
}>;


export type BedForecastRecordQuery = { bedForecast: { verdict: ForecastVerdict, score: number | null, naiveScore: number | null, judged: number } };

export type FeedStatisticsPartsFragment = { from: string, to: string, reports: number, delayMedianSeconds: number | null, delay90Seconds: number | null, missingShare: number | null, uncertain: number, overtaken: number, quarantined: number, refused: number, failures: Array<{ outcome: ReportOutcome, reason: string, count: number }> };

export type TrustPartsFragment = { score: number | null, lower: number | null, upper: number | null, checks: number, right: number, audits: number, phoneChecks: number, error: number | null, bias: number | null, lastCheckedAt: string | null, simulated: boolean };

export type HospitalHealthPartsFragment = { facility: string, disputesOpen: number, disputesOverdue: number, owner: string | null, phones: Array<string>, hl7Waiting: number, trust: { score: number | null, lower: number | null, upper: number | null, checks: number, right: number, audits: number, phoneChecks: number, error: number | null, bias: number | null, lastCheckedAt: string | null, simulated: boolean }, feeds: Array<{ signal: Signal, observedAt: string | null, receivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, expectedEverySeconds: number, parts: number, partsLate: number, partsStale: number, partsExpired: number, partsUncertain: number, manualShare: number | null, simulated: boolean, disputesOpen: number, disputesUpheld: number, sources: Array<{ code: string, kind: SourceKind, nameEn: string | null, nameHi: string | null }>, lastHour: { from: string, to: string, reports: number, delayMedianSeconds: number | null, delay90Seconds: number | null, missingShare: number | null, uncertain: number, overtaken: number, quarantined: number, refused: number, failures: Array<{ outcome: ReportOutcome, reason: string, count: number }> } }> };

export type DataHealthNowSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DataHealthNowSubscription = { dataHealthUpdates: { serverTime: string, hasMore: boolean, hl7OfNobody: number, dependents: Array<{ signal: Signal, uses: Array<SignalUse> }>, ruleFaults: Array<{ rule: string, facility: string | null, places: number, sentence: string, since: string }>, hospitals: Array<{ facility: string, disputesOpen: number, disputesOverdue: number, owner: string | null, phones: Array<string>, hl7Waiting: number, trust: { score: number | null, lower: number | null, upper: number | null, checks: number, right: number, audits: number, phoneChecks: number, error: number | null, bias: number | null, lastCheckedAt: string | null, simulated: boolean }, feeds: Array<{ signal: Signal, observedAt: string | null, receivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, expectedEverySeconds: number, parts: number, partsLate: number, partsStale: number, partsExpired: number, partsUncertain: number, manualShare: number | null, simulated: boolean, disputesOpen: number, disputesUpheld: number, sources: Array<{ code: string, kind: SourceKind, nameEn: string | null, nameHi: string | null }>, lastHour: { from: string, to: string, reports: number, delayMedianSeconds: number | null, delay90Seconds: number | null, missingShare: number | null, uncertain: number, overtaken: number, quarantined: number, refused: number, failures: Array<{ outcome: ReportOutcome, reason: string, count: number }> } }> }> } };

export type DataHealthForEveryoneQueryVariables = Exact<{ [key: string]: never; }>;


export type DataHealthForEveryoneQuery = { dataHealthSummary: { serverTime: string, hospitals: number, signals: Array<{ signal: Signal, expected: number, reporting: number, stale: number, oldestObservedAt: string | null, simulated: boolean }> } };

export type BoardCheckPartsFragment = { id: string, kind: CheckKind, metric: BoardMetric, part: string | null, onBoard: number, counted: number, tolerance: number, right: boolean, at: string };

export type BoardChecksQueryVariables = Exact<{
  facility: string | number;
  first: number;
}>;


export type BoardChecksQuery = { boardChecks: { edges: Array<{ node: { id: string, kind: CheckKind, metric: BoardMetric, part: string | null, onBoard: number, counted: number, tolerance: number, right: boolean, at: string } }> } };

export type RecordSurpriseAuditMutationVariables = Exact<{
  requestId: string | number;
  audit: SurpriseAuditInput;
}>;


export type RecordSurpriseAuditMutation = { recordSurpriseAudit: { id: string, kind: CheckKind, metric: BoardMetric, part: string | null, onBoard: number, counted: number, tolerance: number, right: boolean, at: string } };

export type RecordPhoneCheckMutationVariables = Exact<{
  requestId: string | number;
  check: PhoneCheckInput;
}>;


export type RecordPhoneCheckMutation = { recordPhoneCheck: { check: { id: string, kind: CheckKind, metric: BoardMetric, part: string | null, onBoard: number, counted: number, tolerance: number, right: boolean, at: string }, dispute: { id: string } | null } };

export type QuarantinedLineFragment = { id: string, channel: Hl7Channel, sender: string, controlId: string | null, trigger: string | null, facility: string | null, receivedAt: string, answer: Hl7Answer, segment: string, field: number | null, component: number | null, code: number, reason: string, replayedAt: string | null, dismissedAt: string | null, dismissedBy: string | null, dismissedWhy: string | null, keptUntil: string };

export type Hl7QuarantineQueryVariables = Exact<{
  waiting?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type Hl7QuarantineQuery = { hl7Quarantine: { edges: Array<{ node: { id: string, channel: Hl7Channel, sender: string, controlId: string | null, trigger: string | null, facility: string | null, receivedAt: string, answer: Hl7Answer, segment: string, field: number | null, component: number | null, code: number, reason: string, replayedAt: string | null, dismissedAt: string | null, dismissedBy: string | null, dismissedWhy: string | null, keptUntil: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type Hl7QuarantinedTextQueryVariables = Exact<{
  id: string | number;
  reveal: boolean;
}>;


export type Hl7QuarantinedTextQuery = { hl7QuarantinedMessage: { id: string, text: string | null, masked: boolean } };

export type ReplayQuarantinedMutationVariables = Exact<{
  requestId: string | number;
  id: string | number;
}>;


export type ReplayQuarantinedMutation = { replayQuarantined: { answer: Hl7Answer, message: { id: string, channel: Hl7Channel, sender: string, controlId: string | null, trigger: string | null, facility: string | null, receivedAt: string, answer: Hl7Answer, segment: string, field: number | null, component: number | null, code: number, reason: string, replayedAt: string | null, dismissedAt: string | null, dismissedBy: string | null, dismissedWhy: string | null, keptUntil: string } } };

export type DismissQuarantinedMutationVariables = Exact<{
  requestId: string | number;
  id: string | number;
  reason: string;
}>;


export type DismissQuarantinedMutation = { dismissQuarantined: { id: string, channel: Hl7Channel, sender: string, controlId: string | null, trigger: string | null, facility: string | null, receivedAt: string, answer: Hl7Answer, segment: string, field: number | null, component: number | null, code: number, reason: string, replayedAt: string | null, dismissedAt: string | null, dismissedBy: string | null, dismissedWhy: string | null, keptUntil: string } };

export type SenderLineFragment = { application: string, facility: string, source: string, speaksFor: string, addresses: Array<string>, boundAt: string | null, boundBy: string | null };

export type Hl7SendersQueryVariables = Exact<{ [key: string]: never; }>;


export type Hl7SendersQuery = { hl7Senders: Array<{ application: string, facility: string, source: string, speaksFor: string, addresses: Array<string>, boundAt: string | null, boundBy: string | null }> };

export type BindHl7SenderMutationVariables = Exact<{
  requestId: string | number;
  sender: Hl7SenderInput;
}>;


export type BindHl7SenderMutation = { bindHl7Sender: { application: string, facility: string, source: string, speaksFor: string, addresses: Array<string>, boundAt: string | null, boundBy: string | null } };

export type UnbindHl7SenderMutationVariables = Exact<{
  requestId: string | number;
  application: string;
  facility: string;
}>;


export type UnbindHl7SenderMutation = { unbindHl7Sender: { application: string } };

export type MetricDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricDefinitionsQuery = { metricDefinitions: Array<{ code: string, nameEn: string, nameHi: string, unitEn: string, unitHi: string, formulaEn: string, formulaHi: string, populationEn: string, populationHi: string, sourceEn: string, sourceHi: string, limitsEn: string, limitsHi: string, owner: Role, changeLog: Array<{ date: string, textEn: string, textHi: string }> }> };

export type DisputePartsFragment = { id: string, kind: DisputeKind, state: DisputeState, facility: string, signal: Signal, part: string | null, metric: BoardMetric, shown: number, shownObservedAt: string, claimed: number | null, reason: string, evidence: string | null, whoWasRung: string | null, openedByRole: string, mine: boolean, openedAt: string, dueAt: string, closedAt: string | null, closedByRole: string | null, closingNote: string | null, decidedLate: boolean };

export type DisputesQueryVariables = Exact<{
  facility?: string | number | null | undefined;
  first: number;
}>;


export type DisputesQuery = { disputes: { edges: Array<{ node: { id: string, kind: DisputeKind, state: DisputeState, facility: string, signal: Signal, part: string | null, metric: BoardMetric, shown: number, shownObservedAt: string, claimed: number | null, reason: string, evidence: string | null, whoWasRung: string | null, openedByRole: string, mine: boolean, openedAt: string, dueAt: string, closedAt: string | null, closedByRole: string | null, closingNote: string | null, decidedLate: boolean } }> } };

export type OpenDisputesNowSubscriptionVariables = Exact<{
  facility?: string | number | null | undefined;
}>;


export type OpenDisputesNowSubscription = { openDisputesUpdates: { serverTime: string, open: number, overdue: number, marks: Array<{ dispute: string, facility: string, signal: Signal, part: string | null, metric: BoardMetric, openedAt: string, dueAt: string }> } };

export type DisputeNumberMutationVariables = Exact<{
  requestId: string | number;
  dispute: DisputeInput;
}>;


export type DisputeNumberMutation = { disputeNumber: { id: string, kind: DisputeKind, state: DisputeState, facility: string, signal: Signal, part: string | null, metric: BoardMetric, shown: number, shownObservedAt: string, claimed: number | null, reason: string, evidence: string | null, whoWasRung: string | null, openedByRole: string, mine: boolean, openedAt: string, dueAt: string, closedAt: string | null, closedByRole: string | null, closingNote: string | null, decidedLate: boolean } };

export type DecideDisputeMutationVariables = Exact<{
  requestId: string | number;
  id: string | number;
  uphold: boolean;
  note: string;
}>;


export type DecideDisputeMutation = { decideDispute: { id: string, kind: DisputeKind, state: DisputeState, facility: string, signal: Signal, part: string | null, metric: BoardMetric, shown: number, shownObservedAt: string, claimed: number | null, reason: string, evidence: string | null, whoWasRung: string | null, openedByRole: string, mine: boolean, openedAt: string, dueAt: string, closedAt: string | null, closedByRole: string | null, closingNote: string | null, decidedLate: boolean } };

export type WithdrawDisputeMutationVariables = Exact<{
  requestId: string | number;
  id: string | number;
  note: string;
}>;


export type WithdrawDisputeMutation = { withdrawDispute: { id: string, kind: DisputeKind, state: DisputeState, facility: string, signal: Signal, part: string | null, metric: BoardMetric, shown: number, shownObservedAt: string, claimed: number | null, reason: string, evidence: string | null, whoWasRung: string | null, openedByRole: string, mine: boolean, openedAt: string, dueAt: string, closedAt: string | null, closedByRole: string | null, closingNote: string | null, decidedLate: boolean } };

export type SuggestDiversionQueryVariables = Exact<{
  facility: string | number;
  bedClass: BedClass;
  patients: number;
}>;


export type SuggestDiversionQuery = { suggestDiversion: { at: string, bedClass: BedClass, patients: number, occupancyLimit: number | null, tableVersion: number | null, travelAssumptionEn: string, travelAssumptionHi: string, options: Array<{ facility: string, nameEn: string, nameHi: string, distanceKm: number, travelMinutes: number, free: number, freeAfter: number, occupancy: number, occupancyAfter: number, level: number | null, levelAfter: number | null, observedAt: string, quality: Quality, sourceKind: SourceKind, phones: Array<string>, warnings: Array<DiversionWarning> }>, withoutWarning: { facility: string, nameEn: string, nameHi: string, distanceKm: number, travelMinutes: number, free: number, freeAfter: number, occupancy: number, occupancyAfter: number, level: number | null, levelAfter: number | null, observedAt: string, quality: Quality, sourceKind: SourceKind, phones: Array<string>, warnings: Array<DiversionWarning> } | null, leftOut: Array<{ reason: LeftOutReason, facilities: Array<string> }> } };

export type DiversionChoiceFragment = { facility: string, nameEn: string, nameHi: string, distanceKm: number, travelMinutes: number, free: number, freeAfter: number, occupancy: number, occupancyAfter: number, level: number | null, levelAfter: number | null, observedAt: string, quality: Quality, sourceKind: SourceKind, phones: Array<string>, warnings: Array<DiversionWarning> };

export type EscalationStateFragment = { facility: string, calculatedLevel: number | null, tableVersion: number | null, simulated: boolean, serverTime: string, clockRate: number, declared: { id: string, level: number, reason: string, by: string, byRole: Role, since: string, restored: boolean, calculatedLevel: number | null } | null, card: { id: string, draft: boolean, version: number, openedAt: string, items: Array<{ code: string, textEn: string, textHi: string, ownerRole: Role, minutes: number, dueAt: string, overdue: boolean, state: ActionState, changedAt: string | null, changedBy: string | null, changedByRole: Role | null }> } | null };

export type EscalationNowSubscriptionVariables = Exact<{
  facility: string | number;
}>;


export type EscalationNowSubscription = { escalationUpdates: { facility: string, calculatedLevel: number | null, tableVersion: number | null, simulated: boolean, serverTime: string, clockRate: number, declared: { id: string, level: number, reason: string, by: string, byRole: Role, since: string, restored: boolean, calculatedLevel: number | null } | null, card: { id: string, draft: boolean, version: number, openedAt: string, items: Array<{ code: string, textEn: string, textHi: string, ownerRole: Role, minutes: number, dueAt: string, overdue: boolean, state: ActionState, changedAt: string | null, changedBy: string | null, changedByRole: Role | null }> } | null } };

export type DeclareEscalationMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
  level: number;
  reason: string;
}>;


export type DeclareEscalationMutation = { declareEscalation: { facility: string, calculatedLevel: number | null, tableVersion: number | null, simulated: boolean, serverTime: string, clockRate: number, declared: { id: string, level: number, reason: string, by: string, byRole: Role, since: string, restored: boolean, calculatedLevel: number | null } | null, card: { id: string, draft: boolean, version: number, openedAt: string, items: Array<{ code: string, textEn: string, textHi: string, ownerRole: Role, minutes: number, dueAt: string, overdue: boolean, state: ActionState, changedAt: string | null, changedBy: string | null, changedByRole: Role | null }> } | null } };

export type UndoEscalationMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
}>;


export type UndoEscalationMutation = { undoEscalation: { facility: string, calculatedLevel: number | null, tableVersion: number | null, simulated: boolean, serverTime: string, clockRate: number, declared: { id: string, level: number, reason: string, by: string, byRole: Role, since: string, restored: boolean, calculatedLevel: number | null } | null, card: { id: string, draft: boolean, version: number, openedAt: string, items: Array<{ code: string, textEn: string, textHi: string, ownerRole: Role, minutes: number, dueAt: string, overdue: boolean, state: ActionState, changedAt: string | null, changedBy: string | null, changedByRole: Role | null }> } | null } };

export type TickActionMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
  card: string | number;
  action: string | number;
}>;


export type TickActionMutation = { tickAction: { facility: string, calculatedLevel: number | null, tableVersion: number | null, simulated: boolean, serverTime: string, clockRate: number, declared: { id: string, level: number, reason: string, by: string, byRole: Role, since: string, restored: boolean, calculatedLevel: number | null } | null, card: { id: string, draft: boolean, version: number, openedAt: string, items: Array<{ code: string, textEn: string, textHi: string, ownerRole: Role, minutes: number, dueAt: string, overdue: boolean, state: ActionState, changedAt: string | null, changedBy: string | null, changedByRole: Role | null }> } | null } };

export type UndoActionMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
  card: string | number;
  action: string | number;
}>;


export type UndoActionMutation = { undoAction: { facility: string, calculatedLevel: number | null, tableVersion: number | null, simulated: boolean, serverTime: string, clockRate: number, declared: { id: string, level: number, reason: string, by: string, byRole: Role, since: string, restored: boolean, calculatedLevel: number | null } | null, card: { id: string, draft: boolean, version: number, openedAt: string, items: Array<{ code: string, textEn: string, textHi: string, ownerRole: Role, minutes: number, dueAt: string, overdue: boolean, state: ActionState, changedAt: string | null, changedBy: string | null, changedByRole: Role | null }> } | null } };

export type DeclaredLevelsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeclaredLevelsQuery = { declaredLevels: Array<{ facility: string, level: number, since: string, by: string, actions: number, done: number, overdue: number, nextDueAt: string | null }> };

export type ListedFacilityFragment = { code: string, kind: FacilityKind, nameEn: string, nameHi: string, operationalState: OperationalState, synthetic: boolean, latitude: number | null, longitude: number | null, locality: string | null, district: string | null, constituencyName: string | null, beds: number | null, aliases: Array<string> };

export type FacilityListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FacilityListQuery = { facilities: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { code: string, kind: FacilityKind, nameEn: string, nameHi: string, operationalState: OperationalState, synthetic: boolean, latitude: number | null, longitude: number | null, locality: string | null, district: string | null, constituencyName: string | null, beds: number | null, aliases: Array<string> } }> } };

export type CallInHallFragment = { id: string, number: number, series: string, room: string, calledAt: string, repeats: number };

export type HallDisplaySubscriptionVariables = Exact<{
  facility: string | number;
  queue?: string | number | null | undefined;
}>;


export type HallDisplaySubscription = { hallDisplay: { facility: string, serverTime: string, clockRate: number, day: string, simulated: boolean, queues: Array<{ waiting: number, simulated: boolean, queue: { code: string, kind: QueueKind, nameEn: string, nameHi: string }, rooms: Array<{ session: string, room: string, state: TokenState | null, open: boolean, presence: DoctorPresence, awayReason: AwayReason | null, expectedReturn: string | null, nowServing: { id: string, number: number, series: string, room: string, calledAt: string, repeats: number } | null }>, lastCalls: Array<{ id: string, number: number, series: string, room: string, calledAt: string, repeats: number }>, next: Array<{ number: number, series: string, estimate: { lowMinutes: number | null, highMinutes: number | null, reasons: Array<WaitReason>, unknown: WaitUnknown | null } }>, delays: Array<{ room: string, reason: AwayReason, since: string, expectedReturn: string | null }> }> } };

export type HallNamesQueryVariables = Exact<{
  facility: string | number;
}>;


export type HallNamesQuery = { facility: { nameEn: string, nameHi: string } | null, opdQueues: Array<{ code: string, nameEn: string, nameHi: string }> };

export type FlowBoardSubscriptionVariables = Exact<{
  facility: string | number;
}>;


export type FlowBoardSubscription = { bedBoardUpdates: { at: string, simulated: boolean, demand: Array<{ id: string, kind: BedRequestKind, bedClass: BedClass, since: string }>, wards: Array<{ code: string, nameEn: string, nameHi: string, beds: Array<{ code: string, bedClass: BedClass, state: BedState, since: string | null, stays: Array<{ visit: string, dischargeAt: string | null }> }>, withoutBed: Array<{ visit: string, since: string }> }> } };

export type FlowDecisionsQueryVariables = Exact<{
  facility: string | number;
}>;


export type FlowDecisionsQuery = { bedDecisions: { at: string, simulated: boolean, totals: Array<{ bedClass: BedClass, tally: { total: number, cleaning: number, blocked: number, unstaffed: number, withoutBed: number } }>, classes: Array<{ bedClass: BedClass, staffed: number, patientsNow: number, freeNow: number, patientsAfter: number, freeAfter: number }>, decisions: Array<{ kind: BedDecisionKind, ward: string, bed: string | null, bedClass: BedClass, expectedAt: string, chance: number }> } };

export type BedsRunOutQueryVariables = Exact<{
  facility: string | number;
  bedClass: BedClass;
}>;


export type BedsRunOutQuery = { fourHours: { hours: number, verdict: ForecastVerdict, judged: number, simulated: boolean, demand: { p10: number, p50: number, p90: number, runOut: number, expectedShortage: number } | null }, eightHours: { hours: number, verdict: ForecastVerdict, judged: number, simulated: boolean, demand: { p10: number, p50: number, p90: number, runOut: number, expectedShortage: number } | null } };

export type RunOutFragment = { hours: number, verdict: ForecastVerdict, judged: number, simulated: boolean, demand: { p10: number, p50: number, p90: number, runOut: number, expectedShortage: number } | null };

export type OpdWaitsQueryVariables = Exact<{
  facility: string | number;
}>;


export type OpdWaitsQuery = { waitingStatistics: Array<{ queue: string, priorityClass: PriorityClass | null, people: number, notCalled: number, medianMinutes: number | null, p90Minutes: number | null }> };

export type FacilityDetailsQueryVariables = Exact<{
  code: string | number;
}>;


export type FacilityDetailsQuery = { facility: { code: string, kind: FacilityKind, nameEn: string, nameHi: string, nameHiVerified: boolean, operationalState: OperationalState, synthetic: boolean, locality: string | null, pincode: string | null, district: string | null, constituencyName: string | null, phones: Array<string>, beds: number | null, aliases: Array<string>, wards: Array<{ code: string, nameEn: string, nameHi: string, bedClasses: Array<BedClass>, beds: number | null }>, departments: Array<{ code: string, nameEn: string, nameHi: string }>, facts: Array<{ fact: string, value: string, asOf: string, source: string, verified: boolean }> } | null };

export type CrowdingTablesQueryVariables = Exact<{ [key: string]: never; }>;


export type CrowdingTablesQuery = { crowdingTables: Array<{ version: number, effectiveFrom: string, minimumKnownShare: number, rules: Array<{ kind: FacilityKind, input: string, unit: string, weight: number, thresholds: Array<number>, basis: string }> }> };

export type FacilityCrowdingHistoryQueryVariables = Exact<{
  facility: string | number;
  from: string;
  to: string;
  stepMinutes: number;
}>;


export type FacilityCrowdingHistoryQuery = { crowdingHistory: Array<{ facility: string, points: Array<{ at: string, level: number | null }> }> };

export type HandEntriesNowFragment = { facility: string, serverTime: string, forms: Array<{ signal: Signal, part: string, wasObservedAt: string | null, fed: boolean, validMinutes: number, limits: Array<{ field: string, was: number | null, least: number, most: number, believedFrom: number | null, believedTo: number | null }> }>, entries: Array<{ id: string, signal: Signal, part: string, observedAt: string, enteredByRole: Role, own: boolean, because: HandEntryReason | null, place: HandEntryPlace, expiresAt: string }> };

export type HandEntriesQueryVariables = Exact<{
  facility: string | number;
}>;


export type HandEntriesQuery = { handEntries: { facility: string, serverTime: string, forms: Array<{ signal: Signal, part: string, wasObservedAt: string | null, fed: boolean, validMinutes: number, limits: Array<{ field: string, was: number | null, least: number, most: number, believedFrom: number | null, believedTo: number | null }> }>, entries: Array<{ id: string, signal: Signal, part: string, observedAt: string, enteredByRole: Role, own: boolean, because: HandEntryReason | null, place: HandEntryPlace, expiresAt: string }> } };

export type EnterByHandMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
  entries: Array<HandEntryInput> | HandEntryInput;
}>;


export type EnterByHandMutation = { enterByHand: Array<{ id: string, outcome: ReportOutcome, reason: string | null, message: string | null, askedWhy: boolean, place: HandEntryPlace | null }> };

export type WithdrawHandEntryMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
  entry: string | number;
}>;


export type WithdrawHandEntryMutation = { withdrawHandEntry: { facility: string, serverTime: string, forms: Array<{ signal: Signal, part: string, wasObservedAt: string | null, fed: boolean, validMinutes: number, limits: Array<{ field: string, was: number | null, least: number, most: number, believedFrom: number | null, believedTo: number | null }> }>, entries: Array<{ id: string, signal: Signal, part: string, observedAt: string, enteredByRole: Role, own: boolean, because: HandEntryReason | null, place: HandEntryPlace, expiresAt: string }> } };

export type NextHoursQueryVariables = Exact<{
  facility: string | number;
}>;


export type NextHoursQuery = { nextHours: { at: string, neededDays: number, figures: Array<{ metric: BoardMetric, part: string | null, simulated: boolean, verdict: NextHoursVerdict, days: number, record: { judged: number, inside80: number, error: number, persistenceError: number } | null, past: Array<{ at: string, value: number | null }>, lastWeek: Array<{ at: string, value: number | null }>, ahead: Array<{ hours: number, at: string, median: number, low50: number, high50: number, low80: number, high80: number }> }> } | null };

export type BecameOfFragment = { queue: string, joined: number, served: number, moved: number, carriedOver: number, left: number, cancelled: number, notSeen: number, open: number, carriedIn: number, beyondCapacity: number };

export type DayRecordQueryVariables = Exact<{
  facility: string | number;
  queue: string | number;
  dayBefore: string;
}>;


export type DayRecordQuery = { today: Array<{ queue: string, joined: number, served: number, moved: number, carriedOver: number, left: number, cancelled: number, notSeen: number, open: number, carriedIn: number, beyondCapacity: number }>, dayBefore: Array<{ queue: string, joined: number, served: number, moved: number, carriedOver: number, left: number, cancelled: number, notSeen: number, open: number, carriedIn: number, beyondCapacity: number }>, waitingStatistics: Array<{ queue: string, priorityClass: PriorityClass | null, people: number, notCalled: number, medianMinutes: number | null, p90Minutes: number | null, simulated: boolean }>, waitingCalibration: Array<{ queue: string, issued: number, toldUnknown: number, known: number, inside: number, tooEarly: number, tooLate: number, overdue: number, meanWidthMinutes: number | null, simulated: boolean }>, fairnessReport: { overtakingCap: number, capHits: number, overtakings: number, emergencies: number, protectedCalled: number, protectedNotOvertaken: number, protectedWaitRatio: number | null, priorityChanges: number, rows: Array<{ priorityClass: PriorityClass, people: number, called: number, longestMinutes: number | null, mostOvertaken: number }> } };

export type EstimateFragment = { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null };

export type TokenOfQueueFragment = { id: string, number: number, series: string, step: number, state: TokenState, initials: string, age: number | null, sex: Sex, lane: OpdLane, priorityClass: PriorityClass, arrivedAt: string, since: string, waitedMinutes: number, session: string | null, flags: Array<TokenFlag>, overtaken: number, absences: number, returnsAfterCalls: number | null, heldBecause: HoldReason | null, beyondCapacity: BeyondCapacityReason | null, carriedFrom: { day: string, series: string, number: number } | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } };

export type QueueConsoleSubscriptionVariables = Exact<{
  facility: string | number;
  queue: string | number;
}>;


export type QueueConsoleSubscription = { queueConsole: { day: string, serverTime: string, clockRate: number, revision: number, simulated: boolean, queue: { facility: string, code: string, kind: QueueKind, nameEn: string, nameHi: string }, sessions: Array<{ calledToday: number, servedToday: number, calledLastHour: number, medianMinutes: number | null, session: { id: string, room: string, doctorName: string | null, capacity: number | null, plannedStart: string, startedAt: string | null, endedAt: string | null, presence: DoctorPresence, presenceSince: string, awayReason: AwayReason | null, expectedReturn: string | null }, nowServing: { id: string, number: number, series: string, step: number, state: TokenState, initials: string, age: number | null, sex: Sex, lane: OpdLane, priorityClass: PriorityClass, arrivedAt: string, since: string, waitedMinutes: number, session: string | null, flags: Array<TokenFlag>, overtaken: number, absences: number, returnsAfterCalls: number | null, heldBecause: HoldReason | null, beyondCapacity: BeyondCapacityReason | null, carriedFrom: { day: string, series: string, number: number } | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } } | null }>, counts: { issued: number, booked: number, waiting: number, called: number, inConsultation: number, held: number, absent: number, done: number, left: number, carriedOver: number, cancelled: number }, capacity: { places: number, given: number, beyond: number } | null, lanes: Array<{ lane: OpdLane, waiting: number }>, waiting: Array<{ id: string, number: number, series: string, step: number, state: TokenState, initials: string, age: number | null, sex: Sex, lane: OpdLane, priorityClass: PriorityClass, arrivedAt: string, since: string, waitedMinutes: number, session: string | null, flags: Array<TokenFlag>, overtaken: number, absences: number, returnsAfterCalls: number | null, heldBecause: HoldReason | null, beyondCapacity: BeyondCapacityReason | null, carriedFrom: { day: string, series: string, number: number } | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } }>, booked: Array<{ id: string, number: number, series: string, step: number, state: TokenState, initials: string, age: number | null, sex: Sex, lane: OpdLane, priorityClass: PriorityClass, arrivedAt: string, since: string, waitedMinutes: number, session: string | null, flags: Array<TokenFlag>, overtaken: number, absences: number, returnsAfterCalls: number | null, heldBecause: HoldReason | null, beyondCapacity: BeyondCapacityReason | null, carriedFrom: { day: string, series: string, number: number } | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } }>, held: Array<{ id: string, number: number, series: string, step: number, state: TokenState, initials: string, age: number | null, sex: Sex, lane: OpdLane, priorityClass: PriorityClass, arrivedAt: string, since: string, waitedMinutes: number, session: string | null, flags: Array<TokenFlag>, overtaken: number, absences: number, returnsAfterCalls: number | null, heldBecause: HoldReason | null, beyondCapacity: BeyondCapacityReason | null, carriedFrom: { day: string, series: string, number: number } | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } }>, absent: Array<{ id: string, number: number, series: string, step: number, state: TokenState, initials: string, age: number | null, sex: Sex, lane: OpdLane, priorityClass: PriorityClass, arrivedAt: string, since: string, waitedMinutes: number, session: string | null, flags: Array<TokenFlag>, overtaken: number, absences: number, returnsAfterCalls: number | null, heldBecause: HoldReason | null, beyondCapacity: BeyondCapacityReason | null, carriedFrom: { day: string, series: string, number: number } | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } }> } };

export type OpdQueuesQueryVariables = Exact<{
  facility: string | number;
}>;


export type OpdQueuesQuery = { opdQueues: Array<{ code: string, kind: QueueKind, nameEn: string, nameHi: string }> };

export type ReceiptFragment = { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null };

export type OpenOpdSessionMutationVariables = Exact<{
  input: OpenSessionInput;
  requestId: string | number;
}>;


export type OpenOpdSessionMutation = { openOpdSession: { id: string, room: string } };

export type StartOpdSessionMutationVariables = Exact<{
  input: OpdSessionInput;
  requestId: string | number;
}>;


export type StartOpdSessionMutation = { startOpdSession: { id: string, room: string } };

export type EndOpdSessionMutationVariables = Exact<{
  input: OpdSessionInput;
  requestId: string | number;
}>;


export type EndOpdSessionMutation = { endOpdSession: { id: string, room: string } };

export type SetDoctorPresenceMutationVariables = Exact<{
  input: DoctorPresenceInput;
  requestId: string | number;
}>;


export type SetDoctorPresenceMutation = { setDoctorPresence: { id: string, room: string, presence: DoctorPresence } };

export type IssueTokenMutationVariables = Exact<{
  input: IssueTokenInput;
  requestId: string | number;
}>;


export type IssueTokenMutation = { issueToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type CheckInTokenMutationVariables = Exact<{
  input: OpdTokenInput;
  requestId: string | number;
}>;


export type CheckInTokenMutation = { checkInToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type CallNextMutationVariables = Exact<{
  input: CallNextInput;
  requestId: string | number;
}>;


export type CallNextMutation = { callNext: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type RecallTokenMutationVariables = Exact<{
  input: OpdTokenInput;
  requestId: string | number;
}>;


export type RecallTokenMutation = { recallToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type StartConsultationMutationVariables = Exact<{
  input: OpdTokenInput;
  requestId: string | number;
}>;


export type StartConsultationMutation = { startConsultation: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type FinishConsultationMutationVariables = Exact<{
  input: FinishConsultationInput;
  requestId: string | number;
}>;


export type FinishConsultationMutation = { finishConsultation: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type MarkTokenAbsentMutationVariables = Exact<{
  input: OpdTokenInput;
  requestId: string | number;
}>;


export type MarkTokenAbsentMutation = { markTokenAbsent: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type HoldTokenMutationVariables = Exact<{
  input: HoldTokenInput;
  requestId: string | number;
}>;


export type HoldTokenMutation = { holdToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type ResumeTokenMutationVariables = Exact<{
  input: OpdTokenInput;
  requestId: string | number;
}>;


export type ResumeTokenMutation = { resumeToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type MoveTokenMutationVariables = Exact<{
  input: MoveTokenInput;
  requestId: string | number;
}>;


export type MoveTokenMutation = { moveToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type MarkTokenLeftMutationVariables = Exact<{
  input: EndTokenInput;
  requestId: string | number;
}>;


export type MarkTokenLeftMutation = { markTokenLeft: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type CancelTokenMutationVariables = Exact<{
  input: EndTokenInput;
  requestId: string | number;
}>;


export type CancelTokenMutation = { cancelToken: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type SettleLeftOverMutationVariables = Exact<{
  input: SettleLeftOverInput;
  requestId: string | number;
}>;


export type SettleLeftOverMutation = { settleLeftOver: Array<{ token: { id: string, number: number, state: TokenState, queue: string }, carriedTo: { number: number, day: string } | null }> };

export type SetTokenPriorityMutationVariables = Exact<{
  input: TokenPriorityInput;
  requestId: string | number;
}>;


export type SetTokenPriorityMutation = { setTokenPriority: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type UndoTokenStepMutationVariables = Exact<{
  input: OpdTokenInput;
  requestId: string | number;
}>;


export type UndoTokenStepMutation = { undoTokenStep: { id: string, series: string, number: number, queue: string, state: TokenState, step: number, room: string | null, estimate: { lowMinutes: number | null, medianMinutes: number | null, highMinutes: number | null, method: WaitMethod | null, reasons: Array<WaitReason>, changedBecause: WaitReason | null, unknown: WaitUnknown | null, record: { forecasts: number, inside: number } | null } | null } };

export type CrowdingScoresNowQueryVariables = Exact<{
  facility: string | number;
}>;


export type CrowdingScoresNowQuery = { crowdingScores: { facility: string, at: string, agreement: { compared: number, disagree: boolean, spread: number | null, lowest: CrowdingIndexCode | null, highest: CrowdingIndexCode | null }, indices: Array<{ index: CrowdingIndexCode, value: number | null, raw: number | null, band: string, level: number | null, levelUpTo: number | null, missing: Array<string>, assumed: boolean, simulated: boolean, remarks: Array<string>, knownShare: number | null, atLeast: number | null, atMost: number | null, tableVersion: number | null, inputs: Array<{ code: string, value: number | null, origin: InputOrigin, observedAt: string | null, expiresAt: string | null, sourceKind: SourceKind | null, quality: Quality | null, source: string | null, points: number | null }> }> } | null };

export type SetCrowdingInputsMutationVariables = Exact<{
  requestId: string | number;
  facility: string | number;
  source: string;
  statements: Array<StatementInput> | StatementInput;
}>;


export type SetCrowdingInputsMutation = { setCrowdingInputs: Array<{ input: StatedInputCode, value: number, expiresAt: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { role: Role, name: string | null, facilities: Array<string> | null, demonstration: boolean } };

type FactFields_AmbulanceState_Fragment = { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null };

type FactFields_CrowdingState_Fragment = { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null };

type FactFields_DepartmentQueue_Fragment = { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null };

type FactFields_EmergencyState_Fragment = { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null };

type FactFields_Opening_Fragment = { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null };

type FactFields_WardBeds_Fragment = { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null };

export type FactFieldsFragment =
  | FactFields_AmbulanceState_Fragment
  | FactFields_CrowdingState_Fragment
  | FactFields_DepartmentQueue_Fragment
  | FactFields_EmergencyState_Fragment
  | FactFields_Opening_Fragment
  | FactFields_WardBeds_Fragment
;

export type PublicCellFragment = { facility: string, kind: FacilityKind, changedAt: string, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null };

export type BedFiguresFragment = { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number };

export type QueueNumbersFragment = { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number };

export type EmergencyNumbersFragment = { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number };

export type AggregateCellFragment = { facility: string, kind: FacilityKind, changedAt: string, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, inputs: Array<{ input: string, value: number | null, weight: number, pressure: number | null }> } | null, opening: { open: boolean | null, note: string | null, lastReported: boolean, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null, emergency: { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number } | null, lastReported: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number } } | null, bedsByClass: Array<{ bedClass: BedClass, wardsKnown: number, wardsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null }>, opd: { departmentsKnown: number, departmentsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null } | null };

export type AmbulanceNumbersFragment = { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null };

export type VehicleOnBoardFragment = { vehicle: string, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null } | null, lastReported: { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null } };

export type FrameStepFragment = { kind: FrameKind, epoch: string, position: string, from: string | null, to: string | null, gone: Array<string>, serverTime: string, clockRate: number, reason: RefetchReason | null };

export type PublicBoardSubscriptionVariables = Exact<{
  filter?: BoardFilter | null | undefined;
  since?: BoardPoint | null | undefined;
}>;


export type PublicBoardSubscription = { boardUpdates: { kind: FrameKind, epoch: string, position: string, from: string | null, to: string | null, gone: Array<string>, serverTime: string, clockRate: number, reason: RefetchReason | null, cells: Array<{ facility: string, kind: FacilityKind, changedAt: string, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null }> } };

export type AggregateBoardSubscriptionVariables = Exact<{
  filter?: BoardFilter | null | undefined;
  since?: BoardPoint | null | undefined;
}>;


export type AggregateBoardSubscription = { boardUpdates: { kind: FrameKind, epoch: string, position: string, from: string | null, to: string | null, gone: Array<string>, serverTime: string, clockRate: number, reason: RefetchReason | null, cells: Array<{ facility: string, kind: FacilityKind, changedAt: string, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, inputs: Array<{ input: string, value: number | null, weight: number, pressure: number | null }> } | null, opening: { open: boolean | null, note: string | null, lastReported: boolean, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null, emergency: { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number } | null, lastReported: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number } } | null, bedsByClass: Array<{ bedClass: BedClass, wardsKnown: number, wardsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null }>, opd: { departmentsKnown: number, departmentsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null } | null }> } };

export type CityBoardSubscriptionVariables = Exact<{
  filter?: BoardFilter | null | undefined;
  since?: BoardPoint | null | undefined;
}>;


export type CityBoardSubscription = { boardUpdates: { kind: FrameKind, epoch: string, position: string, from: string | null, to: string | null, gone: Array<string>, serverTime: string, clockRate: number, reason: RefetchReason | null, cells: Array<{ facility: string, kind: FacilityKind, changedAt: string, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, inputs: Array<{ input: string, value: number | null, weight: number, pressure: number | null }> } | null, opening: { open: boolean | null, note: string | null, lastReported: boolean, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null, emergency: { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number } | null, lastReported: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number } } | null, bedsByClass: Array<{ bedClass: BedClass, wardsKnown: number, wardsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null }>, opd: { departmentsKnown: number, departmentsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null } | null }>, ambulances: Array<{ vehicle: string, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null } | null, lastReported: { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null } }> } };

export type FleetBoardSubscriptionVariables = Exact<{
  filter?: BoardFilter | null | undefined;
  since?: BoardPoint | null | undefined;
}>;


export type FleetBoardSubscription = { boardUpdates: { kind: FrameKind, epoch: string, position: string, from: string | null, to: string | null, gone: Array<string>, serverTime: string, clockRate: number, reason: RefetchReason | null, cells: Array<{ facility: string, kind: FacilityKind, changedAt: string, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null }>, ambulances: Array<{ vehicle: string, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null } | null, lastReported: { latitude: number, longitude: number, status: AmbulanceStatus, destination: string | null } }> } };

type OtherWord_AmbulanceState_Fragment = { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind };

type OtherWord_CrowdingState_Fragment = { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind };

type OtherWord_DepartmentQueue_Fragment = { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind };

type OtherWord_EmergencyState_Fragment = { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind };

type OtherWord_Opening_Fragment = { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind };

type OtherWord_WardBeds_Fragment = { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind };

export type OtherWordFragment =
  | OtherWord_AmbulanceState_Fragment
  | OtherWord_CrowdingState_Fragment
  | OtherWord_DepartmentQueue_Fragment
  | OtherWord_EmergencyState_Fragment
  | OtherWord_Opening_Fragment
  | OtherWord_WardBeds_Fragment
;

export type WardCellFragment = { facility: string, kind: FacilityKind, changedAt: string, emergency: { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number, waitingByTriage: { immediate: number, veryUrgent: number, urgent: number, standard: number, nonUrgent: number } } | null, lastReported: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number, waitingByTriage: { immediate: number, veryUrgent: number, urgent: number, standard: number, nonUrgent: number } }, beside: { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind, lastReported: { present: number } } | null } | null, beds: Array<{ ward: string, bedClass: BedClass, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null, lastReported: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number }, beside: { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind, lastReported: { occupied: number } } | null }>, queues: Array<{ department: string, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null, lastReported: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number }, beside: { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind, lastReported: { waiting: number } } | null }>, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, inputs: Array<{ input: string, value: number | null, weight: number, pressure: number | null }> } | null, opening: { open: boolean | null, note: string | null, lastReported: boolean, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null, bedsByClass: Array<{ bedClass: BedClass, wardsKnown: number, wardsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null }>, opd: { departmentsKnown: number, departmentsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null } | null };

export type TriageNumbersFragment = { waitingByTriage: { immediate: number, veryUrgent: number, urgent: number, standard: number, nonUrgent: number } };

export type HospitalBoardSubscriptionVariables = Exact<{
  filter?: BoardFilter | null | undefined;
  since?: BoardPoint | null | undefined;
}>;


export type HospitalBoardSubscription = { boardUpdates: { kind: FrameKind, epoch: string, position: string, from: string | null, to: string | null, gone: Array<string>, serverTime: string, clockRate: number, reason: RefetchReason | null, cells: Array<{ facility: string, kind: FacilityKind, changedAt: string, emergency: { observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number, waitingByTriage: { immediate: number, veryUrgent: number, urgent: number, standard: number, nonUrgent: number } } | null, lastReported: { present: number, waiting: number, boarders: number, longestWaitMinutes: number, ventilated: number, waitingByTriage: { immediate: number, veryUrgent: number, urgent: number, standard: number, nonUrgent: number } }, beside: { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind, lastReported: { present: number } } | null } | null, beds: Array<{ ward: string, bedClass: BedClass, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null, lastReported: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number }, beside: { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind, lastReported: { occupied: number } } | null }>, queues: Array<{ department: string, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null, lastReported: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number }, beside: { observedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, sourceKind: SourceKind, lastReported: { waiting: number } } | null }>, crowding: { level: number | null, score: number | null, tableVersion: number, knownShare: number, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null, inputs: Array<{ input: string, value: number | null, weight: number, pressure: number | null }> } | null, opening: { open: boolean | null, note: string | null, lastReported: boolean, observedAt: string, receivedAt: string, lateAt: string, staleAt: string, expiresAt: string, quality: Quality, reason: string | null, source: string, sourceKind: SourceKind, enteredByRole: Role | null } | null, bedsByClass: Array<{ bedClass: BedClass, wardsKnown: number, wardsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, counts: { staffed: number, occupied: number, cleaning: number, reserved: number, blocked: number, free: number } | null }>, opd: { departmentsKnown: number, departmentsExpected: number, oldestObservedAt: string | null, newestReceivedAt: string | null, lateAt: string | null, staleAt: string | null, expiresAt: string | null, quality: Quality, sourceKind: SourceKind | null, byHand: number, figures: { issued: number, waiting: number, called: number, servedLastHour: number, roomsOpen: number } | null } | null }> } };

export type CityCrowdingHistoryQueryVariables = Exact<{
  facilities: Array<string | number> | string | number;
  from: string;
  to: string;
  stepMinutes: number;
}>;


export type CityCrowdingHistoryQuery = { crowdingHistory: Array<{ facility: string, points: Array<{ at: string, level: number | null }> }> };

export const AlertLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceEn"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceHi"}},{"kind":"Field","name":{"kind":"Name","value":"actionEn"}},{"kind":"Field","name":{"kind":"Name","value":"actionHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"conditionSince"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actBy"}},{"kind":"Field","name":{"kind":"Name","value":"ackedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ackedBy"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shelvedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastVerb"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"escalations"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedTo"}},{"kind":"Field","name":{"kind":"Name","value":"escalatesAt"}},{"kind":"Field","name":{"kind":"Name","value":"useful"}},{"kind":"Field","name":{"kind":"Name","value":"inputsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}}]}}]}}]} as unknown as DocumentNode<AlertLineFragment, unknown>;
export const RuleVersionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleVersion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"facilityKind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"clearValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onDelaySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"offDelaySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceEn"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceHi"}},{"kind":"Field","name":{"kind":"Name","value":"actionEn"}},{"kind":"Field","name":{"kind":"Name","value":"actionHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutesToAct"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"raisedLastWeek"}},{"kind":"Field","name":{"kind":"Name","value":"fault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<RuleVersionFragment, unknown>;
export const TallyNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TallyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyPercent"}}]}}]} as unknown as DocumentNode<TallyNumbersFragment, unknown>;
export const StayOnBoardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StayOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedStay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeChance"}}]}}]} as unknown as DocumentNode<StayOnBoardFragment, unknown>;
export const BedOnBoardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFor"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StayOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"}},{"kind":"Field","name":{"kind":"Name","value":"needsSecondPerson"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StayOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedStay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeChance"}}]}}]} as unknown as DocumentNode<BedOnBoardFragment, unknown>;
export const WardOnBoardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WardOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedWard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"bedClasses"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TallyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StayOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attestation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"shift"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"seen"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StayOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedStay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeChance"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TallyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyPercent"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFor"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StayOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"}},{"kind":"Field","name":{"kind":"Name","value":"needsSecondPerson"}}]}}]}}]} as unknown as DocumentNode<WardOnBoardFragment, unknown>;
export const ClassTallyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassTally"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedClassTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"wardsCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TallyNumbers"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TallyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyPercent"}}]}}]} as unknown as DocumentNode<ClassTallyFragment, unknown>;
export const DecisionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"chance"}}]}}]} as unknown as DocumentNode<DecisionLineFragment, unknown>;
export const OutlookLinesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutlookLines"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDecisions"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassTally"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"patientsNow"}},{"kind":"Field","name":{"kind":"Name","value":"freeNow"}},{"kind":"Field","name":{"kind":"Name","value":"patientsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"freeAfter"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TallyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyPercent"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassTally"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedClassTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"wardsCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TallyNumbers"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"chance"}}]}}]} as unknown as DocumentNode<OutlookLinesFragment, unknown>;
export const AuditNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedAuditError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"audits"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"biasPercent"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"countedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"countedStaffed"}}]}}]}}]} as unknown as DocumentNode<AuditNumbersFragment, unknown>;
export const DoneFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<DoneFragment, unknown>;
export const TrustPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrustParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrustScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"audits"}},{"kind":"Field","name":{"kind":"Name","value":"phoneChecks"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"bias"}},{"kind":"Field","name":{"kind":"Name","value":"lastCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}}]} as unknown as DocumentNode<TrustPartsFragment, unknown>;
export const FeedStatisticsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedStatisticsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FeedStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"delayMedianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"delay90Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"}},{"kind":"Field","name":{"kind":"Name","value":"overtaken"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<FeedStatisticsPartsFragment, unknown>;
export const HospitalHealthPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HospitalHealthParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HospitalHealth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"disputesOpen"}},{"kind":"Field","name":{"kind":"Name","value":"disputesOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"hl7Waiting"}},{"kind":"Field","name":{"kind":"Name","value":"trust"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrustParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedEverySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"partsLate"}},{"kind":"Field","name":{"kind":"Name","value":"partsStale"}},{"kind":"Field","name":{"kind":"Name","value":"partsExpired"}},{"kind":"Field","name":{"kind":"Name","value":"partsUncertain"}},{"kind":"Field","name":{"kind":"Name","value":"manualShare"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"disputesOpen"}},{"kind":"Field","name":{"kind":"Name","value":"disputesUpheld"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastHour"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedStatisticsParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrustParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrustScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"audits"}},{"kind":"Field","name":{"kind":"Name","value":"phoneChecks"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"bias"}},{"kind":"Field","name":{"kind":"Name","value":"lastCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedStatisticsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FeedStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"delayMedianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"delay90Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"}},{"kind":"Field","name":{"kind":"Name","value":"overtaken"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<HospitalHealthPartsFragment, unknown>;
export const BoardCheckPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardCheckParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<BoardCheckPartsFragment, unknown>;
export const QuarantinedLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuarantinedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuarantinedMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}},{"kind":"Field","name":{"kind":"Name","value":"controlId"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"replayedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedWhy"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}}]}}]} as unknown as DocumentNode<QuarantinedLineFragment, unknown>;
export const SenderLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SenderLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hl7Sender"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"speaksFor"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"boundAt"}},{"kind":"Field","name":{"kind":"Name","value":"boundBy"}}]}}]} as unknown as DocumentNode<SenderLineFragment, unknown>;
export const DisputePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"shownObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"whoWasRung"}},{"kind":"Field","name":{"kind":"Name","value":"openedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"closingNote"}},{"kind":"Field","name":{"kind":"Name","value":"decidedLate"}}]}}]} as unknown as DocumentNode<DisputePartsFragment, unknown>;
export const DiversionChoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiversionChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DiversionOption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"distanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"freeAfter"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyAfter"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"levelAfter"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}}]}}]} as unknown as DocumentNode<DiversionChoiceFragment, unknown>;
export const EscalationStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EscalationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Escalation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changedByRole"}}]}}]}}]}}]} as unknown as DocumentNode<EscalationStateFragment, unknown>;
export const ListedFacilityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"operationalState"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"constituencyName"}},{"kind":"Field","name":{"kind":"Name","value":"beds"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<ListedFacilityFragment, unknown>;
export const CallInHallFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallInHall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HallCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}}]}}]} as unknown as DocumentNode<CallInHallFragment, unknown>;
export const RunOutFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOut"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedForecast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"runOut"}},{"kind":"Field","name":{"kind":"Name","value":"expectedShortage"}}]}}]}}]} as unknown as DocumentNode<RunOutFragment, unknown>;
export const HandEntriesNowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandEntriesNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandEntries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"wasObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fed"}},{"kind":"Field","name":{"kind":"Name","value":"validMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"believedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"believedTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<HandEntriesNowFragment, unknown>;
export const BecameOfFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BecameOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpdDayReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"joined"}},{"kind":"Field","name":{"kind":"Name","value":"served"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOver"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"notSeen"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"carriedIn"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}}]}}]} as unknown as DocumentNode<BecameOfFragment, unknown>;
export const EstimateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<EstimateFragment, unknown>;
export const TokenOfQueueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenOfQueue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"priorityClass"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"waitedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"overtaken"}},{"kind":"Field","name":{"kind":"Name","value":"absences"}},{"kind":"Field","name":{"kind":"Name","value":"returnsAfterCalls"}},{"kind":"Field","name":{"kind":"Name","value":"heldBecause"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"carriedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<TokenOfQueueFragment, unknown>;
export const ReceiptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<ReceiptFragment, unknown>;
export const FactFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}}]} as unknown as DocumentNode<FactFieldsFragment, unknown>;
export const AmbulanceNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmbulanceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<AmbulanceNumbersFragment, unknown>;
export const VehicleOnBoardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VehicleOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmbulanceNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmbulanceNumbers"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmbulanceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<VehicleOnBoardFragment, unknown>;
export const FrameStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrameStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFrame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<FrameStepFragment, unknown>;
export const PublicCellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}}]} as unknown as DocumentNode<PublicCellFragment, unknown>;
export const EmergencyNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmergencyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"boarders"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"ventilated"}}]}}]} as unknown as DocumentNode<EmergencyNumbersFragment, unknown>;
export const BedFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}}]} as unknown as DocumentNode<BedFiguresFragment, unknown>;
export const QueueNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"servedLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"roomsOpen"}}]}}]} as unknown as DocumentNode<QueueNumbersFragment, unknown>;
export const AggregateCellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AggregateCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"pressure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bedsByClass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wardsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"wardsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departmentsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"departmentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmergencyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"boarders"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"ventilated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"servedLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"roomsOpen"}}]}}]} as unknown as DocumentNode<AggregateCellFragment, unknown>;
export const TriageNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waitingByTriage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediate"}},{"kind":"Field","name":{"kind":"Name","value":"veryUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"urgent"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"nonUrgent"}}]}}]}}]} as unknown as DocumentNode<TriageNumbersFragment, unknown>;
export const OtherWordFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OtherWord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}}]}}]} as unknown as DocumentNode<OtherWordFragment, unknown>;
export const WardCellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WardCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AggregateCell"}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OtherWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OtherWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occupied"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"queues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OtherWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmergencyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"boarders"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"ventilated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"servedLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"roomsOpen"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AggregateCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"pressure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bedsByClass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wardsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"wardsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departmentsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"departmentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waitingByTriage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediate"}},{"kind":"Field","name":{"kind":"Name","value":"veryUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"urgent"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"nonUrgent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OtherWord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}}]}}]} as unknown as DocumentNode<WardCellFragment, unknown>;
export const AlertUpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AlertUpdates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertUpdates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"flood"}},{"kind":"Field","name":{"kind":"Name","value":"lastRaisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unacked"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"alarmsLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"alarmsPerHour"}},{"kind":"Field","name":{"kind":"Name","value":"budgetPerHour"}},{"kind":"Field","name":{"kind":"Name","value":"hoursWithinPercent"}},{"kind":"Field","name":{"kind":"Name","value":"floodPercent"}},{"kind":"Field","name":{"kind":"Name","value":"floodTargetPercent"}},{"kind":"Field","name":{"kind":"Name","value":"unackedOver10Minutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutesToAck"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"usefulPercent"}},{"kind":"Field","name":{"kind":"Name","value":"chatterers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priorityMix"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"targetPercent"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceEn"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceHi"}},{"kind":"Field","name":{"kind":"Name","value":"actionEn"}},{"kind":"Field","name":{"kind":"Name","value":"actionHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"conditionSince"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actBy"}},{"kind":"Field","name":{"kind":"Name","value":"ackedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ackedBy"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shelvedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastVerb"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"escalations"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedTo"}},{"kind":"Field","name":{"kind":"Name","value":"escalatesAt"}},{"kind":"Field","name":{"kind":"Name","value":"useful"}},{"kind":"Field","name":{"kind":"Name","value":"inputsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}}]}}]}}]} as unknown as DocumentNode<AlertUpdatesSubscription, AlertUpdatesSubscriptionVariables>;
export const AlertStoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertStory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"verb"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alertEffects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"afterMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertStoryQuery, AlertStoryQueryVariables>;
export const AlertThenAndNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertThenAndNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertThenAndNow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"ofRule"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"beforeAgeSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"nowAgeSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}}]}}]}}]} as unknown as DocumentNode<AlertThenAndNowQuery, AlertThenAndNowQueryVariables>;
export const AlertRuleNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertRuleNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}}]}}]} as unknown as DocumentNode<AlertRuleNamesQuery, AlertRuleNamesQueryVariables>;
export const ClosedAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClosedAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ALARM"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertLine"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceEn"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceHi"}},{"kind":"Field","name":{"kind":"Name","value":"actionEn"}},{"kind":"Field","name":{"kind":"Name","value":"actionHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"conditionSince"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actBy"}},{"kind":"Field","name":{"kind":"Name","value":"ackedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ackedBy"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shelvedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastVerb"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"escalations"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedTo"}},{"kind":"Field","name":{"kind":"Name","value":"escalatesAt"}},{"kind":"Field","name":{"kind":"Name","value":"useful"}},{"kind":"Field","name":{"kind":"Name","value":"inputsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}}]}}]}}]} as unknown as DocumentNode<ClosedAlertsQuery, ClosedAlertsQueryVariables>;
export const AckAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AckAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alerts"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ackAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alerts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alerts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<AckAlertsMutation, AckAlertsMutationVariables>;
export const OwnAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]} as unknown as DocumentNode<OwnAlertMutation, OwnAlertMutationVariables>;
export const ShelveAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShelveAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shelveAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"minutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<ShelveAlertMutation, ShelveAlertMutationVariables>;
export const UnshelveAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnshelveAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unshelveAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<UnshelveAlertMutation, UnshelveAlertMutationVariables>;
export const CommentOnAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentOnAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentOnAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CommentOnAlertMutation, CommentOnAlertMutationVariables>;
export const CloseAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<CloseAlertMutation, CloseAlertMutationVariables>;
export const JudgeAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JudgeAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"useful"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"useful"},"value":{"kind":"Variable","name":{"kind":"Name","value":"useful"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"useful"}}]}}]}}]} as unknown as DocumentNode<JudgeAlertMutation, JudgeAlertMutationVariables>;
export const RecordAlertActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAlertAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alert"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alert"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alert"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordAlertActionMutation, RecordAlertActionMutationVariables>;
export const AlertRuleVersionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertRuleVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"allVersions"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleVersion"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleVersion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"facilityKind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"clearValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onDelaySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"offDelaySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceEn"}},{"kind":"Field","name":{"kind":"Name","value":"consequenceHi"}},{"kind":"Field","name":{"kind":"Name","value":"actionEn"}},{"kind":"Field","name":{"kind":"Name","value":"actionHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutesToAct"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"raisedLastWeek"}},{"kind":"Field","name":{"kind":"Name","value":"fault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<AlertRuleVersionsQuery, AlertRuleVersionsQueryVariables>;
export const PreviewAlertRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewAlertRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewAlertRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesLookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewAlertRuleQuery, PreviewAlertRuleQueryVariables>;
export const PublishAlertRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishAlertRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishAlertRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}}]}}]}}]} as unknown as DocumentNode<PublishAlertRuleMutation, PublishAlertRuleMutationVariables>;
export const BedBoardUpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BedBoardUpdates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wards"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedBoardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"wards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wards"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"lastChange"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WardOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassTally"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischarges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"ordered"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"saidAt"}},{"kind":"Field","name":{"kind":"Name","value":"doubt"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"foundBy"}},{"kind":"Field","name":{"kind":"Name","value":"foundAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TallyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyPercent"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StayOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedStay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeChance"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFor"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StayOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"}},{"kind":"Field","name":{"kind":"Name","value":"needsSecondPerson"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WardOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedWard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"bedClasses"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TallyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StayOnBoard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attestation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"shift"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"seen"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassTally"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedClassTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"wardsCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TallyNumbers"}}]}}]}}]} as unknown as DocumentNode<BedBoardUpdatesSubscription, BedBoardUpdatesSubscriptionVariables>;
export const BedOutlookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedOutlook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedDecisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutlookLines"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TallyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"surge"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyPercent"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassTally"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedClassTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"wardsCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TallyNumbers"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"chance"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutlookLines"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDecisions"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassTally"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"patientsNow"}},{"kind":"Field","name":{"kind":"Name","value":"freeNow"}},{"kind":"Field","name":{"kind":"Name","value":"patientsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"freeAfter"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionLine"}}]}}]}}]} as unknown as DocumentNode<BedOutlookQuery, BedOutlookQueryVariables>;
export const BedForecastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedClass"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hours"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"bedClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"hours"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hours"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"patientsNow"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"naiveScore"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"runOut"}},{"kind":"Field","name":{"kind":"Name","value":"expectedShortage"}},{"kind":"Field","name":{"kind":"Name","value":"chances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"chance"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedForecastQuery, BedForecastQueryVariables>;
export const BedHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ward"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"ward"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ward"}}},{"kind":"Argument","name":{"kind":"Name","value":"bed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bed"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"saidAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidDoubt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BedHistoryQuery, BedHistoryQueryVariables>;
export const BedAuditsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedAudits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facilities"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedAuditErrors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facilities"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facilities"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditNumbers"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedAuditError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"audits"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"biasPercent"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"countedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"countedStaffed"}}]}}]}}]} as unknown as DocumentNode<BedAuditsQuery, BedAuditsQueryVariables>;
export const WardNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WardNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}}]}}]}}]} as unknown as DocumentNode<WardNamesQuery, WardNamesQueryVariables>;
export const BedLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wards"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"wards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wards"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedLabelsQuery, BedLabelsQueryVariables>;
export const RecordBedAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordBedAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"countedAt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counts"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditCountInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordBedAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"countedAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"countedAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"counts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditNumbers"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedAuditError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"audits"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"biasPercent"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"countedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"countedStaffed"}}]}}]}}]} as unknown as DocumentNode<RecordBedAuditMutation, RecordBedAuditMutationVariables>;
export const DefineBedsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DefineBeds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineBedsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"defineBeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"beds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<DefineBedsMutation, DefineBedsMutationVariables>;
export const ChangeBedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeBed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"changeBed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"change"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<ChangeBedMutation, ChangeBedMutationVariables>;
export const AdmitPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdmitPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"admitPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"admission"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<AdmitPatientMutation, AdmitPatientMutationVariables>;
export const TransferPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"transferPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"transfer"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<TransferPatientMutation, TransferPatientMutationVariables>;
export const DischargePatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DischargePatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"dischargePatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"discharge"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<DischargePatientMutation, DischargePatientMutationVariables>;
export const OrderDischargeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderDischarge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DischargeOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"orderDischarge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"discharge"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<OrderDischargeMutation, OrderDischargeMutationVariables>;
export const RequestBedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestBed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"requestBed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"request"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<RequestBedMutation, RequestBedMutationVariables>;
export const WithdrawBedRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawBedRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"withdrawBedRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"request"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<WithdrawBedRequestMutation, WithdrawBedRequestMutationVariables>;
export const AssignBedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignBed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignBedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"assignBed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"assignment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<AssignBedMutation, AssignBedMutationVariables>;
export const ReserveBedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveBed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReserveBedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"reserveBed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reservation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<ReserveBedMutation, ReserveBedMutationVariables>;
export const ConfirmReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"confirmReservation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reservation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<ConfirmReservationMutation, ConfirmReservationMutationVariables>;
export const ReleaseReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"releaseReservation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reservation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<ReleaseReservationMutation, ReleaseReservationMutationVariables>;
export const UndoBedCommandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoBedCommand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"undoBedCommand"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"undone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<UndoBedCommandMutation, UndoBedCommandMutationVariables>;
export const TakeCensusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeCensus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdmitInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"takeCensus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"patients"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<TakeCensusMutation, TakeCensusMutationVariables>;
export const AttestWardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttestWard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttestWardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"attestWard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"attestation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<AttestWardMutation, AttestWardMutationVariables>;
export const ReportCensusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportCensus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportCensusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"reportCensus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"census"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<ReportCensusMutation, ReportCensusMutationVariables>;
export const ResolveBedTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveBedTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveBedTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"resolveBedTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"task"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Done"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Done"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]} as unknown as DocumentNode<ResolveBedTaskMutation, ResolveBedTaskMutationVariables>;
export const ExpectedCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExpectedCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"board"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emergencyCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opdCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExpectedCoverageQuery, ExpectedCoverageQueryVariables>;
export const WaitingKeptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingKept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waitingCalibration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}},{"kind":"Field","name":{"kind":"Name","value":"tooLate"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"toldUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"meanWidthMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}}]}}]} as unknown as DocumentNode<WaitingKeptQuery, WaitingKeptQueryVariables>;
export const BedForecastRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedForecastRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedClass"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"bedClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"hours"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"naiveScore"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}}]}}]}}]} as unknown as DocumentNode<BedForecastRecordQuery, BedForecastRecordQueryVariables>;
export const DataHealthNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DataHealthNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataHealthUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"dependents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hl7OfNobody"}},{"kind":"Field","name":{"kind":"Name","value":"ruleFaults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hospitals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HospitalHealthParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrustParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrustScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"audits"}},{"kind":"Field","name":{"kind":"Name","value":"phoneChecks"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"bias"}},{"kind":"Field","name":{"kind":"Name","value":"lastCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedStatisticsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FeedStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"delayMedianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"delay90Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"}},{"kind":"Field","name":{"kind":"Name","value":"overtaken"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HospitalHealthParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HospitalHealth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"disputesOpen"}},{"kind":"Field","name":{"kind":"Name","value":"disputesOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"hl7Waiting"}},{"kind":"Field","name":{"kind":"Name","value":"trust"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrustParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedEverySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"partsLate"}},{"kind":"Field","name":{"kind":"Name","value":"partsStale"}},{"kind":"Field","name":{"kind":"Name","value":"partsExpired"}},{"kind":"Field","name":{"kind":"Name","value":"partsUncertain"}},{"kind":"Field","name":{"kind":"Name","value":"manualShare"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"disputesOpen"}},{"kind":"Field","name":{"kind":"Name","value":"disputesUpheld"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastHour"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedStatisticsParts"}}]}}]}}]}}]} as unknown as DocumentNode<DataHealthNowSubscription, DataHealthNowSubscriptionVariables>;
export const DataHealthForEveryoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataHealthForEveryone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataHealthSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"hospitals"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}}]}}]}}]} as unknown as DocumentNode<DataHealthForEveryoneQuery, DataHealthForEveryoneQueryVariables>;
export const BoardChecksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardChecks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardChecks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardCheckParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardCheckParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<BoardChecksQuery, BoardChecksQueryVariables>;
export const RecordSurpriseAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSurpriseAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"audit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SurpriseAuditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSurpriseAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"audit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"audit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardCheckParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardCheckParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<RecordSurpriseAuditMutation, RecordSurpriseAuditMutationVariables>;
export const RecordPhoneCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPhoneCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"check"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PhoneCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPhoneCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"check"},"value":{"kind":"Variable","name":{"kind":"Name","value":"check"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardCheckParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardCheckParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"onBoard"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<RecordPhoneCheckMutation, RecordPhoneCheckMutationVariables>;
export const Hl7QuarantineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hl7Quarantine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"waiting"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hl7Quarantine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"waiting"},"value":{"kind":"Variable","name":{"kind":"Name","value":"waiting"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuarantinedLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuarantinedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuarantinedMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}},{"kind":"Field","name":{"kind":"Name","value":"controlId"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"replayedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedWhy"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}}]}}]} as unknown as DocumentNode<Hl7QuarantineQuery, Hl7QuarantineQueryVariables>;
export const Hl7QuarantinedTextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hl7QuarantinedText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reveal"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hl7QuarantinedMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reveal"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reveal"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}}]}}]} as unknown as DocumentNode<Hl7QuarantinedTextQuery, Hl7QuarantinedTextQueryVariables>;
export const ReplayQuarantinedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayQuarantined"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayQuarantined"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuarantinedLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuarantinedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuarantinedMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}},{"kind":"Field","name":{"kind":"Name","value":"controlId"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"replayedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedWhy"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}}]}}]} as unknown as DocumentNode<ReplayQuarantinedMutation, ReplayQuarantinedMutationVariables>;
export const DismissQuarantinedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissQuarantined"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissQuarantined"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuarantinedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuarantinedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuarantinedMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}},{"kind":"Field","name":{"kind":"Name","value":"controlId"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"replayedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedWhy"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}}]}}]} as unknown as DocumentNode<DismissQuarantinedMutation, DismissQuarantinedMutationVariables>;
export const Hl7SendersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hl7Senders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hl7Senders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SenderLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SenderLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hl7Sender"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"speaksFor"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"boundAt"}},{"kind":"Field","name":{"kind":"Name","value":"boundBy"}}]}}]} as unknown as DocumentNode<Hl7SendersQuery, Hl7SendersQueryVariables>;
export const BindHl7SenderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BindHl7Sender"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sender"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Hl7SenderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bindHl7Sender"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sender"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sender"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SenderLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SenderLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hl7Sender"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"speaksFor"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"boundAt"}},{"kind":"Field","name":{"kind":"Name","value":"boundBy"}}]}}]} as unknown as DocumentNode<BindHl7SenderMutation, BindHl7SenderMutationVariables>;
export const UnbindHl7SenderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnbindHl7Sender"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"application"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unbindHl7Sender"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"application"},"value":{"kind":"Variable","name":{"kind":"Name","value":"application"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"}}]}}]}}]} as unknown as DocumentNode<UnbindHl7SenderMutation, UnbindHl7SenderMutationVariables>;
export const MetricDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"unitEn"}},{"kind":"Field","name":{"kind":"Name","value":"unitHi"}},{"kind":"Field","name":{"kind":"Name","value":"formulaEn"}},{"kind":"Field","name":{"kind":"Name","value":"formulaHi"}},{"kind":"Field","name":{"kind":"Name","value":"populationEn"}},{"kind":"Field","name":{"kind":"Name","value":"populationHi"}},{"kind":"Field","name":{"kind":"Name","value":"sourceEn"}},{"kind":"Field","name":{"kind":"Name","value":"sourceHi"}},{"kind":"Field","name":{"kind":"Name","value":"limitsEn"}},{"kind":"Field","name":{"kind":"Name","value":"limitsHi"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"changeLog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}}]}}]}}]}}]} as unknown as DocumentNode<MetricDefinitionsQuery, MetricDefinitionsQueryVariables>;
export const DisputesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disputes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"shownObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"whoWasRung"}},{"kind":"Field","name":{"kind":"Name","value":"openedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"closingNote"}},{"kind":"Field","name":{"kind":"Name","value":"decidedLate"}}]}}]} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const OpenDisputesNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OpenDisputesNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openDisputesUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}}]}}]}}]} as unknown as DocumentNode<OpenDisputesNowSubscription, OpenDisputesNowSubscriptionVariables>;
export const DisputeNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisputeNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dispute"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputeNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"dispute"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dispute"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"shownObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"whoWasRung"}},{"kind":"Field","name":{"kind":"Name","value":"openedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"closingNote"}},{"kind":"Field","name":{"kind":"Name","value":"decidedLate"}}]}}]} as unknown as DocumentNode<DisputeNumberMutation, DisputeNumberMutationVariables>;
export const DecideDisputeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uphold"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"uphold"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uphold"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"shownObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"whoWasRung"}},{"kind":"Field","name":{"kind":"Name","value":"openedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"closingNote"}},{"kind":"Field","name":{"kind":"Name","value":"decidedLate"}}]}}]} as unknown as DocumentNode<DecideDisputeMutation, DecideDisputeMutationVariables>;
export const WithdrawDisputeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"shownObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"whoWasRung"}},{"kind":"Field","name":{"kind":"Name","value":"openedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"closingNote"}},{"kind":"Field","name":{"kind":"Name","value":"decidedLate"}}]}}]} as unknown as DocumentNode<WithdrawDisputeMutation, WithdrawDisputeMutationVariables>;
export const SuggestDiversionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SuggestDiversion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedClass"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patients"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestDiversion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"bedClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"patients"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patients"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyLimit"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"travelAssumptionEn"}},{"kind":"Field","name":{"kind":"Name","value":"travelAssumptionHi"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiversionChoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutWarning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiversionChoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiversionChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DiversionOption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"distanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"freeAfter"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"}},{"kind":"Field","name":{"kind":"Name","value":"occupancyAfter"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"levelAfter"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}}]}}]} as unknown as DocumentNode<SuggestDiversionQuery, SuggestDiversionQueryVariables>;
export const EscalationNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"EscalationNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"escalationUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EscalationState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EscalationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Escalation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changedByRole"}}]}}]}}]}}]} as unknown as DocumentNode<EscalationNowSubscription, EscalationNowSubscriptionVariables>;
export const DeclareEscalationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareEscalation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declareEscalation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EscalationState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EscalationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Escalation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changedByRole"}}]}}]}}]}}]} as unknown as DocumentNode<DeclareEscalationMutation, DeclareEscalationMutationVariables>;
export const UndoEscalationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoEscalation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoEscalation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EscalationState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EscalationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Escalation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changedByRole"}}]}}]}}]}}]} as unknown as DocumentNode<UndoEscalationMutation, UndoEscalationMutationVariables>;
export const TickActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TickAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"card"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"card"},"value":{"kind":"Variable","name":{"kind":"Name","value":"card"}}},{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EscalationState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EscalationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Escalation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changedByRole"}}]}}]}}]}}]} as unknown as DocumentNode<TickActionMutation, TickActionMutationVariables>;
export const UndoActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"card"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"card"},"value":{"kind":"Variable","name":{"kind":"Name","value":"card"}}},{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EscalationState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EscalationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Escalation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"calculatedLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"textHi"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changedByRole"}}]}}]}}]}}]} as unknown as DocumentNode<UndoActionMutation, UndoActionMutationVariables>;
export const DeclaredLevelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeclaredLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declaredLevels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueAt"}}]}}]}}]} as unknown as DocumentNode<DeclaredLevelsQuery, DeclaredLevelsQueryVariables>;
export const FacilityListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FacilityList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedFacility"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"operationalState"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"constituencyName"}},{"kind":"Field","name":{"kind":"Name","value":"beds"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<FacilityListQuery, FacilityListQueryVariables>;
export const HallDisplayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"HallDisplay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"queue"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hallDisplay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"queue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"queue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"queues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"awayReason"}},{"kind":"Field","name":{"kind":"Name","value":"expectedReturn"}},{"kind":"Field","name":{"kind":"Name","value":"nowServing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallInHall"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallInHall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"delays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"expectedReturn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallInHall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HallCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}}]}}]} as unknown as DocumentNode<HallDisplaySubscription, HallDisplaySubscriptionVariables>;
export const HallNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HallNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opdQueues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}}]}}]} as unknown as DocumentNode<HallNamesQuery, HallNamesQueryVariables>;
export const FlowBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FlowBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedBoardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FlowBoardSubscription, FlowBoardSubscriptionVariables>;
export const FlowDecisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlowDecisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedDecisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"}},{"kind":"Field","name":{"kind":"Name","value":"withoutBed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"patientsNow"}},{"kind":"Field","name":{"kind":"Name","value":"freeNow"}},{"kind":"Field","name":{"kind":"Name","value":"patientsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"freeAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bed"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"chance"}}]}}]}}]}}]} as unknown as DocumentNode<FlowDecisionsQuery, FlowDecisionsQueryVariables>;
export const BedsRunOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedsRunOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedClass"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"fourHours"},"name":{"kind":"Name","value":"bedForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"bedClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"hours"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOut"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"eightHours"},"name":{"kind":"Name","value":"bedForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"bedClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bedClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"hours"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOut"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOut"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedForecast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"runOut"}},{"kind":"Field","name":{"kind":"Name","value":"expectedShortage"}}]}}]}}]} as unknown as DocumentNode<BedsRunOutQuery, BedsRunOutQueryVariables>;
export const OpdWaitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpdWaits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waitingStatistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"priorityClass"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"notCalled"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"p90Minutes"}}]}}]}}]} as unknown as DocumentNode<OpdWaitsQuery, OpdWaitsQueryVariables>;
export const FacilityDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FacilityDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"nameHiVerified"}},{"kind":"Field","name":{"kind":"Name","value":"operationalState"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"pincode"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"constituencyName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"beds"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}},{"kind":"Field","name":{"kind":"Name","value":"bedClasses"}},{"kind":"Field","name":{"kind":"Name","value":"beds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}}]}}]}}]}}]} as unknown as DocumentNode<FacilityDetailsQuery, FacilityDetailsQueryVariables>;
export const CrowdingTablesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CrowdingTables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crowdingTables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimumKnownShare"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"thresholds"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}}]}}]} as unknown as DocumentNode<CrowdingTablesQuery, CrowdingTablesQueryVariables>;
export const FacilityCrowdingHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FacilityCrowdingHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stepMinutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crowdingHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facilities"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"facility"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"stepMinutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stepMinutes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<FacilityCrowdingHistoryQuery, FacilityCrowdingHistoryQueryVariables>;
export const HandEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HandEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandEntriesNow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandEntriesNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandEntries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"wasObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fed"}},{"kind":"Field","name":{"kind":"Name","value":"validMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"believedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"believedTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<HandEntriesQuery, HandEntriesQueryVariables>;
export const EnterByHandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterByHand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entries"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandEntryInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterByHand"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"entries"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entries"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"askedWhy"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}}]}}]} as unknown as DocumentNode<EnterByHandMutation, EnterByHandMutationVariables>;
export const WithdrawHandEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawHandEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entry"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawHandEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"entry"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entry"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandEntriesNow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandEntriesNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandEntries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"wasObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fed"}},{"kind":"Field","name":{"kind":"Name","value":"validMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"believedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"believedTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<WithdrawHandEntryMutation, WithdrawHandEntryMutationVariables>;
export const NextHoursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NextHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"neededDays"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"inside80"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"persistenceError"}}]}},{"kind":"Field","name":{"kind":"Name","value":"past"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastWeek"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ahead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low50"}},{"kind":"Field","name":{"kind":"Name","value":"high50"}},{"kind":"Field","name":{"kind":"Name","value":"low80"}},{"kind":"Field","name":{"kind":"Name","value":"high80"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NextHoursQuery, NextHoursQueryVariables>;
export const DayRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DayRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"queue"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dayBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"today"},"name":{"kind":"Name","value":"opdDayReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BecameOf"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dayBefore"},"name":{"kind":"Name","value":"opdDayReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"day"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dayBefore"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BecameOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waitingStatistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"priorityClass"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"notCalled"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"p90Minutes"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waitingCalibration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"toldUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}},{"kind":"Field","name":{"kind":"Name","value":"tooEarly"}},{"kind":"Field","name":{"kind":"Name","value":"tooLate"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"meanWidthMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fairnessReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"queue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"queue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overtakingCap"}},{"kind":"Field","name":{"kind":"Name","value":"capHits"}},{"kind":"Field","name":{"kind":"Name","value":"overtakings"}},{"kind":"Field","name":{"kind":"Name","value":"emergencies"}},{"kind":"Field","name":{"kind":"Name","value":"protectedCalled"}},{"kind":"Field","name":{"kind":"Name","value":"protectedNotOvertaken"}},{"kind":"Field","name":{"kind":"Name","value":"protectedWaitRatio"}},{"kind":"Field","name":{"kind":"Name","value":"priorityChanges"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priorityClass"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"longestMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"mostOvertaken"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BecameOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpdDayReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"joined"}},{"kind":"Field","name":{"kind":"Name","value":"served"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOver"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"notSeen"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"carriedIn"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}}]}}]} as unknown as DocumentNode<DayRecordQuery, DayRecordQueryVariables>;
export const QueueConsoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"QueueConsole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"queue"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queueConsole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"queue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"queue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"doctorName"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"presenceSince"}},{"kind":"Field","name":{"kind":"Name","value":"awayReason"}},{"kind":"Field","name":{"kind":"Name","value":"expectedReturn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nowServing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenOfQueue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calledToday"}},{"kind":"Field","name":{"kind":"Name","value":"servedToday"}},{"kind":"Field","name":{"kind":"Name","value":"calledLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"booked"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"inConsultation"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOver"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"beyond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lanes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenOfQueue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"booked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenOfQueue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenOfQueue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenOfQueue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenOfQueue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"priorityClass"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"waitedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"overtaken"}},{"kind":"Field","name":{"kind":"Name","value":"absences"}},{"kind":"Field","name":{"kind":"Name","value":"returnsAfterCalls"}},{"kind":"Field","name":{"kind":"Name","value":"heldBecause"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"carriedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<QueueConsoleSubscription, QueueConsoleSubscriptionVariables>;
export const OpdQueuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpdQueues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opdQueues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameHi"}}]}}]}}]} as unknown as DocumentNode<OpdQueuesQuery, OpdQueuesQueryVariables>;
export const OpenOpdSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenOpdSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenSessionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openOpdSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}}]}}]} as unknown as DocumentNode<OpenOpdSessionMutation, OpenOpdSessionMutationVariables>;
export const StartOpdSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartOpdSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdSessionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startOpdSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}}]}}]} as unknown as DocumentNode<StartOpdSessionMutation, StartOpdSessionMutationVariables>;
export const EndOpdSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndOpdSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdSessionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endOpdSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}}]}}]} as unknown as DocumentNode<EndOpdSessionMutation, EndOpdSessionMutationVariables>;
export const SetDoctorPresenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDoctorPresence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DoctorPresenceInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDoctorPresence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}}]}}]}}]} as unknown as DocumentNode<SetDoctorPresenceMutation, SetDoctorPresenceMutationVariables>;
export const IssueTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<IssueTokenMutation, IssueTokenMutationVariables>;
export const CheckInTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckInToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkInToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<CheckInTokenMutation, CheckInTokenMutationVariables>;
export const CallNextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CallNext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CallNextInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callNext"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<CallNextMutation, CallNextMutationVariables>;
export const RecallTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecallToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recallToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<RecallTokenMutation, RecallTokenMutationVariables>;
export const StartConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<StartConsultationMutation, StartConsultationMutationVariables>;
export const FinishConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishConsultationInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<FinishConsultationMutation, FinishConsultationMutationVariables>;
export const MarkTokenAbsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkTokenAbsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markTokenAbsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<MarkTokenAbsentMutation, MarkTokenAbsentMutationVariables>;
export const HoldTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<HoldTokenMutation, HoldTokenMutationVariables>;
export const ResumeTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<ResumeTokenMutation, ResumeTokenMutationVariables>;
export const MoveTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<MoveTokenMutation, MoveTokenMutationVariables>;
export const MarkTokenLeftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkTokenLeft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markTokenLeft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<MarkTokenLeftMutation, MarkTokenLeftMutationVariables>;
export const CancelTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<CancelTokenMutation, CancelTokenMutationVariables>;
export const SettleLeftOverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleLeftOver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleLeftOverInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleLeftOver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carriedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"day"}}]}}]}}]}}]} as unknown as DocumentNode<SettleLeftOverMutation, SettleLeftOverMutationVariables>;
export const SetTokenPriorityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTokenPriority"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TokenPriorityInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTokenPriority"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<SetTokenPriorityMutation, SetTokenPriorityMutationVariables>;
export const UndoTokenStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoTokenStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpdTokenInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoTokenStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Estimate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"highMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecasts"}},{"kind":"Field","name":{"kind":"Name","value":"inside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"changedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Estimate"}}]}}]}}]} as unknown as DocumentNode<UndoTokenStepMutation, UndoTokenStepMutationVariables>;
export const CrowdingScoresNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CrowdingScoresNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crowdingScores"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compared"}},{"kind":"Field","name":{"kind":"Name","value":"disagree"}},{"kind":"Field","name":{"kind":"Name","value":"spread"}},{"kind":"Field","name":{"kind":"Name","value":"lowest"}},{"kind":"Field","name":{"kind":"Name","value":"highest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"levelUpTo"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"assumed"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"}},{"kind":"Field","name":{"kind":"Name","value":"atMost"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CrowdingScoresNowQuery, CrowdingScoresNowQueryVariables>;
export const SetCrowdingInputsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCrowdingInputs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facility"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statements"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatementInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCrowdingInputs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"facility"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facility"}}},{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"statements"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statements"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<SetCrowdingInputsMutation, SetCrowdingInputsMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const PublicBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PublicBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPoint"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrameStep"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrameStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFrame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}}]} as unknown as DocumentNode<PublicBoardSubscription, PublicBoardSubscriptionVariables>;
export const AggregateBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AggregateBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPoint"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrameStep"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AggregateCell"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmergencyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"boarders"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"ventilated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"servedLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"roomsOpen"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrameStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFrame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AggregateCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"pressure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bedsByClass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wardsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"wardsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departmentsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"departmentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}}]} as unknown as DocumentNode<AggregateBoardSubscription, AggregateBoardSubscriptionVariables>;
export const CityBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CityBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPoint"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrameStep"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AggregateCell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ambulances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VehicleOnBoard"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmergencyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"boarders"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"ventilated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"servedLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"roomsOpen"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmbulanceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrameStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFrame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AggregateCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"pressure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bedsByClass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wardsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"wardsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departmentsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"departmentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VehicleOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmbulanceNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmbulanceNumbers"}}]}}]}}]} as unknown as DocumentNode<CityBoardSubscription, CityBoardSubscriptionVariables>;
export const FleetBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FleetBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPoint"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrameStep"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ambulances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VehicleOnBoard"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmbulanceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrameStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFrame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VehicleOnBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmbulanceState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmbulanceNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmbulanceNumbers"}}]}}]}}]} as unknown as DocumentNode<FleetBoardSubscription, FleetBoardSubscriptionVariables>;
export const HospitalBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"HospitalBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPoint"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrameStep"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WardCell"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByRole"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"knownShare"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmergencyNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"boarders"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"ventilated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"cleaning"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"servedLastHour"}},{"kind":"Field","name":{"kind":"Name","value":"roomsOpen"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AggregateCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicCell"}},{"kind":"Field","name":{"kind":"Name","value":"crowding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"pressure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmergencyNumbers"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bedsByClass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wardsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"wardsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departmentsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"departmentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"oldestObservedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newestReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waitingByTriage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediate"}},{"kind":"Field","name":{"kind":"Name","value":"veryUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"urgent"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"nonUrgent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OtherWord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateAt"}},{"kind":"Field","name":{"kind":"Name","value":"staleAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrameStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardFrame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WardCell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AggregateCell"}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OtherWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"ward"}},{"kind":"Field","name":{"kind":"Name","value":"bedClass"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OtherWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occupied"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"queues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactFields"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OtherWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastReported"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HospitalBoardSubscription, HospitalBoardSubscriptionVariables>;
export const CityCrowdingHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CityCrowdingHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facilities"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stepMinutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crowdingHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facilities"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facilities"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"stepMinutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stepMinutes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<CityCrowdingHistoryQuery, CityCrowdingHistoryQueryVariables>;