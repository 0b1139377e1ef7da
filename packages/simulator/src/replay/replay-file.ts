import { callApi } from '../driver/call-api.ts';
import type { KnownHospital } from './match-hospitals.ts';
import { type MatchedHospital, planPortalReports, type RowNotSent, type UnmatchedHospital } from './portal-reports.ts';
import { readPortalCsv } from './read-portal-csv.ts';

export interface ReplayResult {
  /** Data rows in the file. */
  rows: number;
  matched: MatchedHospital[];
  unmatched: UnmatchedHospital[];
  notSent: RowNotSent[];
  sent: number;
  /** Receipts by outcome. */
  receipts: Record<string, number>;
  /** Receipts of reports that were here before: the same file replayed again. */
  repeated: number;
  /** Receipts that are neither APPLIED nor LATE, with the API's reason. */
  refused: { messageId: string; outcome: string; reason: string | null; message: string | null }[];
}

interface Receipt {
  messageId: string;
  outcome: string;
  reason: string | null;
  message: string | null;
  repeated: boolean;
}

const hospitalsQuery = `query Hospitals($after: String) {
  facilities(first: 50, after: $after, filter: { kinds: [HOSPITAL] }) {
    edges { node { code nameEn nameHi aliases } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const submit = `mutation Replay($reports: [ReportInput!]!) {
  submitReports(reports: $reports) { messageId outcome reason message repeated }
}`;

/**
 * Sends a published bed snapshot as reports of the portal and tells what became of every row. Throws BadPortalFile
 * before anything is sent, or what callApi throws; sent again after a failure, nothing is applied twice.
 */
export async function replayFile(text: string, url: string, token: string): Promise<ReplayResult> {
  const rows = readPortalCsv(text);
  const plan = planPortalReports(rows, await knownHospitals(url, token));
  const receipts: Receipt[] = [];
  for (let from = 0; from < plan.reports.length; from += 500) {
    const reports = plan.reports.slice(from, from + 500);
    const answer = await callApi<{ submitReports: Receipt[] }>(url, submit, { reports }, { token });
    receipts.push(...answer.submitReports);
  }
  const counts: Record<string, number> = {};
  for (const { outcome } of receipts) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return {
    rows: rows.length,
    matched: plan.matched,
    unmatched: plan.unmatched,
    notSent: plan.notSent,
    sent: plan.reports.length,
    receipts: counts,
    repeated: receipts.filter(receipt => receipt.repeated).length,
    refused: receipts
      .filter(({ outcome }) => outcome !== 'APPLIED' && outcome !== 'LATE')
      .map(({ messageId, outcome, reason, message }) => ({ messageId, outcome, reason, message })),
  };
}

interface HospitalNode {
  code: string;
  nameEn: string;
  nameHi: string;
  aliases: string[];
}

async function knownHospitals(url: string, token: string): Promise<KnownHospital[]> {
  const known: KnownHospital[] = [];
  let after: string | null = null;
  do {
    const page: {
      facilities: { edges: { node: HospitalNode }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    } = await callApi(url, hospitalsQuery, { after }, { token });
    for (const { node } of page.facilities.edges) {
      known.push({ code: node.code, names: [node.code, node.nameEn, node.nameHi, ...node.aliases] });
    }
    after = page.facilities.pageInfo.hasNextPage ? page.facilities.pageInfo.endCursor : null;
  } while (after !== null);
  return known;
}
