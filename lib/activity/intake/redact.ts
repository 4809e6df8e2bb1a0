import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { REDACTED } from '@/lib/activity/redacted';
import { mayHoldSecret } from './may-hold-secret';
import { namesValue, namingAmong, withoutNumber, type NamedField } from './named-values';
import { coverOf, isOpenWithinCredentials, type Cover } from './secret-names';
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
  const named = coversByNumber(data);
  return data.map(({ key, value }) => {
    const redacted = redactPatterns(key, REDACTED);
    const name = withoutNumber(redacted);
    const covers = namesValue(name) ? (named.get(redacted.slice(name.length)) ?? []) : [];
    return {
      key: redacted,
      value: redactValue(value, { cover: widest([coverOf(name), ...covers]), depth: 0 }),
    };
  });
}

// `PropertyName-0` names what `NewValue-0` is the value of.
function coversByNumber(data: CustomizedDatum[]): Map<string, Cover[]> {
  const groups = new Map<string, NamedField[]>();
  for (const { key, value } of data) {
    const name = withoutNumber(key);
    const number = key.slice(name.length);
    const text = () => (typeof value === 'string' ? redactText(value) : null);
    groups.set(number, [...(groups.get(number) ?? []), { name, text }]);
  }
  return new Map([...groups].map(([number, fields]) => [number, namingAmong(fields).named]));
}

/** `depth`: how many texts it stands in, each within the other. */
function lookWithin(text: string, depth: number): string {
  try {
    const { tree, broken } = parse(text);
    if (!tree) return redactPatterns(text, REDACTED);
    if (broken) return redactBroken(text, depth);
    return redactTree({ node: tree, cover: 'nothing', depth }, text);
  } catch (error) {
    // Parsing and walking recurse: thousands of nested brackets overflow the stack.
    if (error instanceof RangeError) return redactPatterns(text, REDACTED);
    throw error;
  }
}

const MOST_READINGS = 4;

// What is redacted in broken JSON may make it read otherwise. Within it each reading would take as
// many of what is within that, so there one is all.
function redactBroken(text: string, depth: number): string {
  let redacted = text;
  for (let reading = 0; reading < (depth < 2 ? MOST_READINGS : 1); reading += 1) {
    const before = redacted;
    const { tree } = parse(before);
    const named = tree ? redactTree({ node: tree, cover: 'nothing', depth }, before) : before;
    redacted = redactPatterns(named, REDACTED);
    if (redacted === before) break;
  }
  return redacted;
}

function parse(text: string): { tree: Node | undefined; broken: boolean } {
  if (!/^\s*[[{]/.test(text)) return { tree: undefined, broken: true };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return { tree, broken: errors.length > 0 || !tree };
}

type Span = { offset: number; length: number; replacement: string };

/** A part of a JSON text, how much of it is secret, and how many texts it stands in. */
type Part = { node: Node; cover: Cover; depth: number };

function redactTree(at: Part, text: string): string {
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
function collect(at: Part, spans: Span[]): void {
  const { node } = at;
  if (node.type === 'object') return collectFields(at, spans);
  if (node.type === 'array') {
    for (const item of node.children ?? []) collect({ ...at, node: item }, spans);
    return;
  }
  const redacted = redactValue(node.value, at);
  if (redacted !== node.value) {
    spans.push({ offset: node.offset, length: node.length, replacement: String(redacted) });
  }
}

function collectFields(at: Part, spans: Span[]): void {
  const fields = (at.node.children ?? []).flatMap(fieldOf);
  const { naming, named } = namingAmong(fields);
  for (const field of fields) {
    const { name, value } = field;
    if (at.cover === 'credentials' && isOpenWithinCredentials(name)) {
      collect({ ...at, node: value, cover: 'nothing' }, spans);
      continue;
    }
    const told = naming.has(field) ? [] : [coverOf(name)];
    const covers = [at.cover, ...told, ...(namesValue(name) ? named : [])];
    collect({ ...at, node: value, cover: widest(covers) }, spans);
  }
}

function fieldOf({ children }: Node): (NamedField & { value: Node })[] {
  const [name, value] = children ?? [];
  if (!name || !value) return [];
  const text = () => (value.type === 'string' ? redactText(String(value.value)) : null);
  return [{ name: String(name.value), value, text }];
}

const COVERS: Cover[] = ['everything', 'credentials', 'unless_flag'];

function widest(covers: Cover[]): Cover {
  return COVERS.find((cover) => covers.includes(cover)) ?? 'nothing';
}

type Place = Pick<Part, 'cover' | 'depth'>;

function redactValue(value: unknown, { cover, depth }: Place): unknown {
  if (isSecret(value, cover)) return REDACTED;
  if (typeof value === 'string') return mayHoldSecret(value) ? lookWithin(value, depth + 1) : value;
  if (typeof value !== 'object' || value === null) return value;
  return cover === 'nothing' ? redactJson(value) : redactCovered(value, cover);
}

function redactCovered(value: object, cover: Cover): unknown {
  const text = JSON.stringify(value);
  const { tree } = parse(text);
  return tree ? JSON.parse(redactTree({ node: tree, cover, depth: 0 }, text)) : REDACTED;
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
