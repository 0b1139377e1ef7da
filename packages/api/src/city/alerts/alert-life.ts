/** Where an alert stands. */
export type AlertState =
  | 'ACTIVE_UNACKED'
  | 'ACTIVE_ACKED'
  | 'RETURNED_UNACKED'
  | 'SHELVED'
  | 'SUPPRESSED'
  | 'NOTED'
  | 'CLOSED';

/** Who may do it: the city itself, or a person. */
type Doer = 'SYSTEM' | 'PERSON';
export type Transition = readonly [verb: string, from: AlertState | 'NONE', to: AlertState, by: Doer];

const OPEN: readonly AlertState[] = [
  'ACTIVE_UNACKED',
  'ACTIVE_ACKED',
  'RETURNED_UNACKED',
  'SHELVED',
  'SUPPRESSED',
  'NOTED',
];
const stay = (verb: string, states: readonly AlertState[], by: Doer): Transition[] =>
  states.map(state => [verb, state, state, by]);

/**
 * Every change of an alert that is legal. The database holds the same list and refuses, by a foreign key, whatever is not on
 * it: no program, this one included, can put an alert into another state by another road.
 */
export const TRANSITIONS: readonly Transition[] = [
  ['RAISE', 'NONE', 'ACTIVE_UNACKED', 'SYSTEM'],
  ['RAISE', 'NONE', 'NOTED', 'SYSTEM'],
  ['ACK', 'ACTIVE_UNACKED', 'ACTIVE_ACKED', 'PERSON'],
  ['ACK', 'RETURNED_UNACKED', 'CLOSED', 'PERSON'],
  ['RETURN', 'ACTIVE_UNACKED', 'RETURNED_UNACKED', 'SYSTEM'],
  ['RETURN', 'ACTIVE_ACKED', 'CLOSED', 'SYSTEM'],
  ['RETURN', 'SHELVED', 'CLOSED', 'SYSTEM'],
  ['RETURN', 'NOTED', 'CLOSED', 'SYSTEM'],
  ['RAISE_AGAIN', 'RETURNED_UNACKED', 'ACTIVE_UNACKED', 'SYSTEM'],
  ['CLOSE', 'RETURNED_UNACKED', 'CLOSED', 'PERSON'],
  ['SHELVE', 'ACTIVE_UNACKED', 'SHELVED', 'PERSON'],
  ['SHELVE', 'ACTIVE_ACKED', 'SHELVED', 'PERSON'],
  ['UNSHELVE', 'SHELVED', 'ACTIVE_UNACKED', 'PERSON'],
  ['SHELF_ENDED', 'SHELVED', 'ACTIVE_UNACKED', 'SYSTEM'],
  ['SUPPRESS', 'ACTIVE_UNACKED', 'SUPPRESSED', 'SYSTEM'],
  ['SUPPRESS', 'ACTIVE_ACKED', 'SUPPRESSED', 'SYSTEM'],
  ['RELEASE', 'SUPPRESSED', 'ACTIVE_UNACKED', 'SYSTEM'],
  ['RELEASE', 'SUPPRESSED', 'ACTIVE_ACKED', 'SYSTEM'],
  ...OPEN.map((from): Transition => ['RETIRE', from, 'CLOSED', 'SYSTEM']),
  ...stay('INPUT_LOST', OPEN, 'SYSTEM'),
  ...stay('INPUT_BACK', OPEN, 'SYSTEM'),
  ...stay('ESCALATE', ['ACTIVE_UNACKED'], 'SYSTEM'),
  ...stay('OWN', OPEN, 'PERSON'),
  ...stay('ACT', OPEN, 'PERSON'),
  ...stay('COMMENT', [...OPEN, 'CLOSED'], 'PERSON'),
  ...stay('JUDGE', [...OPEN, 'CLOSED'], 'PERSON'),
];

/** States from which somebody may do this, for a sentence that says what would be accepted. */
export function statesFor(verb: string): readonly string[] {
  return TRANSITIONS.filter(([each]) => each === verb).map(([, from]) => from);
}

/** The state that this leads to, or null where it is not legal. Where two are, `preferred` decides. */
export function after(verb: string, from: AlertState | 'NONE', preferred?: AlertState): AlertState | null {
  const legal = TRANSITIONS.filter(each => each[0] === verb && each[1] === from).map(([, , to]) => to);
  return (preferred && legal.includes(preferred) ? preferred : legal[0]) ?? null;
}

/** Longest time that an alert may be put aside, minutes. */
export const LONGEST_SHELF_MINUTES = 8 * 60;
