import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/i18n/current-locale';
import { now } from '@/lib/time';
import { ReachRefused } from './reach-refused';
import { ReachView } from './reach-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('reach.title') };
}

export default async function ReachPage({
  searchParams,
}: PageProps<'/account-settings/activity-log/reach'>) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = parseActivityFilter(parameters, now());
  return (
    <AccountPage viewer={viewer} current="reach">
      {filter ? (
        <ReachView scope={scope} filter={filter} />
      ) : (
        <ReachRefused parameters={parameters} problems={problems} />
      )}
    </AccountPage>
  );
}
