import { useCallback, type KeyboardEvent, type MouseEvent, type SubmitEvent } from 'react';
import { moveToRow } from './current-row';
import { openedRowsIn, setOpenedRows, useOpenedRows } from './opened-rows';
import { findRowButton, rowKeyAt } from './row-element';
import type { TableRow } from './rows/table-row';

type RowOpeningOptions = {
  isWide: boolean;
  /** The rows that there are, by their keys. */
  rows: ReadonlyMap<string, TableRow>;
};

/**
 * Which rows are open, and what opens and closes them. On a wide page one row at a time is open,
 * beside the list.
 */
export function useRowOpening({ isWide, rows }: RowOpeningOptions) {
  const all = useOpenedRows().filter((key) => rows.has(key));
  const opened = isWide ? all.slice(-1) : all;

  const close = useCallback(
    (key: string) => {
      const others = openedRowsIn(location.hash).filter((other) => other !== key);
      setOpenedRows(isWide ? [] : others);
      findRowButton(key)?.focus();
    },
    [isWide],
  );

  function toggle(target: EventTarget | null): void {
    const key = rowKeyAt(target);
    if (key === null) return;
    // The keys of an open row start from its button, whatever of the row was pressed.
    findRowButton(key)?.focus({ preventScroll: true });
    const others = opened.filter((other) => other !== key);
    if (opened.includes(key)) setOpenedRows(others);
    else setOpenedRows(isWide ? [key] : [...others, key]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = rowKeyAt(event.target);
    if (key === null || !opened.includes(key) || hasModifier(event)) return;
    if (event.key === 'Escape') return close(key);
    if (!isWide || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    moveToRow(event.key === 'ArrowDown' ? 1 : -1);
  }

  return {
    opened,
    close,
    onKeyDown,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      toggle(event.nativeEvent.submitter);
    },
    onClick: ({ target }: MouseEvent) => {
      if (isClickOnRow(target)) toggle(target);
    },
  };
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

// A click on a link or a button has its own meaning, so has one in the details, and so does the end
// of a text selection.
function isClickOnRow(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest('.activity-row')) return false;
  if (target.closest('a, button')) return false;
  return getSelection()?.isCollapsed !== false;
}
