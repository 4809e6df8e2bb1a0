import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { toExportRows } from '@/app/account-settings/activity-log/exports/to-export-rows';
import { CheckedFile } from '@/components/exports/checked-file';
import { ExportTable } from '@/components/exports/export-table';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import { parseRecordId } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findCheck } from '@/lib/receipts/check/find-check';
import { findExport } from '@/lib/receipts/exports/list-exports';
import { EXPORTS_PATH } from '@/lib/receipts/paths';

type Props = PageProps<'/account-settings/activity-log/exports/checked/[recordId]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('exports.checked.title') };
}

export default async function CheckedPage({ params }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const recordId = parseRecordId((await params).recordId);
  const check = recordId === null ? null : await findCheck(scope, recordId);
  if (!check) notFound();
  const t = await getTranslator();
  const exported = check.exportId === null ? null : await findExport(scope, check.exportId);
  const [row = null] = exported ? await toExportRows(scope, [exported]) : [];
  return (
    <AccountPage viewer={viewer} current="exports">
      <PageHeader
        eyebrow={<TextLink href={EXPORTS_PATH}>{t('exports.title')}</TextLink>}
        title={t('exports.checked.title')}
        action={<TextLink href={`${EXPORTS_PATH}#check`}>{t('exports.checked.another')}</TextLink>}
      />
      <CheckedFile check={check} row={row} />
      {row && (
        <PageSection title={t('exports.checked.export')}>
          <ClientMessages of={['ui']}>
            <ExportTable rows={[row]} />
          </ClientMessages>
        </PageSection>
      )}
    </AccountPage>
  );
}
