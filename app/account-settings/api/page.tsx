import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { ApiGuide } from '@/components/api/api-guide';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { openApiDocument } from '@/lib/api/openapi';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import { getSiteUrl } from '@/lib/env';
import { now } from '@/lib/time';

export const metadata: Metadata = { title: 'API' };

export default async function ApiPage() {
  const { viewer } = await requirePermission('activity:read');
  const { origin } = getSiteUrl();
  return (
    <AccountPage viewer={viewer} current="api">
      <PageHead eyebrow="Account settings" title="API">
        How programs send records to this log and read it, with a key in each request:{' '}
        {hasPermission(viewer.roles, 'api-key:manage') ? (
          <TextLink href={API_KEYS_PATH}>API keys</TextLink>
        ) : (
          'a global admin makes one for you'
        )}
        .
      </PageHead>
      <ApiGuide description={openApiDocument(origin)} origin={origin} instant={now()} />
    </AccountPage>
  );
}
