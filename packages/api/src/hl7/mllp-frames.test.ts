import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameTooLarge, frame, MllpFrames } from './mllp-frames.ts';

const text = (messages: Buffer[]) => messages.map(message => message.toString());

describe('frames of the minimal lower layer protocol', () => {
  test('several messages in one packet come out one after the other', () => {
    const packet = Buffer.concat([frame(Buffer.from('MSH|1')), frame(Buffer.from('MSH|2'))]);
    expect(text(new MllpFrames(100).take(packet))).toEqual(['MSH|1', 'MSH|2']);
  });

  test('however the bytes are cut, and whatever stands between the frames, the same messages come out', () => {
    const message = fc.string({ unit: fc.constantFrom('M', '|', '\r', '\n', 'é', '\x1c'), maxLength: 30 });
    const between = fc.string({ unit: fc.constantFrom('x', '\r', '\x1c', ' '), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(between, message), { maxLength: 6 }),
        fc.array(fc.nat({ max: 250 }), { maxLength: 12 }),
        (sent, cuts) => {
          const whole = sent.map(([, body]) => body).filter(body => !body.includes('\x1c\r'));
          const stream = Buffer.concat(
            sent
              .filter(([, body]) => !body.includes('\x1c\r'))
              .flatMap(([garbage, body]) => [Buffer.from(garbage), frame(Buffer.from(body))]),
          );
          const frames = new MllpFrames(1_000);
          const found: Buffer[] = [];
          let from = 0;
          for (const cut of [...cuts].sort((a, b) => a - b)) {
            found.push(...frames.take(stream.subarray(from, Math.max(from, cut))));
            from = Math.max(from, cut);
          }
          found.push(...frames.take(stream.subarray(from)));
          expect(text(found)).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a sender that was cut off in the middle and begins anew is read from the new beginning', () => {
    const frames = new MllpFrames(100);
    expect(frames.take(Buffer.from('\x0bMSH|ha'))).toEqual([]);
    expect(frames.unfinished).toBe(true);
    expect(text(frames.take(frame(Buffer.from('MSH|whole'))))).toEqual(['MSH|whole']);
    expect(frames.unfinished).toBe(false);
  });

  test('a message without an end is not kept without an end, and neither is noise', () => {
    const endless = new MllpFrames(100);
    expect(() => {
      for (let i = 0; i < 50; i++) endless.take(Buffer.from(i === 0 ? '\x0bMSH' : 'xxxxx'));
    }).toThrow(FrameTooLarge);
    expect(() => new MllpFrames(100).take(Buffer.alloc(200, 0x20))).toThrow(FrameTooLarge);
  });
});
