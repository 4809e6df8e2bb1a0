// Half a surrogate pair is not a character, a joiner at the end joins nothing, and half of a mark
// such as `[U+202E]` would not be recognised.
const BROKEN_END = /[\uD800-\uDBFF\u200C\u200D]$|\[(U(\+[\dA-F]{0,6})?)?$/;

/**
 * The start of a text: at most `length` code units, without an incomplete character at the end.
 */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(BROKEN_END, '');
}
