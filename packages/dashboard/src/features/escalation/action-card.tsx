import { TickActionDocument, UndoActionDocument } from '../../generated/graphql.ts';
import { momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { giveCommand } from '../../live/command.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import { Empty, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Viewer } from '../viewer/viewer.ts';
import classes from './action-card.module.css';
import { type CardItem, type Escalation, inOrderOfWork, isOverdue, standingOf } from './escalation-figures.ts';
import { mayDeclare } from './follow-escalation.ts';
import { useCommands } from './use-commands.ts';

/** What the declared level asks for: who, until when, done or not, and by whom. */
export function ActionCard({ escalation, viewer }: { escalation: Escalation; viewer: Viewer }) {
  const { t } = useWords();
  const { give, busy, said } = useCommands();
  const { facility, card, declared } = escalation;
  if (!card || !declared) {
    return (
      <Panel title={t('card.title')}>
        <Empty title={t('card.none')}>{t('card.noneWhy')}</Empty>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('card.titleOf', { level: declared.level })}
      aside={<Progress escalation={escalation} />}
      note={card.draft ? t('card.draft', { version: card.version }) : t('card.version', { version: card.version })}
    >
      <p role="status" className={classes.said}>
        {said}
      </p>
      {card.items.length === 0 ? <Notice>{t('card.empty')}</Notice> : null}
      <ul className={classes.items}>
        {inOrderOfWork(card.items).map(item => (
          <Item
            key={item.code}
            of={item}
            mine={mayDeclare(viewer) || item.ownerRole === viewer.role}
            busy={busy}
            onTick={() => give(() => giveCommand(TickActionDocument, { facility, card: card.id, action: item.code }))}
            onUndo={() => give(() => giveCommand(UndoActionDocument, { facility, card: card.id, action: item.code }))}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Progress({ escalation }: { escalation: Escalation }) {
  const { t } = useWords();
  const words = useClockReading(now => {
    const { done, of, overdue } = standingOf(escalation.card, now);
    return overdue > 0 ? t('card.progressOverdue', { done, of, overdue }) : t('card.progress', { done, of });
  });
  return <span>{words}</span>;
}

function Item({
  of,
  mine,
  busy,
  onTick,
  onUndo,
}: {
  of: CardItem;
  /** Whether this viewer may tick it. */
  mine: boolean;
  busy: boolean;
  onTick: () => void;
  onUndo: () => void;
}) {
  const { t, language } = useWords();
  const done = of.state === 'DONE';
  const text = language === 'hi' ? of.textHi : of.textEn;
  const overdue = useClockReading(now => isOverdue(of, now));
  return (
    <li className={classes.item} data-state={of.state} data-overdue={overdue || undefined} data-action={of.code}>
      <div className={classes.what}>
        <p className={classes.text}>{text}</p>
        <p className={classes.who}>
          <span>{t('card.owner', { role: t(`role.${of.ownerRole}`) })}</span>
          {of.changedAt ? (
            <span>
              {t(`card.changed.${of.state}`, {
                by: of.changedBy ?? '',
                role: of.changedByRole ? t(`role.${of.changedByRole}`) : '',
                time: momentWords(of.changedAt, serverClock.now(), language),
              })}
            </span>
          ) : null}
        </p>
      </div>
      {done ? null : <Due of={of} />}
      {mine ? (
        <button
          type="button"
          className={done ? buttons.secondary : buttons.primary}
          disabled={busy}
          onClick={done ? onUndo : onTick}
          aria-label={`${t(done ? 'card.undo' : 'card.tick')}: ${text}`}
        >
          {t(done ? 'card.undo' : 'card.tick')}
        </button>
      ) : (
        <span className={classes.notMine}>{done ? t('card.done') : t('card.notYours')}</span>
      )}
    </li>
  );
}

/** "due in 12 min", or how long it is overdue. */
function Due({ of }: { of: CardItem }) {
  const { t, language } = useWords();
  const words = useClockReading(now => {
    const left = (Date.parse(of.dueAt) - now) / 1000;
    const age = ageWords(Math.abs(left), language);
    return left > 0 ? t('card.dueIn', { age }) : t('card.overdue', { age });
  });
  return <span className={classes.due}>{words}</span>;
}
