import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rejectUnreadableForms } from '@/lib/platform/http/unreadable-form-filter';

const MAX_BYTES = 2_000;

let server: Server;
let origin = '';

beforeAll(async () => {
  // Echoes the body that it receives.
  const echo = rejectUnreadableForms((request, response) => {
    request.pipe(response);
  }, MAX_BYTES);
  server = createServer(echo);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const post = (type: string, body: string) =>
  fetch(origin, { method: 'POST', headers: { 'Content-Type': type }, body });

const FORM = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nÄ b\r\n--x--\r\n';

it.each([
  ['a form as a browser sends it', 'multipart/form-data; boundary=x', FORM],
  ['a form that is no multipart one', 'application/x-www-form-urlencoded', 'a=%zz&b'],
  ['what is no form', 'text/plain', '--x'],
  ['a form that is larger than any', 'multipart/form-data; boundary=x', 'y'.repeat(100_000)],
])('passes on %s unchanged', async (_what, type, body) => {
  const answer = await post(type, body);
  expect([answer.status, await answer.text()]).toEqual([200, body]);
});

it.each([
  ['nothing', 'multipart/form-data; boundary=x', ''],
  ['another boundary', 'multipart/form-data; boundary=y', FORM],
  ['no boundary', 'multipart/form-data', FORM],
  ['a beginning', 'multipart/form-data; boundary=x', FORM.slice(0, 40)],
  ['JSON', 'Multipart/Form-Data; boundary=x', '{"items":[]}'],
])('rejects a form with %s', async (_what, type, body) => {
  const answer = await post(type, body);
  expect([answer.status, await answer.text()]).toEqual([400, 'This form is malformed.\n']);
});
