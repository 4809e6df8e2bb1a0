import { classifyName, type Sensitivity } from '@/lib/activity/redaction/names/name-sensitivity';
import { isBareName, isHarmlessField } from './harmless-fields';
import { fieldRoleOf } from './field-role';

/** A field, and how to read the text that is its value; null when it is none. */
export type NamedField = { name: string; text: () => string | null };

/** What the fields of an object say of each other. */
export type Pairing<Field> = {
  /** Those that hold the name of a secret or of something else, and so stay readable. */
  nameFields: ReadonlySet<Field>;
  /** How secret a field is as the value of what others name. */
  sensitivitiesOf: (field: Field) => Sensitivity[];
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
    const { nameStrength } = fieldRoleOf(field.name);
    const text = nameStrength === null ? null : field.text();
    return text === null ? [] : [{ field, naming: nameStrength, name: withoutItemNumber(text) }];
  });
  if (namers.length === 0) return { nameFields: new Set(), sensitivitiesOf: () => [] };
  const naming = namers.filter(({ field, name }) => isNameField(fields, { field, name }));
  const secret = naming.filter(
    (namer) =>
      isBareName(namer.name) &&
      !(namer.naming === 'weak' && classifyName(namer.name) === 'unless_flag'),
  );
  const covers = secret.flatMap(({ name }) => classifyName(name) ?? []);
  const isValueThere = fields.some((field) => isValueField(field, secret));
  const isAnySecret =
    !isBag &&
    !isValueThere &&
    secret.some((namer) => namer.naming === 'sure' && namesSecret(namer.name));
  const namingFields = new Set(naming.map(({ field }) => field));
  return {
    nameFields: namingFields,
    sensitivitiesOf: (field) => {
      if (namingFields.has(field) || covers.length === 0) return [];
      return fieldRoleOf(field.name).isValue || (isAnySecret && !isHarmlessField(field))
        ? covers
        : [];
    },
  };
}

type NameField<Field> = { field: Field; name: string };

// A field named `key` may hold a key, and `primaryKey` mostly does: it names something where it has the
// name of a secret, or a plain one beside a value.
function isNameField<Field extends NamedField>(
  fields: Field[],
  { field, name }: NameField<Field>,
): boolean {
  if (namesSecret(field.name)) return isKeyNameField(fields, { field, name });
  // `setting` is the name or the value.
  if (!fieldRoleOf(field.name).isValue) return true;
  return !fields.some(
    (other) =>
      other !== field && isPureNameField(other) && classifyName(other.text() ?? '') !== null,
  );
}

function isKeyNameField<Field extends NamedField>(
  fields: Field[],
  { field, name }: NameField<Field>,
): boolean {
  const others = fields.filter((other) => other !== field);
  const isBesideValue = others.some((other) => fieldRoleOf(other.name).isValue);
  if (classifyName(name) !== null) return isBesideValue || KEY.test(field.name);
  if (!KEY.test(field.name)) return false;
  return isPlainName(name)
    ? isBesideValue
    : others.some((other) => /^values?$/i.test(withoutOldOrNew(other.name)));
}

const KEY = /^(?:key|キー|키)$/i;

function isPureNameField({ name }: NamedField): boolean {
  const { nameStrength, isValue } = fieldRoleOf(name);
  return nameStrength !== null && !isValue;
}

function isValueField<Field extends NamedField>(field: Field, namers: NameField<Field>[]): boolean {
  return fieldRoleOf(field.name).isValue && !namers.some((namer) => namer.field === field);
}

const withoutOldOrNew = (name: string) => name.replace(/^(?:old|new|previous|current)_?/i, '');

const isPlainName = (text: string) => /^\p{L}[\p{L}_ .]{0,60}$/u.test(text);

function namesSecret(name: string): boolean {
  const cover = classifyName(name);
  return cover !== null && cover !== 'nothing';
}

/** A name without the number of its line item: `Password-0` is `Password`. */
export function withoutItemNumber(name: string): string {
  return name.replace(/-\d{1,6}$/, '');
}
