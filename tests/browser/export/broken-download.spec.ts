import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { queryRows, sql } from '@/lib/platform/database/database';
import { EXPORT } from '@/tests/support/browser/download';
import { openClient, signIn, type Session } from '@/tests/support/browser/fixtures/session';
import {
  requestDownload,
  startDownload,
  databaseNow,
  fillArchive,
  listOpenDownloadQueries,
  listStalledDownloadQueries,
  whileLogIsLocked,
} from '@/tests/support/browser/slow-download';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';

// Serial, because parallel tests would mistake each other's stalled downloads for their own.
test.describe.configure({ mode: 'default' });

let session: Session;
let since: string;

test.beforeEach(async () => {
  const archivist = await makeTestUser();
  await fillArchive(archivist);
  session = await signIn(archivist.email);
  since = await databaseNow();
});

test('a download that is read to the end is complete', async () => {
  const response = await startDownload(session, {});
  const { bytes, lines } = await readOn(response);
  expect(response.complete).toBe(true);
  expect(bytes).toBeGreaterThan(20_000_000);
  expect(lines).toBe(1 + Number(response.headers['x-export-rows']));
});

test('a client that disconnects before the file starts also ends the query', async () => {
  await whileLogIsLocked(async () => {
    const request = requestDownload(session).on('error', () => undefined);
    const counting = async () =>
      (await listOpenDownloadQueries(since)).filter(
        ({ state, seconds }) => state === 'active' && seconds > 0.1,
      );
    await expect.poll(counting, { message: 'it counts', intervals: [10] }).toHaveLength(1);
    request.destroy();
    await expect.poll(() => listOpenDownloadQueries(since), 'it goes on').toEqual([]);
  });
});

test('a HEAD request reads nothing', async () => {
  const client = await openClient(session);
  const head = await client.head(EXPORT);
  expect(head.status()).toBe(200);
  expect(head.headers()['x-export-rows']).toBe('30000');
  await expect.poll(() => listOpenDownloadQueries(since), 'it goes on').toEqual([]);
  await client.dispose();
});

// Browsers request gzip.
for (const encoding of ['identity', 'gzip']) {
  test(`a client that disconnects midway (${encoding}) ends the query in the database`, async () => {
    const response = await startDownload(session, { encoding });
    await expect.poll(() => listStalledDownloadQueries(since), 'it stalls').toHaveLength(1);
    response.destroy();
    await expect.poll(() => listOpenDownloadQueries(since), 'it goes on').toEqual([]);
  });

  test(`a query that fails midway (${encoding}) breaks the connection, and never ends the file`, async () => {
    const response = await startDownload(session, { encoding });
    await expect.poll(() => listStalledDownloadQueries(since), 'it stalls').toHaveLength(1);
    const [reading] = await listStalledDownloadQueries(since);
    await queryRows(sql`SELECT pg_terminate_backend(${reading?.pid ?? 0}::int)`);
    await expect(readOn(response)).rejects.toThrow('aborted');
    expect(response.complete).toBe(false);
  });
}

async function readOn(reading: IncomingMessage): Promise<{ bytes: number; lines: number }> {
  const received = { bytes: 0, lines: 0 };
  reading.on('data', (chunk: Buffer) => {
    received.bytes += chunk.length;
    received.lines += chunk.toString('latin1').split('\n').length - 1;
  });
  await once(reading, 'end');
  return received;
}
