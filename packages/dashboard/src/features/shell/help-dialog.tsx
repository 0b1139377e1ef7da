import { Modal } from '@mantine/core';
import { useLocation } from 'react-router';
import { useWords } from '../../language/index.ts';
import { useSingleKeys } from '../../ui/keys.ts';
import classes from './help-dialog.module.css';

type Keys = readonly (readonly [keys: readonly string[], words: string])[];

const EVERYWHERE: Keys = [
  [['/', 'Ctrl K'], 'help.search'],
  [['g', 'c'], 'help.city'],
  [['g', 'h'], 'help.hospital'],
  [['g', 'o'], 'help.opd'],
  [['g', 'b'], 'help.beds'],
  [['g', 'l'], 'help.alerts'],
  [['g', 'd'], 'help.dataHealth'],
  [['w'], 'help.wall'],
  [['j', 'k'], 'help.rows'],
  [['Enter'], 'help.enter'],
  [['Esc'], 'help.up'],
  [['i'], 'help.definition'],
  [['l'], 'help.language'],
  [['?'], 'help.help'],
];

/** Keys of one screen, by its place in the address. One letter means another thing on another screen. */
const ON_SCREEN: Readonly<Record<string, Keys>> = {
  city: [
    [['1', '–', '5'], 'help.levels'],
    [['d'], 'help.divert'],
  ],
  hospital: [[['[', ']'], 'help.neighbours']],
  alerts: [[['a', 'o', 's', 'c'], 'help.alertKeys']],
  opd: [
    [['Enter', 'r', 'n', 's', 'f'], 'help.opdRoom'],
    [['1', '–', '9', 'b', 'o', 'q'], 'help.opdRooms'],
    [['h', 'm', 'p', 'u', 'c', 'Del'], 'help.opdToken'],
    [['e', 'd'], 'help.opdDesk'],
    [['[', ']'], 'help.opdQueues'],
  ],
  beds: [
    [['v', '←', '↑', '→', '↓'], 'help.bedMove'],
    [['a', 'm', 'd', 'o'], 'help.bedPatient'],
    [['c', 'b', 'r'], 'help.bedState'],
    [['n', 'u'], 'help.bedDesk'],
    [['[', ']'], 'help.bedWards'],
  ],
};

export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const here = ON_SCREEN[useLocation().pathname.split('/')[2] ?? ''];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span className={classes.title}>{t('help.title')}</span>}
      closeButtonProps={{ 'aria-label': t('help.close') }}
    >
      {here ? (
        <>
          <h3 className={classes.part}>{t('help.here')}</h3>
          <KeyList keys={here} />
          <h3 className={classes.part}>{t('help.everywhere')}</h3>
        </>
      ) : null}
      <KeyList keys={EVERYWHERE} />
      <label className={classes.setting}>
        <input type="checkbox" checked={singleKeys} onChange={event => setSingleKeys(event.target.checked)} />
        <span>{t('help.singleKeys')}</span>
      </label>
    </Modal>
  );
}

function KeyList({ keys: list }: { keys: Keys }) {
  const { t } = useWords();
  return (
    <dl className={classes.keys}>
      {list.map(([keys, words]) => (
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
  );
}
