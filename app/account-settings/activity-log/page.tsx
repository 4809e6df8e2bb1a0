import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { requirePermission } from '@/lib/auth/gate';
import { now } from '@/lib/time';
import { ActivityView } from './activity-view';
import { RefusedView } from './refused-view';

export const metadata: Metadata = { title: { absolute: 'Activity Log' } };

export default async function ActivityLogPage({
  searchParams,
}: PageProps<'/account-settings/activity-log'>) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = parseActivityFilter(parameters, now());
  return (
    <AccountPage viewer={viewer} current="activity-log">
      {filter ? (
        <ActivityView scope={scope} filter={filter} />
      ) : (
        <RefusedView parameters={parameters} problems={problems} />
      )}
    </AccountPage>
  );
}
