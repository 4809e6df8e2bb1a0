import { expect, it } from 'vitest';
import {
  findDatabaseUrl,
  findSecretsKey,
  getAuthSecret,
  getDatabaseUrl,
  getPort,
  getSiteUrl,
  getStopDelayMs,
  getStopGraceMs,
  SettingError,
  applySettings,
} from '@/lib/platform/env/env';
import {
  getEntraOrigin,
  getEntraUsGovernmentOrigin,
  getPartnerCenterOrigin,
} from '@/lib/platform/env/origins';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';

it.each([
  ['DATABASE_URL', getDatabaseUrl],
  ['NEXTAUTH_URL', getSiteUrl],
  ['NEXTAUTH_SECRET', getAuthSecret],
])('names %s in one sentence when it is missing', (name, get) => {
  applySettings({ [name]: '' });
  expect(get).toThrow(SettingError);
  expect(get).toThrow(new RegExp(`^${name} is missing; set it to [^\n]+\\.$`));
});

it('uses the embedded database when DATABASE_URL is unset', () => {
  applySettings({ DATABASE_URL: ' ' });
  expect(findDatabaseUrl()).toBeNull();
});

it.each(['postgres://u:p@h/d', 'postgresql://u@h:5433/d?sslmode=require'])('takes %s', (url) => {
  applySettings({ DATABASE_URL: url });
  expect(getDatabaseUrl()).toBe(url);
});

it.each(['mysql://u:secret@h/d', 'localhost:5432', 'secret'])(
  'rejects the database URL %s without quoting it',
  (url) => {
    applySettings({ DATABASE_URL: url });
    expect(getDatabaseUrl).toThrow(/^DATABASE_URL is not a PostgreSQL URL/);
    expect(getDatabaseUrl).not.toThrow(/secret/);
  },
);

it.each(['ftp://log.example', 'log.example', '/'])('rejects the address %s', (address) => {
  applySettings({ NEXTAUTH_URL: address });
  expect(getSiteUrl).toThrow(`NEXTAUTH_URL is "${address}", which is not a web address`);
});

it('serves on port 3000 by default', () => {
  applySettings({ PORT: '' });
  expect(getPort()).toBe(3000);
  applySettings({ PORT: '8080' });
  expect(getPort()).toBe(8080);
});

it.each(['0', '65536', '-1', '80.5', '0x50', 'http'])('rejects the port %s', (port) => {
  applySettings({ PORT: port });
  expect(getPort).toThrow(`PORT is "${port}"; put a whole number from 1 to 65535.`);
});

it('gives active requests 30 seconds to finish by default', () => {
  applySettings({ STOP_GRACE_SECONDS: '' });
  expect(getStopGraceMs()).toBe(30_000);
  applySettings({ STOP_GRACE_SECONDS: '0' });
  expect(getStopGraceMs()).toBe(0);
  for (const seconds of ['3601', '-1', '1.5', '30s', '1e3']) {
    applySettings({ STOP_GRACE_SECONDS: seconds });
    expect(getStopGraceMs).toThrow(
      `STOP_GRACE_SECONDS is "${seconds}"; put a whole number of seconds from 0 to 3600.`,
    );
  }
});

it('fails the health check no earlier than it rejects requests, unless told otherwise', () => {
  applySettings({ STOP_DELAY_SECONDS: '' });
  expect(getStopDelayMs()).toBe(0);
  applySettings({ STOP_DELAY_SECONDS: '600' });
  expect(getStopDelayMs()).toBe(600_000);
  applySettings({ STOP_DELAY_SECONDS: '601' });
  expect(getStopDelayMs).toThrow(
    'STOP_DELAY_SECONDS is "601"; put a whole number of seconds from 0 to 600.',
  );
  applySettings({ STOP_DELAY_SECONDS: '' });
});

