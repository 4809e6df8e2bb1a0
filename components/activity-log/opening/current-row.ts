import { openedRowsIn, setOpenedRows } from './opened-rows';
import { findRowButton, rowKeyAt } from './row-element';

/** The row that has the focus, or the one that was opened last; null without either. */
export function findCurrentRow(): HTMLElement | null {
  const key = rowKeyAt(document.activeElement) ?? openedRowsIn(location.hash).at(-1);
  return key === undefined ? null : (findRowButton(key)?.closest<HTMLElement>('tr') ?? null);
}

/**
 * Moves the focus to the next row (1) or the previous one (-1), from outside of the table to the
 * first. Details beside the table follow.
 */
export function moveToRow(steps: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.activity-row')];
  const current = findCurrentRow();
  const row = current ? rows[rows.indexOf(current) + steps] : rows[0];
  if (!row) return;
  row.querySelector('button')?.focus();
  row.scrollIntoView({ block: 'nearest' });
  const key = rowKeyAt(row);
  if (key !== null && document.querySelector('.openable-table[data-beside]')) setOpenedRows([key]);
}
