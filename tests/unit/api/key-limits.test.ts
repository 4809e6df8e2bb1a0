import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { withinKeyLimits } from '@/lib/api/key-limits';
import { MOST_IN_PROGRESS, MOST_REQUESTS } from '@/lib/api/limits';

it('a key has a bounded number of requests in progress, and gets each place back', async () => {
  const key = randomUUID();
  const ends: (() => void)[] = [];
  const open = Array.from({ length: MOST_IN_PROGRESS }, () =>
    withinKeyLimits(key, () => new Promise<void>((resolve) => ends.push(resolve))),
  );
  const refused = withinKeyLimits(key, async () => 'in');
  await expect(refused).rejects.toMatchObject({
    problem: 'too-many-requests',
    more: { headers: { 'Retry-After': '1' } },
  });
  expect(await withinKeyLimits(randomUUID(), async () => 'in')).toBe('in');
  ends.forEach((end) => end());
  await Promise.all(open);
  expect(await withinKeyLimits(key, async () => 'in')).toBe('in');
});

it('work that fails gives its place back', async () => {
  const key = randomUUID();
  for (let time = 0; time <= MOST_IN_PROGRESS; time += 1) {
    await expect(withinKeyLimits(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
});

it('a key has a bounded number of requests in a while, and is told when to come again', async () => {
  const key = randomUUID();
  for (let time = 0; time < MOST_REQUESTS; time += 1) await withinKeyLimits(key, async () => 'in');
  const refused: unknown = await withinKeyLimits(key, async () => 'in').catch((error) => error);
  expect(refused).toMatchObject({ problem: 'too-many-requests' });
  expect(JSON.stringify(refused)).toMatch(/"Retry-After":"([1-9]|10)"/);
});
