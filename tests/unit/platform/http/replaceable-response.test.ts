import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { makeReplaceable } from '@/lib/platform/http/replaceable-response';

/** The response of a server with the given listener. */
async function ask(listener: RequestListener): Promise<{ response: Response; text: string }> {
  const server = createServer(listener);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return { response, text: await response.text() };
}

const replacement = async () => ({ status: 503, headers: { 'Retry-After': '5' }, body: 'later' });
const failures = (response: ServerResponse) => ({
  shouldReplace: () => response.statusCode === 500,
  createReplacement: replacement,
});

const WRITERS: [how: string, RequestListener][] = [
  ['at its end', (_request, response) => response.end('a stack')],
  [
    'as it is written in pieces',
    (_request, response) => {
      response.write('a ');
      response.write('stack', () => response.end());
    },
  ],
  [
    'as its head is written',
    (_request, response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end('a stack'),
  ],
];

it.each(WRITERS)('replaces a response %s, including its headers', async (_how, write) => {
  const { response, text } = await ask((request, given) => {
    makeReplaceable(given, failures(given));
    given.statusCode = 500;
    given.setHeader('Content-Encoding', 'gzip');
    write(request, given);
  });
  expect([response.status, text]).toEqual([503, 'later']);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(response.headers.get('content-encoding')).toBeNull();
});

it('does not replace an unwanted response, or one that has started', async () => {
  const { response, text } = await ask((_request, given) => {
    const replace = makeReplaceable(given, failures(given));
    given.write('whole ');
    replace();
    given.end('page');
  });
  expect([response.status, text]).toEqual([200, 'whole page']);
});

it('replaces a response at once, whatever its author and wrappers do then', async () => {
  const { response, text } = await ask((_request, given) => {
    const replace = makeReplaceable(given, failures(given));
    // Like compression: it does not pass on what is written right away.
    given.writeHead = () => given;
    given.end = () => given;
    replace();
    setImmediate(() => given.setHeader('X-Late', 'yes').end('page'));
  });
  expect([response.status, text]).toEqual([503, 'later']);
  expect(response.headers.get('x-late')).toBeNull();
});
