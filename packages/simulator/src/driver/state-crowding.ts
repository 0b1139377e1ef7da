import { minuteOf } from '../city/calendar.ts';
import type { CityPlan } from '../city/city.ts';
import { crowdingInputs, statingRound } from '../city/crowding-inputs.ts';
import { type ConsoleCalls, eachInTurn } from './console-calls.ts';
import type { Narrator } from './narrate.ts';

const STATE = `mutation State($facility: ID!, $requestId: ID!, $statements: [StatementInput!]!, $source: String!) {
  setCrowdingInputs(facility: $facility, requestId: $requestId, statements: $statements, source: $source) { input }
}`;
const LOOK_MS = 2_000;

/**
 * Lets the shift of every emergency department state what the crowding indices need and no report carries: at the start, and
 * then every half hour of the city, each hospital in a minute of its own, one after the other. Runs until stopped.
 */
export async function stateCrowding(
  calls: ConsoleCalls,
  plan: CityPlan,
  narrator: Narrator,
  run: string,
): Promise<void> {
  const stated = new Map<string, number>();
  while (!calls.stopped) {
    await eachInTurn(plan.hospitals, 1, calls, async hospital => {
      const { second, hospitals } = narrator.present();
      const life = hospitals.get(hospital.code);
      const minute = minuteOf(second);
      const round = statingRound(hospital.code, minute);
      const before = stated.get(hospital.code);
      if (!life || before === round) return;
      stated.set(hospital.code, round);
      const statements = crowdingInputs(hospital, life, minute, before === undefined);
      if (statements.length === 0) return;
      const requestId = `${run}-${hospital.code}-c${round}`;
      const said = { facility: hospital.code, requestId, statements, source: 'Shift of the simulated city' };
      await calls.call(STATE, said);
    });
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
  }
}
