import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { CheckForm } from '@/components/exports/check-form';
import { ExportTable } from '@/components/exports/export-table';
import { EmptyState } from '@/components/ui/page/empty-state';
import { Notice } from '@/components/ui/page/notice';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { Pagination } from '@/components/ui/page/pagination';
import { TextLink } from '@/components/ui/text/text-link';
import type { PagePosition } from '@/lib/activity/filter/cursor';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { HAND_IN_PROBLEMS } from '@/lib/receipts/check/hand-in-problem';
import { listExports } from '@/lib/receipts/exports/list-exports';
import { exportsPath, parseExportsPage } from '@/lib/receipts/exports/exports-page';
import { PROBLEM_PARAMETER } from '@/lib/receipts/paths';
import { toExportRows } from './to-export-rows';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('exports.title') };
}

type Props = { searchParams: Promise<QueryParameters> };

export default async function ExportsPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const t = await getTranslator();
  const parameters = await searchParams;
  const { position, isInvalid } = parseExportsPage(parameters);
  const { exports, newer, older } = await listExports(scope, position);
  const rows = await toExportRows(scope, exports);
  const { [PROBLEM_PARAMETER]: given } = parameters;
  const problem = HAND_IN_PROBLEMS.find((known) => known === given) ?? null;
  const toLog = (
    <TextLink href={ACTIVITY_LOG_PATH + zoneQuery(viewer.zone)}>
      {t('exports.empty.toLog')}
    </TextLink>
  );
  const hrefAt = (page: PagePosition | null) => page && exportsPath(page);
  return (
    <AccountPage viewer={viewer} current="exports">
      <PageHeader eyebrow={t('layout.accountSettings')} title={t('exports.title')}>
        {t('exports.about')}
      </PageHeader>
      <PageSection title={t('exports.check.title')} anchor="check">
        <CheckForm problem={problem} />
      </PageSection>
      {isInvalid && <Notice kind="error">{t('exports.badPage')}</Notice>}
      {rows.length === 0 ? (
        <EmptyState title={t('exports.empty.title')} actions={toLog}>
          {t('exports.empty.text')}
        </EmptyState>
      ) : (
        <PageSection title={t('exports.list')}>
          <p className="text-muted max-w-prose text-sm">{t('exports.howTo')}</p>
          <ClientMessages of={['ui']}>
            <ExportTable rows={rows} />
          </ClientMessages>
          <Pagination
            previous={{ label: t('exports.newer'), href: hrefAt(newer) }}
            next={{ label: t('exports.older'), href: hrefAt(older) }}
          />
        </PageSection>
      )}
    </AccountPage>
  );
}
