import { Modal } from '@mantine/core';
import { useWords } from '../../language/index.ts';
import { useSingleKeys } from '../../ui/keys.ts';
import classes from './help-dialog.module.css';

const KEYS: readonly (readonly [keys: readonly string[], words: string])[] = [
  [['/', 'Ctrl K'], 'help.search'],
  [['g', 'c'], 'help.city'],
  [['g', 'h'], 'help.hospital'],
  [['g', 'o'], 'help.opd'],
  [['g', 'b'], 'help.beds'],
  [['g', 'l'], 'help.alerts'],
  [['g', 'd'], 'help.dataHealth'],
  [['w'], 'help.wall'],
  [['a', 'o', 's', 'c'], 'help.alertKeys'],
  [['Enter', 'r', 'n', 's', 'f'], 'help.opdRoom'],
  [['1', '–', '9', 'b', 'o', 'q'], 'help.opdRooms'],
  [['h', 'm', 'p', 'u', 'c', 'Del'], 'help.opdToken'],
  [['e', 'd'], 'help.opdDesk'],
  [['v', '←', '↑', '→', '↓'], 'help.bedMove'],
  [['a', 'm', 'd', 'o'], 'help.bedPatient'],
  [['c', 'b', 'r'], 'help.bedState'],
  [['n', 'u'], 'help.bedDesk'],
  [['j', 'k'], 'help.rows'],
  [['Enter'], 'help.enter'],
  [['Esc'], 'help.up'],
  [['[', ']'], 'help.neighbours'],
  [['i'], 'help.definition'],
  [['1', '–', '5'], 'help.levels'],
  [['l'], 'help.language'],
  [['?'], 'help.help'],
];

export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span className={classes.title}>{t('help.title')}</span>}
      closeButtonProps={{ 'aria-label': t('help.close') }}
    >
      <dl className={classes.keys}>
        {KEYS.map(([keys, words]) => (
          <div key={words} className={classes.row}>
            <dt>
              {keys.map(key => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <label className={classes.setting}>
        <input type="checkbox" checked={singleKeys} onChange={event => setSingleKeys(event.target.checked)} />
        <span>{t('help.singleKeys')}</span>
      </label>
    </Modal>
  );
}
