import type { BedClass } from './registry.ts';

export interface BedCounts {
  ward: string;
  bedClass: BedClass;
  staffed: number;
  occupied: number;
  cleaning: number;
  reserved: number;
  blocked: number;
}

export interface QueueFigures {
  department: string;
  issued: number;
  waiting: number;
  called: number;
  servedLastHour: number;
  roomsOpen: number;
}

export const triageClasses = ['immediate', 'veryUrgent', 'urgent', 'standard', 'nonUrgent'] as const;
type TriageCounts = Record<(typeof triageClasses)[number], number>;

export interface EmergencyFigures {
  present: number;
  waitingByTriage: TriageCounts;
  boarders: number;
  longestWaitMinutes: number;
  ventilated: number;
}

export type AmbulanceStatus =
  | 'ASSIGNED'
  | 'AT_HOSPITAL'
  | 'AVAILABLE'
  | 'EN_ROUTE'
  | 'OFF_DUTY'
  | 'ON_SCENE'
  | 'TO_HOSPITAL';

export interface AmbulanceFigures {
  vehicle: string;
  latitude: number;
  longitude: number;
  status: AmbulanceStatus;
  destination: string | null;
}

export interface OpeningFigures {
  open: boolean;
  note: string | null;
}

/** Exactly one of the five kinds, as the envelope of the contract demands. */
export type ReportContent =
  | { beds: BedCounts }
  | { queue: QueueFigures }
  | { emergency: EmergencyFigures }
  | { ambulance: AmbulanceFigures }
  | { opening: OpeningFigures };

/** One statement of the city about itself. */
export interface CityReport {
  facility: string;
  content: ReportContent;
  /** City second at which it was true. */
  observedAt: number;
  /** City second at which the person or machine hands it over; never before it was true. */
  readyAt: number;
}

/** Names the one thing a report speaks of: a later report of the same part replaces it on the board. */
export function partOf(facility: string, content: ReportContent): string {
  if ('beds' in content) return `${facility}/BEDS/${content.beds.ward}/${content.beds.bedClass}`;
  if ('queue' in content) return `${facility}/QUEUES/${content.queue.department}`;
  if ('emergency' in content) return `${facility}/EMERGENCY`;
  if ('ambulance' in content) return `${facility}/AMBULANCES/${content.ambulance.vehicle}`;
  return `${facility}/OPENING`;
}
