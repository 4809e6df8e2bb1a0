import { useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { PageSection } from '@/components/ui/page/page-section';
import { Identifier } from '@/components/ui/text/identifier';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { activityPath } from '@/lib/activity/paths';
import type { Differences, NamedRow } from '@/lib/receipts/check/file-check';
import type { SomeLines } from '@/lib/receipts/compare/compare-lists';

const KINDS = ['changed', 'missing', 'added'] as const;

/** How a file differs from the export that it most likely was. */
export function FileDifferences({ differences }: { differences: Differences }) {
  const t = useTranslations('exports.checked');
  const { heading, moved } = differences;
  const kinds = KINDS.filter((kind) => differences[kind].count > 0);
  return (
    <>
      <ul className="mb-6 list-disc pl-5 tabular-nums">
        {heading !== null && heading !== 'same' && <li>{t(`heading.${heading}`)}</li>}
        {kinds.map((kind) => (
          <li key={kind}>{t(`counts.${kind}`, { count: differences[kind].count })}</li>
        ))}
        {moved > 0 && <li>{t('counts.moved', { count: moved })}</li>}
      </ul>
      {kinds.map((kind) => (
        <NamedRows key={kind} kind={kind} rows={differences[kind]} />
      ))}
    </>
  );
}

type NamedRowsProps = { kind: (typeof KINDS)[number]; rows: SomeLines<NamedRow> };

function NamedRows({ kind, rows: { count, first } }: NamedRowsProps) {
  const t = useTranslations('exports.checked');
  const columns = {
    record: { name: t('record') },
    row: { name: t(kind === 'missing' ? 'exportedRow' : 'fileRow') },
    differs: { name: t('differs') },
  } satisfies Record<string, Column>;
  const shown: Column[] =
    kind === 'changed' ? Object.values(columns) : [columns.record, columns.row];
  return (
    <PageSection title={t(`sections.${kind}`)}>
      {first.length < count && <p>{t('first', { shown: first.length, count })}</p>}
      <DataTable caption={t(`sections.${kind}`)} columns={shown}>
        {first.map(({ row, recordId, columns: differing }) => (
          <DataRow key={row}>
            <DataCell column={columns.record}>
              <RecordId kind={kind}>{recordId}</RecordId>
            </DataCell>
            <DataCell column={columns.row}>
              <span className="tabular-nums">{row}</span>
            </DataCell>
            {kind === 'changed' && (
              <DataCell column={columns.differs}>
                {differing.length === 0 ? (
                  <Missing>{t('unknown')}</Missing>
                ) : (
                  <StoredText>{differing.join(', ')}</StoredText>
                )}
              </DataCell>
            )}
          </DataRow>
        ))}
      </DataTable>
    </PageSection>
  );
}

// Of an added row there need be no record.
function RecordId({ kind, children }: { kind: NamedRowsProps['kind']; children: string }) {
  const t = useTranslations('exports.checked');
  if (children === '') return <Missing>{t('unknown')}</Missing>;
  const id = <Identifier>{children}</Identifier>;
  return kind === 'added' ? id : <TextLink href={activityPath(children)}>{id}</TextLink>;
}
