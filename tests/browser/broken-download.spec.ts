import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { queryRows, sql } from '@/lib/database/database';
import { signIn } from '@/tests/support/browser/session';
import {
  beginDownload,
  fillArchive,
  hasSession,
  stalledSession,
} from '@/tests/support/browser/slow-download';
import { makeStaff } from '@/tests/support/browser/staff';
import { expect, test } from '@/tests/support/browser/test';

// One at a time, or one would take the other's stalled download for its own.
test.describe.configure({ mode: 'default' });

let response: IncomingMessage;

test.beforeEach(async () => {
  const archivist = await makeStaff();
  await fillArchive(archivist);
  response = await beginDownload(await signIn(archivist.email));
});

test.afterEach(() => {
  response.destroy();
});

test('a download read to the end is whole', async () => {
  const { bytes, lines } = await readOn(response);
  expect(response.complete).toBe(true);
  expect(bytes).toBeGreaterThan(20_000_000);
  expect(lines).toBe(1 + Number(response.headers['x-export-rows']));
});

test('a client that leaves midway ends the reading in the database', async () => {
  const pid = await stalledSession();
  response.destroy();
  await expect.poll(() => hasSession(pid), 'the session lives on').toBe(false);
});

test('a reading that fails midway breaks the connection, and never ends the file', async () => {
  const pid = await stalledSession();
  await queryRows(sql`SELECT pg_terminate_backend(${pid})`);
  await expect(readOn(response)).rejects.toThrow('aborted');
  expect(response.complete).toBe(false);
});

async function readOn(reading: IncomingMessage): Promise<{ bytes: number; lines: number }> {
  const told = { bytes: 0, lines: 0 };
  reading.on('data', (chunk: Buffer) => {
    told.bytes += chunk.length;
    told.lines += chunk.toString('latin1').split('\n').length - 1;
  });
  await once(reading, 'end');
  return told;
}
