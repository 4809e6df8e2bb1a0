import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { trackActiveRequests } from '@/lib/platform/http/active-requests';

/** A server whose one active request finishes on command. */
async function serveOne() {
  let finish = () => undefined as void;
  const answers = trackActiveRequests((_request, response) => {
    response.write('begun');
    finish = () => void response.end(' and ended');
  });
  const server = createServer(answers.onRequest);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const underWay = await fetch(origin);
  return { answers, origin, underWay, finish: () => finish() };
}

it('drains at once when no request is active', async () => {
  const { drain } = trackActiveRequests(() => undefined);
  expect(await drain(60_000, () => expect.unreachable())).toBe(0);
});

it('waits for active requests, and rejects new ones meanwhile', async () => {
  const { answers, origin, underWay, finish } = await serveOne();
  const waiting: number[] = [];
  const ended = answers.drain(60_000, (count) => waiting.push(count));
  expect(waiting).toEqual([1]);
  const refused = await fetch(`${origin}/customers`, {
    method: 'POST',
    headers: { 'Accept-Language': 'ko', Accept: 'text/html' },
    body: 'x'.repeat(3_000_000),
  });
  expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.text()).toContain('로그를 다시 시작하는 중입니다');
  finish();
  expect(await ended).toBe(0);
  expect(await underWay.text()).toBe('begun and ended');
});

it('returns how many requests are left after the grace period', async () => {
  const { answers, finish, underWay } = await serveOne();
  expect(await answers.drain(20, () => undefined)).toBe(1);
  finish();
  await underWay.text();
});

it('announces its end to health checks, and serves everything else until the delay is over', async () => {
  const answers = trackActiveRequests((_request, response) => void response.end('served'));
  const server = createServer(answers.onRequest);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const statusOf = async (path: string) => (await fetch(origin + path)).status;
  expect(await statusOf('/api/health')).toBe(200);

  const announced = answers.announceEnd(500);
  expect(await statusOf('/api/health?again')).toBe(503);
  const page = await fetch(`${origin}/customers`);
  expect([page.status, page.headers.get('connection')]).toEqual([200, 'close']);
  await announced;
  await answers.drain(0, () => undefined);
  expect(await statusOf('/customers')).toBe(503);
});
