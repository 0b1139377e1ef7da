import type { ReportContent } from '../city/reports.ts';
import type { Outgoing } from './outbox.ts';

/** The newest thing the city said about one part and the API said it put on the board. */
export interface AcknowledgedFact {
  content: ReportContent;
  /** Milliseconds since 1970. */
  observedAt: number;
  /** When the receipt was in our hands, by performance.now(). */
  acknowledgedAt: number;
}

export type Truth = ReadonlyMap<string, AcknowledgedFact>;

const onTheBoard = new Set(['APPLIED', 'UNCERTAIN']);

/** Notes a receipt. An older observation never replaces a newer one, in whatever order receipts come. */
export function noteReceipt(truth: Map<string, AcknowledgedFact>, report: Outgoing, outcome: string, at: number): void {
  if (!onTheBoard.has(outcome)) return;
  const observedAt = Date.parse(report.observedAt);
  const known = truth.get(report.part);
  if (known && known.observedAt > observedAt) return;
  truth.set(report.part, { content: report.content as ReportContent, observedAt, acknowledgedAt: at });
}
