import { type FormEvent, type ReactNode, useState } from 'react';
import {
  type AlertOperator,
  type BedClass,
  PreviewAlertRuleDocument,
  type PreviewAlertRuleQuery,
  PublishAlertRuleDocument,
} from '../../../generated/graphql.ts';
import { momentWords } from '../../../language/figures.ts';
import { useWords } from '../../../language/index.ts';
import { CommandRefused, giveCommand } from '../../../live/command.ts';
import { queries, refusalCode } from '../../../live/queries.ts';
import { serverClock } from '../../../live/server-clock.ts';
import { usePlaceWords } from '../place-words.ts';
import { SIGNS } from './condition-words.ts';
import { draftOf, inputOf, type RuleDraft, type RuleVersion } from './rule-figures.ts';
import classes from './rules.module.css';

type Preview = PreviewAlertRuleQuery['previewAlertRule'];
const CLASSES: readonly BedClass[] = ['GENERAL', 'OXYGEN', 'ICU', 'VENTILATOR'];
const OPERATORS: readonly AlertOperator[] = ['ABOVE', 'AT_LEAST', 'BELOW', 'AT_MOST'];
const OWNERS = ['OFFICIAL', 'SUPERINTENDENT', 'DISPATCHER'] as const;
const PRIORITIES = ['P1', 'P2', 'P3'] as const;
const TEXTS = ['nameEn', 'nameHi', 'consequenceEn', 'consequenceHi', 'actionEn', 'actionHi', 'basis'] as const;

