/** A bed count as it goes over the wire. */
export type BedReport = {
  source: string;
  messageId: string;
  facility: string;
  observedAt: string;
  beds: { ward: string; bedClass: string; staffed: number; occupied: number };
};

/** One report, whole, so that it can be sent again unchanged, and what it became as far as its sender knows. */
export type Sent = { report: BedReport; outcome: 'ACKNOWLEDGED' | 'UNKNOWN' };

/** What the API said of one copy of a report. */
export type Answer = { messageId: string; outcome: string; repeated: boolean };

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
        for (const report of reports) {
          const receipt = receipts.find(each => each.messageId === report.messageId);
          this.sent.push({ report, outcome: receipt ? 'ACKNOWLEDGED' : 'UNKNOWN' });
        }
      } catch {
        for (const report of reports) this.sent.push({ report, outcome: 'UNKNOWN' });
        return;
      }
    }
  }

  /** Reports of which it does not know whether they arrived. */
  get doubtful(): BedReport[] {
    return this.sent.filter(sent => sent.outcome === 'UNKNOWN').map(sent => sent.report);
  }

  /** Ids for which it holds a receipt. */
  get acknowledged(): string[] {
    return this.sent.filter(sent => sent.outcome === 'ACKNOWLEDGED').map(sent => sent.report.messageId);
  }

  /**
   * Sends what is in doubt again, unchanged and under its own ids: several copies at once from lines of their own, and one
   * more when those are answered. Returns what each copy was told, by id.
   */
  async resendDoubtful(copiesAtOnce = 4): Promise<Map<string, Answer[]>> {
    const reports = this.doubtful;
    const answers = new Map<string, Answer[]>(reports.map(({ messageId }) => [messageId, []]));
    if (reports.length === 0) return answers;
    const atOnce = await Promise.all(Array.from({ length: copiesAtOnce }, () => this.submit(reports)));
    const oneMore = await this.submit(reports);
    for (const answer of [...atOnce, oneMore].flat()) answers.get(answer.messageId)?.push(answer);
    return answers;
  }

  async submit(reports: readonly object[]): Promise<Answer[]> {
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

  #report(): BedReport {
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
