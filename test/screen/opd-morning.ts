import type { CityOnScreen } from './city-on-screen.ts';

const ISSUE = `mutation($input: IssueTokenInput!, $requestId: ID!) {
  issueToken(input: $input, requestId: $requestId) { id number }
}`;
const OPEN = `mutation($input: OpenSessionInput!, $requestId: ID!) {
  openOpdSession(input: $input, requestId: $requestId) { id }
}`;
const START = `mutation($input: OpdSessionInput!, $requestId: ID!) {
  startOpdSession(input: $input, requestId: $requestId) { id }
}`;
const CALL = `mutation($input: CallNextInput!, $requestId: ID!) {
  callNext(input: $input, requestId: $requestId) { id number }
}`;

const PRESENCE = `mutation($input: DoctorPresenceInput!, $requestId: ID!) {
  setDoctorPresence(input: $input, requestId: $requestId) { id }
}`;
const ABSENT = `mutation($input: OpdTokenInput!, $requestId: ID!) {
  markTokenAbsent(input: $input, requestId: $requestId) { id }
}`;
const FINISH = `mutation($input: FinishConsultationInput!, $requestId: ID!) {
  finishConsultation(input: $input, requestId: $requestId) { id }
}`;
const END = `mutation($input: OpdSessionInput!, $requestId: ID!) {
  endOpdSession(input: $input, requestId: $requestId) { id }
}`;

let serial = 0;

/** What happens in an OPD away from the screen that is tested: other desks, other rooms. */
export class OpdMorning {
  constructor(
    private readonly city: CityOnScreen,
    readonly facility: string,
    readonly queue: string,
    private readonly account = 'clerk',
  ) {}

  async issue(initials = 'AB', person: object = {}): Promise<{ id: string; number: number }> {
    const input = { facility: this.facility, queue: this.queue, lane: 'COUNTER', initials, age: 30, sex: 'FEMALE' };
    return (await this.#do(ISSUE, { ...input, ...person })).issueToken;
  }

  async openRoom(room: string, doctorName: string | null = null): Promise<string> {
    const { facility, queue } = this;
    const input = { facility, queue, room, doctorName, plannedStart: this.city.clock.at() };
    const { id } = (await this.#do(OPEN, input)).openOpdSession;
    await this.#do(START, { session: id });
    return id;
  }

  async callNext(session: string, serving: string | null = null): Promise<{ id: string; number: number }> {
    return (await this.#do(CALL, { session, serving })).callNext;
  }

  async leave(session: string, reason: string, minutes: number): Promise<void> {
    const expectedReturn = this.city.clock.at(-60 * minutes);
    await this.#do(PRESENCE, { session, presence: 'AWAY', reason, expectedReturn });
  }

  async end(session: string): Promise<void> {
    await this.#do(END, { session });
  }

  async didNotCome(token: string): Promise<void> {
    await this.#do(ABSENT, { token });
  }

  async finish(token: string): Promise<void> {
    await this.#do(FINISH, { token });
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, asserted where they are used.
  async #do(mutation: string, input: object): Promise<any> {
    const { data, errors } = await this.city.api.ask(this.account, mutation, {
      input,
      requestId: `morning-${++serial}`,
    });
    if (errors) throw new Error(errors.map(error => error.message).join('; '));
    return data;
  }
}
