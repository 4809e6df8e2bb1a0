import type { Activity, ActivityHead, CustomizedDatum } from '@/lib/activity/activity';
import type { Messages } from '@/lib/platform/i18n/messages';
import type { Translator } from '@/lib/platform/i18n/translator';
import { parseJson, textOf } from '@/lib/platform/json/parse-json';

/** The parts of an activity that its words are taken from. */
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

/** An activity with what tells what exactly was done; of its data long values may be cut. */
export type ActivityToSummarise = ActivityHead & SummaryFields;

/** What words for a deed are taken from. */
export type SummarySource = {
  activity: SummaryFields;
  /** The old and the new value, parsed; null when absent or malformed. */
  before: unknown;
  after: unknown;
  /** The customised datum of a key as text; empty without one. */
  datum: (key: string) => string;
};

/** A change that there are words for, as it is searched by: `seats`. */
export type ChangeCode = keyof Messages['deeds']['line'];

/** What was changed: known by its code and the values that its words take, or as the record tells it. */
export type Change = { code: ChangeCode; values: Record<string, string> } | { told: string };

/** What was done, in words that know more than its operation. */
export type Summary = {
  /** For a line below the action; null where it would only say the action again. */
  line: { change: Change | null; object: string } | null;
  /** For who did it, as a sentence; made only where it is asked for. Null where nothing more is known. */
  confirmation?: (t: Translator) => string | null;
};

// A change of one thing takes far less; fifty rows must not parse megabytes.
const MAX_PARSED_LENGTH = 20_000;

/** Reads what is known of a deed. Never throws, however malformed the record is. */
export function readSummarySource(activity: SummaryFields): SummarySource {
  return {
    activity,
    before: parseValue(activity.resourceOldValue),
    after: parseValue(activity.resourceNewValue),
    datum: (name) => textOf(dataOf(activity).find(({ key }) => key === name)?.value),
  };
}

/** The customised data of an activity; parsed only now where it is text, for few need it. */
export function dataOf({
  customizedData: data,
}: Pick<SummaryFields, 'customizedData'>): CustomizedDatum[] {
  return typeof data === 'string' ? JSON.parse(data) : data;
}

/** A line of what was changed; null where nothing would stand in it. */
export function lineOf(change: Change | null, object: string): Summary['line'] {
  return change === null && object === '' ? null : { change, object };
}

/** A change that there are words for. */
export function changeOf(code: ChangeCode, values: Record<string, string> = {}): Change {
  return { code, values };
}

function parseValue(text: string | null): unknown {
  return text === null || text.length > MAX_PARSED_LENGTH ? null : parseJson(text);
}
