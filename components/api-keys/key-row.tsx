import { useTranslations } from 'next-intl';
import { DataCell, DataRow, type Column } from '@/components/ui/table/data-table';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { StatusMark } from '@/components/ui/table/status-mark';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { Muted } from '@/components/ui/text/muted';
import { StoredText } from '@/components/ui/text/stored-text';
import type { ApiKey } from '@/lib/api-keys/api-key';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { RevokeKey } from './revoke-key';

export type KeyColumns = Record<
  'name' | 'access' | 'created' | 'lastUsed' | 'state' | 'id' | 'action',
  Column
>;

type KeyRowProps = { apiKey: ApiKey; columns: KeyColumns; revoke: FormAction };

export function KeyRow({ apiKey, columns, revoke }: KeyRowProps) {
  const { id, name, access, revokedAt } = apiKey;
  const t = useTranslations('apiKeys');
  return (
    <DataRow>
      <DataCell column={columns.name}>
        {/* Wide enough for ordinary words not to break. */}
        <div className="min-w-40">
          <StoredText>{name}</StoredText>
        </div>
      </DataCell>
      <DataCell column={columns.access}>
        <span className="whitespace-nowrap">{t(`access.${access}`)}</span>
      </DataCell>
      <DataCell column={columns.created}>
        <Created apiKey={apiKey} />
      </DataCell>
      <DataCell column={columns.lastUsed}>
        <LastUsed apiKey={apiKey} />
      </DataCell>
      <DataCell column={columns.state}>
        <State apiKey={apiKey} />
      </DataCell>
      <DataCell column={columns.id}>
        {/* Enough to find it in the log, which has the full id. */}
        <span title={id} className="whitespace-nowrap">
          <Identifier>{`${id.slice(0, 8)}…`}</Identifier>
        </span>
      </DataCell>
      <DataCell column={columns.action}>
        {!revokedAt && <RevokeKey id={id} name={name} action={revoke} />}
      </DataCell>
    </DataRow>
  );
}

function Created({ apiKey: { createdAt, createdBy } }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys');
  const instant = useInstantInWords()(createdAt);
  const name = isolatedText(createdBy);
  return t.rich('byWhom', { instant, name, quiet: (by) => <Muted>{by}</Muted> });
}

function LastUsed({ apiKey: { lastUsedAt } }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys');
  const inWords = useInstantInWords();
  if (!lastUsedAt) return <Missing>{t('neverUsed')}</Missing>;
  return inWords(lastUsedAt);
}

function State({ apiKey: { revokedAt, revokedBy } }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys');
  const inWords = useInstantInWords();
  if (!revokedAt) return <StatusMark mark="succeeded">{t('active')}</StatusMark>;
  const instant = inWords(revokedAt);
  return (
    <>
      <StatusMark mark="unknown">{t('revoked')}</StatusMark>{' '}
      <Muted>{t('revokedByWhom', { instant, name: isolatedText(revokedBy ?? '') })}</Muted>
    </>
  );
}
