import { CodedText } from '@/components/ui/coded-text';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/data-table';
import { Tag } from '@/components/ui/tag';
import type { FieldRow } from '@/lib/api/field-table';

const NAME: Column = { name: 'Field' };
const TYPE: Column = { name: 'Type' };
const DESCRIPTION: Column = { name: 'What it says' };

/** The fields of a record, or the parameters of a request. */
export function FieldTable({ caption, rows }: { caption: string; rows: FieldRow[] }) {
  return (
    <DataTable caption={caption} columns={[NAME, TYPE, DESCRIPTION]}>
      {rows.map(({ name, type, isRequired, description }) => (
        <DataRow key={name}>
          <DataCell column={NAME}>
            <code className="font-mono text-xs whitespace-nowrap">{name}</code>{' '}
            {isRequired && <Tag>required</Tag>}
          </DataCell>
          <DataCell column={TYPE}>{type}</DataCell>
          <DataCell column={DESCRIPTION}>
            <CodedText>{description}</CodedText>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
