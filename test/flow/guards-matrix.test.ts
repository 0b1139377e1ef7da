import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shiftAt } from '../../packages/api/src/city/beds/shift-rules.ts';
import { buildSchema } from '../../packages/api/src/graphql/build-schema.ts';
import { RESOLVERS } from '../../packages/api/src/graphql/resolvers.ts';
import { ask, guardedCity, RawSocket } from './guarded-city.ts';

/** Who asks. Staff and the source belong to LNH. */
const ROLES = [
  'anonymous',
  'official',
  'superintendent',
  'clerk',
  'doctor',
  'dispatcher',
  'crew',
  'analyst',
  'patient',
  'source-lnh',
];

/**
 * Role × operation × own or other facility, every cell. Own is LNH, other is GTBH; with other, receipts and feeds are of
 * another source.
 *   A  answered, with the data of that facility
 *   -  answered, and nothing of that facility in it: there is no telling whether it exists
 *   F  FORBIDDEN, and nothing ran
 *   R  refused in the report's own receipt, or by a rule of the command itself
 */
const MATRIX: Record<string, [own: string, other: string]> = {
  //                                    an of su cl do di cr an pa so    an of su cl do di cr an pa so
  me: /*                             */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  facilities: /*                     */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  facility: /*                       */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  'facility wards and departments': ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  crowdingTables: /*                 */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  crowdingHistory: /*                */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  'board crowding': /*               */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  'board emergency': /*              */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'board bedsByClass': /*            */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'board opd': /*                    */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'board opening': /*                */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'board beds': /*                   */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  -  -  -  A  F  F  F  F'],
  'board queues': /*                 */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  -  -  -  A  F  F  F  F'],
  'board totals': /*                 */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'board ambulances': /*             */ ['F  A  F  F  F  A  A  F  F  F', 'F  A  F  F  F  A  A  F  F  F'],
  'boardUpdates crowding': /*        */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  'boardUpdates emergency': /*       */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'boardUpdates bedsByClass': /*     */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  'boardUpdates beds': /*            */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  -  -  -  A  F  F  F  F'],
  'boardUpdates queues': /*          */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  -  -  -  A  F  F  F  F'],
  'boardUpdates ambulances': /*      */ ['F  A  F  F  F  A  A  F  F  F', 'F  A  F  F  F  A  A  F  F  F'],
  ambulances: /*                     */ ['F  A  F  F  F  A  A  F  F  A', 'F  A  F  F  F  A  A  F  F  A'],
  exportRegistry: /*                 */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  importRegistry: /*                 */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  feeds: /*                          */ ['F  A  A  F  F  F  F  F  F  A', 'F  A  -  F  F  F  F  F  F  -'],
  receipts: /*                       */ ['F  A  A  F  F  F  F  F  F  A', 'F  A  -  F  F  F  F  F  F  -'],
  reports: /*                        */ ['F  A  A  F  F  F  F  F  F  A', 'F  A  -  F  F  F  F  F  F  -'],
  dataHealth: /*                     */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  -  F  F  F  F  F  F  F'],
  dataHealthUpdates: /*              */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  -  F  F  F  F  F  F  F'],
  dataHealthSummary: /*              */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  trustScores: /*                    */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  boardChecks: /*                    */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  openDisputes: /*                   */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  openDisputesUpdates: /*            */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  disputes: /*                       */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  -  -  -  A  F  F  F  F'],
  disputeNumber: /*                  */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  decideDispute: /*                  */ ['F  R  A  F  F  F  F  F  F  F', 'F  R  -  F  F  F  F  F  F  F'],
  withdrawDispute: /*                */ ['F  -  -  -  -  -  F  F  F  F', 'F  -  -  -  -  -  F  F  F  F'],
  recordPhoneCheck: /*               */ ['F  A  F  F  F  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  recordSurpriseAudit: /*            */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  escalationTables: /*           */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  A  A  A  A  F  A  F  F'],
  metricDefinitions: /*          */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  crowdingScores: /*             */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  nextHours: /*                  */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  escalation: /*                 */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  escalationUpdates: /*          */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  actionCards: /*                    */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  A  A  A  A  F  A  F  F'],
  publishActionCards: /*             */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  declaredLevels: /*                 */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  -  -  -  A  F  F  F  F'],
  declareEscalation: /*          */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  undoEscalation: /*             */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  tickAction: /*                 */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  undoAction: /*                 */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  setCrowdingInput: /*           */ ['F  A  A  F  F  F  F  F  F  A', 'F  A  F  F  F  F  F  F  F  F'],
  setCrowdingInputs: /*              */ ['F  A  A  F  F  F  F  F  F  A', 'F  A  F  F  F  F  F  F  F  F'],
  publishEscalationTable: /*     */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  suggestDiversion: /*           */ ['F  A  A  F  F  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  hl7Quarantine: /*                  */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  -  F  F  F  F  F  F  F'],
  hl7QuarantinedMessage: /*          */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  -  F  F  F  F  F  F  F'],
  replayQuarantined: /*              */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  -  F  F  F  F  F  F  F'],
  dismissQuarantined: /*             */ ['F  R  R  F  F  F  F  F  F  F', 'F  R  -  F  F  F  F  F  F  F'],
  hl7Senders: /*                     */ ['F  A  A  F  F  F  F  F  F  F', 'F  A  -  F  F  F  F  F  F  F'],
  bindHl7Sender: /*                  */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  unbindHl7Sender: /*                */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  bedBoard: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  bedBoardUpdates: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  bedHistory: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  bedDecisions: /* */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  bedForecast: /* */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  recordBedAudit: /* */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  bedAuditErrors: /* */ ['F  A  A  A  A  A  F  A  F  F', 'F  A  -  -  -  A  F  A  F  F'],
  defineBeds: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  admitPatient: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  requestBed: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  takeCensus: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  attestWard: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  reportCensus: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  runBedCommands: /* */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  changeBed: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  transferPatient: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  dischargePatient: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  cancelAdmission: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  cancelTransfer: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  cancelDischarge: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  orderDischarge: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  withdrawBedRequest: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  assignBed: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  reserveBed: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  confirmReservation: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  releaseReservation: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  undoBedCommand: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  resolveBedTask: /* */ ['F  F  R  R  R  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  F'],
  alerts: /*                           */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  alert: /*                            */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  alertEvents: /*                      */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  alertsNow: /*                        */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  alertUpdates: /*                     */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  alertFigures: /*                     */ ['F  A  A  F  F  A  F  F  F  F', 'F  A  A  F  F  A  F  F  F  F'],
  alertRules: /*                       */ ['F  A  A  A  A  A  A  A  A  A', 'F  A  A  A  A  A  A  A  A  A'],
  alertSeats: /*                       */ ['F  A  A  A  A  A  A  A  A  A', 'F  A  A  A  A  A  A  A  A  A'],
  alertEffects: /*                     */ ['F  A  A  F  F  A  F  F  F  F', 'F  A  A  F  F  A  F  F  F  F'],
  ackAlerts: /*                        */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  ownAlert: /*                         */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  commentOnAlert: /*                   */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  shelveAlert: /*                      */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  unshelveAlert: /*                    */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  closeAlert: /*                       */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  judgeAlert: /*                       */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  recordAction: /*                     */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  alertThenAndNow: /*                  */ ['F  A  A  F  F  -  F  F  F  F', 'F  A  -  F  F  -  F  F  F  F'],
  publishAlertRule: /*                 */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  previewAlertRule: /*                 */ ['F  A  F  F  F  F  F  F  F  F', 'F  A  F  F  F  F  F  F  F  F'],
  opdQueues: /*                       */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  opdHall: /*                         */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  hallDisplay: /*                     */ ['A  A  A  A  A  A  A  A  A  A', 'A  A  A  A  A  A  A  A  A  A'],
  opdSessions: /*                     */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  opdQueue: /*                        */ ['F  F  A  A  A  F  F  F  F  F', 'F  F  F  F  F  F  F  F  F  F'],
  queueConsole: /*                    */ ['F  F  A  A  A  F  F  F  F  F', 'F  F  F  F  F  F  F  F  F  F'],
  waitingStatistics: /*               */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  fairnessReport: /*                  */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  waitingCalibration: /*              */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  opdDayReport: /*                    */ ['F  A  A  A  A  A  F  F  F  F', 'F  A  F  F  F  A  F  F  F  F'],
  openOpdSession: /*                  */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  issueToken: /*                      */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  startOpdSession: /*                 */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  endOpdSession: /*                   */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  setDoctorPresence: /*               */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  checkInToken: /*                    */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  callNext: /*                        */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  recallToken: /*                     */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  startConsultation: /*               */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  finishConsultation: /*              */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  markTokenAbsent: /*                 */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  holdToken: /*                       */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  resumeToken: /*                     */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  moveToken: /*                       */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  markTokenLeft: /*                   */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  cancelToken: /*                     */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  setTokenPriority: /*                */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  undoTokenStep: /*                   */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  -  -  -  F  F  F  F  -'],
  settleLeftOver: /*                  */ ['F  F  A  A  A  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  F'],
  runOpdCommands: /*                  */ ['F  F  F  F  F  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  -'],
  handEntries: /*                    */ ['F  F  A  A  F  F  F  F  F  F', 'F  F  F  F  F  F  F  F  F  F'],
  enterByHand: /*                    */ ['F  F  A  A  F  F  F  F  F  F', 'F  F  F  F  F  F  F  F  F  F'],
  withdrawHandEntry: /*              */ ['F  F  R  R  F  F  F  F  F  F', 'F  F  F  F  F  F  F  F  F  F'],
  submitReports: /*                  */ ['F  F  F  F  F  F  F  F  F  A', 'F  F  F  F  F  F  F  F  F  R'],
  'submitReports as another source': ['F  F  F  F  F  F  F  F  F  R', 'F  F  F  F  F  F  F  F  F  R'],
};

