import { connect, type Socket } from 'node:net';
import pg from 'pg';
import { frame, MllpFrames } from '../../packages/api/src/hl7/mllp-frames.ts';

/** What a hospital's software says of one event. Times are RFC 3339. */
export type Said = {
  trigger: string;
  control: string;
  at: string;
  visit?: string;
  /** Where: `ward^^bed^facility`, as PV1-3 and NPU-1 have it. */
  place?: string;
  /** Of A20, table 0116. */
  status?: string;
  /** Name, date of birth and sex, as PID has them. */
  person?: string;
  sender?: string;
};

/** The message of an event, as bytes without a frame. */
export function adt(said: Said): Buffer {
  const { trigger, control, sender = 'LNH-HIS|LNH', place = '', visit = '', person = 'Sharma^Asha||19800315|F' } = said;
  const stamp = `${said.at.replace(/[-:TZ]/g, '').slice(0, 18)}+0000`;
  const segments = [
    `MSH|^~\\&|${sender}|HIMS|DELHI|${stamp}||ADT^${trigger}|${control}|P|2.5.1`,
    `EVN|${trigger}|${stamp}`,
    ...(trigger === 'A20'
      ? [`NPU|${place}|${said.status ?? ''}`]
      : [`PID|1||MRN-1||${person}`, `PV1|1|I|${place}${'|'.repeat(16)}${visit}`]),
  ];
  return Buffer.from(`${segments.join('\r')}\r`);
}

/** MSA-1 of an acknowledgement, and of its ERR what is wrong: `PV1-3.1 204`. */
export function answerOf(acknowledgement: Buffer | string): string {
  const segments = String(acknowledgement)
    .split('\r')
    .map(segment => segment.split('|'));
  const answer = segments.find(([name]) => name === 'MSA')?.[1] ?? 'none';
  const error = segments.find(([name]) => name === 'ERR');
  if (!error) return answer;
  const [segment, , field, , component] = (error[2] ?? '').split('^');
  const place = [segment, field ? `-${field}` : '', component ? `.${component}` : ''].join('');
  return `${answer} ${place} ${error[3]!.split('^')[0]}`;
}

/** Forty hospitals at once on a machine that does something else: how long that takes is asked by benches. */
const LONGEST_WAIT_MS = 120_000;

/** One connection over MLLP, as an interface engine holds it: sends, and waits for the answer. */
export class MllpConnection {
  readonly answers: Buffer[] = [];
  closed = false;
  readonly socket: Socket;
  #frames = new MllpFrames(1_000_000);

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('error', () => undefined);
    this.socket.on('data', piece => this.answers.push(...this.#frames.take(piece as Buffer)));
    this.socket.on('close', () => {
      this.closed = true;
    });
  }

  /** Sends one message and returns its acknowledgement. Rejects when the connection is closed without one. */
  async send(message: Buffer): Promise<Buffer> {
    const [answer] = await this.sendAll([message]);
    return answer!;
  }

  /** Sends messages in one packet. */
  async sendAll(messages: readonly Buffer[]): Promise<Buffer[]> {
    const before = this.answers.length;
    this.socket.write(Buffer.concat(messages.map(frame)));
    await this.until(() => this.answers.length >= before + messages.length);
    return this.answers.slice(before);
  }

  async until(holds: () => boolean): Promise<void> {
    for (const deadline = Date.now() + LONGEST_WAIT_MS; !holds(); ) {
      if (this.closed) throw new Error('The connection was closed.');
      if (Date.now() > deadline) throw new Error(`No answer within ${LONGEST_WAIT_MS / 1000} s.`);
      await new Promise(resolve => setTimeout(resolve, 2));
    }
  }

  end(): void {
    this.socket.destroy();
  }
}

/** A way into the database beside the API, as its owner: to prepare beds, and to look at what is stored. */
export async function asOwner(url: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    client,
    // biome-ignore lint/suspicious/noExplicitAny: a row has the shape that the SQL beside it selects.
    rows: async (text: string, parameters: unknown[] = []): Promise<any[]> =>
      (await client.query(text, parameters)).rows,
    putUpBeds: (facility: string, ward: string, codes: readonly string[]) =>
      client.query(
        `insert into bed (facility_code, ward, code, bed_class, simulated)
         select $1, $2, code, 'GENERAL', false from unnest($3::text[]) as code`,
        [facility, ward, codes],
      ),
  };
}
export type Owner = Awaited<ReturnType<typeof asOwner>>;

/** Everything that the messages of a hospital led to, in one text: who is or was where and when, and how each bed stands. */
export async function census(owner: Owner): Promise<string> {
  const stays = await owner.rows(
    `select v.facility_code, v.number, v.state, s.ward, b.code as bed, s.during::text, s.holds_from
       from visit v left join stay s on s.visit_id = v.id left join bed b on b.id = s.bed_id
      order by 1, 2, lower(s.during), 4, 5`,
  );
  const beds = await owner.rows('select facility_code, ward, code, state, since from bed order by 1, 2, 3');
  const marks = await owner.rows(
    'select v.number, m.initials, m.age, m.sex from visit_mark m join visit v on v.id = m.visit_id order by v.facility_code, v.number',
  );
  return JSON.stringify({ stays, beds, marks }, null, 1);
}
