import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { StatusMark } from '@/components/ui/table/status-mark';
import { Tag } from '@/components/ui/table/tag';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Identifier } from '@/components/ui/text/identifier';
import type { PackRow } from '@/lib/evidence/records/pack-row';
import type { Localizer } from '@/lib/platform/i18n/localizer';

type PackRecordsProps = {
  rows: PackRow[];
  /** The customer's, which need not be that of the browser. */
  t: Localizer['t'];
};

/** The records of a pack, as the customer sees them. */
export function PackRecords({ rows, t }: PackRecordsProps) {
  const columns = {
    time: { name: t('evidence.pack.time'), wrap: 'never' },
    action: { name: t('evidence.pack.action') },
    user: { name: t('evidence.pack.user'), wrap: 'words' },
    status: { name: t('evidence.pack.status'), wrap: 'never' },
    id: { name: t('evidence.pack.id') },
  } satisfies Record<string, Column>;
  return (
    <DataTable kind="medium" caption={t('evidence.pack.records')} columns={Object.values(columns)}>
      {rows.map((row) => (
        <DataRow key={row.position}>
          <DataCell column={columns.time}>
            <span className="tabular-nums">{row.time}</span>
          </DataCell>
          <DataCell column={columns.action}>
            <span className="font-strong">
              <BidiText>{row.action}</BidiText>
            </span>{' '}
            <BidiText>{row.summary}</BidiText>
            {row.isPartlyWithheld && (
              <>
                {' '}
                <Tag>{t('evidence.pack.withheld')}</Tag>
              </>
            )}
            {row.isPartlyErased && (
              <>
                {' '}
                <Tag>{t('evidence.pack.erased')}</Tag>
              </>
            )}
          </DataCell>
          <DataCell column={columns.user}>
            <BidiText>{row.user}</BidiText>
          </DataCell>
          <DataCell column={columns.status}>
            <StatusMark mark={row.outcome}>{row.status}</StatusMark>
          </DataCell>
          <DataCell column={columns.id}>
            <Identifier>{row.recordId}</Identifier>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
