import { momentWords } from '../../../language/figures.ts';
import { useWords } from '../../../language/index.ts';
import { ageWords } from '../../../live/age-words.ts';
import { serverClock } from '../../../live/server-clock.ts';
import { conditionWords, delayWords } from './condition-words.ts';
import type { RuleHistory, RuleVersion } from './rule-figures.ts';
import classes from './rules.module.css';

/** One rule in full, and every version there was or is to come. */
export function RulePanel({
  rule,
  mayPublish,
  onEdit,
  onClose,
}: {
  rule: RuleHistory;
  mayPublish: boolean;
  onEdit: () => void;
  onClose: () => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const shown = rule.inForce ?? rule.versions[0]!;
  return (
    <section className={classes.panel} aria-label={t('rules.detail')}>
      <header className={classes.head}>
        <div>
          <h2>{language === 'hi' ? shown.nameHi : shown.nameEn}</h2>
          <p className={classes.soft} lang={language === 'hi' ? 'en' : 'hi'}>
            {language === 'hi' ? shown.nameEn : shown.nameHi}
          </p>
        </div>
        <button type="button" className={classes.close} onClick={onClose} aria-label={t('alerts.closePanel')}>
          ×
        </button>
      </header>
      {shown.fault ? (
        <p className={classes.warn}>
          {t('rules.fails')}{' '}
          {t('rules.failsSince', { time: momentWords(shown.fault.since, serverClock.now(), language) })}{' '}
          <span lang="en">{shown.fault.sentence}</span>
        </p>
      ) : null}
      <dl className={classes.facts}>
        <Fact name={t('rules.condition')}>{conditionWords(shown, speech)}</Fact>
        <Fact name={t('rules.delay')}>{delayWords(shown, speech)}</Fact>
        <Fact name={t('rules.priority')}>{t(`alerts.priority.${shown.priority}`)}</Fact>
        <Fact name={t('alerts.consequence')}>{language === 'hi' ? shown.consequenceHi : shown.consequenceEn}</Fact>
        <Fact name={t('alerts.toDo')}>{language === 'hi' ? shown.actionHi : shown.actionEn}</Fact>
        <Fact name={t('rules.owner')}>
          {t(`role.${shown.ownerRole}`)}, {t('rules.actIn', { age: ageWords(shown.minutesToAct * 60, language) })}
        </Fact>
        <Fact name={t('rules.week')}>{t('rules.times', { n: shown.raisedLastWeek })}</Fact>
        <Fact name={t('rules.basis')}>
          {language === 'hi' ? <span className={classes.soft}>{t('rules.basisInEnglish')} </span> : null}
          <span lang="en">{shown.basis}</span>
        </Fact>
      </dl>
      {mayPublish ? (
        <button type="button" className={classes.primary} onClick={onEdit}>
          {t('rules.edit')}
        </button>
      ) : (
        <p className={classes.soft}>{t('rules.onlyOfficial')}</p>
      )}
      <h3>{t('rules.versions')}</h3>
      <ol className={classes.versions}>
        {rule.versions.map(version => (
          <Version key={version.version} version={version} current={version.version === rule.inForce?.version} />
        ))}
      </ol>
    </section>
  );
}

function Version({ version, current }: { version: RuleVersion; current: boolean }) {
  const speech = useWords();
  const { t, language } = speech;
  const toCome = Date.parse(version.effectiveFrom) > serverClock.now();
  return (
    <li data-current={current || undefined}>
      <b>{t('rules.version', { n: version.version })}</b>{' '}
      {t(toCome ? 'rules.fromTime' : 'rules.sinceTime', {
        time: momentWords(version.effectiveFrom, serverClock.now(), language),
      })}
      {current ? ` · ${t('rules.inForce')}` : ''}
      {version.enabled ? '' : ` · ${t('rules.retired')}`}
      <span className={classes.soft}>
        {conditionWords(version, speech)}; {delayWords(version, speech)}; {version.priority}
      </span>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
