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
  { content, places }: { content: IndexedContent; places: SectionPaging },
): ActivityChange | null {
  const { before, after } = content;
  if (!before && !after) return null;
  const isKept = after === null && !isRemoval(activity);
  const sides = sidesOf(isKept ? { before, after: before } : { before, after });
  const changes = content.redactedChanges;
  const has = isKept ? 'kept' : before === null ? 'new' : after === null ? 'old' : 'both';
  return { has, ...attemptOf(activity), ...compareSides(sides, { places, changes, isKept }) };
}

type Values = Pick<IndexedContent, 'before' | 'after'>;

/**
 * Either both sides as fields or both as raw text: fields cannot be compared with a malformed text.
 */
function sidesOf({ before, after }: Values): Sides {
  const given = [before, after].filter((index) => index !== null);
  const isReadable =
    given.every(({ isRaw }) => !isRaw) &&
    (given.length < 2 || given.every(({ isTruncated }) => !isTruncated));
  const sideOf = (index: JsonIndex | null) =>
    index && rootOf(isReadable ? index : rawIndex(index.text, index.isTruncated));
  return { old: sideOf(before), new: sideOf(after) };
}

type ComparisonOptions = {
  places: SectionPaging;
  changes: RedactedChanges | null;
  isKept: boolean;
};

function compareSides(
  sides: Sides,
  { places, changes, isKept }: ComparisonOptions,
): Pick<ActivityChange, 'changed' | 'unchanged'> {
  const changed = openWindow<ComparedField>(places, 'changes');
  const unchanged = openWindow<Field>(places, 'unchanged');
  const size = (sides.old?.index.size ?? 0) + (sides.new?.index.size ?? 0);
  compareJson(sides, {
    isFlat: size > places.maxNestedValues,
    redactedChanges: {
      old: redactedChangesIn(changes, 'resourceOldValue'),
      new: isKept ? null : redactedChangesIn(changes, 'resourceNewValue'),
    },
    onChanged: (tell) => changed.add(() => changedLine(tell())),
    onUnchanged: (tell) => unchanged.add(() => unchangedLine(tell(), isKept)),
  });
  changed.isTruncated = unchanged.isTruncated = Boolean(
    sides.old?.index.isTruncated || sides.new?.index.isTruncated,
  );
  if (!changed.isOutOfRange && !unchanged.isOutOfRange) return { changed, unchanged };
  const pages = { ...places.pages };
  if (changed.isOutOfRange) pages.changes = 1;
  if (unchanged.isOutOfRange) pages.unchanged = 1;
  return compareSides(sides, { places: { ...places, pages }, changes, isKept });
}

// A long old value must leave room for the new one. An absent side is left out, because even
// undefined would be sent.
function changedLine(place: ComparedValue): LineBuilder<ComparedField> {
  const { path, old, new: now } = place;
  const isMarked = !(old && now) && place.isRedactedChange(now ? 'new' : 'old');
  return (budget) => ({
    name: formatPath(path, budget),
    ...(old
      ? { old: budget.withPortion(now ? 0.5 : 1, (part) => toReadableValue(old, part)) }
      : {}),
    ...(now ? { new: toReadableValue(now, budget) } : {}),
    ...(isMarked ? { isChanged: true as const } : {}),
  });
}

function unchangedLine(place: ComparedValue, isKept: boolean): LineBuilder<Field> {
  const { path, new: now } = place;
  const isMarked = isKept && place.isRedactedChange('old');
  return (budget) => {
    const line: Field = [formatPath(path, budget), now && toReadableValue(now, budget)];
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
