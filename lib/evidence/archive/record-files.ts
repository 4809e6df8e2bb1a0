import type { ActorKind } from '@/lib/activity/activity';
import { createCsvWriter, csvHeading } from '@/lib/activity/export/csv/csv';
import type { ExportRow } from '@/lib/activity/export/export-query';
import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { newestFirst, type PackEntry } from '@/lib/evidence/records/list-pack-entries';
import { userOf } from '@/lib/evidence/records/pack-row';
import { streamSealedRecords } from '@/lib/evidence/records/read-pack-records';
import { withhold, type PackRecord } from '@/lib/evidence/records/withhold';
import { FIELDS, type FieldName } from '@/lib/proof/entry/fields';
import { UTC } from '@/lib/platform/time/time';
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
  const options = { zone: UTC, t };
  const write = createCsvWriter(options);
  yield csvHeading(options);
  for await (const records of streamPackRecords(source, entries))
    yield write(records.map((record) => toExportRow(record, source)));
}

function toExportRow(record: PackRecord, { roles, localizer: { t } }: PackSource): ExportRow {
  const { values, withheld } = record;
  // Who is not named is said by the role, which is no name that somebody could have.
  const user = withheld.includes('userPrincipalName')
    ? userOf(record, { t, roles })
    : (values.userPrincipalName ?? '');
  return [
    toDatabaseTime(values.operationDate ?? ''),
    values.customerName ?? '',
    values.operationType ?? '',
    user,
    values.operationStatus ?? '',
    values.customizedData ?? '[]',
    values.resourceNewValue ?? '',
    values.customerId ?? '',
    values.resourceType ?? '',
    values.originalCorrelationId ?? '',
    values.id ?? '',
    values.resourceOldValue ?? '',
    (values.actorKind ?? 'system') as ActorKind,
  ];
}

// As PostgreSQL writes it, which the writer of CSV reads.
function toDatabaseTime(iso: string): string {
  return `${iso.slice(0, 26).replace('T', ' ')}+00`;
}
