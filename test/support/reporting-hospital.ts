/** What one report became, as far as its sender knows. */
export type Sent = { messageId: string; occupied: number; outcome: 'ACKNOWLEDGED' | 'UNKNOWN' };

const SUBMIT = `mutation($reports: [ReportInput!]!) { submitReports(reports: $reports) { messageId outcome repeated } }`;

/**
 * The software of Lok Nayak Hospital, which sends one bed count after the other and notes what it was told. What it was not
 * told about, because the line broke, it notes as unknown.
 */
export class ReportingHospital {
  readonly sent: Sent[] = [];
  #serial = 0;
  #token: string | null = null;

  constructor(
    readonly url: string,
    readonly run: string,
  ) {}

  /** Sends until told to stop or the line breaks. */
  async sendUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      const reports = Array.from({ length: 5 }, () => this.#report());
      try {
        const receipts = await this.submit(reports);
        for (const { messageId, beds } of reports) {
          const receipt = receipts.find(each => each.messageId === messageId);
          this.sent.push({ messageId, occupied: beds.occupied, outcome: receipt ? 'ACKNOWLEDGED' : 'UNKNOWN' });
        }
      } catch {
        for (const { messageId, beds } of reports)
          this.sent.push({ messageId, occupied: beds.occupied, outcome: 'UNKNOWN' });
        return;
      }
    }
  }

  async submit(reports: readonly object[]): Promise<{ messageId: string; outcome: string; repeated: boolean }[]> {
    const { data, errors } = await this.ask(SUBMIT, { reports });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.submitReports;
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, asserted by tests.
  async ask(query: string, variables: object): Promise<{ data?: any; errors?: unknown }> {
    this.#token ??= await this.#signIn();
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown; errors?: unknown };
  }

  /** Which of these ids have a receipt. */
  async receiptsOf(messageIds: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let start = 0; start < messageIds.length; start += 500) {
      const { data } = await this.ask(
        'query($ids: [ID!]!) { receipts(source: "LNH-HIS", messageIds: $ids) { messageId } }',
        {
          ids: messageIds.slice(start, start + 500),
        },
      );
      for (const { messageId } of data.receipts) found.add(messageId);
    }
    return found;
  }

  #report() {
    const n = ++this.#serial;
    return {
      source: 'LNH-HIS',
      messageId: `${this.run}-${n}`,
      facility: 'LNH',
      observedAt: new Date(Date.now()).toISOString(),
      beds: { ward: 'MED-M', bedClass: 'GENERAL', staffed: 100, occupied: 100 + (n % 20) },
    };
  }

  async #signIn(): Promise<string> {
    const response = await fetch(`${this.url}/dev/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"account":"source-lnh"}',
    });
    return ((await response.json()) as { accessToken: string }).accessToken;
  }
}
