/** A row of the table in the document, and what its button says of its record. */
export type TableRow = {
  element: HTMLElement;
  /** Names the row in requests and in the URL. */
  key: string;
  /** The record's page, without the context that all rows have, and the anchor of its state. */
  href: string;
  anchor: string;
};

/** The rows in a table's body, by their keys, in order. */
export function readRows(body: HTMLElement): Map<string, TableRow> {
  const rows = [...body.querySelectorAll<HTMLElement>('.activity-row')].map(readRow);
  return new Map(rows.map((row) => [row.key, row]));
}

/** What was done in a row, as a heading shows it. */
export function actionOf({ element }: TableRow): Node[] {
  const action = element.querySelector('.action > span')?.cloneNode(true);
  return [...(action?.childNodes ?? [])];
}

/** Says of each row of the table whether it is open. */
export function markOpenRows(rows: Iterable<TableRow>, opened: string[]): void {
  for (const { element, key } of rows)
    element.querySelector('button')?.setAttribute('aria-expanded', String(opened.includes(key)));
}

function readRow(element: HTMLElement): TableRow {
  const { pathname, hash } = new URL(element.querySelector('button')?.formAction ?? '');
  return { element, key: element.dataset.row ?? '', href: pathname, anchor: hash.slice(1) };
}
