import {
  type AdmitInput,
  AdmitPatientDocument,
  AssignBedDocument,
  AttestWardDocument,
  type BedChangeOrder,
  type BedRequestInput,
  ChangeBedDocument,
  ConfirmReservationDocument,
  DefineBedsDocument,
  type DefineBedsInput,
  OrderDischargeDocument,
  type PatientMarkInput,
  ReleaseReservationDocument,
  ReportCensusDocument,
  RequestBedDocument,
  ReserveBedDocument,
  ResolveBedTaskDocument,
  TakeCensusDocument,
  TransferPatientDocument,
  type WardShift,
  WithdrawBedRequestDocument,
} from '../../generated/graphql.ts';
import { timeWords } from '../../language/figures.ts';
import type { Speech } from '../../language/index.ts';
import { AWAY_ORDERS } from './away/away-changes.ts';
import type { BedCommands } from './bed-commands.ts';
import { patientWords } from './bed-words.ts';
import type { Request, Stay } from './follow-beds.ts';

/** A place in a ward; `bed` null: a trolley or the floor. */
export interface Place {
  readonly ward: string;
  readonly bed: string | null;
}

/** What a person can do at the board, as commands to the API; each says in words what it did. */
export function bedActs({ give, tell }: BedCommands, { t, language }: Speech) {
  const where = ({ ward, bed }: Place) => (bed === null ? t('bedBoard.placeWithout', { ward }) : bed);
  return {
    assign: (request: Request, place: { readonly ward: string; readonly bed: string }) =>
      give(AssignBedDocument, { request: request.id, ...place }, () =>
        t('bedBoard.did.assign', { who: patientWords(request, t), bed: place.bed }),
      ),
    admit: (visit: string, place: Place, share: boolean, patient: PatientMarkInput) =>
      give(AdmitPatientDocument, { visit, ...place, share, patient }, () =>
        t('bedBoard.did.admit', { visit, bed: where(place) }),
      ),
    move: (visit: string, who: string, place: Place, share: boolean) =>
      give(TransferPatientDocument, { visit, ...place, share }, () =>
        t('bedBoard.did.move', { who, bed: where(place) }),
      ),
    discharge: (stay: Stay, place: Place) =>
      tell(
        { order: 'DISCHARGE', ...place, visit: stay.visit, why: null },
        t('bedBoard.did.discharge', { who: patientWords(stay, t) }),
      ),
    orderDischarge: (stay: Stay, expectedAt: string | null, chance: number) =>
      give(
        OrderDischargeDocument,
        { visit: stay.visit, expectedAt, chance },
        () =>
          expectedAt === null
            ? t('bedBoard.did.orderBack', { who: patientWords(stay, t) })
            : t('bedBoard.did.order', { who: patientWords(stay, t), time: timeWords(expectedAt, language) }),
        expectedAt !== null,
      ),
    change: async (
      place: { readonly ward: string; readonly bed: string },
      order: BedChangeOrder,
      why: string | null = null,
    ): Promise<void> => {
      const done = t(`bedBoard.did.${order}`, { bed: place.bed });
      const away = AWAY_ORDERS.find(each => each === order);
      if (away) await tell({ order: away, ...place, visit: null, why }, done);
      else await give(ChangeBedDocument, { ...place, order, why }, () => done);
    },
    reserve: (place: { readonly ward: string; readonly bed: string }, request: string | null, minutes: number) =>
      give(ReserveBedDocument, { ...place, request, minutes }, () => t('bedBoard.did.reserve', { bed: place.bed })),
    confirm: (reservation: string, bed: string) =>
      give(ConfirmReservationDocument, reservation, () => t('bedBoard.did.confirm', { bed }), false),
    release: (reservation: string, bed: string) =>
      give(ReleaseReservationDocument, reservation, () => t('bedBoard.did.release', { bed }), false),
    request: (input: BedRequestInput) =>
      give(RequestBedDocument, input, () => t('bedBoard.did.request', { visit: input.visit })),
    withdraw: (request: Request) =>
      give(
        WithdrawBedRequestDocument,
        request.id,
        () => t('bedBoard.did.withdraw', { who: patientWords(request, t) }),
        false,
      ),
    putUp: (input: DefineBedsInput) =>
      give(DefineBedsDocument, input, ({ count }) => t('bedBoard.did.putUp', { n: count }), false),
    takeCensus: (patients: AdmitInput[]) =>
      give(TakeCensusDocument, patients, ({ count }) => t('bedBoard.did.takeCensus', { n: count }), false),
    attest: (ward: string, shift: WardShift, seen: number) =>
      give(
        AttestWardDocument,
        { ward, shift, seen },
        ({ id }) => t(id === null ? 'bedBoard.did.attest' : 'bedBoard.did.attestTask', { n: seen }),
        false,
      ),
    reportCensus: (ward: string | null, patients: number) =>
      give(
        ReportCensusDocument,
        { ward, patients },
        ({ id }) => t(id === null ? 'bedBoard.did.census' : 'bedBoard.did.censusTask', { n: patients }),
        false,
      ),
    resolve: (task: string, resolution: string) =>
      give(ResolveBedTaskDocument, { task, resolution }, () => t('bedBoard.did.resolve'), false),
  };
}
export type BedActs = ReturnType<typeof bedActs>;
