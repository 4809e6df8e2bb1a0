import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { close } from '@/lib/platform/server/listen';
import { originHash } from '@/lib/proof/witness/seen-checkpoints';
import { serveWitness } from '@/lib/proof/witness/witness-server';
import { makeLog } from '@/tests/support/proof/made-log';
import { bodyOf, makeWitness } from '@/tests/support/proof/made-witness';

const log = makeLog(9);

async function serve() {
  const witness = makeWitness([log]);
  const onError = (sentence: string) => witness.told.push(sentence);
  const server = await serveWitness(witness, { host: '127.0.0.1', port: 0, onError });
  onTestFinished(() => close([server]));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const add = (body: string | Uint8Array<ArrayBuffer>) =>
    fetch(`${origin}/add-checkpoint`, { method: 'POST', body });
  return { witness, port, origin, add };
}

it('answers as the specification says, and shows what it cosigned', async () => {
  const { add, origin } = await serve();
  const url = `${origin}/${originHash(log.origin)}/checkpoint`;
  expect((await fetch(url)).status).toBe(404);
  const answer = await add(bodyOf({ log, old: 0, size: 4 }));
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(/^— .+\n$/)]);
  const stale = await add(bodyOf({ log, old: 0, size: 9 }));
  expect([stale.status, stale.headers.get('content-type')]).toEqual([409, 'text/x.tlog.size']);
  expect(await stale.text()).toBe('4\n');
  const shown = await fetch(url);
  expect(await shown.text()).toContain(log.note(4));
});

it('cosigns one history alone, however many are shown to it at once', async () => {
  const { add } = await serve();
  const fork = log.fork(2);
  const answers = await Promise.all(
    [log, fork, log, fork].map((one) => add(bodyOf({ log: one, old: 0, size: 5 }))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

it('refuses other paths, other methods, bodies without end and bytes that are no text', async () => {
  const { add, origin } = await serve();
  expect((await fetch(origin)).status).toBe(404);
  expect((await fetch(`${origin}/add-checkpoint`)).status).toBe(405);
  const url = `${origin}/${originHash(log.origin)}/checkpoint`;
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  expect((await add(Uint8Array.of(0xff, 0xfe))).status).toBe(400);
  expect((await add(bodyOf({ log, old: 0, size: 4 }))).status).toBe(200);
});

it('stops reading a body that is too long', async () => {
  const { port } = await serve();
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write('POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 99999999\r\n\r\n');
  socket.write('x'.repeat(200_000));
  const [first] = (await once(socket, 'data')) as [Buffer];
  expect(first.toString()).toMatch(/^HTTP\/1\.1 413 /);
  await once(socket, 'close');
});

it('answers 500, and says why to its operator, when it cannot keep what it would cosign', async () => {
  const { add, witness } = await serve();
  rmSync(witness.folder.checkpoints, { recursive: true });
  const answer = await add(bodyOf({ log, old: 0, size: 4 }));
  expect([answer.status, await answer.text()]).toEqual([
    500,
    'This witness cannot keep or read what it must; its operator is told why.\n',
  ]);
  expect(witness.told.at(-1)).toMatch(/^A request could not be answered: ENOENT/);
  mkdirSync(witness.folder.checkpoints);
  expect((await add(bodyOf({ log, old: 0, size: 4 }))).status).toBe(200);
});
