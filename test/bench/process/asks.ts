import { type ChildProcess, fork } from 'node:child_process';

/** What a server has used so far: CPU of the whole process in milliseconds, memory in bytes. */
export interface Usage {
  cpuMs: number;
  rss: number;
  heapUsed: number;
}

type Answers = Record<string, (params: never) => unknown>;
interface Ask {
  ask: string;
  id: number;
  params: unknown;
}
interface Answer {
  answers: number;
  value?: unknown;
  error?: string;
}

/**
 * Loaded before the program of every child, the real API included, so that all report their CPU in the same way.
 * Memory is read behind a full collection: what is still held, not what waits to be swept.
 */
const usageReporter = `data:text/javascript,${encodeURIComponent(`
  process.on('message', m => {
    if (m?.ask !== 'usage') return;
    if (m.params?.collect) { globalThis.gc(); globalThis.gc(); }
    const cpu = process.cpuUsage();
    const memory = process.memoryUsage();
    process.send({ answers: m.id, value: {
      cpuMs: (cpu.user + cpu.system) / 1000, rss: memory.rss, heapUsed: memory.heapUsed + memory.external } });
  });
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
`)}`;

export interface Child {
  process: ChildProcess;
  ask<T>(ask: string, params?: unknown): Promise<T>;
  usage(collect?: boolean): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a Node program that can be asked things. An answer that is an error is thrown here; a death fails every ask. */
export function startChild(
  program: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; quiet?: boolean; heapMb?: number } = {},
): Child {
  const child = fork(program, args, {
    env: options.env ?? process.env,
    cwd: options.cwd,
    execArgv: [
      '--expose-gc',
      '--no-warnings',
      `--max-old-space-size=${options.heapMb ?? 4096}`,
      '--import',
      usageReporter,
    ],
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit', 'ipc'],
  });
  let heard!: { resolve(): void; reject(error: Error): void };
  const listening = new Promise<void>((resolve, reject) => {
    heard = { resolve, reject };
  });
  // The real API never says that it listens to questions; it is asked for its usage only.
  listening.catch(() => {});
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  child.on('message', (message: Answer | 'listening') => {
    if (message === 'listening') return heard.resolve();
    const waiting = open.get(message.answers);
    open.delete(message.answers);
    if (message.error !== undefined) waiting?.reject(new Error(message.error));
    else waiting?.resolve(message.value);
  });
  child.once('exit', (code, signal) => {
    heard.reject(new Error(`${args.join(' ')} ended (${signal ?? code}) before it listened`));
    for (const { reject } of open.values())
      reject(new Error(`${args.join(' ')} ended (${signal ?? code}) mid-question`));
    open.clear();
  });
  const ask = <T>(name: string, params?: unknown) =>
    new Promise<T>((resolve, reject) => {
      if (!child.connected) return reject(new Error(`${args.join(' ')} is not running`));
      const id = ++last;
      open.set(id, { resolve: value => resolve(value as T), reject });
      child.send({ ask: name, id, params } satisfies Ask);
    });
  return {
    process: child,
    // Its modules load before it listens; asked earlier, it would not hear.
    ask: (name, params) => listening.then(() => ask(name, params)),
    usage: (collect = false) => ask<Usage>('usage', { collect }),
    stop: () =>
      new Promise(resolve => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        const force = setTimeout(() => child.kill('SIGKILL'), 12_000);
        child.once('exit', () => {
          clearTimeout(force);
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}

/** The child's side: answers what it is asked, one function a question. */
export function answer(answers: Answers): void {
  process.on('message', async (message: Ask) => {
    const respond = answers[message.ask];
    if (!respond) return;
    try {
      process.send?.({ answers: message.id, value: await respond(message.params as never) } satisfies Answer);
    } catch (error) {
      process.send?.({ answers: message.id, error: String(error) } satisfies Answer);
    }
  });
  process.channel?.ref();
  process.send?.('listening');
}
