import { isGuid } from '@/lib/platform/text/guid';

// As many digits as tell one from another on a page.
const DIGITS = 8;

/** An id in the room of a word: of a GUID the beginning, `482e2152…`; any other text as it is. */
export function shortId(id: string): string {
  return isGuid(id) ? `${id.slice(0, DIGITS)}…` : id;
}
