import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BackTest, backTest } from '../../packages/api/src/city/queues/waiting/back-test.ts';
import { CONSULTATIONS_NEEDED, WaitingModel } from '../../packages/api/src/city/queues/waiting/predict-waiting.ts';
import { CLINICS, clinicLog, csvOf, diceOf, type LoggedConsultation } from './clinic-logs.ts';
import { opening, UNLIKE_CLINICS } from './unlike-clinic-logs.ts';

const seed = Number(process.env.SEED ?? 20_261_123);

describe(`what people are told holds for four of five (SEED=${seed})`, () => {
  test.each([
    'lognormal, sigma 1.4, pauses',
    'Pareto 1.5',
    'doubles overnight, then halves',
    'doctors differ for ever',
    'three doctors, one line',
    'empty at times',
    'written down to the minute',
    'as the simulated city draws them',
  ])('in a clinic that is: %s', name => {
    const { positions, overall } = backTest(clinicLog(clinic(name), seed));
    for (const { position, estimator } of positions) {
      const told = `position ${position}, seed ${seed}`;
      expect(estimator?.coverage, told).toBeGreaterThan(0.75);
      expect(estimator?.coverage, told).toBeLessThan(0.85);
      expect(estimator?.tooLate, `promises broken, ${told}`).toBeLessThan(0.14);
      expect(estimator?.tooEarly, `called before "not before", ${told}`).toBeLessThan(0.14);
    }
    // The broken twin: what a rolling average says is neither as near nor a promise.
    const { estimator, rollingAverage } = overall;
    expect(estimator?.meanAbsoluteError).toBeLessThan(0.95 * (rollingAverage?.meanAbsoluteError ?? 0));
    const coverage = rollingAverage?.coverage ?? 0;
    expect(coverage > 0.75 && coverage < 0.85, `the rolling average covers ${coverage}`).toBe(false);
  });

  test.each([
    'first visits and returns, gamma mixture',
    'another pace from some hour of the day on',
    'tea, lunch and emergencies',
    'a crowd at eight, then a trickle',
  ])('in a clinic unlike those that the model was made on: %s', name => {
    for (const { position, estimator } of backTest(unlike(name, seed)).positions) {
      expect(estimator?.coverage, `position ${position}, seed ${seed}`).toBeGreaterThan(0.75);
      expect(estimator?.coverage, `position ${position}, seed ${seed}`).toBeLessThan(0.85);
    }
  });

  test('in a clinic of constant services, to the second', () => {
    const { estimator } = backTest(unlike('always five minutes', seed)).overall;
    expect(estimator?.coverage).toBe(1);
    expect(estimator?.meanWidth).toBeLessThan(30);
  });

  test('and in the first 150 consultations the ranges are not twice as wide as those of a rolling average', () => {
    const clinics = ['Weibull, shape one half', 'heavy tail, and slower each week', 'all written to the minute'];
    const wider = [...clinics, 'a third are seen for no time at all', 'one line for every day, weekly moods'].flatMap(
      name =>
        [0, 1, 2].map(more => {
          const { estimator, rollingAverage } = backTest(opening(unlike(name, seed + more), 150)).overall;
          return Math.log((estimator?.meanWidth ?? Number.NaN) / (rollingAverage?.meanWidth ?? Number.NaN));
        }),
    );
    expect(Math.exp(wider.reduce((sum, one) => sum + one, 0) / wider.length)).toBeLessThan(2);
  });

  test('a clinic that has seen twenty people is told nothing, and that is counted', () => {
    const result = backTest(clinicLog({ ...clinic('lognormal, sigma 1'), days: 1, doctors: 1, patients: 20 }, seed));
    expect(result).toMatchObject({ scored: 0, withheld: 10 * 10 + 45, overall: { estimator: null } });
  });
});

describe('a forecast rests on what was known when it was made', () => {
  const log = clinicLog({ ...clinic('three doctors, one line'), days: 4 }, seed);
  const until = log[300]?.startMs ?? 0;
  // From here on everything is otherwise: those in the chair stay thrice as long, and all later ones are other people.
  const otherwise = log.map(row => {
    const end = row.startMs + row.serviceSeconds * 1000;
    if (end <= until) return row;
    const startMs = row.startMs <= until ? row.startMs : row.startMs + 7_000;
    return { ...row, startMs, serviceSeconds: row.serviceSeconds * 3 + 11 };
  });

  test('so another future changes nothing that was said before', () => {
    expect(saidUntil(until, log).length).toBeGreaterThan(290);
    expect(saidUntil(until, otherwise)).toEqual(saidUntil(until, log));
  });

  test('and a walk that knows a consultation’s length when it starts is found out', () => {
    expect(peekedUntil(until, otherwise)).not.toEqual(peekedUntil(until, log));
  });
});

