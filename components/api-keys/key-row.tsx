import { DataCell, DataRow, type Column } from '@/components/ui/data-table';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import type { ApiKey } from '@/lib/api-keys/api-key';
import type { FormAction } from '@/lib/forms/form-state';
import { formatInstantInWords } from '@/lib/time';
import { RevokeKey } from './revoke-key';

export const KEY_COLUMNS = {
  name: { name: 'Name' },
  created: { name: 'Created' },
  lastUsed: { name: 'Last used' },
  state: { name: 'State' },
  id: { name: 'Key ID' },
  action: { name: 'Action', namesItsValues: true },
} satisfies Record<string, Column>;

type KeyRowProps = { apiKey: ApiKey; revoke: FormAction };

export function KeyRow({ apiKey, revoke }: KeyRowProps) {
  const { id, name, createdBy, createdAt, lastUsedAt, revokedAt, revokedBy } = apiKey;
  return (
    <DataRow>
      <DataCell column={KEY_COLUMNS.name}>
        {/* Wide enough that no ordinary word breaks. */}
        <div className="min-w-40">{name}</div>
      </DataCell>
      <DataCell column={KEY_COLUMNS.created}>
        {formatInstantInWords(createdAt)} <span className="text-muted">by {createdBy}</span>
      </DataCell>
      <DataCell column={KEY_COLUMNS.lastUsed}>
        {lastUsedAt ? formatInstantInWords(lastUsedAt) : <Missing>never</Missing>}
      </DataCell>
      <DataCell column={KEY_COLUMNS.state}>
        {revokedAt ? (
          <>
            <StatusMark mark="unknown">Revoked</StatusMark>{' '}
            <span className="text-muted">
              {formatInstantInWords(revokedAt)} by {revokedBy}
            </span>
          </>
        ) : (
          <StatusMark mark="succeeded">In force</StatusMark>
        )}
      </DataCell>
      <DataCell column={KEY_COLUMNS.id}>
        {/* Enough to find it in the log, which has the whole. */}
        <span title={id} className="whitespace-nowrap">
          <Identifier>{`${id.slice(0, 8)}…`}</Identifier>
        </span>
      </DataCell>
      <DataCell column={KEY_COLUMNS.action}>
        {!revokedAt && <RevokeKey id={id} name={name} action={revoke} />}
      </DataCell>
    </DataRow>
  );
}
