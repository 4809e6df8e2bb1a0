import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { GivenZone } from '@/app/_filtered-page/requested-zone';
import { PeriodRefused } from '@/components/insights/period-refused';
import { TextLink } from '@/components/ui/text/text-link';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { parseFigureRequest } from '@/lib/insights/figure-request';
import { givenPeriod } from '@/lib/insights/given-period';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { now } from '@/lib/platform/time/time';
import { FigureListView } from './figure-list-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('insights.list.title') };
}

export default async function FigureListPage({
  searchParams,
}: PageProps<'/insights/subscriptions/list'>) {
  const { viewer, scope } = await requirePermission('insight:read');
  const t = await getTranslator();
  const parameters = await searchParams;
  const { request, problems } = parseFigureRequest(parameters, { instant: now(), t });
  return (
    <AccountPage viewer={viewer} current="insights">
      {request ? (
        <FigureListView scope={scope} request={request} />
      ) : (
        <PeriodRefused
          action={INSIGHTS_PATH}
          eyebrow={<TextLink href={INSIGHTS_PATH}>{t('insights.title')}</TextLink>}
          title={t('insights.list.title')}
          period={givenPeriod(parameters)}
          zone={
            <GivenZone path={INSIGHTS_PATH} parameters={periodOf(parameters)} error={problems.tz} />
          }
          errors={problems}
        />
      )}
    </AccountPage>
  );
}

// The form for another period leads to the figures.
function periodOf({ from, to, tz }: QueryParameters): QueryParameters {
  return { from, to, tz };
}
