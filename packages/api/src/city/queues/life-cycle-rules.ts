/** States of a token, and NONE: it does not exist yet. */
const TOKEN_STATES = [
  'BOOKED',
  'WAITING',
  'CALLED',
  'IN_CONSULTATION',
  'DONE',
  'ABSENT',
  'HELD',
  'LEFT',
  'CANCELLED',
] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

/** What a step is: `UNDO` takes the one before it back, `RETURN` brings an absent person back into the line. */
const STEP_KINDS = ['ISSUE', 'STEP', 'RETURN', 'MOVE', 'PRIORITY', 'SENT_ON', 'UNDO'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

type From = TokenState | 'NONE';
type Transition = readonly [from: From, to: TokenState, kind: StepKind];

const forward: readonly Transition[] = [
  ['NONE', 'BOOKED', 'ISSUE'],
  ['NONE', 'WAITING', 'ISSUE'],
  ['BOOKED', 'WAITING', 'STEP'],
  ['WAITING', 'CALLED', 'STEP'],
  ['CALLED', 'IN_CONSULTATION', 'STEP'],
  ['IN_CONSULTATION', 'DONE', 'STEP'],
  ['CALLED', 'ABSENT', 'STEP'],
  ['ABSENT', 'WAITING', 'RETURN'],
  ['WAITING', 'HELD', 'STEP'],
  ['CALLED', 'HELD', 'STEP'],
  ['HELD', 'WAITING', 'STEP'],
  ['DONE', 'WAITING', 'SENT_ON'],
  ...(['BOOKED', 'WAITING', 'CALLED', 'HELD', 'ABSENT'] as const).map(from => [from, 'LEFT', 'STEP'] as const),
  ...(['BOOKED', 'WAITING', 'HELD', 'ABSENT'] as const).map(from => [from, 'CANCELLED', 'STEP'] as const),
  ...(['BOOKED', 'WAITING', 'HELD', 'ABSENT'] as const).map(state => [state, state, 'PRIORITY'] as const),
  ['BOOKED', 'BOOKED', 'MOVE'],
  ['WAITING', 'WAITING', 'MOVE'],
  ['CALLED', 'WAITING', 'MOVE'],
  ['IN_CONSULTATION', 'WAITING', 'MOVE'],
];

/**
 * Every step that a token may take. The database holds the same list and refuses whatever is not in it. Each step but the issue
 * can be taken back, once; a step that took another back cannot.
 */
export const TRANSITIONS: readonly Transition[] = [
  ...forward,
  ...[...new Set(forward.filter(([from]) => from !== 'NONE').map(([from, to]) => `${to} ${from}`))].map(
    pair => [...(pair.split(' ') as [TokenState, TokenState]), 'UNDO'] as const,
  ),
];

/** Whether a token in `from` may take a step of this kind to `to`. */
export function mayStep(from: From, to: TokenState, kind: StepKind): boolean {
  return TRANSITIONS.some(each => each[0] === from && each[1] === to && each[2] === kind);
}
