import './data-table.css';
import type { ReactNode } from 'react';

export type Column = {
  name: string;
  isNumber?: boolean;
  /** Its cells name their own values. */
  hasNamedValues?: boolean;
};

type DataTableProps = {
  caption: string;
  columns: Column[];
  /** `wide` has so many columns that it needs 1000 pixels; `compact` is within something else. */
  kind?: 'wide' | 'compact';
  /** Rows, each with a DataCell per column, in order. */
  children: ReactNode;
};

const KINDS = {
  ordinary: 'data-table screen:@max-[40rem]:table-as-cards',
  compact: 'data-table data-table-compact screen:@max-[40rem]:table-as-cards',
  wide: 'data-table print:text-xs screen:@max-[62rem]:table-as-cards',
};

/** A table whose rows become cards in a narrow container; the ARIA roles keep it a table there. */
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

/** One cell; the column's name is repeated next to the value when the row is a card. */
export function DataCell({ column, children }: { column: Column; children: ReactNode }) {
  if (column.hasNamedValues) {
    return (
      <td role="cell" className="unlabelled">
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
