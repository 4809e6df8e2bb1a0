import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';

/** How many lines a file may have to be compared line by line: as many as a spreadsheet has. */
export const MAX_LIST_LINES = 1_048_576;

/** How many lines a row of `exported_part` has at most: 384 KiB, some tenths of a second of a download. */
export const PART_LINES = 16_384;

/** What a partner's lists may take in a day, or whoever may export could fill the disk: 400 MB. */
export const MAX_BYTES_A_DAY = 16 * MAX_LIST_LINES * LINE_BYTES;
