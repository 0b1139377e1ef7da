import { alertChain, alertRules } from './city/alerts/alert-rules.queries.ts';
import { alertReconciliation } from './city/alerts/reconcile-alerts.ts';
import { ambulancesRules } from './city/ambulances/ambulances-rules.ts';
import { bedsBoard } from './city/beds/beds.board.ts';
import { bedsRules } from './city/beds/beds-rules.ts';
import { bedKeeping } from './city/beds/keep-beds.ts';
import { expectedOf } from './city/board/expected-of.ts';
import type { LiveBoard } from './city/board/live-board.ts';
import { crowdingBoard } from './city/crowding/crowding.board.ts';
import { crowdingTables } from './city/crowding/crowding.queries.ts';
import { figureKeeping } from './city/crowding/next-hours/keep-figures.ts';
import { boardReconciliation } from './city/crowding/reconcile-board.ts';
import { emergencyBoard } from './city/emergency/emergency.board.ts';
import { emergencyRules } from './city/emergency/emergency-rules.ts';
import { openingBoard } from './city/facilities/opening.board.ts';
import { openingRules } from './city/facilities/opening-rules.ts';
import { registryIndex } from './city/facilities/registry-index.queries.ts';
import { queuesBoard } from './city/queues/queues.board.ts';
import { queuesRules } from './city/queues/queues-rules.ts';
import { type HandDesk, openHandDesk } from './city/reports/hand-desk.ts';
import { openReportDesk } from './city/reports/report-desk.ts';
import { freshnessRules, knownSources, OWN_SOURCES } from './city/reports/sources.queries.ts';
import { CHANGE_CHANNEL } from './commit/change-log.entity.ts';
import { signalList } from './ingest/judge.ts';
import { keepRead } from './keep-read.ts';
import { SYSTEM } from './kernel/actor.ts';
import type { Clock } from './kernel/clock.ts';
import { Board, type Placed } from './live/board.ts';
import { BoardStreams } from './live/board-stream.ts';
import { Doorbell } from './live/doorbell.ts';
import { ExpiryCalendar } from './live/expiry.ts';
import { loadBoard } from './live/load-board.ts';
import { startReconciler } from './live/reconciler.ts';
import { type Relay, startRelay } from './live/relay.ts';
import type { Database } from './postgres/database.ts';

const SIGNALS = [bedsRules, queuesRules, emergencyRules, ambulancesRules, openingRules];
const PROJECTIONS = [bedsBoard, queuesBoard, emergencyBoard, openingBoard, crowdingBoard];

/** A wake-up for other processes goes out at most this often: NOTIFY takes a lock of the whole server at commit. */
const NOTIFY_EVERY_MS = 50;
/** How old the registry, the sources and the tables in memory may be. */
const KNOWLEDGE_EVERY_MS = 5_000;

