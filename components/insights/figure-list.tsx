import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
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
        <Figure key={figure} figure={figure} amounts={amounts} period={period} />
      ))}
    </dl>
  );
}

type FigureProps = Omit<FigureListProps, 'figures'> & { figure: FigureName };

function Figure({ figure, amounts, period }: FigureProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { subscriptions, licenses } = amounts[figure];
  const name = t(`insights.figures.${figure}`);
  return (
    <div className="border-hairline border-t pt-2">
      <dt className="font-strong text-sm">{name}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-xl tabular-nums">
          <TextLink
            href={figureListPath(period, { figure, product: null })}
            label={t('insights.counted', { count: subscriptions, what: name })}
          >
            {formatCount(subscriptions, locale)}
          </TextLink>
        </span>
        <span className="text-muted text-sm tabular-nums">
          {t('insights.licenseCount', { count: licenses })}
        </span>
      </dd>
      {figure === 'ending' && <RenewingAndExpiring amounts={amounts} period={period} />}
      <dd className="text-muted mt-1 max-w-prose text-xs">
        {describeFigure({ figure, period }, { t, locale })}
      </dd>
    </div>
  );
}

/** How many of those that end renew, and how many expire: each leads to its list. */
function RenewingAndExpiring({ amounts, period }: Omit<FigureListProps, 'figures'>) {
  const t = useTranslations('insights');
  const linkTo = (figure: FigureName) =>
    function EndingLink(chunks: ReactNode) {
      return <TextLink href={figureListPath(period, { figure, product: null })}>{chunks}</TextLink>;
    };
  return (
    <dd className="text-sm tabular-nums">
      {t.rich('endings', {
        renew: amounts.renewing.subscriptions,
        expire: amounts.expiring.subscriptions,
        renewing: linkTo('renewing'),
        expiring: linkTo('expiring'),
      })}
    </dd>
  );
}