/** The next version of a rule: its limits first, since they are what is changed most; tried on the last day before it is published. */
export function RuleForm({
  rule,
  onPublished,
  onClose,
}: {
  rule: RuleVersion;
  onPublished: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(rule));
  const [preview, setPreview] = useState<Preview | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const put = (change: Partial<RuleDraft>) => {
    setPreview(null);
    setDraft({ ...draft, ...change });
  };
  const putComparison = (at: number, change: object) =>
    put({
      condition: (draft.condition as object[]).map((each, index) =>
        index === at ? { ...each, ...change } : each,
      ) as RuleDraft['condition'],
    });

  async function work(what: () => Promise<void>): Promise<void> {
    setBusy(true);
    setSaid(null);
    try {
      await what();
    } catch (failure) {
      const refused = failure instanceof CommandRefused || refusalCode(failure) !== undefined;
      setSaid(refused ? t('alerts.refused', { message: (failure as Error).message }) : t('alerts.unanswered'));
    } finally {
      setBusy(false);
    }
  }
  const tryIt = () =>
    work(async () => {
      const { data } = await queries.query({
        query: PreviewAlertRuleDocument,
        variables: { rule: inputOf(draft) },
        fetchPolicy: 'no-cache',
      });
      if (data) setPreview(data.previewAlertRule);
    });
  function publish(event: FormEvent): void {
    event.preventDefault();
    void work(async () => {
      await giveCommand(PublishAlertRuleDocument, { rule: inputOf(draft) });
      onPublished();
    });
  }

  const comparisons = draft.condition as readonly RuleVersion['condition'][number][];
  return (
    <form className={classes.panel} aria-label={t('rules.edit')} onSubmit={publish}>
      <header className={classes.head}>
        <h2>{t('rules.newVersion', { code: draft.code })}</h2>
        <button type="button" className={classes.close} onClick={onClose} aria-label={t('rules.leave')}>
          ×
        </button>
      </header>
      {comparisons.map((each, at) => (
        <fieldset key={each.metric} className={classes.comparison}>
          <legend>{t(`alerts.metric.${each.metric}`)}</legend>
          {each.bedClass ? (
            <Choice
              label={t('rules.bedClass')}
              value={each.bedClass}
              options={CLASSES.map(code => [code, t(`bedClass.${code}`)])}
              onChange={bedClass => putComparison(at, { bedClass })}
            />
          ) : null}
          <Choice
            label={t('rules.operator')}
            value={each.operator}
            options={OPERATORS.map(code => [code, SIGNS[code]])}
            onChange={operator => putComparison(at, { operator })}
          />
          <Amount label={t('rules.limit')} value={each.value} onChange={value => putComparison(at, { value })} />
          <Amount
            label={t('rules.clear')}
            value={each.clearValue}
            onChange={clearValue => putComparison(at, { clearValue })}
          />
        </fieldset>
      ))}
      <div className={classes.pairs}>
        <Amount
          label={t('rules.onDelay')}
          value={draft.onDelayMinutes}
          least={0}
          onChange={onDelayMinutes => put({ onDelayMinutes })}
        />
        <Amount
          label={t('rules.offDelay')}
          value={draft.offDelayMinutes}
          least={0}
          onChange={offDelayMinutes => put({ offDelayMinutes })}
        />
        <Choice
          label={t('rules.priority')}
          value={draft.priority}
          options={PRIORITIES.map(code => [code, t(`alerts.priority.${code}`)])}
          onChange={priority => put({ priority: priority as RuleDraft['priority'] })}
        />
        <Choice
          label={t('rules.owner')}
          value={draft.ownerRole}
          options={OWNERS.map(code => [code, t(`role.${code}`)])}
          onChange={ownerRole => put({ ownerRole: ownerRole as RuleDraft['ownerRole'] })}
        />
        <Amount
          label={t('rules.minutesToAct')}
          value={draft.minutesToAct}
          least={1}
          onChange={minutesToAct => put({ minutesToAct })}
        />
      </div>
      <details className={classes.texts}>
        <summary>{t('rules.texts')}</summary>
        {TEXTS.map(name => (
          <label key={name} className={classes.field}>
            <span>{t(`rules.text.${name}`)}</span>
            <textarea
              rows={2}
              required
              maxLength={300}
              lang={name.endsWith('Hi') ? 'hi' : 'en'}
              value={draft[name]}
              onChange={event => put({ [name]: event.target.value })}
            />
          </label>
        ))}
      </details>
      <label className={classes.check}>
        <input type="checkbox" checked={!draft.enabled} onChange={event => put({ enabled: !event.target.checked })} />
        <span>{t('rules.retire')}</span>
      </label>
      <label className={classes.field}>
        <span>{t('rules.effectiveFrom')}</span>
        <input type="datetime-local" value={draft.from} onChange={event => put({ from: event.target.value })} />
        <span className={classes.soft}>{t('rules.atOnce')}</span>
      </label>
      <p className={classes.actions}>
        <button type="button" className={classes.button} disabled={busy} onClick={() => void tryIt()}>
          {t('rules.try')}
        </button>
        <button type="submit" className={classes.primary} disabled={busy}>
          {t('rules.publish')}
        </button>
      </p>
      <div role="status">
        {said ? <p className={classes.warn}>{said}</p> : null}
        {preview ? <Tried preview={preview} /> : null}
      </div>
    </form>
  );
}

function Tried({ preview }: { preview: Preview }) {
  const { t, language } = useWords();
  const placeOf = usePlaceWords();
  return (
    <div className={classes.tried}>
      <p>
        <b>{t('rules.wouldHave', { n: preview.alarms })}</b>{' '}
        {t('rules.lookedAt', {
          n: preview.facilitiesLookedAt,
          time: momentWords(preview.from, serverClock.now(), language),
        })}
      </p>
      <ul>
        {preview.facilities.slice(0, 8).map(({ facility, alarms }) => (
          <li key={facility}>
            {placeOf(facility)}: {alarms}
          </li>
        ))}
      </ul>
      <p className={classes.soft}>{t('rules.triedNote')}</p>
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}): ReactNode {
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <select value={value} onChange={event => onChange(event.target.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Amount({
  label,
  value,
  least,
  onChange,
}: {
  label: string;
  value: number;
  least?: number;
  onChange: (value: number) => void;
}): ReactNode {
  // What is typed is kept as it is typed: a field that is empty for a moment is not zero.
  const [typed, setTyped] = useState(String(value));
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <input
        type="number"
        step="any"
        required
        min={least}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          if (event.target.value !== '' && Number.isFinite(event.target.valueAsNumber))
            onChange(event.target.valueAsNumber);
        }}
      />
    </label>
  );
}
