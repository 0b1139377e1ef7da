import { type KeyboardEvent, useRef, useState } from 'react';
import type { Signal } from '../../generated/graphql.ts';
import { countWords, percentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { serverClock, useClockReading, useNow } from '../../live/server-clock.ts';
import { nameIn } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';
import {
  type Column,
  currentParts,
  delayOf,
  type Feed,
  type FeedState,
  failedOf,
  feedOf,
  feedState,
  type HospitalHealth,
  missingOf,
  needsLook,
  orderOf,
  SIGNALS,
} from './feed-figures.ts';
import { FeedGlyph } from './feed-glyph.tsx';
import classes from './matrix.module.css';
import { TrustBar, trustWords } from './trust-bar.tsx';

const COLUMNS: readonly Column[] = ['NAME', ...SIGNALS, 'MISSING', 'DELAY', 'FAILED', 'TRUST', 'DISPUTES'];
const isSignal = (column: Column): column is Signal => (SIGNALS as readonly Column[]).includes(column);

/** What is open beside the matrix: a hospital, or one of its feeds. */
export interface Selected {
  readonly facility: string;
  readonly signal: Signal | null;
}

/** Hospitals × signals, the worst first or as the reader sorts it. A grid: one stop for Tab, arrows inside. */
export function Matrix({
  hospitals,
  selected,
  onSelect,
}: {
  hospitals: readonly HospitalHealth[];
  selected: Selected | null;
  onSelect: (next: Selected) => void;
}) {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  const now = useNow(5_000);
  const [sort, setSort] = useState<Column>('NAME');
  const [only, setOnly] = useState<'ALL' | 'LOOK'>('ALL');
  const [typed, setTyped] = useState('');
  const nameOf = (code: string) => {
    const facility = byCode.get(code);
    return facility ? nameIn(facility, language) : code;
  };
  const wanted = typed.trim().toLocaleLowerCase(language);
  const shown = hospitals.filter(hospital => {
    const facility = byCode.get(hospital.facility);
    const names = [hospital.facility, facility?.nameEn ?? '', facility?.nameHi ?? '']
      .join(' ')
      .toLocaleLowerCase(language);
    return names.includes(wanted) && (only === 'ALL' || needsLook(hospital, now));
  });
  const looks = hospitals.filter(hospital => needsLook(hospital, now)).length;

  // Rows stay under the pointer and the focus; they move again once the reader has left.
  const grid = useRef<HTMLTableElement>(null);
  const [held, setHeld] = useState(false);
  const kept = useRef<{ of: string; order: string[] }>({ of: '', order: [] });
  const asked = `${sort} ${language}`;
  if (!held || kept.current.of !== asked || kept.current.order.length !== hospitals.length) {
    kept.current = { of: asked, order: orderOf(hospitals, sort, now, nameOf, language) };
  }
  const byFacility = new Map(shown.map(hospital => [hospital.facility, hospital]));
  const rows = kept.current.order.flatMap(code => byFacility.get(code) ?? []);

  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const row = Math.min(at[0], Math.max(0, rows.length - 1));
  const move = (event: KeyboardEvent) => {
    const to = step(event.key, event.ctrlKey, [row, at[1]], rows.length);
    if (!to) return;
    event.preventDefault();
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to[0]}/${to[1]}"]`)?.focus();
  };

  return (
    <div className={classes.matrix}>
      <div className={classes.filters}>
        <label className={classes.search}>
          <span className="unseen">{t('health.filter.name')}</span>
          <input
            type="search"
            value={typed}
            placeholder={t('health.filter.name')}
            onChange={event => setTyped(event.target.value)}
          />
        </label>
        <fieldset className={classes.only}>
          <legend className="unseen">{t('health.filter.which')}</legend>
          {(['ALL', 'LOOK'] as const).map(each => (
            <button key={each} type="button" aria-pressed={only === each} onClick={() => setOnly(each)}>
              {t(`health.filter.${each}`, { n: each === 'ALL' ? hospitals.length : looks })}
            </button>
          ))}
        </fieldset>
        <Legend />
      </div>
      <div className={classes.scroll}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells open something is a grid.
          role="grid"
          aria-label={t('health.matrix')}
          className={classes.table}
          onKeyDown={move}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(grid.current?.contains(document.activeElement) ?? false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <thead>
            <tr>
              {COLUMNS.map(column => (
                <th
                  key={column}
                  scope="col"
                  className={classes[column.toLowerCase()]}
                  aria-sort={sort === column ? (column === 'NAME' ? 'ascending' : 'descending') : undefined}
                >
                  <button type="button" onClick={() => setSort(column)} title={t(`health.column.${column}.title`)}>
                    {t(`health.column.${column}`)}
                    <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" className={classes.arrow}>
                      {sort === column ? <path d={column === 'NAME' ? 'M0 6h8L4 1z' : 'M0 2h8L4 7z'} /> : null}
                    </svg>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((hospital, index) => (
              <Row
                key={hospital.facility}
                hospital={hospital}
                name={nameOf(hospital.facility)}
                index={index}
                focused={index === row ? at[1] : null}
                selected={selected?.facility === hospital.facility ? selected : null}
                onFocus={column => setAt([index, column])}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className={classes.none}>{t('health.none')}</p> : null}
      </div>
    </div>
  );
}

/** Where a key leads in a grid of so many rows; null: nowhere. */
function step(
  key: string,
  control: boolean,
  [row, column]: readonly [number, number],
  rows: number,
): readonly [number, number] | null {
  const lastColumn = COLUMNS.length - 1;
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  switch (key) {
    case 'ArrowDown':
      return [clamp(row + 1, rows - 1), column];
    case 'ArrowUp':
      return [clamp(row - 1, rows - 1), column];
    case 'ArrowRight':
      return [row, clamp(column + 1, lastColumn)];
    case 'ArrowLeft':
      return [row, clamp(column - 1, lastColumn)];
    case 'PageDown':
      return [clamp(row + 10, rows - 1), column];
    case 'PageUp':
      return [clamp(row - 10, rows - 1), column];
    case 'Home':
      return [control ? 0 : row, 0];
    case 'End':
      return [control ? rows - 1 : row, lastColumn];
    default:
      return null;
  }
}

function Row({
  hospital,
  name,
  index,
  focused,
  selected,
  onFocus,
  onSelect,
}: {
  hospital: HospitalHealth;
  name: string;
  index: number;
  /** Column that Tab reaches in this row; null: none. */
  focused: number | null;
  selected: Selected | null;
  onFocus: (column: number) => void;
  onSelect: (next: Selected) => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const missing = missingOf(hospital);
  const delay = delayOf(hospital);
  const failed = failedOf(hospital);
  const draw = (column: Column) => {
    if (isSignal(column)) {
      const feed = feedOf(hospital, column);
      return feed ? (
        <FeedCell feed={feed} hl7={column === 'BEDS' ? hospital.hl7Waiting : 0} />
      ) : (
        <span className={classes.soft}>{t('health.notExpected')}</span>
      );
    }
    if (column === 'NAME') return name;
    if (column === 'MISSING') return missing === null ? '—' : percentWords(missing, language);
    if (column === 'DELAY') return delay === null ? '—' : ageWords(delay, language);
    if (column === 'FAILED') return failed === 0 ? '—' : countWords(failed, language);
    if (column === 'TRUST') {
      return (
        <span className={classes.trustCell} title={trustWords(hospital.trust, speech)}>
          <TrustBar trust={hospital.trust} width={56} />
          <span className={classes.small}>
            {hospital.trust.lower == null || hospital.trust.upper == null
              ? t('health.trust.neverShort')
              : t('health.trust.short', {
                  lower: Math.round(hospital.trust.lower * 100),
                  upper: Math.round(hospital.trust.upper * 100),
                  n: hospital.trust.checks,
                })}
          </span>
        </span>
      );
    }
    if (hospital.disputesOpen === 0) return '—';
    return (
      <span className={hospital.disputesOverdue > 0 ? classes.strong : undefined}>
        {countWords(hospital.disputesOpen, language)}
        {hospital.disputesOverdue > 0 ? ` · ${t('health.overdue', { n: hospital.disputesOverdue })}` : ''}
      </span>
    );
  };
  return (
    <tr data-facility={hospital.facility}>
      {COLUMNS.map((column, at) => {
        const signal = isSignal(column) ? column : null;
        const Cell = column === 'NAME' ? 'th' : 'td';
        const isSelected =
          selected !== null && (column === 'NAME' ? selected.signal === null : selected.signal === column);
        const open = () => {
          onFocus(at);
          onSelect({ facility: hospital.facility, signal });
        };
        return (
          <Cell
            key={column}
            scope={column === 'NAME' ? 'row' : undefined}
            role={column === 'NAME' ? 'rowheader' : 'gridcell'}
            className={classes[column.toLowerCase()]}
            data-cell={`${index}/${at}`}
            tabIndex={focused === at ? 0 : -1}
            aria-selected={isSelected}
            onClick={open}
            onFocus={() => focused === at || onFocus(at)}
            onKeyDown={event => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              open();
            }}
          >
            {draw(column)}
          </Cell>
        );
      })}
    </tr>
  );
}

/** The state of a feed as a shape and an age, and how many of its parts are current where that is not all of them. */
function FeedCell({ feed, hl7 }: { feed: Feed /** HL7 messages of it that wait in quarantine. */; hl7: number }) {
  const speech = useWords();
  const { t } = speech;
  const state = useFeedState(feed);
  const age = useFeedAge(feed, speech);
  const current = currentParts(feed);
  return (
    <span className={classes.feed} data-state={state}>
      <FeedGlyph state={state} />
      <span className="unseen">{t(`health.state.${state}`)}</span>
      <span className={classes.age}>{state === 'NEVER' ? t('health.neverShort') : age}</span>
      {feed.parts > 1 && current < feed.parts && (state === 'LIVE' || state === 'LATE') ? (
        <span className={classes.parts} title={t('health.partsCurrent', { n: current, of: feed.parts })}>
          {current}/{feed.parts}
        </span>
      ) : null}
      {feed.partsUncertain > 0 ? (
        <span className={classes.about} title={t('health.partsUncertain', { n: feed.partsUncertain })}>
          ≈
        </span>
      ) : null}
      {hl7 > 0 ? (
        <span className={classes.about} title={t('hl7.count', { n: hl7 })}>
          {t('hl7.mark', { n: hl7 })}
        </span>
      ) : null}
      {feed.disputesOpen > 0 ? <DoubtMark label={t('health.inDoubt', { n: feed.disputesOpen })} /> : null}
    </span>
  );
}

function DoubtMark({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 12 14" width="12" height="14" role="img" aria-label={label} className={classes.doubt}>
      <title>{label}</title>
      <path
        d="M2 13V1.5h8L7.8 4.5 10 7.5H2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function useFeedState(feed: Feed): FeedState {
  return useClockReading(now => feedState(feed, now));
}

/** The age of the newest report in words; draws again only when they change. */
export function useFeedAge(feed: Feed, { language }: Speech): string {
  return useClockReading(now =>
    feed.observedAt ? ageWords((Math.max(now, serverClock.now()) - Date.parse(feed.observedAt)) / 1000, language) : '—',
  );
}

const STATES: readonly FeedState[] = ['LIVE', 'LATE', 'STALE', 'EXPIRED', 'NEVER'];

function Legend() {
  const { t } = useWords();
  return (
    <ul className={classes.legend} aria-label={t('health.legend')}>
      {STATES.map(state => (
        <li key={state}>
          <FeedGlyph state={state} /> {t(`health.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
