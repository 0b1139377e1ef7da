import { describe, expect, test } from 'vitest';
import { rollUp } from '../../live/roll-up.ts';
import type { CrowdingView } from './crowding-rules.ts';
import { FIRST_ESCALATION_TABLE } from './first-escalation-table.ts';
import { type KnownHospital, PARAMETER_CODES, STATED_INPUTS } from './index-inputs-rules.ts';
import { indicesOf } from './index-scores-rules.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const LATER = '2026-11-22T09:30:00.000Z';
const TABLE = { version: 1, ...FIRST_ESCALATION_TABLE };

const envelope = {
  observedAt: NOW,
  receivedAt: NOW,
  lateAt: LATER,
  staleAt: LATER,
  expiresAt: LATER,
  quality: 'GOOD',
  sourceKind: 'FEED',
};

/** The fourth published case of NEDOCS: 60 treatment places, 400 beds, 40 patients, 2 ventilated, 35 boarders, 3 h, 1 h. */
function hospital(over: Partial<KnownHospital> = {}, figures: object = {}): KnownHospital {
  const triage = { immediate: 1, veryUrgent: 1, urgent: 1, standard: 1, nonUrgent: 1 };
  const seen = {
    present: 40,
    waiting: 5,
    waitingByTriage: triage,
    boarders: 35,
    longestWaitMinutes: 50,
    ventilated: 2,
    ...figures,
  };
  const counts = { staffed: 100, occupied: 93, cleaning: 2, reserved: 0, blocked: 1, free: 4 };
  const beds = { bedClass: 'GENERAL', counts, wardsKnown: 1, wardsExpected: 1, ...rollUp([envelope]) };
  const view = {
    kind: 'HOSPITAL',
    bedsByClass: [beds],
    emergency: { ...envelope, figures: seen, lastReported: seen },
    opd: null,
  } as unknown as CrowdingView;
  return { view, stated: [], registryBeds: 400, emergencyWardBeds: null, ...over };
}
const said = (input: string, value: number, sourceKind = 'MANUAL') => ({
  input,
  value,
  source: 'Shift register',
  sourceKind,
  statedAt: NOW,
  expiresAt: LATER,
});
const ALL = [said('ED_BEDS', 60), said('LONGEST_ADMIT_WAIT', 180), said('LAST_DOOR_TO_BED', 60)];
const find = (known: KnownHospital, name: string) => indicesOf(known, TABLE).indices.find(each => each.index === name)!;

