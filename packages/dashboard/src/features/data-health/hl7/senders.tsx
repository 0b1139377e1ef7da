import { type FormEvent, useEffect, useState } from 'react';
import {
  BindHl7SenderDocument,
  Hl7SendersDocument,
  type SenderLineFragment,
  UnbindHl7SenderDocument,
} from '../../../generated/graphql.ts';
import { momentWords } from '../../../language/figures.ts';
import { useWords } from '../../../language/index.ts';
import { giveCommand } from '../../../live/command.ts';
import { queries } from '../../../live/queries.ts';
import { serverClock } from '../../../live/server-clock.ts';
import { BlockFailed, Empty, Loading } from '../../../ui/page-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { nameIn } from '../../facilities/names.ts';
import { useRegistry } from '../../facilities/registry.ts';
import classes from './hl7.module.css';
import { useGiven } from './use-given.ts';

/** So many are seen at a glance. */
const FEW = 8;
const FIELDS = ['application', 'facility', 'source', 'speaksFor'] as const;

/** Which system may send HL7 messages for which hospital, and from where; the city desk binds them. */
export function Senders({ mayBind }: { mayBind: boolean }) {
  const { t } = useWords();
  const [round, setRound] = useState(0);
  const { senders, failure } = useSenders(round);
  const { give, busy, said } = useGiven();
  const [typed, setTyped] = useState('');
  const { byCode } = useRegistry();
  const wanted = typed.trim().toLowerCase();
  const found = senders?.filter(({ application, facility, source, speaksFor }) => {
    const hospital = byCode.get(speaksFor);
    const names = [application, facility, source, speaksFor, hospital?.nameEn, hospital?.nameHi];
    return names.join(' ').toLowerCase().includes(wanted);
  });
  const again = () => setRound(round + 1);
  const act = async (work: () => Promise<unknown>) => {
    const done = await give(work);
    if (done) again();
    return done;
  };
  return (
    <Panel title={t('hl7.senders')} note={t('hl7.sendersNote')}>
      {mayBind ? (
        <BindForm busy={busy} onBind={sender => act(() => giveCommand(BindHl7SenderDocument, { sender }))} />
      ) : null}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {failure !== null ? (
        <BlockFailed failure={failure} retry={again} />
      ) : senders === null ? (
        <Loading rows={4} waitingFor={t('hl7.senders')} />
      ) : senders.length === 0 ? (
        <Empty title={t('hl7.noSenders')}>{t('hl7.noSendersWhy')}</Empty>
      ) : (
        <>
          {senders.length > FEW ? (
            <label className={classes.field}>
              <span>{t('hl7.findSender')}</span>
              <input type="search" value={typed} onChange={event => setTyped(event.target.value)} />
            </label>
          ) : null}
          <ul className={classes.list}>
            {found?.map(sender => (
              <Sender
                key={`${sender.application}|${sender.facility}`}
                sender={sender}
                mayBind={mayBind}
                busy={busy}
                onUnbind={() =>
                  void act(() =>
                    giveCommand(UnbindHl7SenderDocument, {
                      application: sender.application,
                      facility: sender.facility,
                    }),
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Sender({
  sender,
  mayBind,
  busy,
  onUnbind,
}: {
  sender: SenderLineFragment;
  mayBind: boolean;
  busy: boolean;
  onUnbind: () => void;
}) {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  // Taking a hospital's door away wants a second click.
  const [asked, setAsked] = useState(false);
  const facility = byCode.get(sender.speaksFor);
  return (
    <li className={classes.sender}>
      <span>
        <b>
          {sender.application}|{sender.facility}
        </b>
        <span className={classes.soft}>{t('hl7.source', { source: sender.source })}</span>
      </span>
      <span>
        {facility ? nameIn(facility, language) : sender.speaksFor}
        <span className={classes.soft}>
          {sender.addresses.length === 0
            ? t('hl7.httpOnly')
            : t('hl7.from', { addresses: sender.addresses.join(', ') })}
        </span>
      </span>
      <span className={classes.soft}>
        {sender.boundAt
          ? t('hl7.bound', {
              by: sender.boundBy ?? '',
              time: momentWords(sender.boundAt, serverClock.now(), language),
            })
          : t('hl7.boundAtSetup')}
      </span>
      {mayBind ? (
        asked ? (
          <button type="button" className={classes.primary} disabled={busy} onClick={onUnbind}>
            {t('hl7.unbindSure')}
          </button>
        ) : (
          <button type="button" className={classes.button} onClick={() => setAsked(true)}>
            {t('hl7.unbind')}
          </button>
        )
      ) : null}
    </li>
  );
}

type Wanted = Record<(typeof FIELDS)[number], string> & { addresses: string[] };

function BindForm({ busy, onBind }: { busy: boolean; onBind: (sender: Wanted) => Promise<boolean> }) {
  const { t } = useWords();
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const told = (name: string) => String(data.get(name) ?? '').trim();
    const sender = {
      application: told('application'),
      facility: told('facility'),
      source: told('source'),
      speaksFor: told('speaksFor'),
      addresses: told('addresses')
        .split(/[\s,]+/)
        .filter(each => each !== ''),
    };
    if (await onBind(sender)) form.reset();
  }
  return (
    <details className={classes.bind}>
      <summary>{t('hl7.bind')}</summary>
      <form className={classes.fields} onSubmit={event => void submit(event)}>
        {FIELDS.map(name => (
          <label key={name} className={classes.field}>
            <span>{t(`hl7.field.${name}`)}</span>
            <input name={name} required maxLength={name === 'source' || name === 'speaksFor' ? 64 : 20} />
          </label>
        ))}
        <label className={classes.field}>
          <span>{t('hl7.field.addresses')}</span>
          <input name="addresses" placeholder="10.20.0.0/24" />
        </label>
        <button type="submit" className={classes.primary} disabled={busy}>
          {t('hl7.bindIt')}
        </button>
      </form>
    </details>
  );
}

function useSenders(round: number): { senders: readonly SenderLineFragment[] | null; failure: unknown } {
  const [read, setRead] = useState<{ senders: readonly SenderLineFragment[] | null; failure: unknown }>({
    senders: null,
    failure: null,
  });
  useEffect(() => {
    let left = false;
    queries.query({ query: Hl7SendersDocument, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || !data || setRead({ senders: data.hl7Senders, failure: null }),
      failure => left || setRead({ senders: null, failure }),
    );
    return () => {
      left = true;
    };
  }, [round]);
  return read;
}
