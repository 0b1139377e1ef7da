import {
  CallNextInput,
  DoctorPresenceInput,
  EndTokenInput,
  FinishConsultationInput,
  HoldTokenInput,
  IssueTokenInput,
  MoveTokenInput,
  OpdCommandInput,
  OpdCommandOutcome,
  OpdSession,
  OpdSessionInput,
  OpdTokenInput,
  OpenSessionInput,
  Readable,
  SettledToken,
  SettleLeftOverInput,
  TokenPriorityInput,
  TokenReceipt,
} from '@hims/schema';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import type { OpdDesk } from './opd-desk.ts';

const REQUEST_ID =
  'Chosen by you, 1 to 100 printable ASCII characters. The same one again gives the same answer and no second effect.';

@Resolver()
export class OpdCommandsResolver {
  constructor(private readonly desk: OpdDesk) {}

  @Mutation(() => OpdSession, {
    description: 'Plans a room for a queue, today or on a day to come.',
  })
  @Readable('hospitalDesk')
  openOpdSession(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpenSessionInput, { description: 'What is asked for.' }) input: OpenSessionInput,
  ): Promise<OpdSession> {
    return this.desk.session(context, 'openSession', requestId, input);
  }

  @Mutation(() => OpdSession, {
    description: 'Begins a session: the doctor is in the room, and people can be called.',
  })
  @Readable('hospitalDesk')
  startOpdSession(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdSessionInput, { description: 'What is asked for.' }) input: OpdSessionInput,
  ): Promise<OpdSession> {
    return this.desk.session(context, 'startSession', requestId, input);
  }

  @Mutation(() => OpdSession, {
    description:
      'Ends a session, or takes back one that was planned and has not begun. People whom it alone was to call wait for any room of the queue; who is left over is decided by settleLeftOver. Refused with STILL_SERVING while somebody is called or in the chair.',
  })
  @Readable('hospitalDesk')
  endOpdSession(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdSessionInput, { description: 'What is asked for.' }) input: OpdSessionInput,
  ): Promise<OpdSession> {
    return this.desk.session(context, 'endSession', requestId, input);
  }

  @Mutation(() => OpdSession, {
    description:
      'Says that the doctor of a session left the room or came back; halls show it, and waits are foreseen anew.',
  })
  @Readable('hospitalDesk')
  setDoctorPresence(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => DoctorPresenceInput, { description: 'What is asked for.' }) input: DoctorPresenceInput,
  ): Promise<OpdSession> {
    return this.desk.session(context, 'setPresence', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description:
      'Issues the next number of a queue for today; refused with CAPACITY_REACHED when all places of the day are given, unless for an emergency or with a reason. This is what answers a shared profile of ABDM Scan and Share: give its REQUEST-ID as requestId, and a retry gets the same number.',
  })
  @Readable('hospitalDesk')
  issueToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => IssueTokenInput, { description: 'What is asked for.' }) input: IssueTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'issueToken', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Somebody who had booked is there and joins the end of the line.',
  })
  @Readable('hospitalDesk')
  checkInToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdTokenInput, { description: 'What is asked for.' }) input: OpdTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'checkIn', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description:
      'Calls whoever is next to a room, and finishes the one whom you see being served there. Two who call at once never call the same token: in different rooms each gets the next, in the same room the second is refused with ALREADY_CALLED. NOTHING_WAITING: nobody is left.',
  })
  @Readable('hospitalDesk')
  callNext(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => CallNextInput, { description: 'What is asked for.' }) input: CallNextInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'callNext', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Calls a token again that was called and has not come.',
  })
  @Readable('hospitalDesk')
  recallToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdTokenInput, { description: 'What is asked for.' }) input: OpdTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'recall', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Somebody who was called is in the chair.',
  })
  @Readable('hospitalDesk')
  startConsultation(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdTokenInput, { description: 'What is asked for.' }) input: OpdTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'startConsultation', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Somebody has been served; with sendTo the same token waits in another queue next.',
  })
  @Readable('hospitalDesk')
  finishConsultation(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => FinishConsultationInput, { description: 'What is asked for.' }) input: FinishConsultationInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'finishConsultation', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description:
      'Somebody did not come when called: comes back after three further calls, five places behind the head. The third time it is LEFT.',
  })
  @Readable('hospitalDesk')
  markTokenAbsent(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdTokenInput, { description: 'What is asked for.' }) input: OpdTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'markAbsent', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Sets a token aside; its place is kept.',
  })
  @Readable('hospitalDesk')
  holdToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => HoldTokenInput, { description: 'What is asked for.' }) input: HoldTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'hold', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Takes up a token that was set aside, or an absent person who is there now.',
  })
  @Readable('hospitalDesk')
  resumeToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdTokenInput, { description: 'What is asked for.' }) input: OpdTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'resume', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Sends a token to another queue, or to one room of a queue.',
  })
  @Readable('hospitalDesk')
  moveToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => MoveTokenInput, { description: 'What is asked for.' }) input: MoveTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'move', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Somebody is gone without being served.',
  })
  @Readable('hospitalDesk')
  markTokenLeft(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => EndTokenInput, { description: 'What is asked for.' }) input: EndTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'markLeft', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Takes a token back that was not called. Its number is not given again.',
  })
  @Readable('hospitalDesk')
  cancelToken(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => EndTokenInput, { description: 'What is asked for.' }) input: EndTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'cancel', requestId, input);
  }

  @Mutation(() => [SettledToken], {
    description:
      'Decides on those who are left over in a queue today: who comes again on a later day, is moved, has gone or is taken back. All of it is done, or none. Answers with one for each, in calling order.',
  })
  @Readable('hospitalDesk')
  settleLeftOver(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => SettleLeftOverInput, { description: 'What is asked for.' }) input: SettleLeftOverInput,
  ): Promise<SettledToken[]> {
    return this.desk.settle(context, requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Gives a token another class of priority, with the ground for it.',
  })
  @Readable('hospitalDesk')
  setTokenPriority(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => TokenPriorityInput, { description: 'What is asked for.' }) input: TokenPriorityInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'setPriority', requestId, input);
  }

  @Mutation(() => TokenReceipt, {
    description: 'Takes the last step of a token back, on the same day: it is where it was, at the place it had.',
  })
  @Readable('hospitalDesk')
  undoTokenStep(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('input', () => OpdTokenInput, { description: 'What is asked for.' }) input: OpdTokenInput,
  ): Promise<TokenReceipt> {
    return this.desk.token(context, 'undo', requestId, input);
  }

  @Mutation(() => [OpdCommandOutcome], {
    description:
      'For machines: up to 200 commands, done in order within each facility, each with its own request id and its own outcome. One that is refused does not touch the others.',
  })
  @Readable('reporters')
  runOpdCommands(
    @Ctx() context: RequestContext,
    @Arg('commands', () => [OpdCommandInput], { description: 'Up to 200 commands.' }) commands: OpdCommandInput[],
  ): Promise<OpdCommandOutcome[]> {
    return this.desk.batch(context, commands);
  }
}
