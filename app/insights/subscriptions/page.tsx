import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { RequestedZone } from '@/app/_filtered-page/requested-zone';
import { InvalidPeriod } from '@/components/insights/invalid-period';
import { parseValidPart } from '@/lib/activity/filter/filter';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { describeProblems } from '@/lib/insights/figure-request';
import { requestedPeriod } from '@/lib/insights/requested-period';
import { parseInsightPeriod } from '@/lib/insights/insight-period';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { now } from '@/lib/platform/time/time';
import { hasSubscriptions } from '@/lib/subscriptions/queries';
import { InsightsContent } from './insights-content';
import { NoSubscriptions } from './no-subscriptions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('insights.title') };
}

export default async function InsightsPage({ searchParams }: PageProps<'/insights/subscriptions'>) {
  const { viewer, scope } = await requirePermission('insight:read');
  const t = await getTranslator();
  const parameters = await searchParams;
  const { period, problems } = parseInsightPeriod(parameters, now());
  const errors = describeProblems(problems, t);
  const isEmpty = period !== null && !(await hasSubscriptions(scope));
  return (
    <AccountPage
      viewer={viewer}
      current="insights"
      view={period?.filter ?? parseValidPart(parameters, now())}
    >
      {isEmpty && <NoSubscriptions />}
      {period && !isEmpty && <InsightsContent scope={scope} period={period} />}
      {!period && (
        <InvalidPeriod
          action={INSIGHTS_PATH}
          eyebrow={t('layout.insightsGroup')}
          title={t('insights.title')}
          period={requestedPeriod(parameters)}
          zone={<RequestedZone path={INSIGHTS_PATH} parameters={parameters} error={errors.tz} />}
          errors={errors}
        />
      )}
    </AccountPage>
  );
}
