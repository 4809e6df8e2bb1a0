import { useTranslations } from 'next-intl';
import { TextWithCode } from '@/components/ui/text/text-with-code';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { Tag } from '@/components/ui/table/tag';
import type { FieldRow } from '@/lib/api/guide/field-rows';

/** The fields of a record, or the parameters of a request. */
export function FieldTable({ caption, rows }: { caption: string; rows: FieldRow[] }) {
  const t = useTranslations('api');
  const columns = {
    name: { name: t('columns.field') },
    type: { name: t('columns.type'), wrap: 'words' },
    description: { name: t('columns.description') },
  } satisfies Record<string, Column>;
  return (
    <DataTable caption={caption} columns={Object.values(columns)}>
      {rows.map(({ name, type, isRequired, description }) => (
        <DataRow key={name}>
          <DataCell column={columns.name}>
            <code className="font-mono text-xs whitespace-nowrap">{name}</code>{' '}
            {isRequired && <Tag>{t('required')}</Tag>}
          </DataCell>
          <DataCell column={columns.type}>{type}</DataCell>
          <DataCell column={columns.description}>
            <TextWithCode>{description}</TextWithCode>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
