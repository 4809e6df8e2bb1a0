import { coverOf, type Cover } from './secret-names';

const NAMING_NAME =
  /^(key|name|id|type|field|parameter|path|attribute|header|variable|option|(property|setting|display|attribute|parameter|field|variable|header)_?name|property|setting)$/i;
const VALUE_NAME =
  /^((old|new|previous|current|modified|string|text|default|property|setting)_?)?values?$|^(content|data)$/i;

/** A field, and how to read the text that is its value; null when it is none. */
export type NamedField = { name: string; text: () => string | null };

/**
 * What the fields of an object say of each other: `{ "Key": "Password", "Value": "…" }`, as in the
 * source's own lists. Gives those that name another, and how secret what they name is. Takes texts
 * as they are after redaction, so that what is redacted is read like what is not yet.
 */
export function namingAmong<Field extends NamedField>(
  fields: Field[],
): { naming: ReadonlySet<Field>; named: Cover[] } {
  if (!fields.some(({ name }) => namesValue(name))) return { naming: new Set(), named: [] };
  const naming = fields.filter(({ name, text }) => NAMING_NAME.test(name) && text() !== null);
  const named = naming.map(({ text }) => coverOf(withoutNumber(text() ?? '')));
  return { naming: new Set(naming), named };
}

/** Whether a field of this name has the value of what another field names. */
export function namesValue(name: string): boolean {
  return VALUE_NAME.test(name);
}

/** A name without the number of its line item: `Password-0` is `Password`. */
export function withoutNumber(name: string): string {
  return name.replace(/-\d{1,6}$/, '');
}
