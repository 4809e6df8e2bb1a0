import { useTranslations } from 'next-intl';
import { DataCell, DataRow, type Column } from '@/components/ui/table/data-table';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import type { ShownLineItem } from '@/lib/activity/details/line-items/line-item-section';
import { FieldName } from './field-name';

type LineItemColumns = Record<'subscription' | 'quantity' | 'offerId' | 'subscriptionId', Column>;

/** The columns of line items, in order. */
export function useLineItemColumns(): LineItemColumns {
  const t = useTranslations('record.items');
  return {
    subscription: { name: t('subscription') },
    quantity: { name: t('quantity'), isNumber: true },
    offerId: { name: t('offerId') },
    subscriptionId: { name: t('subscriptionId') },
  };
}

type LineItemRowProps = { item: ShownLineItem; columns: LineItemColumns };

/** One line item; its other fields are below the subscription's name. */
export function LineItemRow({ item, columns }: LineItemRowProps) {
  const t = useTranslations('record');
  const none = <Missing>{t('value.none')}</Missing>;
  return (
    <DataRow>
      <DataCell column={columns.subscription}>
        {item.subscription ? (
          <StoredText>{item.subscription}</StoredText>
        ) : (
          <Missing>{t('items.noName')}</Missing>
        )}
        {item.others.map(({ name, value }, index) => (
          <div key={index} className="text-muted text-xs">
            <FieldName>{name}</FieldName>: <StoredText>{value}</StoredText>
          </div>
        ))}
        {item.more !== undefined && (
          <div className="text-muted text-xs">{t('items.more', { count: item.more })}</div>
        )}
      </DataCell>
      <DataCell column={columns.quantity}>{item.quantity || none}</DataCell>
      <DataCell column={columns.offerId}>
        {item.offerId ? <Identifier>{item.offerId}</Identifier> : none}
      </DataCell>
      <DataCell column={columns.subscriptionId}>
        {item.subscriptionId ? <Identifier>{item.subscriptionId}</Identifier> : none}
      </DataCell>
    </DataRow>
  );
}
