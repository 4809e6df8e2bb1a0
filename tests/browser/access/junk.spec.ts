import { expect, test } from '@/tests/support/browser/test';
import { readForm, sendForm } from '@/tests/support/browser/forged-form';
import { LOG } from '@/tests/support/browser/log-page';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

const COOKIES = ['1000', '../..', 'javascript:alert(1)', '"', 'x'.repeat(3000)];

test('no page fails because of an invalid NextAuth cookie', async ({ client }) => {
  const { cookies } = await client.storageState();
  const session = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const value of COOKIES) {
    for (const name of ['next-auth.callback-url', 'next-auth.csrf-token', 'next-auth.state']) {
      const headers = { Cookie: `${session}; ${name}=${value}` };
      for (const path of [LOG, '/customers', '/sign-in', '/nowhere', '/api/v1/activities']) {
        const response = await client.get(path, { headers });
        expect([name, value, path, response.status() < 500]).toEqual([name, value, path, true]);
      }
    }
  }
});

test('an invalid router state is a bad request', async ({ client }) => {
  for (const state of ['x', '%zz', '[]', '{}', '["",1]', '%5B%22%22%2C%7B%22a%22%3A1%7D%5D']) {
    for (const path of [LOG, '/customers', '/sign-in', '/nowhere']) {
      const headers = { RSC: '1', 'Next-Router-State-Tree': state };
      const status = (await client.get(path, { headers })).status();
      expect([state, path, status]).toEqual([state, path, 400]);
    }
  }
});

test('an action call that no form makes is a bad request', async ({ client }) => {
  const fields = await readForm(client, { path: LOG, mark: 'name="locale"' });
  const name = Object.keys(fields).find((key) => key.startsWith('$ACTION_ID_')) ?? '';
  const action = name.slice('$ACTION_ID_'.length);
  expect(action).not.toBe('');
  const type = { text: 'text/plain;charset=UTF-8', form: 'multipart/form-data; boundary=x' };
  const calls: [type: string, body: string][] = [
    ...['', '{', '[', '-', '\u001B[31m\n', '[]', '[{"get":"$F1"}]', '["$@1"]', '[1]'].map(
      (body): [string, string] => [type.text, body],
    ),
    [type.form, '--x--\r\n'],
    [type.form, '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[\r\n--x--\r\n'],
  ];
  for (const [contentType, data] of calls) {
    const headers = { 'Next-Action': action, 'Content-Type': contentType };
    const response = await client.post(LOG, { headers, data: Buffer.from(data) });
    expect([contentType, data, response.status()]).toEqual([contentType, data, 400]);
  }
  for (const odd of ['{', '[{}]', '{"id":1}', `{"id":"${action}","bound":"$@1"}`]) {
    const odds = { $ACTION_REF_1: '', '$ACTION_1:0': odd };
    const response = await sendForm(client, { path: LOG, fields: odds });
    expect([odd, response.status() < 500]).toEqual([odd, true]);
  }
});
