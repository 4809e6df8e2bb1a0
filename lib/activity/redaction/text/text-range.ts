/** A range of a text; `to` is exclusive. */
export type TextRange = { from: number; to: number };

/** Where a match of a sticky expression that starts at `at` ends; -1 for no match. */
export function matchEnd(sticky: RegExp, { text, at }: { text: string; at: number }): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}
