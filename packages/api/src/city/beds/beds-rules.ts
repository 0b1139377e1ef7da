import { among, refuseCounts, type SignalRules } from '../../ingest/signal.ts';

export type BedCounts = {
  staffed: number;
  occupied: number;
  cleaning: number;
  reserved: number;
  blocked: number;
  free: number;
};
export type BedsBody = { ward: string; bedClass: string } & Omit<BedCounts, 'free'>;
/** The bed counts of one ward and class; `counts` is null once they are too old to be believed. */
export type BedsFact = {
  ward: string;
  bedClass: string;
  counts: BedCounts | null;
  lastReported: BedCounts;
  /** Counted here from what happened to beds and patients: whoever said that speaks when something happens, not every few minutes. */
  byEvents?: true;
};

/** Patients that can plausibly appear in or leave a ward between two reports, beside half of its beds. */
const JUMP_ALLOWANCE = 20;

export const bedsRules: SignalRules<BedsBody, BedsFact> = {
  signal: 'BEDS',
  body: 'beds',
  partOf: body => `${body.ward}/${body.bedClass}`,
  detailOf: body => body.bedClass,
  refuse(body, facility) {
    const classes = facility.wards.get(body.ward);
    if (!classes) {
      return {
        code: 'UNKNOWN_WARD',
        message: `ward "${body.ward}" is not in the registry; accepted: ${among(facility.wards.keys())}.`,
      };
    }
    if (!classes.has(body.bedClass)) {
      return {
        code: 'UNKNOWN_BED_CLASS',
        message: `ward "${body.ward}" has no class "${body.bedClass}"; accepted: ${among(classes)}.`,
      };
    }
    const { ward: _, bedClass: __, ...counts } = body;
    const objection = refuseCounts(counts);
    if (objection) return objection;
    const set = body.cleaning + body.reserved + body.blocked;
    // Patients may outnumber beds; beds that are being cleaned, kept or shut cannot.
    if (set > body.staffed) {
      return {
        code: 'MORE_BEDS_THAN_STAFFED',
        message: `cleaning + reserved + blocked is ${set}, staffed is ${body.staffed}; at most ${body.staffed} is accepted.`,
      };
    }
    return null;
  },
  own(body) {
    const counts = {
      staffed: body.staffed,
      occupied: body.occupied,
      cleaning: body.cleaning,
      reserved: body.reserved,
      blocked: body.blocked,
      // Never clamped: below zero is the number of patients without a bed of their own.
      free: body.staffed - body.occupied - body.cleaning - body.reserved - body.blocked,
    };
    return { ward: body.ward, bedClass: body.bedClass, counts, lastReported: counts };
  },
  doubt(own, previous, seconds) {
    const now = own.lastReported;
    if (now.staffed > 0 && now.occupied > 3 * now.staffed) {
      return {
        code: 'ABSURD_OCCUPANCY',
        message: `occupied is ${now.occupied} on ${now.staffed} staffed beds; up to 300 % is believed.`,
      };
    }
    if (previous && seconds < 3600) {
      const before = previous.lastReported;
      const moved = Math.abs(now.occupied - before.occupied);
      const believed = JUMP_ALLOWANCE + Math.max(now.staffed, before.staffed) / 2;
      if (moved > believed) {
        return {
          code: 'ABSURD_JUMP',
          message: `occupied went from ${before.occupied} to ${now.occupied} in ${Math.round(seconds / 60)} min; a change of up to ${Math.floor(believed)} is believed.`,
        };
      }
    }
    return null;
  },
  believed(previous, seconds) {
    if (!previous) return {};
    const { occupied, staffed } = previous.lastReported;
    const moved = Math.floor(JUMP_ALLOWANCE + staffed / 2);
    return { occupied: seconds < 3600 ? { from: Math.max(0, occupied - moved), to: occupied + moved } : null };
  },
  expire: own => ({ ...own, counts: null }),
};