describe('indices side by side', () => {
  test('with every input known NEDOCS is the published 127 by points and 124.93 linear (GDL guideline)', () => {
    expect(find(hospital({ stated: ALL }), 'NEDOCS_POINTS')).toMatchObject({
      value: 127,
      band: 'OVERCROWDED',
      level: 3,
    });
    expect(find(hospital({ stated: ALL }), 'NEDOCS').value).toBeCloseTo(124.93, 2);
  });

  test('an index that needs what nobody has said is unknown and says which input is missing', () => {
    const nedocs = find(hospital({ stated: [said('ED_BEDS', 60)] }), 'NEDOCS');
    expect(nedocs).toMatchObject({ value: null, raw: null, band: 'UNKNOWN', level: null });
    expect(nedocs.missing).toEqual(['LONGEST_ADMIT_WAIT', 'LAST_DOOR_TO_BED']);
    expect(find(hospital(), 'EDWIN').missing).toContain('ATTENDING_DOCTORS');
    expect(find(hospital(), 'CEDOCS').missing).toEqual([
      'ED_BEDS',
      'CRITICAL_PATIENTS',
      'LONGEST_ADMIT_WAIT',
      'ANNUAL_VISITS',
    ]);
  });

  test('what stands for an input is named as assumed, until somebody states it', () => {
    const stated = ALL.slice(1);
    const assumed = find(hospital({ stated, emergencyWardBeds: 48 }), 'NEDOCS');
    expect(assumed).toMatchObject({ assumed: true });
    expect(assumed.inputs.find(each => each.code === 'ED_BEDS')).toMatchObject({ value: 48, origin: 'ASSUMED' });
    expect(find(hospital({ stated: ALL, emergencyWardBeds: 48 }), 'NEDOCS').assumed).toBe(false);
  });

  test('where nobody boards, the longest wait for a bed is known to be none', () => {
    const nedocs = find(hospital({ stated: [ALL[0]!, ALL[2]!] }, { boarders: 0 }), 'NEDOCS');
    expect(nedocs.missing).toEqual([]);
    expect(nedocs.inputs.find(each => each.code === 'LONGEST_ADMIT_WAIT')).toMatchObject({ value: 0, origin: 'BOARD' });
  });

  test('one simulated input makes an index simulated', () => {
    const stated = [ALL[0]!, ALL[1]!, said('LAST_DOOR_TO_BED', 60, 'SIMULATED')];
    expect(find(hospital({ stated }), 'NEDOCS').simulated).toBe(true);
    expect(find(hospital({ stated: ALL }), 'NEDOCS').simulated).toBe(false);
  });

  test('an input in doubt, or a class of which a ward is silent, is remarked on', () => {
    const known = hospital({ stated: ALL });
    expect(find(known, 'NEDOCS').remarks).toEqual([]);
    const doubtful = { ...known.view.emergency!, quality: 'UNCERTAIN' };
    expect(find({ ...known, view: { ...known.view, emergency: doubtful } }, 'NEDOCS').remarks).toEqual([
      'UNCERTAIN_INPUT',
    ]);
    const bedsByClass = [{ ...known.view.bedsByClass[0]!, wardsExpected: 2 }];
    const opel = find({ ...known, view: { ...known.view, bedsByClass } }, 'OPEL_DELHI');
    expect(opel.remarks).toEqual(['UNCERTAIN_INPUT']);
    expect(opel.inputs.find(each => each.code === 'GENERAL_OCCUPANCY')?.quality).toBe('UNCERTAIN');
  });

  test('with every bay boarded EDWIN says so and counts as critical, with no number made up', () => {
    const stated = [
      said('ED_BEDS', 30),
      said('ATTENDING_DOCTORS', 3),
      ...['IMMEDIATE', 'VERY_URGENT', 'URGENT', 'STANDARD', 'NON_URGENT'].map(each => said(`TRIAGE_${each}`, 2)),
    ];
    expect(find(hospital({ stated }), 'EDWIN')).toMatchObject({ value: null, band: 'ALL_BAYS_BOARDED', level: 5 });
  });

  test('an emergency department for children only needs no second count of its children', () => {
    const known = hospital({ stated: [said('ED_CHILDREN_ONLY', 1)] }, { waiting: 8, present: 29, boarders: 0 });
    expect(find(known, 'PEDOCS').value).toBeCloseTo(61, 0);
    expect(find(hospital(), 'PEDOCS').missing).toEqual(['CHILDREN_WAITING', 'CHILDREN_REGISTERED']);
  });

  test('CEDOCS says when a department is outside what it was fitted on', () => {
    const stated = [...ALL, said('CRITICAL_PATIENTS', 2), said('ANNUAL_VISITS', 300_000)];
    expect(find(hospital({ stated }), 'CEDOCS').remarks).toEqual(['OUTSIDE_FITTED_VISITS']);
    const fitted = [...ALL, said('CRITICAL_PATIENTS', 2), said('ANNUAL_VISITS', 50_000)];
    expect(find(hospital({ stated: fitted }), 'CEDOCS').remarks).toEqual([]);
    // Outside its range it is no witness: it is left out of the comparison, within it is compared.
    const compared = (said: typeof stated) => indicesOf(hospital({ stated: said }), TABLE).agreement.compared;
    expect(compared(fitted) - compared(stated)).toBe(1);
  });

  test('OPEL-Delhi is scored with parts unknown as long as half of its points are known, and names the others', () => {
    const opel = find(hospital({ stated: [said('ED_BEDS', 60)] }), 'OPEL_DELHI');
    expect(opel.missing).toEqual(['ICU_OCCUPANCY', 'SURGE_SHARE', 'OPD_WAITING_PER_ROOM']);
    expect(opel.knownShare).toBeCloseTo(30 / 44, 6);
    // 67 % of places 0, 50 min 0, 13 % unseen 0, 88 % boarders 5, 93 % of beds 2, 3 % unusable 0.
    expect(opel.inputs.map(each => each.points)).toEqual([0, 0, 0, 5, 2, null, null, 0, null]);
    expect(opel).toMatchObject({ raw: 7, atLeast: 7, atMost: 21, band: 'OPEL_1', level: 1, tableVersion: 1 });
    const little = find(hospital({ view: { ...hospital().view, emergency: null } }), 'OPEL_DELHI');
    expect(little).toMatchObject({ band: 'UNKNOWN', level: null, value: null });
  });

  test('189 % of a general ward earns the most points and is kept as 189 %', () => {
    const known = hospital();
    const beds = known.view.bedsByClass[0]!;
    const view = { ...known.view, bedsByClass: [{ ...beds, counts: { ...beds.counts!, occupied: 189 } }] };
    const input = find({ ...known, view }, 'OPEL_DELHI').inputs.find(each => each.code === 'GENERAL_OCCUPANCY');
    expect(input).toMatchObject({ value: 189, points: 5 });
  });

  test('two indices two steps apart are said to disagree', () => {
    const { agreement } = indicesOf(hospital({ stated: ALL }), TABLE);
    // NEDOCS overcrowded (3), OPEL 1.
    expect(agreement).toMatchObject({ compared: 3, spread: 2, disagree: true, lowest: 'OPEL_DELHI' });
    expect(agreement.highest).toMatch(/^NEDOCS/);
    expect(
      indicesOf(hospital({ registryBeds: null, view: { ...hospital().view, emergency: null } }), null).agreement,
    ).toMatchObject({ compared: 0, spread: null, disagree: false });
  });

  test('the first table asks only for what the board can measure', () => {
    expect(
      FIRST_ESCALATION_TABLE.parameters.map(each => each.code).filter(code => !PARAMETER_CODES.includes(code)),
    ).toEqual([]);
    expect(FIRST_ESCALATION_TABLE.parameters.reduce((sum, each) => sum + Math.max(...each.points), 0)).toBe(44);
    expect(Object.values(STATED_INPUTS).every(each => each.validMinutes >= 60)).toBe(true);
  });
});
