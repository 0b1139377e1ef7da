export interface Hospital {
  code: string;
  wards: { code: string; bedClasses: string[]; beds: number | null }[];
  departments: { code: string }[];
}

interface Receipt {
  messageId: string;
  outcome: string;
  reason: string | null;
}

/** The public API as any hospital's software meets it: sign in, ask, report. */
export interface Door {
  base: string;
  /** The `authorization` value of one of the demonstration's accounts. */
  authorization(account: string): Promise<string>;
  ask<T>(account: string, query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Sends reports and throws unless each was stored: a bench that counts refusals measures nothing. */
  submit(account: string, reports: Record<string, unknown>[]): Promise<Receipt[]>;
  hospitals(): Promise<Hospital[]>;
  /** Every facility of these kinds, page by page. */
  facilities(kinds: string[]): Promise<{ code: string; kind: string }[]>;
}

const submission = `mutation Submit($reports: [ReportInput!]!) {
  submitReports(reports: $reports) { messageId outcome reason }
}`;

export function openDoor(base: string): Door {
  const tokens = new Map<string, { value: string; renewAt: number }>();
  const authorization = async (account: string) => {
    const known = tokens.get(account);
    if (known && known.renewAt > Date.now()) return known.value;
    const answer = await fetch(`${base}/dev/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    });
    if (!answer.ok) throw new Error(`sign-in as ${account}: ${answer.status} ${await answer.text()}`);
    const { accessToken, expiresIn } = (await answer.json()) as { accessToken: string; expiresIn: number };
    const value = `Bearer ${accessToken}`;
    tokens.set(account, { value, renewAt: Date.now() + expiresIn * 500 });
    return value;
  };
  const ask = async <T>(account: string, query: string, variables: Record<string, unknown> = {}) => {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await authorization(account) },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data?: T; errors?: unknown };
    if (!body.data || body.errors) throw new Error(`the API answered ${answer.status}: ${JSON.stringify(body.errors)}`);
    return body.data;
  };
  return {
    base,
    authorization,
    ask,
    async submit(account, reports) {
      const { submitReports } = await ask<{ submitReports: Receipt[] }>(account, submission, { reports });
      const refused = submitReports.find(receipt => !['APPLIED', 'UNCERTAIN', 'LATE'].includes(receipt.outcome));
      if (refused) throw new Error(`report ${refused.messageId}: ${refused.outcome} ${refused.reason}`);
      return submitReports;
    },
    hospitals: () => pages<Hospital>('code wards { code bedClasses beds } departments { code }', ['HOSPITAL']),
    facilities: kinds => pages('code kind', kinds),
  };

  async function pages<Node>(fields: string, kinds: string[]): Promise<Node[]> {
    const query = `query Pages($kinds: [FacilityKind!], $after: String) {
      facilities(first: 100, after: $after, filter: { kinds: $kinds }) {
        pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`;
    const nodes: Node[] = [];
    for (let after: string | null = null; ; ) {
      const { facilities }: { facilities: Page<Node> } = await ask('official', query, { kinds, after });
      nodes.push(...facilities.edges.map(edge => edge.node));
      if (!facilities.pageInfo.hasNextPage) return nodes;
      after = facilities.pageInfo.endCursor;
    }
  }
}

interface Page<Node> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
}
