import type { ActivityHead } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';
import { rawIndex, type JsonIndex } from '@/lib/platform/json/json-index';
import { nameOf, rootOf, textOfNode } from '@/lib/platform/json/json-node';
import { compareJson } from './compare-json';
import type { ComparedValue, Sides } from './compared-value';
import { foldingOf, type FoldingOptions } from './folded-fields';
import { redactedChangesIn, type RedactedChanges } from './redacted-changes';
import type { LineWindow } from '@/lib/activity/details/line-window';
import type { IndexedContent } from '@/lib/activity/details/index-content';
import { changedLine, foldedLine, type ComparedField, type Field } from './change-lines';
import type { ValueWriting } from './readable-value';
import { openWindow, type SectionPaging } from '@/lib/activity/details/section-paging';

/** What happened to a record's old value. */
export type ChangeKind = {
  /** Which values the record has; `kept`: only the old one, although nothing was removed. */
  has: 'old' | 'new' | 'both' | 'kept';
  /** `failed`: nothing changed, because it failed. `pending`: nothing has changed yet. */
  attempt?: 'failed' | 'pending';
};

/** The fields that differ between a record's values, and those that are folded away. */
export type ActivityChange = ChangeKind & {
  changed: LineWindow<ComparedField>;
  unchanged: LineWindow<Field>;
};

/** What is left out of a comparison, or folded away, because another part of the details shows it. */
export type ShownElsewhere = {
  /** Whether a field that did not change repeats an identifier. */
  isRepeated: (name: string, text: string) => boolean;
  /** Whether the lines of an order are listed as its line items. */
  hasItems: boolean;
};

type CompareOptions = {
  content: IndexedContent;
  paging: SectionPaging;
  writing: ValueWriting;
  elsewhere: ShownElsewhere;
};

/** Whether a record has only an old value, although nothing was removed. */
export function isValueKept(activity: ActivityHead, { before, after }: Values): boolean {
  return before !== null && after === null && !isRemoval(activity);
}

/**
 * Compares a record's old and new value, for the requested page of each section. Returns null when
 * the record has neither value. Never throws, however malformed the values are.
 */
export function compareActivity(
  activity: ActivityHead,
  { content, paging, writing, elsewhere }: CompareOptions,
): ActivityChange | null {
  const { before, after } = content;
  if (!before && !after) return null;
  const isKept = isValueKept(activity, content);
  const sides = sidesOf(isKept ? { before, after: before } : { before, after });
  const redactedChanges = content.redactedChanges;
  const folding = { activity, hasItems: elsewhere.hasItems };
  const has = isKept ? 'kept' : before === null ? 'new' : after === null ? 'old' : 'both';
  return {
    has,
    ...attemptOf(activity),
    ...compareSides(sides, { paging, redactedChanges, isKept, writing, elsewhere, folding }),
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

type ComparisonOptions = Omit<CompareOptions, 'content'> & {
  redactedChanges: RedactedChanges | null;
  isKept: boolean;
  folding: FoldingOptions;
};

function compareSides(
  sides: Sides,
  options: ComparisonOptions,
): Pick<ActivityChange, 'changed' | 'unchanged'> {
  const { paging, redactedChanges, isKept, writing, elsewhere, folding } = options;
  const changed = openWindow<ComparedField>(paging, 'changes');
  const unchanged = openWindow<Field>(paging, 'unchanged');
  const size = (sides.old?.index.size ?? 0) + (sides.new?.index.size ?? 0);
  const mayHaveRepeats = size <= MAX_DEDUPLICATED;
  const [only, another] = [sides.old, sides.new].filter((side) => side !== null);
  const isFolded = only && !another ? foldingOf(only, folding) : () => false;
  compareJson(sides, {
    isFlat: size > paging.maxNestedValues,
    redactedChanges: {
      old: redactedChangesIn(redactedChanges, 'resourceOldValue'),
      new: isKept ? null : redactedChangesIn(redactedChanges, 'resourceNewValue'),
    },
    onChanged: (getValue) => {
      if (isFolded(getValue)) unchanged.add(() => foldedLine(getValue(), { isKept, writing }));
      else changed.add(() => changedLine(getValue(), writing));
    },
    onUnchanged: (getValue) => {
      if (mayHaveRepeats && isRepeated(getValue(), elsewhere)) return;
      unchanged.add(() => foldedLine(getValue(), { isKept, writing }));
    },
  });
  changed.isTruncated = unchanged.isTruncated = Boolean(
    sides.old?.index.isTruncated || sides.new?.index.isTruncated,
  );
  if (!changed.isOutOfRange && !unchanged.isOutOfRange) return { changed, unchanged };
  const pages = { ...paging.pages };
  if (changed.isOutOfRange) pages.changes = 1;
  if (unchanged.isOutOfRange) pages.unchanged = 1;
  return compareSides(sides, { ...options, paging: { ...paging, pages } });
}

// Nobody reads a larger value field by field, and looking at each of its fields would cost.
const MAX_DEDUPLICATED = 2_000;

const MAX_IDENTIFIER_LENGTH = 400;

function isRepeated({ path, new: node }: ComparedValue, elsewhere: ShownElsewhere): boolean {
  const [step, ...others] = path;
  if (!node || typeof step !== 'object' || others.length > 0) return false;
  const { prefix } = textOfNode(node, MAX_IDENTIFIER_LENGTH);
  return elsewhere.isRepeated(nameOf(step, MAX_IDENTIFIER_LENGTH).prefix, prefix);
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
