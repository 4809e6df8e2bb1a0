import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { signIn } from '@/tests/support/browser/fixtures/session';
import {
  startDownload,
  databaseNow,
  fillArchive,
  listOpenDownloadQueries,
} from '@/tests/support/browser/slow-download';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';

it('aborts a download that nobody reads, releases its connection, and logs why', async () => {
  await startKillableDatabase();
  const { origin, log } = await startKillableProduct({ DOWNLOAD_STALL_SECONDS: '1' });
  applySettings({ NEXTAUTH_URL: origin });
  const reader = await makeTestUser();
  await fillArchive(reader.partner);
  const since = await databaseNow();
  const download = await startDownload(await signIn(reader.email), {});
  const lines = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes(reader.id));
  await expect.poll(lines, { timeout: 60_000 }).toHaveLength(1);
  await expect.poll(() => listOpenDownloadQueries(since), { timeout: 60_000 }).toEqual([]);

  const [line = ''] = lines();
  expect(line).toMatch(/^download \{"ended":"not_read",/);
  expect(JSON.parse(line.slice('download '.length))).toMatchObject({
    partner: reader.partner.id,
    format: 'csv',
    of: 30_000,
    rows: expect.any(Number),
    bytes: expect.any(Number),
  });
  // A client that reads on after all must notice that the download is incomplete.
  const broken = once(download, 'error');
  download.resume();
  expect((await broken)[0]).toMatchObject({ message: 'aborted' });
  expect(download.complete).toBe(false);
});
