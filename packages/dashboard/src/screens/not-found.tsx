import { Link, useLocation } from 'react-router';
import { cityPath } from '../features/address/paths.ts';
import { useWords } from '../language/index.ts';
import { Empty } from '../ui/page-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';

export function Component() {
  const { t, language } = useWords();
  const { pathname } = useLocation();
  usePageTitle(t('notFound.title'));
  return (
    <>
      <h1 className="unseen">{t('notFound.title')}</h1>
      <Empty title={t('notFound.title')}>
        {t('notFound.why', { path: pathname })} <Link to={cityPath(language)}>{t('notFound.city')}</Link>
      </Empty>
    </>
  );
}
