import type { Translator } from '@/lib/i18n/translator';
import { beginningOf } from '@/lib/text/beginning-of';

/** What a cell of Excel holds at most, in UTF-16 units. What is longer it cuts, and tells nobody. */
export const LONGEST_CELL = 32_767;

/** A cell that Excel can hold: of a longer one the beginning, and how long it is and where it is whole. */
export function cutCell(cell: string, t: Translator): string {
  if (cell.length <= LONGEST_CELL) return cell;
  const notice = t('csv.cut', { count: cell.length });
  return beginningOf(cell, LONGEST_CELL - notice.length) + notice;
}
