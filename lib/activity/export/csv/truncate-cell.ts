import type { TextPrefix } from '@/lib/platform/json/unescape-json';
import type { Translator } from '@/lib/platform/i18n/translator';
import { truncateText } from '@/lib/platform/text/truncate-text';

/** The maximum length of an Excel cell, in UTF-16 units. Excel truncates longer ones silently. */
export const MAX_CELL_LENGTH = 32_767;

/**
 * A cell that Excel can hold: a longer one is truncated, with a notice of its full length and where
 * to find it.
 */
export function truncateCell(cell: string, t: Translator): string {
  return cell.length <= MAX_CELL_LENGTH
    ? cell
    : truncateWithNotice(cell, { count: cell.length, t });
}

/** The same for a text of which only a prefix was read, and which may be longer than a cell. */
export function truncatePartialCell(
  { cell, read }: { cell: string; read: TextPrefix },
  t: Translator,
): string {
  if (read.fullLength <= MAX_CELL_LENGTH) return cell;
  // The characters that make the cell safe count, too.
  const count = read.fullLength + cell.length - read.prefix.length;
  return truncateWithNotice(cell, { count, t });
}

// The full length is unknown for a value stored before records had a maximum size.
function truncateWithNotice(cell: string, { count, t }: { count: number; t: Translator }): string {
  const notice = Number.isFinite(count) ? t('csv.cut', { count }) : t('csv.cutLong');
  return truncateText(cell, MAX_CELL_LENGTH - notice.length) + notice;
}
