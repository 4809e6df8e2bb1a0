import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { titleOfPage } from '@/app/_filtered-page/page-title';
import { parseValidPart } from '@/lib/activity/filter/filter';
import { findDefaultKind } from '@/lib/activity/reach/default-kind';
import { parseReachView } from '@/lib/activity/reach/reach-view';
import { readSearchedFilter } from '@/lib/activity/search/search-limit';
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
  const { filter, problems } = await readSearchedFilter(viewer, parameters);
  const view =
    filter &&
    parseReachView(filter, { parameters, defaultKind: await findDefaultKind(scope, filter) });
  return (
    <AccountPage
      viewer={viewer}
      current="reach"
      view={filter ?? parseValidPart(parameters, now())}
      hasResults={view !== null}
    >
      {view ? (
        <ReachContent scope={scope} view={view} week={viewer} />
      ) : (
        <InvalidReachContent parameters={parameters} problems={problems} />
      )}
    </AccountPage>
  );
}
