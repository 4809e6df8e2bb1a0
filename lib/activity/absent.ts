/** Stands in URLs for a field that a record does not have, as its user or its status. */
export const ABSENT = '(none)';

/** Values of a filter as they are stored, where what is absent is an empty text. */
export function storedValues(values: string[]): string[] {
  return values.includes(ABSENT) ? [...values, ''] : values;
}

/** A stored value as URLs name it. */
export function namedValue(value: string): string {
  return value === '' ? ABSENT : value;
}
