import { useLocale, useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { withSelected } from '@/lib/activity/filter/selections';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { NameKind, UnknownName, UnknownNames } from '@/lib/activity/query/unknown-names';
import { formatCount } from '@/lib/platform/text/format-count';
import { formatDayInWords } from '@/lib/platform/time/time';

const KINDS: NameKind[] = ['action', 'resource', 'status'];

type UnknownNamesTableProps = {
  unknown: Record<NameKind, UnknownNames>;
  /** The filter within which they were counted, and which their links narrow. */
  filter: ActivityFilter;
};

/**
 * Names from Partner Center that have no translation, each linked to the activities that have it.
 */
export function UnknownNamesTable({ unknown, filter }: UnknownNamesTableProps) {
  const t = useTranslations('partnerCenter.unknownNames');
  const columns = {
    name: { name: t('columns.name') },
    kind: { name: t('columns.kind') },
    count: { name: t('columns.count'), isNumber: true },
    lastSeen: { name: t('columns.lastSeen') },
  };
  const more = KINDS.filter((kind) => unknown[kind].more > 0);
  return (
    <>
      <DataTable caption={t('title')} columns={Object.values<Column>(columns)}>
        {KINDS.flatMap((kind) =>
          unknown[kind].names.map((name) => (
            <UnknownNameRow key={`${kind} ${name.value}`} {...{ kind, name, columns, filter }} />
          )),
        )}
      </DataTable>
      {more.map((kind) => (
        <p key={kind} className="text-muted">
          {t(`more.${kind}`, { count: unknown[kind].more })}
        </p>
      ))}
    </>
  );
}

type UnknownNameRowProps = {
  kind: NameKind;
  name: UnknownName;
  columns: Record<'name' | 'kind' | 'count' | 'lastSeen', Column>;
  filter: ActivityFilter;
};

function UnknownNameRow({ kind, name, columns, filter }: UnknownNameRowProps) {
  const t = useTranslations('filter');
  const locale = useLocale();
  const view = withSelected(filter, { name: kind, values: [name.value] });
  return (
    <DataRow>
      <DataCell column={columns.name}>
        <TextLink href={ACTIVITY_LOG_PATH + activityFilterQuery(view)}>
          <span lang="en">
            <StoredText>{name.value}</StoredText>
          </span>
        </TextLink>
      </DataCell>
      <DataCell column={columns.kind}>{t(kind)}</DataCell>
      <DataCell column={columns.count}>{formatCount(name.count, locale)}</DataCell>
      <DataCell column={columns.lastSeen}>
        <time dateTime={name.lastDay} className="whitespace-nowrap tabular-nums">
          {formatDayInWords(name.lastDay, locale)}
        </time>
      </DataCell>
    </DataRow>
  );
}
