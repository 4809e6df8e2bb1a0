import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { renewRoles } from '@/lib/auth/company/roles/renew-roles';
import { findSession } from '@/lib/auth/sessions/find-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { changeSettings } from '@/lib/partners/settings/change-settings';
import { getSettings, type Settings } from '@/lib/partners/settings/settings';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePerson } from '@/tests/support/entra/fake-person';
import { GROUPS } from '@/tests/support/entra/provider-settings';
import { signInPerson, useFakeEntra } from '@/tests/support/entra/use-fake-entra';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';

useDatabase();
const entra = useFakeEntra();

const [FIRST, SECOND] = [randomUUID(), randomUUID()];

let partner: TestPartner;
let other: TestPartner;

beforeEach(async () => {
  [partner, other] = [await makePartner(), await makePartner()];
});

describe('a partner’s own groups', () => {
  it('give the same group another role at each partner', async () => {
    await set(partner, { adminAgentGroups: [FIRST], salesAgentGroups: [SECOND] });
    await set(other, { helpdeskAgentGroups: [FIRST] });
    expect(await rolesOf(await signIn(partner, [FIRST]))).toEqual(['admin_agent']);
    expect(await rolesOf(await signIn(other, [FIRST]))).toEqual(['helpdesk_agent']);
    expect(await rolesOf(await signIn(partner, [SECOND.toUpperCase()]))).toEqual(['sales_agent']);
    await expect(signIn(other, [SECOND])).rejects.toMatchObject({ refusal: 'noRole' });
  });

  it('stand in place of the installation’s for that role and that partner alone', async () => {
    await set(partner, { adminAgentGroups: [FIRST] });
    await expect(signIn(partner, [GROUPS.ENTRA_ADMIN_AGENTS])).rejects.toMatchObject({
      refusal: 'noRole',
    });
    expect(await rolesOf(await signIn(partner, [GROUPS.ENTRA_HELPDESK_AGENTS]))).toEqual([
      'helpdesk_agent',
    ]);
    expect(await rolesOf(await signIn(other, [GROUPS.ENTRA_ADMIN_AGENTS]))).toEqual([
      'admin_agent',
    ]);
  });

  it('count when Microsoft Graph lists the groups, too', async () => {
    await set(partner, { salesAgentGroups: [SECOND] });
    const person = entra().add(makePerson(partner.id, { hasgroups: true }, [SECOND]));
    expect(await rolesOf(await signInPerson(entra(), person))).toEqual(['sales_agent']);
  });

  it('are read again with the roles: whose group no longer counts is out', async () => {
    await set(partner, { adminAgentGroups: [FIRST] });
    const [stays, goes] = [await signIn(partner, [FIRST, SECOND]), await signIn(partner, [FIRST])];
    const elsewhere = await signIn(other, [GROUPS.ENTRA_ADMIN_AGENTS]);
    await set(partner, { adminAgentGroups: [SECOND] });
    await asOwner(`UPDATE session SET roles_read_at = now() - interval '61 minutes'`);
    expect(await renewRoles(stays)).toBe(true);
    expect(await renewRoles(goes)).toBe(false);
    expect(await renewRoles(elsewhere)).toBe(true);
    expect(await rolesOf(stays)).toEqual(['admin_agent']);
    expect(await findSession(goes, { isUse: true })).toBeNull();
  });
});

it('records old and new groups in the log, and leaves what was not changed', async () => {
  await set(partner, { recordReads: true, adminAgentGroups: [FIRST] });
  await set(partner, { adminAgentGroups: [FIRST, SECOND] });
  expect(await getSettings(partner.scope)).toMatchObject({
    recordReads: true,
    adminAgentGroups: [FIRST, SECOND],
    salesAgentGroups: [],
  });
  const values = await asOwner<{ old: string | null; new: string }>(
    `SELECT resource_old_value::jsonb ->> 'AdminAgentGroups' AS old,
       resource_new_value::jsonb ->> 'AdminAgentGroups' AS new
     FROM activity WHERE partner_id = '${partner.id}' AND operation_type = 'log_setting_changed'
     ORDER BY sequence`,
  );
  expect(values).toEqual([
    { old: null, new: FIRST },
    { old: FIRST, new: `${FIRST}, ${SECOND}` },
  ]);
});

async function set({ scope }: TestPartner, changes: Partial<Settings>): Promise<void> {
  const { version } = await getSettings(scope);
  await changeSettings({ scope, actor: 'admin@tailspin.example', version }, changes);
}

function signIn({ id }: TestPartner, groups: string[]): Promise<SessionKey> {
  return signInPerson(entra(), entra().add(makePerson(id, { groups })));
}

async function rolesOf(session: SessionKey) {
  return (await findSession(session, { isUse: true }))?.roles;
}
