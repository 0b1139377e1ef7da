import { countWords, measureWords, percentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { levelFrom } from '../../live/levels/level.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import type { Index, IndexInput, Scores } from './read-scores.ts';
import classes from './scores-panel.module.css';

/** The published indices side by side: each with what it says, what it rests on, and what nobody has said. */
export function ScoresPanel({ scores, failed }: { scores: Scores; failed: boolean }) {
  const speech = useWords();
  const { t } = speech;
  return (
    <Panel title={t('score.title')} aside={<AsOf at={scores.at} />} note={t('score.note')}>
      {failed ? <Notice tone="warn">{t('score.late')}</Notice> : null}
      <p
        className={classes.agreement}
        data-metric="INDEX_AGREEMENT"
        data-disagree={scores.agreement.disagree || undefined}
      >
        {[agreementWords(scores, speech), leftOutWords(scores, speech)].filter(Boolean).join(' ')}
        <DefineButton metrics="INDEX_AGREEMENT" name={t('score.agreement')} />
      </p>
      <ul className={classes.indices}>
        {scores.indices.map(index => (
          <Row key={index.index} of={index} />
        ))}
      </ul>
    </Panel>
  );
}

function AsOf({ at }: { at: string }) {
  const { t, language } = useWords();
  const age = useClockReading(now => ageWords(Math.max(0, now - Date.parse(at)) / 1000, language));
  return <span>{t('score.asOf', { age })}</span>;
}

/** Whether the indices agree, in a sentence that says what to do about it. */
function agreementWords({ agreement, indices }: Scores, { t }: Speech): string {
  const { compared, disagree, lowest, highest, spread } = agreement;
  const of = indices.length;
  if (compared < 2) return t('score.agreement.tooFew', { compared, of });
  const low = indices.find(each => each.index === lowest);
  const high = indices.find(each => each.index === highest);
  if (!disagree || !low || !high) return t('score.agreement.agree', { compared, of, spread: spread ?? 0 });
  return t('score.agreement.disagree', {
    compared,
    of,
    low: t(`score.index.${low.index}`),
    lowLevel: t(`score.band.${low.band}`),
    high: t(`score.index.${high.index}`),
    highLevel: t(`score.band.${high.band}`),
  });
}

/** What took no part in the comparison although it is known: outside the range it was fitted on. */
function leftOutWords({ indices }: Scores, { t }: Speech): string | null {
  const left = indices.filter(each => each.level != null && each.remarks.includes('OUTSIDE_FITTED_VISITS'));
  if (left.length === 0) return null;
  return t('score.agreement.left', { indices: left.map(each => t(`score.index.${each.index}`)).join(', ') });
}

function Row({ of }: { of: Index }) {
  const speech = useWords();
  const { t, language } = speech;
  const unknown = of.band === 'UNKNOWN';
  const name = t(`score.index.${of.index}`);
  return (
    <li className={classes.index} data-index={of.index} data-metric={of.index} data-row={of.index} tabIndex={-1}>
      <div className={classes.line}>
        <h3 className={classes.name}>
          {name}
          <DefineButton metrics={of.index} name={name} />
        </h3>
        <p className={classes.value}>
          {of.value == null ? '—' : measureWords(of.value, language, of.index === 'EDWIN' ? 2 : 0)}
          <span className={classes.scale}>{t(`score.scale.${of.index}`)}</span>
        </p>
        <p className={classes.band}>
          <LevelGlyph level={levelFrom(of.level)} size={22} />
          <span>
            {t(`score.band.${of.band}`)}
            {of.levelUpTo != null && of.levelUpTo !== of.level ? (
              <span className={classes.soft}> {t('score.upTo', { from: of.level, to: of.levelUpTo })}</span>
            ) : null}
          </span>
        </p>
        <p className={classes.state}>
          {unknown ? (
            <strong>
              {t('score.missing', { inputs: of.missing.map(code => t(`score.input.${code}`)).join(', ') })}
            </strong>
          ) : null}
          {!unknown && of.missing.length > 0 ? (
            <span>
              {t('score.scaled', {
                share: percentWords(of.knownShare ?? 0, language),
                least: measureWords(of.atLeast ?? 0, language, 0),
                most: measureWords(of.atMost ?? 0, language, 0),
                inputs: of.missing.map(code => t(`score.input.${code}`)).join(', '),
              })}
            </span>
          ) : null}
          {of.assumed && !unknown ? <span className={classes.mark}>{t('score.assumed')}</span> : null}
          {of.remarks.map(remark => (
            <span key={remark} className={classes.mark}>
              {t(`score.remark.${remark}`)}
            </span>
          ))}
          {of.simulated && !unknown ? <span className={classes.soft}>{t('fact.simulatedMark')}</span> : null}
        </p>
      </div>
      <details className={classes.inputs}>
        <summary>{t('score.inputs', { n: of.inputs.length })}</summary>
        <table className={classes.table}>
          <caption className="unseen">{t('score.inputsOf', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('score.input')}</th>
              <th scope="col" className={classes.number}>
                {t('score.value')}
              </th>
              {of.index === 'OPEL_DELHI' ? (
                <th scope="col" className={classes.number}>
                  {t('score.points')}
                </th>
              ) : null}
              <th scope="col">{t('score.from')}</th>
              <th scope="col" className={classes.number}>
                {t('table.age')}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.inputs.map(input => (
              <tr key={input.code} data-origin={input.origin}>
                <th scope="row">{t(`score.input.${input.code}`)}</th>
                <td className={classes.number}>
                  {input.quality === 'UNCERTAIN' ? '≈ ' : ''}
                  {input.value == null ? '—' : measureWords(input.value, language)}
                </td>
                {of.index === 'OPEL_DELHI' ? (
                  <td className={classes.number}>{input.points == null ? '—' : countWords(input.points, language)}</td>
                ) : null}
                <td>{originWords(input, speech)}</td>
                <td className={classes.number}>
                  {input.observedAt ? <InputAge at={input.observedAt} /> : t('score.undated')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}

function InputAge({ at }: { at: string }) {
  const { language } = useWords();
  return <>{useClockReading(now => ageWords(Math.max(0, now - Date.parse(at)) / 1000, language))}</>;
}

/** Where an input is from: the board, a person and what they name as their source, the registry. */
export function originWords({ origin, source, sourceKind }: IndexInput, { t }: Speech): string {
  const kind = sourceKind ? t(`fact.kind.${sourceKind}`) : null;
  const parts = [t(`score.origin.${origin}`), kind, origin === 'STATED' ? source : null];
  return parts.filter(part => part !== null && part !== undefined).join(' · ');
}
