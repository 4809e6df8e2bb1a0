import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { DoneNotice } from '@/app/_page/done-notice';
import { StopSync, SyncNow } from '@/components/partner-center/sync-now';
import { PageHead } from '@/components/ui/page/page-head';
import { requirePermission } from '@/lib/auth/gate';
import { getSyncLookback } from '@/lib/platform/env/env';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findConnection } from '@/lib/partner-center/connection/connection';
import { getHosts } from '@/lib/partner-center/client/hosts';
import { CHANGED_PARAMETER } from '@/lib/partner-center/paths';
import { canSealSecrets } from '@/lib/partner-center/connection/sealed-secret';
import { mayStopSync } from '@/lib/partner-center/sync/start-sync';
import { findSync, type SyncState } from '@/lib/partner-center/sync/sync-state';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { stopSync, syncNow } from './actions';
import { ConnectionView } from './connection-view';
import { SetAsideView } from './set-aside-view';
import { UnknownNamesView } from './unknown-names-view';

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
  const mayStop = isRunning && mayStopSync(scope);
  return (
    <AccountPage viewer={viewer} current="partner-center">
      <DoneNotice scope={scope} searchParams={searchParams} />
      <ClientMessages of={['partnerCenter']}>
        <PageHead
          eyebrow={t('frame.accountSettings')}
          title={t('partnerCenter.title')}
          action={
            mayStop ? (
              <StopSync action={stopSync} />
            ) : (
              connection && !isRunning && <SyncNow action={syncNow} />
            )
          }
        >
          {t(describePage(connection !== null, sync), {
            partner: isolatedText(viewer.partnerName),
          })}
        </PageHead>
        <ConnectionView
          connection={connection}
          sync={sync}
          lookback={getSyncLookback()}
          hosts={getHosts(viewer.cloud)}
          cloud={viewer.cloud}
          mayStop={mayStop}
          canKeepSecrets={canSealSecrets()}
          isChangedMeanwhile={changed !== undefined}
          // While a sync runs the page is read anew again and again, and they change.
          unknownNames={isRunning ? null : <UnknownNamesView scope={scope} />}
          setAside={<SetAsideView scope={scope} />}
        />
      </ClientMessages>
    </AccountPage>
  );
}

/** The message that says what the page is about. */
function describePage(isConnected: boolean, sync: SyncState | null) {
  if (!isConnected && sync) return 'partnerCenter.page.removed';
  if (isConnected) {
    return sync?.fetchedTo ? 'partnerCenter.page.connected' : 'partnerCenter.page.connectedFirst';
  }
  return 'partnerCenter.page.none';
}
