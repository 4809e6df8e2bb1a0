import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { withRateLimit } from '@/lib/api/rate-limit';
import { MAX_CONCURRENT_REQUESTS, MAX_REQUESTS_PER_WINDOW } from '@/lib/api/limits';

it('a key has a bounded number of requests in progress, and gets each place back', async () => {
  const key = randomUUID();
  const ends: (() => void)[] = [];
  const open = Array.from({ length: MAX_CONCURRENT_REQUESTS }, () =>
    withRateLimit(key, () => new Promise<void>((resolve) => ends.push(resolve))),
  );
  const refused = withRateLimit(key, async () => 'in');
  await expect(refused).rejects.toMatchObject({
    problem: 'too-many-requests',
    more: { headers: { 'Retry-After': '1' } },
  });
  expect(await withRateLimit(randomUUID(), async () => 'in')).toBe('in');
  ends.forEach((end) => end());
  await Promise.all(open);
  expect(await withRateLimit(key, async () => 'in')).toBe('in');
});

it('work that fails gives its place back', async () => {
  const key = randomUUID();
  for (let time = 0; time <= MAX_CONCURRENT_REQUESTS; time += 1) {
    await expect(withRateLimit(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
});

it('a key has a bounded number of requests in a while, and is told when to come again', async () => {
  const key = randomUUID();
  for (let time = 0; time < MAX_REQUESTS_PER_WINDOW; time += 1)
    await withRateLimit(key, async () => 'in');
  const refused: unknown = await withRateLimit(key, async () => 'in').catch((error) => error);
  expect(refused).toMatchObject({ problem: 'too-many-requests' });
  expect(JSON.stringify(refused)).toMatch(/"Retry-After":"([1-9]|10)"/);
});
