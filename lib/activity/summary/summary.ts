import type { Activity, ActivityHead, CustomizedDatum } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';
import type { Messages } from '@/lib/platform/i18n/messages';
import type { Translator } from '@/lib/platform/i18n/translator';
import { scalarOf, textOf } from '@/lib/platform/json/parse-json';
import { errorInPlace } from './failure/error-value';
import { parseValue } from './parse-value';

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
  /**
   * The old and the new value, parsed; null when absent or malformed. The new value of a failed
   * activity is the one that was asked for, never the error in its place.
   */
  before: unknown;
  after: unknown;
  /** Gives the customised data in order. */
  getData: () => CustomizedDatum[];
  /** The customised datum with a key, as text; empty when there is none. */
  datum: (key: string) => string;
};

/** The code of a change that has a message in `summaries.line`, such as `seats`. Search finds it too. */
export type ChangeCode = keyof Messages['summaries']['line'];

/**
 * What changed: a code with the values of its message, a field with its values (empty when absent), or
 * the record's own text. `isClear`: it needs no action beside it. `isFact`: nothing changed, the record
 * only says so.
 */
export type Change =
  | { code: ChangeCode; values: Record<string, string> }
  | ({ field: string; isNested: boolean; isClear?: true; isFact?: true } & FromTo)
  | { text: string; isClear?: true };

/** A scalar before and after. */
export type FromTo = { from: string; to: string };

/** The line of an action, its parts in the order of importance; empty where there is nothing to say. */
export type Line = {
  change: Change | null;
  /** What it was done to, by its name. */
  object: string;
  /** What explains it, in brackets. */
  note: string;
  /** How many further objects there are. */
  more: number;
  /** How many further fields changed. */
  moreChanges: number;
  /** The user whom the change is for, by the sign-in name. */
  user: string;
  /** What is left out first where there is no room. */
  details: Change[];
};

/** What was done, in more detail than the operation type gives. */
export type Summary = {
  /** Null when it would only repeat the action. */
  line: Line | null;
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

/** Parses what a summary is made from. Never throws, however malformed the record is. */
export function readSummarySource(activity: SummaryFields): SummarySource {
  const before = parseValue(activity.resourceOldValue);
  // Parsed only when it is needed, because most changes are in the values.
  let data: CustomizedDatum[] | null = null;
  const getData = () => (data ??= dataOf(activity));
  return {
    activity,
    before,
    after: newValueOf(activity, before) ?? askedValue(activity, { before, getData }),
    getData,
    datum: (name) => textOf(getData().find(({ key }) => key === name)?.value),
  };
}

function newValueOf({ status, resourceNewValue }: SummaryFields, before: unknown): unknown {
  const after = parseValue(resourceNewValue);
  return outcomeOf(status) === 'failed' && errorInPlace({ before, after }) ? null : after;
}

type AskedOptions = { before: unknown; getData: () => CustomizedDatum[] };

// The source stores no new value for a failed activity, but its customised data names what was asked
// for by the names of the value's own fields.
function askedValue({ status }: SummaryFields, { before, getData }: AskedOptions): unknown {
  if (before === null || outcomeOf(status) !== 'failed') return null;
  const asked = getData().filter(
    ({ key, value }) => textOf(value) !== '' && scalarOf(before, key) !== '',
  );
  if (asked.length === 0) return null;
  return { ...Object(before), ...Object.fromEntries(asked.map(({ key, value }) => [key, value])) };
}

/** The customised data of an activity. Text is parsed only here, because few activities need it. */
export function dataOf({
  customizedData: data,
}: Pick<SummaryFields, 'customizedData'>): CustomizedDatum[] {
  return typeof data === 'string' ? JSON.parse(data) : data;
}

/** A line that says nothing yet. */
export const EMPTY_LINE: Line = {
  change: null,
  moreChanges: 0,
  object: '',
  note: '',
  more: 0,
  user: '',
  details: [],
};

/** A line of the given parts; null when all of them are missing. */
export function lineOf(parts: Partial<Line>): Line | null {
  const line: Line = { ...EMPTY_LINE, ...parts };
  const isEmpty = !line.change && !line.object && !line.user && line.details.length === 0;
  return isEmpty ? null : line;
}

/** A change that has a message. */
export function changeOf(code: ChangeCode, values: Record<string, string> = {}): Change {
  return { code, values };
}

/** Whether a change tells by itself what was done, with no action beside it. */
export function isClearChange(change: Change): boolean {
  return 'code' in change || change.isClear === true;
}

/** Whether a change is one, rather than something that the record says. */
export function isFact(change: Change): boolean {
  return 'field' in change && change.isFact === true;
}
