import type { OpdCommandInput } from '@hims/schema';
import type { Actor } from '../../../kernel/actor.ts';
import { Refusal } from '../../../kernel/refusals.ts';
import type { Sql } from '../../../postgres/database.ts';
import type { SessionAnswer, TokenAnswer } from './answers.ts';
import { callNext } from './call-next.ts';
import { checkInToken } from './check-in-token.ts';
import { endSession } from './end-session.ts';
import { endToken } from './end-token.ts';
import { finishConsultation } from './finish-consultation.ts';
import { holdToken } from './hold-token.ts';
import { issueToken } from './issue-token.ts';
import { markTokenAbsent } from './mark-token-absent.ts';
import { moveToken } from './move-token.ts';
import type { OpdWork } from './opd-work.ts';
import { openSession } from './open-session.ts';
import { recallToken } from './recall-token.ts';
import { resumeToken } from './resume-token.ts';
import { setDoctorPresence } from './set-doctor-presence.ts';
import { setTokenPriority } from './set-token-priority.ts';
import { type SettledAnswer, settleLeftOver } from './settle-left-over.ts';
import { startConsultation } from './start-consultation.ts';
import { startSession } from './start-session.ts';
import { undoTokenStep } from './undo-token-step.ts';
import { writeSteps } from './write-steps.ts';

/** What a command is, by the field of a batch that carries it: the verb, and whether a session or a token is answered. */
const SESSION_VERBS = { openSession, startSession, endSession, setPresence: setDoctorPresence } as const;
const TOKEN_VERBS = {
  issueToken,
  checkIn: checkInToken,
  callNext,
  recall: recallToken,
  startConsultation,
  finishConsultation,
  markAbsent: markTokenAbsent,
  hold: holdToken,
  resume: resumeToken,
  move: moveToken,
  markLeft: (work: OpdWork, input: Parameters<typeof endToken>[2]) => endToken(work, 'LEFT', input),
  cancel: (work: OpdWork, input: Parameters<typeof endToken>[2]) => endToken(work, 'CANCELLED', input),
  setPriority: setTokenPriority,
  undo: undoTokenStep,
} as const;
export type SessionVerb = keyof typeof SESSION_VERBS;
export type TokenVerb = keyof typeof TOKEN_VERBS;
export type OpdVerb = SessionVerb | TokenVerb | 'settleLeftOver';

export type OpdAnswer = { session: SessionAnswer } | { token: TokenAnswer } | { settled: SettledAnswer[] };

/** The one body of a command. Throws Refusal ONE_BODY. */
export function bodyOf(command: OpdCommandInput): { verb: OpdVerb; input: object } {
  const bodies = Object.entries(command).filter(([name, body]) => name !== 'requestId' && body != null);
  const [first] = bodies;
  if (!first || bodies.length > 1) {
    throw new Refusal(
      'ONE_BODY',
      `The command carries ${bodies.length === 0 ? 'no body' : bodies.map(([name]) => name).join(' and ')}; exactly one is accepted.`,
    );
  }
  return { verb: first[0] as OpdVerb, input: first[1] as object };
}

/** Does one command. The figures on the board follow at the end of the transaction. */
export async function doOpdCommand(work: OpdWork, verb: OpdVerb, input: object): Promise<OpdAnswer> {
  const answer = await answerOf(work, verb, input as never);
  await writeSteps(work);
  return answer;
}

async function answerOf(work: OpdWork, verb: OpdVerb, input: never): Promise<OpdAnswer> {
  if (verb === 'settleLeftOver') return { settled: await settleLeftOver(work, input) };
  return Object.hasOwn(SESSION_VERBS, verb)
    ? { session: await SESSION_VERBS[verb as SessionVerb](work, input) }
    : { token: await TOKEN_VERBS[verb as TokenVerb](work, input) };
}

/** What the command is done to, as the audit names it: codes and row ids, never a person. */
export function subjectOf(input: object): string {
  const { facility, queue, session, token } = input as Record<string, string | undefined>;
  if (facility) return `${facility}/${queue}`;
  return token ? `token/${token}` : `session/${session}`;
}

/** The work of one transaction of this actor. */
export async function opdWork(sql: Sql, actor: Actor, at: number): Promise<OpdWork> {
  return {
    sql,
    actor,
    at,
    simulatedSource: await simulatedSource(sql, actor),
    touched: new Map(),
    rings: new Map(),
    pending: [],
    followed: [],
  };
}

/** Whatever comes from a simulated source stays marked for ever. */
async function simulatedSource(sql: Sql, actor: Actor): Promise<string | null> {
  if (actor.role !== 'SOURCE') return null;
  const { rows } = await sql.query<{ code: string }>(
    `select code from source where code = any ($1) and kind = 'SIMULATED' order by code limit 1`,
    [[...actor.sources]],
  );
  return rows[0]?.code ?? null;
}
