import type { ActivityHead } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';
import { rawIndex, type JsonIndex } from '@/lib/platform/json/json-index';
import { wholeOf } from '@/lib/platform/json/json-part';
import { compareJson, type ComparedPlace, type Sides } from './compare-json';
import { changesIn, type HiddenChanges } from './hidden-changes';
import type { LineMaker, LineWindow } from '@/lib/activity/details/line-window';
import { pathText } from './path-text';
import type { ReadContent } from '@/lib/activity/details/read-content';
import { readableValue, type ReadableValue } from './readable-value';
import { windowAt, type PartPlaces } from '@/lib/activity/details/part-places';

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
export type Change = ChangeKind & {
  changed: LineWindow<ComparedField>;
  same: LineWindow<Field>;
};

/**
 * Compares the old and the new value of a record, for some page of the lines of each part; null when
 * it has neither. Never throws, however malformed the values are.
 */
export function compareActivity(
  activity: ActivityHead,
  { content, places }: { content: ReadContent; places: PartPlaces },
): Change | null {
  const { before, after } = content;
  if (!before && !after) return null;
  const isKept = after === null && !isRemoval(activity);
  const sides = sidesOf(isKept ? { before, after: before } : { before, after });
  const changes = content.hiddenChanges;
  const has = isKept ? 'kept' : before === null ? 'new' : after === null ? 'old' : 'both';
  return { has, ...attemptOf(activity), ...compareSides(sides, { places, changes, isKept }) };
}

type Values = Pick<ReadContent, 'before' | 'after'>;

/** Both as fields, or both as they came: fields beside a broken text could not be compared. */
function sidesOf({ before, after }: Values): Sides {
  const given = [before, after].filter((index) => index !== null);
  const isReadable =
    given.every(({ isRaw }) => !isRaw) && (given.length < 2 || given.every(({ isCut }) => !isCut));
  const sideOf = (index: JsonIndex | null) =>
    index && wholeOf(isReadable ? index : rawIndex(index.text, index.isCut));
  return { old: sideOf(before), new: sideOf(after) };
}

type Comparing = { places: PartPlaces; changes: HiddenChanges | null; isKept: boolean };

function compareSides(
  sides: Sides,
  { places, changes, isKept }: Comparing,
): Pick<Change, 'changed' | 'same'> {
  const changed = windowAt<ComparedField>(places, 'changes');
  const same = windowAt<Field>(places, 'unchanged');
  const size = (sides.old?.index.size ?? 0) + (sides.new?.index.size ?? 0);
  compareJson(sides, {
    isFlat: size > places.nested,
    hiddenChanges: {
      old: changesIn(changes, 'resourceOldValue'),
      new: isKept ? null : changesIn(changes, 'resourceNewValue'),
    },
    onChanged: (tell) => changed.add(() => changedLine(tell())),
    onSame: (tell) => same.add(() => sameLine(tell(), isKept)),
  });
  changed.isCut = same.isCut = Boolean(sides.old?.index.isCut || sides.new?.index.isCut);
  if (!changed.isBeyond && !same.isBeyond) return { changed, same };
  const pages = { ...places.pages };
  if (changed.isBeyond) pages.changes = 1;
  if (same.isBeyond) pages.unchanged = 1;
  return compareSides(sides, { places: { ...places, pages }, changes, isKept });
}

// A long old value leaves the new one its room. Without the side that is not there: even undefined
// would be sent.
function changedLine(place: ComparedPlace): LineMaker<ComparedField> {
  const { path, old, new: now } = place;
  const isMarked = !(old && now) && place.isHiddenChange(now ? 'new' : 'old');
  return (budget) => ({
    name: pathText(path, budget),
    ...(old ? { old: budget.within(now ? 0.5 : 1, (part) => readableValue(old, part)) } : {}),
    ...(now ? { new: readableValue(now, budget) } : {}),
    ...(isMarked ? { isChanged: true as const } : {}),
  });
}

function sameLine(place: ComparedPlace, isKept: boolean): LineMaker<Field> {
  const { path, new: now } = place;
  const isMarked = isKept && place.isHiddenChange('old');
  return (budget) => {
    const line: Field = [pathText(path, budget), now && readableValue(now, budget)];
    return isMarked ? [line[0], line[1], true] : line;
  };
}

// Of what was only tried, nothing is gone.
function isRemoval(activity: ActivityHead): boolean {
  return !attemptOf(activity).attempt && REMOVES.test(activity.operationType);
}

function attemptOf({ status }: ActivityHead): Pick<ChangeKind, 'attempt'> {
  const outcome = outcomeOf(status);
  return outcome === 'failed' || outcome === 'pending' ? { attempt: outcome } : {};
}

const REMOVES = /delete|remove|cancel|terminate|expire|clean|unregister/i;
