import { DataTable, type Column } from '@/components/ui/data-table';
import type { ApiKey } from '@/lib/api-keys/api-key';
import type { FormAction } from '@/lib/forms/form-state';
import { KEY_COLUMNS, KeyRow } from './key-row';

type KeyTableProps = { keys: ApiKey[]; revoke: FormAction };

export function KeyTable({ keys, revoke }: KeyTableProps) {
  return (
    <DataTable kind="wide" caption="API keys" columns={Object.values<Column>(KEY_COLUMNS)}>
      {keys.map((apiKey) => (
        <KeyRow key={apiKey.id} apiKey={apiKey} revoke={revoke} />
      ))}
    </DataTable>
  );
}
