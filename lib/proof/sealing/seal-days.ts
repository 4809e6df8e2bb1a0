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

// Each has a row for each of its customers.
const DAYS_AT_ONCE = 30;

/** Which days of a partner to seal, in order. */
export type DaysToSeal = { partnerId: string; days: Day[]; instant: Date };

/** The seals of days as they are now, some days at a time: what arrives late may be of every day of a year. */
export async function* sealDays(
  client: Queryable,
  { partnerId, days, instant }: DaysToSeal,
): AsyncGenerator<DaySeal[], void, undefined> {
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
    const some = { partnerId, days: days.slice(at, at + DAYS_AT_ONCE), instant };
    const customers = await listCustomers(client, some);
    const sources = await listSources(client, some);
    yield some.days.map((day) =>
      sealOf(day, {
        customers: customers.get(day) ?? [],
        sources: formatSources(sources.get(day) ?? []),
        at: formatInstant(instant),
      }),
    );
  }
}

type DayContent = { customers: CustomerEntries[]; sources: string; at: string };

function sealOf(day: Day, { customers, sources, at }: DayContent): DaySeal {
  const text = formatDayText(day, { customers, sources });
  const records = customers.reduce((sum, { count }) => sum + count, 0);
  const lines = text.split('\n').length - 1;
  const digest = digestOf(text);
  const line = formatStatement({ at, day, kind: 'day', lines, records, text: digest });
  return { kind: 'day', line, day, records, text: digest, sources };
}

async function listCustomers(
  client: Queryable,
  { partnerId, days }: DaysToSeal,
): Promise<Map<Day, CustomerEntries[]>> {
  const { rows } = await client.query<CustomerEntries & { day: Day }>(
    `SELECT day::text AS day, customer_id::text AS "customerId", count, head FROM tlog_customer_day
     WHERE partner_id = $1 AND day = ANY ($2::date[])`,
    [partnerId, days],
  );
  return byDay(rows);
}

type SourceRow = DaySource & { day: Day; fetchedTo: Day | null };

// Partner Center is a source of each day, whether it had a record or not.
const SOURCES = `
  SELECT sealed.day::text AS day, kind::text AS kind, name, sync.fetched_to::text AS "fetchedTo"
  FROM (
    SELECT day, source_id FROM tlog_day_source WHERE partner_id = $1 AND day = ANY ($2::date[])
    UNION
    SELECT day, id FROM unnest($2::date[]) AS day JOIN source ON partner_id = $1 AND kind = 'sync'
  ) AS sealed
  JOIN source ON source.partner_id = $1 AND id = source_id
  LEFT JOIN sync ON sync.partner_id = $1`;

async function listSources(
  client: Queryable,
  { partnerId, days, instant }: DaysToSeal,
): Promise<Map<Day, DaySource[]>> {
  const { rows } = await client.query<SourceRow>(SOURCES, [partnerId, days]);
  const at = formatInstant(instant);
  return byDay(
    rows.map(({ day, kind, name, fetchedTo }) => ({
      day,
      kind,
      name,
      completeTo: kind === 'sync' ? fetchedTo : kind === 'here' ? at : null,
    })),
  );
}

function byDay<Row extends { day: Day }>(rows: Row[]): Map<Day, Row[]> {
  const days = new Map<Day, Row[]>();
  for (const row of rows) {
    const known = days.get(row.day);
    if (known) known.push(row);
    else days.set(row.day, [row]);
  }
  return days;
}

const SEAL = `
  INSERT INTO tlog_day (partner_id, day, records, sealed, position, text)
  SELECT $1, day, 0, sealed, position, text
  FROM unnest($2::date[], $3::bigint[], $4::bigint[], $5::text[]) AS seal (day, sealed, position, text)
  ON CONFLICT (partner_id, day) DO UPDATE SET sealed = excluded.sealed, position = excluded.position,
    text = excluded.text`;

/** Notes that days have new seals, each at its position. */
export async function noteSeals(
  client: Queryable,
  { partnerId, seals }: { partnerId: string; seals: (DaySeal & { position: number })[] },
): Promise<void> {
  await client.query(SEAL, [
    partnerId,
    seals.map(({ day }) => day),
    seals.map(({ records }) => records),
    seals.map(({ position }) => position),
    seals.map(({ text }) => text),
  ]);
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
