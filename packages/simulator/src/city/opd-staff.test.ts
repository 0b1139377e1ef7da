import { describe, expect, test } from 'vitest';
import { type HospitalPlan, planHospital } from './hospital.ts';
import type { OpdAnswer, OpdBody, OpdOrder } from './opd-orders.ts';
import { heardOpd, lookedIn, type OpdStaff, opdStaff, takeOver, workOpd } from './opd-staff.ts';

const hospital: HospitalPlan = planHospital({
  code: 'DDUH',
  place: null,
  beds: 60,
  wards: [{ code: 'MED', beds: 60, bedClasses: ['GENERAL'] }],
  departments: ['MEDICINE', 'SKIN'],
});
const eight = 8 * 3_600;

type Answers = (order: OpdOrder, second: number) => OpdAnswer;

/** Lets a staff work every ten seconds and tells it what its console answers. */
function work(staff: OpdStaff, from: number, until: number, answers: Answers): { staff: OpdStaff; pressed: string[] } {
  let at = staff;
  const pressed: string[] = [];
  for (let second = from; second < until; second += 10) {
    const turn = workOpd(at, second, 1);
    at = turn.staff;
    for (const order of turn.orders) {
      pressed.push(`${second} ${order.key} ${JSON.stringify(order.body)}`);
      at = heardOpd(at, order, answers(order, second), second);
    }
  }
  return { staff: at, pressed };
}

/** The other side of the counter: lines in order of arrival, and everything that a console would have to refuse. */
function openLine() {
  const lines = new Map<string, string[]>();
  const queueOf = new Map<string, string>();
  const sessions = new Map<string, string>();
  const inRoom = new Map<string, string>();
  const wrong: string[] = [];
  let next = 0;
  const line = (queue: string): string[] => {
    if (!lines.has(queue)) lines.set(queue, []);
    return lines.get(queue) ?? [];
  };
  const token = (id: string, state: string) => ({ token: { id, state, queue: queueOf.get(id) ?? '' } });
  const leaveRoom = (id: string): void => {
    const room = [...inRoom].find(([, held]) => held === id)?.[0];
    if (room) inRoom.delete(room);
    else wrong.push(`${id} is in no room`);
  };
  const answers: Answers = ({ body }) => {
    if ('issueToken' in body) {
      const id = `token ${++next}`;
      queueOf.set(id, body.issueToken.queue);
      line(body.issueToken.queue).push(id);
      return token(id, 'WAITING');
    }
    if ('openSession' in body) {
      const id = `${body.openSession.queue}/${body.openSession.room}`;
      if (sessions.has(id)) wrong.push(`${id} was opened twice`);
      sessions.set(id, body.openSession.queue);
      return { session: { id } };
    }
    if ('callNext' in body) {
      const { session } = body.callNext;
      if (inRoom.has(session)) wrong.push(`${session} called with somebody in it`);
      const called = line(sessions.get(session) ?? '').shift();
      if (!called) return { refusal: { code: 'NOTHING_WAITING' } };
      inRoom.set(session, called);
      return token(called, 'CALLED');
    }
    if ('markAbsent' in body) {
      leaveRoom(body.markAbsent.token);
      line(queueOf.get(body.markAbsent.token) ?? '').push(body.markAbsent.token);
      return token(body.markAbsent.token, 'ABSENT');
    }
    if ('finishConsultation' in body) {
      const { token: id, sendTo } = body.finishConsultation;
      leaveRoom(id);
      if (!sendTo) return token(id, 'DONE');
      queueOf.set(id, sendTo);
      line(sendTo).push(id);
      return token(id, 'WAITING');
    }
    if ('markLeft' in body) {
      const waiting = line(queueOf.get(body.markLeft.token) ?? '');
      if (!waiting.includes(body.markLeft.token)) wrong.push(`${body.markLeft.token} was sent home and did not wait`);
      waiting.splice(waiting.indexOf(body.markLeft.token), 1);
      return token(body.markLeft.token, 'LEFT');
    }
    const named =
      ('recall' in body && body.recall.token) || ('startConsultation' in body && body.startConsultation.token);
    if (named && ![...inRoom.values()].includes(named)) wrong.push(`${named} is in no room`);
    return named ? token(named, 'IN_CONSULTATION') : { session: { id: 'the same' } };
  };
  return { answers, wrong, waiting: () => [...lines.values()].flat(), issued: () => next, inRoom };
}

const verb = (line: string): string => Object.keys(JSON.parse(line.slice(line.indexOf('{'))) as OpdBody)[0] ?? '';
const count = (pressed: readonly string[], what: string): number => pressed.filter(line => verb(line) === what).length;
const crowd = new Map([
  ['MEDICINE', 140],
  ['SKIN', 50],
]);

