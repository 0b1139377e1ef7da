import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { GraphqlAnswer, TestApi } from './start-api.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and assert them.
type Data = any;

const TOKEN =
  'id number series day queue state step session room at expiresAt simulated estimate { unknown medianMinutes }';
const SESSION = 'id queue day room presence awayReason startedAt endedAt simulated';

/** Mutation of the contract, the name of its input, and what it answers. */
const COMMANDS = {
  openOpdSession: ['OpenSessionInput', SESSION],
  startOpdSession: ['OpdSessionInput', SESSION],
  endOpdSession: ['OpdSessionInput', SESSION],
  setDoctorPresence: ['DoctorPresenceInput', SESSION],
  issueToken: ['IssueTokenInput', TOKEN],
  checkInToken: ['OpdTokenInput', TOKEN],
  callNext: ['CallNextInput', TOKEN],
  recallToken: ['OpdTokenInput', TOKEN],
  startConsultation: ['OpdTokenInput', TOKEN],
  finishConsultation: ['FinishConsultationInput', TOKEN],
  markTokenAbsent: ['OpdTokenInput', TOKEN],
  holdToken: ['HoldTokenInput', TOKEN],
  resumeToken: ['OpdTokenInput', TOKEN],
  moveToken: ['MoveTokenInput', TOKEN],
  markTokenLeft: ['EndTokenInput', TOKEN],
  cancelToken: ['EndTokenInput', TOKEN],
  setTokenPriority: ['TokenPriorityInput', TOKEN],
  undoTokenStep: ['OpdTokenInput', TOKEN],
  settleLeftOver: ['SettleLeftOverInput', `token { ${TOKEN} } carriedTo { ${TOKEN} }`],
} as const;
export type OpdMutation = keyof typeof COMMANDS;

/** One hospital's OPD over the API, as one account. */
export function opdMorning(api: Pick<TestApi, 'ask'>, account: string, facility = 'LNH') {
  const send = (name: OpdMutation, input: object, requestId: string = randomUUID()): Promise<GraphqlAnswer> => {
    const [type, selection] = COMMANDS[name];
    return api.ask(account, `mutation($r: ID!, $i: ${type}!) { ${name}(requestId: $r, input: $i) { ${selection} } }`, {
      r: requestId,
      i: input,
    });
  };
  const give = async (name: OpdMutation, input: object, requestId?: string): Promise<Data> => {
    const answer = await send(name, input, requestId);
    expect(answer.errors ?? [], name).toEqual([]);
    return answer.data[name];
  };
  return {
    send,
    /** Gives a command that must succeed. */
    give,
    /** Gives a command that must be refused, and answers the code. */
    async refused(name: OpdMutation, input: object): Promise<unknown> {
      const answer = await send(name, input);
      expect(answer.errors?.length, `${name} ${JSON.stringify(answer.data)}`).toBe(1);
      return answer.errors?.[0]?.extensions.code;
    },
    /** A room that takes people. */
    async openRoom(queue: string, room: string, plannedStart: string): Promise<Data> {
      const session = await give('openOpdSession', { facility, queue, room, plannedStart });
      return give('startOpdSession', { session: session.id });
    },
    /** A token for somebody who is there. */
    issue(queue: string, over: object = {}, requestId?: string): Promise<Data> {
      const person = { facility, queue, lane: 'COUNTER', initials: 'AK', age: 30, sex: 'MALE' };
      return give('issueToken', { ...person, ...over }, requestId);
    },
  };
}
