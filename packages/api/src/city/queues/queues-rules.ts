import { among, refuseCounts, type SignalRules } from '../../ingest/signal.ts';

export type QueueFigures = {
  issued: number;
  waiting: number;
  called: number;
  servedLastHour: number;
  roomsOpen: number;
};
export type QueueBody = { department: string } & QueueFigures;
/** The OPD queue of one department; `figures` is null once they are too old to be believed. */
export type QueueFact = { department: string; figures: QueueFigures | null; lastReported: QueueFigures };

/** People that can plausibly join or leave one department's queue in a minute. */
const PEOPLE_A_MINUTE = 60;

export const queuesRules: SignalRules<QueueBody, QueueFact> = {
  signal: 'QUEUES',
  body: 'queue',
  partOf: body => body.department,
  detailOf: (_, facility) => facility.kind,
  refuse(body, facility) {
    if (!facility.departments.has(body.department)) {
      return {
        code: 'UNKNOWN_DEPARTMENT',
        message: `department "${body.department}" is not in the registry; accepted: ${among(facility.departments)}.`,
      };
    }
    const { department: _, ...figures } = body;
    return refuseCounts(figures);
  },
  own({ issued, waiting, called, servedLastHour, roomsOpen, department }) {
    const figures = { issued, waiting, called, servedLastHour, roomsOpen };
    return { department, figures, lastReported: figures };
  },
  doubt(own, previous, seconds) {
    const now = own.lastReported;
    if (now.called > now.issued) {
      return {
        code: 'MORE_CALLED_THAN_ISSUED',
        message: `called is ${now.called}, issued is ${now.issued}; up to ${now.issued} is believed.`,
      };
    }
    if (previous && seconds < 3600) {
      const moved = Math.abs(now.waiting - previous.lastReported.waiting);
      const believed = 100 + (PEOPLE_A_MINUTE * seconds) / 60;
      if (moved > believed) {
        return {
          code: 'ABSURD_JUMP',
          message: `waiting went from ${previous.lastReported.waiting} to ${now.waiting} in ${Math.round(seconds)} s; a change of up to ${Math.floor(believed)} is believed.`,
        };
      }
    }
    return null;
  },
  believed(previous, seconds) {
    if (!previous || seconds >= 3600) return {};
    const { waiting } = previous.lastReported;
    const moved = Math.floor(100 + (PEOPLE_A_MINUTE * seconds) / 60);
    return { waiting: { from: Math.max(0, waiting - moved), to: waiting + moved } };
  },
  expire: own => ({ ...own, figures: null }),
};