export interface LiveCity extends LiveBoard {
  readonly streams: BoardStreams;
  readonly doorbell: Doorbell;
  readonly desk: ReturnType<typeof openReportDesk>;
  readonly handDesk: HandDesk;
  /** To be called after every commit: the change log has grown. */
  committed(): void;
  /** Reads registry, sources and tables again. */
  refreshKnowledge(): Promise<void>;
  /** One round of the reconciler, and everything committed is on the board when it resolves. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts the live part together and brings it to the present: ingest → commit → live, and round again for what is derived. */
export async function startLiveCity(options: {
  database: Database;
  epoch: string;
  clock: Clock;
  listenUrl: string | null;
  heartbeatMs: number;
  reconcileEveryMs: number;
  onError: (error: Error) => void;
}): Promise<LiveCity> {
  const { database, clock, epoch, onError } = options;
  const knowledge = await keepRead(
    () =>
      database.sql(SYSTEM, async sql => ({
        city: await registryIndex(sql),
        sources: await knownSources(sql),
        freshness: await freshnessRules(sql),
        tables: await crowdingTables(sql),
        alerts: { rules: await alertRules(sql), chain: await alertChain(sql) },
      })),
    KNOWLEDGE_EVERY_MS,
    onError,
  );
  const kindOf = (facility: string) => knowledge.get().city.facilities.get(facility)?.kind ?? null;
  const emptyBoard = () => new Board(epoch, PROJECTIONS, kindOf, ambulancesRules.signal);
  const board = emptyBoard();
  const calendar = new ExpiryCalendar();
  const streams = new BoardStreams(board, clock, options.heartbeatMs);
  const doorbell = new Doorbell();
  let relay: Relay | null = null;

  const reconciliation = boardReconciliation({
    database,
    board,
    calendar,
    clock,
    rulesOf: signal => SIGNALS.find(rules => rules.signal === signal) ?? null,
    tables: () => knowledge.get().tables,
    onCommitted: committed,
  });
  const alerts = alertReconciliation({
    database,
    board,
    clock,
    knowledge: () => knowledge.get().alerts,
    isFeed: source =>
      !OWN_SOURCES.has(source) && ['FEED', 'SIMULATED'].includes(knowledge.get().sources.get(source)?.kind ?? ''),
    onCommitted: committed,
    onError,
  });
  const placed = (fact: Placed) => {
    reconciliation.placed(fact);
    alerts.placed(fact);
  };
  const from = await loadBoard(database, board);
  for (const cell of [...board.cells.values(), ...board.vehicles.values()]) {
    for (const [signal, parts] of cell.parts) {
      for (const [part, fact] of parts)
        placed({ cell, facility: board.homeOf(cell.key) || cell.key, signal, part, fact });
    }
  }
  relay = await startRelay({
    database,
    listenUrl: options.listenUrl,
    from,
    onError,
    onChanges(changes) {
      for (const fact of board.apply(changes)) placed(fact);
      streams.changed();
      doorbell.ring(changes);
    },
  });

  let notice: NodeJS.Timeout | null = null;
  function committed(): void {
    relay?.wake();
    notice ??= setTimeout(() => {
      notice = null;
      database.pool.query('select pg_notify($1, $2)', [CHANGE_CHANNEL, '']).catch(onError);
    }, NOTIFY_EVERY_MS);
  }

  const signals = signalList(SIGNALS as never);
  const desk = openReportDesk({
    database,
    clock,
    signals,
    knowledge: knowledge.get,
    onCommitted: committed,
  });
  const beds = bedKeeping({ database, clock, onCommitted: committed });
  const figures = figureKeeping({ database, board, clock });
  const reconciler = startReconciler({
    everyMs: options.reconcileEveryMs,
    lease: async () => {
      const client = await database.pool.connect();
      return { sql: client, release: error => client.release(error) };
    },
    async reconcile(first) {
      await reconciliation.reconcile(first);
      await beds.reconcile().catch(onError);
      await figures.reconcile().catch(onError);
      // Levels and expiry go on, whatever becomes of alerts: the next round finishes what this one could not.
      await alerts.reconcile(first).catch(onError);
    },
    standBy() {
      reconciliation.standBy();
      alerts.standBy();
    },
    onError,
  });
  // Nobody sees the board before what expired while we were away is marked unknown.
  await reconciler.now();
  await relay.catchUp();

  return {
    board,
    clock,
    streams,
    doorbell,
    desk,
    handDesk: openHandDesk({ database, clock, signals, knowledge: knowledge.get }),
    committed,
    emptyBoard,
    expected: scope => expectedOf(knowledge.get().city, scope),
    refreshKnowledge: knowledge.refresh,
    async settle() {
      await relay.catchUp();
      await reconciler.now();
      await relay.catchUp();
    },
    async stop() {
      knowledge.stop();
      await desk.idle();
      await reconciler.stop();
      await relay.stop();
      if (notice) clearTimeout(notice);
      streams.stop();
    },
  };
}
