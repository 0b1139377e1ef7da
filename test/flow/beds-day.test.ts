import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bedConsole } from '../support/bed-console.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

/** Counts of a ward and class as the live board of the city shows them. */
async function onTheCityBoard(ward: string, bedClass: string) {
  await api.live.settle();
  const { data, errors } = await api.ask(
    'official',
    `{ board(filter: { facilities: ["LNH"] }) { cells { beds { ward bedClass source sourceKind observedAt
        counts { staffed occupied cleaning reserved blocked free } } } } }`,
  );
  expect(errors ?? []).toEqual([]);
  return data.board.cells[0]?.beds.find(
    (each: { ward: string; bedClass: string }) => each.ward === ward && each.bedClass === bedClass,
  );
}

describe('a day on a ward', () => {
  test('a patient is admitted, moved and discharged, the beds are cleaned, and the city sees the counts', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', prefix: 'M-', count: 4 });
    expect((await onTheCityBoard('MED-M', 'GENERAL')).counts).toEqual({
      staffed: 4,
      occupied: 0,
      cleaning: 0,
      reserved: 0,
      blocked: 0,
      free: 4,
    });
    clock.pass(60);
    await clerk.done('admitPatient', {
      visit: 'V1',
      ward: 'MED-M',
      bed: 'M-01',
      patient: { initials: 'RK', age: 54, sex: 'M' },
    });
    expect(await clerk.bed('MED-M', 'M-01')).toMatchObject({
      state: 'OCCUPIED',
      since: clock.at(),
      stays: [{ visit: 'V1', initials: 'RK', age: 54, sex: 'M', shares: false, admittedAt: clock.at() }],
    });
    expect(await onTheCityBoard('MED-M', 'GENERAL')).toMatchObject({
      source: 'HIMS-BEDS',
      sourceKind: 'FEED',
      observedAt: clock.at(),
      counts: { occupied: 1, free: 3 },
    });
    clock.pass(60);
    await clerk.done('transferPatient', { visit: 'V1', ward: 'MED-M', bed: 'M-02' });
    expect((await clerk.bed('MED-M', 'M-01')).state).toBe('CONTAMINATED');
    expect((await onTheCityBoard('MED-M', 'GENERAL')).counts).toMatchObject({ occupied: 1, cleaning: 1, free: 2 });
    clock.pass(60);
    await clerk.done('dischargePatient', { visit: 'V1' });
    await clerk.done('changeBed', { ward: 'MED-M', bed: 'M-02', order: 'START_CLEANING' });
    expect((await clerk.bed('MED-M', 'M-02')).state).toBe('HOUSEKEEPING');
    expect((await clerk.bed('MED-M', 'M-02')).cleaningOverdue).toBe(false);
    clock.pass(46 * 60);
    expect((await clerk.bed('MED-M', 'M-02')).cleaningOverdue).toBe(true);
    await clerk.done('changeBed', { ward: 'MED-M', bed: 'M-02', order: 'FINISH_CLEANING' });
    await clerk.done('changeBed', { ward: 'MED-M', bed: 'M-01', order: 'FINISH_CLEANING' });
    expect((await onTheCityBoard('MED-M', 'GENERAL')).counts).toMatchObject({ occupied: 0, cleaning: 0, free: 4 });
  });
});

