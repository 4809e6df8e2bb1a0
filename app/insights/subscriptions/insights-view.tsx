import { ViewPeriod } from '@/app/_filtered-page/period-and-zone';
import { FigureList } from '@/components/insights/figure-list';
import { PeriodForm } from '@/components/insights/period-form';
import { ProductBars } from '@/components/insights/product-bars';
import { SoldPicture } from '@/components/insights/sold-picture';
import { ButtonLink } from '@/components/forms/button-link';
import { PageHead } from '@/components/ui/page/page-head';
import { PageSection } from '@/components/ui/page/page-section';
import type { Scope } from '@/lib/auth/scope';
import { getWords } from '@/lib/platform/i18n/current-locale';
import { countFigures } from '@/lib/insights/count-figures';
import { describePeriod } from '@/lib/activity/words/describe-view';
import { PERIOD_FIGURES, PRESENT_FIGURES } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { INSIGHTS_PATH, insightsExportPath } from '@/lib/insights/paths';
import { listSoldOverTime } from '@/lib/insights/sold-over-time';
import { listTopProducts } from '@/lib/insights/top-products';
import { dayOf, formatInstantInWords } from '@/lib/platform/time/time';

/** The figures of a period, and those of now. */
export async function InsightsView({ scope, period }: { scope: Scope; period: InsightPeriod }) {
  const [amounts, sold, products] = await Promise.all([
    countFigures(scope, period),
    listSoldOverTime(scope, period),
    listTopProducts(scope),
  ]);
  const words = await getWords();
  const { t, locale } = words;
  const { from, to, zone } = period.filter;
  const days = describePeriod(period.filter, words);
  const instant = formatInstantInWords(period.at, { locale, zone });
  return (
    <>
      <PageHead
        eyebrow={t('frame.insightsGroup')}
        title={t('insights.title')}
        action={
          <ButtonLink href={insightsExportPath(period)} kind="primary" isOutsideApp>
            {t('insights.export')}
          </ButtonLink>
        }
      >
        {t('insights.summary', { days, zone })}
      </PageHead>
      <ViewPeriod path={INSIGHTS_PATH} filter={period.filter} today={dayOf(period.at, zone)} />
      <PeriodForm action={INSIGHTS_PATH} period={{ from, to, zone }} />
      <PageSection title={t('insights.inPeriod', { days })}>
        <FigureList figures={PERIOD_FIGURES} amounts={amounts} period={period} />
        <SoldPicture parts={sold} period={period} />
      </PageSection>
      <PageSection title={t('insights.asOfNow', { instant })}>
        <FigureList figures={PRESENT_FIGURES} amounts={amounts} period={period} />
        <ProductBars products={products} period={period} />
      </PageSection>
    </>
  );
}
