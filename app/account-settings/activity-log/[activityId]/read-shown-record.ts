import type { RecordPageDetails } from '@/components/activity-log/record-page/record-details';
import type { Activity, ActivityHead } from '@/lib/activity/activity';
import { stateAnchor } from '@/lib/activity/record/anchors';
import { withLargeReadSlot } from '@/lib/activity/stored/large-read-slots';
import { findMissingPages, locateSections } from '@/lib/activity/record/locate-sections';
import { filterAround, type RecordView } from '@/lib/activity/record/record-view';
import type { PageProblem, RecordPages } from '@/lib/activity/record/record-pages';
import { getContent, type RecordStates } from '@/lib/activity/record/record-states';
import {
  findConflicts,
  fingerprintOf,
  type ContentFingerprint,
} from '@/lib/activity/stored/content-fingerprint';
import type { ContentField } from '@/lib/activity/intake/compare/record-content';
import {
  findMissingStates,
  pagesOfStates,
  type StatePages,
} from '@/lib/activity/record/state-pages';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { summariseActivity } from '@/lib/activity/summary/summarise-activity';
import { describeStatus } from '@/lib/activity/describe/describe-activity';
import { logOfDetails, type LogOfDetails } from '@/lib/activity/details/facts/log-of-details';
import { prepareDetails } from '@/lib/activity/details/details';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { customizedDataOf, indexContent } from '@/lib/activity/details/index-content';
import { parseShortActivity } from '@/lib/activity/details/parse-short-activity';
import type { Scope } from '@/lib/auth/scope';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { visibleJson } from '@/lib/platform/text/visible-text';
import { dayOf, now } from '@/lib/platform/time/time';

/** What a record's page shows of its states. */
export type ShownRecord = {
  /** The states on the page, in order; the details as JSON, see `RecordDetails`. */
  states: { head: ActivityHead; details: string }[];
  /** What the latest state says was done, in one line; null when it adds nothing to the action, or to why it failed. */
  summary: string | null;
  /** The record with all its states as JSON; null when it is too long for a page. */
  json: string | null;
  problems: PageProblem[];
  /** The fields in which records of this id contradict each other; empty when none do. */
  conflictingFields: ContentField[];
};

type ShownOptions = {
  states: RecordStates;
  requested: { pages: RecordPages; problems: PageProblem[] };
  zone: string;
  /** The zone in which the reader's pages open. */
  home: string;
  view: RecordView;
  localizer: Localizer;
  /** The bytes that the rest of the page takes. */
  bytesBeside: number;
};

// With the layout and everything around the details, a response has at most 300,000.
const MAX_DETAILS_BYTES = 180_000;
const LINES_PER_PAGE = 50;
const MAX_NESTED_VALUES = 100;

// Of all states together: it is on the page twice.
const MAX_JSON_LENGTH = 6_000;

/** Reads what the page shows of a record, one state after the other: each may hold megabytes. */
export async function readShownRecord(scope: Scope, options: ShownOptions): Promise<ShownRecord> {
  const { states, requested } = options;
  const read: ReadState[] = [];
  for (const state of pagesOfStates(states, requested.pages)) {
    const readOne = () => readState(scope, { ...state, ...options });
    read.push(await withLargeReadSlot({ scope, head: state.head }, readOne));
  }
  return {
    states: read,
    summary: states.first === 0 ? (read[0]?.summary ?? null) : null,
    json: read.length === states.total ? jsonOf(read) : null,
    conflictingFields: findConflicts(read),
    problems: [
      ...requested.problems,
      ...findMissingStates(states, requested.pages),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

type ReadState = ShownRecord['states'][number] & {
  summary: string | null;
  /** The complete state, if it is short. */
  fullActivity: Activity | null;
  problems: PageProblem[];
  fingerprint: ContentFingerprint;
};

type StateOptions = ShownOptions & StatePages;

async function readState(scope: Scope, options: StateOptions): Promise<ReadState> {
  const { head, pages, states, zone, home, localizer } = options;
  const { t } = localizer;
  const view = options.view.parameter;
  const content = await getContent(scope, head);
  const read = indexContent(content);
  const count = states.shown.length;
  const linesPerPage = Math.ceil(LINES_PER_PAGE / count);
  const buildDetails = prepareDetails(head, {
    content: read,
    reader: { ...localizer, zone },
    log: logOf(options),
    view: null,
    paging: { pages: pages.sections, linesPerPage, maxNestedValues: MAX_NESTED_VALUES / count },
    byteCosts: PAGE_BYTE_COSTS,
  });
  const { value: details } = buildDetails((MAX_DETAILS_BYTES - options.bytesBeside) / count);
  const isOnly = states.total === 1;
  const anchoring = {
    prefix: isOnly ? '' : `${stateAnchor(head)}-`,
    state: isOnly ? null : describeStatus(head.status, t),
  };
  const page: RecordPageDetails = {
    details,
    sectionLocations: locateSections(details, {
      pages,
      zone,
      home,
      view,
      linesPerPage,
      ...anchoring,
    }),
  };
  return {
    head,
    // Serialised at once, because a substring may keep megabytes of its parent in memory.
    details: JSON.stringify(page),
    summary: details.failure
      ? null
      : summariseActivity({ ...head, ...content, customizedData: customizedDataOf(read) }, t),
    fullActivity: parseShortActivity(head, { content, maxLength: MAX_JSON_LENGTH }),
    problems: findMissingPages(details, pages),
    fingerprint: fingerprintOf(head, content),
  };
}

function logOf({ head, zone, view, localizer }: StateOptions): LogOfDetails {
  const instant = now();
  const filter = view.filter ?? filterAround(head, { zone, instant });
  return logOfDetails(filter, { ...localizer, today: dayOf(instant, zone) });
}

function jsonOf(states: ReadState[]): string | null {
  const fullActivities = states.map(({ fullActivity }) => fullActivity);
  const records = fullActivities.filter((fullActivity) => fullActivity !== null).map(toAuditRecord);
  if (records.length < states.length) return null;
  // JSON escapes for invisible characters, which mean the same.
  const json = visibleJson(JSON.stringify(records.length === 1 ? records[0] : records, null, 2));
  return json.length > MAX_JSON_LENGTH ? null : json;
}
