import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Screen, WHOLE_CELL } from '../support/follow-board.ts';
import { heldClock } from '../support/held-clock.ts';
import { startApi } from '../support/start-api.ts';

const sdl = readFileSync('packages/schema/schema.graphql', 'utf8');

/** Words by which a person could be found: they have no place on a board that a whole control room reads. */
const ABOUT_A_PERSON =
  /patient|person|phone|mobile|abha|aadhaar|birth|gender|^sex$|^age$|address|diagnosis|doctor|^name|Name$|^note$|comment|remark|text/i;
/** Codes that look like such words and are not: each with the reason why it may stay. */
const HARMLESS = new Map([['Opening.note', 'a code by rule: 2 to 40 of A-Z, 0-9 and _']]);

/** Names of the fields that could be about a person, of every type that can be reached from `root`. */
function fieldsAboutPeople(schemaText: string, root: string): string[] {
  const schema = buildSchema(schemaText);
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const path = `${name}.${field.name}`;
      if (ABOUT_A_PERSON.test(field.name) && !HARMLESS.has(path)) found.push(path);
      visit(getNamedType(field.type).name);
    }
  };
  visit(root);
  return found;
}

describe('the board knows nothing about a person', () => {
  test('LB-8: no field that can be reached from a frame or from the board is about a person', () => {
    expect(fieldsAboutPeople(sdl, 'BoardFrame')).toEqual([]);
    expect(fieldsAboutPeople(sdl, 'Board')).toEqual([]);
  });

  test('LB-8: a contract that put a patient on the board would be found', () => {
    const leaking = sdl.replace(
      'type WardBeds implements Fact {',
      'type WardBeds implements Fact {\n  patientName: String',
    );
    expect(leaking).not.toBe(sdl);
    expect(fieldsAboutPeople(leaking, 'BoardFrame')).toEqual(['WardBeds.patientName']);
  });

  test('LB-8: a name that a sender writes into every text it may fill in is in no byte that a screen receives', async () => {
    const clock = heldClock();
    const api = await startApi({ clock });
    const canary = 'SUNITA_DEVI_9810012345';
    try {
      const screen = new Screen(api.url, await api.signIn('official'));
      await screen.open();
      const heard: string[] = [];
      const envelope = (n: number) => ({
        source: 'LNH-HIS',
        messageId: `${canary}-${n}`,
        facility: 'LNH',
        observedAt: clock.at(),
      });
      const { data } = await api.ask(
        'source-lnh',
        'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason } }',
        {
          r: [
            { ...envelope(1), opening: { open: true, note: `admitted ${canary.toLowerCase()}` } },
            { ...envelope(2), beds: { ward: canary, bedClass: 'GENERAL', staffed: 1, occupied: 1 } },
            {
              ...envelope(3),
              queue: { department: canary, issued: 1, waiting: 1, called: 0, servedLastHour: 0, roomsOpen: 1 },
            },
            { ...envelope(4), opening: { open: true } },
          ],
        },
      );
      expect(data.submitReports.map((receipt: { outcome: string }) => receipt.outcome)).toEqual([
        'REFUSED',
        'REFUSED',
        'REFUSED',
        'APPLIED',
      ]);
      await screen.until(() => screen.picture.has('LNH'));
      heard.push(
        JSON.stringify(screen.frames),
        JSON.stringify(await api.ask('official', `{ board { cells { ${WHOLE_CELL} } } }`)),
      );
      expect(heard.join('').toUpperCase()).not.toContain('SUNITA');
      screen.cut();
    } finally {
      await api.close();
    }
  });
});
