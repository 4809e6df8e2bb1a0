import { describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/database';
import { getCredentials, findConnection } from '@/lib/partner-center/connection/connection';
import { saveConnection } from '@/lib/partner-center/connection/change-connection';
import { asOwner, ownerRows } from '@/tests/support/database/as-owner';
import {
  connectPartner,
  sync,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const partnerCenter = useFakePartnerCenter();

it('requests one token from the partner’s cloud with client credentials', async () => {
  const connected = await connectPartner(partnerCenter.get());
  expect((await sync(connected)).problem).toBeNull();
  const { tokenRequests, tenant } = connected.account;
  expect(tokenRequests.map(({ cloud }) => cloud)).toEqual(['global']);
  expect(tokenRequests[0]?.path).toBe(`/${tenant}/oauth2/v2.0/token`);
});

it('requests the token from the US Government host for a partner there', async () => {
  const connected = await connectPartner(partnerCenter.get());
  await asOwner("UPDATE partner SET cloud = 'us_government' WHERE id = $1", [connected.partner.id]);
  expect((await sync(connected)).problem).toBeNull();
  expect(connected.account.tokenRequests.map(({ cloud }) => cloud)).toEqual(['us_government']);
});

it('stores the refresh token that replaces a used one, encrypted and at once', async () => {
  const connected = await connectPartner(partnerCenter.get(), {
    grantType: 'refresh_token',
    expiresIn: 60,
  });
  const usedToken = connected.account.refreshToken;
  expect((await sync(connected)).problem).toBeNull();
  // Tokens that end within minutes are not used twice.
  expect(connected.account.tokenRequests.length).toBeGreaterThan(80);
  const { refreshToken } = await getCredentials(connected.partner.scope);
  expect(refreshToken).toBe(connected.account.refreshToken);
  expect(refreshToken).not.toBe(usedToken);
  expect((await findConnection(connected.partner.scope))?.hasRefreshToken).toBe(true);
  expect((await sync(connected)).problem).toBeNull();
});

it('never stores a refresh token for a connection that has changed in the meantime', async () => {
  const connected = await connectPartner(partnerCenter.get(), { grantType: 'refresh_token' });
  const { partner, account } = connected;
  const version = (await findConnection(partner.scope))?.version ?? 0;
  account.interceptToken = async () => {
    account.interceptToken = () => null;
    const change = { scope: partner.scope, actor: 'other@tailspin.example', version };
    const fields = { tenant: account.tenant, clientId: account.clientId, clientSecret: '' };
    await saveConnection(change, { ...fields, grantType: 'refresh_token', refreshToken: 'newer' });
    return null;
  };
  expect((await sync(connected)).problem).toMatch(/^The connection was changed during the sync/);
  expect((await getCredentials(partner.scope)).refreshToken).toBe('newer');
});

it('requests one new token when a token is revoked before it expires', async () => {
  const connected = await connectPartner(partnerCenter.get());
  const { account } = connected;
  let requestCount = 0;
  account.interceptPage = () => {
    requestCount += 1;
    if (requestCount === 10) account.tokens.clear();
    return null;
  };
  expect((await sync(connected)).problem).toBeNull();
  expect(account.tokenRequests).toHaveLength(2);
  account.interceptPage = () => ({ status: 401 });
  expect((await sync(connected)).problem).toMatch(/does not accept the token .*\(HTTP 401\)/);
});

describe('reports a refusal by Entra with its code, without a secret', () => {
  it.each([
    [{ clientSecret: 'other' }, 'client_credentials', /\(invalid_client, AADSTS7000215\)/],
    [{ refreshToken: 'other' }, 'refresh_token', /\(invalid_grant, AADSTS700082\)/],
  ] as const)('%o', async (wrong, grantType, codes) => {
    const connected = await connectPartner(partnerCenter.get(), { grantType });
    Object.assign(connected.account, wrong);
    const { problem } = await sync(connected);
    expect(problem).toMatch(/^Entra refuses the connection's credentials/);
    expect(problem).toMatch(codes);
    expect(problem).not.toMatch(/s3cret|refresh-/);
    const [row] = await ownerRows<{ text: string }>(sql`SELECT s::text AS text FROM sync s
      WHERE partner_id = ${connected.partner.id}::uuid`);
    expect(row?.text).toContain('invalid_');
    expect(row?.text).not.toMatch(/s3cret|refresh-/);
  });

  it('reports a refusal without a readable body', async () => {
    const interceptToken = () => ({ status: 400, body: 'no JSON' });
    const connected = await connectPartner(partnerCenter.get(), { interceptToken });
    expect((await sync(connected)).problem).toMatch(/credentials \(HTTP 400\)/);
  });

  it('retries when Entra is busy', async () => {
    const responses = [{ status: 429, headers: { 'Retry-After': '3' } }, { body: '{}' }];
    const interceptToken = () => responses.shift() ?? null;
    const connected = await connectPartner(partnerCenter.get(), { interceptToken });
    expect((await sync(connected)).problem).toBeNull();
  });
});
