/** A part of a text, its end not included. */
export type TextRange = { from: number; to: number };

/** Where what a sticky expression finds at a place ends; -1 when it is not there. */
export function matchEnd(sticky: RegExp, { text, at }: { text: string; at: number }): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}
