import { DataCell, DataRow, type Column } from '@/components/ui/data-table';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import type { ApiKey } from '@/lib/api-keys/api-key';
import type { FormAction } from '@/lib/forms/form-state';
import { formatDateTime, UTC } from '@/lib/time';
import { RevokeKey } from './revoke-key';

export const KEY_COLUMNS = {
  name: { name: 'Name' },
  created: { name: 'Created (UTC)' },
  lastUsed: { name: 'Last used (UTC)' },
  state: { name: 'State' },
  id: { name: 'Key ID' },
  action: { name: 'Action', namesItsValues: true },
} satisfies Record<string, Column>;

type KeyRowProps = { apiKey: ApiKey; revoke: FormAction };

export function KeyRow({ apiKey, revoke }: KeyRowProps) {
  const { id, name, createdBy, createdAt, lastUsedAt, revokedAt, revokedBy } = apiKey;
  return (
    <DataRow>
      <DataCell column={KEY_COLUMNS.name}>{name}</DataCell>
      <DataCell column={KEY_COLUMNS.created}>
        {toTheMinute(createdAt)} <span className="text-muted">by {createdBy}</span>
      </DataCell>
      <DataCell column={KEY_COLUMNS.lastUsed}>
        {lastUsedAt ? toTheMinute(lastUsedAt) : <Missing>never</Missing>}
      </DataCell>
      <DataCell column={KEY_COLUMNS.state}>
        {revokedAt ? (
          <>
            <StatusMark mark="unknown">Revoked</StatusMark>{' '}
            <span className="text-muted">
              {toTheMinute(revokedAt)} by {revokedBy}
            </span>
          </>
        ) : (
          <StatusMark mark="succeeded">In force</StatusMark>
        )}
      </DataCell>
      <DataCell column={KEY_COLUMNS.id}>
        <Identifier>{id}</Identifier>
      </DataCell>
      <DataCell column={KEY_COLUMNS.action}>
        {!revokedAt && <RevokeKey id={id} name={name} action={revoke} />}
      </DataCell>
    </DataRow>
  );
}

function toTheMinute(instant: Date): string {
  return formatDateTime(instant, UTC).slice(0, 16);
}
