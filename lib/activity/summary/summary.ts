import type { Activity, ActivityHead, CustomizedDatum } from '@/lib/activity/activity';
import type { Messages } from '@/lib/platform/i18n/messages';
import type { Translator } from '@/lib/platform/i18n/translator';
import { parseJson, textOf } from '@/lib/platform/json/parse-json';

/** The fields of an activity that its summary is made from. */
export type SummaryFields = Pick<
  Activity,
  | 'operationType'
  | 'status'
  | 'resourceType'
  | 'customerName'
  | 'resourceOldValue'
  | 'resourceNewValue'
> & {
  /** As a list, or as the JSON of one. */
  customizedData: CustomizedDatum[] | string;
};

/** An activity with the fields that its summary is made from; long values may be truncated. */
export type ActivityToSummarise = ActivityHead & SummaryFields;

/** What a summary is made from, parsed. */
export type SummarySource = {
  activity: SummaryFields;
  /** The old and the new value, parsed; null when absent or malformed. */
  before: unknown;
  after: unknown;
  /** The customised datum with a key, as text; empty when there is none. */
  datum: (key: string) => string;
};

/** The code of a change that has a message in `deeds.line`, such as `seats`. Search finds it too. */
export type ChangeCode = keyof Messages['deeds']['line'];

/** What changed: a code with the values of its message, or the record's own text. */
export type Change = { code: ChangeCode; values: Record<string, string> } | { text: string };

/** What was done, in more detail than the operation type gives. */
export type Summary = {
  /** The line below the action; null when it would only repeat the action. */
  line: { change: Change | null; object: string } | null;
  /**
   * The sentence shown to the person who did it, built only when it is needed. Null when nothing is
   * known beyond the action.
   */
  confirmation?: (t: Translator) => string | null;
};

/** How the activities of one operation type are summarised. */
export type OperationSummary = {
  summarise: (source: SummarySource) => Summary | null;
  /** Whether the line can contain a change; otherwise the action says it all. */
  canHaveChange: boolean;
};

/** The summaries of a family of operations, by operation type. */
export type OperationSummaries = Readonly<Record<string, OperationSummary>>;

// A change of one thing takes far less; fifty rows must not parse megabytes.
const MAX_PARSED_LENGTH = 20_000;

/** Parses what a summary is made from. Never throws, however malformed the record is. */
export function readSummarySource(activity: SummaryFields): SummarySource {
  return {
    activity,
    before: parseValue(activity.resourceOldValue),
    after: parseValue(activity.resourceNewValue),
    datum: (name) => textOf(dataOf(activity).find(({ key }) => key === name)?.value),
  };
}

/** The customised data of an activity. Text is parsed only here, because few activities need it. */
export function dataOf({
  customizedData: data,
}: Pick<SummaryFields, 'customizedData'>): CustomizedDatum[] {
  return typeof data === 'string' ? JSON.parse(data) : data;
}

/** The line for a change of an object; null when both are missing. */
export function lineOf(change: Change | null, object: string): Summary['line'] {
  return change === null && object === '' ? null : { change, object };
}

/** A change that has a message. */
export function changeOf(code: ChangeCode, values: Record<string, string> = {}): Change {
  return { code, values };
}

function parseValue(text: string | null): unknown {
  return text === null || text.length > MAX_PARSED_LENGTH ? null : parseJson(text);
}
