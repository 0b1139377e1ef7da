import { countWords } from '../../../language/figures.ts';
import { useWords } from '../../../language/index.ts';
import { ageWords } from '../../../live/age-words.ts';
import { PriorityGlyph } from '../priority-glyph.tsx';
import { conditionWords, delayWords } from './condition-words.ts';
import type { RuleHistory } from './rule-figures.ts';
import classes from './rules.module.css';

/** Every rule in one line: how urgent, what, when it is raised, who must act, and how often it was raised in a week. */
export function RuleList({
  rules,
  selected,
  onSelect,
}: {
  rules: readonly RuleHistory[];
  selected: string | null;
  onSelect: (code: string) => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  return (
    <ul className={classes.list}>
      {rules.map(({ code, inForce, versions }) => {
        const rule = inForce ?? versions[0]!;
        return (
          <li key={code} data-retired={!rule.enabled || undefined}>
            <button
              type="button"
              className={classes.row}
              aria-pressed={code === selected}
              onClick={() => onSelect(code)}
            >
              <PriorityGlyph priority={rule.priority} quiet={rule.kind === 'NOTICE' || !rule.enabled} />
              <span className={classes.what}>
                <span className={classes.name}>{language === 'hi' ? rule.nameHi : rule.nameEn}</span>
                <span className={classes.soft}>
                  {code}
                  {rule.kind === 'NOTICE' ? ` · ${t('alerts.state.NOTED')}` : ''}
                  {inForce === null ? ` · ${t('rules.toCome')}` : rule.enabled ? '' : ` · ${t('rules.retired')}`}
                </span>
                {rule.fault ? <span className={classes.fault}>{t('rules.fails')}</span> : null}
              </span>
              <span className={classes.condition}>
                {conditionWords(rule, speech)}
                <span className={classes.soft}>{delayWords(rule, speech)}</span>
              </span>
              <span className={classes.owner}>
                {t(`role.${rule.ownerRole}`)}
                <span className={classes.soft}>
                  {t('rules.actIn', { age: ageWords(rule.minutesToAct * 60, language) })}
                </span>
              </span>
              <span className={classes.week}>
                <b>{countWords(rule.raisedLastWeek, language)}</b>
                <span className={classes.soft}>{t('rules.inWeek')}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
