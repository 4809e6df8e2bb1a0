import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { detailsIdOf } from '@/components/activity-log/opening/row-element';
import type { TableRow } from './table-row';

const COLUMNS = 6;

/** A row of details below the row that they belong to. */
export function DetailsRow({ row, children }: { row: TableRow; children: ReactNode }) {
  const [below] = useState(() => createRow(row.key));
  useLayoutEffect(() => {
    row.element.after(below.row);
    return () => below.row.remove();
  }, [row, below]);
  return createPortal(children, below.cell);
}

// React has written none of the rows, so it cannot put one between them.
function createRow(key: string) {
  const row = document.createElement('tr');
  row.id = detailsIdOf(key);
  row.className = 'activity-details-row';
  row.dataset.row = key;
  row.setAttribute('role', 'row');
  const cell = row.insertCell();
  cell.colSpan = COLUMNS;
  cell.setAttribute('role', 'cell');
  return { row, cell };
}
