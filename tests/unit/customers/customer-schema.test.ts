import { expect, it } from 'vitest';
import { COUNTRY_CODES } from '@/lib/customers/countries/country-codes';
import { countryName, listCountries } from '@/lib/customers/countries/country-names';
import { customerSchema } from '@/lib/customers/customer-schema';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';

const schema = customerSchema(translatorFor('en'));

const SENT = {
  id: '0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0002',
  name: ' Relecloud ',
  primaryDomain: ' ReleCloud.OnMicrosoft.com ',
  country: 'JP',
};

it('accepts a company, with its domain in lower case', () => {
  expect(schema.parse(SENT)).toEqual({
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
  const { error } = schema.safeParse({ ...SENT, [field]: value });
  expect(error?.issues[0]?.path).toEqual([field]);
});

it.each([
  ['en', 'Use 256 characters or fewer.'],
  ['ja', '256 文字以内で入力してください。'],
  ['ko', '256자 이하로 입력하세요.'],
] as const)('reports in %s what is wrong', (locale, sentence) => {
  const sent = { ...SENT, name: 'x'.repeat(257) };
  const { error } = customerSchema(translatorFor(locale)).safeParse(sent);
  expect(error?.issues.map(({ message }) => message)).toEqual([sentence]);
});

it('knows the 249 countries of ISO 3166-1 by name, in each language', () => {
  expect(COUNTRY_CODES.size).toBe(249);
  for (const locale of LOCALES) {
    const countries = listCountries(locale);
    expect(countries).toHaveLength(249);
    expect(countries.filter(({ code, name }) => code === name)).toEqual([]);
  }
});

it.each([
  ['en', 'Afghanistan', 'Zimbabwe'],
  ['ja', 'アイスランド', '北朝鮮'],
  ['ko', '가나', '홍콩(중국 특별행정구)'],
] as const)('sorts the countries as readers of %s do', (locale, first, last) => {
  const countries = listCountries(locale);
  expect([countries[0]?.name, countries.at(-1)?.name]).toEqual([first, last]);
});

it('shows unknown country codes unchanged', () => {
  expect(countryName('JP', 'ko')).toBe('일본');
  for (const code of ['XX', '', 'Nowhere', '__proto__']) expect(countryName(code, 'ja')).toBe(code);
});
