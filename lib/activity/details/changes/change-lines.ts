import type { LineBuilder } from '@/lib/activity/details/line-window';
import type { ComparedValue, Side } from './compared-value';
import { formatPath } from './format-path';
import { toReadableValue, type ReadableValue, type ValueWriting } from './readable-value';

/**
 * A field that differs; a side without a value is left out. The name is a path, `LineItems › 2 ›
 * Quantity`, and empty for a value that has no fields.
 */
export type ComparedField = {
  name: string;
  old?: ReadableValue;
  new?: ReadableValue;
  /** A redacted value within the only side was changed. */
  isChanged?: true;
};

/** A named value; the name may be a path. `isChanged`: a redacted value within it was changed. */
export type Field = [name: string, value: ReadableValue, isChanged?: true];

/** Builds the line of a field that differs. */
export function changedLine(
  compared: ComparedValue,
  writing: ValueWriting,
): LineBuilder<ComparedField> {
  const { path, old: oldNode, new: newNode } = compared;
  const isMarked = !(oldNode && newNode) && compared.isRedactedChange(newNode ? 'new' : 'old');
  const writingOn = writingFor(compared, writing);
  return (budget) => {
    const name = formatPath(path, budget);
    // A long old value must leave room for the new one. An absent side is left out, because even
    // undefined would be sent.
    const half = oldNode && newNode ? 0.5 : 1;
    const sides = {
      ...(oldNode
        ? {
            old: budget.withPortion(half, (part) =>
              toReadableValue(oldNode, { ...writingOn('old'), budget: part }),
            ),
          }
        : {}),
      ...(newNode ? { new: toReadableValue(newNode, { ...writingOn('new'), budget }) } : {}),
    };
    return { name, ...distinct(sides), ...(isMarked ? { isChanged: true as const } : {}) };
  };
}

// Amounts are in the currency of what they are within, which may differ from side to side.
function writingFor(
  { currencyOn }: ComparedValue,
  writing: ValueWriting,
): (side: Side) => ValueWriting {
  return (side) => ({ ...writing, currency: currencyOn(side) ?? writing.currency });
}

type SidesInWords = Pick<ComparedField, 'old' | 'new'>;

// Two stored times may be the same in words, and so may true and "true".
function distinct(sides: SidesInWords): SidesInWords {
  const { old: before, new: after } = sides;
  if (before === undefined || after === undefined) return sides;
  const isAlike = isInWords(before)
    ? typeof after === 'boolean' || (isInWords(after) && before.words === after.words)
    : typeof before === 'boolean' && isInWords(after);
  return isAlike ? { old: asStored(before), new: asStored(after) } : sides;
}

function asStored(value: ReadableValue): ReadableValue {
  return isInWords(value) ? value.stored : value;
}

function isInWords(value: ReadableValue): value is { words: string; stored: string } {
  return typeof value === 'object' && value !== null && 'words' in value;
}

/** Builds the line of a field that did not change, or of one side that is folded away. */
export function foldedLine(
  compared: ComparedValue,
  { isKept, writing }: { isKept: boolean; writing: ValueWriting },
): LineBuilder<Field> {
  const { path, old: oldNode, new: newNode } = compared;
  const node = newNode ?? oldNode;
  const isMarked =
    (isKept || !(oldNode && newNode)) &&
    compared.isRedactedChange(newNode && !isKept ? 'new' : 'old');
  const writingOn = writingFor(compared, writing);
  return (budget) => {
    const line: Field = [
      formatPath(path, budget),
      node && toReadableValue(node, { ...writingOn(newNode ? 'new' : 'old'), budget }),
    ];
    return isMarked ? [line[0], line[1], true] : line;
  };
}
