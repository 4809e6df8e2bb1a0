import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/ui/table/data-table';
import type { ApiKey } from '@/lib/api-keys/api-key';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { KeyRow, type KeyColumns } from './key-row';

type KeyTableProps = { keys: ApiKey[]; revoke: FormAction };

export function KeyTable({ keys, revoke }: KeyTableProps) {
  const t = useTranslations('apiKeys');
  const columns: KeyColumns = {
    name: { name: t('name') },
    access: { name: t('columns.access') },
    created: { name: t('columns.created') },
    lastUsed: { name: t('columns.lastUsed') },
    state: { name: t('columns.state') },
    id: { name: t('columns.id') },
    action: { name: t('columns.action'), hasNamedValues: true },
  };
  return (
    <DataTable kind="wide" caption={t('title')} columns={Object.values<Column>(columns)}>
      {keys.map((apiKey) => (
        <KeyRow key={apiKey.id} apiKey={apiKey} columns={columns} revoke={revoke} />
      ))}
    </DataTable>
  );
}