describe('what the board refuses, and says why', () => {
  test('a bed that somebody was faster to take: by whom, and how long ago', async () => {
    const [clerk, doctor] = [bedConsole(api, 'clerk'), bedConsole(api, 'doctor')];
    await clerk.done('defineBeds', { ward: 'MED-F', bedClass: 'GENERAL', codes: ['F-1', 'F-2', 'F-3'] });
    await doctor.done('admitPatient', { visit: 'F1', ward: 'MED-F', bed: 'F-1' });
    clock.pass(3);
    const heard = await clerk.order('admitPatient', { visit: 'F2', ward: 'MED-F', bed: 'F-1' });
    expect(heard.refusal).toBe('BED_TAKEN');
    expect(heard.message).toContain('was taken 3 s ago by development|doctor');
    expect((await clerk.bed('MED-F', 'F-1')).stays.map((stay: { visit: string }) => stay.visit)).toEqual(['F1']);
  });

  test('a dirty, a blocked, a closed, an unstaffed and a kept bed', async () => {
    const clerk = bedConsole(api, 'clerk');
    const bed = { ward: 'MED-F', bed: 'F-2' };
    const attempt = async (visit = 'F3') => (await clerk.order('admitPatient', { visit, ...bed })).refusal;
    expect((await clerk.order('changeBed', { ...bed, order: 'BLOCK' })).refusal).toBe('NO_REASON');
    await clerk.done('changeBed', { ...bed, order: 'BLOCK', why: 'REPAIR' });
    expect(await attempt()).toBe('BED_BLOCKED');
    expect((await clerk.bed('MED-F', 'F-2')).blocked).toBe('REPAIR');
    await clerk.done('changeBed', { ...bed, order: 'UNBLOCK' });
    await clerk.done('changeBed', { ...bed, order: 'UNSTAFF' });
    expect(await attempt()).toBe('BED_UNSTAFFED');
    await clerk.done('changeBed', { ...bed, order: 'STAFF' });
    await clerk.done('changeBed', { ...bed, order: 'CLOSE', why: 'NO_LINEN' });
    expect(await attempt()).toBe('BED_CLOSED');
    await clerk.done('changeBed', { ...bed, order: 'OPEN' });
    const kept = await clerk.done('reserveBed', { ...bed, minutes: 30 });
    expect(await attempt()).toBe('BED_RESERVED');
    await clerk.done('releaseReservation', kept.id);
    await clerk.done('admitPatient', { visit: 'F3', ...bed });
    await clerk.done('dischargePatient', { visit: 'F3' });
    expect(await attempt('F4')).toBe('BED_NOT_CLEAN');
    expect(await attempt('F3')).toBe('VISIT_ENDED');
  });

  test('what belongs to others or does not exist', async () => {
    const elsewhere = bedConsole(api, 'clerk', 'GTBH');
    expect((await elsewhere.order('admitPatient', { visit: 'X', ward: 'MED-M' })).refusal).toBe('FORBIDDEN');
    const clerk = bedConsole(api, 'clerk');
    expect((await clerk.order('admitPatient', { visit: 'X', ward: 'NO-WARD' })).refusal).toBe('UNKNOWN_WARD');
    expect((await clerk.order('admitPatient', { visit: 'X', ward: 'MED-F', bed: 'NO' })).refusal).toBe('UNKNOWN_BED');
    expect((await clerk.order('dischargePatient', { visit: 'X' })).refusal).toBe('UNKNOWN_VISIT');
    expect((await clerk.order('defineBeds', { ward: 'MED-F', bedClass: 'NEONATAL', codes: ['N'] })).refusal).toBe(
      'UNKNOWN_BED_CLASS',
    );
  });

  test('the same command twice is done once', async () => {
    const clerk = bedConsole(api, 'clerk');
    const first = await clerk.order('admitPatient', { visit: 'F5', ward: 'MED-F' }, 'once-1');
    const again = await clerk.order('admitPatient', { visit: 'F5', ward: 'MED-F' }, 'once-1');
    expect(again.done).toEqual(first.done);
    expect((await clerk.order('admitPatient', { visit: 'F6', ward: 'MED-F' }, 'once-1')).refusal).toBe(
      'REQUEST_ID_REUSED',
    );
  });
});

