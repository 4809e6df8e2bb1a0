import type { CustomizedDatum } from '@/lib/activity/activity';
import { isOfRecord } from '@/lib/activity/stored/record-key';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { Differences, FileCheck, NamedRow } from './file-check';
import { VERDICTS } from './file-check';
import { CHECK_OPERATION } from './record-check';

/** A check as its record tells of it. `at` is an instant in ISO 8601 UTC. */
export type RecordedCheck = FileCheck & { actor: string; at: string };

type Row = {
  actor: string;
  at: string;
  data: CustomizedDatum[];
  lines: string | null;
};

/** The check that a record tells of; null when there is no such record. */
export async function findCheck(
  { partnerId }: Scope,
  recordId: string,
): Promise<RecordedCheck | null> {
  const [row] = await queryRows<Row>(
    { partnerId },
    sql`
    SELECT user_principal_name AS actor, customized_data AS data, resource_new_value AS lines,
      to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM partner_activity
    WHERE partner_id = ${partnerId}::uuid AND ${isOfRecord(recordId)} AND is_own
      AND operation_type = ${CHECK_OPERATION} LIMIT 1`,
  );
  return row ? toCheck(row) : null;
}

function toCheck({ actor, at, data, lines }: Row): RecordedCheck {
  const values = new Map(data.map(({ key, value }) => [key, String(value)]));
  return {
    actor,
    at,
    fileName: values.get('File') ?? '',
    sha256: values.get('Sha256') ?? '',
    bytes: Number(values.get('Bytes')),
    lines: values.has('Lines') ? Number(values.get('Lines')) : null,
    verdict: VERDICTS.find((verdict) => verdict === values.get('Verdict')) ?? 'unknown',
    exportId: values.get('Export') ?? null,
    sameFiles: Number(values.get('SameFiles') ?? 0),
    differences: lines === null ? null : toDifferences(values, lines),
  };
}

const HEADINGS = ['same', 'changed', 'missing'] as const;

function toDifferences(values: Map<string, string>, lines: string): Differences {
  const named = JSON.parse(lines) as Record<'Changed' | 'Missing' | 'Added', NamedRow[]>;
  const someOf = (kind: keyof typeof named) => ({
    count: Number(values.get(kind)),
    first: named[kind],
  });
  return {
    heading: HEADINGS.find((heading) => heading === values.get('Heading')) ?? null,
    moved: Number(values.get('Moved')),
    changed: someOf('Changed'),
    missing: someOf('Missing'),
    added: someOf('Added'),
  };
}
