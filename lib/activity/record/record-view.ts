import type { ActivityHead } from '@/lib/activity/activity';
import { mayBeAboutAccount } from '@/lib/activity/own/may-be-about-account';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { UTC } from '@/lib/platform/time/time';
import { logQueryAround } from './record-path';

/** The view that a record was opened from. */
export type RecordView = {
  /** As `VIEW_PARAMETER`; empty when the URL names none. */
  parameter: string;
  /** Null when the URL names none, or one that is not known. */
  filter: ActivityFilter | null;
};

/** As `VIEW_PARAMETER`, a view that is not known: the record's page shows no other one instead. */
const UNKNOWN_VIEW = 'none';

// Of many choices; with the rest of a URL it is far below what servers and browsers accept.
const MAX_LENGTH = 2000;

// A longer one, in each of fifty rows, would outweigh the rows.
const MAX_REPEATED_LENGTH = 400;

/** A view as `VIEW_PARAMETER`: empty for the view that the log opens with. */
export function formatRecordView(filter: ActivityFilter): string {
  return formatWithin(MAX_LENGTH, filter);
}

/** The same for links that are repeated in each row. */
export function formatRepeatedView(filter: ActivityFilter): string {
  return formatWithin(MAX_REPEATED_LENGTH, filter);
}

function formatWithin(maxLength: number, filter: ActivityFilter): string {
  const view = activityFilterQuery({ ...filter, zone: UTC, page: null }).slice(1);
  return view.length > maxLength ? UNKNOWN_VIEW : view;
}

/** Reads it back. Never throws. */
export function parseRecordView(
  parameter: string | string[] | undefined,
  { zone, instant }: { zone: string; instant: Date },
): RecordView {
  const text = [parameter ?? []].flat().find((query) => query !== '');
  if (text === undefined) return { parameter: '', filter: null };
  const isKnown = text !== UNKNOWN_VIEW && text.length <= MAX_LENGTH;
  const filter = isKnown ? filterOf(text, { zone, instant }) : null;
  return { parameter: filter ? formatRecordView(filter) : UNKNOWN_VIEW, filter };
}

/** The log's days around a record that was not opened from a view, see `logQueryAround`. */
export function filterAround(
  activity: Pick<ActivityHead, 'occurredAt' | 'operationType' | 'resourceType' | 'applicationId'>,
  { zone, instant }: { zone: string; instant: Date },
): ActivityFilter {
  const { occurredAt } = activity;
  const query = logQueryAround({ occurredAt, own: mayBeAboutAccount(activity), zone, instant });
  const filter = filterOf(query, { zone, instant });
  if (!filter) throw new Error(`The log around ${occurredAt} is no view.`);
  return filter;
}

function filterOf(
  query: string,
  { zone, instant }: { zone: string; instant: Date },
): ActivityFilter | null {
  const parameters = toQueryParameters(new URLSearchParams(query));
  return parseActivityFilter({ ...parameters, tz: zone }, instant).filter;
}
