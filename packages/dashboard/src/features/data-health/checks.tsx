import { type FormEvent, useEffect, useState } from 'react';
import {
  type BoardCheckPartsFragment,
  BoardChecksDocument,
  type BoardMetric,
  type CheckKind,
  RecordPhoneCheckDocument,
  RecordSurpriseAuditDocument,
} from '../../generated/graphql.ts';
import { measureWords, momentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { queries } from '../../live/queries.ts';
import { serverClock } from '../../live/server-clock.ts';
import classes from './checks.module.css';

type Check = BoardCheckPartsFragment;
const LATEST = 6;

/** The latest checks of a hospital; read again when `version` changes. */
export function useChecks(facility: string, version: unknown): readonly Check[] | null {
  const [read, setRead] = useState<{ of: string; checks: readonly Check[] } | null>(null);
  useEffect(() => {
    let left = false;
    queries
      .query({ query: BoardChecksDocument, variables: { facility, first: LATEST }, fetchPolicy: 'no-cache' })
      .then(({ data }) => {
        if (!left && data) setRead({ of: facility, checks: data.boardChecks.edges.map(edge => edge.node) });
      })
      // The list then stays as it was; the score above it goes on.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [facility, version]);
  return read?.of === facility ? read.checks : null;
}

/** What was found, newest first: what the board said and what was counted. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const speech = useWords();
  const { t } = speech;
  if (checks.length === 0) return null;
  return (
    <ul className={classes.list}>
      {checks.map(check => (
        <li key={check.id} className={classes.check}>
          <span className={classes.verdict} data-right={check.right}>
            {t(check.right ? 'check.right' : 'check.wrong')}
          </span>
          <span>
            {figureName(check, speech)}: {verdictWords(check, speech)}
            <span className={classes.soft}>
              {t(`check.kind.${check.kind}`)}, {momentWords(check.at, serverClock.now(), speech.language)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function figureName(check: Pick<Check, 'metric' | 'part'>, { t }: Speech): string {
  const name = t(`figure.${check.metric}`);
  if (check.part == null) return name;
  const [unit, bedClass] = check.part.split('/');
  const of = bedClass ? `${unit === '*' ? '' : `${unit} `}${t(`bedClass.${bedClass}`)}` : check.part;
  return `${name} (${of})`;
}

function verdictWords(check: Check, { t, language }: Speech): string {
  return t('check.found', {
    board: measureWords(check.onBoard, language),
    counted: measureWords(check.counted, language),
    tolerance: measureWords(check.tolerance, language),
  });
}

const METRICS: readonly BoardMetric[] = [
  'BEDS_OCCUPIED',
  'BEDS_STAFFED',
  'BEDS_FREE',
  'EMERGENCY_PRESENT',
  'EMERGENCY_WAITING',
  'EMERGENCY_BOARDERS',
  'OPD_WAITING',
  'OPD_ROOMS_OPEN',
];
const CLASSES = ['GENERAL', 'OXYGEN', 'ICU', 'VENTILATOR'] as const;

/** Counted on the spot, or asked on the telephone. What the board says at that instant is taken by the server. */
export function CheckForm({
  facility,
  kinds,
  onDone,
}: {
  facility: string;
  /** What this viewer may record. */
  kinds: readonly CheckKind[];
  onDone?: () => void;
}) {
  const speech = useWords();
  const { t } = speech;
  const [open, setOpen] = useState<CheckKind | null>(null);
  const [metric, setMetric] = useState<BoardMetric>('BEDS_OCCUPIED');
  const [bedClass, setBedClass] = useState<string>('GENERAL');
  const [counted, setCounted] = useState('');
  const [rung, setRung] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: 'done' | 'no'; text: string } | null>(null);
  const ofBeds = metric.startsWith('BEDS');

  async function send(event: FormEvent) {
    event.preventDefault();
    const value = Number(counted);
    setBusy(true);
    try {
      const what = { facility, metric, part: ofBeds ? `*/${bedClass}` : null };
      const check =
        open === 'PHONE_CHECK'
          ? (
              await giveCommand(RecordPhoneCheckDocument, {
                check: { ...what, told: value, whoWasRung: rung.trim() },
              })
            ).recordPhoneCheck.check
          : (await giveCommand(RecordSurpriseAuditDocument, { audit: { ...what, counted: value } }))
              .recordSurpriseAudit;
      setSaid({
        tone: 'done',
        text: `${t(check.right ? 'check.right' : 'check.wrong')}: ${verdictWords(check, speech)}`,
      });
      setCounted('');
      onDone?.();
    } catch (failure) {
      const refused = failure instanceof CommandRefused ? failure.code : null;
      setSaid({ tone: 'no', text: t(refused === 'NOTHING_ON_BOARD' ? 'check.nothing' : 'check.failed') });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={classes.form}>
      <div className={classes.openers}>
        {kinds.map(kind => (
          <button
            key={kind}
            type="button"
            className={classes.button}
            aria-expanded={open === kind}
            onClick={() => {
              setOpen(open === kind ? null : kind);
              setSaid(null);
            }}
          >
            {t(`check.open.${kind}`)}
          </button>
        ))}
      </div>
      {open ? (
        <form onSubmit={event => void send(event)} aria-label={t(`check.open.${open}`)} className={classes.fields}>
          <p className={classes.soft}>{t('check.serverTakes')}</p>
          <label>
            <span>{t('check.metric')}</span>
            <select value={metric} onChange={event => setMetric(event.target.value as BoardMetric)}>
              {METRICS.map(each => (
                <option key={each} value={each}>
                  {t(`figure.${each}`)}
                </option>
              ))}
            </select>
          </label>
          {ofBeds ? (
            <label>
              <span>{t('check.bedClass')}</span>
              <select value={bedClass} onChange={event => setBedClass(event.target.value)}>
                {CLASSES.map(each => (
                  <option key={each} value={each}>
                    {t(`bedClass.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            <span>{t(open === 'PHONE_CHECK' ? 'check.told' : 'check.counted')}</span>
            <input
              type="number"
              inputMode="numeric"
              required
              step={1}
              min={metric === 'BEDS_FREE' ? undefined : 0}
              max={100_000}
              value={counted}
              onChange={event => setCounted(event.target.value)}
            />
          </label>
          {open === 'PHONE_CHECK' ? (
            <label>
              <span>{t('check.whoWasRung')}</span>
              <input
                required
                minLength={2}
                maxLength={100}
                value={rung}
                onChange={event => setRung(event.target.value)}
              />
            </label>
          ) : null}
          <button type="submit" className={classes.submit} disabled={busy}>
            {t('check.send')}
          </button>
        </form>
      ) : null}
      <p role="status" className={classes.said} data-tone={said?.tone}>
        {said?.text}
      </p>
    </div>
  );
}
