import type { Activity, ActivityHead, CustomizedDatum } from '@/lib/activity/activity';
import type { Messages } from '@/lib/platform/i18n/messages';
import type { Translator } from '@/lib/platform/i18n/translator';
import { parseJson, textOf } from '@/lib/activity/details/changes/json-value';

/** The parts of an activity that its words are taken from. */
export type SummarisedActivity = Pick<
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
export type TellingActivity = ActivityHead & SummarisedActivity;

/** What words for a deed are taken from. */
export type DeedSource = {
  activity: SummarisedActivity;
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
export type DeedWords = {
  /** For a line below the action; null where it would only say the action again. */
  line: { change: Change | null; object: string } | null;
  /** For who did it, as a sentence; made only where it is asked for. Null where nothing more is known. */
  done?: (t: Translator) => string | null;
};

// A change of one thing takes far less; fifty rows must not parse megabytes.
const MOST_CHARACTERS = 20_000;

/** Reads what is known of a deed. Never throws, however malformed the record is. */
export function readDeed(activity: SummarisedActivity): DeedSource {
  return {
    activity,
    before: parsed(activity.resourceOldValue),
    after: parsed(activity.resourceNewValue),
    datum: (name) => textOf(dataOf(activity).find(({ key }) => key === name)?.value),
  };
}

/** The customised data of an activity; parsed only now where it is text, for few need it. */
export function dataOf({
  customizedData: data,
}: Pick<SummarisedActivity, 'customizedData'>): CustomizedDatum[] {
  return typeof data === 'string' ? JSON.parse(data) : data;
}

/** A line of what was changed; null where nothing would stand in it. */
export function lineOf(change: Change | null, object: string): DeedWords['line'] {
  return change === null && object === '' ? null : { change, object };
}

/** A change that there are words for. */
export function changeOf(code: ChangeCode, values: Record<string, string> = {}): Change {
  return { code, values };
}

function parsed(text: string | null): unknown {
  return text === null || text.length > MOST_CHARACTERS ? null : parseJson(text);
}
