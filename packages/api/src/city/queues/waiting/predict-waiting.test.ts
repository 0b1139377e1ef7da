import { describe, expect, test } from 'vitest';
import {
  CONSULTATIONS_NEEDED,
  type LineEvent,
  type LineNow,
  learnWaiting,
  predictWaiting,
  type RoomNow,
  type WaitingEstimate,
} from './predict-waiting.ts';

const MINUTE = 60_000;
const opening = Date.UTC(2026, 0, 5, 2, 30);
const idle: RoomNow = { inConsultationSince: null, idleSince: null, isAway: false, expectedBack: null };

/** Consultations of 3, 4, 5, 6 and 7 minutes in turn with half a minute between them, in days of forty. */
function events(count: number, minutesOf = (i: number) => 3 + ((i * 3) % 5)): LineEvent[] {
  const all: LineEvent[] = [];
  let at = opening;
  for (let i = 0; i < count; i += 1) {
    const day = Math.floor(i / 40);
    if (i % 40 === 0) at = opening + day * 24 * 60 * MINUTE;
    const sitting = `day ${day}`;
    all.push({ kind: 'STARTED', sitting, line: 'medicine', consultation: `c${i}`, room: null, at });
    at += minutesOf(i) * MINUTE;
    all.push({ kind: 'ENDED', sitting, consultation: `c${i}`, at });
    at += MINUTE / 2;
  }
  return all;
}

function line(rooms: RoomNow[], more: Partial<LineNow> = {}): LineNow {
  return { sitting: 'today', line: 'medicine', positions: 20, rooms, plannedStart: null, ...more };
}

function known(answer: ReturnType<typeof predictWaiting>): WaitingEstimate {
  if (!answer.isKnown) throw new Error(`unknown: ${answer.unknown}`);
  return answer;
}

const medianOf = (answer: ReturnType<typeof predictWaiting>, position: number) =>
  (known(answer).positions[position - 1]?.medianSeconds ?? Number.NaN) / 60;