type Place = { facility: string; source: string; messageId: string };
const OWN: Place = { facility: 'LNH', source: 'LNH-HIS', messageId: 'matrix-LNH-0' };
const OTHER: Place = { facility: 'GTBH', source: 'SIM-HOSPITALS', messageId: 'matrix-GTBH-0' };

// biome-ignore lint/suspicious/noExplicitAny: each operation reads its own answer.
type Data = any;
type Operation = {
  query: string;
  variables?: (place: Place) => object;
  found: (data: Data, place: Place) => boolean;
  /** What a refusal that came behind the guards counts as, by its code. */
  refusals?: Readonly<Record<string, 'A' | 'R' | '-'>>;
};

const cellsOf = (field: string, selection: string, root: 'board' | 'boardUpdates'): Operation => ({
  query: `${root === 'board' ? 'query' : 'subscription'}($f: BoardFilter) { ${root}(filter: $f) { cells { facility ${field} ${selection} } } }`,
  variables: ({ facility }) => ({ f: { facilities: [facility] } }),
  found: (data, { facility }) =>
    data[root].cells.some((cell: Data) => {
      const value = cell[field];
      return cell.facility === facility && value !== null && !(Array.isArray(value) && value.length === 0);
    }),
});
const fleet = (root: 'board' | 'boardUpdates'): Operation => ({
  query: `${root === 'board' ? 'query' : 'subscription'} { ${root}(filter: { signals: [AMBULANCES] }) { ambulances { vehicle } } }`,
  found: data => data[root].ambulances.length === 1,
});

let sent = 0;
/** A message without a visit for each hospital, by its number in quarantine. */
const inQuarantine = new Map<string, string>();
const submit = (source: (place: Place) => string): Operation => ({
  query: 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason } }',
  variables: place => ({
    r: [
      {
        source: source(place),
        messageId: `attempt-${sent++}`,
        facility: place.facility,
        observedAt: new Date().toISOString(),
        opening: { open: true },
      },
    ],
  }),
  found: data => data.submitReports[0].outcome === 'APPLIED',
});

/** Facility → the dispute that the official opened there. */
const inDoubt = new Map<string, string>();
const disputing = (metric: string, shown: (place: Place) => number): Operation => ({
  query: 'mutation($r: ID!, $d: DisputeInput!) { disputeNumber(requestId: $r, dispute: $d) { id state } }',
  variables: place => ({
    r: `dispute-${sent++}`,
    d: {
      facility: place.facility,
      metric,
      shown: shown(place),
      shownObservedAt: new Date().toISOString(),
      reason: 'Counted.',
    },
  }),
  found: data => data.disputeNumber.state === 'OPEN',
  // The first of them opened it.
  refusals: { ALREADY_DISPUTED: 'A' },
});

const cardChange = (field: string): Operation => ({
  query: `mutation($r: ID!, $f: ID!) { ${field}(requestId: $r, facility: $f, card: "0", action: "NONE") { facility } }`,
  variables: ({ facility }) => ({ r: `attempt-${sent++}`, f: facility }),
  found: () => false,
  refusals: { CARD_NOT_IN_FORCE: 'A' },
});

/** A command at the bed board, each time another one. */
const bedOrder = (command: string, argument: string, input: (n: number) => unknown): Operation => {
  const [name, type] = argument.split(': ');
  return {
    query: `mutation($f: ID!, $r: ID!, $i: ${type}) { ${command}(facility: $f, requestId: $r, ${name}: $i) { requestId } }`,
    variables: ({ facility }) => ({ f: facility, r: `bed-${sent}`, i: input(sent++) }),
    found: data => data[command].requestId.startsWith('bed-'),
    refusals: Object.fromEntries(
      ['UNKNOWN_BED', 'UNKNOWN_VISIT', 'UNKNOWN_REQUEST', 'UNKNOWN_RESERVATION', 'UNKNOWN_TASK', 'NOTHING_TO_UNDO'].map(
        code => [code, 'R'],
      ),
    ),
  };
};

