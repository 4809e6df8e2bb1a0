import { expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/database';
import { literalSql } from '@/lib/platform/database/literal-sql';

it.each<[value: unknown, literal: string]>([
  ['plain', "'plain'"],
  ["it's", "'it''s'"],
  ["'; DROP TABLE activity; --", "'''; DROP TABLE activity; --'"],
  ['back\\slash', " E'back\\\\slash'"],
  ["\\'; --", " E'\\\\''; --'"],
  ['$1 and $2', "'$1 and $2'"],
  [25, "'25'"],
  [null, 'NULL'],
  [[], 'ARRAY[]'],
  [["it's", 'b'], "ARRAY['it''s', 'b']"],
])('writes %j so that PostgreSQL reads it as that', (value, literal) => {
  expect(literalSql(sql`SELECT ${value}::text`)).toBe(`SELECT ${literal}::text`);
});

it('inlines each value at its placeholder', () => {
  const values = Array.from({ length: 12 }, (_, index) => `value ${index}`);
  const query = values.reduce((before, value) => sql`${before}, ${value}`, sql`SELECT 0`);
  expect(literalSql(query)).toBe(`SELECT 0, ${values.map((value) => `'${value}'`).join(', ')}`);
});
