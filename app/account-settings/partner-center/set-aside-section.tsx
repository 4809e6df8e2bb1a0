import { SetAsideTable } from '@/components/partner-center/set-aside-table';
import { PageSection } from '@/components/ui/page/page-section';
import { MAX_SET_ASIDE } from '@/lib/activity/set-aside/limits';
import { listSetAside } from '@/lib/activity/set-aside/list-set-aside';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/platform/i18n/current-locale';

/** Records with an impossible time, which are not in the log; null when there are none. */
export async function SetAsideSection({ scope }: { scope: Scope }) {
  const setAside = await listSetAside(scope);
  if (setAside.total === 0) return null;
  const t = await getTranslator();
  return (
    <PageSection title={t('partnerCenter.notImported.title')}>
      <p className="text-muted max-w-160">
        {t('partnerCenter.notImported.explained', { most: MAX_SET_ASIDE })}
      </p>
      <SetAsideTable setAside={setAside} />
    </PageSection>
  );
}
