import { scaleLinear } from 'd3-scale';
import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import type { Amount } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { figureListPath } from '@/lib/insights/paths';
import type { ProductAmount, TopProducts } from '@/lib/insights/top-products';

type ProductBarsProps = { products: TopProducts; period: InsightPeriod };

/** The five products with the most active subscriptions, and the five with the most licenses. */
export function ProductBars({ products, period }: ProductBarsProps) {
  return (
    <div className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-x-8 gap-y-6">
      <TopList products={products.bySubscriptions} unit="subscriptions" period={period} />
      <TopList products={products.byLicenses} unit="licenses" period={period} />
    </div>
  );
}

type TopListProps = { products: ProductAmount[]; unit: keyof Amount; period: InsightPeriod };

function TopList({ products, unit, period }: TopListProps) {
  const t = useTranslations('insights.products');
  const maxAmount = Math.max(1, ...products.map((product) => product[unit]));
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-strong text-sm">
        {t(unit === 'licenses' ? 'byLicenses' : 'bySubscriptions')}
      </h3>
      {products.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ol className="flex flex-col gap-2 text-sm">
        {products.map((product) => (
          <Product key={product.offerId} {...{ product, unit, maxAmount, period }} />
        ))}
      </ol>
    </div>
  );
}

type ProductProps = {
  product: ProductAmount;
  unit: keyof Amount;
  /** The amount that fills the full width. */
  maxAmount: number;
  period: InsightPeriod;
};

function Product({ product, unit, maxAmount, period }: ProductProps) {
  const t = useTranslations('insights');
  const { offerId, offerName } = product;
  const count = product[unit];
  return (
    <li>
      <div className="flex items-baseline justify-between gap-4">
        <TextLink href={figureListPath(period, { figure: 'active', product: offerId })} isQuiet>
          <StoredText>{offerName}</StoredText>
        </TextLink>
        <span className="shrink-0 tabular-nums">
          {t(unit === 'licenses' ? 'licenseCount' : 'subscriptionCount', { count })}
        </span>
      </div>
      <Bar share={count / maxAmount} />
    </li>
  );
}

// Hidden from assistive technology, because the number above says the same.
function Bar({ share }: { share: number }) {
  const width = scaleLinear([0, 1], [0, 100])(share);
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-0.5 h-1.5 w-full" aria-hidden>
      <rect width={width} height="6" className="fill-accent forced-colors:fill-[CanvasText]" />
    </svg>
  );
}
