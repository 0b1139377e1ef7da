import { useState } from 'react';
import type { BedClass, BedEquipment, BedRequestKind, PatientSex, WardShift } from '../../generated/graphql.ts';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { serverClock } from '../../live/server-clock.ts';
import { FormDialog, type FormField, type Told } from '../../ui/form-dialog.tsx';
import { nameIn } from '../facilities/names.ts';
import type { BedActs } from './bed-acts.ts';
import { BLOCK_REASONS, CLOSE_REASONS, patientWords, RESOLUTIONS, reasonWords } from './bed-words.ts';
import { readCensus } from './census-lines.ts';
import type { Bed, Board, Stay, Task, Ward } from './follow-beds.ts';
import { shiftAt, shiftBefore } from './shift-figures.ts';

/** A command that needs a word more before it can be given. */
export type Asked =
  | { readonly kind: 'admit'; readonly ward: Ward; readonly bed: Bed | null }
  | { readonly kind: 'order'; readonly stay: Stay }
  | { readonly kind: 'block' | 'close' | 'reserve'; readonly ward: Ward; readonly bed: Bed }
  | { readonly kind: 'request' }
  | { readonly kind: 'attest'; readonly ward: Ward }
  | { readonly kind: 'census' }
  | { readonly kind: 'resolve'; readonly task: Task }
  | { readonly kind: 'putUp' | 'people'; readonly ward: Ward | null };

const SEXES: readonly PatientSex[] = ['F', 'M', 'O', 'U'];
const EQUIPMENT: readonly BedEquipment[] = ['OXYGEN', 'VENTILATOR', 'MONITOR', 'ISOLATION'];
const KINDS: readonly BedRequestKind[] = ['ED_BOARDER', 'TRANSFER', 'ELECTIVE'];
const HOURS = [1, 2, 4, 8, 24] as const;
const CHANCES = [0.9, 0.7, 0.5] as const;
const MINUTES = [30, 60, 120, 240] as const;
const HOUR_MS = 3_600_000;

const partsOf = (text: string | undefined) => (text ? text.split(' ') : []);

