import { redactedChangesAt, type RedactedChanges } from './changes/redacted-changes';
import { isEmptyValue, parseJson } from '@/lib/platform/json/parse-json';
import type { ActivityContent, CustomizedDatum } from '@/lib/activity/activity';
import { MAX_DEPTH, indexJson, type JsonIndex } from '@/lib/platform/json/json-index';
import {
  kindOf,
  findMember,
  membersOf,
  textOfNode,
  rootOf,
  type JsonNode,
} from '@/lib/platform/json/json-node';

/** A record's content, indexed but not parsed into values. */
export type IndexedContent = {
  /** The customised data in order. */
  data: IndexedDatum[];
  /** The old and the new value; null for none. */
  before: JsonIndex | null;
  after: JsonIndex | null;
  /** The other fields of the source's record. */
  source: SourceField[];
  /** Where redacted values were changed; null for nowhere. */
  redactedChanges: RedactedChanges | null;
  /** Whether part of the customised data was not read, see `ActivityContent`. */
  isDataTruncated: boolean;
};

/** The key and the value of one entry of the customised data. */
export type IndexedDatum = { key: JsonNode; value: JsonNode };

/** A field of the source's record; `index` is null when it was not read. */
export type SourceField = { name: SourceFieldName; index: JsonIndex | null };

const SOURCE_FIELD_NAMES = ['participants', 'attributes', 'otherFields'] as const;

type SourceFieldName = (typeof SOURCE_FIELD_NAMES)[number] | 'resourceNewValue';

// The entries are in a list, and their values in the entries.
const MAX_DATUM_DEPTH = MAX_DEPTH + 2;

/** Indexes a record's content, reading each text once. Never throws. */
export function indexContent(content: ActivityContent): IndexedContent {
  const index = (text: string) => indexStored(text, content);
  const data = indexData(content);
  const indexValue = (text: string | null) =>
    text === null || isEmptyValue(text) ? null : index(text);
  return {
    data: data ? entriesOf(data) : [],
    before: indexValue(content.resourceOldValue),
    after: indexValue(content.resourceNewValue),
    source: SOURCE_FIELD_NAMES.flatMap((name) => {
      const text = content[name];
      if (text === null || text === 'null') return [];
      return [{ name, index: text === '' ? null : index(text) }];
    }),
    redactedChanges: redactedChangesAt(pointersIn(content.redactedChanges)),
    isDataTruncated: data === null || data.isTruncated,
  };
}

/** The same with an error that stands in place of the new value among the source's fields. */
export function withErrorAside(content: IndexedContent): IndexedContent {
  const error = { name: 'resourceNewValue', index: content.after } as const;
  return { ...content, after: null, source: [error, ...content.source] };
}

type DataContent = Pick<ActivityContent, 'customizedData' | 'truncatedAt'>;

/** The customised data alone, as plain values, see `customizedDataOf`. Never throws. */
export function readCustomizedData(content: DataContent): CustomizedDatum[] {
  const data = indexData(content);
  return data ? customizedDataOf({ data: entriesOf(data) }) : [];
}

function indexData(content: DataContent): JsonIndex | null {
  const { customizedData } = content;
  return customizedData === ''
    ? null
    : indexStored(customizedData, { ...content, maxDepth: MAX_DATUM_DEPTH });
}

function indexStored(
  text: string,
  {
    truncatedAt,
    maxDepth = MAX_DEPTH,
  }: Pick<ActivityContent, 'truncatedAt'> & { maxDepth?: number },
): JsonIndex {
  const mayBeTruncated = truncatedAt !== null && text.length >= truncatedAt;
  return indexJson(text, { maxDepth, mayBeTruncated });
}

function pointersIn(json: string | null): string[] | null {
  const pointers = json === null ? null : parseJson(json);
  return Array.isArray(pointers) ? pointers.map(String) : null;
}

// Longer ones are not names or numbers of anything.
const MAX_TEXT_LENGTH = 10_000;

/**
 * The customised data as plain values: nested values as JSON, texts truncated to `maxLength`
 * characters.
 */
export function customizedDataOf(
  { data }: Pick<IndexedContent, 'data'>,
  maxLength = MAX_TEXT_LENGTH,
): CustomizedDatum[] {
  return data.map(({ key, value }) => ({
    key: textOfNode(key, maxLength).prefix,
    value: plainValueOf(value, maxLength),
  }));
}

function plainValueOf(value: JsonNode, maxLength: number): string | boolean | null {
  const { prefix } = textOfNode(value, maxLength);
  if (kindOf(value) !== 'literal') return prefix;
  return prefix === 'null' ? null : prefix === 'true';
}

function entriesOf(index: JsonIndex): IndexedDatum[] {
  return membersOf(rootOf(index)).flatMap((at) => {
    const entry = { index, at };
    const key = findMember(entry, 'key');
    const value = findMember(entry, 'value');
    return key && value ? [{ key, value }] : [];
  });
}
