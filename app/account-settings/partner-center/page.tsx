import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { StopSyncButton, SyncNowButton } from '@/components/partner-center/sync-buttons';
import { PageHeader } from '@/components/ui/page/page-header';
import { requirePermission } from '@/lib/auth/gate';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findConnection } from '@/lib/partner-center/connection/connection';
import { getHosts } from '@/lib/partner-center/client/hosts';
import { CHANGED_PARAMETER } from '@/lib/partner-center/paths';
import { canEncryptSecrets } from '@/lib/partner-center/connection/secret-encryption';
import { canStopSync } from '@/lib/partner-center/sync/background-syncs';
import { findSync, type SyncState } from '@/lib/partner-center/sync/sync-state';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { stopSync, syncNow } from './actions';
import { ConnectionContent } from './connection-content';
import { SetAsideSection } from './set-aside-section';
import { UnknownNamesSection } from './unknown-names-section';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('partnerCenter.title') };
}

export default async function PartnerCenterPage({
  searchParams,
}: PageProps<'/account-settings/partner-center'>) {
  const { viewer, scope } = await requirePermission('connection:manage');
  const { [CHANGED_PARAMETER]: changed } = await searchParams;
  const [connection, sync] = await Promise.all([findConnection(scope), findSync(scope)]);
  const t = await getTranslator();
  const isRunning = sync?.outcome === 'running';
  const mayStop = isRunning && canStopSync(scope);
  return (
    <AccountPage viewer={viewer} current="partner-center">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <ClientMessages of={['forms', 'partnerCenter']}>
        <PageHeader
          eyebrow={t('layout.integrations')}
          title={t('partnerCenter.title')}
          action={
            mayStop ? (
              <StopSyncButton action={stopSync} />
            ) : (
              connection && !isRunning && <SyncNowButton action={syncNow} />
            )
          }
        >
          {t(describePage(connection !== null, sync), {
            partner: isolatedText(viewer.partnerName),
          })}
        </PageHeader>
        <ConnectionContent
          connection={connection}
          sync={sync}
          lookback={getSyncLookback()}
          hosts={getHosts(viewer.cloud)}
          cloud={viewer.cloud}
          canStop={mayStop}
          canStoreSecrets={canEncryptSecrets()}
          isChangedMeanwhile={changed !== undefined}
          // While a sync runs, the page keeps refreshing and the names keep changing.
          unknownNames={isRunning ? null : <UnknownNamesSection scope={scope} />}
          setAside={<SetAsideSection scope={scope} />}
        />
      </ClientMessages>
    </AccountPage>
  );
}

/** The key of the message that introduces the page. */
function describePage(isConnected: boolean, sync: SyncState | null) {
  if (!isConnected && sync) return 'partnerCenter.page.removed';
  if (isConnected) {
    return sync?.fetchedTo ? 'partnerCenter.page.connected' : 'partnerCenter.page.connectedFirst';
  }
  return 'partnerCenter.page.none';
}
