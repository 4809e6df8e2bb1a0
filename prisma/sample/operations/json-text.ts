// Written by hand rather than by JSON.stringify of whole objects: the sample makes a million of them.

/** A text as JSON. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** An audit record's customised data as JSON text, in the order given. */
export function customizedData(entries: readonly (readonly [string, string | null])[]): string {
  let text = '';
  for (const [key, value] of entries) {
    const comma = text === '' ? '' : ',';
    text += `${comma}{"key":"${key}","value":${value === null ? 'null' : quoted(value)}}`;
  }
  return `[${text}]`;
}
