import { PeriodAndZone } from '@/app/_filtered-page/period-and-zone';
import { FigureList } from '@/components/insights/figure-list';
import { ProductBars } from '@/components/insights/product-bars';
import { SoldChart } from '@/components/insights/sold-chart';
import { ButtonLink } from '@/components/ui/button/button-link';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import type { Scope } from '@/lib/auth/scope';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { countFigures } from '@/lib/insights/count-figures';
import { describePeriod } from '@/lib/activity/describe/describe-view';
import { PERIOD_FIGURES, type FigureName } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { INSIGHTS_PATH, insightsExportPath } from '@/lib/insights/paths';
import { listSoldOverTime } from '@/lib/insights/sold-over-time';
import { listTopProducts } from '@/lib/insights/top-products';
import { dayOf, formatInstantInWords } from '@/lib/platform/time/time';

// What renews and what expires stands within what ends.
const SHOWN_AS_OF_NOW: readonly FigureName[] = [
  'active',
  'suspended',
  'ending',
  'trials',
  'trialsEnding',
];

/** The figures of a period, and those as of now. */
export async function InsightsContent({ scope, period }: { scope: Scope; period: InsightPeriod }) {
  const [amounts, sold, products] = await Promise.all([
    countFigures(scope, period),
    listSoldOverTime(scope, period),
    listTopProducts(scope),
  ]);
  const words = await getLocalizer();
  const { t, locale } = words;
  const { zone } = period.filter;
  const days = describePeriod(period.filter, words);
  const instant = formatInstantInWords(period.at, { locale, zone });
  return (
    <>
      <PageHeader
        eyebrow={t('layout.insightsGroup')}
        title={t('insights.title')}
        action={
          <ButtonLink href={insightsExportPath(period)} kind="primary" isOutsideApp>
            {t('insights.export')}
          </ButtonLink>
        }
      >
        {t('insights.summary', { days, zone })}
      </PageHeader>
      <PeriodAndZone path={INSIGHTS_PATH} filter={period.filter} today={dayOf(period.at, zone)} />
      <PageSection title={t('insights.inPeriod', { days })}>
        <FigureList figures={PERIOD_FIGURES} amounts={amounts} period={period} />
        <SoldChart buckets={sold} period={period} />
      </PageSection>
      <PageSection title={t('insights.asOfNow', { instant })}>
        <FigureList figures={SHOWN_AS_OF_NOW} amounts={amounts} period={period} />
        <ProductBars products={products} period={period} />
      </PageSection>
    </>
  );
}
