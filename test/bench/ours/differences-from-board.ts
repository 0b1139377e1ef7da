import type { Report } from './day-reports.ts';
import type { Door } from './door.ts';

interface Shown {
  observedAt: string;
  lastReported: unknown;
}
interface WholeBoard {
  board: {
    cells: {
      facility: string;
      beds: (Shown & { ward: string; bedClass: string })[];
      queues: (Shown & { department: string })[];
      emergency: Shown | null;
      opening: Shown | null;
    }[];
    ambulances: (Shown & { vehicle: string })[];
  };
}

const wholeBoard = `query Compare {
  board(filter: { signals: [BEDS, QUEUES, EMERGENCY, OPENING, AMBULANCES] }) {
    cells {
      facility
      beds { ward bedClass observedAt lastReported { staffed occupied } }
      queues { department observedAt lastReported { issued waiting called } }
      emergency { observedAt lastReported { present waiting } }
      opening { observedAt lastReported }
    }
    ambulances { vehicle observedAt lastReported { latitude longitude status } }
  }
}`;

/** The reports, each the last of its kind, that the board does not show as they were sent; a sentence for each. */
export async function differencesFromBoard(door: Door, reports: Report[]): Promise<string[]> {
  const { board } = await door.ask<WholeBoard>('official', wholeBoard);
  const shown = new Map<string, Shown>();
  for (const cell of board.cells) {
    for (const ward of cell.beds) shown.set(`${cell.facility} beds ${ward.ward} ${ward.bedClass}`, ward);
    for (const queue of cell.queues) shown.set(`${cell.facility} queue ${queue.department}`, queue);
    if (cell.emergency) shown.set(`${cell.facility} emergency`, cell.emergency);
    if (cell.opening) shown.set(`${cell.facility} opening`, cell.opening);
  }
  for (const vehicle of board.ambulances) shown.set(`CATS ambulance ${vehicle.vehicle}`, vehicle);
  return reports.flatMap(report => {
    const { key, value } = expectedOf(report);
    const found = shown.get(key);
    const wanted = JSON.stringify([report.observedAt, value]);
    const is = found ? JSON.stringify([found.observedAt, found.lastReported]) : 'nothing';
    return is === wanted ? [] : [`${key}: sent ${wanted}, shown ${is}`];
  });
}

/** Where the board shows a report, and how. */
function expectedOf(report: Report): { key: string; value: unknown } {
  const { facility } = report;
  const body = report as unknown as Record<string, Record<string, unknown> | undefined>;
  const { beds, queue, emergency, opening, ambulance } = body;
  if (beds) {
    const { ward, bedClass, staffed, occupied } = beds;
    return { key: `${facility} beds ${ward} ${bedClass}`, value: { staffed, occupied } };
  }
  if (queue) {
    const { department, issued, waiting, called } = queue;
    return { key: `${facility} queue ${department}`, value: { issued, waiting, called } };
  }
  if (emergency) {
    const waiting = Object.values(emergency.waitingByTriage as Record<string, number>).reduce((a, b) => a + b, 0);
    return { key: `${facility} emergency`, value: { present: emergency.present, waiting } };
  }
  if (opening) return { key: `${facility} opening`, value: opening.open };
  const { vehicle, latitude, longitude, status } = ambulance!;
  return { key: `CATS ambulance ${vehicle}`, value: { latitude, longitude, status } };
}
