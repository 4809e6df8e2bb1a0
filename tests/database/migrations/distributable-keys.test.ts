import { expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

// Of no partner: the partners themselves, counters of attempts, and what was migrated.
const COMMON = ['partner', 'rate_limit', '_prisma_migrations'];

type Key = { name: string; columns: string[] };

it('starts each key with the partner, as a database that is distributed by partner needs', async () => {
  const keys = await asOwner<Key>(
    `SELECT pg_class.relname AS name, array_agg(attname::text ORDER BY place) AS columns
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       JOIN pg_class AS indexed ON indexed.oid = indrelid
       CROSS JOIN LATERAL unnest(indkey::int[]) WITH ORDINALITY AS part (number, place)
       JOIN pg_attribute ON attrelid = indrelid AND attnum = number
     WHERE indisunique AND indexed.relnamespace = 'public'::regnamespace
       AND indexed.relname <> ALL($1)
     GROUP BY 1`,
    [COMMON],
  );
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter(({ columns }) => columns[0] !== 'partner_id')).toEqual([]);
});

it('has no foreign key that cascades on update, and none that leaves the partner', async () => {
  const keys = await asOwner<Key & { onUpdate: string; isValid: boolean }>(
    `SELECT conname AS name, confupdtype AS "onUpdate", convalidated AS "isValid",
       array_agg(attname::text ORDER BY place) AS columns
     FROM pg_constraint
       CROSS JOIN LATERAL unnest(conkey::int[]) WITH ORDINALITY AS part (number, place)
       JOIN pg_attribute ON attrelid = conrelid AND attnum = number
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace
     GROUP BY 1, 2, 3`,
  );
  expect(keys.length).toBeGreaterThan(15);
  const odd = keys.filter(
    ({ columns, onUpdate, isValid }) => columns[0] !== 'partner_id' || onUpdate !== 'a' || !isValid,
  );
  expect(odd).toEqual([]);
});
