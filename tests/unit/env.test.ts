import { expect, it } from 'vitest';
import {
  findDatabaseUrl,
  getAuthSecret,
  getDatabaseUrl,
  getPort,
  getSiteUrl,
  SettingError,
  useSettings,
} from '@/lib/env';

it.each([
  ['DATABASE_URL', getDatabaseUrl],
  ['NEXTAUTH_URL', getSiteUrl],
  ['NEXTAUTH_SECRET', getAuthSecret],
])('names %s in one sentence when it is missing', (name, get) => {
  useSettings({ [name]: '' });
  expect(get).toThrow(SettingError);
  expect(get).toThrow(new RegExp(`^${name} is missing; set it to [^\n]+\\.$`));
});

it('takes an unset DATABASE_URL for the wish to use the embedded database', () => {
  useSettings({ DATABASE_URL: ' ' });
  expect(findDatabaseUrl()).toBeNull();
});

it.each(['postgres://u:p@h/d', 'postgresql://u@h:5433/d?sslmode=require'])('takes %s', (url) => {
  useSettings({ DATABASE_URL: url });
  expect(getDatabaseUrl()).toBe(url);
});

it.each(['mysql://u:secret@h/d', 'localhost:5432', 'secret'])(
  'refuses the database URL %s without repeating it',
  (url) => {
    useSettings({ DATABASE_URL: url });
    expect(getDatabaseUrl).toThrow(/^DATABASE_URL is not a PostgreSQL URL/);
    expect(getDatabaseUrl).not.toThrow(/secret/);
  },
);

it.each(['ftp://log.example', 'log.example', '/'])('refuses the address %s', (address) => {
  useSettings({ NEXTAUTH_URL: address });
  expect(getSiteUrl).toThrow(`NEXTAUTH_URL is "${address}", which is no web address`);
});

it('serves on 3000 unless told otherwise', () => {
  useSettings({ PORT: '' });
  expect(getPort()).toBe(3000);
  useSettings({ PORT: '8080' });
  expect(getPort()).toBe(8080);
});

it.each(['0', '65536', '-1', '80.5', '0x50', 'http'])('refuses the port %s', (port) => {
  useSettings({ PORT: port });
  expect(getPort).toThrow(`PORT is "${port}"; put a whole number from 1 to 65535.`);
});
