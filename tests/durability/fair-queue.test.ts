import { expect, it } from 'vitest';
import { sendCommand } from '@/lib/api/guide/shell-commands';
import { now } from '@/lib/platform/time/time';
import { runShell } from '@/tests/support/browser/api';
import { createApiKey } from '@/lib/api-keys/changes';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';
import { makePartner } from '@/tests/support/records/partners';

const POSTS = 28;
const MAX_BYTES = 5 * 1024 * 1024;

it('answers a single record long before another sender’s backlog', async () => {
  await startKillableDatabase();
  const { origin } = await startKillableProduct();
  const [busy, other] = await Promise.all(
    ['busy', 'other'].map(async (name) => {
      const { scope } = await makePartner();
      return createApiKey(scope, { actor: 'test', name });
    }),
  );
  const send = (key: string | undefined, body: string) =>
    fetch(`${origin}/api/v1/activities`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body,
    });
  // Whatever starts lazily has started by now.
  expect((await send(other, JSON.stringify([rawRecord()]))).status).toBe(200);

  const body = bodyWithLastRecordInvalid();
  const answered: number[] = [];
  const posts = Promise.allSettled(
    Array.from({ length: POSTS }, async () => {
      const response = await send(busy, body);
      await response.text();
      answered.push(response.status);
    }),
  );
  await expect.poll(() => answered.length, { interval: 1, timeout: 60_000 }).toBeGreaterThan(0);
  const single = JSON.parse(
    await runShell(sendCommand({ origin, key: other ?? '', instant: now() })),
  );
  expect(single).toMatchObject({ stored: 1 });
  // Others may have been told to retry; few were processed.
  expect(answered.filter((status) => status === 400).length).toBeLessThan(POSTS / 3);

  await posts;
  expect(answered.filter((status) => status === 400 || status === 429)).toHaveLength(POSTS);
  expect((await send(busy, JSON.stringify([rawRecord()]))).status).toBe(200);
});

/** A body of the maximum size, with a thousand records of which the last is invalid. */
function bodyWithLastRecordInvalid(): string {
  const note = 'password=hunter2 '.repeat(260);
  const records = Array.from({ length: 1000 }, () => rawRecord({ attributes: { note } }));
  const body = JSON.stringify([...records.slice(1), { ...rawRecord(), operationDate: 'never' }]);
  if (body.length > MAX_BYTES || body.length < 0.9 * MAX_BYTES)
    throw new Error(`It has ${body.length} bytes.`);
  return body;
}