/** An alarm at each place: both hospitals have four patients who wait for a bed. */
const alertAt = new Map<string, string>();
const BOARDERS = {
  code: 'BOARDERS_ANY',
  kind: 'ALARM',
  priority: 'P1',
  cause: 'EMERGENCY',
  facilityKind: 'HOSPITAL',
  condition: [{ metric: 'EMERGENCY_BOARDERS', operator: 'AT_LEAST', value: 1, clearValue: 1 }],
  onDelaySeconds: 0,
  offDelaySeconds: 0,
  ...Object.fromEntries(
    ['nameEn', 'nameHi', 'consequenceEn', 'consequenceHi', 'actionEn', 'actionHi', 'basis'].map(name => [
      name,
      'For this test',
    ]),
  ),
  ownerRole: 'SUPERINTENDENT',
  minutesToAct: 60,
};
/** A command on the alert of the place. That it is not open to this one is told only to those who can see it. */
const onAlert = (command: string, more = ''): Operation => ({
  query: `mutation($r: ID!, $a: ID!) { ${command}(requestId: $r, alert: $a${more}) { id } }`,
  variables: ({ facility }) => ({ r: `alert-${sent++}`, a: alertAt.get(facility) }),
  found: data => data[command].id.length > 0,
  refusals: { UNKNOWN_ALERT: '-', ALERT_STATE: 'A' },
});

/** A session and a token of the OPD of each place. */
const inOpd = new Map<string, { session: string; token: string }>();
const onSession = ({ facility }: Place): object => ({ session: inOpd.get(facility)!.session });
const onToken = ({ facility }: Place): object => ({ token: inOpd.get(facility)!.token });
/** Whether the token can take the step is another question: what is asked here is only who may give the command. */
const opdCommand = (name: string, input: string, of: (place: Place, n: number) => object): Operation => ({
  query: `mutation($r: ID!, $i: ${input}!) { ${name}(requestId: $r, input: $i) { id } }`,
  variables: place => ({ r: `opd-${sent}`, i: of(place, sent++) }),
  found: data => typeof data[name].id === 'string',
  refusals: {
    UNKNOWN_TOKEN: '-',
    UNKNOWN_SESSION: '-',
    NOT_POSSIBLE_NOW: 'A',
    NOT_STARTED: 'A',
    ALREADY_STARTED: 'A',
    SESSION_ENDED: 'A',
    NOTHING_TO_UNDO: 'A',
    SAME_CLASS: 'A',
    SAME_QUEUE: 'A',
  },
});
const opdState = (kind: string, name: string, selection: string, more = ''): Operation => ({
  query: `${kind}($f: ID!) { ${name}(facility: $f${more}) { ${selection} } }`,
  variables: ({ facility }) => ({ f: facility }),
  found: data => typeof data[name] === 'object',
});

