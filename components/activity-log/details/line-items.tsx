import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/ui/table/data-table';
import type { ShownLineItem } from '@/lib/activity/details/line-items/line-item-section';
import { isPartial, type LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { DetailsSection } from './details-section';
import { LineItemRow, useLineItemColumns } from './line-item-row';

type LineItemsProps = { page: LinePage<ShownLineItem>; location: SectionLocation };

/** The subscriptions that a record is about, such as the lines of an order. */
export function LineItems({ page, location }: LineItemsProps) {
  const t = useTranslations('record.items');
  const columns = useLineItemColumns(page.lines);
  return (
    <DetailsSection
      title={t('many')}
      isTitleShown={page.lines.length === 1 && !isPartial(page)}
      page={page}
      location={location}
    >
      <DataTable caption={t('caption')} columns={Object.values<Column>(columns)} kind="compact">
        {page.lines.map((item, index) => (
          <LineItemRow key={index} item={item} columns={columns} />
        ))}
      </DataTable>
    </DetailsSection>
  );
}
