import { expect, it } from 'vitest';
import { createApiKey } from '@/lib/api-keys/changes';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { canRewriteActivities } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { closeDatabase } from '@/lib/platform/database/database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { findDatabaseOwnerUrl, getDatabaseUrl, applySettings } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  makeBackup,
  makeEmptyDatabase,
  restore,
  fullContentOf,
} from '@/tests/support/database/backups';
import type { DatabaseCopy } from '@/tests/support/database/database-copy';
import { migrateBefore } from '@/tests/support/database/migrate-before';
import {
  makePartner,
  makeUser,
  storeRaw,
  type TestPartner,
} from '@/tests/support/records/partners';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const ODD = [
  '\\.',
  '\\N',
  'a\\.\nb\r\n\\.\n',
  '\t\\t',
  '',
  'ウィングチップ 🎉',
  '$$',
  "'; --",
  '%',
];
const own = () => findDatabaseOwnerUrl() ?? '';

async function makeLog(): Promise<TestPartner> {
  const partner = await makePartner();
  await makeUser(partner, { name: 'ada', password: 'x'.repeat(12), roles: ['global_admin'] });
  await createApiKey(partner.scope, { actor: 'ada', name: 'writer' });
  const odd = ODD.map((text) => rawRecord({ resourceNewValue: text, applicationId: text }));
  await storeRaw(partner, odd);
  await indexTexts(0);
  await storeRaw(partner, [
    rawRecord({ resourceNewValue: JSON.stringify({ Note: 'ü\\.\n'.repeat(400_000) }) }),
    rawRecord(),
  ]);
  await rollUpOf(partner);
  return partner;
}

/** What a reader sees of a partner's log: pages, counts and search results. */
async function readingOf({ scope }: TestPartner) {
  const filter = filterOf(MARCH);
  return {
    pages: await listAllPages(scope, filter),
    count: (await countHistogram(scope, { filter, bars: [] })).total,
    found: await countActivities(scope, filterOf(`${MARCH}&q=${encodeURIComponent('チップ 🎉')}`)),
  };
}

async function switchTo({ url, ownerUrl }: { url: string; ownerUrl: string }): Promise<void> {
  await closeDatabase();
  applySettings({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
}

it('restores the log, its counts and its search exactly, into equal tables', async () => {
  const partner = await makeLog();
  const [content, read, before] = [await fullContentOf(own()), await readingOf(partner), own()];
  expect(read).toMatchObject({ count: ODD.length + 2, found: 1 });
  const file = await makeBackup();

  const empty: DatabaseCopy = await makeEmptyDatabase();
  await restore(file, empty);
  expect(await fullContentOf(empty.ownerUrl)).toEqual(content);
  expect(await canRewriteActivities(empty.url)).toBe(false);
  const original = { url: getDatabaseUrl(), ownerUrl: before };
  await switchTo(empty);
  expect(await readingOf(partner)).toEqual(read);
  // New records can be added.
  await storeRaw(partner, [rawRecord()]);
  expect((await listActivities(partner.scope, filterOf(MARCH))).activities).toHaveLength(12);
  await switchTo(original);
});

it('contains a consistent snapshot of a log that is being written', async () => {
  const partner = await makePartner();
  let isDone = false;
  const write = async () => {
    while (!isDone) {
      await storeRaw(partner, [rawRecord(), rawRecord(), rawRecord()]);
      await indexTexts(0);
    }
  };
  const writing = Promise.all([write(), write()]);
  const files: string[] = [];
  for (let number = 0; number < 2; number++) files.push(await makeBackup());
  isDone = true;
  await writing;
  for (const file of files) {
    const empty = await makeEmptyDatabase();
    await restore(file, empty);
    const { rows } = await withClient(empty.ownerUrl, (client) => client.query(AGREEMENT));
    expect(rows).toEqual([{ halves: 0, uncounted: 0, unfound: 0, ahead: true }]);
  }
});

// Batches of three are complete, counts and texts match the activities, and sequences are ahead.
const AGREEMENT = `
  SELECT (SELECT count(*) FROM activity WHERE partner_id NOT IN (SELECT partner_id FROM api_key))::int % 3 AS halves,
    ((SELECT count(*) FROM activity WHERE NOT is_own) - (SELECT sum(count) FROM activity_day))::int AS uncounted,
    ((SELECT count(*) FROM activity) - (SELECT count(*) FROM activity_text)
      - (SELECT count(*) FROM activity_text_new))::int AS unfound,
    (SELECT last_value FROM activity_sequence_seq) >= (SELECT max(sequence) FROM activity) AS ahead`;

it('migrates the backup of an earlier version', async () => {
  const urls = await migrateBefore('20261122033000_finding');
  const partner = await makePartner();
  await asOwner(
    `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name, actor_kind, resource_type, operation_type, resource_new_value)
     VALUES ($1, 'a', 'succeeded', '2026-03-01T10:00:00Z', 'ada@x.example', 'partner_user', 'order', 'create_order', 'Größe 🎉')`,
    [partner.id],
  );
  const file = await makeBackup();
  const empty = await makeEmptyDatabase();
  await restore(file, empty);
  await prepareDatabase(urls);
  expect((await fullContentOf(empty.ownerUrl)).migrations).toEqual(
    (await fullContentOf(own())).migrations,
  );
  await switchTo(empty);
  const read = await countHistogram(partner.scope, { filter: filterOf(MARCH), bars: [] });
  expect(read.total).toBe(1);
  expect(await countActivities(partner.scope, filterOf(`${MARCH}&q=größe`))).toBe(1);
  await switchTo(urls);
});
