import { randomUUID } from 'node:crypto';
import type { Door } from './door.ts';

export interface EmergencyReports {
  /** Codes of the hospitals that report. */
  facilities: string[];
  /** One report of each hospital, committed when this resolves. */
  publish(observedAt?: string): Promise<void>;
}

/** Emergency figures that change every time and that no plausibility check doubts. */
export function emergencyReports(door: Door, facilities: string[]): EmergencyReports {
  const run = randomUUID();
  let sent = 0;
  return {
    facilities,
    async publish(observedAt = new Date().toISOString()) {
      const step = ++sent;
      const reports = facilities.map((facility, at) => ({
        source: 'SIM-HOSPITALS',
        messageId: `${run}-${step}-${at}`,
        facility,
        observedAt,
        emergency: {
          present: 100 + ((step + at) % 30),
          waitingByTriage: { urgent: 10 + (step % 10), standard: 20 },
          boarders: 12,
          longestWaitMinutes: 140,
          ventilated: 3,
        },
      }));
      await door.submit('sim-hospitals', reports);
    },
  };
}
