import { nameFieldIn } from '@/lib/activity/redaction/pairs/column-names';
import { sensitiveInList, sensitiveInTables } from '@/lib/activity/redaction/pairs/listed-values';
import { pairingOf } from '@/lib/activity/redaction/pairs/named-values';
import {
  sensitivityOf,
  isHarmlessInCredentials,
  type Sensitivity,
} from '@/lib/activity/redaction/names/name-sensitivity';
import type { JsonNode } from './lenient-json';

/** A range of a JSON text and the text that replaces it. */
export type Replacement = { offset: number; length: number; text: string };

/** Redacts a value that is neither an object nor an array, given how sensitive it is. */
export type RedactLeaf = (value: JsonNode['value'], cover: Sensitivity) => unknown;

/** A value still to be visited, its sensitivity, and the name of its field. */
type PendingNode = { node: JsonNode; sensitivity: Sensitivity; name: string };

/**
 * Lists what to replace in a JSON text, in order. `sensitivity` applies to all of it. Walks without
 * recursion, so it goes as deep as the text does.
 */
export function jsonReplacements(
  { roots, sensitivity }: { roots: JsonNode[]; sensitivity: Sensitivity },
  redactLeaf: RedactLeaf,
): Replacement[] {
  return new SecretWalker(redactLeaf).replacementsIn(roots, sensitivity);
}

class SecretWalker {
  private readonly found: Replacement[] = [];
  /** The sensitivity of values that are named from elsewhere than a field of their own object. */
  private readonly besideSensitivities = new Map<JsonNode, Sensitivity>();
  private readonly pending: PendingNode[] = [];

  constructor(private readonly redactLeaf: RedactLeaf) {}

  replacementsIn(roots: JsonNode[], cover: Sensitivity): Replacement[] {
    this.visitNext(roots.map((node) => ({ node, sensitivity: cover, name: '' })));
    for (let part = this.pending.pop(); part; part = this.pending.pop()) {
      if (part.node.fields) this.visitFields(part);
      else if (part.node.items) this.visitItems(part);
      else this.visitLeaf(part);
    }
    return this.found;
  }

  // A stack: the last one pushed is visited first.
  private visitNext(parts: PendingNode[]): void {
    for (const part of parts.reverse()) {
      const beside = this.besideSensitivities.get(part.node);
      this.pending.push(
        beside ? { ...part, sensitivity: strictest([part.sensitivity, beside]) } : part,
      );
    }
  }

  private visitLeaf({ node, sensitivity }: PendingNode): void {
    const redacted = this.redactLeaf(node.value, sensitivity);
    if (redacted === node.value) return;
    this.found.push({ offset: node.offset, length: node.length, text: String(redacted) });
  }

  private visitItems({ node, sensitivity, name }: PendingNode): void {
    const items = node.items ?? [];
    const covered = sensitiveInList(items, { name, textOf: this.textOf });
    for (const [item, found] of covered) this.besideSensitivities.set(item, found);
    this.visitNext(items.map((item) => ({ node: item, sensitivity, name: '' })));
  }

  private visitFields({ node, sensitivity }: PendingNode): void {
    const fields = node.fields ?? [];
    const headers = new Set<JsonNode>();
    for (const { names, covered } of sensitiveInTables(fields, this.textOf)) {
      headers.add(names);
      for (const [cell, found] of covered) this.besideSensitivities.set(cell, found);
    }
    const named = fields.map((field) => ({ ...field, text: () => this.textOf(field.value) }));
    const { nameFields, sensitivitiesOf } = pairingOf(named);
    const parts = named.map((field): PendingNode => {
      const { name, value } = field;
      if (sensitivity === 'credentials' && isHarmlessFieldInCredentials(field, fields))
        return { node: value, sensitivity: 'nothing', name };
      const isName = nameFields.has(field) || headers.has(value);
      const covers = [
        sensitivity,
        ...(isName ? [] : [sensitivityOf(name)]),
        ...sensitivitiesOf(field),
      ];
      return { node: value, sensitivity: strictest(covers), name };
    });
    this.visitNext(parts);
  }

  // The name may be in an object of its own: `"parameter": { "name": … }`.
  private readonly textOf = (node: JsonNode): string | null => {
    const { value } = nameFieldIn(node) ?? node;
    return typeof value === 'string' ? String(this.redactLeaf(value, 'nothing')) : null;
  };
}

const MAX_HINT_LENGTH = 3;

type Field = { name: string; value: JsonNode };

// The source shows the first three letters of an application's secret, beside its key id.
function isHarmlessFieldInCredentials({ name, value: { value } }: Field, beside: Field[]): boolean {
  if (isHarmlessInCredentials(name)) return true;
  const isShort = typeof value === 'string' && value.length <= MAX_HINT_LENGTH;
  return isShort && /^hint$/i.test(name) && beside.some((field) => /^keyid$/i.test(field.name));
}

const STRICTEST_FIRST: Sensitivity[] = ['everything', 'credentials', 'unless_flag'];

/** The strictest of some sensitivities. */
export function strictest(covers: Sensitivity[]): Sensitivity {
  return STRICTEST_FIRST.find((cover) => covers.includes(cover)) ?? 'nothing';
}
