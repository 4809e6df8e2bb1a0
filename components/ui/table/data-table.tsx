import './data-table.css';
import type { ReactNode } from 'react';

export type Column = {
  name: string;
  isNumber?: boolean;
  /** Its cells hold values with names of their own. */
  hasNamedValues?: boolean;
};

type DataTableProps = {
  caption: string;
  columns: Column[];
  /** `wide` has so many columns that it needs 1000 pixels; `compact` stands within something else. */
  kind?: 'wide' | 'compact';
  /** Rows, each of DataCells in the order of the columns. */
  children: ReactNode;
};

const KINDS = {
  ordinary: 'data-table screen:@max-[40rem]:table-as-cards',
  compact: 'data-table data-table-compact screen:@max-[40rem]:table-as-cards',
  wide: 'data-table print:text-xs screen:@max-[62rem]:table-as-cards',
};

/** A table whose rows become cards where it is narrow; the roles keep it a table there. */
export function DataTable({ caption, columns, kind, children }: DataTableProps) {
  return (
    <div className="@container">
      <table role="table" className={KINDS[kind ?? 'ordinary']}>
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ name, isNumber }) => (
              <th
                key={name}
                role="columnheader"
                scope="col"
                className={isNumber ? 'number' : undefined}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

export function DataRow({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>;
}

/** One cell; `column` is repeated beside the value where the row is a card. */
export function DataCell({ column, children }: { column: Column; children: ReactNode }) {
  if (column.hasNamedValues) {
    return (
      <td role="cell" className="names-its-values">
        {children}
      </td>
    );
  }
  return (
    <td role="cell" className={column.isNumber ? 'number' : undefined}>
      <span className="data-label" aria-hidden>
        {column.name}
      </span>
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </td>
  );
}
