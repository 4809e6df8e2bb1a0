/** The id of the record that a line of NDJSON is. Never throws: where there is none it is empty. */
export function recordIdOfJson(line: string): string {
  try {
    const { id } = Object(JSON.parse(line)) as { id?: unknown };
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
}
