import { expect, it } from 'vitest';
import { COUNTRY_CODES } from '@/lib/country-codes';
import { listCountries } from '@/lib/country-names';
import { CUSTOMER_SCHEMA } from '@/lib/customers/customer-schema';

const SENT = {
  id: '0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0002',
  name: ' Relecloud ',
  primaryDomain: ' ReleCloud.OnMicrosoft.com ',
  country: 'JP',
};

it('takes a company, with its domain in lower case', () => {
  expect(CUSTOMER_SCHEMA.parse(SENT)).toEqual({
    ...SENT,
    name: 'Relecloud',
    primaryDomain: 'relecloud.onmicrosoft.com',
  });
});

it.each([
  ['name', ''],
  ['name', 'a\u0000b'],
  ['primaryDomain', ''],
  ['primaryDomain', 'relecloud'],
  ['primaryDomain', 'https://relecloud.com'],
  ['primaryDomain', 'ada@relecloud.com'],
  ['primaryDomain', '-x.example.com'],
  ['primaryDomain', 'x..example.com'],
  ['primaryDomain', 'relecloud.com.'],
  ['primaryDomain', '192.168.0.1'],
  ['primaryDomain', `${'a'.repeat(64)}.com`],
  ['primaryDomain', `${'a.'.repeat(126)}example`],
  ['country', ''],
  ['country', 'XX'],
  ['country', 'jp'],
])('refuses as %s %j', (field, value) => {
  const { error } = CUSTOMER_SCHEMA.safeParse({ ...SENT, [field]: value });
  expect(error?.issues[0]?.path).toEqual([field]);
});

it('knows the 249 countries of ISO 3166-1 by name', () => {
  expect(COUNTRY_CODES.size).toBe(249);
  const countries = listCountries();
  expect(countries).toHaveLength(249);
  expect(countries.filter(({ code, name }) => code === name)).toEqual([]);
  expect(countries[0]?.name).toBe('Afghanistan');
});
