import type { CustomizedDatum } from '@/lib/activity/activity';
import { REDACTED } from './redacted';
import { readJsonNodes, type JsonNode } from './json/json-nodes';
import { secretSpans, widest } from './json/secret-spans';
import { mayHoldSecret } from './may-hold-secret';
import { pairingOf, withoutNumber, type NamedField } from './pairs/named-values';
import { coverOf, type Cover } from './secret-names';
import { redactPatterns } from './secret-patterns';

/**
 * A text, JSON or not, with the passwords, secrets, tokens and keys inside it replaced by
 * `[redacted]`; all other characters stay as they came, and what is redacted already stays, too.
 * Broken JSON is redacted as far as it can be read, and by pattern. Never throws.
 */
export function redactText(text: string): string {
  return mayHoldSecret(text) ? lookInto(text) : text;
}

/** `redactText` without the question whether it is worth while. */
export function lookInto(text: string): string {
  return lookWithin(text, 0);
}

/** The same for JSON that is parsed already. */
export function redactJson<Value>(value: Value): Value {
  if (value === undefined || value === null) return value;
  const text = JSON.stringify(value);
  const redacted = redactText(text);
  return redacted === text ? value : JSON.parse(redacted);
}

/** Customised data in its order, the values of secret keys redacted. */
export function redactCustomizedData(data: CustomizedDatum[]): CustomizedDatum[] {
  const whole = data.map(({ key, value }) => `${key}\n${textOf(value)}`).join('\n');
  if (!mayHoldSecret(whole)) return data;
  const redacted = data.map(({ key, value }) => ({ key: redactPatterns(key, REDACTED), value }));
  const coversOf = coversByNumber(redacted);
  return redacted.map((datum, index) => {
    const cover = widest(coversOf[index] ?? []);
    return { key: datum.key, value: redactValue(datum.value, { cover, depth: 0 }) };
  });
}

// `PropertyName-0` names what `NewValue-0` is the value of.
function coversByNumber(data: CustomizedDatum[]): Cover[][] {
  const groups = new Map<string, NamedField[]>();
  const fields = data.map(({ key, value }) => {
    const name = withoutNumber(key);
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
    const told = pairing?.naming.has(field) ? [] : [coverOf(field.name)];
    return [...told, ...(pairing?.coversOf(field) ?? [])];
  });
}

/** `depth`: how many texts it stands in, each within the other. */
function lookWithin(text: string, depth: number): string {
  if (!/^\s*[[{]/.test(text)) return redactPatterns(text, REDACTED);
  const { roots, isBroken } = readJsonNodes(text);
  if (isBroken) return redactBroken(text, depth);
  return redactNodes(text, { roots, place: { cover: 'nothing', depth } });
}

const MOST_READINGS = 4;

// What is redacted in broken JSON may make it read otherwise. Within it each reading would take as
// many of what is within that, so there one is all.
function redactBroken(text: string, depth: number): string {
  let redacted = text;
  for (let reading = 0; reading < (depth < 2 ? MOST_READINGS : 1); reading += 1) {
    const before = redacted;
    const { roots } = readJsonNodes(before);
    const named = redactNodes(before, { roots, place: { cover: 'nothing', depth } });
    redacted = redactPatterns(named, REDACTED);
    if (redacted === before) break;
  }
  return redacted;
}

type Place = { cover: Cover; depth: number };

function redactNodes(text: string, { roots, place }: { roots: JsonNode[]; place: Place }): string {
  const { cover, depth } = place;
  const spans = secretSpans({ roots, cover }, (value, leafCover) =>
    redactValue(value, { cover: leafCover, depth }),
  );
  const parts: string[] = [];
  let done = 0;
  for (const { offset, length, by } of spans) {
    parts.push(text.slice(done, offset), JSON.stringify(by));
    done = offset + length;
  }
  return parts.join('') + text.slice(done);
}

function redactValue(value: unknown, { cover, depth }: Place): unknown {
  if (isSecret(value, cover)) return REDACTED;
  if (typeof value === 'string') return mayHoldSecret(value) ? lookWithin(value, depth + 1) : value;
  if (typeof value !== 'object' || value === null) return value;
  return cover === 'nothing' ? redactJson(value) : redactCovered(value, cover);
}

function redactCovered(value: object, cover: Cover): unknown {
  const text = JSON.stringify(value);
  const { roots } = readJsonNodes(text);
  return JSON.parse(redactNodes(text, { roots, place: { cover, depth: 0 } }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const YES_OR_NO = /^(?:true|false|yes|no|on|off|0|1)$/i;

function isSecret(value: unknown, cover: Cover): boolean {
  if (cover === 'nothing' || value === '') return false;
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return cover !== 'unless_flag' || !YES_OR_NO.test(String(value));
}
