import { type FormEvent, type RefObject, useRef, useState } from 'react';
import {
  type BeyondCapacityReason,
  IssueTokenDocument,
  type IssueTokenMutation,
  type OpdLane,
  type PriorityClass,
  type Sex,
} from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { useNow } from '../../live/server-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Commands } from './console-commands.ts';
import type { NamedQueue } from './queue-list.ts';
import type { Queue } from './queue-state.ts';
import { clockRange, rangeWords } from './queue-words.ts';
import classes from './registration-desk.module.css';

const SEXES: readonly Sex[] = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'];
const CLASSES: readonly PriorityClass[] = ['NORMAL', 'SENIOR', 'DISABLED', 'PREGNANT', 'CHILD_IN_ARMS', 'EMERGENCY'];
const LANES: readonly OpdLane[] = ['COUNTER', 'ONLINE', 'SCAN_AND_SHARE', 'KIOSK'];
const BEYOND: readonly BeyondCapacityReason[] = ['DOCTOR_AGREED', 'CANNOT_WAIT', 'FROM_FAR', 'SENT_BACK', 'OTHER'];
const NOBODY = {
  initials: '',
  age: '',
  sex: 'UNKNOWN',
  priorityClass: 'NORMAL',
  lane: 'COUNTER',
  booked: false,
  beyond: '',
} as const;

/** Nobody younger is a senior citizen by age alone. */
const SENIOR_YEARS = 60;

