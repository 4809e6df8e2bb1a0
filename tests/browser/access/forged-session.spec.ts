import { signIn, statusesWith } from '@/tests/support/browser/fixtures/session';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

const FORGERIES: [what: string, forge: (token: string) => string][] = [
  ['is made up', () => 'made-up'],
  ['is empty', () => ''],
  ['misses its end', (token) => token.slice(0, -4)],
  ['has another letter inside', (token) => token.replace(/.(?=.{40}$)/, swap)],
  ['claims to be unsigned', () => `${encode({ alg: 'none' })}.${encode({ sub: 'admin' })}.`],
];

for (const [what, forge] of FORGERIES) {
  test(`a session that ${what} is not accepted`, async () => {
    const session = await signIn(READER);
    expect(await statusesWith(session)).toEqual([200, 200]);
    const cookies = session.cookies.map((cookie) =>
      cookie.name.includes('session') ? { ...cookie, value: forge(cookie.value) } : cookie,
    );
    expect(await statusesWith({ ...session, cookies })).toEqual([307, 401]);
  });
}

test('neither scripts nor other sites can access the session cookie', async () => {
  const { cookies } = await signIn(READER);
  const cookie = cookies.find(({ name }) => name.includes('session'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

function swap(letter: string): string {
  return letter === 'A' ? 'B' : 'A';
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
