import type { TextPrefix } from '@/lib/platform/json/unescape-json';
import type { Translator } from '@/lib/platform/i18n/translator';
import { truncateText } from '@/lib/platform/text/truncate-text';

/** What a cell of Excel holds at most, in UTF-16 units. What is longer it cuts, and tells nobody. */
export const MAX_CELL_LENGTH = 32_767;

/** A cell that Excel can hold: of a longer one the beginning, and how long it is and where it is whole. */
export function truncateCell(cell: string, t: Translator): string {
  return cell.length <= MAX_CELL_LENGTH
    ? cell
    : truncateWithNotice(cell, { count: cell.length, t });
}

/** The same of a text of which only the beginning was read, and which may be longer than a cell. */
export function truncatePartialCell(
  { cell, read }: { cell: string; read: TextPrefix },
  t: Translator,
): string {
  if (read.fullLength <= MAX_CELL_LENGTH) return cell;
  // What makes the cell safe to open is counted, too.
  const count = read.fullLength + cell.length - read.prefix.length;
  return truncateWithNotice(cell, { count, t });
}

// How long the rest is nobody knows of a value that came before records had a largest size.
function truncateWithNotice(cell: string, { count, t }: { count: number; t: Translator }): string {
  const notice = Number.isFinite(count) ? t('csv.cut', { count }) : t('csv.cutLong');
  return truncateText(cell, MAX_CELL_LENGTH - notice.length) + notice;
}
