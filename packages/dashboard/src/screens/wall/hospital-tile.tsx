import { driverWords } from '../../features/attention/driver-words.ts';
import { DisputeCount } from '../../features/dispute/dispute-mark.tsx';
import { nameIn } from '../../features/facilities/names.ts';
import type { ListedFacility } from '../../features/facilities/registry.ts';
import { shortName } from '../../features/map/marks.ts';
import { useWords } from '../../language/index.ts';
import { useCell } from '../../live/board-store.ts';
import { ageWords } from '../../live/freshness.ts';
import { columnsUntil, rowOf, type WindowHours } from '../../live/levels/columns.ts';
import { lastTurn, presentSpell } from '../../live/levels/level-log.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { levelMemory, useLevelMemoryVersion } from '../../live/levels/use-level-memory.ts';
import { isPartlyByHand } from '../../live/roll-up.ts';
import { useNow } from '../../live/server-clock.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { DARK_ROOM_FILLS, LEVEL_LOOKS } from '../../ui/level/level-scale.ts';
import { LevelWord } from '../../ui/level/level-word.tsx';
import { Age, HandMark } from '../../ui/value.tsx';
import classes from './wall.module.css';

/** One hospital for the far end of the room: how bad, for how long, and its past hours as a row of colour. */
export function HospitalTile({
  facility,
  window,
  dark,
}: {
  facility: ListedFacility;
  window: WindowHours;
  dark: boolean;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const cell = useCell(facility.code);
  const now = useNow(5_000);
  useLevelMemoryVersion();
  const { level, stale, doubted, fact } = levelNow(cell, now);
  const steps = levelMemory.steps(facility.code);
  const spell = level === null || level < 2 ? null : presentSpell(steps);
  const turn = lastTurn(steps);
  const byHand = isPartlyByHand(cell, now);
  const driver = level !== null && level >= 3 ? driverWords(cell, speech) : null;
  return (
    <li className={classes.tile} data-level={level ?? 'unknown'} data-facility={facility.code}>
      <LevelGlyph level={level} stale={stale} dark={dark} size={56} />
      <div className={classes.who}>
        <h2>{shortName(nameIn(facility, language))}</h2>
        <p className={classes.state}>
          <strong>
            <LevelWord level={level} doubted={doubted} />
          </strong>
          {spell === null ? null : (
            <span>
              {t(spell.atLeast ? 'wall.forAtLeast' : 'wall.for', {
                age: ageWords((now - spell.since) / 1000, language),
              })}
            </span>
          )}
          {turn === null || level === null ? null : <span aria-hidden="true">{turn.worse ? '↑' : '↓'}</span>}
        </p>
        {driver === null ? null : <p className={classes.driver}>{driver}</p>}
      </div>
      <Past code={facility.code} window={window} now={now} dark={dark} />
      <p className={classes.age}>
        {fact === null ? t('fact.never') : <Age fact={fact} />}
        {byHand ? <HandMark label={t('wall.byHand')} short={t('fact.byHand')} /> : null}
        <DisputeCount facility={facility.code} />
        <span>{t('wall.lastHours', { h: window })}</span>
      </p>
    </li>
  );
}

function Past({ code, window, now, dark }: { code: string; window: WindowHours; now: number; dark: boolean }) {
  const columns = columnsUntil(now, window);
  const levels = rowOf(levelMemory.steps(code), columns, window, now);
  const width = 100 / columns.length;
  const bars: { from: number; to: number; level: (typeof levels)[number] }[] = [];
  levels.forEach((level, index) => {
    const last = bars.at(-1);
    if (last !== undefined && last.level === level) last.to = index + 1;
    else bars.push({ from: index, to: index + 1, level });
  });
  return (
    <svg className={classes.past} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ from, to, level }) =>
        level === null ? (
          <path key={from} className={classes.gap} d={`M${from * width} 3H${to * width}`} />
        ) : (
          <rect
            key={from}
            x={from * width}
            width={(to - from) * width}
            height="6"
            fill={dark ? DARK_ROOM_FILLS[level] : LEVEL_LOOKS[level].fill}
          />
        ),
      )}
    </svg>
  );
}
