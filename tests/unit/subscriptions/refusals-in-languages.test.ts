import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { describeChange } from '@/lib/subscriptions/change/describe-change';
import { refusalOfChange } from '@/lib/subscriptions/rules';
import type { SubscriptionChange } from '@/lib/subscriptions/change/subscription-change';
import { subscriptionWith } from '@/tests/support/records/subscriptions';

const UNTIL = new Date('2026-11-28T14:05:59.500Z');
const LATE = new Date('2026-12-28T00:00:00Z');

const CHANGES: SubscriptionChange[] = [
  { kind: 'quantity', quantity: 9 },
  { kind: 'quantity', quantity: 100_001 },
  { kind: 'name', friendlyName: 'Mail' },
  { kind: 'auto-renew', isOn: false },
  { kind: 'suspend' },
  { kind: 'reactivate' },
  { kind: 'convert', plan: { term: 'P1M', billingCycle: 'Monthly' } },
  { kind: 'cancel' },
];

const wordsIn = (locale: Locale): Localizer => ({ t: translatorFor(locale), locale });

function lateMoment(status: string) {
  const subscription = subscriptionWith({
    quantity: 10,
    status,
    cancellationAllowedUntil: UNTIL,
    commitmentEndsAt: new Date('2027-11-21T14:05:59.500Z'),
  });
  return { subscription, at: LATE };
}

it.each([
  [
    'en',
    'You could remove seats until 28 Nov 2026, 14:05 UTC. Until renewal you can only add seats.',
  ],
  [
    'ja',
    'シートを減らせる期限は 2026年11月28日 14:05 UTC でした。更新されるまでは、シートの追加のみ可能です。',
  ],
  [
    'ko',
    '시트는 2026년 11월 28일 14:05 UTC까지만 줄일 수 있었습니다. 갱신될 때까지 시트는 추가만 할 수 있습니다.',
  ],
] as const)('a refusal has its text and its dates in %s', (locale, sentence) => {
  const refusal = refusalOfChange({ kind: 'quantity', quantity: 9 }, lateMoment('active'));
  expect(refusal?.(wordsIn(locale))).toBe(sentence);
});

it('a refusal names the status by its label, and an unknown one unchanged', () => {
  const refusalFor = (status: string) =>
    refusalOfChange({ kind: 'reactivate' }, lateMoment(status))?.(wordsIn('ja'));
  expect(refusalFor('Expired')).toMatch(/現在の状態: 期限切れ$/);
  expect(refusalFor('unheard-of')).toMatch(/現在の状態: unheard-of$/);
});

it.each(LOCALES)('every refusal has its own message in %s', (locale) => {
  const refusals = ['active', 'suspended', 'expired', 'deleted'].flatMap((status) =>
    CHANGES.flatMap((change) => refusalOfChange(change, lateMoment(status)) ?? []),
  );
  const english = new Set(refusals.map((refusal) => refusal(wordsIn('en'))));
  const theirs = new Set(refusals.map((refusal) => refusal(wordsIn(locale))));
  expect(theirs.size).toBe(english.size);
});

it.each([
  [
    'ja',
    '期間が終了する 2027年11月21日 14:05 UTC に更新されます。オフにすると、その時点で期限切れになります。',
  ],
  ['ko', '기간이 종료되는 2027년 11월 21일 14:05 UTC에 갱신됩니다. 끄면 그때 만료됩니다.'],
] as const)('the rule is shown beforehand in %s', (locale, sentence) => {
  expect(describeChange('auto-renew', lateMoment('active'))(wordsIn(locale))).toBe(sentence);
});
