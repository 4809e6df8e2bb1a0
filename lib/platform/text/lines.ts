/**
 * The lines of a text that are not blank, with their numbers from 1. They are cut one at a time,
 * because splitting a text of nothing but line breaks would create millions of strings.
 */
export function* linesOf(text: string): Generator<{ line: string; number: number }> {
  let number = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? undefined : end);
    number += 1;
    if (line.trim() !== '') yield { line, number };
    start = end < 0 ? text.length : end + 1;
  }
}
