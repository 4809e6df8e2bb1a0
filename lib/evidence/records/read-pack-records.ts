import { withReadConnection } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import {
  disclose,
  formatActivityEntry,
  SEED_BYTES,
  type Disclosure,
} from '@/lib/proof/entry/activity-entry';
import { SEALED_COLUMNS, SEALED_TYPES, toSealedActivity } from '@/lib/proof/entry/fields';
import { knownSalts } from '@/lib/proof/entry/opened-salts';
import type { PackEntry } from './list-pack-entries';

/** A record with its entry, its fields, and the names of those that were erased. */
export type SealedRecord = {
  position: number;
  /** The entry, without the end of the line. */
  line: string;
  disclosures: Disclosure[];
  erased: string[];
};

// What is in memory at once.
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const MAX_BATCH_RECORDS = 200;

/** Streams the records of entries, in their order, some at a time. Those removed meanwhile are left out. */
export async function* streamSealedRecords(
  tenant: Tenant,
  entries: PackEntry[],
): AsyncGenerator<SealedRecord[], void, undefined> {
  for (let read = 0; read < entries.length;) {
    const batch = nextBatch(entries.slice(read, read + MAX_BATCH_RECORDS));
    yield await readBatch(tenant, batch);
    read += batch.length;
  }
}

function nextBatch(entries: PackEntry[]): PackEntry[] {
  let bytes = 0;
  const tooMany = entries.findIndex((entry) => (bytes += entry.bytes) > MAX_BATCH_BYTES);
  return tooMany < 0 ? entries : entries.slice(0, Math.max(1, tooMany));
}

const RECORDS = `
  SELECT entry_position, entry_seed, entry_salts, entry_digests, ${SEALED_COLUMNS}
  FROM activity JOIN (
    SELECT entry_sequence, entry_position,
      substring(run.seeds FROM (entry_position - run.position)::integer * ${SEED_BYTES} + 1
        FOR ${SEED_BYTES}) AS entry_seed,
      erasure.salts AS entry_salts, erasure.digests AS entry_digests
    FROM unnest($2::bigint[], $3::bigint[]) AS entry (entry_sequence, entry_position)
    CROSS JOIN LATERAL (
      SELECT position, seeds FROM tlog_run WHERE partner_id = $1 AND position <= entry_position
      ORDER BY position DESC LIMIT 1) AS run
    LEFT JOIN tlog_erasure AS erasure
      ON erasure.partner_id = $1 AND erasure.position = entry_position
  ) AS entry ON sequence = entry_sequence
  WHERE partner_id = $1`;

function readBatch(tenant: Tenant, entries: PackEntry[]): Promise<SealedRecord[]> {
  const sequences = entries.map(({ sequence }) => sequence);
  const positions = entries.map(({ position }) => position);
  return withReadConnection(tenant, async (client) => {
    const { rows } = await client.query<(string | null)[]>({
      text: RECORDS,
      values: [tenant.partnerId, sequences, positions],
      rowMode: 'array',
      types: SEALED_TYPES,
    });
    const records = new Map(rows.map((row) => [Number(row[0]), toSealedRecord(row)]));
    return entries.flatMap(({ position }) => records.get(position) ?? []);
  });
}

function toSealedRecord(columns: (string | null)[]): SealedRecord {
  const [position, seed, salts, digests, ...row] = columns;
  const activity = toSealedActivity(row);
  const disclosures = disclose(
    activity,
    knownSalts({ seed: bytesOf(seed ?? ''), salts: textsOf(salts ?? 'null') }),
  );
  const erased = Object.entries(textsOf(digests ?? '{}') ?? {});
  const all = [...disclosures.map(({ digest }) => digest), ...erased.map(([, digest]) => digest)];
  return {
    position: Number(position),
    line: formatActivityEntry(all, activity.recorded),
    disclosures,
    erased: erased.map(([name]) => name),
  };
}

// PostgreSQL writes bytes as `\x` and hexadecimal digits.
function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}

function textsOf(json: string): Record<string, string> | null {
  return JSON.parse(json) as Record<string, string> | null;
}
