import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../language/index.ts';
import { useHasSimulated } from '../../live/simulated.ts';
import { Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { bedCodesPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import { AsOf } from './as-of.tsx';
import { AskDialog, type Asked } from './ask-dialog.tsx';
import { AwayList } from './away/away-list.tsx';
import { boardWith, NONE_WAITING, waitingIn } from './away/board-with.ts';
import { bedActs } from './bed-acts.ts';
import { useBedCommands } from './bed-commands.ts';
import classes from './bed-desk.module.css';
import { fitOf, lookOf } from './bed-look.ts';
import { BedPanel } from './bed-panel.tsx';
import { patientWords } from './bed-words.ts';
import { focusTile, showTile, tileOf, useBoardKeys } from './board-keys.ts';
import { ClassTable } from './class-table.tsx';
import { DemandList } from './demand-list.tsx';
import {
  type Bed,
  type Board,
  bedAt,
  placeOfVisit,
  type Request,
  type Stay,
  useBedBoard,
  type Ward,
} from './follow-beds.ts';
import { Legend } from './legend.tsx';
import { useAuditError, useForecasts, useOutlook } from './read-outlook.ts';
import { SaidBar } from './said-bar.tsx';
import { Audits, ExpectedDischarges, Tasks } from './side-lists.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useWanted } from './wanted.ts';
import { WardSection } from './ward-section.tsx';

/** The beds of a hospital for who works in it. */
export function BedDesk({
  facility,
  ward,
  onWard,
  onUp,
}: {
  facility: string;
  /** Code of the one ward that is shown; null: all. */
  ward: string | null;
  onWard: (ward: string | null) => void;
  /** Leaves the board. */
  onUp: () => void;
}) {
  const { t } = useWords();
  const { board, refused, isLive } = useBedBoard(facility);
  if (board === null) {
    return refused === null ? (
      <Loading rows={12} waitingFor={t('bedBoard.title')} />
    ) : (
      <Notice tone="warn">
        {t(refused === 'FORBIDDEN' ? 'bedBoard.notYours' : 'bedBoard.notShown', { code: refused })}
      </Notice>
    );
  }
  const only = board.wards.some(each => each.code === ward) ? ward : null;
  return <Desk board={board} isLive={isLive} only={only} onWard={onWard} onUp={onUp} />;
}

/** The registry's name for counts of a whole hospital: a ward only for those who put up beds in it. */
const isOnlyReported = ({ code, beds, withoutBed }: Ward) =>
  code === 'WHOLE' && beds.length === 0 && withoutBed.length === 0;

const JUST_MS = 60_000;

function wasJustTaken(bed: Bed, at: string): boolean {
  return bed.stays.some(stay => Date.parse(at) - Date.parse(stay.since) < JUST_MS);
}

/** For whom a bed is looked for. */
type Looking = { readonly kind: 'REQUEST'; readonly id: string } | { readonly kind: 'MOVE'; readonly visit: string };

function Desk({
  board: followed,
  isLive,
  only,
  onWard,
  onUp,
}: {
  board: Board;
  isLive: boolean;
  only: string | null;
  onWard: (ward: string | null) => void;
  onUp: () => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const cityIsSimulated = useHasSimulated();
  const { facility } = followed;
  const commands = useBedCommands(facility, followed.lastChange);
  const acts = bedActs(commands, speech);
  const { blocked, canKeep, away, said } = commands;
  const board = useMemo(() => boardWith(followed, away.changes), [followed, away.changes]);
  const waiting = useMemo(() => waitingIn(away.changes), [away.changes]);
  const canAct = blocked === null;
  const frozenAt = isLive ? null : Date.parse(board.at);
  const root = useRef<HTMLDivElement>(null);
  const [looking, setLooking] = useState<Looking | null>(null);
  const [selected, select] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** The bed that does not quite suit and was named once; named again, it is meant. */
  const doubted = useRef<string | null>(null);

  const outlook = useOutlook(facility, `${board.revision}/${board.demand.length}`);
  const bedClasses = useMemo(() => board.totals.map(each => each.bedClass), [board.totals]);
  const forecasts = useForecasts(facility, bedClasses);
  const [auditError] = useAuditError(facility);

  const request = looking?.kind === 'REQUEST' ? (board.demand.find(each => each.id === looking.id) ?? null) : null;
  const moved = looking?.kind === 'MOVE' ? placeOfVisit(board, looking.visit) : null;
  const wanted = useWanted(request, moved?.stay ?? null);
  const tile = selected === null ? null : tileOf(selected);
  const chosen = tile && tile.bed !== null ? bedAt(board, tile.ward, tile.bed) : null;
  const onTrolley = tile?.visit ? placeOfVisit(board, tile.visit) : null;
  const shown = useMemo(
    () => board.wards.filter(each => (only === null ? !isOnlyReported(each) : each.code === only)),
    [board.wards, only],
  );
  const hasBeds = board.wards.some(each => each.beds.length > 0 || each.withoutBed.length > 0);
  const codesOf = shown.find(each => each.beds.length > 0) ?? null;
  const names = useMemo(
    () => new Map(board.wards.map(each => [each.code, nameIn(each, language)])),
    [board.wards, language],
  );
  const wardName = useCallback((code: string) => names.get(code) ?? code, [names]);

  // Somebody else was faster, or the patient has left: nobody is looked for any more.
  const isGone = looking !== null && request === null && moved === null;
  const { busy, say } = commands;
  useEffect(() => {
    if (!isGone) return;
    setLooking(null);
    if (!busy) say({ tone: 'HINT', text: t('bedBoard.gone'), undoes: null });
  }, [isGone, busy, say, t]);

  // What opens beside the board, or over it on a phone, must not cover the tile that it is about.
  useEffect(() => {
    if (selected !== null) showTile(root.current, selected);
  }, [selected]);

  function ask(next: Asked): void {
    if (blocked === null || (canKeep && next.kind === 'block')) setAsked(next);
    else commands.refuse(blocked);
  }

  function look(next: Looking, hint: string): void {
    doubted.current = null;
    setLooking(next);
    select(null);
    commands.say({ tone: 'HINT', text: hint, undoes: null });
    // After the drawing that says which beds suit.
    requestAnimationFrame(() => focusTile(root.current));
  }

  const lookFor = (next: Request) => {
    if (looking?.kind === 'REQUEST' && looking.id === next.id) stopLooking();
    else look({ kind: 'REQUEST', id: next.id }, t('bedBoard.hint.assign', { who: patientWords(next, t) }));
  };
  const move = (stay: Stay) =>
    look({ kind: 'MOVE', visit: stay.visit }, t('bedBoard.hint.move', { who: patientWords(stay, t) }));

  function stopLooking(): void {
    setLooking(null);
    commands.say(null);
  }

  /** A tile was clicked, or Enter pressed on it. */
  function pick(key: string): void {
    if (wanted === null) {
      select(before => (before === key ? null : key));
      return;
    }
    const { ward, bed: code } = tileOf(key);
    const found = code === null ? null : bedAt(board, ward, code);
    if (!found || code === null) {
      commands.refuse(t('bedBoard.misfit.NO_BED'));
      return;
    }
    const { hard, soft } = fitOf(found.bed, wanted);
    // Taken a moment ago: the server knows by whom, and says so.
    const isJustTaken = hard === 'OCCUPIED' && request !== null && wasJustTaken(found.bed, board.at);
    if (hard !== null && !isJustTaken) {
      commands.refuse(t('bedBoard.unsuited', { bed: code, why: t(`bedBoard.misfit.${hard}`) }));
      return;
    }
    if (soft.length > 0 && doubted.current !== key) {
      doubted.current = key;
      const why = soft.map(each => t(`bedBoard.misfit.${each}`)).join(', ');
      commands.refuse(t('bedBoard.doubt', { bed: code, why }));
      return;
    }
    const place = { ward, bed: code };
    const given = request
      ? acts.assign(request, place)
      : acts.move(wanted.visit, moved ? patientWords(moved.stay, t) : wanted.visit, place, soft.includes('SHARE'));
    void given.then(done => {
      doubted.current = null;
      if (done) setLooking(null);
    });
  }
  useBoardKeys(root, pick);

  function up(): void {
    if (looking) stopLooking();
    else if (selected !== null) select(null);
    else if (only !== null) onWard(null);
    else onUp();
  }
  useDeskKeys({ board, root, only, selected, commands, acts, ask, move, select, onWard, onUp: up });

  const onAdmit = useStable((ward: Ward) => ask({ kind: 'admit', ward, bed: null }));
  const onAttest = useStable((ward: Ward) => ask({ kind: 'attest', ward }));
  const onPutUp = useStable((ward: Ward) => ask({ kind: 'putUp', ward }));
  const onPlace = useStable((ward: Ward) => {
    if (!wanted || !moved) return;
    void acts.move(wanted.visit, patientWords(moved.stay, t), { ward: ward.code, bed: null }, false).then(done => {
      if (done) setLooking(null);
    });
  });

  return (
    <div
      className={classes.desk}
      data-live={isLive}
      data-busy={commands.busy}
      data-open={selected !== null || undefined}
    >
      {isLive ? null : <AsOf at={board.at} />}
      {board.simulated && !cityIsSimulated ? (
        <p className={classes.simulated} role="note">
          {t('bedBoard.simulated')}
        </p>
      ) : null}
      <SaidBar
        said={said}
        blocked={blocked}
        busy={commands.busy}
        hint={t('bedBoard.hint.start')}
        onUndo={commands.undo}
      />
      <AwayList away={away} tasks={board.tasks} isLive={isLive} wardName={wardName} />
      <Tasks
        tasks={board.tasks}
        wardName={wardName}
        canAct={canAct}
        onResolve={task => ask({ kind: 'resolve', task })}
        onShow={key => {
          select(key);
          focusTile(root.current, key);
        }}
      />
      <div className={classes.columns}>
        <div className={classes.sums}>
          {hasBeds ? (
            <ClassTable
              facility={facility}
              totals={board.totals}
              outlook={outlook}
              forecasts={forecasts}
              wardName={wardName}
            />
          ) : null}
        </div>
        <div className={classes.tools}>
          <label>
            <span className="unseen">{t('bedBoard.ask.ward')}</span>
            <select value={only ?? ''} onChange={event => onWard(event.target.value || null)}>
              <option value="">{t('bedBoard.allWards', { n: board.wards.length })}</option>
              {board.wards.map(each => (
                <option key={each.code} value={each.code}>
                  {nameIn(each, language)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => ask({ kind: 'census' })}>
            {t('bedBoard.act.census')}
          </button>
          <button
            type="button"
            onClick={() => ask({ kind: 'putUp', ward: shown.length === 1 ? (shown[0] ?? null) : null })}
          >
            {t('bedBoard.act.putUp')}
          </button>
          {codesOf === null ? null : (
            <Link to={bedCodesPath(language, facility, codesOf.code)}>{t('bedBoard.codes.open')}</Link>
          )}
          <button
            type="button"
            onClick={() => ask({ kind: 'people', ward: shown.length === 1 ? (shown[0] ?? null) : null })}
          >
            {t('bedBoard.act.people')}
          </button>
          <details className={classes.legend}>
            <summary>{t('bedBoard.legend')}</summary>
            <Legend />
          </details>
        </div>
        <div className={classes.board} ref={root} data-looking={wanted !== null || undefined}>
          {hasBeds ? null : (
            <Panel title={t('bedBoard.empty')}>
              <Empty title={t('bedBoard.emptyTitle')}>{t('bedBoard.emptyWhy')}</Empty>
              <p className={classes.begin}>
                <button type="button" onClick={() => ask({ kind: 'putUp', ward: shown[0] ?? null })}>
                  1. {t('bedBoard.act.putUp')}
                </button>
                <button type="button" onClick={() => ask({ kind: 'people', ward: shown[0] ?? null })}>
                  2. {t('bedBoard.act.people')}
                </button>
              </p>
            </Panel>
          )}
          {shown.map(each => (
            <WardSection
              key={each.code}
              ward={each}
              wanted={wanted}
              selected={tile?.ward === each.code ? selected : null}
              waiting={waiting.get(each.code) ?? NONE_WAITING}
              frozenAt={frozenAt}
              canAct={canAct}
              onAdmit={onAdmit}
              onAttest={onAttest}
              onPlace={onPlace}
              onPutUp={onPutUp}
            />
          ))}
        </div>
        <div className={classes.side}>
          <div className={classes.first}>
            {chosen || onTrolley ? (
              <div className={classes.sheet}>
                <BedPanel
                  key={selected}
                  facility={facility}
                  ward={(chosen ?? onTrolley)!.ward}
                  bed={chosen?.bed ?? null}
                  stays={chosen ? chosen.bed.stays : [onTrolley!.stay]}
                  acts={acts}
                  blocked={blocked}
                  canKeep={canKeep}
                  waiting={(chosen && waiting.get(chosen.ward.code)?.get(chosen.bed.code)) || 0}
                  changed={JSON.stringify(chosen ? [lookOf(chosen.bed), chosen.bed] : onTrolley!.stay)}
                  onAsk={ask}
                  onMove={move}
                  onClose={() => select(null)}
                />
              </div>
            ) : null}
            <DemandList
              board={board}
              chosen={looking?.kind === 'REQUEST' ? looking.id : null}
              frozenAt={frozenAt}
              canAct={canAct}
              onChoose={lookFor}
              onRequest={() => ask({ kind: 'request' })}
              onWithdraw={each => void acts.withdraw(each)}
            />
          </div>
          <div className={classes.rest}>
            <ExpectedDischarges board={board} />
            <Audits error={auditError} />
          </div>
        </div>
      </div>
      {asked ? <AskDialog asked={asked} board={board} acts={acts} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

/** The same function for as long as the component is there, so that wards are not drawn again for its sake. */
function useStable<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  return useCallback(argument => current.current(argument), []);
}
