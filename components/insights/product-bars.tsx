import { scaleLinear } from 'd3-scale';
import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { Amount } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { figureListPath } from '@/lib/insights/paths';
import type { ProductAmount, TopProducts } from '@/lib/insights/top-products';
import { formatCount } from '@/lib/numbers';

type ProductBarsProps = { products: TopProducts; period: InsightPeriod };

/** The five products of which most is active, by subscriptions and by licenses. */
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
  const t = useTranslations();
  const title = t(`insights.products.${unit === 'licenses' ? 'byLicenses' : 'bySubscriptions'}`);
  const columns = {
    product: { name: t('subscriptions.product') },
    amount: { name: t(`insights.${unit}`), isNumber: true },
  };
  const most = Math.max(1, ...products.map((product) => product[unit]));
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-strong text-sm">{title}</h3>
      {products.length > 0 ? (
        <DataTable caption={title} columns={Object.values(columns)} kind="compact">
          {products.map((product) => (
            <ProductRow key={product.offerId} {...{ product, unit, columns, most, period }} />
          ))}
        </DataTable>
      ) : (
        <p className="text-muted">{t('insights.products.none')}</p>
      )}
    </div>
  );
}

type ProductRowProps = {
  product: ProductAmount;
  unit: keyof Amount;
  columns: Record<'product' | 'amount', Column>;
  /** The amount that fills the whole width. */
  most: number;
  period: InsightPeriod;
};

function ProductRow({ product, unit, columns, most, period }: ProductRowProps) {
  const locale = useLocale();
  const { offerId, offerName } = product;
  return (
    <DataRow>
      <DataCell column={columns.product}>
        <TextLink href={figureListPath(period, { figure: 'active', product: offerId })} isQuiet>
          {offerName}
        </TextLink>
        <Bar share={product[unit] / most} />
      </DataCell>
      <DataCell column={columns.amount}>{formatCount(product[unit], locale)}</DataCell>
    </DataRow>
  );
}

// The number beside it says the same.
function Bar({ share }: { share: number }) {
  const width = scaleLinear([0, 1], [0, 100])(share);
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-0.5 h-1.5 w-full" aria-hidden>
      <rect width={width} height="6" className="fill-accent forced-colors:fill-[CanvasText]" />
    </svg>
  );
}
