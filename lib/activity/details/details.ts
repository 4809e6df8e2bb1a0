import type { ActivityHead } from '@/lib/activity/activity';
import { stateAnchor } from '@/lib/activity/record/anchors';
import { activityPathIn } from '@/lib/activity/record/record-path';
import type { Translator } from '@/lib/platform/i18n/translator';
import {
  compareActivity,
  type ChangeKind,
  type ComparedField,
  type Field,
} from './changes/compare-activity';
import { additionalPart, sourcePart } from './content-parts';
import { factsOf, type Fact } from './facts';
import { lineItemPart, type ShownLineItem } from './line-items/line-item-part';
import type { LinePage } from './line-page';
import { SharedPages } from './make-page';
import type { PartPlaces } from './part-places';
import type { Prices } from '@/lib/activity/summary/prices';
import type { ReadContent } from './read-content';
import type { Shared } from './share-out';
import { TextBudget } from './text-budget';

/** What a record holds, laid out for reading: plain data, in words, short enough to send. */
export type ActivityDetails = {
  /** The record's own page, which shows more of what is cut in a row. */
  href: string;
  /** Where that page shows this state of the record, if it has several. */
  anchor: string;
  /** The query of the log as its facts lead to it, to which they add what they are. */
  log: string;
  facts: Fact[];
  lineItems: LinePage<ShownLineItem> | null;
  /** The old and the new value, compared; null when the record has neither. */
  change: ChangedPages | null;
  /** The customised data in its order, keys as the source wrote them. */
  additional: LinePage<Field> | null;
  /** What else the source's record carries. */
  source: LinePage<Field> | null;
};

/** What became of the old value, and the fields that differ and that do not. */
export type ChangedPages = ChangeKind & { changed: LinePage<ComparedField>; same: LinePage<Field> };

/** What a record is laid out of, and for whom. */
export type DetailsOptions = {
  content: ReadContent;
  /** The zone of the times, besides UTC, and the words of the reader's language. */
  zone: string;
  t: Translator;
  /** The query of the log that facts lead to. */
  log: string;
  /** Which lines of each part are shown. */
  places: PartPlaces;
  /** What it costs to send them. */
  prices: Prices;
};

/** Makes the details of a record, so that they take no more bytes than that. */
export type DetailsMaker = (bytes: number) => Shared<ActivityDetails>;

/**
 * Lays a record out for reading. The work and what comes of it are bounded, whatever the record
 * holds; never throws, however malformed it is.
 */
export function layOutDetails(activity: ActivityHead, options: DetailsOptions): DetailsMaker {
  const { content, places, zone, log, prices } = options;
  const href = activityPathIn({ recordId: activity.recordId, zone });
  const { facts, spent } = readFacts(activity, { ...options, href });
  const change = compareActivity(activity, { content, places });
  const lineItems = lineItemPart(activity, { content, places });
  const additional = additionalPart(content, places);
  const source = sourcePart(content, places);
  const changes = change ? [change.changed, change.same] : [];
  const windows = [...changes, lineItems, additional, source].filter((part) => part !== null);
  const anchor = stateAnchor(activity);
  return (bytes) => {
    const pages = new SharedPages(windows, { bytes: bytes - spent, prices });
    const made = {
      href,
      anchor,
      log,
      facts,
      lineItems: lineItems && pages.of(lineItems),
      change: change && {
        ...change,
        changed: pages.of(change.changed),
        same: pages.of(change.same),
      },
      additional: additional && pages.of(additional),
      source: source && pages.of(source),
    };
    return { made, spent: spent + pages.spent, isCut: pages.isCut };
  };
}

/** The plain fields, long ones cut, and what they and the way to the record take. */
function readFacts(
  activity: ActivityHead,
  { zone, t, prices, href }: DetailsOptions & { href: string },
) {
  const budget = new TextBudget(Infinity, prices);
  budget.takeText(href);
  const facts = factsOf(activity, { zone, t }).map((fact) => {
    budget.pay(prices.line);
    return shortFact(fact, budget);
  });
  return { facts, spent: budget.spent };
}

// What a fact leads to is looked for by the whole of it.
function shortFact([name, value, kind, id]: Fact, budget: TextBudget): Fact {
  const shown = budget.upTo(budget.prices.fact, (part) => part.takeText(value));
  if (kind === undefined || kind === 'code') return kind ? [name, shown, kind] : [name, shown];
  budget.takeText(encodeURIComponent(id ?? value));
  const whole = id ?? (shown === value ? undefined : value);
  return whole === undefined ? [name, shown, kind] : [name, shown, kind, whole];
}
