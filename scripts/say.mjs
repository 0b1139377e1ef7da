// What the person at the terminal sees: one line when something starts, one when it took a while. Loads on Node 18.
import { spawn } from 'node:child_process';

/** An error whose message is enough; its stack would only scare. */
export class PlainError extends Error {
  constructor(message) {
    super(message);
    this.plain = true;
  }
}

/**
 * Runs the work, and says so when it takes long enough that somebody might wonder. On the error channel: what a command
 * answers, JSON for instance, is alone on the other.
 */
export async function step(what, work) {
  const began = Date.now();
  let said = false;
  const wondering = setTimeout(() => {
    said = true;
    console.error(`… ${what}`);
  }, 300);
  const still = setInterval(() => console.error(`  still ${what}, ${seconds(began)}`), 15_000);
  try {
    const answer = await work();
    if (said) console.error(`✓ ${what}, ${seconds(began)}`);
    return answer;
  } finally {
    clearTimeout(wondering);
    clearInterval(still);
  }
}

export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

/** Runs a program to its end and answers what it printed. Rejects with that same text when it fails. */
export function finish(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, Object.assign({ stdio: ['ignore', 'pipe', 'pipe'] }, options));
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new PlainError(`${output}\n${program} ${args.join(' ')} ended with ${signal || code}`));
    });
  });
}
