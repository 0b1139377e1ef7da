import type { EscalationStateFragment } from '../../generated/graphql.ts';

export type Escalation = EscalationStateFragment;
export type Card = NonNullable<Escalation['card']>;
export type CardItem = Card['items'][number];

/** The levels of OPEL-Delhi. */
export const LEVELS = [1, 2, 3, 4] as const;

export interface Standing {
  readonly done: number;
  readonly of: number;
  /** Due and not done, at `now`. */
  readonly overdue: number;
}

/** How a card stands at `now` (milliseconds of the city's clock), and not only when the server last spoke. */
export function standingOf(card: Card | null | undefined, now: number): Standing {
  const items = card?.items ?? [];
  return {
    done: items.filter(item => item.state === 'DONE').length,
    of: items.length,
    overdue: items.filter(item => isOverdue(item, now)).length,
  };
}

export const isOverdue = (item: CardItem, now: number): boolean =>
  item.state !== 'DONE' && now >= Date.parse(item.dueAt);

/** What still has to be done comes first, by when it is due; the done ones keep the order of the card. */
export function inOrderOfWork(items: readonly CardItem[]): CardItem[] {
  const open = items.filter(item => item.state !== 'DONE');
  const done = items.filter(item => item.state === 'DONE');
  return [...open.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)), ...done];
}
