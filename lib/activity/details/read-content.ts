import { hiddenChangesOf, type HiddenChanges } from './changes/hidden-changes';
import { isNothing, parseJson } from './changes/json-value';
import type { ActivityContent, CustomizedDatum } from '@/lib/activity/activity';
import { DEEPEST, indexJson, type JsonIndex } from '@/lib/platform/json/json-index';
import {
  kindOf,
  memberOf,
  membersOf,
  textOfPart,
  wholeOf,
  type JsonPart,
} from '@/lib/platform/json/json-part';

/** What a record holds, looked through but not made into values. */
export type ReadContent = {
  /** The customised data in its order. */
  data: Datum[];
  /** The old and the new value; null for none. */
  before: JsonIndex | null;
  after: JsonIndex | null;
  /** What else the source's record carries. */
  source: SourcePart[];
  /** Where hidden values were changed; null for nowhere. */
  hiddenChanges: HiddenChanges | null;
  /** Whether some of the customised data was not read, see `ActivityContent`. */
  isDataCut: boolean;
};

/** One entry of the customised data; its parts as they stand in its text. */
export type Datum = { key: JsonPart; value: JsonPart };

/** A part of the source's record; null where it was not read. */
export type SourcePart = { name: SourceName; index: JsonIndex | null };

const SOURCE_NAMES = ['participants', 'attributes', 'otherFields'] as const;

type SourceName = (typeof SOURCE_NAMES)[number];

// Entries lie in a list, and their values in them.
const DEEPEST_DATUM = DEEPEST + 2;

/** Looks through what a record holds, in the time of reading its texts once. Never throws. */
export function readContent(content: ActivityContent): ReadContent {
  const { cutAt } = content;
  const read = (text: string, deepest = DEEPEST) =>
    indexJson(text, { deepest, isBeginning: cutAt !== null && text.length >= cutAt });
  const data = content.customizedData === '' ? null : read(content.customizedData, DEEPEST_DATUM);
  const valueOf = (text: string | null) => (text === null || isNothing(text) ? null : read(text));
  return {
    data: data ? entriesOf(data) : [],
    before: valueOf(content.resourceOldValue),
    after: valueOf(content.resourceNewValue),
    source: SOURCE_NAMES.flatMap((name) => {
      const text = content[name];
      if (text === null || text === 'null') return [];
      return [{ name, index: text === '' ? null : read(text) }];
    }),
    hiddenChanges: hiddenChangesOf(placesIn(content.redactedChanges)),
    isDataCut: data === null || data.isCut,
  };
}

function placesIn(json: string | null): string[] | null {
  const places = json === null ? null : parseJson(json);
  return Array.isArray(places) ? places.map(String) : null;
}

// Longer ones are no names or numbers of anything.
const LONGEST_TEXT = 10_000;

/**
 * The customised data as values for words: of what is nested the JSON, of what has more characters
 * than `most` the beginning.
 */
export function customizedDataOf({ data }: ReadContent, most = LONGEST_TEXT): CustomizedDatum[] {
  return data.map(({ key, value }) => ({
    key: textOfPart(key, most).beginning,
    value: plainOf(value, most),
  }));
}

function plainOf(value: JsonPart, most: number): string | boolean | null {
  const { beginning } = textOfPart(value, most);
  if (kindOf(value) !== 'word') return beginning;
  return beginning === 'null' ? null : beginning === 'true';
}

function entriesOf(index: JsonIndex): Datum[] {
  return membersOf(wholeOf(index)).flatMap((at) => {
    const entry = { index, at };
    const key = memberOf(entry, 'key');
    const value = memberOf(entry, 'value');
    return key && value ? [{ key, value }] : [];
  });
}