const OPERATIONS: Record<string, Operation> = {
  me: { query: '{ me { role } }', found: data => typeof data.me.role === 'string' },
  facilities: {
    query: '{ facilities(first: 2000) { edges { node { code nameEn } } } }',
    found: (data, { facility }) => data.facilities.edges.some((edge: Data) => edge.node.code === facility),
  },
  facility: {
    query: 'query($c: ID!) { facility(code: $c) { code nameEn facts { fact value source } } }',
    variables: ({ facility }) => ({ c: facility }),
    found: data => data.facility.facts.length > 0,
  },
  'facility wards and departments': {
    query: 'query($c: ID!) { facility(code: $c) { wards { code } departments { code } } }',
    variables: ({ facility }) => ({ c: facility }),
    found: data => data.facility.wards.length > 0 && data.facility.departments.length > 0,
  },
  crowdingTables: {
    query: '{ crowdingTables { version rules { input weight } } }',
    found: data => data.crowdingTables.length > 0,
  },
  crowdingHistory: {
    query:
      'query($f: [ID!]!, $from: DateTime!, $to: DateTime!) { crowdingHistory(facilities: $f, from: $from, to: $to) { facility points { at level } } }',
    variables: ({ facility }) => ({
      f: [facility],
      from: new Date(Date.now() - 3_600_000).toISOString(),
      to: new Date().toISOString(),
    }),
    found: (data, { facility }) =>
      data.crowdingHistory[0]?.facility === facility && data.crowdingHistory[0].points.length > 0,
  },
  'board crowding': cellsOf('crowding', '{ level observedAt }', 'board'),
  'board emergency': cellsOf('emergency', '{ figures { present } }', 'board'),
  'board bedsByClass': cellsOf('bedsByClass', '{ bedClass counts { free } }', 'board'),
  'board opd': cellsOf('opd', '{ figures { waiting } }', 'board'),
  'board opening': cellsOf('opening', '{ open }', 'board'),
  'board beds': cellsOf('beds', '{ ward counts { free } }', 'board'),
  'board queues': cellsOf('queues', '{ department figures { waiting } }', 'board'),
  // Nine wait at LNH and seven at GTBH; a total is of all that the caller may see.
  'board totals': {
    query: '{ board { totals { emergencyWaiting } } }',
    found: (data, { facility }) => [facility === 'LNH' ? 9 : 7, 16].includes(data.board.totals.emergencyWaiting),
  },
  'board ambulances': fleet('board'),
  'boardUpdates crowding': cellsOf('crowding', '{ level observedAt }', 'boardUpdates'),
  'boardUpdates emergency': cellsOf('emergency', '{ figures { present } }', 'boardUpdates'),
  'boardUpdates bedsByClass': cellsOf('bedsByClass', '{ bedClass counts { free } }', 'boardUpdates'),
  'boardUpdates beds': cellsOf('beds', '{ ward counts { free } }', 'boardUpdates'),
  'boardUpdates queues': cellsOf('queues', '{ department figures { waiting } }', 'boardUpdates'),
  'boardUpdates ambulances': fleet('boardUpdates'),
  ambulances: { query: '{ ambulances { code type } }', found: data => data.ambulances.length === 277 },
  exportRegistry: {
    query: '{ exportRegistry(table: "facilities") }',
    found: (data, { facility }) => data.exportRegistry.includes(`\n${facility},`),
  },
  // Not a single row: what is asked here is only who may.
  importRegistry: {
    query:
      'mutation($csv: String!) { importRegistry(table: "facilities", csv: $csv) { applied inserted changed problems { row } } }',
    variables: () => ({ csv: header }),
    found: data => data.importRegistry.problems.length === 0 && data.importRegistry.changed === 0,
  },
  feeds: {
    query: '{ feeds { code lastReceivedAt } }',
    found: (data, { source }) => data.feeds.some((feed: Data) => feed.code === source && feed.lastReceivedAt !== null),
  },
  receipts: {
    query: 'query($s: ID!, $m: [ID!]!) { receipts(source: $s, messageIds: $m) { outcome } }',
    variables: ({ source, messageId }) => ({ s: source, m: [messageId] }),
    found: data => data.receipts.length === 1,
  },
  reports: {
    query:
      'query($c: ID!, $from: DateTime!, $to: DateTime!) { reports(facility: $c, from: $from, to: $to) { edges { node { messageId } } } }',
    variables: ({ facility }) => ({
      c: facility,
      from: new Date(Date.now() - 3_600_000).toISOString(),
      to: new Date(Date.now() + 60_000).toISOString(),
    }),
    found: (data, { messageId }) => data.reports.edges.some((edge: Data) => edge.node.messageId === messageId),
  },
  dataHealth: {
    query: '{ dataHealth { hospitals { facility feeds { signal state } } } }',
    found: (data, { facility }) => data.dataHealth.hospitals.some((each: Data) => each.facility === facility),
  },
  dataHealthUpdates: {
    query: 'subscription { dataHealthUpdates { hospitals { facility feeds { signal state } } } }',
    found: (data, { facility }) => data.dataHealthUpdates.hospitals.some((each: Data) => each.facility === facility),
  },
  dataHealthSummary: {
    query: '{ dataHealthSummary { hospitals signals { signal expected reporting } } }',
    found: data => data.dataHealthSummary.hospitals > 30 && data.dataHealthSummary.signals.length === 4,
  },
  trustScores: {
    query: '{ trustScores { edges { node { facility score lower upper checks } } } }',
    found: (data, { facility }) =>
      data.trustScores.edges.some(({ node }: Data) => node.facility === facility && node.checks > 0),
  },
  boardChecks: {
    query: 'query($f: ID!) { boardChecks(facility: $f) { edges { node { onBoard counted right } } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => data.boardChecks.edges.length > 0,
  },
  openDisputes: {
    query: 'query($f: ID!) { openDisputes(facility: $f) { open marks { facility } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => data.openDisputes.open > 0 && data.openDisputes.marks.length > 0,
  },
  openDisputesUpdates: {
    query: 'subscription($f: ID!) { openDisputesUpdates(facility: $f) { open marks { facility } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => data.openDisputesUpdates.open > 0 && data.openDisputesUpdates.marks.length > 0,
  },
  disputes: {
    query: 'query($f: ID!) { disputes(facility: $f) { edges { node { id reason } } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => data.disputes.edges.length > 0,
  },
  disputeNumber: disputing('EMERGENCY_WAITING', ({ facility }) => (facility === 'LNH' ? 9 : 7)),
  // An official opened it and may not decide it; to a superintendent of another hospital it does not exist.
  decideDispute: {
    query:
      'mutation($r: ID!, $id: ID!) { decideDispute(requestId: $r, id: $id, uphold: true, note: "Counted.") { state } }',
    variables: ({ facility }) => ({ r: `decide-${sent++}`, id: inDoubt.get(facility) }),
    found: data => data.decideDispute.state === 'UPHELD',
    refusals: { OWN_DISPUTE: 'R', NO_SUCH_DISPUTE: '-' },
  },
  withdrawDispute: {
    query: 'mutation($r: ID!) { withdrawDispute(requestId: $r, id: "0", note: "A slip.") { state } }',
    variables: () => ({ r: `withdraw-${sent++}` }),
    found: () => false,
    refusals: { NO_SUCH_DISPUTE: '-' },
  },
  recordPhoneCheck: {
    query: 'mutation($r: ID!, $c: PhoneCheckInput!) { recordPhoneCheck(requestId: $r, check: $c) { check { right } } }',
    variables: ({ facility }) => ({
      r: `ring-${sent++}`,
      c: { facility, metric: 'EMERGENCY_PRESENT', told: 60, whoWasRung: 'Sister in charge' },
    }),
    found: data => data.recordPhoneCheck.check.right,
  },
  recordSurpriseAudit: {
    query: 'mutation($r: ID!, $a: SurpriseAuditInput!) { recordSurpriseAudit(requestId: $r, audit: $a) { right } }',
    variables: ({ facility }) => ({
      r: `audit-${sent++}`,
      a: { facility, metric: 'EMERGENCY_PRESENT', counted: 60 },
    }),
    found: data => data.recordSurpriseAudit.right,
  },
  escalationTables: {
    query: '{ escalationTables { version parameters { code cutOffs } } }',
    found: data => data.escalationTables.length > 0,
  },
  metricDefinitions: {
    query: '{ metricDefinitions { code nameHi formulaEn } }',
    found: data => data.metricDefinitions.length > 0,
  },
  crowdingScores: {
    query: 'query($f: ID!) { crowdingScores(facility: $f) { facility indices { index missing } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.crowdingScores?.facility === facility,
  },
  nextHours: {
    query: 'query($f: ID!) { nextHours(facility: $f) { facility figures { metric verdict } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.nextHours?.facility === facility,
  },
  escalation: {
    query: 'query($f: ID!) { escalation(facility: $f) { facility declared { level } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.escalation.facility === facility,
  },
  escalationUpdates: {
    query: 'subscription($f: ID!) { escalationUpdates(facility: $f) { facility declared { level } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.escalationUpdates.facility === facility,
  },
  actionCards: {
    query: '{ actionCards { version actions { code } } }',
    found: data => data.actionCards.length > 0,
  },
  publishActionCards: {
    query:
      'mutation($r: ID!, $a: [CardActionInput!]!) { publishActionCards(requestId: $r, actions: $a, draft: true) { version } }',
    variables: () => ({ r: `attempt-${sent++}`, a: [] }),
    found: () => false,
    refusals: { BAD_CARDS: 'A' },
  },
  // Declared before everything else is asked.
  declaredLevels: {
    query: '{ declaredLevels { facility level } }',
    found: (data, { facility }) => data.declaredLevels.some((each: Data) => each.facility === facility),
  },
  // A level that is declared already, nothing to take back, a card that is not in force: whoever hears that may try.
  declareEscalation: {
    query:
      'mutation($r: ID!, $f: ID!) { declareEscalation(requestId: $r, facility: $f, level: 2, reason: "matrix") { facility } }',
    variables: ({ facility }) => ({ r: `attempt-${sent++}`, f: facility }),
    found: (data, { facility }) => data.declareEscalation.facility === facility,
    refusals: { ALREADY_DECLARED: 'A' },
  },
  undoEscalation: {
    query: 'mutation($r: ID!, $f: ID!) { undoEscalation(requestId: $r, facility: $f) { facility } }',
    variables: ({ facility }) => ({ r: `attempt-${sent++}`, f: facility }),
    found: (data, { facility }) => data.undoEscalation.facility === facility,
    refusals: { NOTHING_DECLARED: 'A' },
  },
  tickAction: cardChange('tickAction'),
  undoAction: cardChange('undoAction'),
  setCrowdingInput: {
    query:
      'mutation($r: ID!, $f: ID!) { setCrowdingInput(requestId: $r, facility: $f, input: ED_BEDS, value: 40, source: "matrix") { facility } }',
    variables: ({ facility }) => ({ r: `attempt-${sent++}`, f: facility }),
    found: (data, { facility }) => data.setCrowdingInput.facility === facility,
  },
  handEntries: {
    query: 'query($f: ID!) { handEntries(facility: $f) { forms { part } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => data.handEntries.forms.length > 0,
  },
  enterByHand: {
    query:
      'mutation($r: ID!, $f: ID!, $e: [HandEntryInput!]!) { enterByHand(requestId: $r, facility: $f, entries: $e) { outcome } }',
    variables: ({ facility }) => ({
      r: `attempt-${sent++}`,
      f: facility,
      e: [{ beds: { ward: 'WHOLE', bedClass: 'COVID', staffed: 10, occupied: 4 } }],
    }),
    found: data => data.enterByHand[0].outcome === 'APPLIED',
  },
  withdrawHandEntry: {
    query: 'mutation($r: ID!, $f: ID!) { withdrawHandEntry(requestId: $r, facility: $f, entry: "none") { facility } }',
    variables: ({ facility }) => ({ r: `attempt-${sent++}`, f: facility }),
    found: () => false,
    refusals: { UNKNOWN_ENTRY: 'R' },
  },
  setCrowdingInputs: {
    query:
      'mutation($r: ID!, $f: ID!) { setCrowdingInputs(requestId: $r, facility: $f, statements: [{ input: ED_BEDS, value: 40 }], source: "matrix") { facility } }',
    variables: ({ facility }) => ({ r: `attempt-${sent++}`, f: facility }),
    found: (data, { facility }) => data.setCrowdingInputs[0].facility === facility,
  },
  publishEscalationTable: {
    query:
      'mutation($r: ID!, $t: EscalationTableInput!) { publishEscalationTable(requestId: $r, table: $t, reason: "matrix") { version } }',
    variables: () => ({
      r: `attempt-${sent++}`,
      t: {
        name: 'No such parameter',
        minimumKnownShare: 0.5,
        bands: [1, 2, 3, 4].map(level => ({ level, upTo: level })),
        parameters: [{ code: 'MOON', unit: '%', worse: 'HIGHER', cutOffs: [1], points: [0, 1], basis: 'none' }],
      },
    }),
    found: () => false,
    refusals: { BAD_TABLE: 'A' },
  },
  suggestDiversion: {
    query:
      'query($f: ID!) { suggestDiversion(facility: $f, bedClass: GENERAL) { facility options { facility free } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.suggestDiversion.facility === facility,
  },
  hl7Quarantine: {
    query: 'query($f: ID!) { hl7Quarantine(facility: $f) { edges { node { id facility segment field reason } } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.hl7Quarantine.edges.some((edge: Data) => edge.node.facility === facility),
  },
  hl7QuarantinedMessage: {
    query: 'query($id: ID!) { hl7QuarantinedMessage(id: $id) { text } }',
    variables: ({ facility }) => ({ id: inQuarantine.get(facility) }),
    found: data => data.hl7QuarantinedMessage.text.startsWith('MSH|'),
    refusals: { NOT_FOUND: '-' },
  },
  // Nothing was repaired, so it is refused again; what is asked here is only who may.
  replayQuarantined: {
    query: 'mutation($r: ID!, $id: ID!) { replayQuarantined(requestId: $r, id: $id) { answer } }',
    variables: ({ facility }) => ({ r: `replay-${sent++}`, id: inQuarantine.get(facility) }),
    found: data => data.replayQuarantined.answer === 'AE',
    refusals: { NOT_FOUND: '-' },
  },
  // Without a reason nothing is dismissed, and the others still find it.
  dismissQuarantined: {
    query: 'mutation($r: ID!, $id: ID!) { dismissQuarantined(requestId: $r, id: $id, reason: " ") { id } }',
    variables: ({ facility }) => ({ r: `dismiss-${sent++}`, id: inQuarantine.get(facility) }),
    found: () => false,
    refusals: { NOT_FOUND: '-', EMPTY_TEXT: 'R' },
  },
  hl7Senders: {
    query: '{ hl7Senders { application facility speaksFor } }',
    found: (data, { facility }) => data.hl7Senders.some((sender: Data) => sender.speaksFor === facility),
  },
  bindHl7Sender: {
    query: 'mutation($r: ID!, $s: Hl7SenderInput!) { bindHl7Sender(requestId: $r, sender: $s) { speaksFor } }',
    variables: ({ facility }) => ({
      r: `bind-${sent++}`,
      s: { application: 'MATRIX', facility, source: 'SIM-HOSPITALS', speaksFor: facility, addresses: [] },
    }),
    found: (data, { facility }) => data.bindHl7Sender.speaksFor === facility,
  },
  unbindHl7Sender: {
    query:
      'mutation($r: ID!, $f: String!) { unbindHl7Sender(requestId: $r, application: "MATRIX", facility: $f) { speaksFor } }',
    variables: ({ facility }) => ({ r: `unbind-${sent++}`, f: facility }),
    found: (data, { facility }) => data.unbindHl7Sender.speaksFor === facility,
  },
  bedBoard: {
    query: 'query($f: ID!) { bedBoard(facility: $f) { facility wards { code } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.bedBoard.facility === facility && data.bedBoard.wards.length > 0,
  },
  bedBoardUpdates: {
    query: 'subscription($f: ID!) { bedBoardUpdates(facility: $f) { facility wards { code } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.bedBoardUpdates.facility === facility,
  },
  bedHistory: {
    query: 'query($f: ID!) { bedHistory(facility: $f, ward: "MED-M") { edges { node { what } } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => Array.isArray(data.bedHistory.edges),
  },
  bedDecisions: {
    query: 'query($f: ID!) { bedDecisions(facility: $f) { facility decisions { kind } } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.bedDecisions.facility === facility,
  },
  bedForecast: {
    query: 'query($f: ID!) { bedForecast(facility: $f, bedClass: GENERAL) { facility verdict } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.bedForecast.facility === facility,
  },
  recordBedAudit: {
    query:
      'mutation($f: ID!, $r: ID!, $at: DateTime!) { recordBedAudit(facility: $f, requestId: $r, countedAt: $at, counts: [{ bedClass: GENERAL, staffed: 100, free: 10 }]) { latest { counted } } }',
    variables: ({ facility }) => ({ f: facility, r: `bed-audit-${sent++}`, at: new Date().toISOString() }),
    found: data => data.recordBedAudit.latest.length > 0,
  },
  bedAuditErrors: {
    query: 'query($f: [ID!]) { bedAuditErrors(facilities: $f) { latest { counted } } }',
    variables: ({ facility }) => ({ f: [facility] }),
    found: data => data.bedAuditErrors[0].latest.length > 0,
  },
  defineBeds: bedOrder('defineBeds', 'beds: DefineBedsInput!', n => ({
    ward: 'MED-M',
    bedClass: 'GENERAL',
    codes: [`MX-${n}`],
  })),
  admitPatient: bedOrder('admitPatient', 'admission: AdmitInput!', n => ({ visit: `mx-${n}`, ward: 'MED-M' })),
  requestBed: bedOrder('requestBed', 'request: BedRequestInput!', n => ({
    visit: `mx-${n}`,
    kind: 'ELECTIVE',
    bedClass: 'GENERAL',
  })),
  takeCensus: bedOrder('takeCensus', 'patients: [AdmitInput!]!', n => [{ visit: `mx-${n}`, ward: 'MED-M' }]),
  attestWard: bedOrder('attestWard', 'attestation: AttestWardInput!', () => ({
    ward: 'MED-M',
    shift: shiftAt(Date.now()).shift,
    seen: 4,
  })),
  reportCensus: bedOrder('reportCensus', 'census: ReportCensusInput!', () => ({ ward: 'MED-M', patients: 4 })),
  runBedCommands: {
    query: 'mutation($f: ID!, $c: [BedCommandInput!]!) { runBedCommands(facility: $f, commands: $c) { refusal } }',
    variables: ({ facility }) => ({
      f: facility,
      c: [{ requestId: `bed-${sent}`, admit: { visit: `mx-batch-${sent++}`, ward: 'MED-M' } }],
    }),
    found: data => data.runBedCommands[0].refusal === null,
  },
  // What these name does not exist, and that is told to whoever may give them; what is asked here is only who may.
  changeBed: bedOrder('changeBed', 'change: BedChangeInput!', () => ({ ward: 'MED-M', bed: 'NO', order: 'OPEN' })),
  transferPatient: bedOrder('transferPatient', 'transfer: TransferInput!', () => ({ visit: 'no', ward: 'MED-M' })),
  dischargePatient: bedOrder('dischargePatient', 'discharge: VisitInput!', () => ({ visit: 'no' })),
  cancelAdmission: bedOrder('cancelAdmission', 'visit: VisitInput!', () => ({ visit: 'no' })),
  cancelTransfer: bedOrder('cancelTransfer', 'visit: VisitInput!', () => ({ visit: 'no' })),
  cancelDischarge: bedOrder('cancelDischarge', 'visit: VisitInput!', () => ({ visit: 'no' })),
  orderDischarge: bedOrder('orderDischarge', 'discharge: DischargeOrderInput!', () => ({ visit: 'no' })),
  withdrawBedRequest: bedOrder('withdrawBedRequest', 'request: ID!', () => '0'),
  assignBed: bedOrder('assignBed', 'assignment: AssignBedInput!', () => ({ request: '0', ward: 'MED-M', bed: 'NO' })),
  reserveBed: bedOrder('reserveBed', 'reservation: ReserveBedInput!', () => ({ ward: 'MED-M', bed: 'NO' })),
  confirmReservation: bedOrder('confirmReservation', 'reservation: ID!', () => '0'),
  releaseReservation: bedOrder('releaseReservation', 'reservation: ID!', () => '0'),
  undoBedCommand: bedOrder('undoBedCommand', 'undone: ID!', () => 'never-given'),
  resolveBedTask: bedOrder('resolveBedTask', 'task: ResolveBedTaskInput!', () => ({ task: '0', resolution: 'AGREED' })),
  alerts: {
    query: 'query($c: ID!) { alerts(filter: { facilities: [$c] }) { edges { node { id facility } } } }',
    variables: ({ facility }) => ({ c: facility }),
    found: data => data.alerts.edges.length > 0,
  },
  alert: {
    query: 'query($a: ID!) { alert(id: $a) { facility readings { value } } }',
    variables: ({ facility }) => ({ a: alertAt.get(facility) }),
    found: (data, { facility }) => data.alert?.facility === facility,
  },
  alertEvents: {
    query: 'query($a: ID!) { alertEvents(alert: $a) { verb } }',
    variables: ({ facility }) => ({ a: alertAt.get(facility) }),
    found: data => data.alertEvents.length > 0,
  },
  alertThenAndNow: {
    query: 'query($a: ID!) { alertThenAndNow(alert: $a) { figures { metric before now ofRule } } }',
    variables: ({ facility }) => ({ a: alertAt.get(facility) }),
    found: data => data.alertThenAndNow?.figures[0].ofRule === true,
  },
  alertsNow: {
    query: '{ alertsNow { open { facility } } }',
    found: (data, { facility }) => data.alertsNow.open.some((alert: Data) => alert.facility === facility),
  },
  alertUpdates: {
    query: 'subscription { alertUpdates { open { facility } } }',
    found: (data, { facility }) => data.alertUpdates.open.some((alert: Data) => alert.facility === facility),
  },
  alertFigures: { query: '{ alertFigures { seat } }', found: data => data.alertFigures.seat.length > 0 },
  alertRules: { query: '{ alertRules { code } }', found: data => data.alertRules.length > 5 },
  alertSeats: { query: '{ alertSeats { code } }', found: data => data.alertSeats.length === 3 },
  alertEffects: {
    query: 'query($c: ID!) { alertEffects(facility: $c) { more } }',
    variables: ({ facility }) => ({ c: facility }),
    found: data => data.alertEffects.more === false,
  },
  ackAlerts: {
    query: 'mutation($r: ID!, $a: ID!) { ackAlerts(requestId: $r, alerts: [$a]) { id } }',
    variables: ({ facility }) => ({ r: `alert-${sent++}`, a: alertAt.get(facility) }),
    found: data => data.ackAlerts.length === 1,
    refusals: { UNKNOWN_ALERT: '-' },
  },
  ownAlert: onAlert('ownAlert'),
  commentOnAlert: onAlert('commentOnAlert', ', text: "Seen."'),
  shelveAlert: onAlert('shelveAlert', ', minutes: 1, reason: "Repair."'),
  unshelveAlert: onAlert('unshelveAlert'),
  closeAlert: onAlert('closeAlert', ', reason: "Over."'),
  judgeAlert: onAlert('judgeAlert', ', useful: true'),
  recordAction: onAlert('recordAction', ', text: "Beds were opened."'),
  publishAlertRule: {
    query: 'mutation($r: ID!, $rule: AlertRuleInput!) { publishAlertRule(requestId: $r, rule: $rule) { code } }',
    variables: () => ({ r: `rule-${sent++}`, rule: { ...BOARDERS, code: 'BOARDERS_TOMORROW', enabled: false } }),
    found: data => data.publishAlertRule.code === 'BOARDERS_TOMORROW',
  },
  previewAlertRule: {
    query: 'query($rule: AlertRuleInput!) { previewAlertRule(rule: $rule) { alarms facilitiesLookedAt } }',
    variables: () => ({ rule: { ...BOARDERS, enabled: true } }),
    found: data => data.previewAlertRule.facilitiesLookedAt > 1,
  },
  opdQueues: {
    query: 'query($f: ID!) { opdQueues(facility: $f) { code nameHi } }',
    variables: ({ facility }) => ({ f: facility }),
    found: data => data.opdQueues.length > 3,
  },
  opdHall: opdState('query', 'opdHall', 'facility'),
  hallDisplay: opdState('subscription', 'hallDisplay', 'facility'),
  opdSessions: {
    query: 'query($f: ID!) { opdSessions(facility: $f) { facility room } }',
    variables: ({ facility }) => ({ f: facility }),
    found: (data, { facility }) => data.opdSessions.some((each: Data) => each.facility === facility),
  },
  opdQueue: opdState('query', 'opdQueue', 'waiting { initials }', ', queue: "OBG"'),
  queueConsole: opdState('subscription', 'queueConsole', 'waiting { initials }', ', queue: "OBG"'),
  waitingStatistics: opdState('query', 'waitingStatistics', 'queue'),
  fairnessReport: opdState('query', 'fairnessReport', 'facility'),
  waitingCalibration: opdState('query', 'waitingCalibration', 'queue'),
  opdDayReport: opdState('query', 'opdDayReport', 'queue'),
  openOpdSession: opdCommand('openOpdSession', 'OpenSessionInput', ({ facility }, n) => ({
    facility,
    queue: 'OBG',
    room: `M${n}`,
    plannedStart: new Date(Date.now() + 1000).toISOString(),
  })),
  issueToken: opdCommand('issueToken', 'IssueTokenInput', ({ facility }) => ({
    facility,
    queue: 'OBG',
    lane: 'COUNTER',
    initials: 'MX',
  })),
  startOpdSession: opdCommand('startOpdSession', 'OpdSessionInput', onSession),
  endOpdSession: opdCommand('endOpdSession', 'OpdSessionInput', onSession),
  setDoctorPresence: opdCommand('setDoctorPresence', 'DoctorPresenceInput', place => ({
    ...onSession(place),
    presence: 'PRESENT',
  })),
  checkInToken: opdCommand('checkInToken', 'OpdTokenInput', onToken),
  callNext: opdCommand('callNext', 'CallNextInput', onSession),
  recallToken: opdCommand('recallToken', 'OpdTokenInput', onToken),
  startConsultation: opdCommand('startConsultation', 'OpdTokenInput', onToken),
  finishConsultation: opdCommand('finishConsultation', 'FinishConsultationInput', onToken),
  markTokenAbsent: opdCommand('markTokenAbsent', 'OpdTokenInput', onToken),
  holdToken: opdCommand('holdToken', 'HoldTokenInput', place => ({ ...onToken(place), reason: 'OTHER' })),
  resumeToken: opdCommand('resumeToken', 'OpdTokenInput', onToken),
  moveToken: opdCommand('moveToken', 'MoveTokenInput', place => ({ ...onToken(place), queue: 'ENT' })),
  markTokenLeft: opdCommand('markTokenLeft', 'EndTokenInput', place => ({ ...onToken(place), reason: 'OTHER' })),
  cancelToken: opdCommand('cancelToken', 'EndTokenInput', place => ({ ...onToken(place), reason: 'OTHER' })),
  setTokenPriority: opdCommand('setTokenPriority', 'TokenPriorityInput', place => ({
    ...onToken(place),
    priorityClass: 'DISABLED',
    reason: 'CARD_SHOWN',
  })),
  undoTokenStep: opdCommand('undoTokenStep', 'OpdTokenInput', onToken),
  settleLeftOver: {
    query: 'mutation($r: ID!, $i: SettleLeftOverInput!) { settleLeftOver(requestId: $r, input: $i) { token { id } } }',
    variables: ({ facility }) => ({ r: `opd-${sent++}`, i: { facility, queue: 'OBG' } }),
    found: data => Array.isArray(data.settleLeftOver),
  },
  runOpdCommands: {
    query: 'mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { refusal { code } token { number } } }',
    variables: ({ facility }) => ({
      c: [{ requestId: `opd-${sent++}`, issueToken: { facility, queue: 'OBG', lane: 'KIOSK', initials: 'MX' } }],
    }),
    found: data => data.runOpdCommands[0].token !== null,
  },
  submitReports: submit(() => 'LNH-HIS'),
  'submitReports as another source': submit(() => 'SIM-HOSPITALS'),
};

