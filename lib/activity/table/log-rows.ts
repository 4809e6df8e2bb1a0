import type { ActivityHead } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityPath } from '@/lib/activity/paths';
import type { ActorNameOf } from '@/lib/activity/users/read-actor-names';
import { outcomeOf, type Outcome } from '@/lib/activity/outcome';
import type { ActivityInLine } from '@/lib/activity/query/list-activities';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isEmptyValue } from '@/lib/platform/json/parse-json';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDayMark } from '@/lib/platform/time/day-mark';
import { formatDay, formatTime, type Day } from '@/lib/platform/time/time';
import { findAmbiguousOffset } from '@/lib/platform/time/zone-offsets';
import { summariseForRow, type RowSummary } from '@/lib/activity/summary/summarise-for-row';
import { describeActivity, describeUser } from '@/lib/activity/describe/describe-activity';
import { describeCustomer } from '@/lib/activity/describe/describe-customer';
import { containsRedaction } from '@/lib/activity/details/changes/redacted-changes';
import { readCustomizedData } from '@/lib/activity/details/index-content';
import { stateAnchor } from '@/lib/activity/record/anchors';
import { filterLinkBuilder, type FilterLinks, type FilterLinksOf } from './filter-links';

/**
 * A row of the log: plain, described data, short enough to send. Stored texts are made visible and
 * isolated.
 */
export type LogRow = RowSummary & {
  /** Names the row in requests and in the URL. */
  key: string;
  /** The record's page, without the context that all rows have, and the anchor of this state. */
  href: string;
  anchor: string;
  /** The stored instant, in UTC. */
  occurredAt: string;
  /** The same by the wall clock of the table's zone. */
  day: string;
  time: string;
  /** The day in words, in the first row of each day. */
  dayMark?: string;
  /** The clock's offset from UTC, if the clock shows that time twice. */
  offset: string | null;
  customerId: string | null;
  /** The customer's name at that time, or its id; null without a customer. */
  customer: string | null;
  /** Distinguishes customers of the same name on the page. */
  qualifier?: string;
  action: string;
  operationType: string;
  user: string;
  /** The display name of a user whom the partner knows; `user` is the address then. */
  userName?: string;
  /** The kind of actor, unless it is a partner user. */
  actorKind: string | null;
  status: string;
  outcome: Outcome;
  /**
   * The queries of the views with only this value; missing where the view shows nothing else
   * anyway.
   */
  filterLinks: FilterLinks;
};

type RowsOptions = {
  filter: ActivityFilter;
  localizer: Localizer;
  /** Today in the filter's zone. */
  today: Day;
  qualifierOf: QualifierOf;
  actorNameOf: ActorNameOf;
};

/** The activities of one page of the log as rows, in order. Never throws. */
export function toLogRows(
  activities: ActivityInLine[],
  { filter, localizer, today, qualifierOf, actorNameOf }: RowsOptions,
): LogRow[] {
  const { t } = localizer;
  const filterLinksOf = filterLinkBuilder(filter);
  const options = { zone: filter.zone, t, qualifierOf, actorNameOf, filterLinksOf };
  const rows = activities.map((activity) => toLogRow(activity, options));
  return withDayMarks(rows, (day) => formatDayMark(day, { locale: localizer.locale, today }));
}

/** The rows, the first one of each day with that day in words. */
function withDayMarks(rows: LogRow[], markOf: (day: Day) => string): LogRow[] {
  return rows.map((row, index) =>
    row.day === rows[index - 1]?.day ? row : { ...row, dayMark: markOf(row.day) },
  );
}

type RowOptions = Pick<RowsOptions, 'qualifierOf' | 'actorNameOf'> & {
  t: Translator;
  zone: string;
  filterLinksOf: FilterLinksOf;
};

function toLogRow(
  preview: ActivityInLine,
  { zone, t, qualifierOf, actorNameOf, filterLinksOf }: RowOptions,
): LogRow {
  const customizedData = readCustomizedData(preview.content);
  const activity = { ...preview, ...preview.content, customizedData };
  const { action, status, outcome, actorKind } = describeActivity(activity, t);
  const { occurredAt } = activity;
  return {
    key: activity.sequence,
    href: activityPath(activity.recordId),
    anchor: stateAnchor(activity),
    occurredAt,
    day: formatDay(occurredAt, zone),
    time: formatTime(occurredAt, zone),
    offset: findAmbiguousOffset(occurredAt, zone),
    customerId: activity.customerId,
    customer: describeCustomer(activity),
    qualifier: qualifierIn(activity, qualifierOf),
    action,
    operationType: isolatedText(activity.operationType),
    ...summariseForRow(activity, { action, isUnchanged: isUnchanged(preview), t }),
    user: isolatedText(describeUser(activity, t)),
    userName: nameIn(activity, actorNameOf),
    actorKind: needsActorKind(activity) ? actorKind : null,
    status,
    outcome,
    filterLinks: filterLinksOf(activity),
  };
}

// As its details say, too, which know of redacted values whether they differ.
function isUnchanged({ status, content }: ActivityInLine): boolean {
  const { resourceOldValue: before, resourceNewValue: after, truncatedAt } = content;
  if (before === null || before !== after || isEmptyValue(before)) return false;
  if (outcomeOf(status) !== 'succeeded' || containsRedaction(before)) return false;
  return truncatedAt === null || before.length < truncatedAt;
}

// Undefined without a qualifier, so that it is not sent.
function qualifierIn({ customerId, customerName }: ActivityHead, qualifierOf: QualifierOf) {
  if (customerId === null || customerName === null) return undefined;
  return qualifierOf({ id: customerId, name: customerName }) ?? undefined;
}

// Undefined without a name, so that it is not sent.
function nameIn(activity: ActivityHead, actorNameOf: ActorNameOf): string | undefined {
  const name = actorNameOf(activity);
  return name === null ? undefined : isolatedText(name);
}

// For an unnamed user the description already says that it was the system.
function needsActorKind({ actorKind, userPrincipalName }: ActivityHead): boolean {
  return actorKind !== 'partner_user' && (actorKind !== 'system' || userPrincipalName !== '');
}