it('reads 3, 30 and 90 days again by default', () => {
  applySettings({ SYNC_DAYS: '', SYNC_DAYS_DAILY: '', SYNC_DAYS_WEEKLY: '' });
  expect(getSyncLookback()).toEqual({ always: 3, daily: 30, weekly: 90 });
  applySettings({ SYNC_DAYS: '0', SYNC_DAYS_DAILY: '7', SYNC_DAYS_WEEKLY: '45' });
  expect(getSyncLookback()).toEqual({ always: 0, daily: 7, weekly: 45 });
});

it.each(['SYNC_DAYS', 'SYNC_DAYS_DAILY', 'SYNC_DAYS_WEEKLY'])('rejects an invalid %s', (name) => {
  for (const days of ['91', '-1', '3.5', '1e1', '0x5', '100', 'all', '٣']) {
    applySettings({ [name]: days });
    expect(getSyncLookback).toThrow(
      `${name} is "${days}"; put a whole number of days from 0 to 90.`,
    );
  }
  applySettings({ [name]: '' });
});

it('accepts 32 bytes in base64 as the secrets key, and no key when unset', () => {
  applySettings({ SECRETS_KEY: '' });
  expect(findSecretsKey()).toBeNull();
  for (const bytes of [Buffer.alloc(32, 7), Buffer.alloc(32, 255)]) {
    applySettings({ SECRETS_KEY: bytes.toString('base64') });
    expect(Buffer.from(findSecretsKey() ?? [])).toEqual(bytes);
  }
});

it.each(['secret', 'A'.repeat(32), 'A'.repeat(64), `${'!'.repeat(43)}=`])(
  'rejects the key %s without quoting it',
  (key) => {
    applySettings({ SECRETS_KEY: key });
    expect(findSecretsKey).toThrow(/^SECRETS_KEY must be 32 random bytes in base64; [^A!]*\.$/);
  },
);

it('uses Microsoft’s hosts by default', () => {
  applySettings({ PARTNER_CENTER_ORIGIN: '', ENTRA_ORIGIN: '', ENTRA_US_GOVERNMENT_ORIGIN: '' });
  expect(getPartnerCenterOrigin()).toBe('https://api.partnercenter.microsoft.com');
  expect(getEntraOrigin()).toBe('https://login.microsoftonline.com');
  expect(getEntraUsGovernmentOrigin()).toBe('https://login.microsoftonline.us');
});

it.each([
  'https://api.example',
  'https://api.example:8443/',
  'http://127.0.0.1:9',
  'http://[::1]:9',
])('accepts the origin %s', (origin) => {
  applySettings({ PARTNER_CENTER_ORIGIN: origin });
  expect(getPartnerCenterOrigin()).toBe(new URL(origin).origin);
});

it.each([
  'api.example',
  'http://api.example',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'https://api.example/v1',
  'https://api.example?x',
  'https://api.example#x',
  'https://user:secret@api.example',
  'file:///etc/passwd',
  'data:,',
])('rejects the origin %s', (origin) => {
  applySettings({ ENTRA_ORIGIN: origin });
  expect(getEntraOrigin).toThrow(/^ENTRA_ORIGIN must be an origin such as https:/);
  expect(getEntraOrigin).not.toThrow(/secret/);
});

it.each(['x', 'x'.repeat(64), 'abcabc'.repeat(10), 'short-but-random-8fQ'])(
  'rejects the guessable secret %s without quoting it',
  (secret) => {
    applySettings({ NEXTAUTH_SECRET: secret });
    expect(getAuthSecret).toThrow(/^NEXTAUTH_SECRET can be guessed: [^\n]+\.$/);
    expect(getAuthSecret).not.toThrow(secret.length > 1 ? secret : /"x"/);
  },
);

it('accepts a secret of 32 random bytes', () => {
  for (const secret of [
    'q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq80=',
    'Zx9'.repeat(5) + crypto.randomUUID(),
  ]) {
    applySettings({ NEXTAUTH_SECRET: secret });
    expect(getAuthSecret()).toBe(secret);
  }
});
