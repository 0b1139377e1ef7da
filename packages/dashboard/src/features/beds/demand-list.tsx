import type { BedClass } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { useCell } from '../../live/board-store.ts';
import { isKnown } from '../../live/freshness.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { patientWords } from './bed-words.ts';
import classes from './demand-list.module.css';
import type { Board, Request } from './follow-beds.ts';

/** What cannot wait comes first. */
const BY_NEED: readonly BedClass[] = [
  'VENTILATOR',
  'ICU',
  'NEONATAL',
  'OXYGEN',
  'ISOLATION',
  'MATERNITY',
  'PAEDIATRIC',
  'COVID',
  'GENERAL',
];

/** Who needs a bed: by class, the most urgent first, and in each the longest wait first. One is chosen to look for a bed. */
export function DemandList({
  board,
  chosen,
  frozenAt,
  canAct,
  onChoose,
  onRequest,
  onWithdraw,
}: {
  board: Board;
  /** Id of the request for which a bed is looked for. */
  chosen: string | null;
  frozenAt: number | null;
  canAct: boolean;
  onChoose: (request: Request) => void;
  onRequest: () => void;
  onWithdraw: (request: Request) => void;
}) {
  const { t } = useWords();
  const groups = BY_NEED.flatMap(bedClass => {
    const requests = board.demand.filter(each => each.bedClass === bedClass);
    const free = board.totals.find(each => each.bedClass === bedClass)?.tally.available ?? 0;
    return requests.length > 0 ? [{ bedClass, requests, free }] : [];
  });
  return (
    <Panel
      title={t('bedBoard.demand', { n: board.demand.length })}
      aside={
        <button type="button" className={classes.add} onClick={onRequest}>
          {t('bedBoard.act.request')} <kbd>n</kbd>
        </button>
      }
    >
      <Boarders facility={board.facility} entered={board.demand.filter(({ kind }) => kind === 'ED_BOARDER').length} />
      {groups.length === 0 ? <p className={classes.none}>{t('bedBoard.noDemand')}</p> : null}
      {groups.map(({ bedClass, requests, free }) => (
        <section key={bedClass} className={classes.group} aria-label={t(`bedClass.${bedClass}`)}>
          <h3>
            {t(`bedClass.${bedClass}`)} <span>{t('bedBoard.demandOf', { n: requests.length, free })}</span>
          </h3>
          <ul>
            {requests.map(request => (
              <li key={request.id}>
                <button
                  type="button"
                  data-row
                  data-request={request.id}
                  className={classes.request}
                  aria-pressed={request.id === chosen}
                  onClick={() => onChoose(request)}
                >
                  <span className={classes.who}>{patientWords(request, t)}</span>
                  <Waited since={request.since} frozenAt={frozenAt} />
                  <span className={classes.from}>
                    {t(`bedBoard.kind.${request.kind}`)} · {request.visit}
                    {request.needs.map(need => (
                      <span key={need} className={classes.need}>
                        {t(`bedBoard.equipment.${need}`)}
                      </span>
                    ))}
                  </span>
                </button>
                {request.id === chosen ? (
                  <button
                    type="button"
                    className={classes.withdraw}
                    aria-disabled={!canAct}
                    onClick={() => onWithdraw(request)}
                  >
                    {t('bedBoard.act.withdraw')}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

/** Admitted patients of whom the emergency department reports that they are still there, as long as they are more than the requests from there. */
function Boarders({ facility, entered }: { facility: string; entered: number }) {
  const { t } = useWords();
  const emergency = useCell(facility)?.emergency ?? null;
  const believed = useClockReading(now => emergency !== null && isKnown(emergency, now), 10_000);
  const boarders = believed ? (emergency?.figures?.boarders ?? 0) : 0;
  if (boarders <= entered) return null;
  return (
    <p className={classes.boarders} data-boarders={boarders}>
      {t('bedBoard.boarders', { n: boarders, entered })}
    </p>
  );
}

function Waited({ since, frozenAt }: { since: string; frozenAt: number | null }) {
  const { language } = useWords();
  const words = useClockReading(now => ageWords(((frozenAt ?? now) - Date.parse(since)) / 1000, language), 10_000);
  return <span className={classes.waited}>{words}</span>;
}
