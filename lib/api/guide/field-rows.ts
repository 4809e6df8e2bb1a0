import type { Translator } from '@/lib/platform/i18n/translator';
import type { JsonSchema } from './openapi-schemas';

/** A field as the API page describes it. */
export type FieldRow = { name: string; type: string; isRequired: boolean; description: string };

/** The fields of an object schema, in its order, with their types in the language of `t`. */
export function fieldRows(schema: JsonSchema, t: Translator): FieldRow[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: describeType(property, t),
    isRequired: required.has(name),
    description: typeof property === 'object' ? (property.description ?? '') : '',
  }));
}

/** Describes a schema in a few words: `text, up to 400 characters`. */
function describeType(schema: JsonSchema | boolean, t: Translator): string {
  if (typeof schema === 'boolean') return t('api.types.any');
  if (schema.anyOf) return describeChoice(schema.anyOf, t);
  if (schema.type === 'array') return describeList(schema, t);
  if (schema.format === 'uuid') return t('api.types.guid');
  if (schema.format === 'date') return t('api.types.day');
  if (schema.type === 'string') return describeText(schema, t);
  if (schema.type === 'integer') {
    const { minimum: least = 0, maximum: most = 0 } = schema;
    return t('api.types.wholeNumber', { least, most });
  }
  return t(schema.type === 'object' ? 'api.types.object' : 'api.types.any');
}

function describeText({ examples, maxLength }: JsonSchema, t: Translator): string {
  if (examples) return t('api.types.time');
  return maxLength ? t('api.types.textUpTo', { most: maxLength }) : t('api.types.text');
}

// The page says once, for all fields, that a field may be empty or null.
function describeChoice(choices: (JsonSchema | boolean)[], t: Translator): string {
  const relevant = choices.filter(
    (choice) => typeof choice !== 'object' || (choice.type !== 'null' && choice.const !== ''),
  );
  const types = relevant.map((choice) => describeType(choice, t));
  return [...new Set(types)].join(t('api.types.or'));
}

function describeList({ items, maxItems: most }: JsonSchema, t: Translator): string {
  const { kind, names } = describeItems(items);
  return most ? t(`api.types.${kind}UpTo`, { names, most }) : t(`api.types.${kind}`, { names });
}

type ItemsDescription = { kind: 'list' | 'listOf' | 'guids' | 'texts'; names: string };

function describeItems(items: JsonSchema['items']): ItemsDescription {
  if (typeof items !== 'object' || Array.isArray(items)) return { kind: 'list', names: '' };
  const names = Object.keys(items.properties ?? {}).join(', ');
  if (names) return { kind: 'listOf', names };
  if (items.format === 'uuid') return { kind: 'guids', names };
  return { kind: items.type === 'string' ? 'texts' : 'list', names };
}

/** The parameters of a request, in the same form. */
export function parameterRows(
  parameters: { name: string; description: string; schema: JsonSchema }[],
  t: Translator,
): FieldRow[] {
  return parameters.map(({ name, description, schema }) => ({
    name,
    type: describeType(schema, t),
    isRequired: false,
    description,
  }));
}
