import { connect, type Socket } from 'node:net';
import { Hl7Message } from '@medplum/core';
import { Hl7Client } from '@medplum/hl7';
import { afterEach, expect, test } from 'vitest';
import { frame, MllpFrames } from './mllp-frames.ts';
import { type MllpServer, startMllpServer } from './mllp-server.ts';

const MESSAGE = (id: number) =>
  `MSH|^~\\&|LNH-HIS|LNH|HIMS||20261122090000||ADT^A01^ADT_A01|${id}|P|2.5.1\rEVN|A01|20261122`;

let server: MllpServer | null = null;
afterEach(() => server?.stop());

/** A desk that says AA to everything, slowly, and remembers what came. */
async function listening({
  admits = true,
  fails = false,
  ...limits
}: {
  admits?: boolean;
  idleMs?: number;
  unfinishedMs?: number;
  fails?: boolean;
} = {}) {
  const came: string[] = [];
  server = await startMllpServer({
    host: '127.0.0.1',
    port: 0,
    admits: async () => admits,
    onError: () => undefined,
    ...limits,
    desk: {
      async take(raw) {
        await new Promise(resolve => setTimeout(resolve, 2));
        if (fails) throw new Error('no database');
        came.push(raw.toString());
        return { answer: 'AA', acknowledgement: Buffer.from(Hl7Message.parse(raw.toString()).buildAck().toString()) };
      },
    },
  });
  return { port: server.port, came };
}

/** Sends bytes and returns all messages that came back until the server closed, or until `count` came. */
function exchange(
  port: number,
  pieces: readonly (string | Buffer)[],
  count: number,
): Promise<{ answers: string[]; closed: boolean }> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const frames = new MllpFrames(1_000_000);
    const answers: string[] = [];
    socket.on('data', piece => {
      answers.push(...frames.take(piece as Buffer).map(String));
      if (answers.length >= count) {
        resolve({ answers, closed: false });
        socket.destroy();
      }
    });
    socket.on('close', () => resolve({ answers, closed: true }));
    socket.on('error', error =>
      ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '') ? undefined : reject(error),
    );
    (async () => {
      for (const piece of pieces) {
        socket.write(piece);
        await new Promise(next => setTimeout(next, 2));
      }
    })().catch(reject);
  });
}

const controlIds = (answers: readonly string[]) => answers.map(answer => /MSA\|AA\|(\d+)/.exec(answer)?.[1]);

test('the client of the HL7 library is understood, and understands', async () => {
  const { port, came } = await listening();
  const client = new Hl7Client({ host: '127.0.0.1', port });
  const answers = await Promise.all([1, 2, 3].map(id => client.sendAndWait(Hl7Message.parse(MESSAGE(id)))));
  expect(answers.map(answer => answer.getSegment('MSA')?.getComponent(1, 1))).toEqual(['AA', 'AA', 'AA']);
  expect(came).toEqual([MESSAGE(1), MESSAGE(2), MESSAGE(3)]);
  await client.close();
});

test('messages of one connection are answered in their order, in one packet or byte by byte', async () => {
  const { port, came } = await listening();
  const packet = Buffer.concat([1, 2, 3, 4, 5].map(id => frame(Buffer.from(MESSAGE(id)))));
  const { answers } = await exchange(port, [packet], 5);
  expect(controlIds(answers)).toEqual(['1', '2', '3', '4', '5']);
  const bytes = [...frame(Buffer.from(MESSAGE(6)))].map(byte => Buffer.of(byte));
  expect(controlIds((await exchange(port, ['noise\r\n', ...bytes], 1)).answers)).toEqual(['6']);
  expect(came).toHaveLength(6);
});

test('a message that is too large is not read: the connection is closed, and nothing is acknowledged', async () => {
  const { port, came } = await listening();
  const giant = frame(Buffer.alloc(300 * 1024, 0x41));
  expect(await exchange(port, [giant], 1)).toEqual({ answers: [], closed: true });
  expect(came).toEqual([]);
});

test('an address that nobody is bound to is not served', async () => {
  const { port, came } = await listening({ admits: false });
  expect(await exchange(port, [frame(Buffer.from(MESSAGE(1)))], 1)).toEqual({ answers: [], closed: true });
  expect(came).toEqual([]);
});

test('who sends nothing for long, or half a message, is hung up on', async () => {
  const idle = await listening({ idleMs: 50 });
  expect(await exchange(idle.port, [], 1)).toEqual({ answers: [], closed: true });
  await server!.stop();
  const { port } = await listening({ unfinishedMs: 100 });
  const drop = '\x0b'.padEnd(1_000, 'M').split('');
  expect(await exchange(port, drop, 1)).toEqual({ answers: [], closed: true });
});

test('what could not be decided is not acknowledged: the connection is closed, so that the sender sends it again', async () => {
  const { port } = await listening({ fails: true });
  expect(await exchange(port, [frame(Buffer.from(MESSAGE(1)))], 1)).toEqual({ answers: [], closed: true });
});

test('a stop finishes the message in work and acknowledges it', async () => {
  const { port, came } = await listening();
  const idle = exchange(port, [], 1);
  const answer = exchange(port, [frame(Buffer.from(MESSAGE(1)))], 1);
  while (came.length === 0) await new Promise(resolve => setTimeout(resolve, 1));
  await server!.stop();
  server = null;
  expect(controlIds((await answer).answers)).toEqual(['1']);
  expect((await idle).closed).toBe(true);
});