describe('more patients than beds', () => {
  test('two to a bed and trolleys are counted as they are, to 300 %', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'SUR-M', bedClass: 'GENERAL', codes: ['S-1', 'S-2'] });
    await clerk.done('admitPatient', { visit: 'S1', ward: 'SUR-M', bed: 'S-1' });
    expect((await clerk.order('admitPatient', { visit: 'S2', ward: 'SUR-M', bed: 'S-1' })).refusal).toBe('BED_TAKEN');
    await clerk.done('admitPatient', { visit: 'S2', ward: 'SUR-M', bed: 'S-1', share: true });
    await clerk.done('admitPatient', { visit: 'S3', ward: 'SUR-M', bed: 'S-2' });
    for (const visit of ['S4', 'S5', 'S6']) await clerk.done('admitPatient', { visit, ward: 'SUR-M' });
    const board = await clerk.board(['SUR-M']);
    const ward = board.wards.find((each: { code: string }) => each.code === 'SUR-M');
    expect(ward.tally).toMatchObject({
      total: 2,
      occupied: 2,
      patients: 6,
      sharing: 1,
      withoutBed: 3,
      occupancyPercent: 300,
    });
    expect(ward.beds[0].stays.map((stay: { visit: string; shares: boolean }) => [stay.visit, stay.shares])).toEqual([
      ['S1', false],
      ['S2', true],
    ]);
    expect(ward.withoutBed).toHaveLength(3);
    expect((await onTheCityBoard('SUR-M', 'GENERAL')).counts).toMatchObject({ staffed: 2, occupied: 6, free: -4 });
    // Meant by a person: nothing to reconcile.
    expect(board.tasks.filter((task: { ward: string }) => task.ward === 'SUR-M')).toEqual([]);
  });
});

describe('taking back', () => {
  test('within the shift, by whoever did it, while nothing newer stands on it', async () => {
    const [clerk, doctor] = [bedConsole(api, 'clerk'), bedConsole(api, 'doctor')];
    await clerk.done('defineBeds', { ward: 'SUR-F', bedClass: 'GENERAL', codes: ['U-1', 'U-2'] });
    clock.pass(1);
    const admitted = await clerk.done('admitPatient', { visit: 'U1', ward: 'SUR-F', bed: 'U-1' });
    expect((await doctor.order('undoBedCommand', admitted.requestId)).refusal).toBe('NOTHING_TO_UNDO');
    clock.pass(1);
    const moved = await clerk.done('transferPatient', { visit: 'U1', ward: 'SUR-F', bed: 'U-2' });
    expect((await clerk.order('undoBedCommand', admitted.requestId)).refusal).toBe('NOT_THE_LAST_CHANGE');
    await clerk.done('undoBedCommand', moved.requestId);
    expect((await clerk.bed('SUR-F', 'U-1')).stays).toMatchObject([{ visit: 'U1' }]);
    expect((await clerk.bed('SUR-F', 'U-2')).state).toBe('UNOCCUPIED');
    expect((await clerk.order('undoBedCommand', moved.requestId)).refusal).toBe('NOTHING_TO_UNDO');
    const left = await clerk.done('dischargePatient', { visit: 'U1' });
    const cleaning = await clerk.done('changeBed', { ward: 'SUR-F', bed: 'U-1', order: 'START_CLEANING' });
    await clerk.done('undoBedCommand', cleaning.requestId);
    expect((await clerk.bed('SUR-F', 'U-1')).state).toBe('CONTAMINATED');
    await clerk.done('undoBedCommand', left.requestId);
    expect((await clerk.bed('SUR-F', 'U-1')).stays).toMatchObject([{ visit: 'U1' }]);
    const gone = await clerk.done('dischargePatient', { visit: 'U1' });
    clock.pass(8 * 3600 + 1);
    expect((await clerk.order('undoBedCommand', gone.requestId)).refusal).toBe('TOO_LATE_TO_UNDO');
  });

  test('a discharge cannot be taken back into a bed where somebody else lies by now', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('admitPatient', { visit: 'U2', ward: 'SUR-F', bed: 'U-2' });
    await clerk.done('dischargePatient', { visit: 'U2' });
    await clerk.done('changeBed', { ward: 'SUR-F', bed: 'U-2', order: 'FINISH_CLEANING' });
    await clerk.done('admitPatient', { visit: 'U3', ward: 'SUR-F', bed: 'U-2' });
    expect((await clerk.order('cancelDischarge', { visit: 'U2' })).refusal).toBe('BED_TAKEN');
    expect((await clerk.bed('SUR-F', 'U-2')).stays).toMatchObject([{ visit: 'U3' }]);
  });
});

