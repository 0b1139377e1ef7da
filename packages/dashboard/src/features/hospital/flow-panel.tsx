import { Link } from 'react-router';
import { FlowBoardDocument } from '../../generated/graphql.ts';
import { countWords, timeWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { freshnessAt } from '../../live/freshness.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useClockReading, useNow } from '../../live/server-clock.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import { Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { bedsPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import {
  type BlockGroup,
  type BlockKind,
  type FlowBoard,
  flowBlocks,
  groupsOf,
  lostByKind,
  minutesLost,
} from './flow-figures.ts';
import classes from './flow-panel.module.css';

/** As many lines as a person can work off; the rest is counted. */
const MOST_SHOWN = 30;
/** As many beds as are named in one line. */
const MOST_BEDS = 6;

type Emergency = HospitalCell['emergency'];

const OWNERS: Readonly<Record<BlockKind, string>> = {
  TROLLEY: 'role.DOCTOR',
  REQUEST: 'role.CLERK',
  DISCHARGE: 'role.DOCTOR',
  CLEANING: 'role.CLERK',
};

/**
 * What holds patients up in this hospital: each with its place, its owner and the minutes lost. `emergency` tells of patients
 * for whom the board may hold no request; they are counted apart.
 */
export function FlowPanel({ facility, emergency }: { facility: string; emergency: Emergency }) {
  const { t } = useWords();
  const { data, refused } = useWatchedState(FlowBoardDocument, { facility });
  if (data) return <Blocks board={data.bedBoardUpdates} facility={facility} emergency={emergency} />;
  return (
    <Panel title={t('flow.title')}>
      {refused ? (
        <Notice tone="warn">{t('failed.forbidden')}</Notice>
      ) : (
        <Loading rows={6} waitingFor={t('flow.waiting')} />
      )}
    </Panel>
  );
}

function Blocks({ board, facility, emergency }: { board: FlowBoard; facility: string; emergency: Emergency }) {
  const speech = useWords();
  const { t, language } = speech;
  const now = useNow(10_000);
  const connected = useConnectionState().kind === 'LIVE';
  const blocks = flowBlocks(board, now);
  const groups = groupsOf(blocks);
  const wards = new Map(board.wards.map(ward => [ward.code, nameIn(ward, language)]));
  const without = board.wards.every(ward => ward.beds.length === 0 && ward.withoutBed.length === 0);
  return (
    <Panel
      title={t('flow.title')}
      aside={
        <>
          {board.simulated ? <span>{t('fact.simulatedMark')}</span> : null}
          <Link to={bedsPath(language, facility)}>{t('flow.board')}</Link>
        </>
      }
      note={t('flow.note')}
    >
      {connected ? null : <Notice tone="warn">{t('flow.offline', { time: timeWords(board.at, language) })}</Notice>}
      <Boarders emergency={emergency} asked={board.demand.filter(({ kind }) => kind === 'ED_BOARDER').length} />
      {without && blocks.length === 0 ? (
        <Empty title={t('flow.noBoard')}>{t('flow.noBoardWhy')}</Empty>
      ) : blocks.length === 0 ? (
        <Empty title={t('flow.none')}>{t('flow.noneWhy')}</Empty>
      ) : (
        <>
          <dl className={classes.sums}>
            {lostByKind(blocks, now).map(({ kind, count, minutes }) => (
              <div key={kind} data-none={count === 0 || undefined}>
                <dd className={classes.count}>{countWords(count, language)}</dd>
                <dt>{t(`flow.kind.${kind}`)}</dt>
                <dd className={classes.soft}>
                  {count === 0
                    ? ''
                    : t(kind === 'CLEANING' ? 'flow.lostBeds' : 'flow.lostPatients', {
                        age: ageWords(minutes * 60, language),
                      })}
                </dd>
              </div>
            ))}
          </dl>
          <ol className={classes.list}>
            {groups.slice(0, MOST_SHOWN).map(group => (
              <li
                key={group.id}
                className={classes.block}
                data-kind={group.kind}
                data-count={group.count}
                data-row={group.id}
                tabIndex={-1}
              >
                <span className={classes.kind}>
                  {group.count === 1
                    ? t(`flow.one.${group.kind}`)
                    : t('flow.many', { n: countWords(group.count, language), kind: t(`flow.one.${group.kind}`) })}
                </span>
                <span>{placeWords(group, wards, speech)}</span>
                <span className={classes.soft}>{t('card.owner', { role: t(OWNERS[group.kind]) })}</span>
                <strong className={classes.lost}>{lostWords(group, now, speech)}</strong>
              </li>
            ))}
          </ol>
          {groups.length > MOST_SHOWN ? (
            <p className={classes.soft}>{t('flow.more', { n: groups.length - MOST_SHOWN })}</p>
          ) : null}
        </>
      )}
    </Panel>
  );
}

/** Patients whom the emergency department reports as admitted, where fewer beds are asked for: both figures are true. */
function Boarders({ emergency, asked }: { emergency: Emergency; asked: number }) {
  const { t } = useWords();
  const expired = useClockReading(now => !emergency || freshnessAt(emergency, now).byAge === 'EXPIRED');
  const n = emergency?.figures?.boarders ?? 0;
  if (!emergency || expired || n <= asked) return null;
  return <Notice>{t('flow.boarders', { n, asked, source: emergency.source ?? t('emergency.title') })}</Notice>;
}

function lostWords({ count, longest }: BlockGroup, now: number, { t, language }: Speech): string {
  const age = ageWords(minutesLost(longest, now) * 60, language);
  return count === 1 ? age : t('flow.longest', { age });
}

function placeWords({ longest, beds }: BlockGroup, wards: ReadonlyMap<string, string>, { t }: Speech): string {
  const named = beds.slice(0, MOST_BEDS).join(', ');
  const parts = [
    longest.requestKind ? t(`flow.request.${longest.requestKind}`) : null,
    longest.ward ? (wards.get(longest.ward) ?? longest.ward) : null,
    beds.length > MOST_BEDS
      ? t('flow.bedsMore', { beds: named, n: beds.length - MOST_BEDS })
      : beds.length > 1
        ? t('flow.beds', { beds: named })
        : beds.length === 1
          ? t('flow.bed', { bed: named })
          : null,
    // A ward's beds may be of several classes: then the class of one of them would mislead.
    longest.bedClass && (beds.length <= 1 || longest.requestKind) ? t(`bedClass.${longest.bedClass}`) : null,
  ];
  return parts.filter(part => part !== null).join(' · ');
}
