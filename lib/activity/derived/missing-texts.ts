import type pg from 'pg';
import { BYTES_TO_READ, type TextKey } from '@/lib/activity/search/build-texts';
import { RAW_TIMES } from '@/lib/platform/database/database';

/** The condition that a row of `activity` has a text. */
export const HAS_TEXT = `(
  EXISTS (SELECT FROM activity_text AS text WHERE (text.partner_id, text.occurred_at, text.sequence)
      = (activity.partner_id, activity.occurred_at, activity.sequence))
  OR EXISTS (SELECT FROM activity_text_new AS text WHERE (text.partner_id, text.occurred_at, text.sequence)
      = (activity.partner_id, activity.occurred_at, activity.sequence)))`;

const MISSING_KEYS = `
  SELECT partner_id, occurred_at, sequence, ${BYTES_TO_READ} AS size
  FROM activity WHERE partner_id = $1 AND NOT ${HAS_TEXT}`;

// Both sums come from indexes alone; activities are compared one by one only where they differ.
const sumByDay = (table: string) => `
  SELECT date_trunc('day', occurred_at, 'UTC') AS day, count(*) AS count, sum(sequence) AS numbers
  FROM ${table} WHERE partner_id = $1 GROUP BY 1`;

const DIFFERING_DAYS = `
  WITH stored AS (${sumByDay('activity')}),
  found AS (
    SELECT day, sum(count) AS count, sum(numbers) AS numbers FROM (
      ${sumByDay('activity_text')} UNION ALL ${sumByDay('activity_text_new')}) AS text
    GROUP BY 1)
  SELECT day::text FROM stored FULL JOIN found USING (day)
  WHERE (stored.count, stored.numbers) IS DISTINCT FROM (found.count, found.numbers) ORDER BY day`;

/**
 * The UTC days (their first instants, as PostgreSQL reads them) on which a partner's activities and
 * texts differ.
 */
export async function listDifferingDays(
  client: pg.ClientBase,
  partnerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ day: string }>(DIFFERING_DAYS, [partnerId]);
  return rows.map(({ day }) => day);
}

// Partners that were checked before are not counted: see watermark.ts.
const COUNT = `
  SELECT ((SELECT count(*) FROM activity WHERE partner_id = ANY($1))
    - (SELECT count(*) FROM activity_text WHERE partner_id = ANY($1))
    - (SELECT count(*) FROM activity_text_new WHERE partner_id = ANY($1)))::integer AS missing
`;

/** The number of activities without a text, of the partners that were never checked. */
export async function countMissingTexts(client: pg.ClientBase): Promise<number> {
  // Two queries: to Citus, the one table is everywhere and the other distributed.
  const partners = await client.query<{ id: string }>('SELECT id FROM partner');
  const checked = await client.query<{ id: string }>(
    'SELECT partner_id AS id FROM activity_watermark',
  );
  const isChecked = new Set(checked.rows.map(({ id }) => id));
  const ids = partners.rows.map(({ id }) => id).filter((id) => !isChecked.has(id));
  if (ids.length === 0) return 0;
  const { rows } = await client.query<{ missing: number }>(COUNT, [ids]);
  return rows[0]?.missing ?? 0;
}

// A key takes only some 150 bytes of memory.
const MAX_LISTED = 10_000;

/** A partner's activities of a day without a text, after `last`; limited in number. */
export async function listMissingOnDay(
  client: pg.ClientBase,
  { partnerId, day, last }: { partnerId: string; day: string; last: TextKey | null },
): Promise<TextKey[]> {
  const { rows } = await client.query<TextKey>({
    text: `${MISSING_KEYS} AND occurred_at >= $2 AND occurred_at < $2::timestamptz + interval '1 day'
        AND (occurred_at, sequence) > ($3, $4)
      ORDER BY occurred_at, sequence LIMIT ${MAX_LISTED}`,
    values: [partnerId, day, last?.occurred_at ?? '-infinity', last?.sequence ?? '0'],
    types: RAW_TIMES,
  });
  return rows;
}

/** The same for activities with a sequence after `after` and up to `to`. */
export async function listMissingBetween(
  client: pg.ClientBase,
  { partnerId, after, to }: { partnerId: string; after: string; to: string },
): Promise<TextKey[]> {
  const { rows } = await client.query<TextKey>({
    text: `${MISSING_KEYS} AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT ${MAX_LISTED}`,
    values: [partnerId, after, to],
    types: RAW_TIMES,
  });
  return rows;
}
