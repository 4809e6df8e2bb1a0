import { beforeAll, expect, it } from 'vitest';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { tryPassword } from '@/tests/support/records/sign-in';

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
  const accepted = {
    outcome: 'accepted',
    user: { partnerId: partner.id, userId },
    isKnownDevice: false,
    passwordHash: expect.stringMatching(/^\$argon2id\$/),
  };
  expect(await tryPassword('ada@tailspin.example', { password })).toEqual(accepted);
  for (const email of [
    ' Ada@Tailspin.Example ',
    'ＡＤＡ＠tailspin.example',
    '\u3000ada@tailspin.example',
  ])
    expect(await tryPassword(email, { password })).toEqual(accepted);
});

it('finds a user whom an earlier version stored in another spelling', async () => {
  for (const name of ['re\u0301ne\u0301', 'RE\u0301NE\u0301'])
    expect(await tryPassword(`${name}@tailspin.example`, { password })).toMatchObject({
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
  expect(await tryPassword(email, { password: given })).toMatchObject({ outcome: 'refused' });
});
