import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ChangedMeanwhile } from '@/app/_page/changed-meanwhile';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { SettingsForm } from '@/components/security/settings-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { requirePermission } from '@/lib/auth/gate';
import { getSettings } from '@/lib/partners/settings/settings';
import { findEntraSettings } from '@/lib/platform/env/company-sign-in';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { saveSettings } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('security.title') };
}

export default async function SecurityPage({
  searchParams,
}: PageProps<'/account-settings/security'>) {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  const settings = await getSettings(scope);
  return (
    <AccountPage viewer={viewer} current="security">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <ChangedMeanwhile searchParams={searchParams} />
      <PageHeader eyebrow={t('layout.accountSettings')} title={t('security.title')}>
        {t('security.page', { partner: isolatedText(viewer.partnerName) })}
      </PageHeader>
      <ClientMessages of={['forms', 'security']}>
        {/* Boxes keep what was checked unless the form is made anew. */}
        <SettingsForm
          key={settings.version}
          action={saveSettings}
          settings={settings}
          hasGroups={findEntraSettings() !== null}
        />
      </ClientMessages>
    </AccountPage>
  );
}
