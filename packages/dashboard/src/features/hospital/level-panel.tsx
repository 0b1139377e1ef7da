import { Fragment, useState } from 'react';
import { dayWords, measureWords, percentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { freshnessAt } from '../../live/freshness.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { reasonWords } from '../../ui/reason-words.ts';
import { Age, SourceMark } from '../../ui/value.tsx';
import { closeDefinition, openDefinition, useOpenedDefinition } from '../definitions/open-definition.ts';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { contributions } from './crowding-figures.ts';
import { useCrowdingTable } from './crowding-table.ts';
import { LevelOf } from './level-of.tsx';
import classes from './level-panel.module.css';

const METRIC = 'CROWDING_LEVEL';

/** The level and why: what each input adds, by which published table. */
export function LevelPanel({ cell }: { cell: HospitalCell }) {
  const { t, language } = useWords();
  const crowding = cell.crowding;
  const defined = useOpenedDefinition()?.metrics.includes(METRIC) ?? false;
  const expired = useClockReading(now => crowding === null || freshnessAt(crowding, now).byAge === 'EXPIRED');
  if (!crowding) {
    return (
      <Panel title={t('level.title')}>
        <p>{t('level.never')}</p>
      </Panel>
    );
  }
  const inputs = contributions(crowding.inputs ?? []);
  return (
    <Panel
      title={t('level.title')}
      aside={
        <>
          {/* Of what is not known nothing can be old. */}
          {crowding.level === null ? null : (
            <>
              <SourceMark fact={crowding} />
              <Age fact={crowding} />
            </>
          )}
          <button
            type="button"
            className={classes.definition}
            aria-expanded={defined}
            aria-keyshortcuts="i"
            onClick={() => (defined ? closeDefinition() : openDefinition([METRIC]))}
          >
            {t('level.definition')} <kbd>i</kbd>
          </button>
        </>
      }
    >
      <p className={classes.level} data-metric={METRIC}>
        <LevelOf crowding={crowding} size={32} />
        <DisputeMark facility={cell.facility} metric="CROWDING_LEVEL" />
        {expired || crowding.score === null ? null : (
          <span className={classes.score}>
            {t('level.score', { score: measureWords(crowding.score, language) })}
            {crowding.knownShare < 1
              ? ` · ${t('level.known', { share: percentWords(crowding.knownShare, language) })}`
              : null}
          </span>
        )}
      </p>
      {crowding.level !== null && crowding.quality === 'UNCERTAIN' && !expired ? (
        <p className={classes.soft} aria-hidden="true">
          {t('fact.doubt', { reason: reasonWords(crowding.reason, t) })}
        </p>
      ) : null}
      {crowding.level === null && !expired ? (
        <Notice>{t('level.tooLittle', { share: percentWords(crowding.knownShare, language) })}</Notice>
      ) : null}
      {inputs.length > 0 && !expired ? (
        <ul className={classes.inputs} aria-label={t('level.inputs')}>
          {inputs.map(input => (
            <li key={input.input} className={classes.input}>
              <span className={classes.name}>{t(`input.${input.input}`)}</span>
              <span className={classes.measured}>
                {input.value === null ? t('level.unknownInput') : <Measured input={input.input} value={input.value} />}
              </span>
              <span className={classes.track} aria-hidden="true">
                <span style={{ inlineSize: `${((input.pressure ?? 0) / 5) * 100}%` }} />
              </span>
              <span className={classes.adds}>
                {input.adds === null ? '—' : t('level.adds', { n: measureWords(input.adds, language, 2) })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {inputs.length === 0 ? <p className={classes.soft}>{t('level.inputsHidden')}</p> : null}
      <TableInForce version={crowding.tableVersion} kind={cell.kind} />
    </Panel>
  );
}

function Measured({ input, value }: { input: string; value: number }) {
  const { t, language } = useWords();
  return <>{t(`input.${input}.value`, { value: measureWords(value, language) })}</>;
}

/** The table behind this hospital's level, opened by itself: the key `i` opens the meaning beside the page and nothing else. */
function TableInForce({ version, kind }: { version: number; kind: HospitalCell['kind'] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.inForce} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('level.table', { version })}</summary>
      {open ? <Table version={version} kind={kind} /> : null}
    </details>
  );
}

/** The published table that was in force: thresholds, weights and where they come from. */
function Table({ version, kind }: { version: number; kind: HospitalCell['kind'] }) {
  const { t, language } = useWords();
  const read = useCrowdingTable(version);
  if (read.kind === 'READING') return <p className={classes.soft}>{t('state.loading')}</p>;
  if (read.kind === 'FAILED') return <p className={classes.soft}>{t('failed.network')}</p>;
  const { table } = read;
  if (!table) return <p className={classes.soft}>{t('level.noTable', { version })}</p>;
  return (
    <div className={classes.table}>
      <p>
        {t('level.how', {
          version,
          day: dayWords(table.effectiveFrom, language),
          share: percentWords(table.minimumKnownShare, language),
        })}
      </p>
      <dl className={classes.rules}>
        {table.rules
          .filter(rule => rule.kind === kind)
          .map(rule => (
            <Fragment key={rule.input}>
              <dt>
                {t(`input.${rule.input}`)} · {t('level.weight', { n: measureWords(rule.weight, language) })}
              </dt>
              <dd>
                {t('level.thresholds', {
                  steps: rule.thresholds.map(step => measureWords(step, language)).join(' · '),
                })}{' '}
                ({t(`input.${rule.input}.unit`)})
                <br />
                <span lang="en" className={classes.soft}>
                  {rule.basis}
                </span>
              </dd>
            </Fragment>
          ))}
      </dl>
    </div>
  );
}
