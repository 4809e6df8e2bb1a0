import type { Translator } from '@/lib/i18n/translator';
import type { Activity } from '@/lib/activity/activity';
import { now } from '@/lib/time';
import { stateAnchor } from '@/lib/activity/anchors';
import { compareActivity, type ValueChange } from './compare-activity';
import { cutValue } from './cut-value';
import { hiddenChangesOf, markChanges } from './hidden-changes';
import { factsOf, type Fact } from './facts';
import { lineItemsOf, type LineItem } from './line-items';
import { activityPathIn, logQueryAround } from '@/lib/activity/record-path';
import { readableJson, type ReadableValue } from './readable-value';
import { createTextBudget, type Bounded, type TextBudget } from './text-budget';

/** All that a record holds, laid out for reading: plain data, in words, short enough to send. */
export type ActivityDetails = {
  /** The record's own page, which shows more of what is cut in a row. */
  href: string;
  /** Where that page shows this state of the record, if it has several. */
  anchor: string;
  /** The query of the log as its facts lead to it, to which they add what they are. */
  log: string;
  facts: Fact[];
  lineItems: Bounded<LineItem[]> | null;
  /** The old and the new value, compared; null when the record has neither. */
  change: Bounded<ValueChange> | null;
  /** The customised data in its order, keys as the source wrote them. */
  additional: Bounded<[key: string, value: ReadableValue][]> | null;
  /** What else the source's record carries. */
  source: Bounded<ReadableValue> | null;
};

/**
 * Lays a record out for reading, times in UTC and in `zone`. Each part has at most `limit`
 * characters, or all of its own without one. Never throws, however malformed the record is.
 */
export function activityDetails(
  activity: Activity,
  { zone, t, limit = Infinity }: { zone: string; t: Translator; limit?: number },
): ActivityDetails {
  const cutText = (text: string) => createTextBudget(limit).take(text);
  return {
    href: activityPathIn({ recordId: activity.recordId, zone }),
    anchor: stateAnchor(activity.status),
    log: logQueryAround({ occurredAt: activity.occurredAt, zone, instant: now() }),
    facts: factsOf(activity, { zone, t }).map(([name, value, ...more]): Fact => [
      name,
      cutText(value),
      ...more,
    ]),
    lineItems: someOf(lineItemsOf(activity), { limit, show: cutItem }),
    change: compareActivity(activity, limit),
    additional: someOf(dataOf(activity), {
      limit,
      show: ([key, value], budget) => [budget.take(key), cutValue(value, budget)],
    }),
    source: sourceOf(activity, limit),
  };
}

type Named = [name: string, value: ReadableValue];

function dataOf({ customizedData, redactedChanges }: Activity): Named[] {
  const changes = hiddenChangesOf(redactedChanges);
  return customizedData.map(({ key, value }, index) => {
    const place = `/customizedData/${index}/value`;
    const readable = readableJson(value);
    return [key, changes ? markChanges(readable, { place, changes }) : readable];
  });
}

const SOURCE_PARTS = ['participants', 'attributes', 'otherFields'] as const;

function sourceOf(activity: Activity, limit: number): Bounded<ReadableValue> | null {
  const parts = SOURCE_PARTS.filter((name) => (activity[name] ?? null) !== null);
  const changes = hiddenChangesOf(activity.redactedChanges);
  const fields = parts.map((name): Named => {
    const value = readableJson(activity[name]);
    // Other fields stand in the record itself.
    const place = name === 'otherFields' ? '' : `/${name}`;
    return [name, changes ? markChanges(value, { place, changes }) : value];
  });
  return fields.length === 0 ? null : bounded({ fields }, limit);
}

function bounded(value: ReadableValue, limit: number): Bounded<ReadableValue> {
  const budget = createTextBudget(limit);
  const shown = cutValue(value, budget);
  return { shown, isCut: budget.isOverdrawn() };
}

function someOf<Item, Shown>(
  items: Item[],
  { limit, show }: { limit: number; show: (item: Item, budget: TextBudget) => Shown },
): Bounded<Shown[]> | null {
  if (items.length === 0) return null;
  const budget = createTextBudget(limit);
  const shown = budget.takeEach(items, (item) => show(item, budget));
  return { shown, isCut: budget.isOverdrawn() };
}

function cutItem(item: LineItem, budget: TextBudget): LineItem {
  return {
    subscription: budget.take(item.subscription),
    quantity: budget.take(item.quantity),
    offerId: budget.take(item.offerId),
    subscriptionId: budget.take(item.subscriptionId),
    others: budget.takeEach(item.others, ({ name, value }) => ({
      name: budget.take(name),
      value: budget.take(value),
    })),
  };
}
