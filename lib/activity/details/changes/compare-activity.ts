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

/** What became of the old value of a record. */
export type ChangeKind = {
  /** Which of the values the record has; `kept`: the old one alone, though nothing was taken away. */
  has: 'old' | 'new' | 'both' | 'kept';
  /** Nothing was changed, for it failed; or not yet, for it is pending. */
  attempt?: 'failed' | 'pending';
};

/**
 * A field that differs; a side that has nothing there is absent. Its name is a path, `LineItems › 2 ›
 * Quantity`; empty for a lone value.
 */
export type ComparedField = {
  name: string;
  old?: ReadableValue;
  new?: ReadableValue;
  /** Something hidden in the one side that there is was changed. */
  isChanged?: true;
};

/** A named value; the name may be a path. `isChanged`: something in it that is hidden was changed. */
export type Field = [name: string, value: ReadableValue, isChanged?: true];

/** What differs between the values of a record, and what does not. */
export type ActivityChange = ChangeKind & {
  changed: LineWindow<ComparedField>;
  unchanged: LineWindow<Field>;
};

/**
 * Compares the old and the new value of a record, for some page of the lines of each part; null when
 * it has neither. Never throws, however malformed the values are.
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

/** Both as fields, or both as they came: fields beside a broken text could not be compared. */
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

// A long old value leaves the new one its room. Without the side that is not there: even undefined
// would be sent.
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

// Of what was only tried, nothing is gone.
function isRemoval(activity: ActivityHead): boolean {
  return !attemptOf(activity).attempt && REMOVAL.test(activity.operationType);
}

function attemptOf({ status }: ActivityHead): Pick<ChangeKind, 'attempt'> {
  const outcome = outcomeOf(status);
  return outcome === 'failed' || outcome === 'pending' ? { attempt: outcome } : {};
}

const REMOVAL = /delete|remove|cancel|terminate|expire|clean|unregister/i;
