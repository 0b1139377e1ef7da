import { type CSSProperties, memo, useMemo } from 'react';
import { momentWords, percentWords, timeWords } from '../../language/figures.ts';
import { type Speech, type Translate, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { nameIn } from '../facilities/names.ts';
import type { Waiting } from './away/board-with.ts';
import { commonStart, fitOf, leavesToday, lookOf, type Wanted } from './bed-look.ts';
import classes from './bed-tile.module.css';
import { bedLabel, patientWords } from './bed-words.ts';
import type { Bed, Stay, Ward } from './follow-beds.ts';
import { personWords } from './person-words.ts';
import { isOfShift, shiftAt, shiftBefore } from './shift-figures.ts';
import own from './ward-section.module.css';

const MINUTE_MS = 60_000;

/** What is counted by the clock on a bed: how long it waits to be clean, how long it is kept. */
const isTimed = ({ state, reservation }: Bed) =>
  reservation != null || state === 'CONTAMINATED' || state === 'HOUSEKEEPING';

/**
 * A ward: its beds, and whoever lies there without one. One element for each bed; keys and clicks are heard by the board, the
 * clock is read once. Drawn again only when something in the ward changes, or what is looked for.
 */
export const WardSection = memo(function WardSection({
  ward,
  wanted,
  selected,
  waiting,
  frozenAt,
  canAct,
  onAdmit,
  onAttest,
  onPlace,
  onPutUp,
}: {
  ward: Ward;
  /** Whom a bed is looked for; null: nobody. */
  wanted: Wanted | null;
  /** Key of the bed or visit in the panel, if it is in this ward. */
  selected: string | null;
  /** Beds of which this device has changes that are not sent yet. */
  waiting: Waiting;
  /** Milliseconds by which times are counted while the board is not the present; null: by the clock. */
  frozenAt: number | null;
  canAct: boolean;
  onAdmit: (ward: Ward) => void;
  onAttest: (ward: Ward) => void;
  /** Puts the patient who is moved here without a bed. */
  onPlace: (ward: Ward) => void;
  onPutUp: (ward: Ward) => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const timed = useMemo(() => ward.beds.some(isTimed), [ward]);
  const minute = useClockReading(now => Math.floor((timed ? (frozenAt ?? now) : 0) / MINUTE_MS), 5_000);
  const today = useClockReading(now => Math.floor((frozenAt ?? now) / (15 * MINUTE_MS)) * 15 * MINUTE_MS, 30_000);
  const start = useMemo(() => commonStart(ward.beds.map(bed => bed.code)), [ward]);
  const name = nameIn(ward, language);
  const drawn: Drawn = { start, wanted, selected, waiting, minute, today, speech };
  const { tally } = ward;
  const isEmpty = ward.beds.length === 0 && ward.withoutBed.length === 0;
  return (
    <section className={own.ward} aria-label={name} data-ward={ward.code}>
      <header className={own.head}>
        <h3 className={own.name}>
          {name} <span className={own.code}>{codeWords(ward, start)}</span>
        </h3>
        {isEmpty ? (
          <p className={own.counts}>{t('bedBoard.noBedsHere')}</p>
        ) : (
          <p className={own.counts}>
            {tally.occupancyPercent == null ? null : (
              <span
                className={own.meter}
                style={{ '--share': Math.min(300, tally.occupancyPercent) } as CSSProperties}
                aria-hidden="true"
              />
            )}
            <strong>
              {tally.occupancyPercent == null ? '' : `${percentWords(tally.occupancyPercent / 100, language)} · `}
              {t('bedBoard.patientsOn', { patients: tally.patients, staffed: tally.staffed })}
            </strong>
            <span>{t('bedBoard.available', { n: tally.available })}</span>
            {tally.withoutBed > 0 ? <span>{t('bedBoard.without', { n: tally.withoutBed })}</span> : null}
            {tally.sharing > 0 ? <span>{t('bedBoard.sharing', { n: tally.sharing })}</span> : null}
          </p>
        )}
        <p className={own.acts}>
          {isEmpty ? null : <Attested ward={ward} at={today} />}
          {wanted?.mayShare ? (
            <button type="button" disabled={!canAct} onClick={() => onPlace(ward)}>
              {t('bedBoard.act.placeHere')}
            </button>
          ) : isEmpty ? (
            <button type="button" onClick={() => onPutUp(ward)}>
              {t('bedBoard.act.putUp')}
            </button>
          ) : (
            <>
              <button type="button" onClick={() => onAttest(ward)}>
                {t('bedBoard.act.attest')}
              </button>
              <button type="button" onClick={() => onAdmit(ward)}>
                {t('bedBoard.act.admitWithout')}
              </button>
            </>
          )}
        </p>
      </header>
      {isEmpty ? null : (
        <div className={own.beds}>
          {ward.beds.map(bed => bedTile(bed, ward.code, drawn))}
          {ward.withoutBed.map(stay => trolleyTile(stay, ward.code, drawn))}
        </div>
      )}
    </section>
  );
});

/** The code of a ward, and from which bed to which it goes: on the tiles what all codes begin with is left out. */
function codeWords({ code, beds }: Ward, start: string): string {
  const [first, last] = [beds[0], beds.at(-1)];
  if (start === '' || !first || !last) return code;
  const range = `${first.code}–${last.code.slice(start.length)}`;
  return start.startsWith(code) ? range : `${code} · ${range}`;
}

/** What every tile of a ward is drawn with. */
interface Drawn {
  /** What all codes begin with: left out on the tiles. */
  readonly start: string;
  readonly wanted: Wanted | null;
  readonly selected: string | null;
  readonly waiting: Waiting;
  readonly minute: number;
  readonly today: number;
  readonly speech: Speech;
}

function bedTile(bed: Bed, ward: string, { start, wanted, selected, waiting, minute, today, speech }: Drawn) {
  const { t, language } = speech;
  const look = lookOf(bed);
  const key = `${ward}/${bed.code}`;
  const short = bed.code.slice(start.length);
  const unsent = waiting.get(bed.code) ?? 0;
  const line = unsent > 0 ? t('bedBoard.away.short', { n: unsent }) : secondLine(bed, minute, t);
  return (
    <button
      key={bed.code}
      type="button"
      className={classes.bed}
      tabIndex={-1}
      data-bed={key}
      data-look={look}
      data-fit={wanted === null ? undefined : suitability(bed, wanted)}
      data-leaves={bed.stays.some(stay => leavesToday(stay, today)) || undefined}
      data-overdue={bed.cleaningOverdue || undefined}
      data-surge={bed.surge || undefined}
      data-waiting={unsent || undefined}
      data-apart={bed.state === 'ISOLATED' || undefined}
      data-marks={[...bed.equipment, bed.onlyFor].join(' ').trim() || undefined}
      aria-pressed={selected === key}
      aria-label={`${short} ${line}, ${bedLabel(bed, look, language, t)}${unsent > 0 ? `, ${t('bedBoard.away.on', { n: unsent })}` : ''}`}
    >{`${short}\n${line}`}</button>
  );
}

function suitability(bed: Bed, wanted: Wanted): 'YES' | 'SOFT' | 'NO' {
  const { hard, soft } = fitOf(bed, wanted);
  return hard !== null ? 'NO' : soft.length > 0 ? 'SOFT' : 'YES';
}

function trolleyTile(stay: Stay, ward: string, { wanted, selected, today, speech: { t } }: Drawn) {
  const key = `${ward}//${stay.visit}`;
  return (
    <button
      key={`/${stay.visit}`}
      type="button"
      className={classes.bed}
      tabIndex={-1}
      data-bed={key}
      data-look="TROLLEY"
      data-fit={wanted === null ? undefined : 'NO'}
      data-leaves={leavesToday(stay, today) || undefined}
      aria-pressed={selected === key}
      aria-label={`${t('bedBoard.trolley')} ${patientWords(stay, t)}, ${t('bedBoard.look.TROLLEY')}`}
    >{`${t('bedBoard.trolley')}\n${patientWords(stay, t)}`}</button>
  );
}

/** What a tile says below its code: who, why, or how long. */
function secondLine(bed: Bed, minute: number, t: Translate): string {
  const [first, second] = bed.stays;
  const now = minute * MINUTE_MS;
  if (first && second) {
    return bed.stays.length > 2
      ? t('bedBoard.manyIn', { n: bed.stays.length })
      : `${first.initials ?? '?'} + ${second.initials ?? '?'}`;
  }
  if (first) return patientWords(first, t);
  switch (lookOf(bed)) {
    case 'OCCUPIED':
      return t('bedBoard.unknownPatient');
    case 'DIRTY':
    case 'CLEANING': {
      const minutes = bed.since == null ? null : Math.max(0, Math.floor((now - Date.parse(bed.since)) / MINUTE_MS));
      return minutes === null ? '' : t('bedBoard.minutes', { n: minutes });
    }
    case 'RESERVED': {
      const { expiresAt, needsSecondPerson } = bed.reservation!;
      const left = Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / MINUTE_MS));
      return t(needsSecondPerson ? 'bedBoard.keptUnconfirmed' : 'bedBoard.kept', { n: left });
    }
    case 'BLOCKED':
      return t('bedBoard.shortBlocked');
    case 'CLOSED':
      return t('bedBoard.shortClosed');
    case 'UNSTAFFED':
      return t('bedBoard.shortUnstaffed');
    case 'ISOLATED':
      return t('bedBoard.shortIsolated');
    default:
      return t('bedBoard.shortFree');
  }
}

/** Who said last how many were there, and by when somebody must say it again. */
function Attested({ ward: { attestation }, at }: { ward: Ward; at: number }) {
  const { t, language } = useWords();
  const shift = shiftAt(at);
  if (attestation && isOfShift(attestation, shift)) {
    return (
      <span className={own.attested}>
        {t('bedBoard.attested', {
          seen: attestation.seen,
          by: personWords(attestation.by),
          time: timeWords(attestation.at, language),
        })}
      </span>
    );
  }
  const missed = !isOfShift(attestation, shiftBefore(shift));
  return (
    <span
      className={own.due}
      data-missed={missed || undefined}
      title={t('bedBoard.attestShift', {
        shift: t(`bedBoard.shift.${shift.shift}`),
        left: ageWords((shift.endsAt - at) / 1000, language),
      })}
    >
      {t('bedBoard.attestDue', { time: timeWords(shift.endsAt, language) })}{' '}
      {attestation
        ? t('bedBoard.attestLast', {
            time: momentWords(attestation.at, at, language),
            by: personWords(attestation.by),
            seen: attestation.seen,
          })
        : t('bedBoard.attestNever')}
    </span>
  );
}
