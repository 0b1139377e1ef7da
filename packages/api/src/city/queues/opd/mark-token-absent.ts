import type { OpdTokenInput } from '@hims/schema';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import type { OpdWork } from './opd-work.ts';
import { takeStep } from './take-step.ts';

const RETURNS_AFTER_CALLS = 3;
/** Called in vain this often, a person is taken to have gone. */
const MOST_ABSENCES = 3;

/** Somebody did not come when called: they come back after three further calls; the third time they are taken to have gone. */
export async function markTokenAbsent(work: OpdWork, input: OpdTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  const absences = entry.absences + 1;
  const after =
    entry.state === 'CALLED' && absences >= MOST_ABSENCES
      ? takeStep(work, entry, {
          state: 'LEFT',
          kind: 'STEP',
          at: here.at,
          absences,
          sessionId: null,
          reason: 'NO_SHOW',
        })
      : takeStep(work, entry, {
          state: 'ABSENT',
          kind: 'STEP',
          at: here.at,
          absences,
          sessionId: null,
          returnsAtCall: here.calls + RETURNS_AFTER_CALLS,
        });
  return tokenAnswer(after, null);
}
