import { CodedText } from '@/components/ui/coded-text';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/data-table';
import { PROBLEMS } from '@/lib/api/problems';

const STATUS: Column = { name: 'Status', isNumber: true };
const TITLE: Column = { name: 'Title' };
const MEANING: Column = { name: 'What it means' };

/** The refusals; the `type` of each leads to its line. */
export function ProblemTable() {
  return (
    <DataTable caption="Refusals" columns={[STATUS, TITLE, MEANING]}>
      {Object.entries(PROBLEMS).map(([name, { status, title, meaning }]) => (
        <DataRow key={name}>
          <DataCell column={STATUS}>{status}</DataCell>
          <DataCell column={TITLE}>
            <span id={name}>{title}</span>
          </DataCell>
          <DataCell column={MEANING}>
            <CodedText>{meaning}</CodedText>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
