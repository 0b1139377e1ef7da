import { momentWords, timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useNow } from '../../live/server-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { nameIn } from '../facilities/names.ts';
import type { Asked } from './ask-dialog.tsx';
import { AWAY_ORDERS } from './away/away-changes.ts';
import type { BedActs } from './bed-acts.ts';
import { BedHistory } from './bed-history.tsx';
import { lookOf } from './bed-look.ts';
import classes from './bed-panel.module.css';
import { patientWords, reasonWords } from './bed-words.ts';
import type { Bed, Stay, Ward } from './follow-beds.ts';
import { personWords } from './person-words.ts';

/** What can be said while nobody answers: the names of the buttons. */
const AWAY_ACTS: ReadonlySet<string> = new Set([...AWAY_ORDERS, 'discharge']);

/** One bed, or one patient without a bed: what is known, what can be done, and what happened to it. */
export function BedPanel({
  facility,
  ward,
  bed,
  stays,
  acts,
  blocked,
  canKeep,
  waiting,
  changed,
  onAsk,
  onMove,
  onClose,
}: {
  facility: string;
  ward: Ward;
  /** Null: a patient without a bed. */
  bed: Bed | null;
  stays: readonly Stay[];
  acts: BedActs;
  /** Why nothing can be commanded; null: it can. */
  blocked: string | null;
  /** Whether what is said of a bed can be kept on the device meanwhile. */
  canKeep: boolean;
  /** Changes of it that are not sent yet. */
  waiting: number;
  /** Another text whenever the history may have grown. */
  changed: string;
  onAsk: (asked: Asked) => void;
  onMove: (stay: Stay) => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const now = useNow(10_000);
  const look = bed === null ? 'TROLLEY' : lookOf(bed);
  const title = bed === null ? t('bedBoard.look.TROLLEY') : bed.code;
  const act = (name: string, key: string | null, run: () => void) => {
    const why = canKeep && AWAY_ACTS.has(name) ? null : blocked;
    return (
      <button key={name} type="button" aria-disabled={why !== null} title={why ?? undefined} onClick={run}>
        {t(`bedBoard.act.${name}`)} {key === null ? null : <kbd>{key}</kbd>}
      </button>
    );
  };
  return (
    <Panel
      title={
        <>
          {title} <span className={classes.ward}>{nameIn(ward, language)}</span>
        </>
      }
      aside={
        <button type="button" className={classes.close} onClick={onClose} aria-label={t('bedBoard.closePanel')}>
          ✕
        </button>
      }
    >
      <p className={classes.state}>
        <strong>{t(`bedBoard.look.${look}`)}</strong>
        {bed?.since == null ? null : (
          <span> · {t('bedBoard.since', { time: momentWords(bed.since, now, language) })}</span>
        )}
        {waiting > 0 ? <span className={classes.waiting}>{t('bedBoard.away.on', { n: waiting })}</span> : null}
        {bed?.cleaningOverdue ? <span className={classes.late}> {t('bedBoard.overdue')}</span> : null}
      </p>
      {bed ? (
        <p className={classes.soft}>
          {[
            t(`bedClass.${bed.bedClass}`),
            ...(bed.onlyFor == null ? [] : [t(`bedBoard.onlyFor.${bed.onlyFor}`)]),
            ...bed.equipment.map(each => t(`bedBoard.equipment.${each}`)),
            ...(bed.surge ? [t('bedBoard.surge')] : []),
            ...(bed.blocked == null ? [] : [t('bedBoard.blockedWhy', { why: reasonWords(bed.blocked, t) })]),
          ].join(' · ')}
        </p>
      ) : null}
      {stays.map(stay => (
        <div key={stay.visit} className={classes.stay}>
          <p>
            <strong>{patientWords(stay, t)}</strong> <span className={classes.soft}>{stay.visit}</span>
          </p>
          <p className={classes.soft}>
            {t('bedBoard.stayTimes', {
              since: momentWords(stay.since, now, language),
              admitted: momentWords(stay.admittedAt, now, language),
            })}
          </p>
          {stay.dischargeAt == null ? null : (
            <p>
              {t('bedBoard.leavesSure', {
                time: momentWords(stay.dischargeAt, now, language),
                share: Math.round((stay.dischargeChance ?? 0) * 100),
              })}
            </p>
          )}
          <p className={classes.acts}>
            {act('discharge', 'd', () => void acts.discharge(stay, { ward: ward.code, bed: bed?.code ?? null }))}
            {act('move', 'm', () => onMove(stay))}
            {stay.dischargeAt == null
              ? act('order', 'o', () => onAsk({ kind: 'order', stay }))
              : act('orderBack', null, () => void acts.orderDischarge(stay, null, 0))}
          </p>
        </div>
      ))}
      {bed ? <p className={classes.acts}>{actsOf(bed)}</p> : null}
      {bed?.reservation ? (
        <div className={classes.stay}>
          <p>
            {t('bedBoard.keptBy', {
              by: personWords(bed.reservation.madeBy),
              time: timeWords(bed.reservation.expiresAt, language),
            })}{' '}
            {bed.reservation.visit ? t('bedBoard.keptFor', { visit: bed.reservation.visit }) : null}
          </p>
          {bed.reservation.needsSecondPerson ? (
            <p className={classes.late}>{t('bedBoard.needsSecond', { by: personWords(bed.reservation.madeBy) })}</p>
          ) : null}
          <p className={classes.acts}>
            {bed.reservation.needsSecondPerson
              ? act('confirm', null, () => void acts.confirm(bed.reservation!.id, bed.code))
              : null}
            {act('release', null, () => void acts.release(bed.reservation!.id, bed.code))}
          </p>
        </div>
      ) : null}
      <BedHistory facility={facility} ward={ward.code} bed={bed?.code ?? null} changed={changed} />
    </Panel>
  );

  function actsOf(of: Bed) {
    const place = { ward: ward.code, bed: of.code };
    const change = (order: Parameters<BedActs['change']>[1]) => act(order, null, () => void acts.change(place, order));
    const clean = (order: Parameters<BedActs['change']>[1]) => act(order, 'c', () => void acts.change(place, order));
    const isEmpty = of.stays.length === 0;
    const isFree = lookOf(of) === 'FREE';
    return [
      ...(isFree || lookOf(of) === 'RESERVED'
        ? [act('admit', 'a', () => onAsk({ kind: 'admit', ward, bed: of }))]
        : []),
      ...(isEmpty || of.blocked != null ? [] : [act('admitShare', 'a', () => onAsk({ kind: 'admit', ward, bed: of }))]),
      ...(isFree ? [act('reserve', 'r', () => onAsk({ kind: 'reserve', ward, bed: of }))] : []),
      ...(isEmpty && of.state === 'CONTAMINATED' ? [clean('START_CLEANING')] : []),
      ...(isEmpty && of.state === 'HOUSEKEEPING' ? [clean('FINISH_CLEANING')] : []),
      of.blocked == null
        ? act('BLOCK', 'b', () => onAsk({ kind: 'block', ward, bed: of }))
        : act('UNBLOCK', 'b', () => void acts.change(place, 'UNBLOCK')),
      ...(of.state === 'CLOSED'
        ? [change('OPEN')]
        : isEmpty && of.state !== 'OCCUPIED'
          ? [act('CLOSE', null, () => onAsk({ kind: 'close', ward, bed: of }))]
          : []),
      change(of.staffed ? 'UNSTAFF' : 'STAFF'),
      change(of.surge ? 'REGULAR' : 'SURGE'),
      ...(of.state === 'ISOLATED'
        ? [change('END_ISOLATION')]
        : ['OCCUPIED', 'UNOCCUPIED', 'CONTAMINATED'].includes(of.state)
          ? [change('ISOLATE')]
          : []),
    ];
  }
}
