import type pg from 'pg';
import { formatCount } from '@/lib/platform/text/format-count';

/** What a database contains, in words; null when nothing could be lost. */
export async function findContentSummary(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('partner') IS NOT NULL AND to_regclass('activity') IS NOT NULL AS found",
  );
  if (!rows[0]?.found) return null;
  const counted = await client.query<{ partners: number; activities: number }>(
    `SELECT (SELECT count(*) FROM partner)::float8 AS partners,
       (SELECT count(*) FROM activity)::float8 AS activities`,
  );
  const { partners = 0, activities = 0 } = counted.rows[0] ?? {};
  if (partners === 0) return null;
  const count = (number: number) => formatCount(number, 'en');
  return `${count(activities)} activities of ${count(partners)} ${partners === 1 ? 'partner' : 'partners'}`;
}
