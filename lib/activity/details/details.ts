import type { ActivityHead } from '@/lib/activity/activity';
import { stateAnchor } from '@/lib/activity/record/anchors';
import { activityPathIn } from '@/lib/activity/record/record-path';
import { describeFailure } from '@/lib/activity/summary/failure/describe-failure';
import { failureReasonOf, hasErrorInPlace } from '@/lib/activity/summary/failure/failure-reason';
import type { ChangeKind } from './changes/compare-activity';
import type { ComparedField, Field } from './changes/change-lines';
import type { Facts } from './facts/facts';
import type { ShownLineItem } from './line-items/line-item-section';
import type { LinePage } from './line-page';
import { PageBuilder } from './build-pages';
import { prepareSections } from './prepare-sections';
import type { SectionPaging } from './section-paging';
import type { ByteCosts } from './byte-costs';
import { customizedDataOf, withErrorAside, type IndexedContent } from './index-content';
import type { Allocated } from './allocate-bytes';
import type { LogOfDetails } from './facts/log-of-details';
import { truncateFacts } from './facts/truncate-facts';
import type { Reader } from './values/describe-value';

/**
 * A record's content prepared for reading: plain data, in the reader's language, short enough to
 * send.
 */
export type ActivityDetails = {
  /** The links to the record's page, which shows what a row truncates; null on that page. */
  recordLinks: RecordLinks | null;
  /** The logs that facts lead to. */
  log: LogOfDetails;
  /** What was tried and why it failed, as sentences; null unless it failed. */
  failure: string[] | null;
  /** In reading order, each once: who, when and how; what to know; the rest. */
  facts: Facts;
  lineItems: LinePage<ShownLineItem> | null;
  /** The comparison of the old and the new value; null when the record has neither. */
  change: ChangeDetails | null;
  /** The customised data in order, with keys as the source wrote them. */
  additional: LinePage<Field> | null;
  /** The other fields of the source's record. */
  source: LinePage<Field> | null;
};

/** The links to a record's page. */
export type RecordLinks = {
  href: string;
  /** The same with the view that it is opened from. */
  pageHref: string;
  /** The anchor of this state on that page. */
  anchor: string;
};

/** What happened to the old value, the fields that differ, and those that are folded away. */
export type ChangeDetails = ChangeKind & {
  changed: LinePage<ComparedField>;
  unchanged: LinePage<Field>;
};

/** What details are prepared from, and for whom. */
export type DetailsOptions = {
  content: IndexedContent;
  /** The zone of the times, in addition to UTC, the reader's translator and language. */
  reader: Reader;
  log: LogOfDetails;
  /**
   * The view that the record is opened from, see `formatRecordView`; null on the record's own page.
   */
  view: string | null;
  /** The zone in which the reader's pages open. */
  home?: string;
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
  const { reader, log, home, view, byteCosts } = options;
  const data = customizedDataOf(options.content);
  const texts = { ...activity, ...textsOf(options.content), customizedData: data };
  const failure = describeFailure(texts, reader.t);
  const { facts, change, lineItems, additional, source } = prepareSections(activity, {
    ...options,
    content: hasErrorInPlace(texts) ? withErrorAside(options.content) : options.content,
    data,
    reason: failure && failureReasonOf(texts),
  });
  const recordLinks = view === null ? null : linksTo(activity, { zone: reader.zone, home, view });
  const { href, pageHref } = recordLinks ?? { href: '', pageHref: '' };
  const beside = [href, pageHref, log.query, log.allQuery, log.period];
  const { shown, spent } = truncateFacts(facts, {
    texts: [...beside, ...(failure ?? [])],
    byteCosts,
  });
  const changes = change ? [change.changed, change.unchanged] : [];
  const windows = [...changes, lineItems, additional, source].filter((window) => window !== null);
  return (bytes) => {
    const pages = new PageBuilder(windows, { bytes: bytes - spent, byteCosts });
    const value = {
      recordLinks,
      log,
      failure,
      facts: shown,
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

type LinkOptions = { zone: string; home: string | undefined; view: string };

function linksTo(activity: ActivityHead, { zone, home, view }: LinkOptions): RecordLinks {
  const { recordId } = activity;
  return {
    href: activityPathIn({ recordId, zone, home }),
    pageHref: activityPathIn({ recordId, zone, home, view }),
    anchor: stateAnchor(activity),
  };
}

function textsOf({ before, after }: IndexedContent) {
  return { resourceOldValue: before?.text ?? null, resourceNewValue: after?.text ?? null };
}
