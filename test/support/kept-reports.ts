/** A bed count that the API keeps. */
export type KeptReport = { messageId: string; facility: string; ward: string; occupied: number; observedAt: string };

const REPORTS = `query($facility: ID!, $from: DateTime!, $to: DateTime!, $after: String) {
  reports(facility: $facility, from: $from, to: $to, signal: BEDS, first: 500, after: $after) {
    edges { node { messageId facility observedAt content } } pageInfo { hasNextPage endCursor } } }`;

type Page = {
  edges: { node: { messageId: string; facility: string; observedAt: string; content: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** Every bed count of a facility that is kept, one for each stored receipt, for whom the token speaks. */
export async function keptReports(url: string, token: string, facility: string, from: Date): Promise<KeptReport[]> {
  const kept: KeptReport[] = [];
  const to = new Date(Date.now() + 60_000);
  let after: string | null = null;
  do {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: REPORTS, variables: { facility, from, to, after } }),
    });
    const { data, errors } = (await response.json()) as { data?: { reports: Page }; errors?: unknown };
    if (!data) throw new Error(JSON.stringify(errors));
    for (const { node } of data.reports.edges) {
      const { messageId, observedAt } = node;
      const { ward, occupied } = bedsIn(node.content);
      kept.push({ messageId, facility: node.facility, ward, occupied, observedAt });
    }
    after = data.reports.pageInfo.hasNextPage ? data.reports.pageInfo.endCursor : null;
  } while (after !== null);
  return kept;
}

function bedsIn(content: string): { ward: string; occupied: number } {
  const said = JSON.parse(content);
  return said.beds ?? said;
}
