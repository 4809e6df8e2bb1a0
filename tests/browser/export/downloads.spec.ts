import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { sql } from '@/lib/platform/database/database';
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
import type { TestPartner } from '@/tests/support/records/partners';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { ownerRows } from '@/tests/support/database/as-owner';

// Serial, because parallel tests would mistake each other's stalled downloads for their own, and take
// each other's slots. Filling an archive takes half a minute on a busy machine, so they share one.
test.describe.configure({ mode: 'default', timeout: 600_000 });

const MAX_PER_PERSON = 3;

let archive: TestPartner;
let session: Session;
let since: string;

test.beforeAll(async () => {
  archive = (await makeTestUser()).partner;
  await fillArchive(archive);
});

// Somebody new each time, who has no downloads that still run.
test.beforeEach(async () => {
  session = await signIn((await makeTestUser({ domain: archive.domain })).email);
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
    await ownerRows(sql`SELECT pg_terminate_backend(${reading?.pid ?? 0}::int)`);
    await expect(readOn(response)).rejects.toThrow('aborted');
    expect(response.complete).toBe(false);
  });
}

test('slow downloads take no more slots than a person and a partner may have', async () => {
  // A company of its own, whose slots no other test has taken.
  const { partner } = await makeTestUser();
  await fillArchive(partner);
  const colleague = async () => signIn((await makeTestUser({ domain: partner.domain })).email);
  const [first, second, third] = [await colleague(), await colleague(), await colleague()];
  const slow = await holdDownloads(first);
  const own = expect.stringMatching(/^You already have 3 downloads running/);
  expect(await refusalOf(first)).toEqual([429, '30', own]);
  slow.push(...(await holdDownloads(second)));
  const companys = expect.stringMatching(/^Your company already has 6 downloads running/);
  expect(await refusalOf(third)).toEqual([429, '30', companys]);

  const stranger = await signIn((await makeTestUser()).email);
  const download = await startDownload(stranger, {});
  download.resume();
  await once(download, 'end');
  expect(download.complete).toBe(true);

  slow.forEach((download) => download.destroy());
  await expect.poll(async () => (await refusalOf(third))[0]).toBe(200);
});

async function readOn(reading: IncomingMessage): Promise<{ bytes: number; lines: number }> {
  const received = { bytes: 0, lines: 0 };
  reading.on('data', (chunk: Buffer) => {
    received.bytes += chunk.length;
    received.lines += chunk.toString('latin1').split('\n').length - 1;
  });
  await once(reading, 'end');
  return received;
}

/** Starts as many downloads as a person may have, and does not read them. */
async function holdDownloads(session: Session): Promise<IncomingMessage[]> {
  const downloads: IncomingMessage[] = [];
  while (downloads.length < MAX_PER_PERSON) downloads.push(await startDownload(session, {}));
  return downloads;
}

/** The response to a download: its status, when to try again, and its first words. */
async function refusalOf(session: Session): Promise<[number?, string?, string?]> {
  const [response]: IncomingMessage[] = await once(requestDownload(session), 'response');
  if (!response) return [];
  const [chunk] = await once(response, 'data');
  response.destroy();
  return [response.statusCode, response.headers['retry-after'], String(chunk)];
}
