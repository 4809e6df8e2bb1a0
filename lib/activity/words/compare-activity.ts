import type { Activity } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';
import { compareValues, type ComparedPlaces, type Comparison } from './compare-values';
import { cutComparison } from './cut-value';
import { hiddenChangesOf, markChanges } from './hidden-changes';
import type { Sides } from './pair-values';
import { readableValue, type ReadableValue } from './readable-value';
import { createTextBudget, type Bounded } from './text-budget';

/** What became of the old value of a record, with all that it says of what stayed as it was. */
export type ValueChange = Comparison & {
  /** Which of the values the record has; `kept`: the old one alone, though nothing was taken away. */
  has: 'old' | 'new' | 'both' | 'kept';
  /** Nothing was changed, for it failed; or not yet, for it is pending. */
  attempt?: 'failed' | 'pending';
  /** How many fields stayed as they were, those that are cut included. */
  sameCount: number;
};

/**
 * Compares the old and the new value of a record. Has at most `limit` characters of each; null when
 * the record has neither. Never throws, however malformed the values are.
 */
export function compareActivity(activity: Activity, limit: number): Bounded<ValueChange> | null {
  const { resourceOldValue, resourceNewValue } = activity;
  const texts = [resourceOldValue, resourceNewValue].map((text) => (isValue(text) ? text : null));
  if (texts.every((text) => text === null)) return null;
  const [old, now] = readAll(texts, limit);
  const isKept = now === undefined && !isRemoval(activity);
  const places = placesOf(activity);
  const whole = isKept ? keptValue(old, places) : compareValues({ old, new: now }, places);
  const budgets = { old: createTextBudget(limit), new: createTextBudget(limit) };
  const shown = cutComparison(whole, budgets);
  const has = isKept ? 'kept' : old === undefined ? 'new' : now === undefined ? 'old' : 'both';
  const isCut = budgets.old.isOverdrawn() || budgets.new.isOverdrawn();
  const sameCount = whole.same.length;
  return { shown: { ...shown, has, ...attemptOf(activity), sameCount }, isCut };
}

function placesOf({ redactedChanges }: Activity): ComparedPlaces | undefined {
  const changes = hiddenChangesOf(redactedChanges);
  return changes ? { old: '/resourceOldValue', new: '/resourceNewValue', changes } : undefined;
}

// Nothing in it differs from another value, but it may tell of a change within itself.
function keptValue(value: Sides['old'], places?: ComparedPlaces): Comparison {
  const kept =
    value === undefined || !places
      ? value
      : markChanges(value, { place: places.old, changes: places.changes });
  return compareValues({ old: kept, new: kept });
}

// Of what was only tried, nothing is gone.
function isRemoval(activity: Activity): boolean {
  return !attemptOf(activity).attempt && REMOVES.test(activity.operationType);
}

function attemptOf({ status }: Activity): Pick<ValueChange, 'attempt'> {
  const outcome = outcomeOf(status);
  return outcome === 'failed' || outcome === 'pending' ? { attempt: outcome } : {};
}

const REMOVES = /delete|remove|cancel|terminate|expire|clean|unregister/i;

// Nothing as JSON writes it is nothing, too.
function isValue(text: string | null): boolean {
  return text !== null && text.trim() !== '' && text.trim() !== 'null';
}

/** Both as fields, or both as they came: fields beside a broken text could not be compared. */
function readAll(texts: (string | null)[], limit: number): Sides[keyof Sides][] {
  const raw = texts.map((text) => (text === null ? undefined : { raw: text }));
  // Laying out megabytes to show two thousand characters would make fifty rows slow.
  if (texts.some((text) => text !== null && text.length > 20 * limit)) return raw;
  const values = texts.map((text) => (text === null ? undefined : readableValue(text)));
  return values.some(isRaw) ? raw : values;
}

function isRaw(value: ReadableValue | undefined): boolean {
  return typeof value === 'object' && value !== null && 'raw' in value;
}
