import type { Activity, ActivityHead } from '@/lib/activity/activity';
import type { Translator } from '@/lib/i18n/translator';
import { parseJson, textOf } from './json-value';

/** An activity with what tells what exactly was done; of its data long values may be cut. */
export type TellingActivity = ActivityHead &
  Pick<Activity, 'customizedData' | 'resourceOldValue' | 'resourceNewValue'>;

/** What words for a deed are taken from. */
export type DeedSource = {
  activity: TellingActivity;
  /** The old and the new value, parsed; null when absent or malformed. */
  before: unknown;
  after: unknown;
  /** The customised datum of a key as text; empty without one. */
  datum: (key: string) => string;
  /** The words of the reader's language. */
  t: Translator;
};

/** What was done, in words that know more than its operation. */
export type DeedWords = {
  /** For a line below the action; null where it would only say the action again. */
  line: string | null;
  /** For who did it, as a sentence; made only where it is asked for. Null where nothing more is known. */
  done?: () => string | null;
};

// A change of one thing takes far less; fifty rows must not parse megabytes.
const MOST_CHARACTERS = 20_000;

/** Reads what is known of a deed. Never throws, however malformed the record is. */
export function readDeed(activity: TellingActivity, t: Translator): DeedSource {
  return {
    activity,
    before: parsed(activity.resourceOldValue),
    after: parsed(activity.resourceNewValue),
    datum: (name) => textOf(activity.customizedData.find(({ key }) => key === name)?.value),
    t,
  };
}

/** A change and what it was made in, as one line; either may be empty. */
export function lineOf(change: string, object: string): string | null {
  return [change, object].filter(Boolean).join(' · ') || null;
}

function parsed(text: string | null): unknown {
  return text === null || text.length > MOST_CHARACTERS ? null : parseJson(text);
}
