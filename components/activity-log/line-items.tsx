import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { Bounded } from '@/lib/activity/words/text-budget';
import type { LineItem } from '@/lib/activity/words/line-item';
import { DetailsSection } from './details-section';
import { LineItemRow, useLineItemColumns } from './line-item-row';

type LineItemsProps = { items: Bounded<LineItem[]>; wholeAt: string | null };

/** The subscriptions that a record is about, such as the lines of an order. */
export function LineItems({ items: { shown, isCut }, wholeAt }: LineItemsProps) {
  const t = useTranslations('record.items');
  const columns = useLineItemColumns();
  return (
    <DetailsSection
      title={shown.length === 1 && !isCut ? t('one') : t('many')}
      isCut={isCut}
      wholeAt={wholeAt}
    >
      <DataTable caption={t('caption')} columns={Object.values<Column>(columns)} kind="compact">
        {shown.map((item, index) => (
          <LineItemRow key={index} item={item} columns={columns} />
        ))}
      </DataTable>
    </DetailsSection>
  );
}
