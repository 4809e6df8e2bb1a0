import { namerIn } from '@/lib/activity/redaction/pairs/column-names';
import { coveredInList, coveredInTables } from '@/lib/activity/redaction/pairs/listed-values';
import { pairingOf } from '@/lib/activity/redaction/pairs/named-values';
import {
  coverOf,
  isOpenWithinCredentials,
  type Cover,
} from '@/lib/activity/redaction/secret-names';
import type { JsonNode } from './json-nodes';

/** What of a JSON text is replaced, and by what. */
export type Replacement = { offset: number; length: number; by: string };

/** What becomes of a value that is neither an object nor a list, by how secret it is. */
export type RedactLeaf = (value: JsonNode['value'], cover: Cover) => unknown;

/** A part of a JSON text, how much of it is secret, and the name of the field with it. */
type Part = { node: JsonNode; cover: Cover; name: string };

/**
 * What is to be replaced in a part of a JSON text, in its order, when the whole of it is as secret as
 * `cover` says. Walks without recursion, so it goes as deep as the text does.
 */
export function secretSpans(
  { roots, cover }: { roots: JsonNode[]; cover: Cover },
  redactLeaf: RedactLeaf,
): Replacement[] {
  return new SecretWalk(redactLeaf).spansIn(roots, cover);
}

class SecretWalk {
  private readonly found: Replacement[] = [];
  /** What is secret by what stands beside it, elsewhere than in a field of its own object. */
  private readonly beside = new Map<JsonNode, Cover>();
  private readonly waiting: Part[] = [];

  constructor(private readonly redactLeaf: RedactLeaf) {}

  spansIn(roots: JsonNode[], cover: Cover): Replacement[] {
    this.visitNext(roots.map((node) => ({ node, cover, name: '' })));
    for (let part = this.waiting.pop(); part; part = this.waiting.pop()) {
      if (part.node.fields) this.visitFields(part);
      else if (part.node.items) this.visitItems(part);
      else this.visitLeaf(part);
    }
    return this.found;
  }

  // The last one in comes out first.
  private visitNext(parts: Part[]): void {
    for (const part of parts.reverse()) {
      const beside = this.beside.get(part.node);
      this.waiting.push(beside ? { ...part, cover: widest([part.cover, beside]) } : part);
    }
  }

  private visitLeaf({ node, cover }: Part): void {
    const redacted = this.redactLeaf(node.value, cover);
    if (redacted === node.value) return;
    this.found.push({ offset: node.offset, length: node.length, by: String(redacted) });
  }

  private visitItems({ node, cover, name }: Part): void {
    const items = node.items ?? [];
    const covered = coveredInList(items, { name, textOf: this.textOf });
    for (const [item, found] of covered) this.beside.set(item, found);
    this.visitNext(items.map((item) => ({ node: item, cover, name: '' })));
  }

  private visitFields({ node, cover }: Part): void {
    const fields = node.fields ?? [];
    const headers = new Set<JsonNode>();
    for (const { names, covered } of coveredInTables(fields, this.textOf)) {
      headers.add(names);
      for (const [cell, found] of covered) this.beside.set(cell, found);
    }
    const named = fields.map((field) => ({ ...field, text: () => this.textOf(field.value) }));
    const { naming, coversOf } = pairingOf(named);
    const parts = named.map((field): Part => {
      const { name, value } = field;
      if (cover === 'credentials' && isOpenWithin(field, fields))
        return { node: value, cover: 'nothing', name };
      const isName = naming.has(field) || headers.has(value);
      const covers = [cover, ...(isName ? [] : [coverOf(name)]), ...coversOf(field)];
      return { node: value, cover: widest(covers), name };
    });
    this.visitNext(parts);
  }

  // A name may stand in an object of its own: `"parameter": { "name": … }`.
  private readonly textOf = (node: JsonNode): string | null => {
    const { value } = namerIn(node) ?? node;
    return typeof value === 'string' ? String(this.redactLeaf(value, 'nothing')) : null;
  };
}

const HINT = 3;

type Field = { name: string; value: JsonNode };

// Of an application's secret the source shows the first three letters, beside the key's id.
function isOpenWithin({ name, value: { value } }: Field, beside: Field[]): boolean {
  if (isOpenWithinCredentials(name)) return true;
  const isShort = typeof value === 'string' && value.length <= HINT;
  return isShort && /^hint$/i.test(name) && beside.some((field) => /^keyid$/i.test(field.name));
}

const COVERS: Cover[] = ['everything', 'credentials', 'unless_flag'];

/** The widest of some covers. */
export function widest(covers: Cover[]): Cover {
  return COVERS.find((cover) => covers.includes(cover)) ?? 'nothing';
}