let city: Awaited<ReturnType<typeof guardedCity>>;
const tokens = new Map<string, string>();
/** The first line of a registry file. */
let header: string;

beforeAll(async () => {
  city = await guardedCity({ reconcileEveryMs: 100 });
  for (const account of [...ROLES.slice(1), 'sim-hospitals', 'sim-ambulances'])
    tokens.set(account, await city.signIn(account));
  const observedAt = new Date().toISOString();
  for (const [account, { facility, source }] of [
    ['source-lnh', OWN],
    ['sim-hospitals', OTHER],
  ] as const) {
    const places = await ask(
      city.url,
      'query($c: ID!) { facility(code: $c) { wards { code bedClasses } departments { code } } }',
      {
        variables: { c: facility },
      },
    );
    const ward = places.data.facility.wards.find((w: Data) => w.bedClasses.includes('GENERAL'));
    const signals = [
      {
        emergency: {
          present: 60,
          waitingByTriage: { urgent: facility === 'LNH' ? 9 : 7 },
          boarders: 4,
          longestWaitMinutes: 50,
          ventilated: 2,
        },
      },
      { beds: { ward: ward.code, bedClass: 'GENERAL', staffed: 100, occupied: 90 } },
      {
        queue: {
          department: places.data.facility.departments[0].code,
          issued: 80,
          waiting: 30,
          called: 50,
          servedLastHour: 20,
          roomsOpen: 3,
        },
      },
      { opening: { open: true } },
    ];
    const answer = await ask(city.url, OPERATIONS.submitReports!.query, {
      token: tokens.get(account)!,
      variables: {
        r: signals.map((signal, index) => ({
          source,
          messageId: `matrix-${facility}-${index}`,
          facility,
          observedAt,
          ...signal,
        })),
      },
    });
    expect(answer.data.submitReports.map((receipt: Data) => receipt.outcome)).toEqual(signals.map(() => 'APPLIED'));
    await fetch(`${city.url}/hl7`, {
      method: 'POST',
      headers: { 'content-type': 'application/hl7-v2', authorization: `Bearer ${tokens.get(account)}` },
      body: `MSH|^~\\&|${source}|${facility}|||||ADT^A03|1|P|2.5.1\rEVN||202611220900\rPV1|1|I`,
    });
    const held = await ask(city.url, OPERATIONS.hl7Quarantine!.query, {
      token: tokens.get('official')!,
      variables: { f: facility },
    });
    inQuarantine.set(facility, held.data.hl7Quarantine.edges[0].node.id);
  }
  const vehicle = { source: 'SIM-AMBULANCES', messageId: 'v1', facility: 'CATS', observedAt };
  const ambulance = { vehicle: 'AMB-001', status: 'AVAILABLE', latitude: 28.63, longitude: 77.24 };
  const answer = await ask(city.url, OPERATIONS.submitReports!.query, {
    token: tokens.get('sim-ambulances')!,
    variables: { r: [{ ...vehicle, ambulance }] },
  });
  expect(answer.data.submitReports[0].outcome).toBe('APPLIED');
  const rule = { r: 'boarders', rule: BOARDERS };
  const published = await ask(city.url, OPERATIONS.publishAlertRule!.query, {
    token: tokens.get('official')!,
    variables: rule,
  });
  expect(published.errors).toEqual([]);
  await city.api.live.refreshKnowledge();
  for (const [account, { facility }] of [
    ['clerk', OWN],
    ['sim-hospitals', OTHER],
  ] as const) {
    const give = async (name: 'openOpdSession' | 'issueToken', place: Place): Promise<string> => {
      const operation = OPERATIONS[name]!;
      const answer = await ask(city.url, operation.query, {
        token: tokens.get(account)!,
        variables: operation.variables!(place),
      });
      return answer.data[name].id;
    };
    const place = { facility, source: '', messageId: '' };
    inOpd.set(facility, { session: await give('openOpdSession', place), token: await give('issueToken', place) });
  }
  await city.api.live.settle();
  await city.api.live.settle();
  const raised = await ask(city.url, '{ alerts { edges { node { id rule facility } } } }', {
    token: tokens.get('official')!,
  });
  for (const { node } of raised.data.alerts.edges) if (node.rule === BOARDERS.code) alertAt.set(node.facility, node.id);
  for (const place of [OWN, OTHER]) {
    const token = tokens.get('official')!;
    for (const metric of ['EMERGENCY_BOARDERS', 'EMERGENCY_PRESENT']) {
      const { query, variables } = disputing(metric, () => (metric === 'EMERGENCY_PRESENT' ? 60 : 4));
      const { data } = await ask(city.url, query, { token, variables: variables!(place) });
      inDoubt.set(place.facility, data.disputeNumber.id);
    }
    const { query, variables } = OPERATIONS.recordSurpriseAudit!;
    await ask(city.url, query, { token, variables: variables!(place) });
  }
  for (const { facility } of [OWN, OTHER]) {
    await ask(
      city.url,
      'mutation($r: ID!, $f: ID!) { declareEscalation(requestId: $r, facility: $f, level: 3, reason: "matrix") { facility } }',
      { token: tokens.get('official')!, variables: { r: `declared-${facility}`, f: facility } },
    );
  }
  const registry = await ask(city.url, '{ exportRegistry(table: "facilities") }', { token: tokens.get('official')! });
  header = registry.data.exportRegistry.split('\n')[0];
});
afterAll(() => city.stop());

