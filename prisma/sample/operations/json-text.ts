// Concatenated rather than made by JSON.stringify: the sample needs a million of them.

/** Any text as a JSON string. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** An id, a number or a time as a JSON string; it must contain nothing that JSON escapes. */
export function plain(text: string | number): string {
  return `"${text}"`;
}

/** The customised data of an audit record as JSON; the values are JSON already. */
export function customizedData(entries: readonly (readonly [key: string, json: string])[]): string {
  let text = '';
  for (const [key, json] of entries) {
    text += `${text === '' ? '' : ','}{"key":"${key}","value":${json}}`;
  }
  return `[${text}]`;
}
