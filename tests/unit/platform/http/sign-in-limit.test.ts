import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { withHashingSlot } from '@/lib/auth/sign-in/password-hash-queue';
import { limitSignIns } from '@/lib/platform/http/sign-in-limit';

/** Serves a listener whose hashes finish one by one when the test says so. */
async function serve() {
  const finishers: (() => void)[] = [];
  const hash: RequestListener = async (request, response) => {
    const work = () => new Promise<void>((resolve) => finishers.push(resolve));
    if (request.method === 'POST') await withHashingSlot(work);
    response.end('done');
  };
  const server = createServer(limitSignIns(hash));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, finishers };
}

it('rejects sign-ins at any URL while many others wait, and still serves readers', async () => {
  const { origin, finishers } = await serve();
  const post = (path: string) => fetch(origin + path, { method: 'POST', body: 'email=a' });
  const statuses: number[] = [];
  const paths = ['/sign-in', '/nowhere', '/customers?a', '/api/auth/callback/credentials'];
  const requests = Array.from({ length: 50 }, async (_, number) => {
    const response = await post(paths[number % paths.length] ?? '');
    statuses.push(response.status);
    return response;
  });
  // All but the two that run and the thirty that wait.
  await expect.poll(() => statuses).toEqual(Array.from({ length: 18 }, () => 429));
  expect(finishers).toHaveLength(2);
  expect((await fetch(`${origin}/account-settings/activity-log`)).status).toBe(200);
  const rejected = await post('/nowhere');
  expect([rejected.status, rejected.headers.get('retry-after')]).toEqual([429, '2']);
  expect(await rejected.text()).toMatch(/^Too many people are signing in/);

  for (let left = 32; left > 0; left -= 1) {
    await expect.poll(() => finishers.length).toBeGreaterThan(0);
    finishers.shift()?.();
  }
  await Promise.all(requests);
  expect(statuses.filter((status) => status === 200)).toHaveLength(32);
});
