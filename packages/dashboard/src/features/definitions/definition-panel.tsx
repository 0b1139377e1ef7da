import { useEffect, useRef } from 'react';
import { dayWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useKeys } from '../../ui/keys.ts';
import { BlockFailed, Loading } from '../../ui/page-state.tsx';
import classes from './definition-panel.module.css';
import {
  closeDefinition,
  explainFocused,
  type Opened,
  openedDefinition,
  useOpenedDefinition,
} from './open-definition.ts';
import { type Definition, readDefinitions, useDefinitions } from './read-definitions.ts';

/** Where definitions appear: beside the figures, never over a question. Once on a screen; it brings the key `i`. */
export function DefinitionPanel() {
  const opened = useOpenedDefinition();
  useKeys({ i: explainFocused });
  useEffect(() => closeDefinition, []);
  return opened ? <Panel key={opened.metrics.join(' ')} opened={opened} /> : null;
}

function Panel({ opened }: { opened: Opened }) {
  const { t } = useWords();
  const definitions = useDefinitions();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Before the page hears it: Escape leaves the definition first, and the page at the second press.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || openedDefinition() === null) return;
      event.preventDefault();
      closeDefinition();
    };
    addEventListener('keydown', leave, { capture: true });
    return () => removeEventListener('keydown', leave, { capture: true });
  }, []);
  return (
    <aside className={classes.panel} aria-label={t('definition.title')} data-definition>
      <header className={classes.head}>
        <h2 ref={title} tabIndex={-1}>
          {t('definition.title')}
        </h2>
        <button type="button" className={classes.close} onClick={closeDefinition} aria-label={t('definition.close')}>
          ×
        </button>
      </header>
      {opened.lead ? <p className={classes.lead}>{opened.lead}</p> : null}
      {definitions.kind === 'READING' ? <Loading rows={6} waitingFor={t('definition.title')} /> : null}
      {definitions.kind === 'FAILED' ? (
        <BlockFailed failure={definitions.failure} retry={() => void readDefinitions()} />
      ) : null}
      {definitions.kind === 'READ'
        ? opened.metrics.map(code => <Meaning key={code} code={code} of={definitions.byCode.get(code)} />)
        : null}
    </aside>
  );
}

function Meaning({ code, of }: { code: string; of: Definition | undefined }) {
  const { t, language } = useWords();
  if (!of) return <p>{t('definition.none', { code })}</p>;
  const hindi = language === 'hi';
  const parts = [
    ['unit', hindi ? of.unitHi : of.unitEn],
    ['formula', hindi ? of.formulaHi : of.formulaEn],
    ['population', hindi ? of.populationHi : of.populationEn],
    ['source', hindi ? of.sourceHi : of.sourceEn],
    ['limits', hindi ? of.limitsHi : of.limitsEn],
    ['owner', t(`role.${of.owner}`)],
  ] as const;
  return (
    <section className={classes.meaning} data-definition-of={code}>
      <h3>
        {hindi ? of.nameHi : of.nameEn} <span className={classes.code}>{code}</span>
      </h3>
      <dl>
        {parts.map(([part, text]) => (
          <div key={part} className={classes.part}>
            <dt>{t(`definition.${part}`)}</dt>
            <dd className={part === 'formula' ? classes.formula : undefined}>{text}</dd>
          </div>
        ))}
        <div className={classes.part}>
          <dt>{t('definition.changes')}</dt>
          {of.changeLog.map(change => (
            <dd key={change.date + change.textEn}>
              <time dateTime={change.date}>{dayWords(change.date, language)}</time>{' '}
              {hindi ? change.textHi : change.textEn}
            </dd>
          ))}
        </div>
      </dl>
    </section>
  );
}
