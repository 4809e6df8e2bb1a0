import { useTranslations } from 'next-intl';
import { CopyArea } from '@/components/ui/copy/copy-area';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { BidiText } from '@/components/ui/text/bidi-text';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import type { ExportInWords } from '@/lib/receipts/exports/describe-export';
import type { ExportedFile } from '@/lib/receipts/exports/exported-file';
import { ExportOutcome } from './export-outcome';
import { ExportReceipt } from './export-receipt';

/** An export, and it in words. */
export type ExportRow = { exported: ExportedFile; words: ExportInWords };

/** What was exported, each with what the file was and its receipt. */
export function ExportTable({ rows }: { rows: ExportRow[] }) {
  const t = useTranslations('exports');
  const inWords = useInstantInWords();
  const columns = {
    when: { name: t('columns.when'), wrap: 'words' },
    who: { name: t('columns.who') },
    what: { name: t('columns.what'), wrap: 'words' },
    file: { name: t('columns.file'), wrap: 'words' },
    receipt: { name: t('columns.receipt'), wrap: 'words' },
  } satisfies Record<string, Column>;
  return (
    <CopyArea>
      <DataTable kind="wide" caption={t('list')} columns={Object.values<Column>(columns)}>
        {rows.map(({ exported, words }) => (
          <DataRow key={exported.recordId}>
            <DataCell column={columns.when}>{inWords(exported.startedAt)}</DataCell>
            <DataCell column={columns.who}>
              <StoredText>{exported.actor}</StoredText>
            </DataCell>
            <DataCell column={columns.what}>
              <ExportedView words={words} />
            </DataCell>
            <DataCell column={columns.file}>
              <ExportOutcome exported={exported} />
            </DataCell>
            <DataCell column={columns.receipt}>
              <ExportReceipt exported={exported} />
            </DataCell>
          </DataRow>
        ))}
      </DataTable>
    </CopyArea>
  );
}

function ExportedView({ words: { view, filters, href, written } }: { words: ExportInWords }) {
  return (
    <>
      {href === null ? (
        <StoredText>{view}</StoredText>
      ) : (
        <TextLink href={href}>
          <BidiText>{view}</BidiText>
        </TextLink>
      )}
      {filters.map((filter) => (
        <div key={filter}>
          <BidiText>{filter}</BidiText>
        </div>
      ))}
      <div className="text-muted text-xs">{written}</div>
    </>
  );
}