describe('who needs a bed, and what is decided', () => {
  test('a boarder is on the list, gets a bed with one click, and leaves the list', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'ORTHO', bedClass: 'GENERAL', codes: ['O-1', 'O-2'] });
    const since = clock.at(1800);
    const wanted = await clerk.done('requestBed', {
      visit: 'ED-1',
      kind: 'ED_BOARDER',
      bedClass: 'GENERAL',
      needs: ['OXYGEN'],
      since,
      patient: { initials: 'SD', age: 71, sex: 'F' },
    });
    expect((await clerk.board([])).demand).toMatchObject([
      { id: wanted.id, visit: 'ED-1', initials: 'SD', since, needs: ['OXYGEN'], kind: 'ED_BOARDER' },
    ]);
    const assigned = await clerk.done('assignBed', { request: wanted.id, ward: 'ORTHO', bed: 'O-1' });
    expect((await clerk.board([])).demand).toEqual([]);
    expect((await clerk.bed('ORTHO', 'O-1')).stays).toMatchObject([{ visit: 'ED-1', initials: 'SD' }]);
    await clerk.done('undoBedCommand', assigned.requestId);
    expect((await clerk.board([])).demand).toMatchObject([{ visit: 'ED-1' }]);
    await clerk.done('withdrawBedRequest', wanted.id);
  });

  test('in intensive care a second person confirms what is kept, and what nobody confirms lapses', async () => {
    const [clerk, doctor] = [bedConsole(api, 'clerk'), bedConsole(api, 'doctor')];
    await clerk.done('defineBeds', { ward: 'ICU', bedClass: 'ICU', codes: ['I-1', 'I-2'] });
    const kept = await clerk.done('reserveBed', { ward: 'ICU', bed: 'I-1', minutes: 120 });
    expect((await clerk.bed('ICU', 'I-1')).reservation).toMatchObject({ needsSecondPerson: true });
    expect((await clerk.order('confirmReservation', kept.id)).refusal).toBe('SAME_PERSON');
    await doctor.done('confirmReservation', kept.id);
    expect((await clerk.bed('ICU', 'I-1')).reservation).toMatchObject({
      needsSecondPerson: false,
      expiresAt: clock.at(-120 * 60),
    });
    await clerk.done('reserveBed', { ward: 'ICU', bed: 'I-2', minutes: 120 });
    expect((await onTheCityBoard('ICU', 'ICU')).counts).toMatchObject({ reserved: 2, free: 0, occupied: 0 });
    clock.pass(10 * 60 + 1);
    expect((await clerk.bed('ICU', 'I-2')).reservation).toBeNull();
    expect((await onTheCityBoard('ICU', 'ICU')).counts).toMatchObject({ reserved: 1, free: 1 });
  });

  test('counts now, and after the decisions already made, with the decisions', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MAT', bedClass: 'MATERNITY', codes: ['B-1', 'B-2', 'B-3'] });
    for (const n of [1, 2]) await clerk.done('admitPatient', { visit: `B${n}`, ward: 'MAT', bed: `B-${n}` });
    await clerk.done('orderDischarge', { visit: 'B1', expectedAt: clock.at(-3600), chance: 0.8 });
    await clerk.done('requestBed', { visit: 'B3', kind: 'ELECTIVE', bedClass: 'MATERNITY' });
    await clerk.done('reserveBed', { ward: 'MAT', bed: 'B-3', visit: 'B3', minutes: 60 });
    const { data, errors } = await api.ask(
      'official',
      `{ bedDecisions(facility: "LNH") { simulated classes { bedClass patientsNow freeNow patientsAfter freeAfter staffed }
          decisions { kind ward bed patients chance expectedAt } } }`,
    );
    expect(errors ?? []).toEqual([]);
    const of = (list: { bedClass: string }[]) => list.find(each => each.bedClass === 'MATERNITY');
    expect(of(data.bedDecisions.classes)).toEqual({
      bedClass: 'MATERNITY',
      patientsNow: 2,
      freeNow: 0,
      patientsAfter: 2,
      freeAfter: 1,
      staffed: 3,
    });
    expect(data.bedDecisions.decisions.filter((each: { ward: string }) => each.ward === 'MAT')).toMatchObject([
      { kind: 'DISCHARGE_ORDERED', bed: 'B-1', patients: -1, chance: 0.8 },
      { kind: 'RESERVED', bed: 'B-3', patients: 1, chance: 1 },
    ]);
    expect(data.bedDecisions.simulated).toBe(false);
    const visits = await api.ask('official', '{ bedDecisions(facility: "LNH") { decisions { visit } } }');
    expect(visits.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    // Once the patient of the reservation lies in the bed, nothing is left to come.
    await clerk.done('admitPatient', { visit: 'B3', ward: 'MAT', bed: 'B-3' });
    expect((await clerk.board([])).demand).toEqual([]);
    const hours = (await clerk.board([])).expectedDischarges;
    expect(hours.reduce((sum: number, hour: { ordered: number }) => sum + hour.ordered, 0)).toBe(1);
  });
});

