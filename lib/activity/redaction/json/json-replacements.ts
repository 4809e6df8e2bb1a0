import { nameFieldIn } from '@/lib/activity/redaction/pairs/column-names';
import { sensitiveInList, sensitiveInTables } from '@/lib/activity/redaction/pairs/listed-values';
import { pairingOf } from '@/lib/activity/redaction/pairs/named-values';
import {
  isHarmlessInCredentials,
  sensitivityOf,
} from '@/lib/activity/redaction/names/name-sensitivity';
import { strictest, type Sensitivity } from '@/lib/activity/redaction/names/sensitivity';
import type { LenientNode } from './lenient-json';

/** A range of a JSON text and the text that replaces it. */
export type Replacement = { offset: number; length: number; text: string };

/** Redacts a value that is neither an object nor an array, given how sensitive it is. */
export type RedactLeaf = (value: LenientNode['value'], sensitivity: Sensitivity) => unknown;

/** A value still to be visited, its sensitivity, and the name of its field. */
type PendingNode = { node: LenientNode; sensitivity: Sensitivity; name: string };

/**
 * Lists what to replace in a JSON text, in order. `sensitivity` applies to all of it. Walks without
 * recursion, so it goes as deep as the text does.
 */
export function jsonReplacements(
  { roots, sensitivity }: { roots: LenientNode[]; sensitivity: Sensitivity },
  redactLeaf: RedactLeaf,
): Replacement[] {
  return new SecretWalker(redactLeaf).replacementsIn(roots, sensitivity);
}

class SecretWalker {
  private readonly found: Replacement[] = [];
  /** The sensitivity of values that are named from elsewhere than a field of their own object. */
  private readonly neighbourSensitivities = new Map<LenientNode, Sensitivity>();
  private readonly pending: PendingNode[] = [];

  constructor(private readonly redactLeaf: RedactLeaf) {}

  replacementsIn(roots: LenientNode[], sensitivity: Sensitivity): Replacement[] {
    this.visitNext(roots.map((node) => ({ node, sensitivity, name: '' })));
    for (let next = this.pending.pop(); next; next = this.pending.pop()) {
      if (next.node.fields) this.visitFields(next);
      else if (next.node.items) this.visitItems(next);
      else this.visitLeaf(next);
    }
    return this.found;
  }

  // A stack: the last one pushed is visited first.
  private visitNext(nodes: PendingNode[]): void {
    for (const next of nodes.reverse()) {
      const beside = this.neighbourSensitivities.get(next.node);
      this.pending.push(
        beside ? { ...next, sensitivity: strictest([next.sensitivity, beside]) } : next,
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
    const sensitive = sensitiveInList(items, { name, readText: this.readText });
    for (const [item, itemSensitivity] of sensitive)
      this.neighbourSensitivities.set(item, itemSensitivity);
    this.visitNext(items.map((item) => ({ node: item, sensitivity, name: '' })));
  }

  private visitFields({ node, sensitivity }: PendingNode): void {
    const fields = node.fields ?? [];
    const headers = new Set<LenientNode>();
    for (const { names, sensitive } of sensitiveInTables(fields, this.readText)) {
      if (names) headers.add(names);
      for (const [cell, cellSensitivity] of sensitive)
        this.neighbourSensitivities.set(cell, cellSensitivity);
    }
    const named = fields.map((field) => ({ ...field, text: () => this.readText(field.value) }));
    const { nameFields, sensitivitiesOf } = pairingOf(named);
    const hasKeyId = memoized(() => fields.some((field) => /^keyid$/i.test(field.name)));
    const nodes = named.map((field): PendingNode => {
      const { name, value } = field;
      if (sensitivity === 'credentials' && isHarmlessFieldInCredentials(field, hasKeyId))
        return { node: value, sensitivity: 'nothing', name };
      const isName = nameFields.has(field) || headers.has(value);
      const candidates = [
        sensitivity,
        ...(isName ? [] : [sensitivityOf(name)]),
        ...sensitivitiesOf(field),
      ];
      return { node: value, sensitivity: strictest(candidates), name };
    });
    this.visitNext(nodes);
  }

  // The name may be in an object of its own: `"parameter": { "name": … }`.
  private readonly readText = (node: LenientNode): string | null => {
    const { value } = nameFieldIn(node) ?? node;
    return typeof value === 'string' ? String(this.redactLeaf(value, 'nothing')) : null;
  };
}

const MAX_HINT_LENGTH = 3;

type Field = { name: string; value: LenientNode };

// The source shows the first three letters of an application's secret, beside its key id.
function isHarmlessFieldInCredentials(
  { name, value: { value } }: Field,
  hasKeyId: () => boolean,
): boolean {
  if (isHarmlessInCredentials(name)) return true;
  const isShort = typeof value === 'string' && value.length <= MAX_HINT_LENGTH;
  return isShort && /^hint$/i.test(name) && hasKeyId();
}

function memoized(compute: () => boolean): () => boolean {
  let result: boolean | null = null;
  return () => (result ??= compute());
}
