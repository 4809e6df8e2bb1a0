import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { findSession } from '@/lib/auth/sessions/find-session';
import { changeUser } from '@/lib/users/change-user';
import { findUser } from '@/lib/users/queries';
import type { UserChangeRequest } from '@/lib/users/user-change-request';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePerson, overflowClaims } from '@/tests/support/entra/fake-person';
import { GROUPS } from '@/tests/support/entra/provider-settings';
import { signInPerson, useFakeEntra } from '@/tests/support/entra/use-fake-entra';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { tryPassword } from '@/tests/support/records/sign-in';
import { ownerPool, ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();
const entra = useFakeEntra();

let partner: TestPartner;

beforeEach(async () => {
  partner = await makePartner();
});

const ROLE_CLAIMS: [role: string, claims: Record<string, unknown>][] = [
  ['global_admin', { roles: ['GlobalAdmin'] }],
  ['billing_admin', { roles: ['Billing admin'] }],
  ['user_management_admin', { roles: ['user_management_admin'] }],
  ['admin_agent', { roles: ['AdminAgent'] }],
  ['sales_agent', { roles: ['SalesAgent'] }],
  ['helpdesk_agent', { roles: 'HelpdeskAgent' }],
  ['global_admin', { wids: ['62e90394-69f5-4237-9190-012177145e10'] }],
  ['billing_admin', { wids: ['B0F54661-2D74-4C50-AFA3-1EC803F12EFE'] }],
  ['user_management_admin', { wids: ['fe930be7-5e62-47db-91af-98c3a49a38b1'] }],
  ['admin_agent', { groups: [randomUUID(), GROUPS.ENTRA_ADMIN_AGENTS] }],
  ['sales_agent', { groups: ['AAAAAAAA-0000-4000-8000-00000000000A'] }],
  ['helpdesk_agent', { groups: [GROUPS.ENTRA_HELPDESK_AGENTS] }],
];

it.each(ROLE_CLAIMS)('gives %s for %j', async (role, claims) => {
  const person = entra().add(makePerson(partner.id, claims));
  const session = await signInPerson(entra(), person);
  expect(await findSession(session, { isUse: true })).toMatchObject({
    name: person.name,
    email: person.claims.preferred_username,
    roles: [role],
  });
});

it('unites the roles of all claims', async () => {
  const claims = {
    roles: ['HelpdeskAgent', 'Unknown', 'constructor'],
    wids: ['b0f54661-2d74-4c50-afa3-1ec803f12efe'],
    groups: [GROUPS.ENTRA_ADMIN_AGENTS],
  };
  const session = await signInPerson(entra(), entra().add(makePerson(partner.id, claims)));
  expect((await findSession(session, { isUse: true }))?.roles).toEqual([
    'billing_admin',
    'admin_agent',
    'helpdesk_agent',
  ]);
});

it.each([
  ['no claim', {}],
  ['Entra’s Helpdesk Administrator', { wids: ['729827e3-9c14-49f7-bb1b-9608f156bbb8'] }],
  ['a group that stands for nothing', { groups: [randomUUID()] }],
  ['names that JavaScript knows', { roles: ['__proto__', 'toString', 1, null] }],
])('refuses somebody with %s, and creates no account', async (_what, claims) => {
  const person = entra().add(makePerson(partner.id, claims));
  await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'noRole' });
  expect(await ownerPrisma().partnerUser.count({ where: { partnerId: partner.id } })).toBe(0);
});

describe('groups that are too many for a token', () => {
  it.each([[overflowClaims(`http://localhost:9/stolen`)], [{ hasgroups: true }]])(
    'are asked of Microsoft Graph, page after page: %j',
    async (claims) => {
      const groups = [...Array.from({ length: 4 }, () => randomUUID()), GROUPS.ENTRA_ADMIN_AGENTS];
      const person = entra().add(makePerson(partner.id, claims, groups));
      const session = await signInPerson(entra(), person);
      expect((await findSession(session, { isUse: true }))?.roles).toEqual(['admin_agent']);
      expect(entra().requests.filter((path) => path.startsWith('/v1.0/'))).toHaveLength(3);
    },
  );

  it('are no roles where Graph lists none of the groups', async () => {
    const person = entra().add(makePerson(partner.id, { hasgroups: true }, [randomUUID()]));
    await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'noRole' });
  });
});

