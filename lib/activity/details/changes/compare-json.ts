import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { rawIndex, type JsonIndex } from '@/lib/platform/json/json-index';
import {
  hasMembers,
  isArray,
  nameOf,
  nextSiblingOf,
  textOfNode,
  type JsonNode,
} from '@/lib/platform/json/json-node';
import { findCurrency } from '@/lib/activity/details/values/find-currency';
import { redactedChangesIn, containsRedaction, type RedactedChanges } from './redacted-changes';
import type { ComparedValue, Path, Side, Sides } from './compared-value';
import { ABSENT_MEMBER, pairMembers, type MemberPair } from './pair-members';

/** How to compare two values, and what to call with the result. */
export type CompareOptions = {
  /** Whether a value that only one side has is also split, down to its single values. */
  isFlat: boolean;
  /**
   * Where redacted values were changed, for each side. A place listed for the new side counts as
   * different even when both sides read the same.
   */
  redactedChanges?: Record<Side, RedactedChanges | null>;
  /**
   * Called for each position that differs, or that is equal; call the argument to get what is
   * there.
   */
  onChanged: (getValue: () => ComparedValue) => void;
  onUnchanged: (getValue: () => ComparedValue) => void;
};

/**
 * Reports the fields that differ between an old and a new value, and those that are equal, in
 * reading order. A value that only one side has is split into its first-level members, or, if
 * `isFlat`, into its single values. Takes time linear in the size of both.
 */
export function compareJson(sides: Sides, options: CompareOptions): void {
  new Comparison(sides, options).compareRoots(
    sides.old?.at ?? ABSENT_MEMBER,
    sides.new?.at ?? ABSENT_MEMBER,
  );
}

type ComparedPosition = MemberPair & {
  parent: ComparedPosition | null;
  /** The redacted changes on each side, once they have been looked up. */
  redactedChanges?: Partial<Record<Side, RedactedChanges | null>>;
  /** The currency of its amounts on each side, likewise. */
  currencies?: Partial<Record<Side, string | null>>;
};

// A redaction marker is either near the start of the text or in a sentence of this length.
const MAX_SCANNED_LENGTH = 20_000;

class Comparison {
  private readonly before: JsonIndex;
  private readonly after: JsonIndex;

  constructor(
    sides: Sides,
    private readonly options: CompareOptions,
  ) {
    this.before = sides.old?.index ?? rawIndex('');
    this.after = sides.new?.index ?? rawIndex('');
  }

  compareRoots(oldNode: number, newNode: number): void {
    const root = { parent: null, position: 0, old: oldNode, new: newNode };
    // A created or deleted value is reported field by field.
    if ((oldNode === ABSENT_MEMBER || newNode === ABSENT_MEMBER) && this.hasChildren(root))
      this.splitSides(root);
    else this.compare(root);
  }

  private compare(position: ComparedPosition): void {
    const oldNode = { index: this.before, at: position.old };
    const newNode = { index: this.after, at: position.new };
    const hasChildren = this.hasChildren(position);
    const pairs = hasChildren ? pairMembers({ old: oldNode, new: newNode }) : null;
    if (pairs) this.comparePairs(position, pairs);
    else if (hasChildren && this.options.isFlat) this.splitSides(position);
    else this.report(position);
  }

  private hasChildren({ old: oldNode, new: newNode }: MemberPair): boolean {
    return hasMembers(this.before, oldNode) || hasMembers(this.after, newNode);
  }

  private comparePairs(parent: ComparedPosition, pairs: Iterable<MemberPair>): void {
    for (const pair of pairs) this.compare({ ...pair, parent });
  }

  // A value that has no counterpart on the other side.
  private splitSides(position: ComparedPosition): void {
    const { old: oldNode, new: newNode } = position;
    if (oldNode !== ABSENT_MEMBER) this.splitSide({ ...position, new: ABSENT_MEMBER });
    if (newNode !== ABSENT_MEMBER) this.splitSide({ ...position, old: ABSENT_MEMBER });
  }

