import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { DoneNotice } from '@/app/done-notice';
import { StopSync, SyncNow } from '@/components/partner-center/sync-now';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/auth/gate';
import { findConnection } from '@/lib/partner-center/connection';
import { getHosts } from '@/lib/partner-center/hosts';
import { CHANGED_PARAMETER } from '@/lib/partner-center/paths';
import { canSealSecrets } from '@/lib/partner-center/sealed-secret';
import { mayStopSync } from '@/lib/partner-center/start-sync';
import { findSync, type SyncState } from '@/lib/partner-center/sync-state';
import { stopSync, syncNow } from './actions';
import { ConnectionView } from './connection-view';

export const metadata: Metadata = { title: 'Partner Center connection' };

export default async function PartnerCenterPage({
  searchParams,
}: PageProps<'/account-settings/partner-center'>) {
  const { viewer, scope } = await requirePermission('connection:manage');
  const { [CHANGED_PARAMETER]: changed } = await searchParams;
  const [connection, sync] = await Promise.all([findConnection(scope), findSync(scope)]);
  const isRunning = sync?.outcome === 'running';
  const mayStop = isRunning && mayStopSync(scope);
  return (
    <AccountPage viewer={viewer} current="partner-center">
      <DoneNotice scope={scope} searchParams={searchParams} />
      <PageHead
        eyebrow="Account settings"
        title="Partner Center connection"
        action={
          mayStop ? (
            <StopSync action={stopSync} />
          ) : (
            connection && !isRunning && <SyncNow action={syncNow} />
          )
        }
      >
        {describePage({ partner: viewer.partnerName, isConnected: connection !== null, sync })}
      </PageHead>
      <ConnectionView
        connection={connection}
        sync={sync}
        hosts={getHosts(viewer.cloud)}
        cloud={viewer.cloud}
        mayStop={mayStop}
        canKeepSecrets={canSealSecrets()}
        isChangedMeanwhile={changed !== undefined}
      />
    </AccountPage>
  );
}

function describePage(told: { partner: string; isConnected: boolean; sync: SyncState | null }) {
  const { partner, isConnected, sync } = told;
  if (!isConnected && sync) return 'The connection was removed; nothing is fetched any more.';
  const first = sync?.fetchedTo ? '' : FIRST_SYNC;
  return isConnected
    ? `The audit records of ${partner} are fetched into this log when Sync now is pressed or npm run sync is run. ${first}`
    : `Nothing is fetched from Partner Center for ${partner} yet. Records are fetched when Sync now is pressed here or npm run sync is run. ${first}`;
}

const FIRST_SYNC = 'The first sync reaches 89 days back and may take minutes.';
