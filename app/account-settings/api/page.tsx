import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ApiGuide } from '@/components/api/api-guide';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { openApiDocument } from '@/lib/api/guide/openapi';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import { getSiteUrl } from '@/lib/platform/env/env';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('api.title') };
}

export default async function ApiPage() {
  const { viewer } = await requirePermission('activity:read');
  const t = await getTranslator();
  const { origin } = getSiteUrl();
  return (
    <AccountPage viewer={viewer} current="api">
      <PageHeader eyebrow={t('layout.integrations')} title={t('api.title')}>
        {hasPermission(viewer.roles, 'api-key:manage')
          ? t.rich('api.page', {
              link: (words) => <TextLink href={API_KEYS_PATH}>{words}</TextLink>,
            })
          : t('api.pageWithoutKeys')}
      </PageHeader>
      <ApiGuide document={openApiDocument(origin, t)} origin={origin} instant={now()} />
    </AccountPage>
  );
}
