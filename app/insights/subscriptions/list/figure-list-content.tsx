import { redirect } from 'next/navigation';
import { CustomerSubscriptionTable } from '@/components/insights/customer-subscription-table';
import { BidiText } from '@/components/ui/text/bidi-text';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { Pagination } from '@/components/ui/page/pagination';
import { TextLink } from '@/components/ui/text/text-link';
import type { Scope } from '@/lib/auth/scope';
import { readQualifiers } from '@/lib/customers/read-qualifiers';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { describePeriod } from '@/lib/activity/describe/describe-view';
import { describeFigure, isPeriodFigure } from '@/lib/insights/describe-figure';
import type { FigureRequest } from '@/lib/insights/figure-request';
import { countFigure, listFigureIds, listSubscriptionsById } from '@/lib/insights/list-figure';
import { figureExportPath, figureListPath, insightsPath } from '@/lib/insights/paths';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatInstantInWords } from '@/lib/platform/time/time';

const PAGE_SIZE = 100;

type FigureListContentProps = { scope: Scope; request: FigureRequest };

/** A page of the list of subscriptions that a figure counts. */
export async function FigureListContent({ scope, request }: FigureListContentProps) {
  const { period, view, sort, page } = request;
  const hrefAt = (number: number) => figureListPath(period, { ...view, sort, page: number });
  const offset = (page - 1) * PAGE_SIZE;
  const [amount, ids] = await Promise.all([
    countFigure(scope, { period, view }),
    listFigureIds(scope, { period, view, sort, limit: PAGE_SIZE, offset }),
  ]);
  const lastPage = Math.max(1, Math.ceil(amount.subscriptions / PAGE_SIZE));
  // The list has become shorter, or somebody has typed the page number.
  if (page > lastPage) redirect(hrefAt(lastPage));
  const subscriptions = await listSubscriptionsById(scope, ids);
  const customers = subscriptions.map(({ customer }) => customer);
  const qualifierOf = await readQualifiers(scope, customers);
  const words = await getLocalizer();
  const { t } = words;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={insightsPath(period)}>{t('insights.title')}</TextLink>}
        title={t(`insights.figures.${view.figure}`)}
        action={
          <ButtonLink
            href={figureExportPath(period, { ...view, sort })}
            kind="primary"
            isOutsideApp
          >
            {t.rich('insights.list.export', {
              number: amount.subscriptions,
              count: (chunks) => <span className="font-normal tabular-nums">{chunks}</span>,
            })}
          </ButtonLink>
        }
      >
        {t('insights.list.summary', { ...amount, when: describeWhen(request, words) })}
      </PageHeader>
      <p className="text-muted mb-4 max-w-prose text-sm">
        {describeFigure({ figure: view.figure, period }, words)}
        {view.product !== null && (
          <>
            {' '}
            <BidiText>
              {t('insights.list.ofProduct', { product: isolatedText(view.product) })}
            </BidiText>
          </>
        )}
      </p>
      {subscriptions.length > 0 ? (
        <CustomerSubscriptionTable
          subscriptions={subscriptions}
          qualifierOf={qualifierOf}
          request={request}
        />
      ) : (
        <EmptyState
          title={t('insights.list.emptyTitle')}
          actions={
            <ButtonLink href={insightsPath(period)}>{t('insights.list.toFigures')}</ButtonLink>
          }
        >
          {t('insights.list.emptyReason')}
        </EmptyState>
      )}
      <Pagination
        previous={{ label: t('ui.previous'), href: page > 1 ? hrefAt(page - 1) : null }}
        next={{ label: t('ui.next'), href: page < lastPage ? hrefAt(page + 1) : null }}
      />
    </>
  );
}

function describeWhen({ period, view }: FigureRequest, words: Localizer): string {
  const { t, locale } = words;
  const { zone } = period.filter;
  return isPeriodFigure(view.figure)
    ? t('insights.list.inDays', { days: describePeriod(period.filter, words), zone })
    : t('insights.list.atInstant', { instant: formatInstantInWords(period.at, { locale, zone }) });
}
