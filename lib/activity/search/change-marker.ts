import type { ChangeCode } from '@/lib/activity/summary/summary';

// Every text starts with it, so that nothing within a text can be mistaken for a marker.
const MARKER_START = '\u001e';

/** Terminates the marker and each value of a text. Nobody searches for it. */
export const VALUE_SEPARATOR = '\u001f';

/** The start of an activity's text: the change in its summary. */
export function changeMarker(code: ChangeCode | null): string {
  return MARKER_START + (code ?? '') + VALUE_SEPARATOR;
}
