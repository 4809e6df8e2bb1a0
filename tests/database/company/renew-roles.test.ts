import { beforeEach, describe, expect, it } from 'vitest';
import { renewRoles } from '@/lib/auth/company/roles/renew-roles';
import { findSession } from '@/lib/auth/sessions/find-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { applySettings } from '@/lib/platform/env/env';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePerson, type FakePerson } from '@/tests/support/entra/fake-person';
import { GROUPS } from '@/tests/support/entra/provider-settings';
import { signInPerson, useFakeEntra } from '@/tests/support/entra/use-fake-entra';
import { makePartner } from '@/tests/support/records/partners';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();
const entra = useFakeEntra();

let person: FakePerson;
let session: SessionKey;

beforeEach(async () => {
  const { id } = await makePartner();
  person = entra().add(makePerson(id, { roles: ['SalesAgent'] }));
  session = await signInPerson(entra(), person);
  entra().requests.length = 0;
});

it('asks nobody while the roles are new', async () => {
  await age('54 minutes');
  expect(await use()).toMatchObject({ roles: ['sales_agent'], areRolesDue: false });
});

it('reads the roles again once they are due, each hour', async () => {
  for (const [claim, role] of [
    ['AdminAgent', 'admin_agent'],
    ['HelpdeskAgent', 'helpdesk_agent'],
  ] as const) {
    person.claims.roles = [claim];
    await age('61 minutes');
    expect(await use()).toMatchObject({ areRolesDue: true });
    expect(await renewRoles(session)).toBe(true);
    expect(await use()).toMatchObject({ roles: [role], areRolesDue: false });
  }
});

it('asks Microsoft Graph again, too', async () => {
  Object.assign(person.claims, { roles: undefined, hasgroups: true });
  person.groups = [GROUPS.ENTRA_HELPDESK_AGENTS];
  await age('61 minutes');
  expect(await renewRoles(session)).toBe(true);
  expect((await use())?.roles).toEqual(['helpdesk_agent']);
});

it('ends all sessions of somebody who has lost the last role', async () => {
  const other = await signInPerson(entra(), person);
  person.claims.roles = [];
  await age('61 minutes');
  expect(await renewRoles(session)).toBe(false);
  expect([await use(), await use(other)]).toEqual([null, null]);
  expect(await endReason()).toBe('role_lost');
});

it('ends the sessions of somebody whom the company has disabled', async () => {
  person.isDisabled = true;
  await age('56 minutes');
  expect(await renewRoles(session)).toBe(false);
  expect(await use()).toBeNull();
  expect(await endReason()).toBe('provider_refused');
});

it('ends a session whose token is about somebody else', async () => {
  const other = entra().add(makePerson(String(person.claims.tid), { roles: ['GlobalAdmin'] }));
  Object.assign(person.claims, { oid: other.claims.oid });
  await age('61 minutes');
  expect(await renewRoles(session)).toBe(false);
  expect(await use()).toBeNull();
});

describe('while the provider is away', () => {
  it('lets the session go on for another hour, and asks only once in half a minute', async () => {
    entra().setAway(true);
    await age('119 minutes');
    expect(await renewRoles(session)).toBe(true);
    const asked = entra().requests.length;
    expect(await renewRoles(session)).toBe(true);
    expect(entra().requests).toHaveLength(asked);
    expect((await use())?.roles).toEqual(['sales_agent']);
  });

  it('ends it then', async () => {
    entra().setAway(true);
    await age('121 minutes');
    expect(await renewRoles(session)).toBe(false);
    expect(await use()).toBeNull();
    expect(await endReason()).toBe('provider_away');
  });

  it('reads the roles as soon as it is back', async () => {
    entra().setAway(true);
    await age('90 minutes');
    expect(await renewRoles(session)).toBe(true);
    entra().setAway(false);
    person.claims.roles = ['AdminAgent'];
    await set(`renewal_started_at = now() - interval '31 seconds'`);
    expect(await renewRoles(session)).toBe(true);
    expect((await use())?.roles).toEqual(['admin_agent']);
  });
});

it('lets one of many requests ask, and the others wait for its answer', async () => {
  person.claims.roles = [];
  await age('61 minutes');
  const renewals = await Promise.all(Array.from({ length: 5 }, () => renewRoles(session)));
  expect(renewals).toEqual(Array(5).fill(false));
  expect(entra().requests.filter((path) => path.endsWith('/token'))).toHaveLength(1);
});

it('ends a session without a token to ask by once its roles are an hour old', async () => {
  await set('refresh_token = NULL');
  await age('56 minutes');
  expect(await renewRoles(session)).toBe(true);
  await set(`renewal_started_at = NULL`);
  await age('61 minutes');
  expect(await renewRoles(session)).toBe(false);
});

it('keeps the token so that the database alone is not enough to use it', async () => {
  const { rows } = await ownerPool().query<{ token: string }>(
    'SELECT refresh_token AS token FROM session WHERE partner_id = $1 AND id = $2',
    [session.partnerId, session.sessionId],
  );
  expect(rows[0]?.token).toMatch(/^[\w-]{60,}$/);
  // Not even another user's does: it is bound to whose it is.
  const colleague = entra().add(makePerson(session.partnerId, { roles: ['SalesAgent'] }));
  const { sessionId } = await signInPerson(entra(), colleague);
  await set(`refresh_token = (SELECT refresh_token FROM session WHERE id = '${sessionId}')`);
  await age('61 minutes');
  expect(await renewRoles(session)).toBe(false);
});

it('opens nothing once sign-in by the company is switched off', async () => {
  applySettings({ ENTRA_CLIENT_ID: '', ENTRA_CLIENT_SECRET: '' });
  expect(await use()).toBeNull();
  applySettings({ ENTRA_CLIENT_ID: entra().clientId, ENTRA_CLIENT_SECRET: entra().clientSecret });
  expect(await use()).not.toBeNull();
});

function use(key = session) {
  return findSession(key, { isUse: true });
}

function age(howLong: string): Promise<void> {
  return set(`roles_read_at = now() - interval '${howLong}'`);
}

async function set(change: string): Promise<void> {
  await ownerPool().query(`UPDATE session SET ${change} WHERE partner_id = $1 AND id = $2`, [
    session.partnerId,
    session.sessionId,
  ]);
}

async function endReason(): Promise<string | undefined> {
  const { rows } = await ownerPool().query<{ reason: string }>(
    'SELECT end_reason AS reason FROM session WHERE partner_id = $1 AND id = $2',
    [session.partnerId, session.sessionId],
  );
  return rows[0]?.reason;
}
