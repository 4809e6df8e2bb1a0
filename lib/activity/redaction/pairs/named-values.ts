import { classifyName } from '@/lib/activity/redaction/names/name-sensitivity';
import type { Sensitivity } from '@/lib/activity/redaction/names/sensitivity';
import { isBareName, isHarmlessField } from './harmless-fields';
import { fieldRoleOf } from './field-role';

/** A field; `text` reads its value as a text and returns null when it is not one. */
export type NamedField = { name: string; text: () => string | null };

/** How the fields of an object relate to each other. */
export type Pairing<Field> = {
  /** Fields that hold the name of a secret or of anything else, and so stay readable. */
  nameFields: ReadonlySet<Field>;
  /** The sensitivities of a field as the value that other fields name. */
  sensitivitiesOf: (field: Field) => Sensitivity[];
};

/**
 * Finds which fields of an object name the values of others: `{ "Key": "Password", "Value": "…" }`,
 * as in the source's own lists, in any spelling: `property`, `from` and `to`, `ParameterName` and
 * `ParameterValue`. Where a field names a secret and no other looks like its value, every field
 * beside it counts as the value, except known harmless ones; in a bag of fields (`isBag`), which
 * mixes many pairs, none does. Takes texts as they are after redaction, so that redacted and
 * unredacted values are read alike.
 */
export function pairingOf<Field extends NamedField>(
  fields: Field[],
  { isBag = false }: { isBag?: boolean } = {},
): Pairing<Field> {
  const candidates = fields.flatMap((field) => {
    const { nameStrength } = fieldRoleOf(field.name);
    const text = nameStrength === null ? null : field.text();
    return text === null ? [] : [{ field, nameStrength, name: withoutItemNumber(text) }];
  });
  if (candidates.length === 0) return { nameFields: new Set(), sensitivitiesOf: () => [] };
  const neighbours = findNeighbours(fields);
  const named = candidates.filter((candidate) => isNameField(neighbours, candidate));
  const secret = named.filter(
    ({ name, nameStrength }) =>
      isBareName(name) && !(nameStrength === 'weak' && classifyName(name) === 'unless_flag'),
  );
  const sensitivities = [...new Set(secret.flatMap(({ name }) => classifyName(name) ?? []))];
  const secretFields = new Set(secret.map(({ field }) => field));
  const hasValueField = fields.some((field) => isValueField(field) && !secretFields.has(field));
  const areOthersSecret =
    !isBag &&
    !hasValueField &&
    secret.some(({ name, nameStrength }) => nameStrength === 'sure' && namesSecret(name));
  const nameFields = new Set<Field>(named.map(({ field }) => field));
  return {
    nameFields,
    sensitivitiesOf: (field) => {
      if (nameFields.has(field) || sensitivities.length === 0) return [];
      return fieldRoleOf(field.name).isValue || (areOthersSecret && !isHarmlessField(field))
        ? sensitivities
        : [];
    },
  };
}

type NameField<Field> = { field: Field; name: string };

/** Whether another field beside the given one is of some kind. */
type Neighbours<Field> = Record<'value' | 'plainValue' | 'named', (field: Field) => boolean>;

function findNeighbours<Field extends NamedField>(fields: Field[]): Neighbours<Field> {
  const isNamed = (field: Field) =>
    isPureNameField(field) && classifyName(field.text() ?? '') !== null;
  return {
    value: hasAnother(fields, isValueField),
    plainValue: hasAnother(fields, ({ name }) => /^values?$/i.test(withoutOldOrNew(name))),
    named: hasAnother(fields, isNamed),
  };
}

// Computed once for all the fields, however many of them ask.
function hasAnother<Field>(fields: Field[], matches: (field: Field) => boolean) {
  let found: Set<Field> | null = null;
  return (field: Field) => {
    found ??= new Set(fields.filter(matches));
    return found.size > (found.has(field) ? 1 : 0);
  };
}

// A field named `key` may hold a key, and one named `primaryKey` usually does. It holds a name
// where that is the name of a secret, or a plain name beside a value.
function isNameField<Field extends NamedField>(
  neighbours: Neighbours<Field>,
  { field, name }: NameField<Field>,
): boolean {
  if (namesSecret(field.name)) return isKeyNameField(neighbours, { field, name });
  // `setting` may be the name or the value.
  return !isValueField(field) || !neighbours.named(field);
}

function isKeyNameField<Field extends NamedField>(
  neighbours: Neighbours<Field>,
  { field, name }: NameField<Field>,
): boolean {
  if (classifyName(name) !== null) return neighbours.value(field) || KEY.test(field.name);
  if (!KEY.test(field.name)) return false;
  return isPlainName(name) ? neighbours.value(field) : neighbours.plainValue(field);
}

const KEY = /^(?:key|キー|키)$/i;

function isPureNameField({ name }: NamedField): boolean {
  const { nameStrength, isValue } = fieldRoleOf(name);
  return nameStrength !== null && !isValue;
}

function isValueField({ name }: NamedField): boolean {
  return fieldRoleOf(name).isValue;
}

const withoutOldOrNew = (name: string) => name.replace(/^(?:old|new|previous|current)_?/i, '');

const isPlainName = (text: string) => /^\p{L}[\p{L}_ .]{0,60}$/u.test(text);

function namesSecret(name: string): boolean {
  const sensitivity = classifyName(name);
  return sensitivity !== null && sensitivity !== 'nothing';
}

/** Removes the number of a line item from a name: `Password-0` becomes `Password`. */
export function withoutItemNumber(name: string): string {
  return name.replace(/-\d{1,6}$/, '');
}
