import { useState } from 'react';
import { useWords } from '../../language/index.ts';
import { Panel } from '../../ui/panel.tsx';
import type { ConsoleActs } from './console-acts.ts';
import { KeyButton } from './key-button.tsx';
import classes from './left-over.module.css';
import type { Token } from './queue-state.ts';

/** The day is over and people are still there: nobody may simply vanish from the list. */
export function LeftOver({
  tokens,
  acts,
  blocked,
  onOpenRoom,
}: {
  tokens: readonly Token[];
  acts: ConsoleActs;
  blocked: string | null;
  onOpenRoom: () => void;
}) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);

  async function endAll(): Promise<void> {
    setSure(false);
    // One after the other: each is a decision about a person, with its own line in the record.
    for (const token of tokens) if ((await acts.end(token, 'END_OF_DAY')) === null) return;
  }

  return (
    <Panel title={t('queue.leftOver', { n: tokens.length })} className={classes.panel}>
      <p>{t('queue.leftOverWhy')}</p>
      <p className={classes.acts}>
        <KeyButton name={t('queue.openRoom')} shortcut="o" blocked={blocked} onPress={onOpenRoom} />
        {sure ? (
          <>
            <KeyButton
              name={t('queue.leftOverSure', { n: tokens.length })}
              shortcut="⏎"
              blocked={blocked}
              primary
              onPress={() => void endAll()}
            />
            <KeyButton name={t('queue.cancel')} shortcut="Esc" onPress={() => setSure(false)} />
          </>
        ) : (
          <KeyButton name={t('queue.leftOverAll')} shortcut="⇥ ⏎" blocked={blocked} onPress={() => setSure(true)} />
        )}
      </p>
    </Panel>
  );
}
