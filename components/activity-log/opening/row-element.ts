/** The form that the buttons of all rows submit without JavaScript: to the page of their record. */
export const ROWS_FORM_ID = 'rows';

/** The key of the row, or of the details, that an element is in; null outside of both. */
export function rowKeyAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return element?.dataset.row ?? null;
}

/** The button that opens a row. */
export function findRowButton(key: string): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>(`.activity-row[data-row="${key}"] button`);
}

/** The page of a row's record at the row's state, as its button leads there without JavaScript. */
export function recordUrlOf(row: Element): URL | null {
  const button = row.querySelector('button');
  if (!button?.form) return null;
  const url = new URL(button.formAction);
  for (const [name, value] of new FormData(button.form)) url.searchParams.set(name, String(value));
  return url;
}

/** The id of the details of a row, which its button controls. */
export function detailsIdOf(key: string): string {
  return `details-${key}`;
}
