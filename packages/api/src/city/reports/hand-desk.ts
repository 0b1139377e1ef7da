import type { SignalList } from '../../ingest/judge.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { type Database, sqlOf } from '../../postgres/database.ts';
import { ownHospital } from '../crowding/whose-hospital.queries.ts';
import { enterByHand, type HandEntered } from './enter-by-hand.ts';
import { handEntries } from './hand-entries.queries.ts';
import { makeHandSource } from './hand-source.ts';
import type { DeskKnowledge } from './report-desk.ts';
import { withdrawHandEntry } from './withdraw-hand-entry.ts';

/** The desk where people enter figures by hand, each for their own hospital. */
export type HandDesk = ReturnType<typeof openHandDesk>;

/** All three throw Refusal FORBIDDEN for a hospital that is not the caller's, and UNKNOWN_HOSPITAL. */
export function openHandDesk(city: {
  database: Database;
  clock: Clock;
  signals: SignalList;
  knowledge: () => DeskKnowledge;
}) {
  const { clock, database, signals } = city;
  return {
    async enter(context: RequestContext, facility: string, requestId: string, entries: readonly HandEntered[]) {
      await context.read(em => ownHospital(sqlOf(em), context.actor, facility));
      await makeHandSource(database, facility, clock.now());
      const command = { action: 'enterByHand', subject: facility, requestId, args: entries };
      return context.command(command, em =>
        enterByHand(sqlOf(em), { clock, signals, knowledge: city.knowledge() }, context.actor, facility, entries),
      );
    },
    async withdraw(context: RequestContext, facility: string, requestId: string, id: string) {
      await context.read(em => ownHospital(sqlOf(em), context.actor, facility));
      const command = { action: 'withdrawHandEntry', subject: facility, requestId, args: { id } };
      await context.command(command, (em, at) =>
        withdrawHandEntry(sqlOf(em), signals, context.actor, at, { facility, id }),
      );
      return this.entries(context, facility);
    },
    entries(context: RequestContext, facility: string) {
      const { city: registry, freshness } = city.knowledge();
      return context.read(async em => {
        await ownHospital(sqlOf(em), context.actor, facility);
        const known = { facility: registry.facilities.get(facility)!, signals, freshness };
        return handEntries(sqlOf(em), known, context.actor, facility, clock.now());
      });
    },
  };
}
