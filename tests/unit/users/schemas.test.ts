import { expect, it } from 'vitest';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { invitationSchema, passwordSchema, rolesSchema, userSchema } from '@/lib/users/schemas';

const t = translatorFor('en');
const schema = invitationSchema('tailspin.example', t);
const invitation = { displayName: 'Ada', email: 'ada@tailspin.example' };
const ID = '5B1F7A52-1c0e-4a63-9d0c-0f6f2f6f1a01';

it('accepts an invitation with no, one or several roles, in the order of the table', () => {
  expect(schema.parse(invitation).roles).toEqual([]);
  expect(schema.parse({ ...invitation, roles: 'sales_agent' }).roles).toEqual(['sales_agent']);
  const roles = ['sales_agent', 'global_admin', 'sales_agent'];
  expect(schema.parse({ ...invitation, roles }).roles).toEqual(['global_admin', 'sales_agent']);
});

it('lower-cases the email and trims the input', () => {
  const typed = { displayName: '  Ada Lovelace ', email: ' Ada@Tailspin.Example ' };
  expect(schema.parse(typed)).toMatchObject({
    displayName: 'Ada Lovelace',
    email: 'ada@tailspin.example',
  });
});

it.each([
  'ada@elsewhere.example',
  'ada@sub.tailspin.example',
  'ada@tailspin.example.org',
  '@tailspin.example',
  'ada',
  'ada lovelace@tailspin.example',
  'ada@x@tailspin.example',
  'a\0da@tailspin.example',
])('refuses the email %j, and says which domain it must have', (email) => {
  const { error } = schema.safeParse({ ...invitation, email });
  expect(error?.issues[0]?.message).toBe('Enter an email address at @tailspin.example.');
});

it.each([
  ['displayName', ''],
  ['displayName', 'a\0b'],
  ['displayName', 'x'.repeat(201)],
  ['email', ''],
  ['email', `${'x'.repeat(310)}@tailspin.example`],
  ['roles', 'owner'],
])('refuses %s %j', (name, value) =>
  expect(schema.safeParse({ ...invitation, [name]: value }).error?.issues[0]?.path[0]).toBe(name),
);

it('reads which user and version a change is for', () => {
  const which = { userId: ID, version: '3' };
  expect(userSchema.parse(which)).toEqual({ userId: ID.toLowerCase(), version: 3 });
  expect(rolesSchema.parse(which).roles).toEqual([]);
  for (const wrong of [{ userId: 'x' }, { version: '' }, { version: '1.5' }, { version: 'x' }])
    expect(userSchema.safeParse({ ...which, ...wrong }).success).toBe(false);
});

it('requires a password of 12 to 1024 characters, typed the same twice', () => {
  const errors = (password: string, passwordAgain = password) =>
    passwordSchema(t)
      .safeParse({ token: 't', password, passwordAgain })
      .error?.issues.map(({ path }) => path[0]) ?? [];
  expect(errors('x'.repeat(12))).toEqual([]);
  expect(errors('x'.repeat(1024))).toEqual([]);
  expect(errors('x'.repeat(11))).toEqual(['password']);
  expect(errors('x'.repeat(1025))).toEqual(['password']);
  expect(errors('x'.repeat(12), 'y'.repeat(12))).toEqual(['passwordAgain']);
  expect(errors('x'.repeat(12), '')).toEqual(['passwordAgain']);
  expect(errors('short', 'other')).toEqual(['password', 'passwordAgain']);
});
