import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { alertsPath } from '../features/address/paths.ts';
import { maySeeAlerts } from '../features/alerts/follow-alerts.ts';
import { historiesOf, type RuleVersion } from '../features/alerts/rules/rule-figures.ts';
import { RuleForm } from '../features/alerts/rules/rule-form.tsx';
import { RuleList } from '../features/alerts/rules/rule-list.tsx';
import { RulePanel } from '../features/alerts/rules/rule-panel.tsx';
import { mayPublishRules } from '../features/viewer/rights.ts';
import { useViewer } from '../features/viewer/viewer.ts';
import { AlertRuleVersionsDocument } from '../generated/graphql.ts';
import { useWords } from '../language/index.ts';
import { queries } from '../live/queries.ts';
import { serverClock } from '../live/server-clock.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Empty, Loading } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { Panel } from '../ui/panel.tsx';
import classes from './alerts.module.css';

/** What raises alerts: every rule with its versions, and for the city desk the form of the next one. */
export function Component() {
  const { t, language } = useWords();
  const viewer = useViewer();
  usePageTitle(t('rules.title'));
  const allowed = viewer.kind === 'KNOWN' && maySeeAlerts(viewer.viewer);
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('rules.title')}</h1>
        <Link to={alertsPath(language)}>{t('rules.back')}</Link>
      </header>
      {viewer.kind === 'KNOWN' && !allowed ? (
        <Empty title={t('alerts.notYours')}>{t('alerts.notYoursWhy')}</Empty>
      ) : viewer.kind === 'KNOWN' ? (
        <Rules mayPublish={mayPublishRules(viewer.viewer)} />
      ) : (
        <Loading rows={10} waitingFor={t('rules.title')} />
      )}
    </>
  );
}

function Rules({ mayPublish }: { mayPublish: boolean }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [published, setPublished] = useState(0);
  const [editing, setEditing] = useState(false);
  const { versions, failure } = useVersions(published);
  const code = search.get('sel');
  function select(next: string | null): void {
    setEditing(false);
    setSearch(next === null ? {} : { sel: next }, { replace: true });
  }
  useKeys({
    Escape: () => (editing ? setEditing(false) : code === null ? navigate(alertsPath(language)) : select(null)),
  });
  if (failure !== null) return <BlockFailed failure={failure} retry={() => setPublished(published + 1)} />;
  if (versions === null) return <Loading rows={10} waitingFor={t('rules.title')} />;
  const rules = historiesOf(versions, serverClock.now());
  const selected = rules.find(rule => rule.code === code);
  const shown = selected?.versions[0];
  return (
    <div className={classes.desk} data-open={selected !== undefined || undefined}>
      <Panel title={t('rules.count', { n: rules.length })} note={t('rules.lead')}>
        <RuleList rules={rules} selected={code} onSelect={select} />
      </Panel>
      {selected && shown ? (
        <aside className={classes.aside}>
          {editing ? (
            <RuleForm
              key={`${shown.code} ${shown.version}`}
              rule={shown}
              onClose={() => setEditing(false)}
              onPublished={() => {
                setEditing(false);
                setPublished(published + 1);
              }}
            />
          ) : (
            <RulePanel
              rule={selected}
              mayPublish={mayPublish}
              onEdit={() => setEditing(true)}
              onClose={() => select(null)}
            />
          )}
        </aside>
      ) : null}
    </div>
  );
}

/** Every version there was or is to come; read again after one was published. */
function useVersions(published: number): { versions: readonly RuleVersion[] | null; failure: unknown } {
  const [read, setRead] = useState<{ versions: readonly RuleVersion[] | null; failure: unknown }>({
    versions: null,
    failure: null,
  });
  useEffect(() => {
    let left = false;
    queries.query({ query: AlertRuleVersionsDocument, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || !data || setRead({ versions: data.alertRules, failure: null }),
      failure => left || setRead({ versions: null, failure }),
    );
    return () => {
      left = true;
    };
  }, [published]);
  return read;
}
