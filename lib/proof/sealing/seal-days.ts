import type { Queryable } from '@/lib/platform/database/connections/tenant-pool';
import {
  digestOf,
  formatDayText,
  formatSources,
  type CustomerEntries,
  type DaySource,
} from '@/lib/proof/days/day-text';
import { formatInstant, formatStatement, type Statement } from '@/lib/proof/entry/statements';
import { addDays, dayOf, UTC, type Day } from '@/lib/platform/time/time';
import type { LogHead } from './head';

/** The seal of a day, and what is stored of it beside its line. */
export type DaySeal = Statement & { day: Day; records: number; text: string; sources: string };

type Options = { partnerId: string; head: LogHead; instant: Date };

/**
 * The days to seal now, the first one first: those of which something arrived since their last seal,
 * those that have ended since, and those that Partner Center has been read for since.
 */
export async function listDaysToSeal(
  client: Queryable,
  { partnerId, head, instant }: Options,
): Promise<{ days: Day[]; endedTo: Day; fetchedTo: Day | null }> {
  const endedTo = addDays(dayOf(instant, UTC), -1);
  const fetchedTo = await findFetchedTo(client, partnerId);
  const first = head.endedTo === null ? endedTo : addDays(head.endedTo, 1);
  const { rows } = await client.query<{ day: Day }>(DAYS, [
    partnerId,
    first,
    endedTo,
    head.fetchedTo,
    fetchedTo,
  ]);
  return { days: rows.map(({ day }) => day), endedTo, fetchedTo };
}

const DAYS = `
  SELECT day::text AS day FROM tlog_day WHERE partner_id = $1 AND records IS DISTINCT FROM sealed
  UNION
  SELECT day::date::text FROM generate_series($2::date, $3::date, interval '1 day') AS day
  UNION
  SELECT day::text FROM tlog_day
  WHERE partner_id = $1 AND day <= $5::date AND ($4::date IS NULL OR day > $4::date)
  ORDER BY day`;

async function findFetchedTo(client: Queryable, partnerId: string): Promise<Day | null> {
  const { rows } = await client.query<{ day: Day | null }>(
    'SELECT fetched_to::text AS day FROM sync WHERE partner_id = $1',
    [partnerId],
  );
  return rows[0]?.day ?? null;
}

/** The seal of a day as it is now. */
export async function sealDay(
  client: Queryable,
  { partnerId, day, instant }: { partnerId: string; day: Day; instant: Date },
): Promise<DaySeal> {
  const at = formatInstant(instant);
  const { rows: customers } = await client.query<CustomerEntries>(
    `SELECT customer_id::text AS "customerId", count, head FROM tlog_customer_day
     WHERE partner_id = $1 AND day = $2::date`,
    [partnerId, day],
  );
  const sources = formatSources(await listSources(client, { partnerId, day, at }));
  const text = formatDayText(day, { customers, sources });
  const records = customers.reduce((sum, { count }) => sum + count, 0);
  const lines = text.split('\n').length - 1;
  const digest = digestOf(text);
  const line = formatStatement({ at, day, kind: 'day', lines, records, text: digest });
  return { kind: 'day', line, day, records, text: digest, sources };
}

type SourceRow = DaySource & { fetchedTo: Day | null };

async function listSources(
  client: Queryable,
  { partnerId, day, at }: { partnerId: string; day: Day; at: string },
): Promise<DaySource[]> {
  const { rows } = await client.query<SourceRow>(
    `SELECT kind::text AS kind, name, NULL AS "completeTo", sync.fetched_to::text AS "fetchedTo"
     FROM source LEFT JOIN sync USING (partner_id)
     WHERE source.partner_id = $1 AND (kind = 'sync' OR id IN (
       SELECT source_id FROM tlog_day_source WHERE partner_id = $1 AND day = $2::date))`,
    [partnerId, day],
  );
  return rows.map(({ kind, name, fetchedTo }) => ({
    kind,
    name,
    completeTo: kind === 'sync' ? fetchedTo : kind === 'here' ? at : null,
  }));
}

const SEAL = `
  INSERT INTO tlog_day (partner_id, day, records, sealed, position, text)
  VALUES ($1, $2, 0, $3, $4, $5)
  ON CONFLICT (partner_id, day) DO UPDATE SET sealed = excluded.sealed, position = excluded.position,
    text = excluded.text`;

/** Notes that a day has a new seal, at a position. */
export async function noteSeal(
  client: Queryable,
  { partnerId, position, seal }: { partnerId: string; position: number; seal: DaySeal },
): Promise<void> {
  await client.query(SEAL, [partnerId, seal.day, seal.records, position, seal.text]);
}

/** The SHA-256 of the list of days that an entry which closes a checkpoint refers to. */
export async function digestOfDays(client: Queryable, partnerId: string): Promise<string> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT day::text || ' ' || position || ' ' || text || E'\\n' AS line FROM tlog_day
     WHERE partner_id = $1 AND position IS NOT NULL ORDER BY day`,
    [partnerId],
  );
  return digestOf(rows.map(({ line }) => line).join(''));
}
