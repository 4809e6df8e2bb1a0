import type { ReactNode } from 'react';
import { ColumnHeading, type ColumnSort } from './column-heading';

export type Column = {
  name: string;
  isNumber?: boolean;
  /** Its cells name their own values. */
  hasNamedValues?: boolean;
  /**
   * How long values share a narrow table: `never` stay on one line, `words` break between words
   * only. Without it they may break anywhere, as names from outside must not widen the table.
   */
  wrap?: 'never' | 'words';
  /** Makes the heading a link that sorts. */
  sort?: ColumnSort;
};

type DataTableProps = {
  caption: string;
  columns: Column[];
  /**
   * `medium` and `wide` have so many columns that they need 860 and 1000 pixels; `compact` is
   * within something else.
   */
  kind?: 'medium' | 'wide' | 'compact';
  /** Rows, each with a DataCell per column, in order. */
  children: ReactNode;
};

const KINDS = {
  ordinary: 'data-table screen:@max-[40rem]:table-as-cards',
  compact: 'data-table data-table-compact screen:@max-[40rem]:table-as-cards',
  medium: 'data-table print:text-xs screen:@max-[54rem]:table-as-cards',
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
            {columns.map(({ name, isNumber, sort }) => (
              <ColumnHeading key={name} name={name} isNumber={isNumber} sort={sort} />
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
    <td role="cell" className={classOf(column)}>
      <span className="data-label" aria-hidden>
        {column.name}
      </span>
      <div className={column.wrap ? 'min-w-0 wrap-break-word' : 'min-w-0 wrap-anywhere'}>
        {children}
      </div>
    </td>
  );
}

function classOf({ isNumber, wrap }: Column): string | undefined {
  if (isNumber) return 'number';
  return wrap === 'never' ? 'on-one-line' : undefined;
}
