import type { GraphqlAnswer, TestApi } from './start-api.ts';

let serial = 0;

/** What a person at the bed board gets to hear: done, or why not. */
export type Heard = {
  done: Record<string, unknown> | null;
  refusal: string | null;
  message: string;
  requestId: string;
};

const TYPES: Readonly<Record<string, [argument: string, type: string]>> = {
  defineBeds: ['beds', 'DefineBedsInput!'],
  changeBed: ['change', 'BedChangeInput!'],
  admitPatient: ['admission', 'AdmitInput!'],
  transferPatient: ['transfer', 'TransferInput!'],
  dischargePatient: ['discharge', 'VisitInput!'],
  cancelAdmission: ['visit', 'VisitInput!'],
  cancelTransfer: ['visit', 'VisitInput!'],
  cancelDischarge: ['visit', 'VisitInput!'],
  orderDischarge: ['discharge', 'DischargeOrderInput!'],
  requestBed: ['request', 'BedRequestInput!'],
  withdrawBedRequest: ['request', 'ID!'],
  assignBed: ['assignment', 'AssignBedInput!'],
  reserveBed: ['reservation', 'ReserveBedInput!'],
  confirmReservation: ['reservation', 'ID!'],
  releaseReservation: ['reservation', 'ID!'],
  undoBedCommand: ['undone', 'ID!'],
  takeCensus: ['patients', '[AdmitInput!]!'],
  attestWard: ['attestation', 'AttestWardInput!'],
  reportCensus: ['census', 'ReportCensusInput!'],
  resolveBedTask: ['task', 'ResolveBedTaskInput!'],
};

/** Somebody at the bed board of a hospital, with an account of the demonstration. */
export function bedConsole(api: Pick<TestApi, 'ask'>, account: string, facility = 'LNH') {
  async function order(command: string, input: unknown, requestId = `bed-${++serial}`): Promise<Heard> {
    const [argument, type] = TYPES[command]!;
    const { data, errors }: GraphqlAnswer = await api.ask(
      account,
      `mutation($f: ID!, $r: ID!, $i: ${type}) { ${command}(facility: $f, requestId: $r, ${argument}: $i) { requestId at ward bed visit id count outcome } }`,
      { f: facility, r: requestId, i: input },
    );
    const [error] = errors ?? [];
    return {
      done: data?.[command] ?? null,
      refusal: error ? String(error.extensions.code) : null,
      message: error?.message ?? '',
      requestId,
    };
  }
  return {
    order,
    /** As order, for what must succeed. */
    async done(command: string, input: unknown): Promise<Record<string, string> & { requestId: string }> {
      const heard = await order(command, input);
      if (!heard.done) throw new Error(`${command} was refused: ${heard.refusal} ${heard.message}`);
      return { ...(heard.done as Record<string, string>), requestId: heard.requestId };
    },
    async board(wards: string[] | null = null) {
      const { data, errors } = await api.ask(account, BED_BOARD, { f: facility, w: wards });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.bedBoard;
    },
    /** One bed of the board. */
    async bed(ward: string, code: string) {
      const board = await this.board([ward]);
      return board.wards
        .find((each: { code: string }) => each.code === ward)
        .beds.find((each: { code: string }) => each.code === code);
    },
  };
}

export const TALLY =
  'total available occupied cleaning reserved blocked unstaffed closed surge staffed patients withoutBed sharing occupancyPercent';
export const BED_BOARD_FIELDS = `facility at revision lastChange simulated
  wards { code nameEn nameHi bedClasses tally { ${TALLY} } attestation { day shift at by seen onBoard }
    withoutBed { visit initials age sex since admittedAt shares dischargeAt dischargeChance }
    beds { code bedClass state since cleaningOverdue staffed surge blocked onlyFor equipment
      stays { visit initials age sex since admittedAt shares dischargeAt dischargeChance }
      reservation { id request visit expiresAt madeBy needsSecondPerson } } }
  totals { bedClass wards wardsCurrent tally { ${TALLY} } }
  demand { id kind bedClass needs visit initials age sex since }
  expectedDischarges { hour ordered expected }
  tasks { id kind ward bed onBoard reported saidBy openedAt resolvedAt resolution
    late { asked why visit saidAt doubt found foundBy foundAt } }`;
const BED_BOARD = `query($f: ID!, $w: [ID!]) { bedBoard(facility: $f, wards: $w) { ${BED_BOARD_FIELDS} } }`;
