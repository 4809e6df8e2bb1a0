import { useTranslations } from 'next-intl';
import { DataCell, DataRow, type Column } from '@/components/ui/table/data-table';
import { CopyOnHover } from '@/components/ui/copy/copy-on-hover';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import type { ShownLineItem } from '@/lib/activity/details/line-items/line-item-section';
import { FieldName } from './values/field-name';

type LineItemColumns = Record<
  'subscription' | 'quantity' | 'offerId' | 'subscriptionId',
  Column
> & {
  /** Left out where no line item has one. */
  term?: Column;
};

/** The columns of these line items, in order. */
export function useLineItemColumns(items: ShownLineItem[]): LineItemColumns {
  const t = useTranslations('record.items');
  const fields = useTranslations('record.fields');
  const hasTerm = items.some(({ term }) => term !== undefined);
  return {
    subscription: { name: t('subscription') },
    quantity: { name: t('quantity'), isNumber: true },
    ...(hasTerm ? { term: { name: fields('termDuration') } } : {}),
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
      {columns.term && <DataCell column={columns.term}>{item.term ?? none}</DataCell>}
      <DataCell column={columns.offerId}>
        {item.offerId ? <CopyableId column={columns.offerId} id={item.offerId} /> : none}
      </DataCell>
      <DataCell column={columns.subscriptionId}>
        {item.subscriptionId ? (
          <CopyableId column={columns.subscriptionId} id={item.subscriptionId} />
        ) : (
          none
        )}
      </DataCell>
    </DataRow>
  );
}

function CopyableId({ column, id }: { column: Column; id: string }) {
  const ui = useTranslations('ui');
  return (
    <CopyOnHover text={id} copyLabel={ui('copyNamed', { name: column.name })}>
      <Identifier>{id}</Identifier>
    </CopyOnHover>
  );
}
