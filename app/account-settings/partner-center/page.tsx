import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { DoneNotice } from '@/app/done-notice';
import { SyncNow } from '@/components/partner-center/sync-now';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/auth/gate';
import { findConnection } from '@/lib/partner-center/connection';
import { getHosts } from '@/lib/partner-center/hosts';
import { CHANGED_PARAMETER } from '@/lib/partner-center/paths';
import { canSealSecrets } from '@/lib/partner-center/sealed-secret';
import { findSync } from '@/lib/partner-center/sync-state';
import { syncNow } from './actions';
import { ConnectionView } from './connection-view';

export const metadata: Metadata = { title: 'Partner Center connection' };

export default async function PartnerCenterPage({
  searchParams,
}: PageProps<'/account-settings/partner-center'>) {
  const { viewer, scope } = await requirePermission('connection:manage');
  const { [CHANGED_PARAMETER]: changed } = await searchParams;
  const [connection, sync] = await Promise.all([findConnection(scope), findSync(scope)]);
  const isRunning = sync?.outcome === 'running';
  return (
    <AccountPage viewer={viewer} current="partner-center">
      <DoneNotice scope={scope} searchParams={searchParams} />
      <PageHead
        eyebrow="Account settings"
        title="Partner Center connection"
        action={connection && !isRunning && <SyncNow action={syncNow} />}
      >
        {connection
          ? `The audit records of ${viewer.partnerName} are fetched from Partner Center into this log.`
          : `Nothing is fetched from Partner Center for ${viewer.partnerName} yet.`}
      </PageHead>
      <ConnectionView
        connection={connection}
        sync={sync}
        hosts={getHosts(viewer.cloud)}
        cloud={viewer.cloud}
        canKeepSecrets={canSealSecrets()}
        isChangedMeanwhile={changed !== undefined}
      />
    </AccountPage>
  );
}
