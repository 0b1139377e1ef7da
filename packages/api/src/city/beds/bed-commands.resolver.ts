import {
  AdmitInput,
  AssignBedInput,
  AttestWardInput,
  AuditCountInput,
  BedAuditError,
  BedChangeInput,
  BedCommandInput,
  BedCommandOutcome,
  BedDone,
  BedRequestInput,
  DateTime,
  DefineBedsInput,
  DischargeOrderInput,
  Readable,
  ReportCensusInput,
  ReserveBedInput,
  ResolveBedTaskInput,
  TransferInput,
  VisitInput,
} from '@hims/schema';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { bedAuditErrors } from './bed-audits.queries.ts';
import { refuseMore, refuseOthers } from './bed-desk.ts';
import type { BedOrders } from './bed-orders.ts';
import { doBedOrder } from './do-bed-order.ts';

const FACILITY = 'Code of the facility.';
const REQUEST_ID =
  'Chosen by you: 1 to 100 printable ASCII characters. The same again is done once and answered alike.';

/** Commands of one batch. */
const MOST_COMMANDS = 200;
/** Patients of one census. */
const MOST_PATIENTS = 500;

/** Answers are made of instants as text and ids as text, as JSON holds them. */
type Plain = never;

@Resolver()
export class BedCommandsResolver {
  @Mutation(() => BedDone, {
    description: 'Puts up beds in a ward, up to 500 at once. Beds that exist are refused, all or none.',
  })
  @Readable('wardStaff')
  defineBeds(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('beds', () => DefineBedsInput, { description: 'Which beds.' }) beds: DefineBedsInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { defineBeds: beds });
  }

  @Mutation(() => BedDone, { description: 'Opens, closes, blocks, staffs, isolates or cleans a bed.' })
  @Readable('wardStaff')
  changeBed(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('change', () => BedChangeInput, { description: 'Which bed, and what.' }) change: BedChangeInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { changeBed: change });
  }

  @Mutation(() => BedDone, {
    description:
      'Admits a patient to a bed, or without a bed to a ward. Refused with BED_TAKEN when somebody was faster.',
  })
  @Readable('wardStaff')
  admitPatient(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('admission', () => AdmitInput, { description: 'Who, and where to.' }) admission: AdmitInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { admit: admission });
  }

  @Mutation(() => BedDone, { description: 'Moves a patient to another bed or ward of the hospital.' })
  @Readable('wardStaff')
  transferPatient(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('transfer', () => TransferInput, { description: 'Who, and where to.' }) transfer: TransferInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { transfer });
  }

  @Mutation(() => BedDone, { description: 'Ends a stay; the bed is contaminated from that moment.' })
  @Readable('wardStaff')
  dischargePatient(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('discharge', () => VisitInput, { description: 'Who, and when.' }) discharge: VisitInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { discharge });
  }

  @Mutation(() => BedDone, { description: 'Takes an admission back: the visit never was.' })
  @Readable('wardStaff')
  cancelAdmission(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visit', () => VisitInput, { description: 'Which visit.' }) visit: VisitInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { cancelAdmission: visit });
  }

  @Mutation(() => BedDone, {
    description: 'Takes the latest move of a visit back: the patient never left the place before.',
  })
  @Readable('wardStaff')
  cancelTransfer(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visit', () => VisitInput, { description: 'Which visit.' }) visit: VisitInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { cancelTransfer: visit });
  }

  @Mutation(() => BedDone, { description: 'Takes a discharge back: the patient never left.' })
  @Readable('wardStaff')
  cancelDischarge(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visit', () => VisitInput, { description: 'Which visit.' }) visit: VisitInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { cancelDischarge: visit });
  }

  @Mutation(() => BedDone, {
    description: 'Notes that a patient will leave, when and how surely; without an instant, takes it back.',
  })
  @Readable('wardStaff')
  orderDischarge(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('discharge', () => DischargeOrderInput, { description: 'Who, when and how surely.' })
    discharge: DischargeOrderInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { orderDischarge: discharge });
  }

  @Mutation(() => BedDone, { description: 'Puts somebody on the list of those who need a bed.' })
  @Readable('wardStaff')
  requestBed(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('request', () => BedRequestInput, { description: 'Who, and what is needed.' }) request: BedRequestInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { requestBed: request });
  }

  @Mutation(() => BedDone, { description: 'Takes somebody off the list of those who need a bed.' })
  @Readable('wardStaff')
  withdrawBedRequest(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('request', () => ID, { description: 'The request for a bed.' }) request: string,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { withdrawBedRequest: request });
  }

  @Mutation(() => BedDone, {
    description:
      'Puts the patient of a request into a bed: admits, or moves who is admitted. BED_TAKEN when somebody was faster.',
  })
  @Readable('wardStaff')
  assignBed(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('assignment', () => AssignBedInput, { description: 'The request, and the bed.' }) assignment: AssignBedInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { assignBed: assignment });
  }

  @Mutation(() => BedDone, {
    description: 'Keeps a bed for a while. In intensive care a second person must confirm within 10 minutes.',
  })
  @Readable('wardStaff')
  reserveBed(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reservation', () => ReserveBedInput, { description: 'Which bed, for whom, for how long.' })
    reservation: ReserveBedInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { reserveBed: reservation });
  }

  @Mutation(() => BedDone, {
    description: 'Confirms a reservation in intensive care, as another person than the one who made it.',
  })
  @Readable('wardStaff')
  confirmReservation(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reservation', () => ID, { description: 'The reservation.' }) reservation: string,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { confirmReservation: reservation });
  }

  @Mutation(() => BedDone, { description: 'Lets a kept bed go.' })
  @Readable('wardStaff')
  releaseReservation(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reservation', () => ID, { description: 'The reservation.' }) reservation: string,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { releaseReservation: reservation });
  }

  @Mutation(() => BedDone, {
    description:
      'Takes back your own last command on a bed or visit, within 8 hours and while nothing newer stands on it.',
  })
  @Readable('wardStaff')
  undoBedCommand(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('undone', () => ID, { description: 'The requestId of the command to take back.' }) undone: string,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { undo: undone });
  }

  @Mutation(() => BedDone, { description: 'Admits those who lie in the wards when the board begins. All or none.' })
  @Readable('wardStaff')
  takeCensus(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('patients', () => [AdmitInput], { description: 'Up to 500; `at` is when each was admitted.' })
    patients: AdmitInput[],
  ): Promise<BedDone> {
    refuseMore('patients', patients.length, MOST_PATIENTS);
    return this.order(context, facility, requestId, { takeCensus: patients });
  }

  @Mutation(() => BedDone, {
    description: 'Says what a person counted in a ward in a shift. Another number than the board opens a task.',
  })
  @Readable('wardStaff')
  attestWard(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('attestation', () => AttestWardInput, { description: 'Which ward, and how many.' })
    attestation: AttestWardInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { attestWard: attestation });
  }

  @Mutation(() => BedDone, {
    description: "Says what the hospital's own register counts. Another number than the board opens a task.",
  })
  @Readable('wardStaff')
  reportCensus(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('census', () => ReportCensusInput, { description: 'Which ward, and how many.' }) census: ReportCensusInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { reportCensus: census });
  }

  @Mutation(() => BedDone, { description: 'Closes a reconciliation task, saying how it was resolved.' })
  @Readable('wardStaff')
  resolveBedTask(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('task', () => ResolveBedTaskInput, { description: 'Which task, and how.' }) task: ResolveBedTaskInput,
  ): Promise<BedDone> {
    return this.order(context, facility, requestId, { resolveTask: task });
  }

  @Mutation(() => BedAuditError, {
    description: 'Enters what a surprise audit counted. The error of the hospital is answered and published.',
  })
  @Readable('auditors')
  async recordBedAudit(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('countedAt', () => DateTime, { validate: false, description: 'When it was counted; within the last 7 days.' })
    countedAt: Date,
    @Arg('counts', () => [AuditCountInput], { description: 'Up to 9, each class once.' }) counts: AuditCountInput[],
  ): Promise<BedAuditError> {
    refuseMore('counts', counts.length, 9);
    await this.order(context, facility, requestId, { recordAudit: { countedAt, counts } });
    const [error] = await context.read(em => bedAuditErrors(sqlOf(em), [facility]));
    return error as Plain;
  }

  @Mutation(() => [BedCommandOutcome], {
    description:
      'Up to 200 commands in their order, each done or refused on its own and once for its requestId. For machines.',
  })
  @Readable('wardStaff')
  async runBedCommands(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('commands', () => [BedCommandInput], { description: 'Up to 200.' }) commands: BedCommandInput[],
  ): Promise<BedCommandOutcome[]> {
    refuseMore('commands', commands.length, MOST_COMMANDS);
    refuseOthers(context.actor, facility);
    const outcomes: BedCommandOutcome[] = [];
    for (const { requestId, ...orders } of commands) {
      try {
        const given = Object.fromEntries(Object.entries(orders).filter(([, order]) => order != null));
        outcomes.push({ requestId, done: await this.order(context, facility, requestId, given) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        outcomes.push({ requestId, done: null, refusal: error.code, message: error.message });
      }
    }
    return outcomes;
  }

  private order(
    context: RequestContext,
    facility: string,
    requestId: string,
    order: Partial<BedOrders>,
  ): Promise<BedDone> {
    return doBedOrder(context, facility, requestId, order) as Promise<Plain>;
  }
}
