import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { CreateKeyForm } from '@/components/api-keys/create-key-form';
import { KeyTable } from '@/components/api-keys/key-table';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { listApiKeys } from '@/lib/api-keys/queries';
import { API_PATH } from '@/lib/api/paths';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { createKey, revokeKey } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('apiKeys.title') };
}

export default async function ApiKeysPage({
  searchParams,
}: PageProps<'/account-settings/api-keys'>) {
  const { viewer, scope } = await requirePermission('api-key:manage');
  const t = await getTranslator();
  const keys = await listApiKeys(scope);
  const inForce = keys.filter(({ revokedAt }) => revokedAt === null).length;
  return (
    <AccountPage viewer={viewer} current="api-keys">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <PageHeader eyebrow={t('layout.integrations')} title={t('apiKeys.title')}>
        {t.rich('apiKeys.page', {
          inForce,
          partner: isolatedText(viewer.partnerName),
          link: (words) => <TextLink href={API_PATH}>{words}</TextLink>,
        })}
      </PageHeader>
      <ClientMessages of={['forms', 'apiKeys']}>
        <CreateKeyForm action={createKey} />
        {keys.length > 0 ? (
          <KeyTable keys={keys} revoke={revokeKey} />
        ) : (
          <EmptyState title={t('apiKeys.empty.title')}>{t('apiKeys.empty.text')}</EmptyState>
        )}
      </ClientMessages>
    </AccountPage>
  );
}
