// Keeps one program of ours running: starts it, waits until it says it is ready, starts it again when it dies.
import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from './say.mjs';
import { environment } from './tools.mjs';

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;
const MAY_DIE_IN_A_MINUTE = 5;

/**
 * `ready` resolves with the program's first message that carries `ready`; it rejects when the program ends before that.
 * A program that was ready once and dies is started again with the arguments of `again`, unless it dies too often: then
 * `onGivenUp` is called. `stop(deadline)` asks with SIGTERM, insists with SIGKILL at the deadline, and resolves when the
 * process is gone.
 */
export function keepAlive({ name, file, logFile, first, again, onGivenUp }) {
  let child;
  let stopping = false;
  let hasBeenReady = false;
  let restart;
  let deaths = [];
  let pauseMs = FIRST_PAUSE_MS;
  let resolveReady;
  let rejectReady;
  const ready = new Promise((resolve, reject) => {
    resolveReady = resolve;
    rejectReady = reject;
  });
  // Whoever waits gets the rejection; nobody waiting is not a crash.
  ready.catch(() => undefined);

  launch(first);
  return { ready, stop, reload };

  function launch({ args = [], env = {} }) {
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a', 0o600);
    if (fstatSync(log).size > 50_000_000) {
      closeSync(log);
      closeSync(openSync(logFile, 'w', 0o600));
      return launch({ args, env });
    }
    // A process group of its own: Ctrl-C reaches us alone, and we stop the programs in order. The log is a file and not
    // a pipe, so that our own death does not break their writing. If we die, they see the channel close and stop.
    child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
      env: environment(env),
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    const began = Date.now();
    child.on('message', message => {
      if (message?.say) console.log(`  ${message.say}`);
      if (!message?.ready) return;
      if (hasBeenReady) console.log(`${name} is back`);
      hasBeenReady = true;
      pauseMs = FIRST_PAUSE_MS;
      resolveReady(message);
    });
    child.once('error', rejectReady);
    child.once('exit', (code, signal) => onEnd(code, signal, began));
  }

  function onEnd(code, signal, began) {
    child = undefined;
    if (stopping) return;
    const how = signal ? `was killed (${signal})` : `ended with code ${code}`;
    if (!hasBeenReady) {
      rejectReady(new PlainError(`${name} ${how} before it was ready:\n${tailOf(logFile)}\nall of it: ${logFile}`));
      return;
    }
    deaths = [...deaths, Date.now()].filter(at => at > Date.now() - 60_000);
    if (deaths.length > MAY_DIE_IN_A_MINUTE) {
      console.error(`${name} ${how}, the ${deaths.length}th time in a minute; its last words:\n${tailOf(logFile)}`);
      onGivenUp();
      return;
    }
    if (Date.now() - began > 60_000) pauseMs = FIRST_PAUSE_MS;
    console.log(`${name} ${how}; starting it again in ${pauseMs / 1000} s`);
    restart = setTimeout(() => launch(again()), pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }

  async function stop(deadline) {
    stopping = true;
    clearTimeout(restart);
    const running = child;
    if (!running) return;
    const gone = new Promise(resolve => running.once('exit', resolve));
    running.kill('SIGTERM');
    const insist = setTimeout(() => running.kill('SIGKILL'), Math.max(0, deadline - Date.now()));
    await gone;
    clearTimeout(insist);
  }

  /** Stops the program in peace and starts it with its new code. */
  async function reload() {
    await stop(Date.now() + 9_000);
    stopping = false;
    launch(hasBeenReady ? again() : first);
  }
}

function tailOf(logFile) {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15);
  return lines.map(line => `  ${line.slice(0, 2_000)}`).join('\n');
}
