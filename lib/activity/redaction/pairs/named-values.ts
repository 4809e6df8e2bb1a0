import { readName, type Cover } from '@/lib/activity/redaction/secret-names';
import { isNameAlone, isOpenBeside } from './open-beside';
import { roleOf } from './pair-words';

/** A field, and how to read the text that is its value; null when it is none. */
export type NamedField = { name: string; text: () => string | null };

/** What the fields of an object say of each other. */
export type Pairing<Field> = {
  /** Those that hold the name of a secret or of something else, and so stay readable. */
  naming: ReadonlySet<Field>;
  /** How secret a field is as the value of what others name. */
  coversOf: (field: Field) => Cover[];
};

/**
 * What the fields of an object say of each other: `{ "Key": "Password", "Value": "…" }`, as in the
 * source's own lists, in any spelling: `property`, `from` and `to`, `ParameterName` and
 * `ParameterValue`. Where one names a secret and none looks like its value, every field beside it may
 * be, but those of which it is known that they hold none; not so in a bag of fields, whose pairs are
 * many. Takes texts as they are after redaction, so that what is redacted is read like what is not.
 */
export function pairingOf<Field extends NamedField>(
  fields: Field[],
  { isBag = false }: { isBag?: boolean } = {},
): Pairing<Field> {
  const namers = fields.flatMap((field) => {
    const { naming } = roleOf(field.name);
    const text = naming === null ? null : field.text();
    return text === null ? [] : [{ field, naming, name: withoutNumber(text) }];
  });
  if (namers.length === 0) return { naming: new Set(), coversOf: () => [] };
  const naming = namers.filter(({ field, name }) => isNaming(fields, { field, name }));
  const secret = naming.filter(
    (namer) =>
      isNameAlone(namer.name) &&
      !(namer.naming === 'weak' && readName(namer.name) === 'unless_flag'),
  );
  const covers = secret.flatMap(({ name }) => readName(name) ?? []);
  const isValueThere = fields.some((field) => isValueOf(field, secret));
  const isAnySecret =
    !isBag && !isValueThere && secret.some((namer) => namer.naming === 'sure' && tells(namer.name));
  const namingFields = new Set(naming.map(({ field }) => field));
  return {
    naming: namingFields,
    coversOf: (field) => {
      if (namingFields.has(field) || covers.length === 0) return [];
      return roleOf(field.name).isValue || (isAnySecret && !isOpenBeside(field)) ? covers : [];
    },
  };
}

type Namer<Field> = { field: Field; name: string };

// A field named `key` may hold a key, and `primaryKey` mostly does: it names something where it has the
// name of a secret, or a plain one beside a value.
function isNaming<Field extends NamedField>(
  fields: Field[],
  { field, name }: Namer<Field>,
): boolean {
  if (tells(field.name)) return isNamingKey(fields, { field, name });
  // `setting` is the name or the value.
  if (!roleOf(field.name).isValue) return true;
  return !fields.some(
    (other) => other !== field && isFirstNaming(other) && readName(other.text() ?? '') !== null,
  );
}

function isNamingKey<Field extends NamedField>(
  fields: Field[],
  { field, name }: Namer<Field>,
): boolean {
  const others = fields.filter((other) => other !== field);
  const isBesideValue = others.some((other) => roleOf(other.name).isValue);
  if (readName(name) !== null) return isBesideValue || KEY.test(field.name);
  if (!KEY.test(field.name)) return false;
  return isPlainName(name)
    ? isBesideValue
    : others.some((other) => /^values?$/i.test(withoutSide(other.name)));
}

const KEY = /^(?:key|キー|키)$/i;

function isFirstNaming({ name }: NamedField): boolean {
  const { naming, isValue } = roleOf(name);
  return naming !== null && !isValue;
}

function isValueOf<Field extends NamedField>(field: Field, namers: Namer<Field>[]): boolean {
  return roleOf(field.name).isValue && !namers.some((namer) => namer.field === field);
}

const withoutSide = (name: string) => name.replace(/^(?:old|new|previous|current)_?/i, '');

const isPlainName = (text: string) => /^\p{L}[\p{L}_ .]{0,60}$/u.test(text);

function tells(name: string): boolean {
  const cover = readName(name);
  return cover !== null && cover !== 'nothing';
}

/** A name without the number of its line item: `Password-0` is `Password`. */
export function withoutNumber(name: string): string {
  return name.replace(/-\d{1,6}$/, '');
}