async function outcome(operation: Operation, account: string, place: Place): Promise<string> {
  const token = tokens.get(account);
  const variables = operation.variables?.(place);
  const { data, errors } = operation.query.startsWith('subscription')
    ? await firstFrame(operation.query, variables, token)
    : await ask(city.url, operation.query, { ...(token ? { token } : {}), variables });
  if (errors.length > 0) {
    const codes = new Set(errors.map(error => error.extensions.code));
    const refused = operation.refusals?.[errors[0]!.extensions.code];
    if (refused) return refused;
    expect(codes, JSON.stringify(errors)).toEqual(new Set(['FORBIDDEN']));
    expect(data ?? null).toBeNull();
    return 'F';
  }
  if (operation.found(data, place)) return 'A';
  return data.submitReports?.[0].outcome === 'REFUSED' ? 'R' : '-';
}

type Told = { data?: Data; errors: { extensions: { code: string } }[] };

async function firstFrame(query: string, variables: object | undefined, token: string | undefined): Promise<Told> {
  const reader = await new RawSocket(city.url).introduced(token);
  reader.send({ id: '1', type: 'subscribe', payload: { query, variables } });
  const message = await reader.next(({ id }) => id === '1');
  reader.end();
  if (message.type === 'error') return { errors: message.payload as Told['errors'] };
  const { data, errors } = message.payload as { data: Data; errors?: Told['errors'] };
  return { data, errors: errors ?? [] };
}

