import type { ActivityHead } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';
import { rawIndex, type JsonIndex } from '@/lib/platform/json/json-index';
import { rootOf } from '@/lib/platform/json/json-node';
import { compareJson, type ComparedValue, type Sides } from './compare-json';
import { redactedChangesIn, type RedactedChanges } from './redacted-changes';
import type { LineBuilder, LineWindow } from '@/lib/activity/details/line-window';
import { formatPath } from './format-path';
import type { IndexedContent } from '@/lib/activity/details/index-content';
import { toReadableValue, type ReadableValue } from './readable-value';
import { openWindow, type SectionPaging } from '@/lib/activity/details/section-paging';

/** What happened to a record's old value. */
export type ChangeKind = {
  /** Which values the record has; `kept`: only the old one, although nothing was removed. */
  has: 'old' | 'new' | 'both' | 'kept';
  /** `failed`: nothing changed, because it failed. `pending`: nothing has changed yet. */
  attempt?: 'failed' | 'pending';
};

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

/** The fields that differ between a record's values, and those that do not. */
export type ActivityChange = ChangeKind & {
  changed: LineWindow<ComparedField>;
  unchanged: LineWindow<Field>;
};

/**
 * Compares a record's old and new value, for the requested page of each section. Returns null when
 * the record has neither value. Never throws, however malformed the values are.
 */
export function compareActivity(
  activity: ActivityHead,
  { content, paging }: { content: IndexedContent; paging: SectionPaging },
): ActivityChange | null {
  const { before, after } = content;
  if (!before && !after) return null;
  const isKept = after === null && !isRemoval(activity);
  const sides = sidesOf(isKept ? { before, after: before } : { before, after });
  const redactedChanges = content.redactedChanges;
  const has = isKept ? 'kept' : before === null ? 'new' : after === null ? 'old' : 'both';
  return {
    has,
    ...attemptOf(activity),
    ...compareSides(sides, { paging, redactedChanges, isKept }),
  };
}

type Values = Pick<IndexedContent, 'before' | 'after'>;

/**
 * Either both sides as fields or both as raw text: fields cannot be compared with a malformed text.
 */
function sidesOf({ before, after }: Values): Sides {
  const present = [before, after].filter((index) => index !== null);
  const isReadable =
    present.every(({ isRaw }) => !isRaw) &&
    (present.length < 2 || present.every(({ isTruncated }) => !isTruncated));
  const sideOf = (index: JsonIndex | null) =>
    index && rootOf(isReadable ? index : rawIndex(index.text, index.isTruncated));
  return { old: sideOf(before), new: sideOf(after) };
}

type ComparisonOptions = {
  paging: SectionPaging;
  redactedChanges: RedactedChanges | null;
  isKept: boolean;
};

function compareSides(
  sides: Sides,
  { paging, redactedChanges, isKept }: ComparisonOptions,
): Pick<ActivityChange, 'changed' | 'unchanged'> {
  const changed = openWindow<ComparedField>(paging, 'changes');
  const unchanged = openWindow<Field>(paging, 'unchanged');
  const size = (sides.old?.index.size ?? 0) + (sides.new?.index.size ?? 0);
  compareJson(sides, {
    isFlat: size > paging.maxNestedValues,
    redactedChanges: {
      old: redactedChangesIn(redactedChanges, 'resourceOldValue'),
      new: isKept ? null : redactedChangesIn(redactedChanges, 'resourceNewValue'),
    },
    onChanged: (getValue) => changed.add(() => changedLine(getValue())),
    onUnchanged: (getValue) => unchanged.add(() => unchangedLine(getValue(), isKept)),
  });
  changed.isTruncated = unchanged.isTruncated = Boolean(
    sides.old?.index.isTruncated || sides.new?.index.isTruncated,
  );
  if (!changed.isOutOfRange && !unchanged.isOutOfRange) return { changed, unchanged };
  const pages = { ...paging.pages };
  if (changed.isOutOfRange) pages.changes = 1;
  if (unchanged.isOutOfRange) pages.unchanged = 1;
  return compareSides(sides, {
    paging: { ...paging, pages },
    redactedChanges,
    isKept,
  });
}

// A long old value must leave room for the new one. An absent side is left out, because even
// undefined would be sent.
function changedLine(compared: ComparedValue): LineBuilder<ComparedField> {
  const { path, old: oldNode, new: newNode } = compared;
  const isMarked = !(oldNode && newNode) && compared.isRedactedChange(newNode ? 'new' : 'old');
  return (budget) => ({
    name: formatPath(path, budget),
    ...(oldNode
      ? { old: budget.withPortion(newNode ? 0.5 : 1, (half) => toReadableValue(oldNode, half)) }
      : {}),
    ...(newNode ? { new: toReadableValue(newNode, budget) } : {}),
    ...(isMarked ? { isChanged: true as const } : {}),
  });
}

function unchangedLine(compared: ComparedValue, isKept: boolean): LineBuilder<Field> {
  const { path, new: newNode } = compared;
  const isMarked = isKept && compared.isRedactedChange('old');
  return (budget) => {
    const line: Field = [formatPath(path, budget), newNode && toReadableValue(newNode, budget)];
    return isMarked ? [line[0], line[1], true] : line;
  };
}

// An attempt that failed or is pending has removed nothing.
function isRemoval(activity: ActivityHead): boolean {
  return !attemptOf(activity).attempt && REMOVAL.test(activity.operationType);
}

function attemptOf({ status }: ActivityHead): Pick<ChangeKind, 'attempt'> {
  const outcome = outcomeOf(status);
  return outcome === 'failed' || outcome === 'pending' ? { attempt: outcome } : {};
}

const REMOVAL = /delete|remove|cancel|terminate|expire|clean|unregister/i;
