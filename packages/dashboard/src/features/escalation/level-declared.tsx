import { type FormEvent, useId, useRef, useState } from 'react';
import { DeclareEscalationDocument, UndoEscalationDocument } from '../../generated/graphql.ts';
import { momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { giveCommand } from '../../live/command.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import { Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import type { Viewer } from '../viewer/viewer.ts';
import { type Escalation, LEVELS } from './escalation-figures.ts';
import { mayDeclare } from './follow-escalation.ts';
import classes from './level-declared.module.css';
import { OpelMark } from './opel-mark.tsx';
import { useCommands } from './use-commands.ts';

/** The level that is calculated beside the one that was declared, both kept, and the form that declares another. */
export function LevelDeclared({ escalation, viewer }: { escalation: Escalation; viewer: Viewer }) {
  const { t, language } = useWords();
  const commands = useCommands();
  const { calculatedLevel = null, declared, facility, tableVersion } = escalation;
  // Where the focus goes when what had it is gone: to what has changed.
  const standing = useRef<HTMLDivElement>(null);
  const toStanding = () => standing.current?.focus();
  const since = useClockReading(now =>
    declared ? ageWords(Math.max(0, now - Date.parse(declared.since)) / 1000, language) : '',
  );
  return (
    <Panel title={t('escalation.title')}>
      <dl className={classes.levels}>
        <div data-metric="OPEL_DELHI" className={classes.level}>
          <dt>
            {t('escalation.calculated')}
            <DefineButton metrics="OPEL_DELHI" name={t('escalation.calculated')} />
          </dt>
          <dd>
            <OpelMark level={calculatedLevel ?? null} large />
            {escalation.simulated ? <span className={classes.tag}>{t('fact.simulatedMark')}</span> : null}
          </dd>
          <dd className={classes.soft}>
            {calculatedLevel === null ? t('escalation.calculatedUnknown') : null}{' '}
            {tableVersion == null ? t('escalation.noTable') : t('escalation.table', { version: tableVersion })}
          </dd>
        </div>
        <div ref={standing} tabIndex={-1} className={classes.level} data-declared={declared?.level ?? 'NONE'}>
          <dt>{t('escalation.declared')}</dt>
          <dd>
            {declared ? <OpelMark level={declared.level} large /> : <strong>{t('escalation.noneDeclared')}</strong>}
          </dd>
          {declared ? (
            <dd className={classes.soft}>
              {t('escalation.declaredBy', {
                by: declared.by,
                role: t(`role.${declared.byRole}`),
                time: momentWords(declared.since, serverClock.now(), language),
                age: since,
              })}{' '}
              {declared.restored ? t('escalation.restored') : null}
            </dd>
          ) : (
            <dd className={classes.soft}>{t('escalation.noneDeclaredWhy')}</dd>
          )}
          {declared ? <dd className={classes.reason}>“{declared.reason}”</dd> : null}
        </div>
      </dl>
      {declared && calculatedLevel !== null && calculatedLevel !== undefined && calculatedLevel !== declared.level ? (
        <Notice tone="warn">
          {t(calculatedLevel > declared.level ? 'escalation.below' : 'escalation.above', {
            declared: declared.level,
            calculated: calculatedLevel,
          })}
        </Notice>
      ) : null}
      {mayDeclare(viewer) ? (
        <>
          {commands.connected ? null : <Notice tone="warn">{t('escalation.offline')}</Notice>}
          <p role="status" className={classes.said}>
            {commands.said}
          </p>
          <Declare escalation={escalation} commands={commands} onDeclared={toStanding} />
          {declared ? (
            <p className={classes.takeBack}>
              <button
                type="button"
                className={buttons.secondary}
                disabled={commands.busy}
                onClick={() =>
                  void commands
                    .give(() => giveCommand(UndoEscalationDocument, { facility }))
                    .then(done => done && toStanding())
                }
              >
                {t('escalation.undo')}
              </button>
              <span className={classes.soft}>{t('escalation.undoWhy')}</span>
            </p>
          ) : null}
        </>
      ) : (
        <p className={classes.soft}>{t('escalation.notYours')}</p>
      )}
    </Panel>
  );
}

function Declare({
  escalation,
  commands,
  onDeclared,
}: {
  escalation: Escalation;
  commands: ReturnType<typeof useCommands>;
  onDeclared: () => void;
}) {
  const { t } = useWords();
  const id = useId();
  const [level, setLevel] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const inForce = escalation.declared?.level ?? null;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (level === null || reason.trim() === '') return;
    const asked = { facility: escalation.facility, level, reason: reason.trim() };
    if (await commands.give(() => giveCommand(DeclareEscalationDocument, asked))) {
      setLevel(null);
      setReason('');
      onDeclared();
    }
  }

  return (
    <form className={classes.form} onSubmit={event => void send(event)} aria-label={t('escalation.declare')}>
      <fieldset className={classes.choices}>
        <legend>{t('escalation.choose')}</legend>
        {LEVELS.map(each => (
          <label key={each} className={classes.choice} data-chosen={level === each || undefined}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={level === each}
              disabled={each === inForce}
              onChange={() => setLevel(each)}
            />
            <span>
              <strong>{each}</strong> {t(`escalation.meaning.${each}`)}
              {each === inForce ? <span className={classes.soft}> {t('escalation.inForce')}</span> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <label className={classes.field}>
        <span>{t('escalation.reason')}</span>
        <textarea
          required
          rows={2}
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.target.value)}
          placeholder={t('escalation.reasonHint')}
        />
      </label>
      <button
        type="submit"
        className={buttons.primary}
        disabled={commands.busy || level === null || reason.trim() === ''}
      >
        {level === null ? t('escalation.declare') : t('escalation.declareLevel', { level })}
      </button>
    </form>
  );
}
