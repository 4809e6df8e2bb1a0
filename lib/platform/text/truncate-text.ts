// Half of a surrogate pair is no letter, a joiner joins nothing, and the beginning of a mark would
// not be known for one.
const BROKEN_END = /[\uD800-\uDBFF\u200C\u200D]$|\[(U(\+[\dA-F]{0,6})?)?$/;

/** The beginning of a text: at most so many code units of it, none of them left without the rest. */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(BROKEN_END, '');
}
