import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { serveAsSite } from '@/lib/platform/http/origin/site-identity';

function serve(site: string, headers: Record<string, string>) {
  const set: Record<string, unknown> = {};
  const request = { headers } as unknown as IncomingMessage;
  const response = { setHeader: (name: string, value: unknown) => (set[name] = value) };
  serveAsSite(() => undefined, new URL(site))(request, response as unknown as ServerResponse);
  return { headers: request.headers, set };
}

it.each([
  ['https://log.example.com', 'evil.example', 'log.example.com'],
  ['https://log.example.com', 'app:3000', 'log.example.com'],
  ['https://log.example.com', 'localhost:3000', 'log.example.com'],
  ['https://log.example.com:8443', 'log.example.com:8443', 'log.example.com:8443'],
  ['http://localhost:3000', '127.0.0.1:3000', '127.0.0.1:3000'],
  ['http://localhost:3000', '[::1]:3000', '[::1]:3000'],
  ['http://localhost:3000', 'evil.example', 'localhost:3000'],
  ['http://localhost:3000', 'localhost.evil.example', 'localhost:3000'],
  ['http://localhost:3000', 'a b<', 'localhost:3000'],
])('%s takes the host %s for %s', (site, host, taken) => {
  expect(serve(site, { host }).headers.host).toBe(taken);
});

it('drops what claims to come from a proxy', () => {
  const forged = {
    host: 'log.example.com',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '81',
    forwarded: 'host=evil.example',
    accept: '*/*',
  };
  expect(serve('https://log.example.com', forged).headers).toEqual({
    host: 'log.example.com',
    accept: '*/*',
  });
});

it('tells browsers to come by https where the site does', () => {
  const host = 'log.example.com';
  expect(serve('https://log.example.com', { host }).set).toEqual({
    'Strict-Transport-Security': 'max-age=31536000',
  });
  expect(serve('http://log.example.com', { host }).set).toEqual({});
});
