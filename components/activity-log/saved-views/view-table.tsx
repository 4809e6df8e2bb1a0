import { useTranslations } from 'next-intl';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { DeleteView } from './delete-view';
import { RenameView } from './rename-view';

/** A saved view in words. */
export type ViewRow = {
  id: string;
  name: string;
  href: string;
  /** What it is filtered by, and its period; null when its filters are no longer valid. */
  shows: { filters: string; period: string } | null;
};

type ViewTableProps = { rows: ViewRow[]; rename: FormAction; remove: FormAction };

export function ViewTable({ rows, rename, remove }: ViewTableProps) {
  const t = useTranslations('savedViews');
  const columns = {
    name: { name: t('columns.name') },
    filters: { name: t('columns.filters') },
    period: { name: t('columns.period'), wrap: 'words' },
    action: { name: t('columns.action'), hasNamedValues: true },
  } satisfies Record<string, Column>;
  return (
    <DataTable kind="medium" caption={t('title')} columns={Object.values<Column>(columns)}>
      {rows.map(({ id, name, href, shows }) => (
        <DataRow key={id}>
          <DataCell column={columns.name}>
            <TextLink href={href}>
              <StoredText>{name}</StoredText>
            </TextLink>
          </DataCell>
          <DataCell column={columns.filters}>
            {shows?.filters && <BidiText>{shows.filters}</BidiText>}
            {shows?.filters === '' && <Missing>{t('noFilters')}</Missing>}
            {!shows && <span className="text-danger">{t('invalid')}</span>}
          </DataCell>
          <DataCell column={columns.period}>{shows?.period}</DataCell>
          <DataCell column={columns.action}>
            <div className="flex flex-wrap items-start gap-2">
              <RenameView id={id} name={name} action={rename} />
              <DeleteView id={id} name={name} action={remove} />
            </div>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