  private splitSide(parent: ComparedPosition): void {
    if (!this.hasChildren(parent)) return this.report(parent);
    const isOld = parent.new === ABSENT_MEMBER;
    const index = isOld ? this.before : this.after;
    const at = isOld ? parent.old : parent.new;
    const isOrdered = isArray({ index, at });
    const end = nextSiblingOf(index, at);
    let position = 0;
    for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
      if (isOrdered) position += 1;
      const sides = isOld
        ? { old: member, new: ABSENT_MEMBER }
        : { old: ABSENT_MEMBER, new: member };
      const node = { parent, position, ...sides };
      if (this.options.isFlat) this.compare(node);
      else this.report(node);
    }
  }

  private report(position: ComparedPosition): void {
    const oldNode = this.nodeOn('old', position);
    const newNode = this.nodeOn('new', position);
    const { onUnchanged, onChanged } = this.options;
    const isSame =
      oldNode &&
      newNode &&
      isEqualJson(oldNode, newNode) &&
      !this.isRedactedChange(position, 'new');
    const report = isSame ? onUnchanged : onChanged;
    report(() => ({
      path: this.pathOf(position),
      isRedactedChange: (side) => this.isRedactedChange(position, side),
      currencyOn: (side) => this.currencyWithin(position.parent, side),
      old: oldNode,
      new: newNode,
    }));
  }

  private nodeOn(side: Side, { old: oldNode, new: newNode }: MemberPair): JsonNode | null {
    const at = side === 'old' ? oldNode : newNode;
    return at === ABSENT_MEMBER ? null : { index: side === 'old' ? this.before : this.after, at };
  }

  private isRedactedChange(position: ComparedPosition, side: Side): boolean {
    const node = this.nodeOn(side, position);
    if (!node || !this.redactedChangesAt(position, side)) return false;
    return containsRedaction(textOfNode(node, MAX_SCANNED_LENGTH).prefix);
  }

  // Each value asks its parent, and the parent caches the result: it may have a million children.
  private redactedChangesAt(position: ComparedPosition, side: Side): RedactedChanges | null {
    const cached = position.redactedChanges?.[side];
    if (cached !== undefined) return cached;
    const found = this.findRedactedChanges(position, side);
    if (this.options.redactedChanges?.[side]) (position.redactedChanges ??= {})[side] = found;
    return found;
  }

  private findRedactedChanges(compared: ComparedPosition, side: Side): RedactedChanges | null {
    const { parent, position, oldShift = 0, newShift = 0 } = compared;
    if (!parent) return this.options.redactedChanges?.[side] ?? null;
    const changes = this.redactedChangesAt(parent, side);
    const node = changes && this.nodeOn(side, compared);
    if (!node) return null;
    if (position === 0) return redactedChangesIn(changes, nameOf(node).prefix);
    return redactedChangesIn(changes, position - 1 - (side === 'old' ? oldShift : newShift));
  }

  // Cached like the redacted changes.
  private currencyWithin(position: ComparedPosition | null, side: Side): string | null {
    if (!position) return null;
    const cached = position.currencies?.[side];
    if (cached !== undefined) return cached;
    const node = this.nodeOn(side, position);
    const found = (node && findCurrency(node)) ?? this.currencyWithin(position.parent, side);
    (position.currencies ??= {})[side] = found;
    return found;
  }

  private pathOf(position: ComparedPosition): Path {
    const path: Path = [];
    for (let node = position; node.parent; node = node.parent) {
      path.unshift(node.position || this.namedNode(node));
    }
    return path;
  }

  private namedNode({ old: oldNode, new: newNode }: MemberPair): JsonNode {
    return oldNode === ABSENT_MEMBER
      ? { index: this.after, at: newNode }
      : { index: this.before, at: oldNode };
  }
}
