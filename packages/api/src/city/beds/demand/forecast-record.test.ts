import { describe, expect, test } from 'vitest';
import { demandFor } from './demand.ts';
import { type Distribution, exactly } from './distribution.ts';
import { crps, recordOf, type ScoredForecast } from './forecast-record.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 9);
const SEED = 11;

/** A ward of 18 that really follows the model: each patient leaves with 30 %, about six come in eight hours. */
function city(days: number, forecastOf: (current: number) => Distribution): ScoredForecast[] {
  let state = SEED;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const forecasts: ScoredForecast[] = [];
  for (let slot = days * 3; slot > 0; slot--) {
    const current = 14 + Math.floor(random() * 9);
    const left = Array.from({ length: current }, random).filter(chance => chance < 0.3).length;
    let came = 0;
    for (let time = -Math.log(1 - random()) / 6; time < 1; time += -Math.log(1 - random()) / 6) came++;
    const forInstant = NOW - slot * 8 * HOUR_MS + 4 * HOUR_MS;
    forecasts.push({
      madeAt: forInstant - 8 * HOUR_MS,
      forInstant,
      distribution: forecastOf(current),
      currentThen: current,
      happened: current - left + came,
    });
  }
  return forecasts;
}

const honest = (current: number) =>
  demandFor({ current, beds: 20, departures: new Array(current).fill(0.3), arrivals: [], yetToArrive: 6 }).distribution;
/** The same model, sabotaged: it forgets that patients leave. */
const sabotaged = (current: number) =>
  demandFor({ current, beds: 20, departures: [], arrivals: [], yetToArrive: 6 }).distribution;

describe('the record of a forecast', () => {
  test('the score of a forecast that is certain is how far it was off', () => {
    expect(crps(exactly(18), 18)).toBe(0);
    expect(crps(exactly(18), 23)).toBe(5);
    expect(crps(exactly(18), 11)).toBe(7);
  });

  test('even odds on 0 and 1 score a quarter either way, and 1.25 when 2 happened', () => {
    const coin = { from: 0, p: [0.5, 0.5] };
    expect([crps(coin, 0), crps(coin, 1), crps(coin, 2)]).toEqual([0.25, 0.25, 1.25]);
  });

  test('a forecast that beats "it stays as it is" over fourteen days is shown', () => {
    const record = recordOf(city(14, honest), NOW);
    expect(record.verdict, `seed ${SEED}`).toBe('SHOWN');
    expect(record.model!).toBeLessThan(record.naive!);
    expect(record).toMatchObject({ forecasts: 42, days: 14 });
  });

  test('a sabotaged forecast is withdrawn by itself', () => {
    expect(recordOf(city(14, sabotaged), NOW).verdict, `seed ${SEED}`).toBe('LOSES');
  });

  test('a forecast of thirteen days is not shown yet, however good', () => {
    expect(recordOf(city(13, honest), NOW).verdict).toBe('TOO_YOUNG');
    expect(recordOf([], NOW)).toMatchObject({ model: null, naive: null, verdict: 'TOO_YOUNG' });
  });

  test('what was forecast long ago, or for an instant that has not come, does not count', () => {
    const lucky = city(14, honest);
    const old = city(14, sabotaged).map(each => ({ ...each, forInstant: each.forInstant - 20 * 24 * HOUR_MS }));
    const coming = city(14, sabotaged).map(each => ({ ...each, forInstant: NOW + 1 }));
    expect(recordOf([...old, ...lucky, ...coming], NOW)).toEqual(recordOf(lucky, NOW));
  });

  test('naïve persistence does not beat itself: a tie is not shown', () => {
    expect(recordOf(city(14, exactly), NOW).verdict).toBe('LOSES');
  });
});
