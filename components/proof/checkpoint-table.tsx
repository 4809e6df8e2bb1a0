import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable } from '@/components/ui/table/data-table';
import { Muted } from '@/components/ui/text/muted';
import { TextLink } from '@/components/ui/text/text-link';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { checkpointPath } from '@/lib/proof/paths';
import type { ListedCheckpoint } from '@/lib/proof/read/read-proof-state';
import { formatCount } from '@/lib/platform/text/format-count';

/** Signed heads of the log, each with a link to the note itself. */
export function CheckpointTable({ checkpoints }: { checkpoints: ListedCheckpoint[] }) {
  const t = useTranslations('proof.checkpoints');
  const locale = useLocale();
  const inWords = useInstantInWords();
  const columns = {
    entries: { name: t('entries'), isNumber: true },
    at: { name: t('at') },
    witnesses: { name: t('witnesses') },
    note: { name: t('note') },
  };
  return (
    <DataTable caption={t('caption')} columns={Object.values(columns)}>
      {checkpoints.map(({ size, at, witnesses }) => (
        <DataRow key={size}>
          <DataCell column={columns.entries}>{formatCount(size, locale)}</DataCell>
          <DataCell column={columns.at}>{inWords(at)}</DataCell>
          <DataCell column={columns.witnesses}>
            {witnesses.length > 0 ? witnesses.join(', ') : <Muted>{t('nobody')}</Muted>}
          </DataCell>
          <DataCell column={columns.note}>
            <TextLink href={checkpointPath(size)}>{t('open')}</TextLink>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
