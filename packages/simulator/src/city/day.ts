import { secondsPerDay } from './calendar.ts';
import { planCity, startCity, stepCity } from './city.ts';
import type { CityRegistry } from './registry.ts';
import { dueReports, fullRound } from './reporting.ts';
import { type CityReport, partOf, type ReportContent } from './reports.ts';
import { nothingSpecial, type Scenario } from './scenario.ts';

/** A report as the contract wants it, but for the source, which the sender knows. */
export interface DayReport {
  messageId: string;
  facility: string;
  /** RFC 3339, UTC. */
  observedAt: string;
  content: ReportContent;
}

export interface DayOptions {
  seed: string;
  registry: CityRegistry;
  /** Midnight (Asia/Kolkata) of the day to be generated. */
  from: Date;
  scenario?: Scenario;
  /** Largest batch; 1,000 is what one call of submitReports takes. */
  batchSize?: number;
}

/**
 * Every report of a whole ordinary day, in the order in which they were handed over, in batches. With the full registry
 * (40 hospitals, 395 clinics and shops, 277 vehicles) that is more than three million reports. The same options give
 * the same bytes.
 */
export function* generateDay(options: DayOptions): Generator<DayReport[]> {
  const { seed, registry, from, batchSize = 1_000 } = options;
  const plan = planCity(registry, options.scenario ?? { ...nothingSpecial, name: 'day', about: '' }, seed, 0);
  const midnight = from.getTime();
  let batch: DayReport[] = [];
  let held: CityReport[] = [];
  let state = startCity(plan);
  let due = fullRound(plan, state);
  for (;;) {
    held.push(...due);
    const waiting: CityReport[] = [];
    for (const report of held) {
      if (report.readyAt > state.second) {
        waiting.push(report);
        continue;
      }
      batch.push({
        messageId: `${seed}:${partOf(report.facility, report.content)}:${report.observedAt}`,
        facility: report.facility,
        observedAt: new Date(midnight + report.observedAt * 1_000).toISOString(),
        content: report.content,
      });
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
    held = waiting;
    if (state.second >= secondsPerDay - 10) break;
    const before = state.second;
    state = stepCity(plan, state);
    due = dueReports(plan, state, before);
  }
  if (batch.length > 0) yield batch;
}
