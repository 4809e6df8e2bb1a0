import type { JsonSchema } from './openapi-schemas';

/** A field of a record as people read of it. */
export type FieldRow = { name: string; type: string; isRequired: boolean; description: string };

/** The fields of an object's schema, in its order. */
export function fieldRows(schema: JsonSchema): FieldRow[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: describeType(property),
    isRequired: required.has(name),
    description: typeof property === 'object' ? (property.description ?? '') : '',
  }));
}

/** A schema in a few words: `text, up to 400 characters`. */
export function describeType(schema: JsonSchema | boolean): string {
  if (typeof schema === 'boolean') return 'any JSON';
  if (schema.anyOf) return describeChoice(schema.anyOf);
  if (schema.type === 'array') return describeList(schema);
  if (schema.format === 'uuid') return 'GUID';
  if (schema.format === 'date') return 'day';
  if (schema.type === 'string') {
    if (schema.examples) return 'time';
    return schema.maxLength ? `text, up to ${schema.maxLength} characters` : 'text';
  }
  return schema.type === 'object' ? 'object' : 'any JSON';
}

// That a field may be empty or null is said once for all fields.
function describeChoice(choices: (JsonSchema | boolean)[]): string {
  const told = choices.filter(
    (choice) => typeof choice !== 'object' || (choice.type !== 'null' && choice.const !== ''),
  );
  return [...new Set(told.map(describeType))].join(' or ');
}

function describeList({ items, maxItems }: JsonSchema): string {
  const most = maxItems ? `, up to ${maxItems}` : '';
  if (typeof items !== 'object' || Array.isArray(items)) return `list${most}`;
  const names = Object.keys(items.properties ?? {});
  if (names.length > 0) return `list of { ${names.join(', ')} }${most}`;
  if (items.format === 'uuid') return `GUIDs${most}`;
  return items.type === 'string' ? `texts${most}` : `list${most}`;
}

/** The parameters of a request, read of in the same way. */
export function parameterRows(
  parameters: { name: string; description: string; schema: JsonSchema }[],
): FieldRow[] {
  return parameters.map(({ name, description, schema }) => ({
    name,
    type: describeType(schema),
    isRequired: false,
    description,
  }));
}
