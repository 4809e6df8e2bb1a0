import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { mayHoldSecret } from './may-hold-secret';
import { isSecretContainer, isSecretName } from './secret-names';
import { redactPatterns } from './secret-patterns';

export const REDACTED = '[redacted]';

/**
 * A text, JSON or not, with the passwords, secrets, tokens and keys inside it replaced by
 * `[redacted]`; all other characters stay as they came. Broken JSON is redacted as far as it can be
 * read, and by pattern. Never throws.
 */
export function redactText(text: string): string {
  return mayHoldSecret(text) ? lookInto(text) : text;
}

/** `redactText` without the question whether it is worth while. */
export function lookInto(text: string): string {
  try {
    const { tree, broken } = parse(text);
    const redacted = tree ? redactTree(tree, text) : text;
    return broken ? redactPatterns(redacted, REDACTED) : redacted;
  } catch (error) {
    // Parsing and walking recurse: thousands of nested brackets overflow the stack.
    if (error instanceof RangeError) return redactPatterns(text, REDACTED);
    throw error;
  }
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
  return data.map(({ key, value }) => ({
    key: redactPatterns(key, REDACTED),
    value: isSecret(value) && isSecretName(withoutNumber(key)) ? REDACTED : redactDatum(value),
  }));
}

function parse(text: string): { tree: Node | undefined; broken: boolean } {
  if (!/^\s*[[{]/.test(text)) return { tree: undefined, broken: true };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return { tree, broken: errors.length > 0 || !tree };
}

type Span = { offset: number; length: number; replacement: string };

function redactTree(tree: Node, text: string): string {
  const spans: Span[] = [];
  collect({ node: tree, secret: false }, spans);
  const parts: string[] = [];
  let at = 0;
  for (const { offset, length, replacement } of spans) {
    parts.push(text.slice(at, offset), JSON.stringify(replacement));
    at = offset + length;
  }
  return parts.join('') + text.slice(at);
}

// Walks in text order, so the spans come out sorted.
function collect(at: { node: Node; secret: boolean }, spans: Span[]): void {
  const { node, secret } = at;
  if (node.type === 'object') return collectFields(at, spans);
  if (node.type === 'array') {
    for (const item of node.children ?? []) collect({ node: item, secret }, spans);
    return;
  }
  const redacted = secret && isSecret(node.value) ? REDACTED : redactDatum(node.value);
  if (redacted !== node.value) {
    spans.push({ offset: node.offset, length: node.length, replacement: String(redacted) });
  }
}

function collectFields(at: { node: Node; secret: boolean }, spans: Span[]): void {
  const fields = (at.node.children ?? []).map((property) => property.children ?? []);
  const naming = namingField(fields);
  for (const field of fields) {
    const [name, value] = field;
    if (!name || !value) continue;
    const key = String(name.value);
    if (field === naming) {
      collect({ node: value, secret: at.secret }, spans);
      continue;
    }
    const named = naming && VALUE_NAME.test(key) ? withoutNumber(String(naming[1]?.value)) : '';
    const isTold = value.type === 'object' ? isSecretContainer : isSecretName;
    collect({ node: value, secret: at.secret || isTold(key) || isTold(named) }, spans);
  }
}

const NAMING_NAME =
  /^(key|name|id|type|field|parameter|(property|setting|display)_?name|property)$/i;
const VALUE_NAME = /^((old|new|previous|current|modified)_?)?values?$|^(content|data)$/i;

// { "Key": "Password", "Value": "…" }: the first names the second, as in the source's own lists.
function namingField(fields: Node[][]): Node[] | undefined {
  if (!fields.some(([name]) => VALUE_NAME.test(String(name?.value)))) return undefined;
  return fields.find(
    ([name, value]) => NAMING_NAME.test(String(name?.value)) && value?.type === 'string',
  );
}

function redactDatum(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  return typeof value === 'object' && value !== null ? redactJson(value) : value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isSecret(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

function withoutNumber(key: string): string {
  return key.replace(/-\d+$/, '');
}
