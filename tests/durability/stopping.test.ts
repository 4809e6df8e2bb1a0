import { expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';
import { signInAt } from '@/tests/support/durability/signed-in-client';
import { storeRaw } from '@/tests/support/records/partners';

const EXPORT = '/account-settings/activity-log/export?format=ndjson&from=2026-03-01&to=2026-03-31';
// Far more than the socket buffers hold.
const RECORDS = 150;
const LONG = JSON.stringify({ note: 'x'.repeat(200_000) });

it('rejects new requests, lets a download finish within the grace period, and visibly aborts the others', async () => {
  await startKillableDatabase();
  const { origin, send, ended } = await startKillableProduct({ STOP_GRACE_SECONDS: '15' });
  const visitor = await signInAt(origin, (await userWithLog()).email);
  const read = await visitor.start(EXPORT);
  const unread = await visitor.start(EXPORT);

  send('SIGTERM');
  await expect.poll(async () => (await visitor.get('/api/health')).status).toBe(503);
  const page = await visitor.get('/customers', { 'accept-language': 'ja' });
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  expect(page.headers.get('connection')).toBe('close');
  expect(page.text).toContain('ログを再起動しています');
  const lines = (await read.text()).split('\n');
  expect(lines.length - 1).toBe(RECORDS);
  expect(await ended).toBe(0);
  await expect(unread.text()).rejects.toThrow('terminated');
});

it('stops at once at a second signal, and within seconds at the first one while the database hangs, however long the grace period', async () => {
  const { suspendDatabase } = await startKillableDatabase();
  const first = await startKillableProduct({ STOP_GRACE_SECONDS: '600' });
  const { email } = await userWithLog();
  const visitor = await signInAt(first.origin, email);
  const unread = await visitor.start(EXPORT);
  first.send('SIGTERM');
  await expect.poll(async () => (await visitor.get('/api/health')).status).toBe(503);
  // A signal right after the first one, as npm passes it on from a terminal, does not count.
  const repeating = setInterval(() => first.send('SIGTERM'), 100);
  expect(await timed(first.ended)).toBe(143);
  clearInterval(repeating);
  await expect(unread.text()).rejects.toThrow('terminated');

  const second = await startKillableProduct({ STOP_GRACE_SECONDS: '600' });
  const other = await signInAt(second.origin, email);
  suspendDatabase();
  const waiting = other.get('/customers');
  second.send('SIGTERM');
  expect(await timed(second.ended)).toBe(0);
  expect((await waiting).status).toBe(503);
});

/** The exit code; fails when the process takes too long to exit. */
async function timed(ended: Promise<number | null>): Promise<number | null> {
  const start = performance.now();
  const code = await ended;
  expect(performance.now() - start).toBeLessThan(20_000);
  return code;
}

async function userWithLog(): Promise<TestUser> {
  const user = await makeTestUser();
  const records = Array.from({ length: RECORDS }, () => rawRecord({ resourceNewValue: LONG }));
  await storeRaw(user.partner, records);
  await asOwner('ANALYZE activity');
  return user;
}
