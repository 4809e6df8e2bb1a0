import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationMessage } from '@/components/activity-log/confirmation-message';
import { ViewTable } from '@/components/activity-log/saved-views/view-table';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH, CONFIRMATION_PARAMETER } from '@/lib/activity/paths';
import { MAX_SAVED_VIEWS } from '@/lib/activity/saved-views/saved-view';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { deleteSavedView, renameSavedView } from './actions';
import { readViewRows } from './read-view-rows';
import { parseConfirmation } from './view-outcome';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('savedViews.title') };
}

type Props = { searchParams: Promise<QueryParameters> };

export default async function SavedViewsPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const t = await getTranslator();
  const rows = await readViewRows(scope, viewer.id);
  const { [CONFIRMATION_PARAMETER]: confirmation } = await searchParams;
  const outcome = typeof confirmation === 'string' ? parseConfirmation(confirmation) : null;
  const toLog = (
    <TextLink href={ACTIVITY_LOG_PATH + zoneQuery(viewer.zone)}>{t('log.filters.back')}</TextLink>
  );
  return (
    <AccountPage viewer={viewer} current="activity-log">
      {outcome && (
        <ConfirmationMessage recordId={String(confirmation)}>
          {t(`savedViews.${outcome}`)}
        </ConfirmationMessage>
      )}
      <PageHeader
        eyebrow={t('log.title')}
        title={t('savedViews.title')}
        aside={rows.length > 0 && toLog}
      >
        {t('savedViews.page', { count: rows.length, most: MAX_SAVED_VIEWS })}
      </PageHeader>
      {rows.length > 0 ? (
        <ClientMessages of={['forms', 'savedViews']}>
          <ViewTable rows={rows} rename={renameSavedView} remove={deleteSavedView} />
        </ClientMessages>
      ) : (
        <EmptyState title={t('savedViews.empty.title')} actions={toLog}>
          {t('savedViews.empty.text')}
        </EmptyState>
      )}
    </AccountPage>
  );
}
