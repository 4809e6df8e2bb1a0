import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { newestFirst, type PackEntry } from '@/lib/evidence/records/list-pack-entries';
import { streamSealedRecords } from '@/lib/evidence/records/read-pack-records';
import { withhold, type PackRecord } from '@/lib/evidence/records/withhold';
import { FIELDS, type FieldName } from '@/lib/proof/entry/fields';
import { TABLE_HEADING, toTableLine } from './table-file';
import type { ArchiveFile } from './zip-stream';

/** The records of a pack as files: for people, for programs, and what proves them. */
export function listRecordFiles(source: PackSource): ArchiveFile[] {
  const inOrder = source.entries;
  const newest = newestFirst(inOrder);
  return [
    { path: 'records.csv', read: () => streamCsv(source, newest) },
    { path: 'records.ndjson', read: () => streamLines(source, newest, toJsonLine) },
    { path: 'proof/entries.ndjson', read: () => streamLines(source, inOrder, toEntryLine) },
    {
      path: 'proof/disclosures.ndjson',
      read: () => streamLines(source, inOrder, toDisclosuresLine),
    },
  ];
}

/** The records of entries as the pack shows them, in their order, some at a time. */
export async function* streamPackRecords(
  { scope, withholding }: PackSource,
  entries: PackEntry[],
): AsyncGenerator<PackRecord[], void, undefined> {
  for await (const records of streamSealedRecords(scope, entries))
    yield records.map((record) => withhold(record, withholding));
}

async function* streamLines(
  source: PackSource,
  ...[entries, toLine]: [PackEntry[], (record: PackRecord) => string]
): AsyncGenerator<string, void, undefined> {
  for await (const records of streamPackRecords(source, entries))
    yield records.map((record) => `${toLine(record)}\n`).join('');
}

function toEntryLine({ line }: PackRecord): string {
  return line;
}

function toDisclosuresLine({ position, disclosures, withheld, erased }: PackRecord): string {
  const texts = disclosures.map(({ text }) => text);
  return JSON.stringify({ position, disclosures: texts, withheld, erased });
}

// JSON in the record, which other fields are not, stays JSON; it has no line ends that JSON does not escape.
const JSON_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>([
  'customizedData',
  'participants',
  'attributes',
  'otherFields',
]);

// What they say is about this product's own keeping.
const LEFT_OUT: ReadonlySet<FieldName> = new Set<FieldName>(['redactedChanges', 'stored']);

function toJsonLine({ position, values }: PackRecord): string {
  const members = FIELDS.flatMap((name) => {
    const value = values[name];
    if (value === undefined || LEFT_OUT.has(name)) return [];
    const json = JSON_FIELDS.has(name) ? value.replace(/[\n\r]/g, ' ') : JSON.stringify(value);
    return [`"${name}":${json}`];
  });
  return `{"position":${position},${members.join(',')}}`;
}

async function* streamCsv(
  source: PackSource,
  entries: PackEntry[],
): AsyncGenerator<string, void, undefined> {
  const { t } = source.localizer;
  yield TABLE_HEADING;
  for await (const records of streamPackRecords(source, entries))
    yield records.map((record) => toTableLine(record, t)).join('');
}
