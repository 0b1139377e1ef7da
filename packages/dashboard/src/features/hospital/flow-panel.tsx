import { Link } from 'react-router';
import { FlowBoardDocument } from '../../generated/graphql.ts';
import { countWords, timeWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useNow } from '../../live/server-clock.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import { Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { bedsPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import { type BlockKind, type FlowBlock, type FlowBoard, flowBlocks, lostByKind, minutesLost } from './flow-figures.ts';
import classes from './flow-panel.module.css';

/** As many as a person can work off; the rest is counted. */
const MOST_SHOWN = 30;

const OWNERS: Readonly<Record<BlockKind, string>> = {
  TROLLEY: 'role.DOCTOR',
  REQUEST: 'role.CLERK',
  DISCHARGE: 'role.DOCTOR',
  CLEANING: 'role.CLERK',
};

/** What holds patients up in this hospital: each with its place, its owner and the minutes lost. */
export function FlowPanel({ facility }: { facility: string }) {
  const { t } = useWords();
  const { data, refused } = useWatchedState(FlowBoardDocument, { facility });
  if (data) return <Blocks board={data.bedBoardUpdates} facility={facility} />;
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

function Blocks({ board, facility }: { board: FlowBoard; facility: string }) {
  const speech = useWords();
  const { t, language } = speech;
  const now = useNow(10_000);
  const connected = useConnectionState().kind === 'LIVE';
  const blocks = flowBlocks(board, now);
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
                  {count === 0 ? '' : t('flow.lost', { age: ageWords(minutes * 60, language) })}
                </dd>
              </div>
            ))}
          </dl>
          <ol className={classes.list}>
            {blocks.slice(0, MOST_SHOWN).map(block => (
              <li key={block.id} className={classes.block} data-kind={block.kind} data-row={block.id} tabIndex={-1}>
                <span className={classes.kind}>{t(`flow.one.${block.kind}`)}</span>
                <span>{placeWords(block, wards, speech)}</span>
                <span className={classes.soft}>{t('card.owner', { role: t(OWNERS[block.kind]) })}</span>
                <strong className={classes.lost}>{ageWords(minutesLost(block, now) * 60, language)}</strong>
              </li>
            ))}
          </ol>
          {blocks.length > MOST_SHOWN ? (
            <p className={classes.soft}>{t('flow.more', { n: blocks.length - MOST_SHOWN })}</p>
          ) : null}
        </>
      )}
    </Panel>
  );
}

function placeWords(block: FlowBlock, wards: ReadonlyMap<string, string>, { t }: Speech): string {
  const parts = [
    block.requestKind ? t(`flow.request.${block.requestKind}`) : null,
    block.ward ? (wards.get(block.ward) ?? block.ward) : null,
    block.bed ? t('flow.bed', { bed: block.bed }) : null,
    block.bedClass ? t(`bedClass.${block.bedClass}`) : null,
  ];
  return parts.filter(part => part !== null).join(' · ');
}
