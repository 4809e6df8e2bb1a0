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
import { additionalSection, sourceSection } from './content-sections';
import { listFacts, type Fact } from './facts';
import { lineItemSection, type ShownLineItem } from './line-items/line-item-section';
import type { LinePage } from './line-page';
import { PageBuilder } from './build-pages';
import type { SectionPaging } from './section-paging';
import type { ByteCosts } from './byte-costs';
import type { IndexedContent } from './index-content';
import type { Allocated } from './allocate-bytes';
import { TextBudget } from './text-budget';

/** What a record holds, laid out for reading: plain data, in words, short enough to send. */
export type ActivityDetails = {
  /** The record's own page, which shows more of what is cut in a row. */
  href: string;
  /** Where that page shows this state of the record, if it has several. */
  anchor: string;
  /** The query of the log as its facts lead to it, to which they add what they are. */
  logQuery: string;
  facts: Fact[];
  lineItems: LinePage<ShownLineItem> | null;
  /** The old and the new value, compared; null when the record has neither. */
  change: ChangeDetails | null;
  /** The customised data in its order, keys as the source wrote them. */
  additional: LinePage<Field> | null;
  /** What else the source's record carries. */
  source: LinePage<Field> | null;
};

/** What became of the old value, and the fields that differ and that do not. */
export type ChangeDetails = ChangeKind & {
  changed: LinePage<ComparedField>;
  unchanged: LinePage<Field>;
};

/** What a record is laid out of, and for whom. */
export type DetailsOptions = {
  content: IndexedContent;
  /** The zone of the times, besides UTC, and the words of the reader's language. */
  zone: string;
  t: Translator;
  /** The query of the log that facts lead to. */
  logQuery: string;
  /** Which lines of each part are shown. */
  paging: SectionPaging;
  /** What it costs to send them. */
  byteCosts: ByteCosts;
};

/** Makes the details of a record, so that they take no more bytes than that. */
export type DetailsBuilder = (bytes: number) => Allocated<ActivityDetails>;

/**
 * Lays a record out for reading. The work and what comes of it are bounded, whatever the record
 * holds; never throws, however malformed it is.
 */
export function prepareDetails(activity: ActivityHead, options: DetailsOptions): DetailsBuilder {
  const { content, paging, zone, logQuery, byteCosts } = options;
  const href = activityPathIn({ recordId: activity.recordId, zone });
  const { facts, spent } = prepareFacts(activity, { ...options, href });
  const change = compareActivity(activity, { content, places: paging });
  const lineItems = lineItemSection(activity, { content, places: paging });
  const additional = additionalSection(content, paging);
  const source = sourceSection(content, paging);
  const changes = change ? [change.changed, change.unchanged] : [];
  const windows = [...changes, lineItems, additional, source].filter((part) => part !== null);
  const anchor = stateAnchor(activity);
  return (bytes) => {
    const pages = new PageBuilder(windows, { bytes: bytes - spent, prices: byteCosts });
    const value = {
      href,
      anchor,
      logQuery,
      facts,
      lineItems: lineItems && pages.pageOf(lineItems),
      change: change && {
        ...change,
        changed: pages.pageOf(change.changed),
        unchanged: pages.pageOf(change.unchanged),
      },
      additional: additional && pages.pageOf(additional),
      source: source && pages.pageOf(source),
    };
    return { value, spent: spent + pages.spent, isTruncated: pages.isCut };
  };
}

/** The plain fields, long ones cut, and what they and the way to the record take. */
function prepareFacts(
  activity: ActivityHead,
  { zone, t, byteCosts, href }: DetailsOptions & { href: string },
) {
  const budget = new TextBudget(Infinity, byteCosts);
  budget.takeText(href);
  const facts = listFacts(activity, { zone, t }).map((fact) => {
    budget.spend(byteCosts.line);
    return truncateFact(fact, budget);
  });
  return { facts, spent: budget.spent };
}

// What a fact leads to is looked for by the whole of it.
function truncateFact([name, value, kind, id]: Fact, budget: TextBudget): Fact {
  const shown = budget.withLimit(budget.prices.fact, (part) => part.takeText(value));
  if (kind === undefined || kind === 'code') return kind ? [name, shown, kind] : [name, shown];
  budget.takeText(encodeURIComponent(id ?? value));
  const whole = id ?? (shown === value ? undefined : value);
  return whole === undefined ? [name, shown, kind] : [name, shown, kind, whole];
}
