import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { mayHoldSecret } from './may-hold-secret';
import { coverOf, isPersonName, type Cover } from './secret-names';
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
    const redacted = tree ? redactTree({ node: tree, cover: 'nothing' }, text) : text;
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
    value: redactValue(value, coverOf(withoutNumber(key))),
  }));
}

function parse(text: string): { tree: Node | undefined; broken: boolean } {
  if (!/^\s*[[{]/.test(text)) return { tree: undefined, broken: true };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return { tree, broken: errors.length > 0 || !tree };
}

type Span = { offset: number; length: number; replacement: string };

function redactTree(at: { node: Node; cover: Cover }, text: string): string {
  const spans: Span[] = [];
  collect(at, spans);
  const parts: string[] = [];
  let done = 0;
  for (const { offset, length, replacement } of spans) {
    parts.push(text.slice(done, offset), JSON.stringify(replacement));
    done = offset + length;
  }
  return parts.join('') + text.slice(done);
}

// Walks in text order, so the spans come out sorted.
function collect(at: { node: Node; cover: Cover }, spans: Span[]): void {
  const { node, cover } = at;
  if (node.type === 'object') return collectFields(at, spans);
  if (node.type === 'array') {
    for (const item of node.children ?? []) collect({ node: item, cover }, spans);
    return;
  }
  const redacted = redactValue(node.value, cover);
  if (redacted !== node.value) {
    spans.push({ offset: node.offset, length: node.length, replacement: String(redacted) });
  }
}

function collectFields(at: { node: Node; cover: Cover }, spans: Span[]): void {
  const fields = (at.node.children ?? []).map((property) => property.children ?? []);
  const naming = namingFields(fields);
  const named = naming.map(([, value]) => coverOf(withoutNumber(String(value?.value))));
  for (const field of fields) {
    const [name, value] = field;
    if (!name || !value) continue;
    const key = String(name.value);
    if (at.cover === 'credentials' && isPersonName(key)) {
      collect({ node: value, cover: 'nothing' }, spans);
      continue;
    }
    const told = naming.includes(field) ? [] : [coverOf(key)];
    const covers = [at.cover, ...told, ...(VALUE_NAME.test(key) ? named : [])];
    collect({ node: value, cover: widest(covers) }, spans);
  }
}

function widest(covers: Cover[]): Cover {
  if (covers.includes('everything')) return 'everything';
  return covers.includes('credentials') ? 'credentials' : 'nothing';
}

const NAMING_NAME =
  /^(key|name|id|type|field|parameter|(property|setting|display)_?name|property)$/i;
const VALUE_NAME = /^((old|new|previous|current|modified)_?)?values?$|^(content|data)$/i;

// { "Key": "Password", "Value": "…" }: the first names the second, as in the source's own lists.
function namingFields(fields: Node[][]): Node[][] {
  if (!fields.some(([name]) => VALUE_NAME.test(String(name?.value)))) return [];
  return fields.filter(
    ([name, value]) => NAMING_NAME.test(String(name?.value)) && value?.type === 'string',
  );
}

function redactValue(value: unknown, cover: Cover): unknown {
  if (cover !== 'nothing' && isSecret(value)) return REDACTED;
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  return cover === 'nothing' ? redactJson(value) : redactCovered(value, cover);
}

function redactCovered(value: object, cover: Cover): unknown {
  const text = JSON.stringify(value);
  const { tree } = parse(text);
  return tree ? JSON.parse(redactTree({ node: tree, cover }, text)) : REDACTED;
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
