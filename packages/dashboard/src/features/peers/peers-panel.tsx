import { useMemo } from 'react';
import { Link } from 'react-router';
import { countWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useCell, useCells } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import { columnsUntil, rowOf, type WindowHours } from '../../live/levels/columns.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { levelMemory, useLevelMemory, useLevelMemoryVersion } from '../../live/levels/use-level-memory.ts';
import { useNow } from '../../live/server-clock.ts';
import { LevelChip } from '../../ui/level/level-chip.tsx';
import { LevelPast } from '../../ui/level/level-past.tsx';
import { Empty } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Age } from '../../ui/value.tsx';
import { hospitalPath } from '../address/paths.ts';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { nameIn } from '../facilities/names.ts';
import { type ListedFacility, useRegistry } from '../facilities/registry.ts';
import { peersOf } from './peers-of.ts';
import classes from './peers-panel.module.css';

const WINDOW: WindowHours = 24;

/**
 * This hospital beside those of its class, by what everyone may see: the level now and over the last day. Small pictures in the
 * order of the list; they are not ranked, since a crowded hospital is not a bad one.
 */
export function PeersPanel({ facility }: { facility: string }) {
  const { t, language } = useWords();
  const { hospitals, byCode } = useRegistry();
  const peers = useMemo(() => peersOf(facility, hospitals), [facility, hospitals]);
  const shown = useMemo(() => [facility, ...peers], [facility, peers]);
  useLevelMemory(shown, WINDOW);
  const cells = useCells();
  const now = useNow(10_000);
  const facts = peers.flatMap(code => {
    const { level, fact } = levelNow(cells.get(code), now);
    return level === null || fact === null ? [] : [Date.parse(fact.observedAt)];
  });
  const oldest = facts.length === 0 ? null : ageWords(Math.max(0, now - Math.min(...facts)) / 1000, language);
  const coverage = t('peers.coverage', { known: facts.length, of: peers.length });
  return (
    <Panel
      title={
        <span data-metric="CROWDING_LEVEL">
          {t('peers.title')}
          <DefineButton metrics="CROWDING_LEVEL" name={t('peers.title')} />
        </span>
      }
      aside={
        peers.length === 0 ? null : (
          <span>{oldest === null ? coverage : `${coverage} · ${t('peers.oldest', { age: oldest })}`}</span>
        )
      }
      note={t('peers.note')}
    >
      {peers.length === 0 ? (
        <Empty title={t('peers.none')}>{t('peers.noneWhy')}</Empty>
      ) : (
        <ul className={classes.peers}>
          {shown.map(code => {
            const listed = byCode.get(code);
            return listed ? <Peer key={code} of={listed} own={code === facility} now={now} /> : null;
          })}
        </ul>
      )}
    </Panel>
  );
}

function Peer({ of, own, now }: { of: ListedFacility; own: boolean; now: number }) {
  const { t, language } = useWords();
  useLevelMemoryVersion();
  const cell = useCell(of.code);
  const { level, stale, doubted, fact } = levelNow(cell, now);
  const levels = rowOf(levelMemory.steps(of.code), columnsUntil(now, WINDOW), WINDOW, now);
  const name = nameIn(of, language);
  return (
    <li className={classes.peer} data-peer={of.code} data-own={own || undefined}>
      <p className={classes.name}>
        {own ? <strong>{name}</strong> : <Link to={hospitalPath(language, of.code)}>{name}</Link>}
      </p>
      <p className={classes.level}>
        <LevelChip level={level} stale={stale} doubted={doubted} size={18} />
        <DisputeMark facility={of.code} metric="CROWDING_LEVEL" inRow />
        {fact === null ? <span className={classes.soft}>{t('fact.never')}</span> : <Age fact={fact} />}
      </p>
      <LevelPast levels={levels} height={18} />
      <p className={classes.soft}>{t('hospital.beds', { n: countWords(of.beds ?? 0, language) })}</p>
    </li>
  );
}
