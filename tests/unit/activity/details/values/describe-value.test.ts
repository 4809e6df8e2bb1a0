import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeValue } from '@/lib/activity/details/values/describe-value';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';

type Words = Record<Locale, string>;

function inWords(
  [name, text, currency = null]: [name: string, text: string, currency?: string | null],
  { locale = 'en', zone = 'UTC' }: { locale?: Locale; zone?: string } = {},
): string | null {
  return describeValue({ name, text, currency }, { t: translatorFor(locale), locale, zone });
}

const VALUES: [name: string, text: string, words: Words][] = [
  ['TermDuration', 'P1M', { en: '1 month', ja: '1 か月', ko: '1개월' }],
  ['TermDuration', 'P3Y', { en: '3 years', ja: '3 年', ko: '3년' }],
  ['Anything', 'P1Y6M', { en: '1 year 6 months', ja: '1 年 6 か月', ko: '1년 6개월' }],
  ['Timeout', 'PT90M', { en: '90 minutes', ja: '90 分', ko: '90분' }],
  ['Timeout', 'PT0S', { en: '0 seconds', ja: '0 秒', ko: '0초' }],
  [
    'CommitmentEndDate',
    '2026-11-21T18:00:00.0000000Z',
    {
      en: '21 Nov 2026, 18:00 UTC',
      ja: '2026年11月21日 18:00 UTC',
      ko: '2026년 11월 21일 18:00 UTC',
    },
  ],
  ['Since', '2026-11-21', { en: '21 Nov 2026', ja: '2026年11月21日', ko: '2026년 11월 21일' }],
  ['AllowDelegatedAccess', 'True', { en: 'yes', ja: 'はい', ko: '예' }],
  ['LineItemNumber', '0', { en: '1', ja: '1', ko: '1' }],
];

describe.each(['en', 'ja', 'ko'] as const)('in the language %s', (locale) => {
  it.each(VALUES)('%s %s is told in words', (name, text, words) => {
    expect(inWords([name, text], { locale })).toBe(words[locale]);
  });
});

it.each([
  ['annual', 'annual'],
  ['Annually', 'annual'],
  ['one_time', 'one-time'],
  ['Monthly', 'monthly'],
] as const)('the cycle %s is told as that of a subscription', (text, cycle) => {
  const words = translatorFor('ja')(`subscriptions.cycles.${cycle}`);
  expect(inWords(['BillingCycle', text], { locale: 'ja' })).toBe(words);
});

it.each([
  ['2026-11-21T18:00:00Z', 'Asia/Tokyo', '22 Nov 2026, 03:00 Asia/Tokyo'],
  ['2026-11-21T18:00:05+02:00', 'UTC', '21 Nov 2026, 16:00:05 UTC'],
  ['2026-11-21T18:00:00', 'Asia/Tokyo', '21 Nov 2026, 18:00'],
])('the time %s is told in the zone %s', (text, zone, words) => {
  expect(inWords(['CreationDate', text], { zone })).toBe(words);
});

it.each([
  ['TotalPrice', '1234.5', 'EUR', 'EUR 1,234.50'],
  ['Amount', '0.0123', 'usd', 'USD 0.0123'],
  ['Amount', '5000', 'JPY', 'JPY 5,000'],
  ['Amount', '5000.50', 'JPY', 'JPY 5,000.50'],
  ['Amount', '123456789012.123457', 'EUR', 'EUR 123,456,789,012.123457'],
])('the amount %s %s in %s is told with its currency', (name, text, currency, words) => {
  expect(inWords([name, text, currency])?.replaceAll('\u00a0', ' ')).toBe(words);
});

it.each([
  ['TermDuration', 'P'],
  ['TermDuration', 'PT'],
  ['TermDuration', 'P1Y2'],
  ['CreationDate', '0001-01-01T00:00:00'],
  ['CreationDate', '2026-02-30T00:00:00Z'],
  ['CreationDate', '2026-11-21T25:00:00Z'],
  ['CreationDate', '2026-11-21T18:00:00+99:99'],
  ['BillingCycle', 'fortnightly'],
  ['Status', 'constructor'],
  ['Amount', '12'],
  ['Amount', 'twelve'],
  ['LineItemNumber', '-1'],
  ['FriendlyName', 'P1Y'],
  ['FriendlyName', 'true'],
  ['Id', '2026-11-21'],
  ['Quantity', '1234'],
  ['Anything', ''],
])('%s %j stays as it is', (name, text) => {
  expect(inWords([name, text])).toBeNull();
});

it('no text makes it throw', () => {
  const part = fc.constantFrom(
    'P',
    'T',
    '1',
    'Y',
    '-',
    ':',
    'Z',
    '2026',
    '+',
    '.',
    'true',
    ' ',
    'é',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const name = fc.constantFrom('Amount', 'Status', 'BillingCycle', 'LineItemNumber', 'At', '');
  fc.assert(
    fc.property(name, text, fc.string({ maxLength: 4 }), (field, value, currency) => {
      const words = inWords([field, value, currency], { zone: 'Asia/Kathmandu', locale: 'ko' });
      expect(words === null || words.length > 0).toBe(true);
    }),
  );
});
