import type { CustomizedDatum } from '@/lib/activity/activity';
import { parseJsonOrError } from '@/lib/platform/json/parse-json';
import { REDACTED } from './redacted';
import { parseJsonLeniently, type LenientNode } from './json/lenient-json';
import { jsonReplacements } from './json/json-replacements';
import { mayContainSecret } from './may-contain-secret';
import { pairingOf, withoutItemNumber, type NamedField } from './pairs/named-values';
import { sensitivityOf } from './names/name-sensitivity';
import { strictest, type Sensitivity } from './names/sensitivity';
import { redactPlainText } from './redact-plain-text';

/**
 * Replaces the passwords, secrets, tokens and keys in a text, JSON or not, by `[redacted]`. All
 * other characters stay as they are, and so does what is already redacted. Malformed JSON is
 * redacted as far as it can be read, and then as plain text. Never throws.
 */
export function redactText(text: string): string {
  return mayContainSecret(text) ? redactWithoutPrefilter(text) : text;
}

/** Does the same as `redactText` without first checking whether the text may contain a secret. */
export function redactWithoutPrefilter(text: string): string {
  return redactNested(text, 0);
}

/** Does the same for parsed JSON. */
export function redactJson<Value>(value: Value): Value {
  if (value === undefined || value === null) return value;
  const text = JSON.stringify(value);
  const redacted = redactText(text);
  if (redacted === text) return value;
  const parsed = parseJsonOrError(redacted);
  if (!(parsed instanceof SyntaxError)) return parsed as Value;
  // Of a single text the quotes are taken for part of the sentence, and may have gone with a secret.
  if (typeof value === 'string') return redactText(value) as Value;
  throw parsed;
}

/** Redacts the values of secret keys in customised data; the order stays. */
export function redactCustomizedData(data: CustomizedDatum[]): CustomizedDatum[] {
  const joined = data.map(({ key, value }) => `${key}\n${textOf(value)}`).join('\n');
  if (!mayContainSecret(joined)) return data;
  const redacted = data.map(({ key, value }) => ({ key: redactPlainText(key, REDACTED), value }));
  const sensitivities = sensitivitiesByItemNumber(redacted);
  return redacted.map((datum, index) => {
    const sensitivity = strictest(sensitivities[index] ?? []);
    return { key: datum.key, value: redactValue(datum.value, { sensitivity, depth: 0 }) };
  });
}

// `PropertyName-0` names the value in `NewValue-0`.
function sensitivitiesByItemNumber(data: CustomizedDatum[]): Sensitivity[][] {
  const groups = new Map<string, NamedField[]>();
  const fields = data.map(({ key, value }) => {
    const name = withoutItemNumber(key);
    const text = () => (typeof value === 'string' ? redactText(value) : null);
    const field: NamedField = { name, text };
    const number = key.slice(name.length);
    const group = groups.get(number);
    if (group) group.push(field);
    else groups.set(number, [field]);
    return { field, number };
  });
  const pairings = new Map(
    [...groups].map(([number, group]) => [number, pairingOf(group, { isBag: true })]),
  );
  return fields.map(({ field, number }) => {
    const pairing = pairings.get(number);
    const own = pairing?.nameFields.has(field) ? [] : [sensitivityOf(field.name)];
    return [...own, ...(pairing?.sensitivitiesOf(field) ?? [])];
  });
}

/** `depth`: how many texts this one is nested in. */
function redactNested(text: string, depth: number): string {
  if (!/^\s*[[{]/.test(text)) return redactPlainText(text, REDACTED);
  const { roots, isMalformed } = parseJsonLeniently(text);
  if (isMalformed) return redactMalformedJson(text, depth);
  return redactJsonNodes(text, { roots, context: { sensitivity: 'nothing', depth } });
}

const MAX_PASSES = 4;

// Redacting malformed JSON may change how the rest of it is read. For texts nested in it one pass
// is enough: repeating passes at each level would multiply them.
function redactMalformedJson(text: string, depth: number): string {
  let redacted = text;
  for (let pass = 0; pass < (depth < 2 ? MAX_PASSES : 1); pass += 1) {
    const before = redacted;
    const { roots } = parseJsonLeniently(before);
    const byName = redactJsonNodes(before, { roots, context: { sensitivity: 'nothing', depth } });
    redacted = redactPlainText(byName, REDACTED);
    if (redacted === before) break;
  }
  return redacted;
}

type RedactionContext = { sensitivity: Sensitivity; depth: number };

function redactJsonNodes(
  text: string,
  { roots, context }: { roots: LenientNode[]; context: RedactionContext },
): string {
  const { sensitivity, depth } = context;
  const replacements = jsonReplacements({ roots, sensitivity }, (value, leafSensitivity) =>
    redactValue(value, { sensitivity: leafSensitivity, depth }),
  );
  const parts: string[] = [];
  let done = 0;
  for (const { offset, length, text: replacement } of replacements) {
    parts.push(text.slice(done, offset), JSON.stringify(replacement));
    done = offset + length;
  }
  return parts.join('') + text.slice(done);
}

function redactValue(value: unknown, { sensitivity, depth }: RedactionContext): unknown {
  if (isSecretValue(value, sensitivity)) return REDACTED;
  if (typeof value === 'string')
    return mayContainSecret(value) ? redactNested(value, depth + 1) : value;
  if (typeof value !== 'object' || value === null) return value;
  return sensitivity === 'nothing' ? redactJson(value) : redactSensitiveObject(value, sensitivity);
}

function redactSensitiveObject(value: object, sensitivity: Sensitivity): unknown {
  const text = JSON.stringify(value);
  const { roots } = parseJsonLeniently(text);
  return JSON.parse(redactJsonNodes(text, { roots, context: { sensitivity, depth: 0 } }));
}

/** A value as its secrets are looked for: a text as it is, anything else as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const BOOLEAN_TEXT = /^(?:true|false|yes|no|on|off|0|1)$/i;

function isSecretValue(value: unknown, sensitivity: Sensitivity): boolean {
  if (sensitivity === 'nothing' || value === '') return false;
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return sensitivity !== 'unless_flag' || !BOOLEAN_TEXT.test(String(value));
}
