import { refuseCounts, type SignalRules } from '../../ingest/signal.ts';

export type TriageCounts = {
  immediate: number;
  veryUrgent: number;
  urgent: number;
  standard: number;
  nonUrgent: number;
};
export type EmergencyFigures = {
  present: number;
  waiting: number;
  waitingByTriage: TriageCounts;
  boarders: number;
  longestWaitMinutes: number;
  ventilated: number;
};
export type EmergencyBody = Omit<EmergencyFigures, 'waiting'>;
/** The emergency department; `figures` is null once they are too old to be believed. */
export type EmergencyFact = { figures: EmergencyFigures | null; lastReported: EmergencyFigures };

/** A wait beyond three days is a clock or typing error. */
const LONGEST_BELIEVED_MINUTES = 3 * 24 * 60;

export const emergencyRules: SignalRules<EmergencyBody, EmergencyFact> = {
  signal: 'EMERGENCY',
  body: 'emergency',
  partOf: () => 'ED',
  detailOf: () => '*',
  refuse(body, facility) {
    if (facility.kind !== 'HOSPITAL') {
      return {
        code: 'NO_EMERGENCY_DEPARTMENT',
        message: `a ${facility.kind} has no emergency department; a HOSPITAL is accepted.`,
      };
    }
    const { waitingByTriage, ...figures } = body;
    const { present, ventilated } = figures;
    // Everybody on a ventilator there is in the department: unlike a long wait, no reason makes it true.
    const tooMany =
      ventilated > present
        ? {
            code: 'MORE_VENTILATED_THAN_PRESENT',
            message: `ventilated is ${ventilated}, present is ${present}; up to ${present} is accepted.`,
          }
        : null;
    return refuseCounts(figures) ?? refuseCounts(waitingByTriage) ?? tooMany;
  },
  own({ present, waitingByTriage, boarders, longestWaitMinutes, ventilated }) {
    const { immediate, veryUrgent, urgent, standard, nonUrgent } = waitingByTriage;
    const figures = {
      present,
      waiting: immediate + veryUrgent + urgent + standard + nonUrgent,
      waitingByTriage: { immediate, veryUrgent, urgent, standard, nonUrgent },
      boarders,
      longestWaitMinutes,
      ventilated,
    };
    return { figures, lastReported: figures };
  },
  doubt(own, previous, seconds) {
    const now = own.lastReported;
    if (now.waiting + now.boarders > now.present) {
      return {
        code: 'MORE_WAITING_THAN_PRESENT',
        message: `waiting + boarders is ${now.waiting + now.boarders}, present is ${now.present}; up to ${now.present} is believed.`,
      };
    }
    if (now.longestWaitMinutes > LONGEST_BELIEVED_MINUTES) {
      return {
        code: 'ABSURD_WAIT',
        message: `longestWaitMinutes is ${now.longestWaitMinutes}; up to ${LONGEST_BELIEVED_MINUTES} is believed.`,
      };
    }
    if (previous && seconds < 3600) {
      const moved = Math.abs(now.present - previous.lastReported.present);
      const believed = 50 + seconds / 6;
      if (moved > believed) {
        return {
          code: 'ABSURD_JUMP',
          message: `present went from ${previous.lastReported.present} to ${now.present} in ${Math.round(seconds)} s; a change of up to ${Math.floor(believed)} is believed.`,
        };
      }
    }
    return null;
  },
  believed(previous, seconds) {
    const longestWaitMinutes = { from: 0, to: LONGEST_BELIEVED_MINUTES };
    if (!previous || seconds >= 3600) return { longestWaitMinutes };
    const { present } = previous.lastReported;
    const moved = Math.floor(50 + seconds / 6);
    return { present: { from: Math.max(0, present - moved), to: present + moved }, longestWaitMinutes };
  },
  expire: own => ({ ...own, figures: null }),
};
