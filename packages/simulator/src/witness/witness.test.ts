import { describe, expect, test } from 'vitest';
import {
  applyFrame,
  blankPicture,
  type Cell,
  type Frame,
  factsOf,
  type Picture,
  PositionFell,
} from './board-picture.ts';
import { comparePicture, type KnownFact } from './compare-picture.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 22, 6, 0, second)).toISOString();
const ward = (occupied: number, second: number): Cell => ({
  facility: 'LNH',
  beds: [
    {
      ward: 'ICU',
      bedClass: 'ICU',
      observedAt: at(second),
      lastReported: { staffed: 60, occupied, cleaning: 1, reserved: 0, blocked: 2, free: 57 - occupied },
    },
  ],
  queues: [],
  emergency: null,
  opening: null,
});
const frame = (kind: Frame['kind'], position: number, more: Partial<Frame> = {}): Frame => ({
  kind,
  epoch: 'e1',
  position: String(position),
  from: null,
  cells: [],
  ambulances: [],
  gone: [],
  ...more,
});
const read = (frames: Frame[], start: Picture = blankPicture): Picture => {
  let picture = start;
  for (const each of frames) {
    const applied = applyFrame(picture, each);
    if (!('next' in applied)) throw new Error(`subscribe again: ${applied.again}`);
    picture = applied.next;
  }
  return picture;
};
const said = (occupied: number, second: number, acknowledgedAt = 0): Map<string, KnownFact> =>
  new Map([
    [
      'LNH/BEDS/ICU/ICU',
      {
        content: {
          beds: { ward: 'ICU', bedClass: 'ICU', staffed: 60, occupied, cleaning: 1, reserved: 0, blocked: 2 },
        },
        observedAt: Date.parse(at(second)),
        acknowledgedAt,
      },
    ],
  ]);

describe('the witness', () => {
  test('a snapshot and its deltas give the picture that the city holds receipts for', () => {
    const picture = read([
      frame('SNAPSHOT', 5, { cells: [ward(50, 10)] }),
      frame('DELTA', 7, { from: '5', cells: [ward(52, 20)] }),
      frame('UP_TO_DATE', 7),
    ]);
    expect(comparePicture(said(52, 20), factsOf(picture, 'CATS'))).toEqual([]);
  });

  test('a board that skips one delta is caught: the broken twin', () => {
    const picture = read([frame('SNAPSHOT', 5, { cells: [ward(50, 10)] }), frame('UP_TO_DATE', 7)]);
    expect(comparePicture(said(52, 20), factsOf(picture, 'CATS')).map(({ kind }) => kind)).toEqual(['BEHIND']);
  });

  test('a board that alters a figure, and one that forgets a ward, are caught', () => {
    const altered = read([frame('SNAPSHOT', 5, { cells: [ward(51, 20)] })]);
    expect(comparePicture(said(52, 20), factsOf(altered, 'CATS')).map(({ kind }) => kind)).toEqual(['CHANGED']);
    const forgetful = read([frame('SNAPSHOT', 5, { cells: [{ ...ward(52, 20), beds: [] }] })]);
    expect(comparePicture(said(52, 20), factsOf(forgetful, 'CATS')).map(({ kind }) => kind)).toEqual(['MISSING']);
  });

  test('what was acknowledged a moment ago, or is newer on the board, is not judged', () => {
    const older = read([frame('SNAPSHOT', 5, { cells: [ward(50, 10)] })]);
    expect(comparePicture(said(52, 20, 9_000), factsOf(older, 'CATS'), 5_000)).toEqual([]);
    const newer = read([frame('SNAPSHOT', 5, { cells: [ward(53, 30)] })]);
    expect(comparePicture(said(52, 20), factsOf(newer, 'CATS'))).toEqual([]);
  });

  test('LB-3: a position that falls within an epoch is a broken promise, and says so', () => {
    const picture = read([frame('SNAPSHOT', 5)]);
    expect(() => applyFrame(picture, frame('UP_TO_DATE', 4))).toThrow(PositionFell);
    expect(() => applyFrame(picture, frame('SNAPSHOT', 4))).toThrow('at 5, then a SNAPSHOT at 4');
  });

  test('after a gap the board is asked again from where the reader is; after a refetch or a new epoch, from nothing', () => {
    const picture = read([frame('SNAPSHOT', 5)]);
    expect(applyFrame(picture, frame('DELTA', 9, { from: '6' }))).toEqual({ again: 'WITH_SINCE' });
    expect(applyFrame(picture, frame('MUST_REFETCH', 9))).toEqual({ again: 'FROM_NOTHING' });
    expect(applyFrame(picture, frame('DELTA', 1, { epoch: 'e2', from: '0' }))).toEqual({ again: 'FROM_NOTHING' });
  });

  test('what left the board leaves the picture', () => {
    const picture = read([
      frame('SNAPSHOT', 5, { cells: [ward(50, 10)] }),
      frame('DELTA', 6, { from: '5', gone: ['LNH'] }),
    ]);
    expect(picture.cells.size).toBe(0);
  });
});
