import type { ReadText } from '@/lib/platform/json/json-text';
import type { Translator } from '@/lib/platform/i18n/translator';
import { beginningOf } from '@/lib/platform/text/beginning-of';

/** What a cell of Excel holds at most, in UTF-16 units. What is longer it cuts, and tells nobody. */
export const LONGEST_CELL = 32_767;

/** A cell that Excel can hold: of a longer one the beginning, and how long it is and where it is whole. */
export function cutCell(cell: string, t: Translator): string {
  return cell.length <= LONGEST_CELL ? cell : cutTo(cell, { count: cell.length, t });
}

/** The same of a text of which only the beginning was read, and which may be longer than a cell. */
export function cutBeginning(
  { cell, read }: { cell: string; read: ReadText },
  t: Translator,
): string {
  if (read.length <= LONGEST_CELL) return cell;
  // What makes the cell safe to open is counted, too.
  const count = read.length + cell.length - read.beginning.length;
  return cutTo(cell, { count, t });
}

// How long the rest is nobody knows of a value that came before records had a largest size.
function cutTo(cell: string, { count, t }: { count: number; t: Translator }): string {
  const notice = Number.isFinite(count) ? t('csv.cut', { count }) : t('csv.cutLong');
  return beginningOf(cell, LONGEST_CELL - notice.length) + notice;
}
