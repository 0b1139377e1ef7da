import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { momentWords } from '../../../language/figures.ts';
import { useWords } from '../../../language/index.ts';
import { useNow } from '../../../live/server-clock.ts';
import { Loading, Notice } from '../../../ui/page-state.tsx';
import { bedsPath } from '../../address/paths.ts';
import { nameIn } from '../../facilities/names.ts';
import { AsOf } from '../as-of.tsx';
import { AskDialog, type Asked } from '../ask-dialog.tsx';
import { AwayList } from '../away/away-list.tsx';
import { boardWith } from '../away/board-with.ts';
import { type BedActs, bedActs } from '../bed-acts.ts';
import { useBedCommands } from '../bed-commands.ts';
import { lookOf } from '../bed-look.ts';
import { patientWords, reasonWords } from '../bed-words.ts';
import { type Bed, type Board, bedAt, useBedBoard, type Ward } from '../follow-beds.ts';
import { SaidBar } from '../said-bar.tsx';
import classes from './bed-at-hand.module.css';

/** One bed for whoever stands at it with a telephone: what it is, and the few things that can be said of it now. */
export function BedAtHand({ facility, ward, bed }: { facility: string; ward: string; bed: string }) {
  const { t, language } = useWords();
  const { board, refused, isLive } = useBedBoard(facility, ward);
  if (board === null) {
    return refused === null ? (
      <Loading rows={4} waitingFor={t('bedBoard.title')} />
    ) : (
      <Notice tone="warn">
        {t(refused === 'FORBIDDEN' ? 'bedBoard.notYours' : 'bedBoard.notShown', { code: refused })}
      </Notice>
    );
  }
  return (
    <>
      <AtHand board={board} ward={ward} code={bed} isLive={isLive} />
      <Link className={classes.board} to={`${bedsPath(language, facility)}?ward=${encodeURIComponent(ward)}`}>
        {t('bedBoard.atBed.board')}
      </Link>
    </>
  );
}

function AtHand({
  board: followed,
  ward,
  code,
  isLive,
}: {
  board: Board;
  ward: string;
  code: string;
  isLive: boolean;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const commands = useBedCommands(followed.facility, followed.lastChange);
  const acts = bedActs(commands, speech);
  const { away, blocked, canKeep, said } = commands;
  const board = useMemo(() => boardWith(followed, away.changes), [followed, away.changes]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const found = bedAt(board, ward, code);
  const wardName = (of: string) => {
    const known = board.wards.find(each => each.code === of);
    return known ? nameIn(known, language) : of;
  };
  if (!found) return <Notice tone="warn">{t('bedBoard.atBed.unknown', { bed: code })}</Notice>;
  const waiting = away.changes.filter(each => each.ward === ward && each.bed === code).length;
  return (
    <article
      className={classes.bed}
      data-busy={commands.busy}
      data-at-bed={`${ward}/${code}`}
      data-waiting={waiting || undefined}
    >
      {isLive ? null : <AsOf at={followed.at} />}
      <SaidBar
        said={said}
        blocked={blocked}
        busy={commands.busy}
        hint={t('bedBoard.atBed.hint')}
        onUndo={commands.undo}
      />
      <Known ward={found.ward} bed={found.bed} waiting={waiting} />
      <ActsNow ward={found.ward} bed={found.bed} acts={acts} canSay={blocked === null || canKeep} onAsk={setAsked} />
      <p className={classes.soft}>{t('bedBoard.atBed.give')}</p>
      <AwayList away={away} tasks={board.tasks} isLive={isLive} wardName={wardName} />
      {asked ? <AskDialog asked={asked} board={board} acts={acts} onClose={() => setAsked(null)} /> : null}
    </article>
  );
}

/** Which bed this is, in what state, and who is in it. */
function Known({ ward, bed, waiting }: { ward: Ward; bed: Bed; waiting: number }) {
  const { t, language } = useWords();
  const now = useNow(10_000);
  return (
    <header className={classes.known}>
      <h2>
        <span className={classes.code}>{bed.code}</span> {nameIn(ward, language)}
      </h2>
      <p className={classes.state}>
        <strong>{t(`bedBoard.look.${lookOf(bed)}`)}</strong>
        {bed.since == null ? '' : ` · ${t('bedBoard.since', { time: momentWords(bed.since, now, language) })}`}
      </p>
      {bed.blocked == null ? null : <p>{t('bedBoard.blockedWhy', { why: reasonWords(bed.blocked, t) })}</p>}
      <p>
        {bed.stays.length === 0 ? t('bedBoard.atBed.nobody') : bed.stays.map(stay => patientWords(stay, t)).join(', ')}
      </p>
      {waiting > 0 ? <p className={classes.waiting}>{t('bedBoard.away.on', { n: waiting })}</p> : null}
    </header>
  );
}

/** The few big things that can be said of the bed in the state it is in. */
function ActsNow({
  ward,
  bed,
  acts,
  canSay,
  onAsk,
}: {
  ward: Ward;
  bed: Bed;
  acts: BedActs;
  canSay: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useWords();
  const place = { ward: ward.code, bed: bed.code };
  const act = (name: string, words: string, run: () => void) => (
    <button key={name} type="button" disabled={!canSay} data-act={name} onClick={run}>
      {words}
    </button>
  );
  const isEmpty = bed.stays.length === 0;
  const isDirty = isEmpty && bed.state === 'CONTAMINATED';
  return (
    <section className={classes.acts} aria-label={t('bedBoard.atBed.acts')}>
      {bed.stays.map(stay =>
        act(`DISCHARGE/${stay.visit}`, t('bedBoard.atBed.left', { who: patientWords(stay, t) }), () => {
          void acts.discharge(stay, place);
        }),
      )}
      {isDirty
        ? act('START_CLEANING', t('bedBoard.act.START_CLEANING'), () => void acts.change(place, 'START_CLEANING'))
        : null}
      {isDirty || (isEmpty && bed.state === 'HOUSEKEEPING')
        ? act('FINISH_CLEANING', t('bedBoard.act.FINISH_CLEANING'), () => void acts.change(place, 'FINISH_CLEANING'))
        : null}
      {bed.blocked == null
        ? act('BLOCK', t('bedBoard.act.BLOCK'), () => onAsk({ kind: 'block', ward, bed }))
        : act('UNBLOCK', t('bedBoard.act.UNBLOCK'), () => void acts.change(place, 'UNBLOCK'))}
    </section>
  );
}
