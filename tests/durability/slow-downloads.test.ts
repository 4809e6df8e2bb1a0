import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useSettings } from '@/lib/platform/env/env';
import { signIn } from '@/tests/support/browser/world/session';
import {
  beginDownload,
  databaseNow,
  fillArchive,
  openReadings,
} from '@/tests/support/browser/slow-download';
import { makeStaff } from '@/tests/support/browser/world/staff';
import { startMortalDatabase, startMortalProduct } from '@/tests/support/durability/product';

it('breaks a download that nobody reads, gives its connection back, and tells why', async () => {
  await startMortalDatabase();
  const { origin, log } = await startMortalProduct({ DOWNLOAD_PATIENCE: '1' });
  useSettings({ NEXTAUTH_URL: origin });
  const reader = await makeStaff();
  await fillArchive(reader);
  const since = await databaseNow();
  const download = await beginDownload(await signIn(reader.email), {});
  const lines = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes(reader.id));
  await expect.poll(lines, { timeout: 60_000 }).toHaveLength(1);
  await expect.poll(() => openReadings(since), { timeout: 60_000 }).toEqual([]);

  const [line = ''] = lines();
  expect(line).toMatch(/^download \{"ended":"not_read",/);
  expect(JSON.parse(line.slice('download '.length))).toMatchObject({
    partner: reader.partner.id,
    format: 'csv',
    of: 30_000,
    rows: expect.any(Number),
    bytes: expect.any(Number),
  });
  // Who reads on after all is not given to believe that this was all.
  const broken = once(download, 'error');
  download.resume();
  expect((await broken)[0]).toMatchObject({ message: 'aborted' });
  expect(download.complete).toBe(false);
});
