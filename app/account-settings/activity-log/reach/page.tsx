import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { titleOfPage } from '@/app/_filtered-page/page-title';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { requirePermission } from '@/lib/auth/gate';
import { now } from '@/lib/platform/time/time';
import { InvalidReachContent } from './invalid-reach-content';
import { ReachContent } from './reach-content';

type Props = PageProps<'/account-settings/activity-log/reach'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await titleOfPage((t) => t('reach.title'), searchParams) };
}

export default async function ReachPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const parameters = await searchParams;
  const { filter, problems } = parseActivityFilter(parameters, now());
  return (
    <AccountPage viewer={viewer} current="reach" hasResults={filter !== null}>
      {filter ? (
        <ReachContent scope={scope} filter={filter} />
      ) : (
        <InvalidReachContent parameters={parameters} problems={problems} />
      )}
    </AccountPage>
  );
}