describe('pnpm waiting:backtest', () => {
  let folder = '';
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clinic-logs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('answers with one line of JSON, the same for rows in any order and columns of any name', () => {
    const log = clinicLog({ ...clinic('lognormal, sigma 1'), days: 4 }, seed);
    const file = write('log.csv', csvOf(log));
    const result: BackTest = JSON.parse(execFileSync(process.execPath, command(file, '--json'), { encoding: 'utf8' }));
    expect(result.consultations).toBe(log.length);
    expect(result.positions.map(p => p.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(result.positions[9]?.estimator?.forecasts).toBe(result.positions[9]?.rollingAverage?.forecasts);

    const [header, ...rows] = csvOf(log).trim().split('\n');
    const turned = [header?.replace('session,start,service seconds', 'wer,wann,wie lange'), ...rows.reverse()];
    const other = write('turned.csv', `${turned.join('\n')}\n`);
    const named = command(other, '--json', '--session', 'wer', '--start', 'wann', '--service', 'wie lange');
    expect(JSON.parse(execFileSync(process.execPath, named, { encoding: 'utf8' }))).toEqual(result);
  });

  test('prints a table in which every position stands above the rolling average', () => {
    const file = write('table.csv', csvOf(clinicLog({ ...clinic('lognormal, sigma 1'), days: 4 }, seed)));
    const table = execFileSync(process.execPath, command(file), { encoding: 'utf8' });
    expect(table).toContain('withheld for want of history');
    expect(table).toMatch(/\n10th in line .*%.*\n {2}last ten .*%/);
    expect(table).toMatch(/Method in use at the end: (QL|LES|HOL|FITTED)/);
  });

  test('says in one sentence how many consultations are needed, where there are too few to score anything', () => {
    const row = 'A,2026-01-05 08:00,60\n';
    for (const [rows, read] of [
      ['', /^0 consultations, 0 sessions, 0 sittings; 0 forecasts scored/],
      [row, /^1 consultation, 1 session, 1 sitting; 0 forecasts scored/],
    ] as const) {
      const file = write('few.csv', `session,start,service seconds\n${rows}`);
      const said = execFileSync(process.execPath, command(file), { encoding: 'utf8' });
      expect(said).toMatch(read);
      expect(said).toContain(`Nothing is foretold before ${CONSULTATIONS_NEEDED} consultations have ended`);
      expect(said.trim().split('\n')).toHaveLength(1);
    }
  });

  test('refuses a row that it cannot read, with its line', () => {
    const file = write('bad.csv', 'session,start,service seconds\nA,2026-01-05 08:00,60\nA,yesterday,60\n');
    const { status, stderr } = spawnSync(process.execPath, command(file), { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('bad.csv, line 3: start is "yesterday"; accepted:');
    expect(stderr).not.toContain('at readConsultations');
  });

  test('says how it is used when no file is named', () => {
    const { status, stderr } = spawnSync(process.execPath, command(), { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('pnpm waiting:backtest FILE');
  });
});

function clinic(name: string) {
  const found = CLINICS[name];
  if (!found) throw new Error(`no clinic is called ${name}`);
  return found;
}

function unlike(name: string, of: number): LoggedConsultation[] {
  const found = UNLIKE_CLINICS[name];
  if (!found) throw new Error(`no clinic is called ${name}`);
  return found(diceOf(of));
}

function command(...args: string[]): string[] {
  return [resolve('scripts/run.mjs'), 'waiting:backtest', ...args];
}

function saidUntil(until: number, log: readonly LoggedConsultation[]): unknown[] {
  const said: unknown[] = [];
  backTest(log, forecast => {
    if (forecast.at <= until) said.push(forecast);
  });
  return said;
}

function peekedUntil(until: number, log: readonly LoggedConsultation[]): unknown[] {
  const model = new WaitingModel(10);
  const said: unknown[] = [];
  for (const [i, { session, startMs, serviceSeconds }] of log.entries()) {
    const consultation = String(i);
    model.learn({ kind: 'STARTED', sitting: session, line: session, consultation, room: null, at: startMs });
    model.learn({ kind: 'ENDED', sitting: session, consultation, at: startMs + serviceSeconds * 1000 });
    if (startMs <= until) said.push(model.predict(model.lineNow(session, 10), startMs));
  }
  return said;
}
