import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ChangedMeanwhile } from '@/app/_page/changed-meanwhile';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { PolicyForm } from '@/components/retention/policy-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { keptFrom } from '@/lib/activity/retention/policy';
import { getRetentionPolicy } from '@/lib/activity/retention/read-policy';
import { requirePermission } from '@/lib/auth/gate';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDayInWords, now } from '@/lib/platform/time/time';
import { savePolicy } from './actions';
import { HoldsContent } from './holds-content';
import { RemovedContent } from './removed-content';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('retention.title') };
}

export default async function RetentionPage({
  searchParams,
}: PageProps<'/account-settings/retention'>) {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  const locale = await getCurrentLocale();
  const policy = await getRetentionPolicy(scope);
  const { months, version } = policy;
  const first = keptFrom(policy, now());
  return (
    <AccountPage viewer={viewer} current="retention">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <ChangedMeanwhile searchParams={searchParams} />
      <PageHeader eyebrow={t('layout.accountSettings')} title={t('retention.title')}>
        {t('retention.page', { partner: isolatedText(viewer.partnerName) })}
      </PageHeader>
      <PageSection title={t('retention.policy.title')}>
        <p>
          {months === null || first === null
            ? t('retention.policy.keptForever')
            : t('retention.policy.kept', { months, day: formatDayInWords(first, locale) })}
        </p>
        <p className="text-muted max-w-160">{t('retention.policy.about')}</p>
        <ClientMessages of={['forms', 'retention']}>
          {/* Made anew when the policy has changed, for its fields keep what was typed. */}
          <PolicyForm key={version} action={savePolicy} policy={{ months, version }} />
        </ClientMessages>
      </PageSection>
      <HoldsContent scope={scope} />
      <RemovedContent scope={scope} removedBefore={policy.removedBefore} />
    </AccountPage>
  );
}
