import type { Activity } from '@/lib/activity/activity';
import type { Translator } from '@/lib/i18n/translator';
import { isolatedText } from '@/lib/text/isolated-text';
import { parseJson, scalarOf, textOf } from './json-value';

/** What words for a deed are taken from. */
export type DeedSource = {
  activity: Activity;
  /** The old and the new value, parsed; null when absent or malformed. */
  before: unknown;
  after: unknown;
  /** The customised datum of a key, as it stands among words; empty without one. */
  datum: (key: string) => string;
  /** The words of the reader's language. */
  t: Translator;
};

/** What was done, in words that know more than its operation. */
export type DeedWords = {
  /** For a line below the action; null where it would only say the action again. */
  line: string | null;
  /** For who did it, as a sentence; made only where it is asked for. */
  done?: () => string;
};

// A change of one thing takes far less; fifty rows must not parse megabytes.
const MOST_CHARACTERS = 20_000;

/** Reads what is known of a deed. Never throws, however malformed the record is. */
export function readDeed(activity: Activity, t: Translator): DeedSource {
  return {
    activity,
    before: parsed(activity.resourceOldValue),
    after: parsed(activity.resourceNewValue),
    datum: (name) =>
      isolatedText(textOf(activity.customizedData.find(({ key }) => key === name)?.value)),
    t,
  };
}

/** A field that is a text, a number or a boolean, as it stands among words; empty when it is not. */
export function toldOf(value: unknown, name: string): string {
  return isolatedText(scalarOf(value, name));
}

/** A change and what it was made in, as one line; either may be empty. */
export function lineOf(change: string, object: string): string | null {
  return [change, object].filter(Boolean).join(' · ') || null;
}

function parsed(text: string | null): unknown {
  return text === null || text.length > MOST_CHARACTERS ? null : parseJson(text);
}