describe('the day the board begins', () => {
  test('a census of five hundred is taken in one go, all or none', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'ISO', bedClass: 'ISOLATION', prefix: 'C-', count: 400 });
    const patients = Array.from({ length: 500 }, (_, n) => ({
      visit: `census-${n}`,
      ward: 'ISO',
      bed: n < 450 ? `C-${String((n % 400) + 1).padStart(3, '0')}` : null,
      share: n >= 400 && n < 450,
      at: clock.at(3600 * (n + 1)),
    }));
    const twice = [...patients.slice(0, 499), { ...patients[0]!, visit: 'another' }];
    expect((await clerk.order('takeCensus', twice)).refusal).toBe('BED_TAKEN');
    expect(Number((await clerk.done('takeCensus', patients)).count)).toBe(500);
    const ward = (await clerk.board(['ISO'])).wards.find((each: { code: string }) => each.code === 'ISO');
    expect(ward.tally).toMatchObject({ total: 400, occupied: 400, patients: 500, sharing: 50, withoutBed: 50 });
    expect((await clerk.order('takeCensus', [patients[7]])).refusal).toBe('ALREADY_ADMITTED');
  });
});

describe('what does not agree', () => {
  test('the board says 2 and the register 3: a task, until they agree or a person says how it was resolved', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('takeCensus', [
      { visit: 'P1', ward: 'PAED', at: clock.at(5 * 24 * 3600) },
      { visit: 'P2', ward: 'PAED', at: clock.at(3600) },
    ]);
    await clerk.done('reportCensus', { ward: 'PAED', patients: 3 });
    const tasksOf = async () => (await clerk.board([])).tasks.filter((task: { ward: string }) => task.ward === 'PAED');
    expect(await tasksOf()).toMatchObject([{ kind: 'COUNT_MISMATCH', onBoard: 2, reported: 3, saidBy: 'HIMS-BEDS' }]);
    await clerk.done('admitPatient', { visit: 'P3', ward: 'PAED' });
    await clerk.done('reportCensus', { ward: 'PAED', patients: 3 });
    expect(await tasksOf()).toEqual([]);
    const attested = await clerk.done('attestWard', { ward: 'PAED', shift: await shiftNow(), seen: 4 });
    expect(attested.id).not.toBeNull();
    expect(await tasksOf()).toMatchObject([{ onBoard: 3, reported: 4, saidBy: 'development|clerk' }]);
    await clerk.done('resolveBedTask', { task: attested.id, resolution: 'COUNTED_A_VISITOR' });
    expect(await tasksOf()).toEqual([]);
  });

  async function shiftNow(): Promise<string> {
    const hour = (new Date(Date.parse(clock.at())).getUTCHours() + 5.5) % 24;
    return hour >= 6 && hour < 14 ? 'MORNING' : hour >= 14 && hour < 22 ? 'EVENING' : 'NIGHT';
  }

  test('the error of the free-bed figure is what audits found, with their number and dates', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'ICU', bedClass: 'VENTILATOR', prefix: 'V-', count: 20 });
    await api.live.settle();
    clock.pass(1);
    const audit = async (staffed: number, free: number) => {
      const { data, errors } = await api.ask(
        'official',
        `mutation($r: ID!, $at: DateTime!, $c: [AuditCountInput!]!) {
          recordBedAudit(facility: "LNH", requestId: $r, countedAt: $at, counts: $c) {
            audits errorPercent biasPercent silent simulated lastAt latest { bedClass counted onBoard } } }`,
        { r: `audit-${free}-${clock.now()}`, at: clock.at(), c: [{ bedClass: 'VENTILATOR', staffed, free }] },
      );
      expect(errors ?? []).toEqual([]);
      return data.recordBedAudit;
    };
    expect(await audit(20, 18)).toMatchObject({
      audits: 1,
      errorPercent: 10,
      biasPercent: 10,
      silent: 0,
      simulated: false,
    });
    clock.pass(60);
    // Two beds of 20 wrong, then none of 20: 2 of 40.
    expect(await audit(20, 20)).toMatchObject({ audits: 2, errorPercent: 5, lastAt: clock.at() });
    clock.pass(3 * 3600);
    await api.live.settle();
    const told = await api.ask(
      'analyst',
      '{ bedAuditErrors(facilities: ["LNH", "GTBH"]) { facility audits errorPercent } }',
    );
    expect(told.data.bedAuditErrors).toEqual([
      { facility: 'GTBH', audits: 0, errorPercent: null },
      { facility: 'LNH', audits: 2, errorPercent: 5 },
    ]);
  });

  test('every change is in the history of its bed: when, by whom, from what to what, why', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'NNU', bedClass: 'NEONATAL', codes: ['E-1'] });
    await clerk.done('admitPatient', { visit: 'E1', ward: 'NNU', bed: 'E-1' });
    await clerk.done('dischargePatient', { visit: 'E1', why: 'CURED' });
    await clerk.done('changeBed', { ward: 'NNU', bed: 'E-1', order: 'FINISH_CLEANING' });
    await clerk.done('changeBed', { ward: 'NNU', bed: 'E-1', order: 'BLOCK', why: 'REPAIR' });
    const { data } = await api.ask(
      'superintendent',
      '{ bedHistory(facility: "LNH", ward: "NNU", bed: "E-1") { edges { node { what from to by role why visit } } } }',
    );
    const lines = data.bedHistory.edges.map(({ node }: { node: Record<string, string> }) => [
      node.what,
      node.from,
      node.to,
      node.why,
    ]);
    expect(lines).toEqual([
      ['BLOCKED', null, null, 'REPAIR'],
      ['CLEANED', 'K', 'U', null],
      ['VACATED', 'O', 'K', 'CURED'],
      ['DISCHARGE', null, null, 'CURED'],
      ['OCCUPIED', 'U', 'O', null],
      ['ADMIT', null, null, null],
      ['PUT_UP', null, null, null],
    ]);
    expect(data.bedHistory.edges[0].node).toMatchObject({ by: 'development|clerk', role: 'CLERK' });
  });
});

describe('what nobody looks after', () => {
  test('a ward that is acted on stays believable for a shift, and is unknown afterwards', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'EMG', bedClass: 'GENERAL', codes: ['T-1'] });
    for (let minutes = 0; minutes < 7 * 60; minutes += 5) {
      clock.pass(300);
      await api.live.settle();
    }
    expect((await onTheCityBoard('EMG', 'GENERAL')).counts).toMatchObject({ staffed: 1, free: 1 });
    for (let minutes = 0; minutes < 3 * 60; minutes += 10) {
      clock.pass(600);
      await api.live.settle();
    }
    expect((await onTheCityBoard('EMG', 'GENERAL')).counts).toBeNull();
  });
});
