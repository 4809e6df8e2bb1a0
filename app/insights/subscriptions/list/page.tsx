import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { RequestedZone } from '@/app/_filtered-page/requested-zone';
import { InvalidPeriod } from '@/components/insights/invalid-period';
import { TextLink } from '@/components/ui/text/text-link';
import { parseValidPart } from '@/lib/activity/filter/filter';
import { activityFilterQuery, periodOnly } from '@/lib/activity/filter/filter-url';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { parseFigureRequest } from '@/lib/insights/figure-request';
import { requestedPeriod } from '@/lib/insights/requested-period';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { now } from '@/lib/platform/time/time';
import { FigureListContent } from './figure-list-content';

type Props = PageProps<'/insights/subscriptions/list'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await requirePermission('insight:read');
  const t = await getTranslator();
  const { request } = parseFigureRequest(await searchParams, { instant: now(), t });
  return { title: t(request ? `insights.figures.${request.view.figure}` : 'insights.list.title') };
}

export default async function FigureListPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('insight:read');
  const t = await getTranslator();
  const parameters = await searchParams;
  const valid = parseValidPart(parameters, now());
  const { request, problems } = parseFigureRequest(parameters, { instant: now(), t });
  return (
    <AccountPage viewer={viewer} current="insights" view={request?.period.filter ?? valid}>
      {request ? (
        <FigureListContent scope={scope} request={request} />
      ) : (
        <InvalidPeriod
          action={INSIGHTS_PATH}
          eyebrow={
            <TextLink href={INSIGHTS_PATH + activityFilterQuery(periodOnly(valid))}>
              {t('insights.title')}
            </TextLink>
          }
          title={t('insights.list.title')}
          period={requestedPeriod(parameters)}
          zone={
            <RequestedZone
              path={INSIGHTS_PATH}
              parameters={periodOf(parameters)}
              error={problems.tz}
            />
          }
          errors={problems}
        />
      )}
    </AccountPage>
  );
}

// The form for another period leads to the page of figures.
function periodOf({ from, to, tz }: QueryParameters): QueryParameters {
  return { from, to, tz };
}
