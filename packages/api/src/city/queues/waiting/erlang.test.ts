import { describe, expect, test } from 'vitest';
import { erlangB, erlangC, meanWaitOfErlangC, queueLengthWait, serversFor } from './erlang.ts';

describe('how full a ward of a given size gets', () => {
  test.each([
    [20, 17, 0.0859],
    [50, 42.5, 0.0339],
    [100, 85, 0.012],
    [300, 255, 0.0005],
    [20, 18.4, 0.1189],
    [300, 276, 0.009],
  ])('%i beds with %d of them in use on average are full with probability %d', (beds, load, full) => {
    expect(erlangB(beds, load)).toBeCloseTo(full, 4);
  });
});

describe('waiting behind people when every service is memoryless', () => {
  test.each([
    [7, 2, 6, 24.0, [13.97, 23.01, 30.7, 35.31]],
    [19, 3, 5, 33.33, [24.21, 32.78, 39.39, 43.17]],
    [49, 4, 4, 50.0, [41.18, 49.67, 55.83, 59.25]],
    [0, 1, 6, 6.0, [0.63, 4.16, 9.66, 13.82]],
  ])('%i ahead, %i doctors, %i minutes each: %d minutes', (ahead, doctors, minutes, mean, quantiles) => {
    const wait = queueLengthWait(ahead, doctors, minutes);
    expect(wait.mean).toBeCloseTo(mean, 2);
    expect([0.1, 0.5, 0.8, 0.9].map(p => Math.round(wait.quantile(p) * 100) / 100)).toEqual(quantiles);
  });

  test('half an hour is enough for 78 % with 7 ahead of two doctors, and for 35 % with 19 ahead of three', () => {
    expect(queueLengthWait(7, 2, 6).within(30)).toBeCloseTo(0.779779, 6);
    expect(queueLengthWait(19, 3, 5).within(30)).toBeCloseTo(0.349084, 6);
  });

  test('five hundred people ahead neither overflow nor lose the mean', () => {
    const wait = queueLengthWait(499, 5, 6);
    expect(wait.quantile(0.5)).toBeGreaterThan(590);
    expect(wait.quantile(0.5)).toBeLessThan(wait.mean);
    expect(wait.within(wait.quantile(0.9))).toBeCloseTo(0.9, 9);
  });
});

describe('how many doctors', () => {
  test('one doctor, busy 60 % of the time: 60 % wait, 9 minutes on average for services of 6 minutes', () => {
    expect(erlangC(1, 0.6)).toBeCloseTo(0.6, 12);
    expect(meanWaitOfErlangC(1, 0.6, 6)).toBeCloseTo(9, 12);
  });

  test('with no more doctors than load the line grows for ever', () => {
    expect(erlangC(3, 3)).toBe(1);
    expect(meanWaitOfErlangC(3, 3.2, 6)).toBe(Number.POSITIVE_INFINITY);
  });

  test('the advice is the fewest that keep the promise', () => {
    const doctors = serversFor(4.5, 6, 20, 0.1);
    const late = (servers: number) => erlangC(servers, 4.5) * Math.exp((-(servers - 4.5) * 20) / 6);
    expect(late(doctors)).toBeLessThanOrEqual(0.1);
    expect(doctors === 5 || late(doctors - 1) > 0.1).toBe(true);
  });

  test('half a doctor is refused in words', () => {
    expect(() => erlangB(1.5, 1)).toThrow('servers is 1.5; 0, 1, 2 … is accepted');
  });
});
