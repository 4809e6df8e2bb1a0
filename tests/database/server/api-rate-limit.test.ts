import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { withRateLimit } from '@/lib/api/rate-limit';
import { MAX_CONCURRENT_REQUESTS, MAX_REQUESTS_PER_WINDOW } from '@/lib/api/limits';
import { useDatabase } from '@/tests/support/database/use-database';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

it('limits the concurrent requests of a key, and gets each slot back', async () => {
  const key = randomUUID();
  const ends: (() => void)[] = [];
  const open = Array.from({ length: MAX_CONCURRENT_REQUESTS }, () =>
    withRateLimit(key, () => new Promise<void>((resolve) => ends.push(resolve))),
  );
  await vi.waitFor(() => expect(ends).toHaveLength(MAX_CONCURRENT_REQUESTS));
  const refused = withRateLimit(key, async () => 'in');
  await expect(refused).rejects.toMatchObject({
    problem: 'too-many-requests',
    details: { headers: { 'Retry-After': '1' } },
  });
  expect(await withRateLimit(randomUUID(), async () => 'in')).toBe('in');
  ends.forEach((end) => end());
  await Promise.all(open);
  expect(await withRateLimit(key, async () => 'in')).toBe('in');
});

it('releases the slot when the work fails', async () => {
  const key = randomUUID();
  for (let time = 0; time <= MAX_CONCURRENT_REQUESTS; time += 1) {
    await expect(withRateLimit(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
});

it('limits the requests of a key per window, and says when to retry', async () => {
  const key = randomUUID();
  await withRateLimit(key, async () => 'in');
  // As if the window had begun just now, with as many requests as it takes.
  await ownerPool().query('UPDATE rate_limit SET points = $2, expire = $3 WHERE key = $1', [
    `api:${key}`,
    MAX_REQUESTS_PER_WINDOW - 1,
    Date.now() + 10_000,
  ]);
  await withRateLimit(key, async () => 'in');
  const refused: unknown = await withRateLimit(key, async () => 'in').catch((error) => error);
  expect(refused).toMatchObject({ problem: 'too-many-requests' });
  expect(JSON.stringify(refused)).toMatch(/"Retry-After":"([1-9]|10)"/);
});
