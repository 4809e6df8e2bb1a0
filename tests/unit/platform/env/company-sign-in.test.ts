import { beforeEach, describe, expect, it } from 'vitest';
import {
  areLocalAccountsOn,
  findEntraSettings,
  findOidcSettings,
} from '@/lib/platform/env/company-sign-in';
import { applySettings, SettingError } from '@/lib/platform/env/env';
import { getRoleAge } from '@/lib/platform/env/role-age';

const GROUP = '0b5e4a6c-3f1d-4c0e-9a57-1d2f3a4b5c6d';
const ENTRA = { ENTRA_CLIENT_ID: 'id', ENTRA_CLIENT_SECRET: 'secret' };
const OIDC = {
  OIDC_ISSUER: 'https://id.example.com/realm',
  OIDC_CLIENT_ID: 'id',
  OIDC_CLIENT_SECRET: 'secret',
};
const NAMES = [
  ...Object.keys(ENTRA),
  ...['ENTRA_CLOUD', 'ENTRA_AUTHORITY', 'GRAPH_URL', 'ENTRA_ADMIN_AGENTS'],
  ...Object.keys(OIDC),
  ...['OIDC_NAME', 'OIDC_ROLES_CLAIM', 'OIDC_PARTNER', 'LOCAL_ACCOUNTS', 'ROLES_MINUTES'],
];

beforeEach(() => applySettings(Object.fromEntries(NAMES.map((name) => [name, '']))));

it('knows local accounts alone where nothing is set', () => {
  expect([findEntraSettings(), findOidcSettings(), areLocalAccountsOn()]).toEqual([
    null,
    null,
    true,
  ]);
});

describe('Entra', () => {
  it.each([
    ['', 'https://login.microsoftonline.com/organizations', 'https://graph.microsoft.com'],
    ['global', 'https://login.microsoftonline.com/organizations', 'https://graph.microsoft.com'],
    [
      'us_government',
      'https://login.microsoftonline.us/organizations',
      'https://graph.microsoft.us',
    ],
  ])('in the cloud "%s" is at %s with %s', (cloud, authority, graph) => {
    applySettings({ ...ENTRA, ENTRA_CLOUD: cloud });
    expect(findEntraSettings()).toMatchObject({ authority, graph });
  });

  it.each([
    ['http://localhost:4000', 'http://localhost:4000/organizations'],
    ['https://login.example/', 'https://login.example/organizations'],
    ['https://login.example/contoso.example', 'https://login.example/contoso.example'],
    ['https://login.example/common/v2.0/', 'https://login.example/common'],
  ])('takes the authority %s as %s', (text, authority) => {
    applySettings({ ...ENTRA, ENTRA_AUTHORITY: text });
    expect(findEntraSettings()?.authority).toBe(authority);
  });

  it('takes several groups for a role', () => {
    applySettings({ ...ENTRA, ENTRA_ADMIN_AGENTS: `${GROUP.toUpperCase()}, ${GROUP}` });
    expect(findEntraSettings()?.groups.admin_agent).toEqual([GROUP, GROUP]);
  });

  it.each([
    [{ ENTRA_CLIENT_SECRET: '' }, /^ENTRA_CLIENT_SECRET must be set, too, because ENTRA_CLIENT_ID/],
    [{ ENTRA_CLIENT_ID: '' }, /^ENTRA_CLIENT_ID must be set, too, because ENTRA_CLIENT_SECRET/],
    [{ ENTRA_CLOUD: 'china' }, /^ENTRA_CLOUD is "china"/],
    [{ ENTRA_AUTHORITY: 'http://login.example' }, /^ENTRA_AUTHORITY must be/],
    [{ ENTRA_AUTHORITY: 'https://u:p@login.example' }, /^ENTRA_AUTHORITY must be/],
    [{ GRAPH_URL: 'https://graph.example/v1.0' }, /^GRAPH_URL must be an origin/],
    [{ ENTRA_ADMIN_AGENTS: 'AdminAgents' }, /^ENTRA_ADMIN_AGENTS must list object ids/],
  ])('says what is wrong with %j', (changes, words) => {
    applySettings({ ...ENTRA, ...changes });
    expect(findEntraSettings).toThrow(SettingError);
    expect(findEntraSettings).toThrow(words);
  });
});

describe('another provider', () => {
  it('has a name, a claim and a partner only where they are set', () => {
    applySettings(OIDC);
    expect(findOidcSettings()).toMatchObject({
      name: 'id.example.com',
      rolesClaim: 'roles',
      partner: null,
    });
  });

  it.each([
    [{ OIDC_ISSUER: '' }, /^OIDC_ISSUER must be set, too, because OIDC_CLIENT_ID/],
    [{ OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' }, /^OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must/],
    [{ OIDC_ISSUER: 'ftp://x' }, /^OIDC_ISSUER must be an address/],
    [{ OIDC_ISSUER: 'http://id.example.com' }, /^OIDC_ISSUER must be an address/],
  ])('says what is wrong with %j', (changes, words) => {
    applySettings({ ...OIDC, ...changes });
    expect(findOidcSettings).toThrow(words);
  });
});

it('switches local accounts off only where people can sign in otherwise', () => {
  applySettings({ LOCAL_ACCOUNTS: 'off' });
  expect(areLocalAccountsOn).toThrow(/^LOCAL_ACCOUNTS is off, but nobody can sign in otherwise/);
  applySettings(ENTRA);
  expect(areLocalAccountsOn()).toBe(false);
  applySettings({ LOCAL_ACCOUNTS: 'no' });
  expect(areLocalAccountsOn).toThrow(/^LOCAL_ACCOUNTS is "no"; set it to on or off\.$/);
});

it('reads roles again at least every hour', () => {
  expect(getRoleAge()).toEqual({ due: 3300, outdated: 3600, grace: 7200 });
  applySettings({ ROLES_MINUTES: '61' });
  expect(getRoleAge).toThrow(/^ROLES_MINUTES is "61"/);
});
