import { useTranslations } from 'next-intl';
import { TextWithCode } from '@/components/ui/text/text-with-code';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { LIMIT_VALUES } from '@/lib/api/limits';
import { PROBLEM_NAMES, PROBLEM_STATUSES } from '@/lib/api/problems';

/** The API's problems; the `type` of each links to its row. */
export function ProblemTable() {
  const t = useTranslations('api');
  const columns = {
    status: { name: t('columns.status'), isNumber: true },
    title: { name: t('columns.problem') },
    meaning: { name: t('columns.meaning') },
  } satisfies Record<string, Column>;
  return (
    <DataTable caption={t('errors.title')} columns={Object.values(columns)}>
      {PROBLEM_NAMES.map((name) => (
        <DataRow key={name}>
          <DataCell column={columns.status}>{PROBLEM_STATUSES[name]}</DataCell>
          <DataCell column={columns.title}>
            <span id={name}>{t(`problems.${name}.title`)}</span>
          </DataCell>
          <DataCell column={columns.meaning}>
            <TextWithCode>{t(`problems.${name}.meaning`, LIMIT_VALUES)}</TextWithCode>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