describe('the simulated clerks and doctors', () => {
  test('work the same day again from the same seed, and another from another', () => {
    const day = (seed: string): string[] =>
      work(opdStaff(hospital, seed, eight, crowd), eight, eight + 3_600, openLine().answers).pressed;
    expect(day('delhi')).toEqual(day('delhi'));
    expect(day('delhi')).not.toEqual(day('agra'));
  });

  test('call only those who have a number, one to a room, and send home whoever waits when the last room closes', () => {
    for (const seed of ['delhi', 'agra', 'meerut']) {
      const line = openLine();
      const { pressed } = work(opdStaff(hospital, seed, eight, crowd), eight, 16 * 3_600, line.answers);
      expect(line.wrong, `seed ${seed}`).toEqual([]);
      expect(line.waiting(), `seed ${seed}`).toEqual([]);
      expect([...line.inRoom], `seed ${seed}`).toEqual([]);
      expect(count(pressed, 'callNext')).toBeGreaterThan(300);
      expect(count(pressed, 'markAbsent')).toBeGreaterThan(0);
      expect(count(pressed, 'setPresence')).toBeGreaterThan(2);
      expect(pressed.some(each => each.includes('"sendTo":"PHARMACY"'))).toBe(true);
      expect(count(pressed, 'endSession')).toBe(count(pressed, 'startSession'));
    }
  });

  test('open their rooms in the first turn, before the crowd outside has its numbers', () => {
    const { orders } = workOpd(opdStaff(hospital, 'delhi', eight, crowd), eight, 1);
    const first = orders.findIndex(({ body }) => 'issueToken' in body);
    expect(first).toBeGreaterThan(0);
    expect(orders.slice(first).some(({ body }) => 'openSession' in body)).toBe(false);
    expect(orders.filter(({ body }) => 'issueToken' in body).length).toBeLessThan(50);
  });

  test('leave a room to whoever called there for a quarter of an hour, and then look in', () => {
    const line = openLine();
    const ten = 10 * 3_600;
    const { staff } = work(opdStaff(hospital, 'delhi', eight, crowd), eight, ten, line.answers);
    const room = staff.rooms.find(({ phase }) => phase === 'CALLED' || phase === 'IN_CONSULTATION');
    if (!room?.session) throw new Error('nobody is served at ten');
    const refusing: Answers = (order, second) =>
      order.key.startsWith('r') && JSON.stringify(order.body).includes(String(room.token))
        ? { refusal: { code: 'NOT_POSSIBLE_NOW' } }
        : line.answers(order, second);
    const left = work(staff, ten, ten + 900, refusing);
    const mine = left.staff.rooms.find(({ session }) => session === room.session);
    expect(mine?.phase).toBe('THEIRS');
    const dealtWith = left.pressed.filter(
      each => each.includes(`"${room.session}"`) || each.includes(`"${room.token}"`),
    );
    expect(dealtWith).toHaveLength(1);
    const found = {
      id: room.session,
      queue: room.department.code,
      room: room.door,
      startedAt: 'this morning',
      endedAt: null,
      presence: 'PRESENT',
      simulated: true,
    };
    const later = (mine?.nextAt ?? 0) + 10;
    const again = lookedIn(left.staff, [found], later).rooms.find(({ session }) => session === room.session);
    expect(again?.phase).toBe('FREE');
    const ended = lookedIn(left.staff, [{ ...found, endedAt: 'just now' }], later);
    expect(ended.rooms.find(({ door }) => door === room.door)?.phase).toBe('ENDED');
  });

  test('go on after a restart with whom the last run called, and not with whom a person called just now', () => {
    const nine = 9 * 3_600;
    const [first] = opdStaff(hospital, 'delhi', nine).rooms;
    if (!first) throw new Error('a hospital without rooms');
    const found = {
      id: 'session 1',
      queue: first.department.code,
      room: first.door,
      startedAt: 'this morning',
      endedAt: null,
      presence: 'PRESENT',
      simulated: true,
    };
    const after = (byYou: boolean, seconds: number) => {
      const staff = takeOver(opdStaff(hospital, 'delhi', nine), [found], nine);
      const { staff: asking, orders } = workOpd(staff, nine, 1);
      const order = orders.find(({ body }) => 'callNext' in body);
      if (!order) throw new Error('the room did not call');
      const refusal = { code: 'ALREADY_CALLED', token: '77', seconds, byYou };
      return heardOpd(asking, order, { refusal }, nine).rooms[0];
    };
    expect(after(true, 30)).toMatchObject({ phase: 'IN_CONSULTATION', token: '77' });
    expect(after(false, 30)).toMatchObject({ phase: 'THEIRS', token: null, nextAt: nine + 870 });
    expect(after(false, 1_000)).toMatchObject({ phase: 'IN_CONSULTATION', token: '77' });
    const theirs = takeOver(opdStaff(hospital, 'delhi', nine), [{ ...found, simulated: false }], nine);
    expect(theirs.rooms[0]?.phase).toBe('THEIRS');
  });

  test('ask again in a while when others held the queue too long, and leave the room to nobody', () => {
    const nine = 9 * 3_600;
    const { staff: asking, orders } = workOpd(opdStaff(hospital, 'delhi', nine), nine, 1);
    const order = orders.find(({ body }) => 'openSession' in body);
    if (!order) throw new Error('no room was opened');
    const place = asking.rooms.findIndex(({ asked }) => asked === order.key);
    const busy = heardOpd(asking, order, { refusal: { code: 'BUSY_TRY_AGAIN' } }, nine);
    expect(busy.rooms[place]).toMatchObject({ phase: 'SHUT', asked: null, nextAt: nine + 20 });
  });

  test('open a second session behind the same door when the first of this day has ended', () => {
    const nine = 9 * 3_600;
    const [first] = opdStaff(hospital, 'delhi', nine).rooms;
    if (!first) throw new Error('a hospital without rooms');
    const ended = {
      id: 'session 1',
      queue: first.department.code,
      room: first.door,
      startedAt: 'this morning',
      endedAt: 'at noon',
      presence: 'AWAY',
      simulated: true,
    };
    const { orders } = workOpd(takeOver(opdStaff(hospital, 'delhi', nine), [ended], nine), nine, 1);
    const opened = orders.flatMap(({ body }) => ('openSession' in body ? [body.openSession] : []));
    expect(opened.find(({ queue }) => queue === first.department.code)?.room).toBe(`${first.door}-2`);
  });
});