describe('role × operation × own or other facility', () => {
  for (const [name, [own, other]] of Object.entries(MATRIX)) {
    test(name, async () => {
      const seen: string[] = [];
      for (const place of [OWN, OTHER]) {
        const row: string[] = [];
        for (const account of ROLES) row.push(await outcome(OPERATIONS[name]!, account, place));
        seen.push(row.join('  '));
      }
      expect(seen, `           ${ROLES.map(role => role.slice(0, 2)).join(' ')}`).toEqual([own, other]);
    });
  }

  test('every operation of the contract has its rows', () => {
    const schema = buildSchema(RESOLVERS);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap(root => Object.keys(root?.getFields() ?? {}));
    const rows = new Set(Object.keys(MATRIX).map(name => name.split(' ')[0]));
    expect(operations.filter(operation => !rows.has(operation))).toEqual([]);
    expect(Object.keys(OPERATIONS).sort()).toEqual(Object.keys(MATRIX).sort());
  });
});

test('what is not there and what is not yours cannot be told apart', async () => {
  const token = tokens.get('source-lnh')!;
  const receipts = (source: string, id: string) =>
    ask(city.url, OPERATIONS.receipts!.query, { token, variables: { s: source, m: [id] } });
  const foreign = await receipts('SIM-HOSPITALS', OTHER.messageId);
  const absent = await receipts('SIM-HOSPITALS', 'never-sent');
  const nobody = await receipts('NO-SUCH-SOURCE', 'never-sent');
  expect(foreign.text).toBe(absent.text);
  expect(foreign.text).toBe(nobody.text);
  const clerk = tokens.get('clerk')!;
  const cell = (facility: string) =>
    ask(
      city.url,
      'query($f: BoardFilter) { board(filter: $f) { cells { emergency { source } beds { ward } queues { department } } } }',
      {
        token: clerk,
        variables: { f: { facilities: [facility] } },
      },
    );
  // A hospital that reports and one that never did.
  expect((await cell('GTBH')).data.board.cells).toEqual([{ emergency: null, beds: [], queues: [] }]);
});