describe('the wait of a line', () => {
  const model = learnWaiting(events(400));
  const now = opening + 30 * 24 * 60 * MINUTE;
  const oneBusy = line([{ ...idle, inConsultationSince: now }]);

  test('is not guessed for a queue without history: it says how much is missing', () => {
    const young = learnWaiting(events(CONSULTATIONS_NEEDED - 1));
    expect(predictWaiting(young, oneBusy, now)).toEqual({
      isKnown: false,
      unknown: 'NO_HISTORY',
      consultationsSeen: CONSULTATIONS_NEEDED - 1,
      consultationsNeeded: CONSULTATIONS_NEEDED,
    });
    expect(predictWaiting(learnWaiting(events(CONSULTATIONS_NEEDED)), oneBusy, now).isKnown).toBe(true);
  });

  test('is not known where no doctor is', () => {
    expect(predictWaiting(model, line([]), now)).toMatchObject({ isKnown: false, unknown: 'NO_DOCTOR' });
  });

  test('with ten to go before one doctor of five and a half minutes each is about 55 minutes', () => {
    expect(medianOf(predictWaiting(model, oneBusy, now), 10)).toBeGreaterThan(50);
    expect(medianOf(predictWaiting(model, oneBusy, now), 10)).toBeLessThan(60);
  });

  test('never falls from one position to the next, and median and ends are in order', () => {
    const { positions } = known(predictWaiting(model, line(oneBusy.rooms as RoomNow[], { positions: 230 }), now));
    expect(positions.map(p => p.position)).toEqual(Array.from({ length: 230 }, (_, i) => i + 1));
    positions.forEach((p, i) => {
      const before = positions[i - 1] ?? { loSeconds: 0, medianSeconds: 0, hiSeconds: 0 };
      expect(p.loSeconds).toBeGreaterThanOrEqual(before.loSeconds);
      expect(p.medianSeconds).toBeGreaterThanOrEqual(before.medianSeconds);
      expect(p.hiSeconds).toBeGreaterThanOrEqual(before.hiSeconds);
      expect(p.loSeconds).toBeLessThanOrEqual(p.medianSeconds);
      expect(p.medianSeconds).toBeLessThanOrEqual(p.hiSeconds);
    });
  });

  test('halves with a second doctor', () => {
    const one = medianOf(predictWaiting(model, oneBusy, now), 20);
    const two = medianOf(
      predictWaiting(model, line([oneBusy.rooms[0] as RoomNow, oneBusy.rooms[0] as RoomNow]), now),
      20,
    );
    expect(two / one).toBeGreaterThan(0.45);
    expect(two / one).toBeLessThan(0.55);
  });

  test('is shorter when who is in the chair came in long ago, and longer when they have already overstayed', () => {
    const fresh = medianOf(predictWaiting(model, oneBusy, now), 1);
    const since = (minutes: number) => line([{ ...idle, inConsultationSince: now - minutes * MINUTE }]);
    expect(medianOf(predictWaiting(model, since(4), now), 1)).toBeLessThan(fresh - 1);
    const overstayed = known(predictWaiting(model, since(30), now));
    expect(overstayed.positions[0]?.medianSeconds).toBeGreaterThan(fresh * 60);
    expect(overstayed.reasons).toContain('LONG_CONSULTATION');
  });

  test('does not begin before an absent doctor is back', () => {
    const away: RoomNow = { ...idle, isAway: true, expectedBack: now + 40 * MINUTE };
    const answer = known(predictWaiting(model, line([away]), now));
    expect(answer.positions[0]?.loSeconds).toBeGreaterThanOrEqual(35 * 60);
    expect(answer.reasons).toEqual(['ALL_AWAY']);
    const both = known(predictWaiting(model, line([away, idle]), now));
    expect(both.positions[0]?.medianSeconds).toBeLessThan(5 * 60);
    expect(both.reasons).toEqual(['SOME_AWAY']);
  });

  test('does not begin before the doors open, and counts the usual lateness', () => {
    const plannedStart = now + 60 * MINUTE;
    const early = known(predictWaiting(model, line([idle], { plannedStart }), now));
    // Nothing was seen of how late they open here: not before the plan, and hardly twenty minutes after it.
    expect(early.positions[0]?.loSeconds).toBeGreaterThanOrEqual(3600);
    expect(early.positions[0]?.medianSeconds).toBeLessThan(3600 + 20 * 60);
    expect(early.reasons).toEqual(['NOT_BEGUN']);

    const late = events(400).flatMap<LineEvent>((event, i, all) => {
      const begins = event.kind === 'STARTED' && all[i - 1]?.sitting !== event.sitting;
      const opened = { kind: 'OPENED', sitting: event.sitting, line: 'medicine', at: event.at } as const;
      return begins ? [{ ...opened, plannedStart: event.at - 25 * MINUTE }, event] : [event];
    });
    const usuallyLate = known(predictWaiting(learnWaiting(late), line([idle], { plannedStart }), now));
    expect(usuallyLate.positions[0]?.medianSeconds).toBeGreaterThan((60 + 20) * 60);
  });

  test('counts on a second doctor who has not come yet, the less the longer they are late', () => {
    const busy: RoomNow = { ...idle, inConsultationSince: now };
    const withLate = (minutes: number): LineNow =>
      line([busy, { ...idle, isAway: true, plannedStart: now - minutes * MINUTE }]);
    const alone = medianOf(predictWaiting(model, line([busy]), now), 20);
    const soon = medianOf(predictWaiting(model, withLate(5), now), 20);
    const hardly = medianOf(predictWaiting(model, withLate(100), now), 20);
    expect(soon).toBeLessThan(0.75 * alone);
    expect(hardly).toBeGreaterThan(soon + 5);
    expect(hardly).toBeLessThanOrEqual(alone);
  });

  test('is the same to the last bit when the model is built again from what was kept', () => {
    expect(predictWaiting(learnWaiting(events(400)), oneBusy, now)).toEqual(predictWaiting(model, oneBusy, now));
  });

  test('is the same whether or not somebody asked in between', () => {
    const asked = learnWaiting([]);
    for (const event of events(400)) {
      asked.learn(event);
      asked.predict(asked.lineNow(event.sitting, 7), event.at + MINUTE);
    }
    expect(predictWaiting(asked, oneBusy, now)).toEqual(predictWaiting(model, oneBusy, now));
  });

  test('ignores a room that had stood idle for want of people', () => {
    const quiet = events(400).map<LineEvent>((event, i) =>
      event.kind === 'STARTED' && i % 12 === 0 ? { ...event, at: event.at, lineWasEmpty: true } : event,
    );
    const gapless = medianOf(predictWaiting(learnWaiting(quiet), oneBusy, now), 10);
    expect(gapless).toBeGreaterThan(50);
    expect(gapless).toBeLessThan(60);
  });

  test('grows when the sitting is slower than the line usually is, and says so', () => {
    const all = events(400);
    const today: LineEvent[] = [];
    let at = now;
    for (let i = 0; i < 15; i += 1) {
      const consultation = `t${i}`;
      today.push({ kind: 'STARTED', sitting: 'today', line: 'medicine', consultation, room: null, at });
      at += 12 * MINUTE;
      today.push({ kind: 'ENDED', sitting: 'today', consultation, at });
    }
    const slow = known(
      predictWaiting(learnWaiting([...all, ...today]), line([{ ...idle, inConsultationSince: at }]), at),
    );
    expect(slow.reasons).toContain('SLOWER_THAN_USUAL');
    expect(slow.positions[9]?.medianSeconds).toBeGreaterThan(65 * 60);
  });

  test('comes with the name and the record of the method that gave it', () => {
    const { method, record } = known(predictWaiting(model, oneBusy, now));
    expect(model.records[method]).toEqual(record);
    expect(record?.forecasts).toBeGreaterThan(1000);
    expect(Object.keys(model.records)).toEqual(['QL', 'LES', 'HOL', 'FITTED']);
  });
});
