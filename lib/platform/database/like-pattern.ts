/** The pattern of LIKE for whatever has `text` as a part: its own signs stand for themselves. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
