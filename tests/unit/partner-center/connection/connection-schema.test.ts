import { describe, expect, it } from 'vitest';
import { translatorFor } from '@/lib/platform/i18n/translator';
import {
  connectionSchema,
  type StoredConnection,
} from '@/lib/partner-center/connection/connection-schema';

const t = translatorFor('en');
const CLIENT = '2f1c1d1e-0000-4000-8000-000000000001';
const form = (overrides: Record<string, string> = {}) => ({
  version: '',
  tenant: 'contoso.onmicrosoft.com',
  clientId: CLIENT,
  grantType: 'client_credentials',
  clientSecret: 'secret',
  refreshToken: '',
  ...overrides,
});
const stored: StoredConnection = {
  tenant: 'contoso.onmicrosoft.com',
  clientId: CLIENT,
  hasClientSecret: true,
  hasRefreshToken: false,
};

function problemsOf(values: Record<string, string>, present: StoredConnection | null = null) {
  const { error } = connectionSchema(present, t).safeParse(values);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

it.each(['contoso.onmicrosoft.com', 'Contoso.Example', 'a-b.c-d.example', CLIENT, ` ${CLIENT} `])(
  'accepts the tenant %s',
  (tenant) => {
    expect(connectionSchema(null, t).parse(form({ tenant })).tenant).toBe(
      tenant.trim().toLowerCase(),
    );
  },
);

it.each([
  '',
  'contoso',
  'evil.example/x?',
  'evil.example#',
  '../',
  '..',
  './..',
  '@evil.example',
  'a@evil.example',
  'https://evil.example',
  '//evil.example',
  '\\\\evil.example',
  'evil.example:8443',
  'evil.example%2f..',
  'evil.example\nx',
  'evil..example',
  '-evil.example',
  '127.0.0.1',
  'ｅvil.example',
])('refuses the tenant %j', (tenant) => {
  expect(problemsOf(form({ tenant }))).toEqual([expect.stringMatching(/^tenant: Enter a domain/)]);
});

describe('a secret', () => {
  it('is required at first, depending on the grant type', () => {
    expect(problemsOf(form({ clientSecret: '' }))).toEqual([
      'clientSecret: Enter the client secret.',
    ]);
    const refresh = { grantType: 'refresh_token', clientSecret: '' };
    expect(problemsOf(form(refresh))).toEqual(['refreshToken: Enter the refresh token.']);
    expect(problemsOf(form({ ...refresh, refreshToken: 'token' }))).toEqual([]);
  });

  it('may stay blank when one is stored, for the same tenant and application only', () => {
    expect(problemsOf(form({ clientSecret: '' }), stored)).toEqual([]);
    const again = 'belongs to another tenant or application.';
    for (const [name, other] of [
      ['tenant', 'other.example'],
      ['clientId', CLIENT.replace('1', '2')],
    ] as const) {
      const [problem] = problemsOf(form({ clientSecret: '', [name]: other }), stored);
      expect(problem).toContain(again);
    }
  });
});

it('refuses another grant type and a client id that is not a GUID', () => {
  expect(problemsOf(form({ grantType: 'password' }))).toEqual([
    'grantType: Choose a sign-in method.',
  ]);
  expect(problemsOf(form({ clientId: 'me' }))).toEqual([
    expect.stringMatching(/^clientId: Enter the application/),
  ]);
});
