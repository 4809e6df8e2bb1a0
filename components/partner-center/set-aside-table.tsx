import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { Identifier } from '@/components/ui/text/identifier';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { Missing } from '@/components/ui/text/missing';
import type { SetAside, SetAsideRecord } from '@/lib/activity/set-aside/set-aside';
import { describeOperation } from '@/lib/activity/describe/describe-activity';
import { describeSource } from '@/lib/activity/describe/describe-sources';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDateTime, UTC } from '@/lib/platform/time/time';

/** The records that are set aside: the time they claim, the operation and the source. */
export function SetAsideTable({ setAside: { records, total } }: { setAside: SetAside }) {
  const t = useTranslations('partnerCenter.notImported');
  const columns = {
    time: { name: t('columns.time') },
    action: { name: t('columns.action') },
    record: { name: t('columns.record') },
    source: { name: t('columns.source') },
    cameAt: { name: t('columns.cameAt') },
    due: { name: t('columns.due') },
  };
  const more = total - records.length;
  return (
    <>
      <DataTable caption={t('title')} columns={Object.values<Column>(columns)}>
        {records.map((record) => (
          <SetAsideRow key={record.key} record={record} columns={columns} />
        ))}
      </DataTable>
      {more > 0 && <p className="text-muted">{t('more', { count: more })}</p>}
    </>
  );
}

type SetAsideRowProps = {
  record: SetAsideRecord;
  columns: Record<'time' | 'action' | 'record' | 'source' | 'cameAt' | 'due', Column>;
};

// An id may have 400 characters; this many are enough to search by.
const MAX_ID_LENGTH = 80;

function SetAsideRow({ record, columns }: SetAsideRowProps) {
  const t = useTranslations();
  const inWords = useInstantInWords();
  const { occursAt, operationType, recordId, source, receivedAt, dueAt } = record;
  const none = <Missing>{t('partnerCenter.notImported.noId')}</Missing>;
  const never = <Missing>{t('partnerCenter.notImported.never')}</Missing>;
  return (
    <DataRow>
      <DataCell column={columns.time}>
        <time dateTime={occursAt} className="whitespace-nowrap tabular-nums">
          {formatDateTime(occursAt, UTC)}
        </time>
      </DataCell>
      <DataCell column={columns.action}>
        <BidiText>{isolatedText(describeOperation(operationType, t))}</BidiText>
      </DataCell>
      <DataCell column={columns.record}>
        {recordId === null ? (
          none
        ) : (
          <Identifier>{isolatedText(truncateText(recordId, MAX_ID_LENGTH))}</Identifier>
        )}
      </DataCell>
      <DataCell column={columns.source}>
        <BidiText>{describeSource(source, t)}</BidiText>
      </DataCell>
      <DataCell column={columns.cameAt}>{inWords(receivedAt)}</DataCell>
      <DataCell column={columns.due}>{dueAt === null ? never : inWords(dueAt)}</DataCell>
    </DataRow>
  );
}
