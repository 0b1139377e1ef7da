import { type KnownHospital, matchHospital } from './match-hospitals.ts';
import { categories, type PortalRow } from './read-portal-csv.ts';

const portalSource = 'DELHI-CORONA-PORTAL';

/** A report as the contract wants it. */
interface PortalReport {
  source: typeof portalSource;
  /** Made of the content: the same row sent again is the same report, a corrected one is another. */
  messageId: string;
  facility: string;
  observedAt: string;
  beds: { ward: 'WHOLE'; bedClass: string; staffed: number; occupied: number };
}

export interface MatchedHospital {
  hospital: string;
  facility: string;
  how: string;
}
export interface UnmatchedHospital {
  hospital: string;
  ownerType: string;
  reason: string;
  /** Facilities between which nobody can decide. */
  candidates: string[];
}
export interface RowNotSent {
  row: number;
  hospital: string;
  category: string;
  reason: string;
}

export interface PortalPlan {
  matched: MatchedHospital[];
  unmatched: UnmatchedHospital[];
  /** Rows of matched hospitals that are not sent, and why. */
  notSent: RowNotSent[];
  reports: PortalReport[];
}

/** Decides what of a published snapshot can be said to the API. Pure. */
export function planPortalReports(rows: readonly PortalRow[], known: readonly KnownHospital[]): PortalPlan {
  const plan: PortalPlan = { matched: [], unmatched: [], notSent: [], reports: [] };
  const facilityOf = matchNames(rows, known, plan);
  /** The row that speaks for each facility and class. */
  const chosen = new Map<string, { row: PortalRow; report: PortalReport }>();
  for (const row of rows) {
    const facility = facilityOf.get(nameKey(row));
    if (!facility) continue;
    const omit = (which: PortalRow, reason: string): void => {
      plan.notSent.push({ row: which.row, hospital: which.hospital, category: which.category, reason });
    };
    const category = categories[row.category];
    if (!category) continue;
    if ('notSent' in category) omit(row, category.notSent);
    else if (row.updatedAt === null) omit(row, 'NO_UPDATE_TIME');
    else {
      const report = reportOf(row, facility, category.bedClass, row.updatedAt);
      const key = `${facility}/${category.bedClass}`;
      const other = chosen.get(key);
      // Two spellings of one hospital may both be in the file: the newer row speaks, the other is named.
      if (!other || other.report.observedAt < report.observedAt) {
        if (other) omit(other.row, `OLDER_THAN_ROW_${row.row}`);
        chosen.set(key, { row, report });
      } else if (other.report.messageId === report.messageId) omit(row, `REPEATS_ROW_${other.row.row}`);
      else if (other.report.observedAt > report.observedAt) omit(row, `OLDER_THAN_ROW_${other.row.row}`);
      else omit(row, `CONTRADICTS_ROW_${other.row.row}`);
    }
  }
  plan.reports = [...chosen.values()].map(({ report }) => report);
  return plan;
}

const nameKey = ({ hospital, ownerType }: PortalRow): string => `${hospital}|${ownerType}`;

function matchNames(
  rows: readonly PortalRow[],
  known: readonly KnownHospital[],
  plan: PortalPlan,
): Map<string, string> {
  const facilityOf = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const key = nameKey(row);
    if (seen.has(key)) continue;
    seen.add(key);
    const { hospital, ownerType } = row;
    const match = matchHospital(hospital, ownerType, known);
    if ('facility' in match) {
      facilityOf.set(key, match.facility);
      plan.matched.push({ hospital, facility: match.facility, how: match.how });
    } else plan.unmatched.push({ hospital, ownerType, reason: match.reason, candidates: match.candidates });
  }
  return facilityOf;
}

function reportOf(row: PortalRow, facility: string, bedClass: string, observedAt: string): PortalReport {
  return {
    source: portalSource,
    messageId: `portal:${facility}:${bedClass}:${observedAt}:${row.occupied}/${row.total}`,
    facility,
    observedAt,
    beds: { ward: 'WHOLE', bedClass, staffed: row.total, occupied: row.occupied },
  };
}
