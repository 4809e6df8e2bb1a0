import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { makeReplaceable } from '@/lib/platform/http/replaceable-response';

/** What a server answers whose answers are made by `listener`. */
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

it.each(WRITERS)('replaces an answer %s, with all its headers', async (_how, write) => {
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

it('leaves alone what is not wanted to be replaced, and what has begun', async () => {
  const { response, text } = await ask((_request, given) => {
    const replace = makeReplaceable(given, failures(given));
    given.write('whole ');
    replace();
    given.end('page');
  });
  expect([response.status, text]).toEqual([200, 'whole page']);
});

it('replaces an answer at once, whatever its author and what was put around it do then', async () => {
  const { response, text } = await ask((_request, given) => {
    const replace = makeReplaceable(given, failures(given));
    // As compression does: nothing of what it is given goes out by itself.
    given.writeHead = () => given;
    given.end = () => given;
    replace();
    setImmediate(() => given.setHeader('X-Late', 'yes').end('page'));
  });
  expect([response.status, text]).toEqual([503, 'later']);
  expect(response.headers.get('x-late')).toBeNull();
});
