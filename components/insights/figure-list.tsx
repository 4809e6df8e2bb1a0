import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text/text-link';
import { describeFigure } from '@/lib/insights/describe-figure';
import type { Amount, FigureName } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { figureListPath } from '@/lib/insights/paths';
import { formatCount } from '@/lib/platform/text/format-count';

type FigureListProps = {
  figures: readonly FigureName[];
  amounts: Record<FigureName, Amount>;
  period: InsightPeriod;
};

/** Figures side by side, each with what exactly it counts and a link to the list. */
export function FigureList({ figures, amounts, period }: FigureListProps) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-x-8 gap-y-4">
      {figures.map((figure) => (
        <Figure key={figure} figure={figure} amount={amounts[figure]} period={period} />
      ))}
    </dl>
  );
}

type FigureProps = { figure: FigureName; amount: Amount; period: InsightPeriod };

function Figure({ figure, amount, period }: FigureProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { subscriptions, licenses } = amount;
  const name = t(`insights.figures.${figure}`);
  return (
    <div className="border-hairline border-t pt-2">
      <dt className="font-strong text-sm">{name}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-xl tabular-nums">
          <TextLink
            href={figureListPath(period, { figure, product: null })}
            label={t('insights.counted', { count: subscriptions, what: name })}
            isQuiet
          >
            {formatCount(subscriptions, locale)}
          </TextLink>
        </span>
        <span className="text-muted text-sm tabular-nums">
          {t('insights.licenseCount', { count: licenses })}
        </span>
      </dd>
      <dd className="text-muted mt-1 max-w-prose text-xs">
        {describeFigure({ figure, period }, { t, locale })}
      </dd>
    </div>
  );
}
