import type { ChangeCode } from '@/lib/activity/summary/summary-source';

// Each text begins with it, so that nothing within a text can pass for it.
const MARKER_START = '\u001e';

/** Ends what a text says of its change, and each of its values: nobody searches for it. */
export const VALUE_SEPARATOR = '\u001f';

/** What the text of an activity begins with, by what its row says was changed. */
export function changeMarker(code: ChangeCode | null): string {
  return MARKER_START + (code ?? '') + VALUE_SEPARATOR;
}
