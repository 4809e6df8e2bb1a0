import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmForm } from '@/components/retention/confirm-form';
import { RemovableEffect } from '@/components/retention/removable-effect';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { RETENTION_PATH } from '@/lib/activity/retention/paths';
import { isShorter, keptFrom } from '@/lib/activity/retention/policy';
import { getRetentionPolicy } from '@/lib/activity/retention/read-policy';
import { countExpiring } from '@/lib/activity/retention/removal/count-expiring';
import { isAllowedPeriod } from '@/lib/activity/retention/retention-schemas';
import { requirePermission } from '@/lib/auth/gate';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import { formatDayInWords, now } from '@/lib/platform/time/time';
import { shortenPolicy } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('retention.shorter.title') };
}

/** Asks before a policy lets more be removed, and says what that would be. */
export default async function ShorterPolicyPage({
  searchParams,
}: PageProps<'/account-settings/retention/shorter'>) {
  const { viewer, scope } = await requirePermission('setting:manage');
  const months = Number((await searchParams).months);
  const policy = await getRetentionPolicy(scope);
  // Who comes back after it was changed finds what holds now.
  const isAsked = isAllowedPeriod(months) && isShorter(months, policy.months);
  const before = isAsked ? keptFrom({ months }, now()) : null;
  if (before === null) redirect(RETENTION_PATH);
  const t = await getTranslator();
  const from = keptFrom(policy, now());
  const removable = await countExpiring(scope, { from, before });
  return (
    <AccountPage viewer={viewer} current="retention">
      <PageHeader
        eyebrow={<TextLink href={RETENTION_PATH}>{t('retention.title')}</TextLink>}
        title={t('retention.shorter.title')}
      >
        {t('retention.shorter.about', {
          months,
          day: formatDayInWords(before, await getCurrentLocale()),
        })}
      </PageHeader>
      <div className="flex flex-col gap-5">
        <RemovableEffect months={removable} />
        <ClientMessages of={['forms', 'retention']}>
          <ConfirmForm
            what="shorter"
            action={shortenPolicy}
            hidden={{ months: String(months), version: String(policy.version) }}
            confirmation={t('retention.shorter.confirm')}
            label={t('retention.shorter.submit')}
          />
        </ClientMessages>
      </div>
    </AccountPage>
  );
}
