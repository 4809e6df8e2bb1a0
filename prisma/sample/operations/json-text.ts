// Written by hand rather than by JSON.stringify of whole objects: the sample makes a million of them.

/** Any text as JSON. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** An id, a number or a time as a JSON text; it must hold nothing that JSON escapes. */
export function plain(text: string | number): string {
  return `"${text}"`;
}

/** An audit record's customised data as JSON text: keys with their values, which are JSON already. */
export function customizedData(entries: readonly (readonly [key: string, json: string])[]): string {
  let text = '';
  for (const [key, json] of entries) {
    text += `${text === '' ? '' : ','}{"key":"${key}","value":${json}}`;
  }
  return `[${text}]`;
}
