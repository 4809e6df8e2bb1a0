import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { limitSignIns } from '@/lib/platform/http/sign-in-limit';

/** A server that responds on command, and its origin. */
async function serve(): Promise<{ origin: string; answerOne: () => void; waiting: () => number }> {
  const held: (() => void)[] = [];
  const hold: RequestListener = (request, response) => {
    if (request.method === 'GET') response.end('page');
    else held.push(() => response.end('signed in'));
  };
  const server: Server = createServer(limitSignIns(hold));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answerOne: () => held.shift()?.(),
    waiting: () => held.length,
  };
}

it.each(['/sign-in?callbackUrl=%2F', '/api/auth/callback/credentials'])(
  'asks further sign-ins at %s to wait while many are active, and serves readers',
  async (path) => {
    const { origin, answerOne, waiting } = await serve();
    const post = () => fetch(origin + path, { method: 'POST', body: 'email=a' });
    const first = Array.from({ length: 8 }, post);
    await expect.poll(waiting).toBe(8);
    const refused = await post();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await refused.text()).toMatch(/^Too many people are signing in/);
    expect((await fetch(`${origin}/account-settings/activity-log`)).status).toBe(200);

    answerOne();
    expect((await Promise.race(first)).status).toBe(200);
    const next = post();
    await expect.poll(waiting).toBe(8);
    for (let left = 8; left > 0; left -= 1) answerOne();
    expect((await next).status).toBe(200);
    await Promise.all(first);
  },
);
