import { expect, inject, it } from 'vitest';
import { canRewriteActivities } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { queryRows, sql } from '@/lib/platform/database/database';
import { findDatabaseOwnerUrl, getDatabaseUrl } from '@/lib/platform/env/env';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const asApplication = (sql: string) => withClient(getDatabaseUrl(), (client) => client.query(sql));

it('lets the application add and read activities', async () => {
  const partner = await makePartner();
  expect(await storeRaw(partner, [rawRecord()])).toEqual({
    stored: 1,
    duplicates: 0,
    conflicts: 0,
  });
  expect(await queryRows(partner.scope, sql`SELECT status FROM activity`)).toHaveLength(1);
});

it.each([
  "UPDATE activity SET status = 'failed'",
  'UPDATE activity SET recorded_at = recorded_at WHERE false',
  'DELETE FROM activity',
  'TRUNCATE activity',
  'UPDATE activity_text SET text = $$$$',
  'DELETE FROM activity_text',
  'UPDATE activity_text_new SET text = $$$$',
  'TRUNCATE activity_text_new',
  'DELETE FROM activity_hour',
  'DELETE FROM activity_day',
  'ALTER TABLE activity ADD COLUMN extra text',
  'DROP TABLE activity',
  'CREATE TRIGGER t BEFORE INSERT ON activity EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  'INSERT INTO partner (id, name, domain) VALUES (gen_random_uuid(), $$x$$, $$x$$)',
  'DELETE FROM customer',
  "SELECT setval('activity_sequence_seq', 1)",
  `SET ROLE "${new URL(inject('template').ownerUrl).username}"`,
])('rejects a statement of the application: %s', async (sql) => {
  await expect(asApplication(sql)).rejects.toMatchObject({ code: '42501' });
});

it('distinguishes the application from the owner, who could rewrite the log', async () => {
  expect(await canRewriteActivities(getDatabaseUrl())).toBe(false);
  expect(await canRewriteActivities(findDatabaseOwnerUrl() ?? '')).toBe(true);
});
