import { beforeAll, expect, it } from 'vitest';
import { authenticate } from '@/lib/auth/sign-in/authenticate';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const password = 'correct horse';
let partner: TestPartner;
let userId: string;

beforeAll(async () => {
  partner = await makePartner('tailspin');
  userId = await makeUser(partner, { name: 'ada', password, roles: [] });
  await makeUser(partner, { name: 'odd\u00ad', password, roles: [] });
  await makeUser(partner, { name: 're\u0301ne\u0301', password, roles: [] });
  await makeUser(partner, { name: 'gone', password, roles: [], disabledAt: new Date() });
});

it('accepts the right password, however the email is written', async () => {
  const passwordMark = expect.stringMatching(/^[\w-]{22}$/);
  const accepted = {
    outcome: 'accepted',
    identity: { partnerId: partner.id, userId, passwordMark },
  };
  expect(await authenticate({ email: 'ada@tailspin.example', password })).toEqual(accepted);
  for (const email of [
    ' Ada@Tailspin.Example ',
    'ＡＤＡ＠tailspin.example',
    '\u3000ada@tailspin.example',
  ])
    expect(await authenticate({ email, password })).toEqual(accepted);
});

it('finds a user whom an earlier version stored in another spelling', async () => {
  for (const name of ['re\u0301ne\u0301', 'RE\u0301NE\u0301'])
    expect(await authenticate({ email: `${name}@tailspin.example`, password })).toMatchObject({
      outcome: 'accepted',
    });
});

it.each([
  ['a wrong password', 'ada@tailspin.example', 'wrong'],
  ['an empty password', 'ada@tailspin.example', ''],
  ['an unknown user', 'bob@tailspin.example', password],
  ['an unknown domain', 'ada@elsewhere.example', password],
  ['a disabled user', 'gone@tailspin.example', password],
  ['no e-mail', '', password],
  ['an impossible e-mail', 'a\0@tailspin.example', password],
  ['an e-mail with what cannot be seen', 'ada\u200b@tailspin.example', password],
  ['an e-mail of two scripts', '\u0430da@tailspin.example', password],
  ['an e-mail that is stored with what cannot be seen', 'odd\u00ad@tailspin.example', password],
])('refuses %s with the same outcome', async (_who, email, given) => {
  expect(await authenticate({ email, password: given })).toEqual({ outcome: 'refused' });
});

it('rejects concurrent guesses over the limit, even the right one', async () => {
  await makeUser(partner, { name: 'parallel', password, roles: [] });
  const email = 'parallel@tailspin.example';
  const results = await Promise.all(
    Array.from({ length: 150 }, (_, number) =>
      authenticate({ email, password: number === 125 ? password : `guess ${number}` }),
    ),
  );
  expect(results.map(({ outcome }) => outcome)).not.toContain('accepted');
  expect(results.filter(({ outcome }) => outcome === 'too-many')).toHaveLength(50);
});

it('resets the count of mistyped passwords after the right one', async () => {
  await makeUser(partner, { name: 'clumsy', password, roles: [] });
  const email = 'clumsy@tailspin.example';
  for (let round = 0; round < 3; round += 1) {
    const wrong = Array.from({ length: 60 }, () => authenticate({ email, password: 'mistyped' }));
    await Promise.all(wrong);
    expect(await authenticate({ email, password })).toMatchObject({ outcome: 'accepted' });
  }
});

it('limits guessing, for unknown users as for known ones', async () => {
  for (const email of ['guessed@tailspin.example', 'nobody@tailspin.example']) {
    if (email.startsWith('guessed'))
      await makeUser(partner, { name: 'guessed', password, roles: [] });
    const guesses = Array.from({ length: 101 }, () => authenticate({ email, password: 'guess' }));
    await Promise.all(guesses);
    expect(await authenticate({ email, password })).toMatchObject({ outcome: 'too-many' });
  }
});
