import type {
  AdmitInput,
  AssignBedInput,
  AttestWardInput,
  AuditCountInput,
  BedChangeInput,
  BedRequestInput,
  DefineBedsInput,
  DischargeOrderInput,
  ReportCensusInput,
  ReserveBedInput,
  ResolveBedTaskInput,
  TransferInput,
  VisitInput,
} from '@hims/schema';

/** Everything that can be ordered of the beds of a hospital, by name. */
export type BedOrders = {
  defineBeds: DefineBedsInput;
  changeBed: BedChangeInput;
  admit: AdmitInput;
  transfer: TransferInput;
  discharge: VisitInput;
  cancelAdmission: VisitInput;
  cancelTransfer: VisitInput;
  cancelDischarge: VisitInput;
  orderDischarge: DischargeOrderInput;
  requestBed: BedRequestInput;
  /** Id of the request. */
  withdrawBedRequest: string;
  assignBed: AssignBedInput;
  reserveBed: ReserveBedInput;
  /** Id of the reservation. */
  confirmReservation: string;
  /** Id of the reservation. */
  releaseReservation: string;
  /** The requestId of the command to take back. */
  undo: string;
  takeCensus: readonly AdmitInput[];
  attestWard: AttestWardInput;
  reportCensus: ReportCensusInput;
  resolveTask: ResolveBedTaskInput;
  recordAudit: { countedAt: Date; counts: readonly AuditCountInput[] };
};

/** What an order did, as far as the caller is told. Ids and instants are texts. */
export type Did = {
  readonly ward?: string | null;
  readonly bed?: string | null;
  readonly visit?: string | null;
  readonly id?: string | null;
  readonly count?: number;
  /** Without it, it was done. */
  readonly outcome?: 'AGREES' | 'CONFLICT';
};