/** Gives somebody a token, by the keys alone: letters, Tab, years, Enter. */
export function RegistrationDesk({
  facility,
  queues,
  queue,
  capacity,
  isOver,
  mayExceed,
  commands,
  firstField,
}: {
  facility: string;
  queues: readonly NamedQueue[];
  /** Code of the queue that the console shows: the one that is offered first. */
  queue: string;
  /** Its places of the day; null: no limit. */
  capacity: Queue['capacity'];
  /** Every room of the day has ended: then there is no place to count. */
  isOver: boolean;
  mayExceed: boolean;
  commands: Commands;
  firstField: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useWords();
  const [person, setPerson] = useState<{
    initials: string;
    age: string;
    sex: Sex;
    priorityClass: PriorityClass;
    lane: OpdLane;
    booked: boolean;
    /** Why one more is issued when all places are given; empty: not. */
    beyond: BeyondCapacityReason | '';
  }>(NOBODY);
  const [wanted, setWanted] = useState<string | null>(null);
  const [slip, setSlip] = useState<(IssueTokenMutation['issueToken'] & { readonly at: number }) | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const now = useNow(1_000);
  const into = wanted ?? queue;
  const isFull = capacity !== null && into === queue && capacity.given >= capacity.places;
  const exceeds = isFull && mayExceed && person.priorityClass !== 'EMERGENCY';
  const age = /^\d{1,3}$/.test(person.age) ? Number(person.age) : null;
  const set = (part: Partial<typeof person>) => setPerson(before => ({ ...before, ...part }));

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { initials, sex, priorityClass, lane, booked, beyond } = person;
    const beyondCapacity = exceeds && beyond !== '' ? beyond : null;
    const asked = { initials: initials.trim(), age, sex, priorityClass, lane, booked, beyondCapacity };
    const answer = await commands.give(
      'issue',
      IssueTokenDocument,
      { input: { facility, queue: into, ...asked } },
      ({ issueToken }) => t('queue.did.issue', { number: issueToken.number }),
    );
    if (!answer) return;
    setSlip({ ...answer.issueToken, at: now });
    setPerson(NOBODY);
    firstField.current?.focus();
  }

  return (
    <Panel title={t('queue.desk')} className={classes.desk}>
      {capacity === null || into !== queue ? null : (
        <p className={classes.places} data-full={isFull} role="status">
          <strong>
            {isOver ? t('queue.over') : t('queue.given', { given: capacity.given, places: capacity.places })}
          </strong>
          {capacity.beyond > 0 ? ` · ${t('queue.beyond', { n: capacity.beyond })}` : null}
          {isFull ? (
            <span className={classes.how}>
              {t(
                isOver
                  ? mayExceed
                    ? 'queue.overMayExceed'
                    : 'queue.overMayNot'
                  : mayExceed
                    ? 'queue.fullMayExceed'
                    : 'queue.fullMayNot',
              )}
            </span>
          ) : null}
        </p>
      )}
      <form
        ref={form}
        className={classes.form}
        onSubmit={event => void onSubmit(event)}
        onKeyDown={event => {
          // In a list of choices Enter would open it; at a desk it gives the token.
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
          event.preventDefault();
          form.current?.requestSubmit();
        }}
      >
        <label className={classes.initials}>
          <span>
            {t('queue.initials')} <kbd>e</kbd>
          </span>
          <input
            ref={firstField}
            type="text"
            required
            maxLength={4}
            pattern="[\p{L}\p{M}]{1,4}"
            title={t('queue.initialsHow')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={person.initials}
            onChange={event => set({ initials: event.target.value.toUpperCase() })}
            onKeyDown={event => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        </label>
        <label className={classes.age}>
          <span>{t('queue.age')}</span>
          <input
            type="text"
            inputMode="numeric"
            pattern="(\d|[1-9]\d|1[01]\d|120)?"
            title={t('queue.ageHow')}
            maxLength={3}
            autoComplete="off"
            value={person.age}
            onChange={event => set({ age: event.target.value })}
          />
        </label>
        <Pick
          label={t('queue.sex')}
          value={person.sex}
          options={SEXES.map(sex => [sex, t(`queue.sex.${sex}`)])}
          onPick={sex => set({ sex })}
        />
        <Pick
          label={t('queue.priorityClass')}
          value={person.priorityClass}
          options={CLASSES.map(each => [each, t(`queue.class.${each}`)])}
          onPick={priorityClass => set({ priorityClass })}
        />
        <Pick
          label={t('queue.lane')}
          value={person.lane}
          options={LANES.map(lane => [lane, t(`queue.lane.${lane}`)])}
          onPick={lane => set({ lane })}
        />
        <Pick
          label={t('queue.queue')}
          value={into}
          options={queues.map(each => [each.code, each.name])}
          onPick={setWanted}
        />
        <label className={classes.check}>
          <input type="checkbox" checked={person.booked} onChange={event => set({ booked: event.target.checked })} />
          <span>{t('queue.bookedOnly')}</span>
        </label>
        {exceeds ? (
          <Pick
            label={t('queue.beyondWhy')}
            value={person.beyond}
            options={[
              ['', t('queue.beyondNot')],
              ...BEYOND.map(each => [each, t(`queue.beyondReason.${each}`)] as const),
            ]}
            onPick={beyond => set({ beyond })}
            isWide
          />
        ) : null}
        <button
          type="submit"
          className={classes.issue}
          aria-disabled={commands.blocked !== null}
          title={commands.blocked ?? undefined}
          data-pressed={commands.busy === 'issue'}
        >
          {t('queue.issue')} <kbd>⏎</kbd>
        </button>
      </form>
      {age !== null && age >= SENIOR_YEARS && person.priorityClass === 'NORMAL' ? (
        <p className={classes.hint}>{t('queue.becomesSenior')}</p>
      ) : null}
      {slip ? <Slip slip={slip} named={queues.find(each => each.code === slip.series)?.name ?? slip.series} /> : null}
    </Panel>
  );
}

/** What is written on the slip: the number, large, and when it is called. */
function Slip({ slip, named }: { slip: IssueTokenMutation['issueToken'] & { readonly at: number }; named: string }) {
  const speech = useWords();
  const { t } = speech;
  return (
    <div className={classes.slip} data-slip={slip.number} role="status">
      <span className={classes.number}>{slip.number}</span>
      <span>
        <strong>{named}</strong>
        <br />
        {slip.state === 'BOOKED'
          ? t('queue.slipBooked')
          : slip.estimate?.unknown
            ? t(`queue.slipUnknown.${slip.estimate.unknown}`)
            : slip.estimate
              ? t('queue.slipCalled', {
                  range: rangeWords(slip.estimate, speech),
                  times: clockRange(slip.estimate, new Date(slip.at).toISOString(), speech),
                })
              : null}
      </span>
    </div>
  );
}

function Pick<Value extends string>({
  label,
  value,
  options,
  onPick,
  isWide = false,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onPick: (value: Value) => void;
  isWide?: boolean;
}) {
  return (
    <label className={isWide ? classes.wide : classes.pick}>
      <span>{label}</span>
      <select value={value} onChange={event => onPick(event.target.value as Value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
