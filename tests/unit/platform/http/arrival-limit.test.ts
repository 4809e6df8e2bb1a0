import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { limitArrival } from '@/lib/platform/http/arrival/arrival-limit';
import { readsOwnBody } from '@/lib/platform/http/arrival/own-body';
import { CHECK_PATH } from '@/lib/receipts/paths';

/** Sends half of a request to a server that waits 20 ms for the whole; the connection. */
async function sendHalf(path: string) {
  const server = createServer(
    limitArrival((request, response) => {
      request.resume().on('end', () => response.end('whole'));
    }, 20),
  );
  await once(server.listen(0), 'listening');
  const socket = connect((server.address() as AddressInfo).port);
  onTestFinished(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\na`,
  );
  return socket.on('error', () => undefined);
}

it('a request that does not arrive in time loses its connection', async () => {
  const socket = await sendHalf('/sign-in');
  await once(socket.resume(), 'close');
  expect(socket.bytesRead).toBe(0);
});

it('a file may take longer', async () => {
  const early = await sendHalf('/sign-in');
  const socket = await sendHalf(`${CHECK_PATH}?x`);
  // What began earlier has been cut off, so the time is over.
  await once(early.resume(), 'close');
  socket.write('b');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200/);
});

it('only the API and the check of a file read bodies of their own', () => {
  expect(['/api/v1/activities', CHECK_PATH, `${CHECK_PATH}?x=1`].map(readsOwnBody)).toEqual([
    true,
    true,
    true,
  ]);
  for (const path of ['/', '/sign-in', `${CHECK_PATH}/x`, `/x${CHECK_PATH}`, '/api/auth/session'])
    expect(readsOwnBody(path)).toBe(false);
});
