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

/**
 * A record's content prepared for reading: plain data, in the reader's language, short enough to
 * send.
 */
export type ActivityDetails = {
  /** The record's page, which shows what a row truncates. */
  href: string;
  /** The anchor of this state on the record's page. */
  anchor: string;
  /** The query of the log that facts link to; each fact adds itself to it. */
  logQuery: string;
  facts: Fact[];
  lineItems: LinePage<ShownLineItem> | null;
  /** The comparison of the old and the new value; null when the record has neither. */
  change: ChangeDetails | null;
  /** The customised data in order, with keys as the source wrote them. */
  additional: LinePage<Field> | null;
  /** The other fields of the source's record. */
  source: LinePage<Field> | null;
};

/** What happened to the old value, the fields that differ and those that are equal. */
export type ChangeDetails = ChangeKind & {
  changed: LinePage<ComparedField>;
  unchanged: LinePage<Field>;
};

/** What details are prepared from, and for whom. */
export type DetailsOptions = {
  content: IndexedContent;
  /** The zone of the times, in addition to UTC, and the reader's translator. */
  zone: string;
  t: Translator;
  /** The query of the log that facts link to. */
  logQuery: string;
  /** Which lines of each section are shown. */
  paging: SectionPaging;
  /** What each part costs to send, in bytes. */
  byteCosts: ByteCosts;
};

/** Builds a record's details within a number of bytes. */
export type DetailsBuilder = (bytes: number) => Allocated<ActivityDetails>;

/**
 * Prepares a record's content for reading. Time and result are bounded whatever the record holds.
 * Never throws, however malformed the record is.
 */
export function prepareDetails(activity: ActivityHead, options: DetailsOptions): DetailsBuilder {
  const { content, paging, zone, logQuery, byteCosts } = options;
  const href = activityPathIn({ recordId: activity.recordId, zone });
  const { facts, spent } = prepareFacts(activity, { ...options, href });
  const change = compareActivity(activity, { content, paging });
  const lineItems = lineItemSection(activity, { content, paging });
  const additional = additionalSection(content, paging);
  const source = sourceSection(content, paging);
  const changes = change ? [change.changed, change.unchanged] : [];
  const windows = [...changes, lineItems, additional, source].filter((window) => window !== null);
  const anchor = stateAnchor(activity);
  return (bytes) => {
    const pages = new PageBuilder(windows, { bytes: bytes - spent, byteCosts });
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
    return { value, spent: spent + pages.spent, isTruncated: pages.isTruncated };
  };
}

/**
 * The plain fields, truncated when long, and the bytes that they and the link to the record use.
 */
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

// The link of a truncated fact needs the full value.
function truncateFact([name, value, kind, id]: Fact, budget: TextBudget): Fact {
  const truncated = budget.withLimit(budget.byteCosts.fact, (limited) => limited.takeText(value));
  if (kind === undefined || kind === 'code')
    return kind ? [name, truncated, kind] : [name, truncated];
  budget.takeText(encodeURIComponent(id ?? value));
  const linkValue = id ?? (truncated === value ? undefined : value);
  return linkValue === undefined ? [name, truncated, kind] : [name, truncated, kind, linkValue];
}
