import { expect, it } from 'vitest';
import { refreshPartners } from '@/lib/activity/derived/background-refresh';
import { countActivities } from '@/lib/activity/query/list-activities';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import { migrateBefore } from '@/tests/support/database/migrate-before';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';
import {
  PreviousVersionWriter,
  type PreviousVersion,
} from '@/tests/support/database/previous-version-writer';

useDatabase();

const MARCH = filterOf('from=2026-03-01&to=2026-03-31');

// What a server of this version does at its start and every minute.
const serve = () => refreshPartners(() => false);

async function expectAllCountedAndFound(partner: TestPartner, stored: number): Promise<void> {
  const [row] = await asOwner('SELECT count(*)::integer AS count FROM activity');
  expect(row).toEqual({ count: stored });
  expect(await listMiscounts(partner)).toEqual([]);
  expect(await listMisindexed(partner)).toEqual([]);
  const { total } = await countHistogram(partner.scope, { filter: MARCH, bars: [] });
  expect(total).toBe(stored);
  const found = filterOf('from=2026-03-01&to=2026-03-31&q=strasse');
  expect(await countActivities(partner.scope, found)).toBe(stored);
  expect(await countActivities(partner.scope, { ...MARCH, users: ['ADA@x.example'] })).toBe(stored);
}

const VERSIONS: [PreviousVersion, string][] = [
  ['of activities alone', '20261122033000_finding'],
  ['of counts and texts', '20261125223000_sync_depths'],
];

it.each(VERSIONS)(
  'counts and finds all that a version %s writes during and after every later migration',
  async (version, migration) => {
    const urls = await migrateBefore(migration);
    const partner = await makePartner();
    const writer = new PreviousVersionWriter(partner, version);
    await writer.start();
    await writer.untilStored(200);
    expect(await prepareDatabase(urls)).toContain(migration);
    await writer.untilStored(100);
    await serve();
    await writer.untilStored(100);
    await writer.stop();
    await serve();
    await expectAllCountedAndFound(partner, writer.stored);
  },
);

it('lets others read and write while it waits for a long transaction, and says that it is waiting', async () => {
  const urls = await migrateBefore('20261125223000_sync_depths');
  const writer = new PreviousVersionWriter(await makePartner(), 'of counts and texts');
  await writer.start();
  await withOwner(async (reading) => {
    await reading.query('BEGIN; SELECT count(*) FROM activity');
    let migrating = Promise.resolve<unknown>(null);
    const waiting = new Promise<string>((resolve) => {
      migrating = prepareDatabase(urls, (sentence) => {
        if (sentence.includes('is waiting for')) resolve(sentence);
      });
    });
    expect(await Promise.race([waiting, migrating])).toMatch(
      /^The migration \w+ is waiting for the transaction of process \d+ since 2\d{3}-/,
    );
    await writer.untilStored(20);
    const read = await asOwner<{ count: number }>('SELECT count(*)::integer FROM activity');
    expect(read[0]?.count).toBeGreaterThan(20);
    await reading.query('COMMIT');
    await migrating;
  });
  await writer.stop();
});