/** Asks for it, and gives the command. */
export function AskDialog({
  asked,
  board,
  acts,
  onClose,
}: {
  asked: Asked;
  board: Board;
  acts: BedActs;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const options = <Value extends string>(values: readonly Value[], words: (value: Value) => string) =>
    values.map(value => ({ value, label: words(value) }));
  const wards = board.wards.map(ward => ({ value: ward.code, label: `${nameIn(ward, language)} (${ward.code})` }));
  const classesHere = [...new Set(board.wards.flatMap(ward => ward.bedClasses))];
  const equipment: FormField = {
    name: 'equipment',
    label: t(asked.kind === 'request' ? 'bedBoard.ask.needs' : 'bedBoard.ask.equipment'),
    kind: 'MANY',
    options: options(EQUIPMENT, each => t(`bedBoard.equipment.${each}`)),
  };
  const who: readonly FormField[] = [
    {
      name: 'visit',
      label: t('bedBoard.ask.visit'),
      hint: t('bedBoard.ask.visitHint'),
      kind: 'TEXT',
      required: true,
      maxLength: 64,
      pattern: '[\\x21-\\x7e]+',
    },
    {
      name: 'initials',
      label: t('bedBoard.ask.initials'),
      hint: t('bedBoard.ask.initialsHint'),
      kind: 'TEXT',
      maxLength: 4,
      pattern: '\\p{L}{1,4}',
    },
    { name: 'age', label: t('bedBoard.ask.age'), kind: 'NUMBER', min: 0, max: 130 },
    {
      name: 'sex',
      label: t('bedBoard.ask.sex'),
      kind: 'ONE',
      options: options(SEXES, each => t(`bedBoard.sex.${each}`)),
      value: asked.kind === 'admit' ? (asked.bed?.onlyFor ?? 'U') : 'U',
    },
  ];
  const markOf = (told: Told) => ({
    initials: told.initials || null,
    age: told.age ? Number(told.age) : null,
    sex: told.sex as PatientSex,
  });
  const form = (
    title: string,
    fields: readonly FormField[],
    confirm: string,
    submit: (told: Told) => unknown,
    note?: string,
  ) => (
    <FormDialog
      title={title}
      note={note}
      fields={fields}
      confirm={confirm}
      problem={problem}
      onClose={onClose}
      onSubmit={submit}
    />
  );

  switch (asked.kind) {
    case 'admit': {
      const { ward, bed } = asked;
      const shares = bed !== null && bed.stays.length > 0;
      const place = bed?.code ?? t('bedBoard.placeWithout', { ward: nameIn(ward, language) });
      return form(
        t('bedBoard.ask.admit', { place }),
        who,
        t('bedBoard.act.admit'),
        told => void acts.admit(told.visit ?? '', { ward: ward.code, bed: bed?.code ?? null }, shares, markOf(told)),
        shares ? t('bedBoard.ask.shares', { who: bed.stays.map(stay => patientWords(stay, t)).join(', ') }) : undefined,
      );
    }
    case 'order': {
      const now = serverClock.now();
      return form(
        t('bedBoard.ask.order', { who: patientWords(asked.stay, t) }),
        [
          {
            name: 'hours',
            label: t('bedBoard.ask.orderWhen'),
            kind: 'ONE',
            options: HOURS.map(hours => ({
              value: String(hours),
              label: t('bedBoard.ask.inHours', { n: hours, time: timeWords(now + hours * HOUR_MS, language) }),
            })),
            value: '2',
          },
          {
            name: 'chance',
            label: t('bedBoard.ask.orderSure'),
            kind: 'ONE',
            options: CHANCES.map(chance => ({ value: String(chance), label: t(`bedBoard.chance.${chance * 100}`) })),
          },
        ],
        t('bedBoard.act.order'),
        ({ hours, chance }) =>
          void acts.orderDischarge(
            asked.stay,
            new Date(serverClock.now() + Number(hours) * HOUR_MS).toISOString(),
            Number(chance),
          ),
        t('bedBoard.ask.orderNote'),
      );
    }
    case 'block':
    case 'close': {
      const isBlock = asked.kind === 'block';
      const place = { ward: asked.ward.code, bed: asked.bed.code };
      return form(
        t(isBlock ? 'bedBoard.ask.block' : 'bedBoard.ask.close', { bed: asked.bed.code }),
        [
          {
            name: 'why',
            label: t('bedBoard.ask.why'),
            kind: 'ONE',
            options: options<string>(isBlock ? BLOCK_REASONS : CLOSE_REASONS, each => reasonWords(each, t)),
          },
        ],
        t(isBlock ? 'bedBoard.act.BLOCK' : 'bedBoard.act.CLOSE'),
        ({ why = 'OTHER' }) => void acts.change(place, isBlock ? 'BLOCK' : 'CLOSE', why),
      );
    }
    case 'reserve': {
      const place = { ward: asked.ward.code, bed: asked.bed.code };
      const needsTwo = asked.bed.bedClass === 'ICU' || asked.bed.bedClass === 'VENTILATOR';
      return form(
        t('bedBoard.ask.reserve', { bed: asked.bed.code }),
        [
          {
            name: 'request',
            label: t('bedBoard.ask.reserveFor'),
            kind: 'LIST',
            options: [
              { value: '', label: t('bedBoard.ask.nobodyNamed') },
              ...board.demand.map(request => ({
                value: request.id,
                label: `${patientWords(request, t)} · ${t(`bedClass.${request.bedClass}`)} · ${request.visit}`,
              })),
            ],
          },
          {
            name: 'minutes',
            label: t('bedBoard.ask.reserveLong'),
            kind: 'ONE',
            options: MINUTES.map(minutes => ({ value: String(minutes), label: t('bedBoard.minutes', { n: minutes }) })),
            value: '60',
          },
        ],
        t('bedBoard.act.reserve'),
        ({ request, minutes }) => void acts.reserve(place, request || null, Number(minutes)),
        needsTwo ? t('bedBoard.ask.twoPersons') : undefined,
      );
    }
    case 'request':
      return form(
        t('bedBoard.ask.request'),
        [
          ...who,
          {
            name: 'kind',
            label: t('bedBoard.ask.from'),
            kind: 'ONE',
            options: options(KINDS, each => t(`bedBoard.kind.${each}`)),
          },
          {
            name: 'bedClass',
            label: t('bedBoard.ask.class'),
            kind: 'LIST',
            options: options(classesHere, each => t(`bedClass.${each}`)),
          },
          equipment,
        ],
        t('bedBoard.act.request'),
        told =>
          void acts.request({
            visit: told.visit ?? '',
            kind: told.kind as BedRequestKind,
            bedClass: told.bedClass as BedClass,
            needs: partsOf(told.equipment) as BedEquipment[],
            patient: markOf(told),
          }),
      );
    case 'attest': {
      const running = shiftAt(serverClock.now());
      const shifts = [running, shiftBefore(running)];
      return form(
        t('bedBoard.ask.attest', { ward: nameIn(asked.ward, language) }),
        [
          {
            name: 'seen',
            label: t('bedBoard.ask.seen'),
            hint: t('bedBoard.ask.seenHint'),
            kind: 'NUMBER',
            required: true,
            min: 0,
            max: 10_000,
          },
          {
            name: 'shift',
            label: t('bedBoard.ask.shift'),
            kind: 'ONE',
            options: shifts.map(({ shift, endsAt }) => ({
              value: shift,
              label: t('bedBoard.ask.shiftUntil', {
                shift: t(`bedBoard.shift.${shift}`),
                time: timeWords(endsAt, language),
              }),
            })),
          },
        ],
        t('bedBoard.act.attest'),
        ({ seen, shift }) => void acts.attest(asked.ward.code, shift as WardShift, Number(seen)),
        t('bedBoard.ask.attestNote'),
      );
    }
    case 'census':
      return form(
        t('bedBoard.ask.census'),
        [
          {
            name: 'ward',
            label: t('bedBoard.ask.ward'),
            kind: 'LIST',
            options: [{ value: '', label: t('bedBoard.wholeHospital') }, ...wards],
          },
          { name: 'patients', label: t('bedBoard.ask.register'), kind: 'NUMBER', required: true, min: 0, max: 100_000 },
        ],
        t('bedBoard.act.census'),
        ({ ward, patients }) => void acts.reportCensus(ward || null, Number(patients)),
        t('bedBoard.ask.censusNote'),
      );
    case 'resolve':
      return form(
        t('bedBoard.ask.resolve'),
        [
          {
            name: 'resolution',
            label: t('bedBoard.ask.how'),
            kind: 'ONE',
            options: options(RESOLUTIONS, each => reasonWords(each, t)),
          },
        ],
        t('bedBoard.act.resolve'),
        ({ resolution = 'MEANT_SO' }) => void acts.resolve(asked.task.id, resolution),
        t('bedBoard.ask.resolveNote'),
      );
    case 'putUp':
      return form(
        t('bedBoard.ask.putUp'),
        [
          {
            name: 'ward',
            label: t('bedBoard.ask.ward'),
            kind: 'LIST',
            options: wards,
            value: asked.ward?.code,
          },
          {
            name: 'bedClass',
            label: t('bedBoard.ask.class'),
            kind: 'LIST',
            options: options(asked.ward?.bedClasses ?? classesHere, each => t(`bedClass.${each}`)),
          },
          {
            name: 'prefix',
            label: t('bedBoard.ask.prefix'),
            hint: t('bedBoard.ask.prefixHint'),
            kind: 'TEXT',
            maxLength: 15,
            pattern: '[A-Za-z0-9][A-Za-z0-9_\\-]*',
          },
          {
            name: 'from',
            label: t('bedBoard.ask.fromNumber'),
            kind: 'NUMBER',
            required: true,
            min: 0,
            max: 9_999,
            value: 1,
          },
          { name: 'count', label: t('bedBoard.ask.count'), kind: 'NUMBER', required: true, min: 1, max: 500 },
          {
            name: 'onlyFor',
            label: t('bedBoard.ask.onlyFor'),
            kind: 'ONE',
            options: [
              { value: '', label: t('bedBoard.ask.anyone') },
              { value: 'F', label: t('bedBoard.onlyFor.F') },
              { value: 'M', label: t('bedBoard.onlyFor.M') },
            ],
          },
          equipment,
        ],
        t('bedBoard.act.putUp'),
        told =>
          void acts.putUp({
            ward: told.ward ?? '',
            bedClass: told.bedClass as BedClass,
            prefix: (told.prefix ?? '').toUpperCase(),
            from: Number(told.from),
            count: Number(told.count),
            staffed: true,
            surge: false,
            onlyFor: (told.onlyFor || null) as PatientSex | null,
            equipment: partsOf(told.equipment) as BedEquipment[],
          }),
      );
    case 'people':
      return form(
        t('bedBoard.ask.people'),
        [
          { name: 'ward', label: t('bedBoard.ask.ward'), kind: 'LIST', options: wards, value: asked.ward?.code },
          {
            name: 'lines',
            label: t('bedBoard.ask.lines'),
            hint: t('bedBoard.ask.linesHint'),
            kind: 'LINES',
            placeholder: 'IP-1021, M-01, RK, 54, M\nIP-1022, , SD, 71, F',
          },
        ],
        t('bedBoard.act.people'),
        ({ ward = '', lines = '' }) => {
          const { patients, bad } = readCensus(ward, lines);
          if (bad !== null) setProblem(t('bedBoard.ask.badLine', { n: bad }));
          else void acts.takeCensus(patients);
          return bad === null;
        },
        t('bedBoard.ask.peopleNote'),
      );
  }
}
