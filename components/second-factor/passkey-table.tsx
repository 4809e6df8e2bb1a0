import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import { PASSKEY_FIELD, type Passkey } from '@/lib/auth/second-factor/passkeys/passkey';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatInstantInWords } from '@/lib/platform/time/time';

type PasskeyTableProps = {
  passkeys: Passkey[];
  zone: string;
  /** Removes one; null where they may not be removed. */
  remove: ((form: FormData) => Promise<void>) | null;
};

/** A person's passkeys, each with a button that removes it. */
export function PasskeyTable({ passkeys, zone, remove }: PasskeyTableProps) {
  const t = useTranslations('secondFactor.passkeys');
  const locale = useLocale();
  const columns = {
    name: { name: t('columns.name') },
    created: { name: t('columns.created') },
    lastUsed: { name: t('columns.lastUsed') },
    action: { name: t('columns.action'), hasNamedValues: true },
  };
  const shown = remove ? Object.values(columns) : Object.values(columns).slice(0, -1);
  const formatTime = (instant: Date) => formatInstantInWords(instant, { zone, locale });
  return (
    <DataTable caption={t('title')} columns={shown}>
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <DataRow key={id}>
          <DataCell column={columns.name}>
            <StoredText>{name}</StoredText>
          </DataCell>
          <DataCell column={columns.created}>{formatTime(createdAt)}</DataCell>
          <DataCell column={columns.lastUsed}>
            {lastUsedAt ? formatTime(lastUsedAt) : <Missing>{t('never')}</Missing>}
          </DataCell>
          {remove && (
            <DataCell column={columns.action}>
              <form action={remove}>
                <input type="hidden" name={PASSKEY_FIELD} value={id} />
                <Button type="submit" aria-label={t('removeNamed', { name: isolatedText(name) })}>
                  {t('remove')}
                </Button>
              </form>
            </DataCell>
          )}
        </DataRow>
      ))}
    </DataTable>
  );
}
