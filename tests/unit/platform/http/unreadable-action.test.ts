import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import { rejectUnreadableActions } from '@/lib/platform/http/unreadable-action';

/** What is answered to a request whose answer `listener` makes. */
async function ask(listener: RequestListener, init: RequestInit): Promise<[number, string]> {
  const server = createServer(rejectUnreadableActions(listener));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, init);
  return [answer.status, await answer.text()];
}

const CALL = { method: 'POST', headers: { 'Next-Action': 'x' }, body: '{' };
const FORM = {
  method: 'POST',
  headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  body: '--x--',
};

const fail: RequestListener = (_request, response) => response.writeHead(500).end('a fault');

it.each([
  ['by a script', CALL],
  ['without one', FORM],
])('refuses a call of an action that fails before it has begun, %s', async (_how, init) => {
  expect(await ask(fail, init)).toEqual([400, 'This form was not sent correctly.\n']);
});

it('leaves a fault of the action a fault', async () => {
  const act: RequestListener = async (request, response) => {
    await Promise.resolve();
    markActionStarted();
    fail(request, response);
  };
  expect(await ask(act, CALL)).toEqual([500, 'a fault']);
});

it('leaves the fault of a page a fault, and other answers as they are', async () => {
  expect(await ask(fail, {})).toEqual([500, 'a fault']);
  expect(await ask(fail, { method: 'POST', body: 'a=b' })).toEqual([500, 'a fault']);
  expect(await ask((_request, response) => response.end('well'), CALL)).toEqual([200, 'well']);
});
