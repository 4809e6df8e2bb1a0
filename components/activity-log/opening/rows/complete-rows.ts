import { utcTitle } from '@/lib/activity/table/utc-title';
import { unpackLinks, type RowLinks } from '@/lib/activity/table/link-index';
import { END_OF_ISOLATE, ISOLATE } from '@/lib/platform/text/isolates';
import { detailsIdOf } from '@/components/activity-log/opening/row-element';
import type { TableRow } from './table-row';

/** What the rows get in the browser. */
export type RowCompletion = {
  /** The filter links: see `packLinks`. */
  links: string;
  labels: Record<keyof RowLinks, string>;
};

/**
 * Gives rows what is there for a pointer and for keys, and would be a quarter of the page: the links
 * that filter by a value, the tips that show the whole of a text that is cut, roles, and what a
 * button controls. Without JavaScript the page of the record has the links and the texts.
 */
export function completeRows(rows: TableRow[], { links, labels }: RowCompletion): void {
  const linksOf = unpackLinks(links);
  rows.forEach(({ element, key }, place) => {
    const button = element.querySelector('button');
    // Only once, however often the table is drawn.
    if (!button || button.hasAttribute('aria-controls')) return;
    button.setAttribute('aria-controls', detailsIdOf(key));
    setRoles(element);
    setTimeTip(element.querySelector('time'));
    const cells = cellsOf(element);
    const queries = linksOf(place, customerIdOf(cells.customer));
    setTips(cells);
    for (const name of ['customer', 'action', 'user'] as const)
      addFilterLink(cells[name], { query: queries[name], label: labels[name] });
  });
}

// On a narrow page the rows are laid out as cards, which not every browser takes for a table.
function setRoles(row: HTMLElement): void {
  row.setAttribute('role', 'row');
  for (const cell of row.children) cell.setAttribute('role', 'cell');
}

// For as long as the tooltip with all zones cannot be loaded.
function setTimeTip(time: HTMLTimeElement | null): void {
  if (time) time.title = utcTitle(time.dateTime);
}

type Cells = Record<keyof RowLinks, HTMLElement | null>;

function cellsOf(row: HTMLElement): Cells {
  const cell = (name: string) => row.querySelector<HTMLElement>(`:scope > .${name}`);
  return { customer: cell('customer'), action: cell('action'), user: cell('user') };
}

function customerIdOf(cell: HTMLElement | null): string | null {
  const [, , id] = cell?.querySelector('a')?.pathname.split('/') ?? [];
  return id === undefined ? null : decodeURIComponent(id);
}

function setTips({ customer, action, user }: Cells): void {
  const name = customer?.querySelector<HTMLElement>(':scope > a, :scope > .name');
  if (name) name.title = textOf(name);
  if (user) user.title = textOf(user);
  if (!action) return;
  // The server writes the type, and below it the summary if it is shortened in the row.
  const [head, ...told] = [...action.childNodes].map(textOf);
  const [type, whole = told.join('')] = action.title.split('\n');
  action.title = [`${head?.trim()} ${type}`, whole.trim()].filter(Boolean).join('\n');
}

function addFilterLink(
  cell: HTMLElement | null,
  { query, label }: { query: string | null; label: string },
): void {
  if (!cell || query === null) return;
  const link = document.createElement('a');
  link.setAttribute('href', query);
  link.title = label;
  cell.append(link);
}

/** A text with its isolated parts as a tip has them, which has no elements. */
function textOf(node: Node): string {
  if (node.nodeName === 'BDI') return ISOLATE + node.textContent + END_OF_ISOLATE;
  return node.hasChildNodes()
    ? [...node.childNodes].map(textOf).join('')
    : (node.textContent ?? '');
}
