import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { DoneNotice } from '@/app/done-notice';
import { CreateKeyForm } from '@/components/api-keys/create-key-form';
import { KeyTable } from '@/components/api-keys/key-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { listApiKeys } from '@/lib/api-keys/queries';
import { API_PATH } from '@/lib/api/paths';
import { requirePermission } from '@/lib/auth/gate';
import { formatCount } from '@/lib/numbers';
import { createKey, revokeKey } from './actions';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage({
  searchParams,
}: PageProps<'/account-settings/api-keys'>) {
  const { viewer, scope } = await requirePermission('api-key:manage');
  const keys = await listApiKeys(scope);
  const inForce = keys.filter(({ revokedAt }) => revokedAt === null).length;
  return (
    <AccountPage viewer={viewer} current="api-keys">
      <DoneNotice scope={scope} searchParams={searchParams} />
      <PageHead eyebrow="Account settings" title="API keys">
        {`${formatCount(inForce)} ${inForce === 1 ? 'key' : 'keys'} in force. `}
        With a key a program sends records to the log of {viewer.partnerName} and reads all of it:{' '}
        <TextLink href={API_PATH}>how the API works</TextLink>.
      </PageHead>
      <CreateKeyForm action={createKey} />
      {keys.length > 0 ? (
        <KeyTable keys={keys} revoke={revokeKey} />
      ) : (
        <EmptyState title="No keys yet">
          Name one after the program that is to use it, and create it above.
        </EmptyState>
      )}
    </AccountPage>
  );
}
