import type pg from 'pg';
import { withReadConnection } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { disclose, SEED_BYTES } from '@/lib/proof/entry/activity-entry';
import { formatEntry, type EntryOpening } from '@/lib/proof/entry/describe-opening';
import type { SealedActivity } from '@/lib/proof/entry/fields';
import { knownSalts } from '@/lib/proof/entry/opened-salts';
import { readActivities } from '@/lib/proof/sealing/read-activities';

/**
 * An entry: its line, and of an activity what the line was made from. The line is null where the activity
 * is not there any more.
 */
export type LogEntry = { position: number; line: string | null; opening: EntryOpening | null };

/** Which entries: `count` from `position` on. */
export type EntryRange = { position: number; count: number };

/**
 * Reads entries of a partner's log in order, as far as there are any, and gives what `take` makes of each:
 * the records of 256 entries may have a gigabyte, of which little is in memory at once.
 */
export async function readEntries<T>(
  scope: Tenant,
  { position: first, count, take }: EntryRange & { take: (entry: LogEntry) => T },
): Promise<T[]> {
  return withReadConnection(scope, async (client) => {
    const { partnerId } = scope;
    const values = [partnerId, first, first + count - 1];
    const { rows } = await client.query<EntryRow>(ENTRIES, values);
    const taken = await takeActivities(client, { partnerId, rows, take });
    return rows.map((row) => {
      const position = Number(row.position);
      const known = row.line === null ? taken.get(row.sequence) : undefined;
      return known ? known.value : take({ position, line: row.line, opening: null });
    });
  });
}

/** The line of an entry, for `readEntries`. */
export function lineOf({ line }: LogEntry): string | null {
  return line;
}

/** The entry at a position; null when there is none. */
export async function findEntry(scope: Tenant, position: number): Promise<LogEntry | null> {
  const [entry] = await readEntries(scope, { position, count: 1, take: (one) => one });
  return entry ?? null;
}

type EntryRow = {
  position: string;
  sequence: string;
  seed: Buffer;
  line: string | null;
  salts: Record<string, string> | null;
  digests: Record<string, string> | null;
};

// A run has 256 entries at most, and never passes a multiple of that.
const ENTRIES = `
  SELECT entry.position, sequence, substring(seeds FROM (n::integer - 1) * ${SEED_BYTES} + 1 FOR ${SEED_BYTES}) AS seed,
    line, salts, digests
  FROM tlog_run AS run
  CROSS JOIN LATERAL (
    SELECT run.position + n - 1 AS position, sequence, n
    FROM unnest(sequences) WITH ORDINALITY AS each (sequence, n)) AS entry
  LEFT JOIN tlog_statement AS statement
    ON statement.partner_id = $1 AND statement.position = entry.position AND sequence = 0
  LEFT JOIN tlog_erasure AS erasure
    ON erasure.partner_id = $1 AND erasure.position = entry.position
  WHERE run.partner_id = $1 AND run.position BETWEEN $2 - $2 % 256 AND $3
    AND entry.position BETWEEN $2 AND $3
  ORDER BY entry.position`;

type Taking<T> = { partnerId: string; rows: EntryRow[]; take: (entry: LogEntry) => T };

async function takeActivities<T>(
  client: pg.ClientBase,
  { partnerId, rows, take }: Taking<T>,
): Promise<Map<string, { value: T }>> {
  const wanted = new Map(rows.filter((row) => row.line === null).map((row) => [row.sequence, row]));
  const [first, last] = [[...wanted.keys()].at(0), [...wanted.keys()].at(-1)];
  const taken = new Map<string, { value: T }>();
  if (first === undefined || last === undefined) return taken;
  const after = String(BigInt(first) - 1n);
  const range = { partnerId, after, settled: last, limit: wanted.size };
  for await (const activities of readActivities(client, range)) {
    for (const activity of activities) {
      const row = wanted.get(activity.sequence);
      if (!row) continue;
      const opening = open(activity, row);
      const entry = { position: Number(row.position), line: formatEntry(opening), opening };
      taken.set(activity.sequence, { value: take(entry) });
    }
  }
  return taken;
}

function open(activity: SealedActivity, { seed, salts, digests }: EntryRow): EntryOpening {
  const disclosures = disclose(activity, knownSalts({ seed, salts }));
  return { activity, disclosures, erased: digests ?? {} };
}
