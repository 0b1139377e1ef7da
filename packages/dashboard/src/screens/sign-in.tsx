import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { cityPath, safeReturn } from '../features/address/paths.ts';
import { type Account, readAccounts } from '../features/sign-in/accounts.ts';
import { useWords } from '../language/index.ts';
import { signIn } from '../live/session.ts';
import { BlockFailed, Loading, Notice } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './sign-in.module.css';

type Accounts =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly people: readonly Account[] }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

export function Component() {
  const { t, language } = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [accounts, setAccounts] = useState<Accounts>({ kind: 'READING' });
  const [attempt, setAttempt] = useState(0);
  const [entering, setEntering] = useState<string | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const from = search.get('from');
  usePageTitle(t('signIn.title'));

  useEffect(() => {
    let left = false;
    readAccounts().then(
      people => left || setAccounts({ kind: 'READ', people }),
      failure => left || setAccounts({ kind: 'FAILED', failure }),
    );
    return () => {
      left = true;
    };
  }, [attempt]);

  async function enter(account: string): Promise<void> {
    setEntering(account);
    setRefused(null);
    try {
      await signIn(account);
      navigate(safeReturn(from, language), { replace: true });
    } catch (failure) {
      setRefused(failure);
      setEntering(null);
    }
  }

  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('signIn.title')}</h1>
      {accounts.kind === 'READ' && accounts.people.length > 0 ? (
        <Notice tone="warn">{t('signIn.demonstration')}</Notice>
      ) : null}
      {from ? <p className={classes.from}>{t('signIn.returns')}</p> : null}
      {refused ? <BlockFailed failure={refused} /> : null}
      {accounts.kind === 'READING' ? <Loading rows={6} waitingFor={t('signIn.accounts')} /> : null}
      {accounts.kind === 'FAILED' ? (
        <BlockFailed
          failure={accounts.failure}
          retry={() => {
            setAccounts({ kind: 'READING' });
            setAttempt(attempt + 1);
          }}
        />
      ) : null}
      {accounts.kind === 'READ' && accounts.people.length === 0 ? <Notice>{t('signIn.elsewhere')}</Notice> : null}
      {accounts.kind === 'READ' && accounts.people.length > 0 ? (
        <ul className={classes.accounts}>
          {accounts.people.map(account => (
            <li key={account.account}>
              <button
                type="button"
                data-row
                className={classes.account}
                disabled={entering !== null}
                onClick={() => void enter(account.account)}
              >
                <span className={classes.role}>{t(`role.${account.role}`)}</span>
                <span className={classes.what}>{t(`signIn.sees.${account.role}`)}</span>
                <span className={classes.name} lang="en">
                  {account.name}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.without}>
        {t('signIn.without')} <Link to={cityPath(language)}>{t('signIn.public')}</Link>
      </p>
    </div>
  );
}
