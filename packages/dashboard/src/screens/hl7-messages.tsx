import { Link, useNavigate } from 'react-router';
import { dataHealthPath } from '../features/address/paths.ts';
import { Quarantine } from '../features/data-health/hl7/quarantine.tsx';
import { Senders } from '../features/data-health/hl7/senders.tsx';
import { mayOversee, mayPublishRules } from '../features/viewer/rights.ts';
import { useViewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import { useKeys } from '../ui/keys.ts';
import { Empty, Loading } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './data-health.module.css';

/** What hospitals' own systems sent and could not be taken, what becomes of it, and who may send at all. */
export function Component() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const viewer = useViewer();
  usePageTitle(t('hl7.title'));
  useKeys({ Escape: () => navigate(dataHealthPath(language)) });
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('hl7.title')}</h1>
        <p className={classes.lead}>
          {t('hl7.lead')} <Link to={dataHealthPath(language)}>{t('hl7.back')}</Link>
        </p>
      </header>
      {viewer.kind !== 'KNOWN' ? (
        <Loading rows={8} waitingFor={t('hl7.title')} />
      ) : mayOversee(viewer.viewer) ? (
        <>
          <Quarantine />
          <Senders mayBind={mayPublishRules(viewer.viewer)} />
        </>
      ) : (
        <Empty title={t('hl7.notYours')}>{t('hl7.notYoursWhy')}</Empty>
      )}
    </div>
  );
}