it('refuses somebody of a tenant that is no partner', async () => {
  const person = entra().add(makePerson(randomUUID(), { roles: ['GlobalAdmin'] }));
  await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'unknownCompany' });
});

it('keeps one account for one person, and follows their name and roles', async () => {
  const person = entra().add(makePerson(partner.id, { roles: ['SalesAgent'] }));
  const first = await signInPerson(entra(), person);
  Object.assign(person.claims, {
    name: 'New Name',
    preferred_username: 'new@tenant.example',
    roles: ['HelpdeskAgent'],
  });
  const second = await signInPerson(entra(), person);
  expect(second.userId).toBe(first.userId);
  // Also of the session that was open already.
  expect(await findSession(first, { isUse: true })).toMatchObject({
    name: 'New Name',
    email: 'new@tenant.example',
    roles: ['helpdesk_agent'],
  });
});

it('never lets an email open somebody else’s account', async () => {
  const email = `admin@${partner.domain}`;
  const localId = await makeUser(partner, {
    name: 'admin',
    password: 'correct horse',
    roles: ['global_admin'],
  });
  const claims = { roles: ['HelpdeskAgent'], preferred_username: email, email };
  const [person, other] = [1, 2].map(() => entra().add(makePerson(partner.id, claims)));
  if (!person || !other) throw new Error('There are two.');
  const session = await signInPerson(entra(), person);
  expect(session.userId).not.toBe(localId);
  expect(await findSession(session, { isUse: true })).toMatchObject({
    email,
    roles: ['helpdesk_agent'],
  });
  expect((await signInPerson(entra(), other)).userId).not.toBe(session.userId);
  // The local account still has its own password, and only that.
  expect(await tryPassword(email, { password: 'correct horse' })).toMatchObject({
    outcome: 'accepted',
    user: { userId: localId },
  });
});

it('creates an account without a password, which nobody changes here but to disable it', async () => {
  const person = entra().add(makePerson(partner.id, { roles: ['SalesAgent'] }));
  const session = await signInPerson(entra(), person);
  const user = await findUser(partner.scope, session.userId);
  expect(user).toMatchObject({ hasPassword: false, identityProvider: 'entra' });
  const actorId = await makeUser(partner, {
    name: 'admin',
    password: 'correct horse',
    roles: ['global_admin'],
  });
  const request = { actorId, userId: session.userId, version: user?.version ?? 0 };
  const changes: UserChangeRequest['change'][] = [
    { kind: 'roles', roles: ['global_admin'] },
    { kind: 'askLink' },
  ];
  for (const change of changes)
    expect(await changeUser(partner.scope, { ...request, change })).toMatchObject({
      outcome: 'refused',
    });
  await changeUser(partner.scope, { ...request, change: { kind: 'disable' } });
  expect(await findSession(session, { isUse: true })).toBeNull();
  await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'disabled' });
});

it('records in the log whom a company brought, and with which roles', async () => {
  const person = entra().add(makePerson(partner.id, { roles: ['SalesAgent'] }));
  await signInPerson(entra(), person);
  await signInPerson(entra(), person);
  person.claims.roles = ['AdminAgent'];
  await signInPerson(entra(), person);
  const { rows } = await ownerPool().query<{ type: string; roles: string }>(
    `SELECT operation_type AS type, resource_new_value::jsonb ->> 'Roles' AS roles FROM activity
     WHERE partner_id = $1 AND NOT is_own ORDER BY sequence`,
    [partner.id],
  );
  expect(rows).toEqual([
    { type: 'create_partner_user', roles: 'Sales agent' },
    { type: 'update_partner_user', roles: 'Admin agent' },
  ]);
});

it('creates one account for somebody who comes twice at once', async () => {
  const person = entra().add(makePerson(partner.id, { roles: ['SalesAgent'] }));
  const sessions = await Promise.all([1, 2, 3].map(() => signInPerson(entra(), person)));
  expect(new Set(sessions.map(({ userId }) => userId)).size).toBe(1);
});

it('takes somebody who cannot be named as an account all the same', async () => {
  const claims = { roles: ['SalesAgent'], preferred_username: 'no address\0', name: '\u202e ' };
  const person = entra().add(makePerson(partner.id, claims));
  const session = await signInPerson(entra(), person);
  const email = `${person.id}@${partner.domain}`;
  expect(await findSession(session, { isUse: true })).toMatchObject({ email });
});
